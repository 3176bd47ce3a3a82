import type { DbContext } from '@tizilim/platform';
import { systemActor } from '@tizilim/platform';

/** One rule that must never be broken; `sql` returns the rows that break it. */
export interface Invariant {
  readonly id: string;
  readonly title: string;
  readonly sql: string;
}

export interface InvariantResult {
  readonly id: string;
  readonly title: string;
  /** Rows that break it; 0 when it holds. */
  readonly rows: number;
}

/** Runs every invariant on one state of the database, with the whole republic in view. */
export async function checkInvariants(context: DbContext, invariants: readonly Invariant[]): Promise<InvariantResult[]> {
  const nation = systemActor('verify', { level: 'republic' });
  return context.run(
    nation,
    async (db) => {
      // Every rule reads whole tables; right after a load they have no statistics and nested loops would take minutes.
      await db.execute('SET LOCAL enable_nestloop = off');
      const results: InvariantResult[] = [];
      for (const { id, title, sql } of invariants) {
        const counted = await db.one<{ rows: number }>(`SELECT count(*)::int AS rows FROM (${sql}) AS broken`);
        results.push({ id, title, rows: counted.rows });
      }
      return results;
    },
    { readOnly: true, repeatableRead: true },
  );
}
