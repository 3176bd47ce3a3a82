import { describe, expect, it } from '@jest/globals';
import { findHeader } from './find-header.js';

const header = 'iin;surname;given_name;patronymic;birth_date;sex;precinct;address\n';
const person = '850815300126;Иванов;Сергей;Петрович;1985-08-15;M;12;ул. Ленина 5\n';

describe('findHeader', () => {
  it('takes the first row that names all columns, not the one that names the most', () => {
    expect(findHeader(header + person + header.replace('\n', ';citizenship\n'))).toMatchObject({ line: 1, headerLines: 1 });
  });

  it.each([
    'Избирательный участок № 12\n',
    'Список;на;01.07.2026\n',
    'БИН;123456789012;;;;;;\n',
    'Список избирателей, г. Алматы, ул. Абая, 01.07.2026\n',
    'Избиратель;;;;;;Адрес;\n',
    '"Список\nизбирателей"\n',
  ])('passes over the title row %j', (title) => {
    const lines = title.split('\n').length;
    expect(findHeader(title + header + person)).toMatchObject({ line: lines, headerLines: lines });
  });

  it.each([
    person,
    person.replace('850815300126', ''),
    person.replace('850815300126', '').replace('1985-08-15', '15 августа'),
    person.replaceAll(';', ','),
    `"Список\n${person}"\n`,
    'iin;surname\n' + person,
    `${person.trimEnd()};${'.'.repeat(70_000)}\n`,
  ])('never passes over a person: %#', (above) => {
    expect(findHeader(above + header + person)).toBeUndefined();
  });

  it('does not take numbers in the header itself for a person', () => {
    expect(findHeader(header.replace('\n', ';12\n') + person)).toMatchObject({ line: 1 });
  });
});
