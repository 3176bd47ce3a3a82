import { foldMixedScript, repairKz1048 } from '@tizilim/domain';

/** What was put right in an official name. */
export const nameRepairKinds = ['kz-1048', 'look-alike', 'no-break-space', 'extra-space', 'kind-word'] as const;
export type NameRepairKind = (typeof nameRepairKinds)[number];

export interface RepairedName {
  readonly text: string;
  readonly kinds: readonly NameRepairKind[];
}

const steps: readonly (readonly [NameRepairKind, (text: string, language: 'kk' | 'ru') => string])[] = [
  ['kz-1048', (text) => repairKz1048(text)],
  ['look-alike', (text) => foldMixedScript(text)],
  ['no-break-space', (text) => text.replace(/[\u00a0\u202f\u2007]/g, ' ')],
  ['extra-space', (text) => text.replace(/\s+/g, ' ').trim()],
  // A Russian word of kind at the end of a Kazakh name ("Г.А." for "Қ.Ә.", city administration).
  ['kind-word', (text, language) => (language === 'kk' ? text.replace(/ Г\.А\.$/, ' Қ.Ә.') : text)],
];

/** The name as it should stand, and which kinds of damage it had; none for a sound name. */
export function repairName(raw: string, language: 'kk' | 'ru'): RepairedName {
  const kinds: NameRepairKind[] = [];
  let text = raw;
  for (const [kind, repair] of steps) {
    const repaired = repair(text, language);
    if (repaired !== text) kinds.push(kind);
    text = repaired;
  }
  return { text, kinds };
}
