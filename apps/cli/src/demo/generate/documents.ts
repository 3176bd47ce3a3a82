import type { Day } from './day.js';
import type { Person } from './household.js';
import { Draws, mix } from './random.js';

export interface IdentityDocument {
  readonly type: 'id_card' | 'passport';
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: Day;
  readonly expiresOn: Day;
  /** 00 valid, as in the state register; 01 replaced. */
  readonly status: '00' | '01';
  readonly invalidOn: Day | undefined;
}

const ISSUERS = ['ҚР ІІМ', 'МВД РК', 'ҚР ІШКІ ІСТЕР МИНИСТРЛІГІ'] as const;
const VALID_DAYS = 3652; // ten years
const CARD_AGE = 5844; // 16 years in days
// A step modulo a prime below 10^8 gives every document of the country another number.
const NUMBER_STEP = 48_271;
const NUMBER_PRIME = 99_999_989;
const NUMBERS_PER_PERSON = 3;

const draws = new Draws();

function numberOf(person: Person, nth: number, type: IdentityDocument['type']): string {
  const n = ((person.number * NUMBERS_PER_PERSON + nth + 1) * NUMBER_STEP) % NUMBER_PRIME;
  return type === 'passport' ? `N${String(n).padStart(8, '0')}` : String(n).padStart(9, '0');
}

/**
 * The documents of a person on the first round's date, the current one first. ID cards are given from age 16 for ten
 * years; some people hold a passport beside it or alone, some have an older card that is no longer good.
 */
export function documentsOf(person: Person, seed: number, firstAsOf: Day): readonly IdentityDocument[] {
  draws.reset(mix(seed ^ 0xd0c5, person.number));
  const kind = draws.below(100);
  const earliest = Math.max(person.birth + CARD_AGE, firstAsOf - 9 * 365);
  const issuedOn = earliest + draws.below(Math.max(1, firstAsOf - earliest));
  const issuer = ISSUERS[draws.below(ISSUERS.length)] as string;
  const current = (type: IdentityDocument['type'], nth: number): IdentityDocument => ({
    type,
    number: numberOf(person, nth, type),
    issuer,
    issuedOn,
    expiresOn: issuedOn + VALID_DAYS,
    status: '00',
    invalidOn: undefined,
  });
  if (kind < 6) return [current('passport', 0)];
  const card = current('id_card', 0);
  if (kind < 20) return [card, current('passport', 1)];
  if (kind < 28 && issuedOn - 3000 > person.birth + CARD_AGE) return [card, replaced(current('id_card', 2), issuedOn)];
  return [card];
}

/** The same document as it stands once a new one was issued. */
export function replaced(document: IdentityDocument, on: Day): IdentityDocument {
  return { ...document, issuedOn: on - 3000, expiresOn: on - 3000 + VALID_DAYS, status: '01', invalidOn: on };
}

/** The same document ten years on. */
export function expired(document: IdentityDocument, on: Day): IdentityDocument {
  return { ...document, issuedOn: on - 40 - VALID_DAYS, expiresOn: on - 40 };
}

/** A number that belongs to nobody: other people's numbers never begin like this. */
export function unknownNumber(document: IdentityDocument): string {
  return document.type === 'passport' ? `N99999${document.number.slice(-3)}` : `99${document.number.slice(-7)}`;
}
