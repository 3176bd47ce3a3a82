import { listColumnIndex } from '@tizilim/domain';
import type { JudgedLine } from './line-sink.js';
import type { LineFindings } from './line-findings.js';
import { swappedLetters, type LetterDamage } from '../read-list/restore-letters.js';

const SURNAME = listColumnIndex('surname');
const GIVEN_NAME = listColumnIndex('given_name');
const PATRONYMIC = listColumnIndex('patronymic');
const NAMES = [SURNAME, GIVEN_NAME, PATRONYMIC];
/** So many lines at the beginning, and then one of so many, are looked at whatever they hold. */
const FIRST = 32;
const SAMPLE = 512;
const decoder = new TextDecoder();

/**
 * Watches for names whose letters are all Cyrillic but not theirs: KOI8-R once read as Windows-1251 and the like. A line with
 * a name that begins with a small letter, as most such do, is always looked at; of the others a sample.
 */
export class LetterWatch {
  private lines = 0;
  private sampled = 0;
  private swapped = 0;
  private damage: LetterDamage | undefined;

  look(line: JudgedLine, findings: LineFindings): void {
    const isSample = this.lines < FIRST || this.lines % SAMPLE === 0;
    this.lines++;
    if (findings.rejects > 0) return;
    if (!isSample && !beginsSmall(line, SURNAME) && !beginsSmall(line, GIVEN_NAME) && !beginsSmall(line, PATRONYMIC)) return;
    const names = NAMES.map((column) => decoder.decode(line.buffer.subarray(line.starts[column], line.ends[column])));
    const damage = swappedLetters(names.join(' '));
    if (isSample) this.sampled++;
    if (damage === undefined) return;
    if (isSample) this.swapped++;
    this.damage ??= damage;
    findings.add(SURNAME, 'line.letters-damaged', line.starts[SURNAME]!, line.ends[SURNAME]!);
  }

  /** The damage of the file as a whole: of most of its lines. */
  get whole(): LetterDamage | undefined {
    return this.swapped >= 2 && this.swapped * 2 > this.sampled ? this.damage : undefined;
  }
}

/** The first letter of a value is а–я. */
function beginsSmall({ buffer, starts }: JudgedLine, column: number): boolean {
  const lead = buffer[starts[column]!]!;
  const next = buffer[starts[column]! + 1]!;
  return (lead === 0xd0 && next >= 0xb0) || (lead === 0xd1 && next <= 0x8f);
}
