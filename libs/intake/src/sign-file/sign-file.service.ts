import { buffer } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { text, type Language } from '@tizilim/messages';
import { DbContext, FileStore, readSetting, type Actor } from '@tizilim/platform';
import { getList } from '../keep-list/get-list.js';
import type { UploadedFile } from '../receive-list/read-upload.js';
import { readCms } from './read-cms.js';
import { FIND_SIGNATURE, INSERT_SIGNATURE, LIST_SIGNATURES } from './sign-file.sql.js';
import { SIGNATURE_VERIFIERS, signatureKinds, signatureStates, Signer, type SignatureKind, type SignatureReport, type SignatureVerifier } from './signature-verifier.js';
import { trustAnchorsSetting } from './trust-anchors.js';

const MAX_BYTES = 1 << 20;

export const SignatureView = z
  .object({
    id: z.uuid(),
    listId: z.uuid(),
    kind: z.enum(signatureKinds),
    state: z.enum(signatureStates),
    reason: z.string(),
    message: z.string().describe('The reason in words'),
    revocation: z.enum(['checked', 'not-checked']),
    signers: z.array(Signer),
    verifiedBy: z.string().nullable(),
    sentBy: z.uuid(),
    sha256: z.string().describe('Of the signature itself'),
    verifiedAt: z.iso.datetime(),
  })
  .meta({ id: 'ListSignature' });
export type SignatureView = z.infer<typeof SignatureView>;
export const SignaturePage = z
  .object({ items: z.array(SignatureView), verifiable: z.array(z.enum(signatureKinds)).describe('Kinds this installation can verify') })
  .meta({ id: 'ListSignaturePage' });

type Row = Omit<SignatureView, 'verifiedAt' | 'message'> & { readonly verifiedAt: Date };

/** An akimat may sign its file with a certificate: the detached signature is verified when it is supplied, and what came of it is kept. */
@Injectable()
export class SignFile {
  constructor(
    private readonly context: DbContext,
    private readonly files: FileStore,
    @Inject(SIGNATURE_VERIFIERS) private readonly verifiers: readonly SignatureVerifier[],
  ) {}

  /** @throws list.not-found, list.no-file, signature.not-cms, signature.not-detached, file.too-large */
  async run(actor: Actor, listId: string, file: UploadedFile, language: Language): Promise<SignatureView> {
    const { signed, trust } = await this.context.read(actor, async (db) => {
      const { fileId } = await getList(db, listId);
      if (!fileId) throw new DomainError('list.no-file', 'not-found');
      return { signed: await this.files.get(db, fileId), trust: await readSetting(db, trustAnchorsSetting) };
    });
    const content = await this.files.write(file.stream, MAX_BYTES);
    const cms = await buffer(this.files.open(content));
    const { kind } = readCms(cms);
    const known = await this.context.read(actor, (db) => db.maybeOne<Row>(FIND_SIGNATURE, [listId, content.sha256]));
    if (known) return viewOf(known, language);
    const report = await this.verify(kind, cms, { size: signed.size, open: () => this.files.open(signed) }, trust);
    return this.context.run(actor, async (db) => {
      const { regionId, districtId } = await getList(db, listId);
      const fileId = await this.files.record(db, content, { name: file.name, mediaType: 'application/pkcs7-signature', purpose: 'signature', regionId, districtId });
      const { state, reason, revocation, signers, verifiedBy } = report;
      const row = [listId, regionId, districtId, fileId, content.sha256, kind, state, reason, revocation, JSON.stringify(signers), verifiedBy, actor.accountId];
      const kept = await db.one<Row>(INSERT_SIGNATURE, row);
      await audit.record(db, { action: 'intake.signature-verified', objectType: 'voter_list', objectId: listId, payload: { kind, state, reason } });
      return viewOf(kept, language);
    });
  }

  list(actor: Actor, listId: string, language: Language): Promise<z.infer<typeof SignaturePage>> {
    return this.context.read(actor, async (db) => {
      await getList(db, listId);
      const rows = await db.query<Row>(LIST_SIGNATURES, [listId]);
      return { items: rows.map((row) => viewOf(row, language)), verifiable: this.verifiers.flatMap((one) => [...one.kinds]) };
    });
  }

  private verify(kind: SignatureKind, cms: Buffer, file: Parameters<SignatureVerifier['verify']>[1], trust: readonly string[]): Promise<SignatureReport> {
    const verifier = this.verifiers.find((one) => one.kinds.includes(kind));
    if (verifier) return verifier.verify(cms, file, trust);
    const reason = kind === 'gost' ? 'signature.needs-ncanode' : 'signature.kind-unknown';
    return Promise.resolve({ state: 'unverifiable', reason, signers: [], revocation: 'not-checked', verifiedBy: null });
  }
}

function viewOf(row: Row, language: Language): SignatureView {
  return { ...row, message: text(row.reason, language), verifiedAt: row.verifiedAt.toISOString() };
}
