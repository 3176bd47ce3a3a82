import { foldMixedScript, hasLostLetters, isMixedScript, kz1048Damage, repairKz1048, type ListFindingCode } from '@tizilim/domain';
import { naturalness } from '../read-list/letter-model.js';
import { restoreLetters, undo } from '../read-list/restore-letters.js';

/** How much of a value may be repaired: a name, a free text, or something that is compared as it stands. */
export type TextKind = 'name' | 'text' | 'plain';

export interface RepairedText {
  readonly value: string;
  readonly codes: readonly ListFindingCode[];
}

// C0, C1 and DEL, line and paragraph separators, marks of direction and width, tags, variation selectors, fillers and other
// letters without a shape, private use, not assigned.
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\ufffc]/u;
const LINE_BREAK = /[\n\r\u0085\u2028\u2029]/;
const SOFT_HYPHENS = /\u00ad/g;
const SPACES = /[\t\p{Zs}]+/gu;
const WORD = /[\p{L}\p{M}]+/gu;
const NAME = /^[\p{Script=Cyrillic}\p{Script=Latin}\p{M}\p{Zs}.'’ʼ`?‐‑–-]*$/u;
/** Letters of Windows-1251 that only damage brings into a list: Macedonian, Serbian; ў where Uzbek has none; ї after a consonant. */
const TELLING = /[ЌќЋћЈјЅѕ]|(?=.*ў).*[єґї]|нў|жў|сўл|тўрс|мўр|мўх|ўл[ытажб]|[қќ]ў|ў[қќ]|(?<=[бвгджзклмнпрстфхцчшщқңғһ])ї/iu;
/** Letters that no list of Kazakhstan has, whether they are damage or a foreign name; signs in the place of a letter. */
const FOREIGN = /[ЂђЃѓЉљЊњЏџµ]|\p{L}[¤¦±‡‰†¬¶©®™]\p{L}/u;
/** Of these the two Kazakh encodings make the same letter, or different ones (Є). */
const IN_BOTH = /^[^ЎўЈјЅѕҐґЇї]*[Єє][^ЎўЈјЅѕҐґЇї]*$/u;
/** Natural logarithm of a likelihood ratio between the two, for a value on its own. */
const CLEARLY = 3;

/**
 * The slow look at a value whose bytes are not all at home in it: what must be rejected, what can be repaired.
 * The raw value stays with the finding; a repair is always said.
 */
export function repairText(raw: string, kind: TextKind): RepairedText {
  const codes: ListFindingCode[] = [];
  if (raw.includes('\ufffd')) return { value: raw, codes: ['line.letter-destroyed'] };
  const restored = restoreLetters(raw);
  if (restored?.kind === 'damaged') return { value: raw, codes: ['line.letters-damaged'] };
  let value = step(raw, restored?.value ?? raw, 'line.letters-restored', codes);
  value = step(value, value.replace(SOFT_HYPHENS, ''), 'line.soft-hyphen-repaired', codes);
  if (LINE_BREAK.test(value)) return { value: raw, codes: ['line.line-break-in-field'] };
  if (FORBIDDEN.test(value.replaceAll('\t', ' '))) return { value: raw, codes: ['line.control-character'] };
  value = step(value, value.replace(SPACES, ' ').trim(), 'line.space-repaired', codes);
  value = step(value, value.normalize('NFC'), 'line.letters-composed', codes);
  if (kind === 'plain') return { value, codes };
  value = kazakhLetters(value, codes);
  value = step(value, foldMixedScript(value), 'line.mixed-script-repaired', codes);
  if (value.match(WORD)?.some(isMixedScript) === true) codes.push('line.mixed-script');
  if (kind === 'name' ? value.includes('?') : hasLostLetters(value)) codes.push('line.letters-lost');
  if (kind === 'name' && !NAME.test(value)) codes.push('line.name-unusual');
  return { value, codes };
}

/** Kazakh letters that a reading as Windows-1251 has replaced. Є alone may be real; Є of KZ-1048 is Ғ, that of PT154 is Ә. */
function kazakhLetters(value: string, codes: ListFindingCode[]): string {
  const isForeign = FOREIGN.test(value);
  if (!isForeign && !kz1048Damage(value)) return value;
  const restored = repairKz1048(value);
  if (isForeign || !TELLING.test(value)) codes.push('line.letters-foreign');
  else if (!IN_BOTH.test(value)) return step(value, restored, 'line.kz1048-repaired', codes);
  else {
    const other = undo(value, { written: 'pt154', read: 'windows-1251' });
    const lead = other === undefined ? Infinity : naturalness(restored) - naturalness(other);
    if (lead >= CLEARLY) return step(value, restored, 'line.kz1048-repaired', codes);
    if (lead <= -CLEARLY) return step(value, other!, 'line.letters-restored', codes);
    codes.push('line.letters-foreign');
  }
  return value;
}

function step(before: string, after: string, code: ListFindingCode, codes: ListFindingCode[]): string {
  // Spaces around a value are no fault and are not mentioned.
  if (after !== (code === 'line.space-repaired' ? before.replace(/^ +| +$/g, '') : before)) codes.push(code);
  return after;
}
