import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { TEST_FORMAT_VERSION, labelNumbers } from '@tizilim/domain';
import { text } from '@tizilim/messages';
import { EXIT, complain } from '../io.js';
import type { Io } from '../io.js';

const MOST = 1_000_000;
const BATCH = 1000;

/** Prints numbers for tests and training, one a line; under a new key each time, so that two runs share none to speak of. */
export async function makeNumbers(wanted: string, io: Io): Promise<number> {
  const count = /^[0-9]{1,7}$/.test(wanted) ? Number(wanted) : 0;
  if (count < 1 || count > MOST) {
    complain(io, text('labels.make-numbers-count', io.language, { most: MOST }));
    return EXIT.usage;
  }
  const numbers = labelNumbers(randomBytes(16));
  for (let from = 0; from < count; from += BATCH) {
    const lines = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => `${numbers.makeNumber(from + i, TEST_FORMAT_VERSION)}\n`);
    if (!io.stdout.write(lines.join(''))) await once(io.stdout, 'drain');
  }
  return EXIT.ok;
}
