import { createHash, randomUUID } from 'node:crypto';
import type { TestPlatform } from '../test-platform.js';
import { cec } from '../test-platform.js';

/** Columns of the snapshot tables that a test gives; the rest have plain values. */
const TABLES = {
  documents: { table: 'identity_document', columns: 'iin text, type text, number text, issuer text, issued_on date, expires_on date, status text, invalid_on date' },
  addresses: { table: 'address', columns: 'address_code text, kato text, street_kk text, street_ru text, house text, flat text, full_kk text, full_ru text, sort_key text' },
} as const;

export interface DocumentSeed {
  readonly iin: string;
  readonly type: 'id_card' | 'passport';
  readonly number: string;
  readonly issuedOn?: string | null;
  readonly expiresOn?: string | null;
  readonly status?: string;
  readonly invalidOn?: string | null;
}

export interface AddressSeed {
  readonly addressCode: string;
  readonly sortKey: string;
}

const INSERT_SNAPSHOT = `
WITH stored AS (
  INSERT INTO stored_file (sha256, size, media_type, name, purpose) VALUES ($2, 1, 'text/csv', 'seed.csv', 'snapshot') RETURNING id
)
INSERT INTO snapshot (kind, as_of, file_id, sha256, state, lines, blank, rows, rejected, imported_at)
SELECT $1, $3::date, id, $2, 'ready', $4::int + 1, 0, $4::int, 0, clock_timestamp() FROM stored RETURNING id`;

async function seedSnapshot(platform: TestPlatform, kind: keyof typeof TABLES, asOf: string, rows: readonly object[]): Promise<string> {
  const { table, columns } = TABLES[kind];
  const names = columns.replaceAll(/ (text|date)/g, '');
  const sha256 = createHash('sha256').update(randomUUID()).digest('hex');
  const { id } = await platform.api.run(cec, (db) => db.one<{ id: string }>(INSERT_SNAPSHOT, [kind, sha256, asOf, rows.length]));
  const insert = `INSERT INTO ${table} (snapshot_id, ${names}) SELECT $1::bigint, ${names} FROM jsonb_to_recordset($2::jsonb) AS s (${columns})`;
  await platform.worker.run(cec, (db) => db.execute(insert, [id, JSON.stringify(rows)]));
  return id;
}

/** A ready snapshot of identity documents; valid ones unless said otherwise. @returns its id */
export function seedDocuments(platform: TestPlatform, documents: readonly DocumentSeed[], asOf = '2027-01-01'): Promise<string> {
  const rows = documents.map((one) => ({
    iin: one.iin,
    type: one.type,
    number: one.number,
    issuer: null,
    issued_on: one.issuedOn === undefined ? '2020-05-05' : one.issuedOn,
    expires_on: one.expiresOn === undefined ? '2035-05-05' : one.expiresOn,
    status: one.status ?? '00',
    invalid_on: one.invalidOn ?? null,
  }));
  return seedSnapshot(platform, 'documents', asOf, rows);
}

/** A ready snapshot of addresses with their walking order. @returns its id */
export function seedAddresses(platform: TestPlatform, addresses: readonly AddressSeed[], asOf = '2027-01-01'): Promise<string> {
  const rows = addresses.map(({ addressCode, sortKey }) => ({ address_code: addressCode, kato: '100000000', full_kk: addressCode, full_ru: addressCode, sort_key: sortKey }));
  return seedSnapshot(platform, 'addresses', asOf, rows);
}
