import { RefusedFile } from './refusal.js';
import type { RawRow, RowConsumer, RowTotals } from './raw-row.js';

const ROWS = 20;

class Enough extends Error {}

/** The cells of the first lines of a list, decoded; its reader is stopped behind them. */
export async function sampleRows(read: (consumer: RowConsumer) => Promise<RowTotals>): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  const decoder = new TextDecoder();
  const line = (row: RawRow): void => {
    rows.push(Array.from({ length: row.fieldCount }, (_, field) => decoder.decode(row.buffer.subarray(row.starts[field], row.ends[field]))));
    if (rows.length >= ROWS) throw new Enough();
  };
  try {
    await read({ header: () => {}, blank: () => {}, line });
  } catch (error) {
    // What is broken further on is no concern of samples: the file is refused already.
    if (!(error instanceof Enough || error instanceof RefusedFile)) throw error;
  }
  return rows;
}
