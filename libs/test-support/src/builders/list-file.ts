import { iinOf } from './seed-voters.js';

const HEADER = 'iin,surname,given_name,patronymic,birth_date,sex,precinct,address';

/** One good line of a list; the same number is always the same made-up person. */
export function listLine(n: number, precinct: number, change: Partial<Record<'iin' | 'surname' | 'sex', string>> = {}): string {
  const iin = iinOf(n);
  const birthDate = `19${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`;
  return [change.iin ?? iin, change.surname ?? 'Әбдірахманова', 'Нұргүл', 'Қайратқызы', birthDate, change.sex ?? 'F', precinct, '"Абай көшесі, 5-үй"'].join(',');
}

/** A list as CSV in UTF-8. */
export function listFile(...lines: string[]): Buffer {
  return Buffer.from(`${[HEADER, ...lines].join('\n')}\n`);
}

/** The body of an answer as bytes, for `.buffer(true).parse(bodyBytes)`. */
export function bodyBytes(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const answer = response as NodeJS.ReadableStream;
  const parts: Buffer[] = [];
  answer.on('data', (part: Buffer) => parts.push(part));
  answer.on('end', () => done(null, Buffer.concat(parts)));
}
