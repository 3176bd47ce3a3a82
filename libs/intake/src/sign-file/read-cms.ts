import { X509Certificate } from 'node:crypto';
import { fromBER } from 'asn1js';
import { Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import { DomainError } from '@tizilim/domain';
import type { SignatureKind } from './signature-verifier.js';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const RSA = /^1\.2\.840\.113549\.1\.1\.(1|5|11|12|13)$/;
const ECDSA = /^1\.2\.840\.10045\.4\.(1|3\.[1-4])$/;
/** GOST of Kazakhstan (PKI of the National Certification Authority) and of Russia. */
const GOST = /^(1\.2\.398\.|1\.3\.6\.1\.4\.1\.6801\.|1\.2\.643\.)/;

/** A detached signature, taken apart but not verified. */
export interface ParsedCms {
  readonly kind: SignatureKind;
  readonly signers: readonly SignerInfo[];
  /** As they lie in the CMS; one that Node cannot read (GOST keys) is left out. */
  readonly certificates: readonly X509Certificate[];
}

/** @throws signature.not-cms, signature.not-detached */
export function readCms(bytes: Buffer): ParsedCms {
  const signed = parse(derOf(bytes));
  if (signed.signerInfos.length === 0) throw new DomainError('signature.not-cms', 'invalid');
  if (signed.encapContentInfo.eContent !== undefined) throw new DomainError('signature.not-detached', 'invalid');
  const kinds = new Set(signed.signerInfos.map((signer) => kindOf(signer.signatureAlgorithm.algorithmId)));
  const [kind = 'unknown'] = kinds;
  const certificates = (signed.certificates ?? []).flatMap((one) => (one instanceof Certificate ? readCertificate(one) : []));
  return { kind: kinds.size === 1 ? kind : 'unknown', signers: signed.signerInfos, certificates };
}

function kindOf(algorithm: string): SignatureKind {
  if (RSA.test(algorithm)) return 'rsa';
  if (ECDSA.test(algorithm)) return 'ecdsa';
  return GOST.test(algorithm) ? 'gost' : 'unknown';
}

function parse(der: Buffer): SignedData {
  try {
    const read = fromBER(new Uint8Array(der));
    if (read.offset === -1) throw new Error('no BER');
    const info = new ContentInfo({ schema: read.result });
    if (info.contentType !== SIGNED_DATA) throw new Error('no signed data');
    return new SignedData({ schema: info.content });
  } catch {
    throw new DomainError('signature.not-cms', 'invalid');
  }
}

/** Programs save signatures as DER, as PEM or as bare Base64. */
function derOf(bytes: Buffer): Buffer {
  if (bytes[0] === 0x30) return bytes;
  const text = bytes.toString('latin1').replace(/-----[A-Z0-9 ]+-----/g, '').replace(/\s+/g, '');
  return /^[A-Za-z0-9+/]+=*$/.test(text) ? Buffer.from(text, 'base64') : bytes;
}

function readCertificate(certificate: Certificate): X509Certificate[] {
  try {
    return [new X509Certificate(Buffer.from(certificate.toSchema(true).toBER(false)))];
  } catch {
    return [];
  }
}
