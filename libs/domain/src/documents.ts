import type { IsoDate } from './calendar/iso-date.js';
import { isoDate, isRealDate, partsOfDate } from './calendar/iso-date.js';
import type { DocumentType } from './list-format/index.js';
import { nameKey1 } from './names/name-keys.js';
import { foldLookAlikes, hasCyrillic } from './names/script.js';

/** Who issued an identity document: Ministry of Justice (older ones), of Internal Affairs, of Foreign Affairs (abroad). */
export const documentIssuers = ['MJ', 'MIA', 'MFA'] as const;
export type DocumentIssuer = (typeof documentIssuers)[number];

export interface IdentityDocument {
  readonly type: DocumentType;
  readonly number: string;
  readonly issuedOn?: IsoDate | null;
  readonly expiresOn?: IsoDate | null;
  /** Since when the document is not valid any more, whatever the reason. */
  readonly invalidOn?: IsoDate | null;
}

export interface DocumentNumber {
  readonly number: string;
  /** The text was not written like this: spaces, a missing or Cyrillic N. */
  readonly repaired: boolean;
}

/** Both documents are issued for ten years. */
export const DOCUMENT_TERM_YEARS = 10;

const NUMBERS: Readonly<Record<DocumentType, RegExp>> = { id_card: /^[0-9]{9}$/, passport: /^N[0-9]{7,8}$/ };
const PASSPORT_LETTER = /^[NНH№]+/;

/** Short names stand alone or with the country's before or after; long ones anywhere. Written as K1 keys. */
const shortIssuers: Readonly<Record<string, DocumentIssuer>> = {
  мю: 'MJ', ам: 'MJ', мж: 'MJ',
  мвд: 'MIA', иим: 'MIA', миа: 'MIA',
  мид: 'MFA', сим: 'MFA', мфа: 'MFA',
  '1': 'MJ', '001': 'MJ', '2': 'MIA', '002': 'MIA',
};
const longIssuers: readonly (readonly [stem: string, issuer: DocumentIssuer])[] = [
  ['юстици', 'MJ'],
  ['адилет', 'MJ'],
  ['внутренних', 'MIA'],
  ['ишкиистер', 'MIA'],
  ['иностранных', 'MFA'],
  ['сырткыистер', 'MFA'],
];
const COUNTRY = /^кр|рк$/;

/**
 * Reads a document number as people type it. An ID card has nine digits; a passport N and seven or eight digits,
 * often typed without the N or with a Cyrillic Н.
 * @returns undefined when it cannot be a number of this type
 */
export function readDocumentNumber(type: DocumentType, text: string): DocumentNumber | undefined {
  const tight = text.toUpperCase().replace(/[\s.-]+/g, '');
  const digits = tight.replace(type === 'passport' ? PASSPORT_LETTER : /^№/, '');
  const number = type === 'passport' ? `N${digits}` : digits;
  return NUMBERS[type].test(number) ? { number, repaired: number !== text } : undefined;
}

/** The issuer behind any of the usual Kazakh, Russian and shortened spellings. */
export function findDocumentIssuer(text: string): DocumentIssuer | undefined {
  const key = nameKey1(hasCyrillic(text) ? foldLookAlikes(text) : text);
  const short = shortIssuers[key] ?? shortIssuers[key.replace(COUNTRY, '')];
  return short ?? longIssuers.find(([stem]) => key.includes(stem))?.[1];
}

/** The last day of a document: the one it states, else ten years after it was issued, else unknown. */
export function documentExpiry(document: IdentityDocument): IsoDate | undefined {
  if (document.expiresOn != null) return document.expiresOn;
  if (document.issuedOn == null) return undefined;
  const [year, month, day] = partsOfDate(document.issuedOn);
  const last = year + DOCUMENT_TERM_YEARS;
  return isRealDate(last, month, day) ? isoDate(last, month, day) : isoDate(last, 3, 1);
}

export type DocumentFault = 'number' | 'not-issued-yet' | 'invalid' | 'expired';

/** Why a document cannot carry a label on a day; undefined when it can. The expiry day itself still counts. */
export function findDocumentFault(document: IdentityDocument, onDate: IsoDate): DocumentFault | undefined {
  if (!NUMBERS[document.type].test(document.number)) return 'number';
  if (document.issuedOn != null && document.issuedOn > onDate) return 'not-issued-yet';
  if (document.invalidOn != null && document.invalidOn <= onDate) return 'invalid';
  const expiry = documentExpiry(document);
  return expiry !== undefined && expiry < onDate ? 'expired' : undefined;
}

export function documentUsable(document: IdentityDocument, onDate: IsoDate): boolean {
  return findDocumentFault(document, onDate) === undefined;
}

/** The document to put a label on: the usable ID card that is valid longest, a passport when there is none. */
export function findLabelDocument<D extends IdentityDocument>(documents: readonly D[], onDate: IsoDate): D | undefined {
  const usable = documents.filter((document) => documentUsable(document, onDate));
  const cards = usable.filter((document) => document.type === 'id_card');
  return (cards.length > 0 ? cards : usable).reduce<D | undefined>((best, document) => {
    if (best === undefined) return document;
    const [left, right] = [documentExpiry(best) ?? '', documentExpiry(document) ?? ''];
    return right > left || (right === left && document.number < best.number) ? document : best;
  }, undefined);
}
