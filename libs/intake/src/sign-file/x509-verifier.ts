import { createHash, createVerify, X509Certificate, type KeyObject } from 'node:crypto';
import type { OctetString } from 'asn1js';
import { IssuerAndSerialNumber, type Attribute, type SignerInfo } from 'pkijs';
import type { Clock } from '@tizilim/platform';
import { readCms } from './read-cms.js';
import type { SignatureReport, SignatureVerifier, SignedFile, Signer, TrustAnchors } from './signature-verifier.js';

const DIGESTS: Readonly<Record<string, string>> = { '2.16.840.1.101.3.4.2.1': 'sha256', '2.16.840.1.101.3.4.2.2': 'sha384', '2.16.840.1.101.3.4.2.3': 'sha512' };
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const LONGEST_CHAIN = 8;

/**
 * RSA and ECDSA signatures with X.509 certificates, verified here: the digest of the file, the signature over it, the chain up to a
 * certificate the Commission trusts, and the validity dates. Revocation is not checked, and that is said.
 */
export class X509Verifier implements SignatureVerifier {
  readonly name = 'x509';
  readonly kinds = ['rsa', 'ecdsa'] as const;

  constructor(private readonly clock: Clock) {}

  async verify(cms: Buffer, file: SignedFile, trust: TrustAnchors): Promise<SignatureReport> {
    const { signers, certificates } = readCms(cms);
    const anchors = trust.map((pem) => new X509Certificate(pem));
    const seen: Signer[] = [];
    let reason = 'signature.ok';
    for (const signer of signers) {
      const certificate = certificateOf(signer, certificates);
      if (certificate) seen.push(describeSigner(certificate, signer));
      const fault = certificate ? await this.faultOf(signer, certificate, { file, certificates, anchors }) : 'signature.no-certificate';
      if (fault !== undefined && reason === 'signature.ok') reason = fault;
    }
    return { state: reason === 'signature.ok' ? 'valid' : 'invalid', reason, signers: seen, revocation: 'not-checked', verifiedBy: this.name };
  }

  private async faultOf(
    signer: SignerInfo,
    certificate: X509Certificate,
    known: { file: SignedFile; certificates: readonly X509Certificate[]; anchors: readonly X509Certificate[] },
  ): Promise<string | undefined> {
    const digest = DIGESTS[signer.digestAlgorithm.algorithmId];
    if (digest === undefined) return 'signature.weak';
    const content = await contentFault(signer, certificate.publicKey, digest, known.file);
    if (content !== undefined) return content;
    return chainFault(certificate, known.certificates, known.anchors, this.clock.now());
  }
}

/** With signed attributes the signature is over them and they name the digest of the file; without, it is over the file. */
async function contentFault(signer: SignerInfo, key: KeyObject, digest: string, file: SignedFile): Promise<string | undefined> {
  const signature = Buffer.from(signer.signature.valueBlock.valueHexView);
  const verify = createVerify(digest);
  if (signer.signedAttrs === undefined) {
    for await (const chunk of file.open() as AsyncIterable<Buffer>) verify.update(chunk);
    return holds(() => verify.verify(key, signature)) ? undefined : 'signature.wrong-content';
  }
  const stated = attribute(signer, MESSAGE_DIGEST)?.values[0] as OctetString | undefined;
  const hash = createHash(digest);
  for await (const chunk of file.open() as AsyncIterable<Buffer>) hash.update(chunk);
  if (!stated || !hash.digest().equals(Buffer.from(stated.valueBlock.valueHexView))) return 'signature.wrong-content';
  verify.update(Buffer.from(signer.signedAttrs.encodedValue));
  return holds(() => verify.verify(key, signature)) ? undefined : 'signature.broken';
}

/** A key that does not fit the algorithm is an error to Node and a wrong signature to us. */
function holds(verify: () => boolean): boolean {
  try {
    return verify();
  } catch {
    return false;
  }
}

/** Every certificate of the way must be valid today and, above the signer's, one of an authority. */
function chainFault(first: X509Certificate, offered: readonly X509Certificate[], anchors: readonly X509Certificate[], now: Date): string | undefined {
  let current = first;
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    if (now < new Date(current.validFrom) || now > new Date(current.validTo)) return 'signature.expired';
    if (anchors.some((anchor) => anchor.fingerprint256 === current.fingerprint256)) return undefined;
    const isIssuer = (one: X509Certificate): boolean => one.ca && current.checkIssued(one) && current.verify(one.publicKey);
    const next = anchors.find(isIssuer) ?? offered.find((one) => one.fingerprint256 !== current.fingerprint256 && isIssuer(one));
    if (!next) return 'signature.not-trusted';
    current = next;
  }
  return 'signature.not-trusted';
}

function certificateOf(signer: SignerInfo, certificates: readonly X509Certificate[]): X509Certificate | undefined {
  const { sid } = signer as { sid: unknown };
  if (sid instanceof IssuerAndSerialNumber) {
    const serial = Buffer.from(sid.serialNumber.valueBlock.valueHexView).toString('hex').replace(/^0+/, '');
    return certificates.find((one) => one.serialNumber.toLowerCase().replace(/^0+/, '') === serial);
  }
  return certificates.length === 1 ? certificates[0] : undefined;
}

function describeSigner(certificate: X509Certificate, signer: SignerInfo): Signer {
  const time = attribute(signer, SIGNING_TIME)?.values[0] as { toDate?: () => Date } | undefined;
  return {
    name: commonName(certificate.subject),
    serial: certificate.serialNumber.toLowerCase(),
    issuer: commonName(certificate.issuer),
    validFrom: new Date(certificate.validFrom).toISOString(),
    validTo: new Date(certificate.validTo).toISOString(),
    signedAt: time?.toDate?.().toISOString() ?? null,
  };
}

function attribute(signer: SignerInfo, type: string): Attribute | undefined {
  return signer.signedAttrs?.attributes.find((one) => one.type === type);
}

function commonName(subject: string): string {
  return /^CN=(.*)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ');
}
