import { webcrypto } from 'node:crypto';
import { Integer, OctetString, Utf8String } from 'asn1js';
import {
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  setEngine,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

type Algorithm = 'rsa' | 'ecdsa';
/** A certificate with its key, made up for a test. */
export interface TestSigner {
  readonly certificate: Certificate;
  readonly key: webcrypto.CryptoKey;
  readonly algorithm: Algorithm;
  readonly pem: string;
}

export interface CmsOptions {
  /** Signs without signed attributes, over the content itself. */
  readonly bare?: boolean;
  /** Certificates besides the signer's. */
  readonly chain?: readonly TestSigner[];
  /** Puts the content into the signature. */
  readonly attached?: boolean;
  /** Claims another signature algorithm afterwards: what a national signature looks like from outside. */
  readonly algorithmId?: string;
}

setEngine('test', new CryptoEngine({ name: 'test', crypto: webcrypto }));
let serial = 1000;

const PARAMETERS = {
  rsa: { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
  ecdsa: { name: 'ECDSA', namedCurve: 'P-256' },
} as const;

/** A certificate signed by `issuer`, or by itself as an authority. */
export async function makeSigner(algorithm: Algorithm, name: string, options: { issuer?: TestSigner; from?: string; to?: string; isAuthority?: boolean } = {}): Promise<TestSigner> {
  const keys = (await webcrypto.subtle.generateKey(PARAMETERS[algorithm], true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: ++serial });
  const commonName = (value: string) => new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value }) });
  certificate.subject.typesAndValues.push(commonName(name));
  if (options.issuer) certificate.issuer = options.issuer.certificate.subject;
  else certificate.issuer.typesAndValues.push(commonName(name));
  certificate.notBefore.value = new Date(options.from ?? '2020-01-01T00:00:00Z');
  certificate.notAfter.value = new Date(options.to ?? '2049-01-01T00:00:00Z');
  const basic = new BasicConstraints({ cA: options.isAuthority ?? options.issuer === undefined });
  certificate.extensions = [new Extension({ extnID: '2.5.29.19', critical: true, extnValue: basic.toSchema().toBER(false), parsedValue: basic })];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign((options.issuer?.key ?? keys.privateKey), 'SHA-256');
  const der = Buffer.from(certificate.toSchema(true).toBER(false));
  const pem = `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
  return { certificate, key: keys.privateKey, algorithm, pem };
}

/** A detached CMS signature, DER. */
export async function signCms(content: Buffer, signer: TestSigner, options: CmsOptions = {}): Promise<Buffer> {
  const digest = await webcrypto.subtle.digest('SHA-256', content);
  const attributes = [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new Utf8String({ value: 'data' })] }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: digest })] }),
  ];
  const { issuer, serialNumber } = signer.certificate;
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: '1.2.840.113549.1.7.1',
      ...(options.attached ? { eContent: new OctetString({ valueHex: new Uint8Array(content).buffer }) } : {}),
    }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
        ...(options.bare ? {} : { signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }) }),
      }),
    ],
    certificates: [signer.certificate, ...(options.chain ?? []).map((one) => one.certificate)],
  });
  await signed.sign(signer.key, 0, 'SHA-256', new Uint8Array(content).buffer);
  const [info] = signed.signerInfos;
  if (options.algorithmId !== undefined && info) info.signatureAlgorithm.algorithmId = options.algorithmId;
  return Buffer.from(new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) }).toSchema().toBER(false));
}
