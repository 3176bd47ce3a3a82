import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { readCms } from './read-cms.js';
import type { SignatureReport, SignatureVerifier, SignedFile, Signer } from './signature-verifier.js';

/** NCANode takes the signed bytes inside its request. */
const MAX_BYTES = 100 * 1024 ** 2;
const PATIENCE = 60_000;

const text = z.string().nullish().transform((value) => value ?? '');
const time = z
  .string()
  .nullish()
  .transform((value) => (value && !Number.isNaN(Date.parse(value)) ? new Date(value).toISOString() : null));
const Answer = z.object({
  valid: z.boolean(),
  signers: z
    .array(
      z.object({
        certificates: z
          .array(z.object({ serialNumber: text, notBefore: time, notAfter: time, subject: z.object({ commonName: text }).nullish(), issuer: z.object({ commonName: text }).nullish() }))
          .nullish(),
        tsp: z.object({ genTime: time }).nullish(),
      }),
    )
    .nullish(),
});

/** National GOST signatures, verified with revocation by an NCANode service (`POST /cms/verify`), which holds the licensed provider. */
export class NcanodeVerifier implements SignatureVerifier {
  readonly name = 'ncanode';
  readonly kinds = ['gost'] as const;

  constructor(private readonly address: string) {}

  async verify(cms: Buffer, file: SignedFile): Promise<SignatureReport> {
    if (file.size > MAX_BYTES) return unverified('signature.too-large-for-service');
    const data = (await buffer(file.open())).toString('base64');
    // Whatever form the signature was saved in, it has been read as CMS before.
    readCms(cms);
    const body = JSON.stringify({ cms: base64Of(cms), data, revocationCheck: ['OCSP', 'CRL'] });
    const answer = await this.ask(body);
    if (!answer) return unverified('signature.service-down');
    const signers = (answer.signers ?? []).flatMap(describe);
    return { state: answer.valid ? 'valid' : 'invalid', reason: answer.valid ? 'signature.ok' : 'signature.refused-by-service', signers, revocation: 'checked', verifiedBy: this.name };
  }

  private async ask(body: string): Promise<z.infer<typeof Answer> | undefined> {
    try {
      const response = await fetch(new URL('cms/verify', this.address.replace(/\/?$/, '/')), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
        signal: AbortSignal.timeout(PATIENCE),
      });
      return response.ok ? Answer.parse(await response.json()) : undefined;
    } catch {
      return undefined;
    }
  }
}

function unverified(reason: string): SignatureReport {
  return { state: 'unverifiable', reason, signers: [], revocation: 'not-checked', verifiedBy: null };
}

type AnsweredSigner = NonNullable<z.infer<typeof Answer>['signers']>[number];

/** The first certificate is the signer's. */
function describe({ certificates, tsp }: AnsweredSigner): Signer[] {
  const [own] = certificates ?? [];
  if (!own) return [];
  const { serialNumber, notBefore, notAfter, subject, issuer } = own;
  return [{ name: subject?.commonName ?? '', serial: serialNumber.toLowerCase(), issuer: issuer?.commonName ?? '', validFrom: notBefore, validTo: notAfter, signedAt: tsp?.genTime ?? null }];
}

function base64Of(cms: Buffer): string {
  if (cms[0] === 0x30) return cms.toString('base64');
  return cms.toString('latin1').replace(/-----[A-Z0-9 ]+-----/g, '').replace(/\s+/g, '');
}
