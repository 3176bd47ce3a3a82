import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findColumnByHeader, listColumnCodes, listColumns, normaliseHeader, type ListColumnCode } from '@tizilim/domain';
import fc from 'fast-check';
import { columnFinder, type MappingProposal } from '../read-list/column-mapping.js';
import { fingerprintOf } from './fingerprint.js';
import { likeliestHeader, proposeForRows, proposeMapping } from './propose-mapping.js';

const people = [
  ['1', '850815300126', 'Иванов', 'Сергей', 'Петрович', '15.08.1985', 'м', '12', 'ул. Абая, 5'],
  ['2', '991231400075', 'Ахметова', 'Айгүл', 'Қайратқызы', '31.12.1999', 'ж', '12', 'Достық даңғылы, 1'],
  ['3', '000229600034', 'Төлегенов', 'Асқар', 'Ерболұлы', '29.02.2000', 'м', '14', 'мкр Самал 4'],
];
const columnsOf = ({ titles }: MappingProposal): readonly (ListColumnCode | null)[] => titles.map(({ column }) => column);
const guess = (title: string, ...values: readonly string[]): ListColumnCode | null =>
  proposeMapping(
    [title],
    values.map((value) => [value]),
    findColumnByHeader,
  ).titles[0]?.column ?? null;

describe('proposeMapping', () => {
  it.each([
    ['№ п/п', 'ИИН гражданина', 'фамилия избирателя', 'имя избирателя', 'отч.', 'дата рожд.', 'пол избирателя', 'уч-к №', 'адрес прожив.'],
    [
      'р/с',
      'ЖСН (ИИН)',
      'сайлаушының тегі',
      'сайлаушының аты',
      'әкесінің аты (бар болған жағдайда)',
      'туған к.',
      'жыныс',
      'учаске №',
      'мекен-жайы',
    ],
  ])('knows the titles of a layout in ru and kk: %s …', (...titles) => {
    const proposal = proposeMapping(titles, people, findColumnByHeader);
    expect(columnsOf(proposal)).toEqual([null, 'iin', 'surname', 'given_name', 'patronymic', 'birth_date', 'sex', 'precinct', 'address']);
  });

  it.each([
    ['A', '850815300126', 'iin'],
    ['B', '1985-08-15', 'birth_date'],
    ['B', '2019-03-04', null],
    ['C', 'әйел', 'sex'],
    ['D', '245', 'precinct'],
    ['E', 'Абай көшесі, 5-үй', 'address'],
    ['F', 'Қайратұлы', 'patronymic'],
    ['G', 'Нұрлан', null],
  ])('goes by the values where the title %s says nothing: %s', (title, value, column) => {
    expect(guess(title, value)).toBe(column);
  });

  it.each([
    ['тегі, аты', 'Иванов Сергей'],
    ['Фамилия, имя', 'Сергей Иванов'],
    ['телефон', '87011112233'],
    ['фамилия избирателя', '12'],
    ['ИИН гражданина', '85081530012'],
  ])('leaves open what no column fits: %s with %s', (title, value) => {
    expect(guess(title, value, value)).toBeNull();
  });

  it('does not take a count of lines for a precinct', () => {
    expect(guess('№', '1', '2', '3')).toBeNull();
  });

  it('leaves a title that stands twice open', () => {
    expect(columnsOf(proposeMapping(['дата рожд.', 'дата рожд.'], [['1985-08-15', '1985-08-15']], findColumnByHeader))).toEqual([
      null,
      null,
    ]);
  });

  it('shows up to five different values, and none that is long', () => {
    const rows = ['a', 'b', 'a', '', 'c', 'd', 'e', 'f', 'x'.repeat(1000)].map((value) => [value]);
    expect(proposeMapping(['t'], rows, findColumnByHeader).titles[0]?.samples).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(proposeMapping(['t'], [['x'.repeat(1000)]], findColumnByHeader).titles[0]?.samples).toEqual(['x'.repeat(100)]);
  });

  it('never proposes a column twice, keeps what the format knows and what was confirmed, whatever stands there', () => {
    const known = listColumns.flatMap(({ kk, ru, en, synonyms }) => [kk, ru, en, ...synonyms]);
    const title = fc.oneof(
      fc.constantFrom(...known),
      fc.constantFrom(...known).map((name) => `${name} избирателя`),
      fc.string(),
    );
    const cell = fc.oneof(fc.constantFrom(...people.flat()), fc.string());
    fc.assert(
      fc.property(fc.array(title, { maxLength: 30 }), fc.array(fc.array(cell, { maxLength: 30 }), { maxLength: 5 }), (titles, rows) => {
        const proposal = proposeMapping(titles, rows, findColumnByHeader);
        const columns = columnsOf(proposal).filter((column) => column !== null);
        expect(new Set(columns).size).toBe(columns.length);
        const written = titles.map(normaliseHeader).filter((name) => name !== '');
        expect(proposal.titles.map((one) => one.title)).toEqual(written);
        for (const { title: name, column, samples } of proposal.titles) {
          expect(samples.length).toBeLessThanOrEqual(5);
          const own = findColumnByHeader(name);
          if (own !== undefined && column !== null) expect(column).toBe(own);
          const again = columnFinder(proposal.titles)(name);
          if (column !== null) expect(again).toBe(column);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('knows each name of the format by heart, also with a word beside it', () => {
    for (const { code, ru, kk } of listColumns) {
      for (const name of [ru, kk]) expect([name, guess(`${name} xyz`)]).toEqual([name, code]);
    }
    expect(listColumnCodes).toHaveLength(18);
  });
});

describe('likeliestHeader', () => {
  it('passes over titles of the list and takes nothing below a person', () => {
    const header = ['ИИН гражданина', 'фамилия избирателя', 'дата рожд.'];
    expect(likeliestHeader([['Список избирателей'], ['г. Алматы', '2026'], header, ...people])?.place).toBe(2);
    expect(likeliestHeader([...people, header])).toBeUndefined();
    expect(proposeForRows(people, findColumnByHeader)).toBeUndefined();
  });
});

describe('fingerprintOf', () => {
  it('depends on the titles and their order, not on how they are written', () => {
    expect(fingerprintOf(['ИИН ', '«Фамилия»'])).toBe(fingerprintOf(['иин', 'фамилия']));
    expect(fingerprintOf(['фамилия', 'иин'])).not.toBe(fingerprintOf(['иин', 'фамилия']));
    expect(fingerprintOf(['a,b'])).not.toBe(fingerprintOf(['a', 'b']));
    expect(fingerprintOf([])).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is the one of a fixture', async () => {
    const fixture = join(import.meta.dirname, '../../../../test/fixtures/lists/not-ok/layout-unknown.csv');
    const [titles = ''] = (await readFile(fixture, 'utf8')).split('\n');
    expect(fingerprintOf(titles.split(';'))).toBe('eae6102fc5e964bc83ebb991574d1b6955d5c58d50d2df0b5a6ef8a3df06170d');
  });
});
