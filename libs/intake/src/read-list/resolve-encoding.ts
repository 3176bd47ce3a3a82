import type { FileHandle } from 'node:fs/promises';
import { betterThanDeclared, detectEncoding, rankReadings, undefinedBytes } from './detect-encoding.js';
import { showReadings } from './encoding-readings.js';
import { gatherLetters, type LetterStatistics } from './letter-statistics.js';
import { type ListEncoding, type SingleByteEncoding } from './list-encodings.js';
import { findBrokenLines, findForeignLines } from './mixed-lines.js';
import { refusal, type Refusal } from './refusal.js';
import { ByteLineCounter, eachChunk, type ByteSurvey } from './survey-bytes.js';

export interface EncodingQuestion {
  readonly file: FileHandle;
  readonly survey: ByteSurvey;
  readonly unit: 'byte' | 'utf-16le' | 'utf-16be';
  readonly declared: ListEncoding | undefined;
}

export interface ResolvedEncoding {
  readonly encoding: ListEncoding;
  /** UTF-8 with a few broken lines, which are rejected one by one. */
  readonly mended: boolean;
}

/** The encoding to read the file in, or why none can be taken without asking. */
export async function resolveEncoding(question: EncodingQuestion): Promise<ResolvedEncoding | Refusal> {
  const { declared, unit, survey } = question;
  if (unit !== 'byte') {
    if (declared !== undefined && declared !== unit) return refusal('list.encoding-wrong', { encoding: declared, line: 1 });
    return survey.size % 2 === 0 ? resolved(unit) : refusal('list.encoding-wrong', { encoding: unit, line: survey.lines });
  }
  if (declared === 'utf-16le' || declared === 'utf-16be') return refusal('list.encoding-wrong', { encoding: declared, line: 1 });
  if (survey.utf8) {
    if (survey.highLine === 0) return resolved(declared ?? 'utf-8');
    return declared === undefined || declared === 'utf-8' ? resolved('utf-8') : unclear([declared, 'utf-8'], question);
  }
  if (declared === 'utf-8') return brokenUtf8(question);
  const letters = await gatherLetters(question.file, survey.size);
  if (declared !== undefined) return judgeDeclared(declared, letters, question);
  const verdict = detectEncoding(letters);
  switch (verdict.kind) {
    case 'broken-utf-8':
      return brokenUtf8(question);
    case 'unclear': {
      const mixed = await mixedLines(verdict.candidates[0]!, question, () => true);
      return mixed ?? unclear(verdict.candidates, question);
    }
    case 'clear': {
      const mixed = await mixedLines(verdict.encoding, question, () => true);
      return mixed ?? withoutUndefined(verdict.encoding, letters, question);
    }
  }
}

function resolved(encoding: ListEncoding, mended = false): ResolvedEncoding {
  return { encoding, mended };
}

/** Encodings that share all Russian letters: a declaration decides between them, line by line too. */
const sameRussian: ReadonlySet<ListEncoding> = new Set<ListEncoding>(['windows-1251', 'kz-1048', 'pt154']);

async function judgeDeclared(
  declared: SingleByteEncoding,
  letters: LetterStatistics,
  question: EncodingQuestion,
): Promise<ResolvedEncoding | Refusal> {
  const mixed = await mixedLines(declared, question, (other) => !(sameRussian.has(declared) && sameRussian.has(other)));
  const better = betterThanDeclared(declared, letters);
  if (better === undefined) return mixed ?? withoutUndefined(declared, letters, question);
  const others = rankReadings(letters).map(({ encoding }) => encoding);
  return unclear([...new Set<ListEncoding>([declared, better, ...others])], question);
}

async function unclear(candidates: readonly ListEncoding[], { file, survey }: EncodingQuestion): Promise<Refusal> {
  const [first = '', second = ''] = candidates;
  const from = survey.lines > 1 ? 2 : 1;
  return refusal('list.encoding-unclear', { first, second }, await showReadings(file, candidates.slice(0, 3), from));
}

/** Lines in another encoding than the rest send the file back: nobody can vouch for names put together from two readings. */
async function mixedLines(
  encoding: SingleByteEncoding,
  question: EncodingQuestion,
  counts: (other: ListEncoding) => boolean,
): Promise<Refusal | undefined> {
  const { file, survey } = question;
  const foreign = await findForeignLines(file, survey.size, encoding, counts);
  if (foreign === undefined) return undefined;
  const other = foreign.encoding;
  if (other === 'utf-8' && foreign.count * 2 > foreign.of) {
    const broken = await brokenUtf8(question);
    return 'code' in broken ? broken : undefined;
  }
  const readings = await showReadings(file, [encoding, other], foreign.line);
  return refusal('list.encoding-mixed', { encoding, other, line: foreign.line, lines: foreign.count }, readings);
}

/** At most one line in so many may be broken for the others to be read. */
const FEW = 100;

/** From so many broken lines their encoding is named. */
const WORTH_NAMING = 3;

/** A few broken lines among many good ones are rejected one by one; otherwise the file goes back. */
async function brokenUtf8({ file, survey }: EncodingQuestion): Promise<ResolvedEncoding | Refusal> {
  const broken = await findBrokenLines(file, survey.size);
  if (broken.count * FEW <= broken.of) return resolved('utf-8', true);
  const { encoding, line, count } = broken;
  if (encoding === undefined || count < WORTH_NAMING || count * 2 > broken.of)
    return refusal('list.encoding-wrong', { encoding: 'utf-8', line: survey.utf8BrokenLine });
  const readings = await showReadings(file, ['utf-8', encoding], line);
  return refusal('list.encoding-mixed', { encoding: 'utf-8', other: encoding, line, lines: count }, readings);
}

async function withoutUndefined(
  encoding: SingleByteEncoding,
  letters: LetterStatistics,
  { file, survey }: EncodingQuestion,
): Promise<ResolvedEncoding | Refusal> {
  const bytes = undefinedBytes(encoding, letters);
  if (bytes.length === 0) return resolved(encoding);
  return refusal('list.encoding-wrong', { encoding, line: await lineOfFirst(file, survey.size, bytes) });
}

/** The physical line of the first byte that is one of those sought. */
async function lineOfFirst(file: FileHandle, size: number, sought: readonly number[]): Promise<number> {
  const counter = new ByteLineCounter();
  let line = 0;
  await eachChunk(file, size, (bytes) => {
    if (line > 0) return;
    const at = bytes.findIndex((byte) => sought.includes(byte));
    counter.add(at < 0 ? bytes : bytes.subarray(0, at));
    if (at >= 0) line = counter.ended + 1;
  });
  return line;
}
