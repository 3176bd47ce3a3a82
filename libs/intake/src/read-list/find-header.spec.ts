import { describe, expect, it } from '@jest/globals';
import { columnFinder } from './column-mapping.js';
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

  const heads = 'ЖСН;Туған;;Құжат;;Тегі;Аты;Учаске;Мекенжай\n;күні;жынысы;түрі;нөмірі;;;;\n';
  const below = '850815300126;1985-08-15;M;id_card;034567891;Иванов;Сергей;12;ул. Ленина 5\n';

  it('joins the cells of two rows where neither alone is the header', () => {
    const titles = ['ЖСН', 'Туған күні', 'жынысы', 'Құжат түрі', 'Құжат нөмірі', 'Тегі', 'Аты', 'Учаске', 'Мекенжай'];
    const found = findHeader(`Тізім;;;;;;;;\n${heads}${below}`);
    expect(found?.titles.map((title) => title.replace('Туған жынысы', 'жынысы'))).toEqual(titles);
    expect(found).toMatchObject({ line: 3, headerLines: 3 });
  });

  it('takes a row that completes a whole header into it, but never a person or a second header', () => {
    const whole = 'iin;surname;given_name;birth_date;sex;precinct;address;Құжат;\n';
    const one = '850815300126;Иванов;Сергей;1985-08-15;M;12;ул. Ленина 5;id_card;034567891\n';
    expect(findHeader(`${whole};;;;;;;түрі;нөмірі\n${one}`)).toMatchObject({ line: 2, headerLines: 2 });
    for (const next of [one, ';;;;;;;id_card;034567891\n', 'Иванов;;;;;;;;\n', whole])
      expect(findHeader(whole + next + one)).toMatchObject({ line: 1 });
  });

  it('accepts titles that a mapping names', () => {
    const own = header.replace('surname', 'кто').replace('precinct', 'где');
    const find = columnFinder([
      { title: 'кто', column: 'surname' },
      { title: 'где', column: 'precinct' },
      { title: 'iin', column: null },
    ]);
    expect(findHeader(`Список;на;\n${own}${person}`, find)).toMatchObject({ line: 2 });
    expect(find('ИИН')).toBe('iin');
    expect(findHeader(`кто;где\n${person}`, find)).toMatchObject({ titles: ['кто', 'где'] });
    expect(findHeader(person + own, find)).toBeUndefined();
  });

  it('does not take numbers in the header itself for a person', () => {
    expect(findHeader(header.replace('\n', ';12\n') + person)).toMatchObject({ line: 1 });
  });
});
