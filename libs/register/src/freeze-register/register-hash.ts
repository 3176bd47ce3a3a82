import { createHash } from 'node:crypto';
import type { Db } from '@tizilim/platform';
import { COPY_CANONICAL } from './freeze-register.sql.js';

const FORM = 'tizilim-register 1\n';

/**
 * SHA-256 (lower-case hexadecimal) over the canonical current versions of the voters the actor sees, ordered by IIN,
 * without ids and times: two databases with the same voters give the same value. Streams, so memory stays constant.
 */
export async function registerHash(db: Db): Promise<string> {
  const hash = createHash('sha256').update(FORM);
  for await (const chunk of db.copyTo(COPY_CANONICAL)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
