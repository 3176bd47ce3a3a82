import { DomainError } from '@tizilim/domain';
import { systemActor, type Clock, type DbContext } from '@tizilim/platform';

const MAX_SKEW_SECONDS = 2;
const MILLISECONDS = 1000;

/**
 * The queue's PostgreSQL backend takes lock times from this host's clock: a worker whose clock is off would run jobs twice.
 * @throws DomainError `start.clock-skew` (unavailable) when node and database differ by more than two seconds
 */
export async function checkClock(context: DbContext, clock: Clock): Promise<void> {
  const query = `SELECT extract(epoch FROM clock_timestamp())::float8 AS at`;
  const { before, at, after } = await context.read(systemActor('worker', { level: 'republic' }), async (db) => {
    const started = clock.now().getTime();
    const row = await db.one<{ at: number }>(query);
    return { before: started, at: row.at, after: clock.now().getTime() };
  });
  const skew = skewSeconds(before, at * MILLISECONDS, after);
  if (skew > MAX_SKEW_SECONDS) throw new DomainError('start.clock-skew', 'unavailable', { seconds: Math.round(skew) });
}

/** Seconds by which an instant lies outside the interval in which it was asked for; 0 inside. Arguments in milliseconds. */
export function skewSeconds(before: number, at: number, after: number): number {
  return Math.max(0, before - at, at - after) / MILLISECONDS;
}
