import { z } from 'zod';

/** A day (its end in Asia/Almaty) or an instant with its offset. */
export const AsOf = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })])
  .meta({ id: 'AsOf', description: 'YYYY-MM-DD (the end of that day in Asia/Almaty) or an instant with offset' });

const ALMATY_OFFSET = '+05:00';

/** The instant meant, as text that PostgreSQL reads. */
export function instantOf(asOf: string): string {
  return asOf.length === 'YYYY-MM-DD'.length ? `${asOf}T23:59:59.999999${ALMATY_OFFSET}` : asOf;
}
