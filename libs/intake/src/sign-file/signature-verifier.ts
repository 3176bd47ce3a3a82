import type { Readable } from 'node:stream';
import { z } from 'zod';

export const signatureKinds = ['rsa', 'ecdsa', 'gost', 'unknown'] as const;
export type SignatureKind = (typeof signatureKinds)[number];
export const signatureStates = ['valid', 'invalid', 'unverifiable'] as const;

export const Signer = z
  .object({
    name: z.string().describe('Common name of the certificate'),
    serial: z.string().describe('Serial number of the certificate, hexadecimal'),
    issuer: z.string(),
    validFrom: z.iso.datetime().nullable(),
    validTo: z.iso.datetime().nullable(),
    signedAt: z.iso.datetime().nullable().describe('As stated by the signer; nobody has witnessed it unless a time stamp is verified'),
  })
  .meta({ id: 'ListSigner' });
export type Signer = z.infer<typeof Signer>;

/** What came of verifying a signature; `reason` is the key of a text. */
export interface SignatureReport {
  readonly state: (typeof signatureStates)[number];
  readonly reason: string;
  readonly signers: readonly Signer[];
  readonly revocation: 'checked' | 'not-checked';
  /** Name of the verifier; null when nothing could verify it. */
  readonly verifiedBy: string | null;
}

/** The file that was signed. It may be read more than once and may be larger than memory. */
export interface SignedFile {
  readonly size: number;
  open(): Readable;
}

/** Verifies detached CMS signatures (RFC 5652) of some kinds. */
export interface SignatureVerifier {
  readonly name: string;
  readonly kinds: readonly SignatureKind[];
  verify(cms: Buffer, file: SignedFile, trust: TrustAnchors): Promise<SignatureReport>;
}

/** PEM certificates that the Commission trusts. */
export type TrustAnchors = readonly string[];

/** All verifiers of this installation. */
export const SIGNATURE_VERIFIERS = Symbol('SignatureVerifiers');
