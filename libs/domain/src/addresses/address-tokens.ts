import { foldMixedScript, repairKz1048 } from '../names/script.js';
import { addressWords, ordinals, phrases } from './address-words.js';
import type { AddressWord } from './address-words.js';

export type AddressToken =
  | { readonly kind: 'comma' }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string; readonly initial: boolean }
  | { readonly kind: 'word'; readonly text: string; readonly word: AddressWord };

const comma: AddressToken = { kind: 'comma' };
const PIECE = /[,;()]|№?\d[\p{L}\p{N}/\\?-]*|[\p{L}?][\p{L}\p{M}\p{N}?'’/-]*\.?/gu;
const ORDINAL = /^(\d+)-?(?:й|я|е|ый|ая|ое|го|ші|шы|інші|ыншы|нші|ншы)$/u;
const POSTAL_INDEX = /^\d{6}$/;
const GLUED = /^(д|дом|кв|корп|к|пәт|пәтер|үй)\.?(\d.*)$/u;
const NUMBER_AND_WORD = /^(\d+(?:\/\d+)?\p{L}?)-([\p{L}?]+)$/u;
const HOUSE_AND_BUILDING = /^(\d+\p{L}?)(к|корп)(\d+)$/u;
const NAME_AND_NUMBER = /^([\p{L}?'’-]+)-(\d+\p{L}?)$/u;
const HOUSE_NUMBER = /^\d+\p{L}?(?:\/\d+\p{L}?)?(?:-(?:\d+|\p{L}))?$/u;

/** Cuts an address into numbers, names and words with a meaning; line ends, semicolons and brackets count as commas. */
export function addressTokens(text: string): AddressToken[] {
  let lower = foldMixedScript(repairKz1048(text.normalize('NFC')))
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\r\n]+/g, ',')
    .replace(/\s+/g, ' ');
  for (const [pattern, word] of phrases) lower = lower.replace(pattern, word);
  return (lower.match(PIECE) ?? []).flatMap(tokensOf);
}

function tokensOf(piece: string): AddressToken[] {
  if (/^[,;()]$/.test(piece)) return [comma];
  const text = piece.replace(/^№|\.$/g, '');
  const ordinal = ordinals.get(text) ?? ORDINAL.exec(text)?.[1];
  if (ordinal !== undefined) return [{ kind: 'name', text: ordinal, initial: false }];
  if (/^\d/.test(text)) return numberTokens(text);
  const word = addressWords.get(text);
  if (word !== undefined) return [{ kind: 'word', text, word }];
  const glued = GLUED.exec(text);
  if (glued !== null) return [...tokensOf(glued[1]!), ...tokensOf(glued[2]!)];
  const numbered = NAME_AND_NUMBER.exec(text);
  if (numbered !== null) return [nameToken(numbered[1]!, false), { kind: 'name', text: numbered[2]!, initial: false }];
  return [nameToken(text, piece.endsWith('.') && text.length <= 2)];
}

function nameToken(text: string, initial: boolean): AddressToken {
  return { kind: 'name', text, initial };
}

function numberTokens(text: string): AddressToken[] {
  if (POSTAL_INDEX.test(text)) return [];
  const marked = NUMBER_AND_WORD.exec(text);
  if (marked !== null && addressWords.has(marked[2]!) && marked[2]!.length > 1) return [{ kind: 'number', text: marked[1]! }, ...tokensOf(marked[2]!)];
  const parted = HOUSE_AND_BUILDING.exec(text);
  if (parted !== null) return [{ kind: 'number', text: parted[1]! }, ...tokensOf(parted[2]!), { kind: 'number', text: parted[3]! }];
  return [HOUSE_NUMBER.test(text) ? { kind: 'number', text } : nameToken(text, false)];
}
