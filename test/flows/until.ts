import { setTimeout as wait } from 'node:timers/promises';

const POLL_MILLISECONDS = 50;

/** Waits for a condition; throws when it does not come true in `seconds`. The bound is for a busy machine, not what it should take. */
export async function until<T>(
  what: string,
  condition: () => Promise<T | false | undefined> | T | false | undefined,
  seconds = 120,
): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const value = await condition();
    if (value !== false && value !== undefined) return value;
    if (performance.now() > end) throw new Error(`waited ${seconds} s for: ${what}`);
    await wait(POLL_MILLISECONDS);
  }
}
