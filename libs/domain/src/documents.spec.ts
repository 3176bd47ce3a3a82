import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { documentExpiry, documentUsable, findDocumentFault, findDocumentIssuer, findLabelDocument, readDocumentNumber } from './documents.js';
import type { IdentityDocument } from './documents.js';

const TODAY = '2026-11-21';
const card: IdentityDocument = { type: 'id_card', number: '012345678', issuedOn: '2020-01-15', expiresOn: '2030-01-14' };
const passport: IdentityDocument = { type: 'passport', number: 'N12345678', issuedOn: '2024-01-15', expiresOn: '2034-01-14' };

describe('document numbers', () => {
  it('are read as people type them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{7,8}$/), fc.constantFrom('', 'N', 'n', 'Н', 'н', 'H', 'N ', '№', 'N № ', 'N-'), (digits, letter) => {
        expect(readDocumentNumber('passport', ` ${letter}${digits}`)).toEqual({ number: `N${digits}`, repaired: true });
        expect(readDocumentNumber('passport', `N${digits}`)).toEqual({ number: `N${digits}`, repaired: false });
      }),
    );
    expect(readDocumentNumber('id_card', '012 345 678')).toEqual({ number: '012345678', repaired: true });
    expect(readDocumentNumber('id_card', '№ 012345678')?.number).toBe('012345678');
    expect(readDocumentNumber('id_card', '012345678')?.repaired).toBe(false);
  });

  it('are refused when they cannot be one', () => {
    for (const text of ['', '12345678', '0123456789', 'N12345678', '01234567а', '٠12345678']) expect(readDocumentNumber('id_card', text)).toBeUndefined();
    for (const text of ['', 'N', 'N123456', 'N123456789', 'A1234567', 'N1234567a']) expect(readDocumentNumber('passport', text)).toBeUndefined();
  });
});

describe('issuers', () => {
  it.each([
    ['МЮ РК', 'MJ'],
    ['ҚР ӘМ', 'MJ'],
    ['ҚР ӘДІЛЕТ МИНИСТРЛІГІ', 'MJ'],
    ['Министерство юстиции РК', 'MJ'],
    ['МВД РК', 'MIA'],
    ['мвд', 'MIA'],
    ['ҚР ІІМ', 'MIA'],
    ['ҚРІІМ', 'MIA'],
    ['КР ИИМ', 'MIA'],
    ['МИНИСТЕРСТВО ВНУТРЕННИХ ДЕЛ РК', 'MIA'],
    ['ҚР ІШКІ ІСТЕР МИНИСТРЛІГІ', 'MIA'],
    ['MBД PK', 'MIA'],
    ['Ќ.Р. ІІМ', 'MIA'],
    ['МИД РК', 'MFA'],
    ['ҚР СІМ', 'MFA'],
    ['Министерство иностранных дел Республики Казахстан', 'MFA'],
    ['MJ', 'MJ'],
    ['MIA', 'MIA'],
    ['MFA', 'MFA'],
    ['002', 'MIA'],
  ])('%s is %s', (text, issuer) => expect(findDocumentIssuer(text)).toBe(issuer));

  it('are not guessed', () => {
    for (const text of ['', 'РК', '003', 'посольство', 'ам сам']) expect(findDocumentIssuer(text)).toBeUndefined();
  });
});

describe('use of a document', () => {
  it('ends with its last day', () => {
    expect(documentUsable(card, '2030-01-14')).toBe(true);
    expect(findDocumentFault(card, '2030-01-15')).toBe('expired');
    expect(findDocumentFault(card, '2020-01-14')).toBe('not-issued-yet');
    expect(documentUsable(card, '2020-01-15')).toBe(true);
    expect(findDocumentFault({ ...card, invalidOn: TODAY }, TODAY)).toBe('invalid');
    expect(documentUsable({ ...card, invalidOn: '2026-11-22' }, TODAY)).toBe(true);
    expect(findDocumentFault({ ...card, number: '12345678' }, TODAY)).toBe('number');
  });

  it('lasts ten years when no last day is stated', () => {
    expect(documentExpiry({ ...card, expiresOn: null })).toBe('2030-01-15');
    expect(documentExpiry({ ...card, expiresOn: null, issuedOn: '2020-02-29' })).toBe('2030-03-01');
    expect(documentExpiry({ type: 'id_card', number: '012345678' })).toBeUndefined();
    expect(documentUsable({ type: 'id_card', number: '012345678' }, TODAY)).toBe(true);
  });

  it('puts the label on the ID card, on a passport when there is none', () => {
    const newer: IdentityDocument = { ...card, number: '022222222', expiresOn: '2035-01-01' };
    expect(findLabelDocument([passport, card, newer], TODAY)).toBe(newer);
    expect(findLabelDocument([passport, { ...card, expiresOn: '2026-11-20' }], TODAY)).toBe(passport);
    expect(findLabelDocument([{ ...passport, invalidOn: '2025-01-01' }], TODAY)).toBeUndefined();
    fc.assert(
      fc.property(fc.shuffledSubarray([passport, card, newer, { ...newer, number: '011111111' }], { minLength: 1 }), (documents) => {
        const sorted = [...documents].sort((a, b) => (a.number < b.number ? -1 : 1));
        expect(findLabelDocument(documents, TODAY)).toEqual(findLabelDocument(sorted, TODAY));
      }),
    );
  });
});
