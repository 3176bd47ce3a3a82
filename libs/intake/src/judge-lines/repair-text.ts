import { foldMixedScript, hasLostLetters, isMixedScript, kz1048Damage, repairKz1048, type ListFindingCode } from '@tizilim/domain';

/** How much of a value may be repaired: a name, a free text, or something that is compared as it stands. */
export type TextKind = 'name' | 'text' | 'plain';

export interface RepairedText {
  readonly value: string;
  readonly codes: readonly ListFindingCode[];
}

// C0, C1 and DEL, line and paragraph separators, marks of direction and width, tags, private use, not assigned.
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/u;
const LINE_BREAK = /[\n\r\u0085\u2028\u2029]/;
const SPACES = /[\t\p{Zs}]+/gu;
const WORD = /[\p{L}\p{M}]+/gu;
const NAME = /^[\p{L}\p{M}\p{Zs}.'’ʼ`?‐‑–-]*$/u;
/** Letters of Windows-1251 that only damage brings into a list: Macedonian, Serbian, Belarusian; ї after a consonant. */
const TELLING = /[ЌќЋћЎўЈјЅѕ]|(?<=[бвгджзклмнпрстфхцчшщқңғһ])ї/iu;

/**
 * The slow look at a value whose bytes are not all at home in it: what must be rejected, what can be repaired.
 * The raw value stays with the finding; a repair is always said.
 */
export function repairText(raw: string, kind: TextKind): RepairedText {
  const codes: ListFindingCode[] = [];
  if (raw.includes('\ufffd')) codes.push('line.letter-destroyed');
  if (LINE_BREAK.test(raw)) codes.push('line.line-break-in-field');
  else if (FORBIDDEN.test(raw.replaceAll('\t', ' '))) codes.push('line.control-character');
  if (codes.length > 0) return { value: raw, codes };
  let value = step(raw, raw.replace(SPACES, ' ').trim(), 'line.space-repaired', codes);
  if (kind === 'plain') return { value, codes };
  value = step(value, value.normalize('NFC'), 'line.letters-composed', codes);
  if (kz1048Damage(value)) {
    if (TELLING.test(value)) value = step(value, repairKz1048(value), 'line.kz1048-repaired', codes);
    else codes.push('line.letters-foreign');
  }
  value = step(value, foldMixedScript(value), 'line.mixed-script-repaired', codes);
  if (value.match(WORD)?.some(isMixedScript) === true) codes.push('line.mixed-script');
  if (kind === 'name' ? value.includes('?') : hasLostLetters(value)) codes.push('line.letters-lost');
  if (kind === 'name' && !NAME.test(value)) codes.push('line.name-unusual');
  return { value, codes };
}

function step(before: string, after: string, code: ListFindingCode, codes: ListFindingCode[]): string {
  // Spaces around a value are no fault and are not mentioned.
  if (after !== (code === 'line.space-repaired' ? before.replace(/^ +| +$/g, '') : before)) codes.push(code);
  return after;
}
