import type { FileHandle } from 'node:fs/promises';
import { betterThanDeclared, detectEncoding, gatherLetters, undefinedBytes } from './detect-encoding.js';
import { type ListEncoding, type SingleByteEncoding } from './list-encodings.js';
import { refusal, type Refusal } from './refusal.js';
import { ByteLineCounter, eachChunk, type ByteSurvey } from './survey-bytes.js';

export interface EncodingQuestion {
  readonly file: FileHandle;
  readonly survey: ByteSurvey;
  readonly unit: 'byte' | 'utf-16le' | 'utf-16be';
  readonly declared: ListEncoding | undefined;
}

/** The encoding to read the file in, or why none can be taken without asking. */
export async function resolveEncoding(question: EncodingQuestion): Promise<ListEncoding | Refusal> {
  const { declared, unit, survey } = question;
  if (unit !== 'byte') {
    if (declared !== undefined && declared !== unit) return refusal('list.encoding-wrong', { encoding: declared, line: 1 });
    return survey.size % 2 === 0 ? unit : refusal('list.encoding-wrong', { encoding: unit, line: survey.lines });
  }
  if (declared === 'utf-16le' || declared === 'utf-16be') return refusal('list.encoding-wrong', { encoding: declared, line: 1 });
  if (survey.utf8) {
    if (survey.highLine === 0) return declared ?? 'utf-8';
    return declared === undefined || declared === 'utf-8'
      ? 'utf-8'
      : refusal('list.encoding-unclear', { first: declared, second: 'utf-8' });
  }
  if (declared === 'utf-8') return brokenUtf8(survey);
  const letters = await gatherLetters(question.file, survey.size);
  if (declared !== undefined) {
    const better = betterThanDeclared(declared, letters);
    if (better !== undefined) return refusal('list.encoding-unclear', { first: declared, second: better });
    return withoutUndefined(declared, undefinedBytes(declared, letters), question);
  }
  const verdict = detectEncoding(letters);
  switch (verdict.kind) {
    case 'broken-utf-8':
      return brokenUtf8(survey);
    case 'unclear':
      return refusal('list.encoding-unclear', { first: verdict.first, second: verdict.second });
    case 'clear':
      return withoutUndefined(verdict.encoding, undefinedBytes(verdict.encoding, letters), question);
  }
}

function brokenUtf8(survey: ByteSurvey): Refusal {
  return refusal('list.encoding-wrong', { encoding: 'utf-8', line: survey.utf8BrokenLine });
}

async function withoutUndefined(
  encoding: SingleByteEncoding,
  bytes: readonly number[],
  { file, survey }: EncodingQuestion,
): Promise<ListEncoding | Refusal> {
  if (bytes.length === 0) return encoding;
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
