import { z } from 'zod';
import { snapshotKinds, type SnapshotKind } from './snapshot-format.js';

/** A snapshot as the API shows it. lines = 1 header + blank + rows + rejected. */
export interface SnapshotRow {
  readonly id: string;
  readonly kind: SnapshotKind;
  readonly asOf: string;
  readonly state: 'loading' | 'ready' | 'failed';
  readonly fileName: string | null;
  readonly size: number | null;
  readonly sha256: string;
  readonly declaredRows: number | null;
  readonly lines: number | null;
  readonly blank: number | null;
  readonly rows: number | null;
  readonly rejected: number | null;
  readonly faultCount: number | null;
  readonly faults: readonly { readonly line: number; readonly column: string | null; readonly code: string }[];
  readonly refusedCode: string | null;
  readonly refusedParams: Readonly<Record<string, string | number>> | null;
  readonly jobId: string | null;
  readonly createdAt: Date;
  readonly importedAt: Date | null;
}

const figure = z.int().nullable();

export const SnapshotView = z
  .object({
    id: z.string(),
    kind: z.enum(snapshotKinds),
    asOf: z.iso.date().describe('Day the register was copied as of'),
    state: z.enum(['loading', 'ready', 'failed']),
    fileName: z.string().nullable(),
    size: figure.describe('Bytes'),
    sha256: z.string(),
    declaredRows: figure,
    lines: figure.describe('Physical lines: 1 header + blank + rows + rejected'),
    blank: figure,
    rows: figure.describe('Accepted rows'),
    rejected: figure,
    faultCount: figure,
    faults: z.array(z.object({ line: z.int(), column: z.string().nullable(), code: z.string() })).describe('The first 100, without values'),
    refusedCode: z.string().nullable(),
    refusedParams: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
    jobId: z.string().nullable().describe('Work that loads it'),
    createdAt: z.iso.datetime(),
    importedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Snapshot' });

/** Columns of `SnapshotRow`; s is the snapshot, f its file (left joined, not visible to every role), j its newest job. */
export const SNAPSHOT_SELECT = `
SELECT s.id, s.kind, s.as_of AS "asOf", s.state, f.name AS "fileName", f.size::float8 AS size, s.sha256, s.declared_rows AS "declaredRows", s.lines, s.blank, s.rows,
       s.rejected, s.fault_count AS "faultCount", s.faults, s.refused_code AS "refusedCode", s.refused_params AS "refusedParams",
       j.id AS "jobId", s.created_at AS "createdAt", s.imported_at AS "importedAt"
  FROM snapshot s
  LEFT JOIN stored_file f ON f.id = s.file_id
  LEFT JOIN LATERAL (SELECT r.id, r.state FROM job_run r WHERE r.subject_id = s.id::text AND r.kind = 'registries.import-snapshot' ORDER BY r.created_at DESC LIMIT 1) j ON true`;
