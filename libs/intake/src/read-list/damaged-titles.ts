import { findHeader } from './find-header.js';
import { damages, undo, type LetterDamage } from './restore-letters.js';

/** The wrong reading after which the beginning of a file has a header again; undefined when there is none. */
export function damagedTitles(head: string): LetterDamage | undefined {
  const lines = head.split(/(?<=\n|\r(?!\n))/);
  return damages
    .map(({ written, read }): LetterDamage => ({ written, read }))
    .find((damage) => findHeader(lines.map((line) => undo(line, damage) ?? line).join('')) !== undefined);
}
