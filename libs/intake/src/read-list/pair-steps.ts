import { byteClasses, CYRILLIC, DOUBLE_SPACE, LEAD, ODD, pairFlags, pairIndex, SPACE, SPACE_CLASS, STEERING } from './classify-bytes.js';

/** Set in a step of one byte; a step below takes two. */
export const ONE = 1 << 12;
/** A step that takes nothing: the first byte steers the splitter. Every other step is smaller. */
export const STOP = 1 << 13;
/** The flags of a field in the OR of its steps. */
export const FLAGS = ONE - 1;

/**
 * What two bytes are, by `first << 8 | second`: most text is passed two bytes at a time with one look-up,
 * a letter U+0400–U+04FF as a whole. 128 kB, of which lists touch a few.
 * @param classes byte classes of the file: `byteClasses` with its delimiter
 */
export function makePairSteps(classes: Uint16Array = byteClasses): Uint16Array {
  const steps = new Uint16Array(1 << 16);
  for (let first = 0; first < 256; first++) for (let second = 0; second < 256; second++) steps[(first << 8) | second] = stepOf(classes, first, second);
  return steps;
}

function stepOf(classes: Uint16Array, first: number, second: number): number {
  const kind = classes[first]!;
  if (kind === SPACE_CLASS) return ONE | SPACE | (second === 32 ? DOUBLE_SPACE : 0);
  if (kind === LEAD) return (second & 0xc0) === 0x80 ? pairFlags[pairIndex(first, second)]! : ONE | CYRILLIC | ODD;
  if (kind >= STEERING) return STOP;
  const next = classes[second]!;
  return next < STEERING ? kind | next : ONE | kind;
}
