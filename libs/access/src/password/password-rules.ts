import { DomainError } from '@tizilim/domain';

/**
 * NIST SP 800-63B-4 for a password that is the only factor: 15 characters, any characters, no composition rules,
 * no expiry, and a blocklist. Counted in code points after NFKC.
 */
export const MIN_PASSWORD_LENGTH = 15;
export const MAX_PASSWORD_LENGTH = 128;

/** A password is judged by what is left when these are taken out. */
const COMMON_WORDS = [
  'administrator',
  'password',
  'passwort',
  'tizilim',
  'welcome',
  'kazakhstan',
  'qazaqstan',
  'election',
  'letmein',
  'qwerty',
  'asdfgh',
  'zxcvbn',
  'iloveyou',
  'dragon',
  'monkey',
  'master',
  'secret',
  'admin',
  'login',
  'hello',
  'astana',
  'almaty',
  'abc123',
  'abcdef',
  '123456',
  '654321',
  '111111',
  'құпиясөз',
  'қазақстан',
  'тізілім',
  'сайлау',
  'әкімші',
  'пароль',
  'казахстан',
  'администратор',
  'выборы',
  'привет',
  'йцукен',
  'фывапр',
  'ячсмит',
  'секрет',
  'астана',
  'алматы',
];
const ROWS = [
  '01234567890123456789',
  '1234567890-=',
  'qwertyuiop[]',
  "asdfghjkl;'",
  'zxcvbnm,./',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю.',
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
];
const RUN = 4;
/** What must be left of a password besides common words, keyboard runs and the login. */
const MIN_REST = 8;
const MIN_DISTINCT = 6;

/** One spelling for one password, whatever keyboard or system it was typed on. */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * Accepts a new password.
 * @throws access.password-too-short, access.password-too-long, access.password-too-common (invalid)
 */
export function checkNewPassword(password: string, login: string): void {
  const text = normalisePassword(password);
  const length = [...text].length;
  if (length < MIN_PASSWORD_LENGTH) throw new DomainError('access.password-too-short', 'invalid', { min: MIN_PASSWORD_LENGTH });
  if (length > MAX_PASSWORD_LENGTH) throw new DomainError('access.password-too-long', 'invalid', { max: MAX_PASSWORD_LENGTH });
  if (isEasyToGuess(text.toLowerCase(), login)) throw new DomainError('access.password-too-common', 'invalid');
}

function isEasyToGuess(text: string, login: string): boolean {
  if (new Set(text).size < MIN_DISTINCT) return true;
  const unit = shortestUnit(text);
  const known = [...COMMON_WORDS, login, ...login.split(/[^\p{L}\p{N}]+/u)].filter((word) => word.length >= RUN);
  let rest = unit;
  for (const word of known.sort((a, b) => b.length - a.length)) rest = rest.replaceAll(word, '');
  return withoutRuns(rest).length < MIN_REST;
}

/** "abcabcabc" → "abc": repeating a thing makes it longer, not harder to guess. */
function shortestUnit(text: string): string {
  const period = (text + text).indexOf(text, 1);
  return text.slice(0, period);
}

/** Takes out stretches of four and more keys that lie side by side or follow in the alphabet, either way. */
function withoutRuns(text: string): string {
  const rows = [...ROWS, ...ROWS.map((row) => [...row].reverse().join(''))];
  let rest = '';
  for (let at = 0; at < text.length;) {
    const run = Math.max(...rows.map((row) => runLength(text, at, row)));
    if (run < RUN) rest += text[at];
    at += run < RUN ? 1 : run;
  }
  return rest;
}

function runLength(text: string, at: number, row: string): number {
  const start = row.indexOf(text[at] ?? '');
  if (start < 0) return 0;
  let length = 1;
  while (at + length < text.length && row[start + length] === text[at + length]) length += 1;
  return length;
}
