import type { z } from 'zod';
import type { Db } from '../database/db.js';

/** A setting of the product: its key, form and default; the meaning is the message `setting.<key>`. */
export interface Setting<T> {
  readonly key: string;
  readonly schema: z.ZodType<T>;
  readonly fallback: T;
}

const READ = 'SELECT value FROM setting WHERE key = $1';
const CHANGE = 'UPDATE setting SET value = $2, changed_by = app.account_id(), changed_at = clock_timestamp() WHERE key = $1';
const ADD = 'INSERT INTO setting (key, value, changed_by) VALUES ($1, $2, app.account_id())';

export async function readSetting<T>(db: Db, setting: Setting<T>): Promise<T> {
  const row = await db.maybeOne<{ value: unknown }>(READ, [setting.key]);
  return row ? setting.schema.parse(row.value) : setting.fallback;
}

/** Stores a value after checking its form (throws ZodError when it does not fit). */
export async function changeSetting<T>(db: Db, setting: Setting<T>, value: T): Promise<void> {
  const params = [setting.key, JSON.stringify(setting.schema.parse(value))];
  if ((await db.execute(CHANGE, params)) === 0) await db.execute(ADD, params);
}
