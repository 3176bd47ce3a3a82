import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { checkList, type CheckOptions, type CheckResult } from '../judge-lines/check-list.js';
import { FindingSpool } from '../judge-lines/finding-spool.js';
import { isSingleByte, listEncodings, UNDEFINED_CHARACTER, upperHalves, type ListEncoding } from './list-encodings.js';
import { listColumnIndex } from '@tizilim/domain';

const kazakh = {
  surnames:
    'Әлиев Сүлейменова Ысқақов Смағұлова Жүсіпов Нұрғалиева Құсайынов Төлегенова Мұқанов Өтегенова Үсенов Шәріпова Әшімов Ғабдуллина'.split(
      ' ',
    ),
  given: 'Нұрлан Айгүл Қайрат Жанар Дәурен Гүлмира Асқар Ләззат Ғабит Әсел Өмірбек Шолпан Үмбет Іңкәр'.split(' '),
  fathers: 'Серікұлы Қанатқызы Болатұлы Маратқызы Әділұлы Төлегенқызы'.split(' '),
  streets: ['Абай көшесі, 5-үй', 'Тәуелсіздік даңғылы, 12-үй', 'Қабанбай батыр көшесі, 7-үй', 'Өзен жағалауы көшесі, 3-үй'],
};
const russian = {
  surnames: 'Иванов Кузнецова Попов Смирнова Бондаренко Соколова Козлов Семёнова Фёдоров Беляева Яковлев Шевченко Рябов Юсупова'.split(' '),
  given: 'Сергей Елена Андрей Ольга Юрий Наталья Пётр Юлия Артём Жанна Эльдар Яна'.split(' '),
  fathers: 'Иванович Сергеевна Юрьевич Фёдоровна Ильич Яковлевна'.split(' '),
  streets: ['ул. Абая, д. 5', 'пр. Республики, д. 12', 'ул. Молодёжная, д. 7', 'мкр «Самал», 3 — 5'],
};
/** Letters of neighbours that stand where KZ-1048 has Kazakh ones. */
const neighbours = 'Євтушенко Їжакевич Ґалаґан Ўткиров Йўлдошев Тўраев Јовановић Ќосев'.split(' ');

interface Draw {
  readonly kazakh: number;
  readonly neighbours: number;
  readonly people: number;
  readonly written: 'as usual' | 'in capitals' | 'in small letters';
  readonly seed: number;
}

const HEADER = 'iin;surname;given_name;patronymic;birth_date;sex;precinct;address\n';

/** People of a list, one line each, the same for the same draw. */
function people({ kazakh: share, neighbours: others, people: count, written, seed }: Draw): string[] {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % limit;
  };
  const pick = (from: readonly string[]): string => from[below(from.length)]!;
  const change = {
    'as usual': (t: string) => t,
    'in capitals': (t: string) => t.toUpperCase(),
    'in small letters': (t: string) => t.toLowerCase(),
  }[written];
  return Array.from({ length: count }, () => {
    const bank = below(100) < share ? kazakh : russian;
    const surname = below(100) < others ? pick(neighbours) : pick(bank.surnames);
    return `850815300126;${[surname, pick(bank.given), pick(bank.fathers)].map(change).join(';')};1985-08-15;M;12;${change(pick(bank.streets))}\n`;
  });
}

/** undefined when the encoding has not all of the letters. */
function encode(text: string, encoding: ListEncoding): Buffer | undefined {
  if (!isSingleByte(encoding)) return encoding === 'utf-8' ? Buffer.from(text) : Buffer.from(iconv.encode(text, encoding));
  const half = upperHalves[encoding];
  const bytes = Array.from(text, (letter) => (letter < '\u0080' ? letter.charCodeAt(0) : half.indexOf(letter) + 128));
  return bytes.includes(127) || text.includes(UNDEFINED_CHARACTER) ? undefined : Buffer.from(bytes);
}

const NAMES = ['surname', 'given_name', 'patronymic'].map((code) => listColumnIndex(code as 'surname'));

async function read(
  bytes: Buffer,
  options: CheckOptions = {},
): Promise<{ result: CheckResult; names: string[]; codes: Map<string, number> }> {
  const names: string[] = [];
  const spool = new FindingSpool();
  const result = await checkList(Readable.from([bytes]), options, {
    accepted: ({ buffer, starts, ends }) =>
      void names.push(NAMES.map((column) => Buffer.from(buffer.subarray(starts[column], ends[column])).toString()).join(';')),
    rejected: () => {},
    finding: (finding) => spool.finding(finding),
  });
  expect(result.header + result.blank + result.accepted + result.rejected).toBe(result.lines);
  return { result, names, codes: spool.counts };
}

const namesOf = (lines: readonly string[]): string[] => lines.map((line) => line.split(';').slice(1, 4).join(';'));
const draw = fc.record({
  kazakh: fc.constantFrom(0, 2, 30, 60, 100),
  neighbours: fc.constantFrom(0, 0, 0, 5),
  people: fc.constantFrom(1, 3, 20, 100),
  written: fc.constantFrom('as usual', 'in capitals', 'in small letters'),
  seed: fc.nat(0x7fffffff),
}) as fc.Arbitrary<Draw>;

describe('a list in any encoding', () => {
  it('is never read wrongly: its names are right, or it goes back with the right reading among those shown', async () => {
    let clear = 0;
    let all = 0;
    await fc.assert(
      fc.asyncProperty(draw, fc.constantFrom(...listEncodings), async (given, encoding) => {
        const lines = people(given);
        const text = HEADER + lines.join('');
        const bytes = encode(text, encoding) ?? encode(text.replace(/[«»]/g, '"').replaceAll('—', '-'), encoding);
        if (bytes === undefined) return;
        const { result, names } = await read(bytes);
        all++;
        if (result.refused === undefined) {
          clear++;
          // What was refused line by line is not read at all; a repair of neighbours' letters is told apart below.
          const wanted = new Set(namesOf(lines));
          if (given.neighbours === 0) expect(names.filter((name) => !wanted.has(name))).toEqual([]);
          return;
        }
        expect(result.refused.code).toBe('list.encoding-unclear');
        expect(result.refused.readings!.length).toBeGreaterThanOrEqual(2);
        expect(JSON.stringify(result.refused.params)).not.toMatch(/[А-Яа-я]/);
        const shown = result.refused.readings!.flatMap(({ samples }) => samples);
        expect(shown.some((sample) => sample !== '' && text.includes(sample))).toBe(true);
        const declared = await read(bytes, { declaredEncoding: encoding });
        expect(declared.result).toMatchObject({ encoding, rejected: 0 });
      }),
      { numRuns: 600, seed: 196 },
    );
    expect(clear / all).toBeGreaterThan(0.7);
  });

  it.each(['as usual', 'in capitals', 'in small letters'] as const)(
    'is read without asking when it has some hundred people, %s',
    async (written) => {
      for (const encoding of listEncodings) {
        for (const share of [0, 30, 100]) {
          const lines = people({ kazakh: share, neighbours: 0, people: 300, written, seed: 11 + share });
          const bytes = encode((HEADER + lines.join('')).replace(/[«»]/g, '').replaceAll('—', '-'), encoding);
          if (bytes === undefined) continue;
          const { result, names } = await read(bytes);
          expect([encoding, share, result.refused]).toEqual([encoding, share, undefined]);
          expect(names).toEqual(namesOf(lines));
        }
      }
    },
  );

  it('asks rather than make Kazakh letters of Ukrainian, Uzbek or Balkan ones', async () => {
    for (const name of neighbours) {
      for (const times of [1, 20]) {
        const lines = people({ kazakh: 0, neighbours: 0, people: 200, written: 'as usual', seed: 5 });
        const odd = Array.from({ length: times }, () => `850815300126;${name};Иван;Иванович;1985-08-15;M;12;ул. Абая, 1\n`);
        const { result, names } = await read(encode(HEADER + [...lines, ...odd].join(''), 'windows-1251')!);
        if (result.refused === undefined) expect(names.slice(-times)).toEqual(namesOf(odd));
        else expect(result.refused.params).toMatchObject({ first: expect.any(String), second: expect.any(String) });
      }
    }
  });
});

describe('a list of two encodings', () => {
  const lines = people({ kazakh: 40, neighbours: 0, people: 400, written: 'as usual', seed: 77 }).map((line) =>
    line.replace(/[«»]/g, '').replaceAll('—', '-'),
  );
  const pasted = people({ kazakh: 0, neighbours: 0, people: 300, written: 'as usual', seed: 78 }).map((line) =>
    line.replace(/[«»]/g, '').replaceAll('—', '-'),
  );
  const file = (main: ListEncoding, other: ListEncoding, from: number, count: number): Buffer => {
    const others = pasted.slice(0, count).map((line) => encode(line, other)!);
    const own = (part: readonly string[]): Buffer => encode(part.join(''), main)!;
    return Buffer.concat([encode(HEADER, main)!, own(lines.slice(0, from)), ...others, own(lines.slice(from))]);
  };

  it.each([
    ['utf-8', 'windows-1251', 200, 200],
    ['utf-8', 'cp866', 100, 150],
    ['kz-1048', 'cp866', 200, 1],
    ['kz-1048', 'koi8-r', 200, 1],
    ['kz-1048', 'utf-8', 200, 1],
    ['pt154', 'koi8-r', 20, 3],
    ['kz-1048', 'utf-8', 200, 150],
  ] as const)('is refused and names the first line of the other: %s with %s', async (main, other, from, count) => {
    const { result } = await read(file(main, other, from, count));
    expect(result.refused).toMatchObject({ code: 'list.encoding-mixed', params: { encoding: main, other, line: from + 2, lines: count } });
    expect(result.refused!.readings!.map(({ encoding }) => encoding)).toEqual([main, other]);
    if (isSingleByte(main))
      expect((await read(file(main, other, from, count), { declaredEncoding: main })).result.refused?.code).toBe('list.encoding-mixed');
  });

  it('loses only the broken lines of UTF-8 when they are few', async () => {
    const { result, names, codes } = await read(file('utf-8', 'windows-1251', 200, 3));
    expect(result).toMatchObject({ encoding: 'utf-8', accepted: 400, rejected: 3 });
    expect(codes.get('line.letter-destroyed')).toBeGreaterThanOrEqual(3);
    expect(names).toEqual(namesOf(lines));
    const cut = Buffer.concat([encode(HEADER + lines.join(''), 'utf-8')!, Buffer.from('850815300126;Ә').subarray(0, -1)]);
    expect((await read(cut)).result).toMatchObject({ accepted: 400, rejected: 1 });
  });
});

describe('letters that an earlier wrong reading has damaged', () => {
  const written = (lines: readonly string[]): string[] =>
    lines.map((line) => line.replace(/[«»]/g, '').replaceAll('—', '-').replaceAll('Пётр', 'Павел'));
  const mixed = (how: Draw['written']): string[] => written(people({ kazakh: 0, neighbours: 0, people: 120, written: how, seed: 31 }));
  const misread = (line: string, was: string, as: string): string => iconv.decode(iconv.encode(line, was), as);

  it.each([
    ['utf8', 'latin1'],
    ['win1251', 'latin1'],
    ['rk1048', 'win1252'],
    ['cp866', 'win1251'],
  ])('are restored and said, the raw value stays: %s read as %s', async (was, as) => {
    const lines = written(
      people({ kazakh: was === 'rk1048' || was === 'utf8' ? 60 : 0, neighbours: 0, people: 60, written: 'as usual', seed: 3 }),
    );
    const { result, names, codes } = await read(Buffer.from(HEADER + lines.map((line) => misread(line, was, as)).join('')));
    expect(result.refused).toBeUndefined();
    const wanted = new Set(namesOf(lines));
    expect(names.filter((name) => !wanted.has(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(20);
    expect(codes.get('line.letters-restored')).toBeGreaterThan(100);
  });

  it.each(['as usual', 'in capitals', 'in small letters'] as const)(
    'send the file back when they are Cyrillic letters in place of others, %s',
    async (how) => {
      const whole = mixed(how).map((line) => misread(line, 'koi8-r', 'win1251'));
      const { result } = await read(Buffer.from(HEADER + whole.join('')));
      expect(result.refused).toMatchObject({ code: 'list.letters-damaged', params: { written: 'koi8-r', read: 'windows-1251' } });
    },
  );

  it('cost single lines only themselves', async () => {
    const lines = mixed('as usual');
    const damaged = lines.slice(0, 5).map((line) => misread(line, 'koi8-r', 'win1251'));
    const { result, names, codes } = await read(Buffer.from(HEADER + [...lines, ...damaged].join('')));
    expect(result).toMatchObject({ accepted: lines.length, rejected: 5 });
    expect(codes.get('line.letters-damaged')).toBe(5);
    expect(names).toEqual(namesOf(lines));
  });

  it('are told from missing titles', async () => {
    const titles = 'ЖСН;Тегі;Аты;Әкесінің аты;Туған күні;Жынысы;Сайлау учаскесі;Мекенжайы\n';
    const { result } = await read(Buffer.from(misread(titles, 'utf8', 'latin1') + mixed('as usual').join('')));
    expect(result.refused).toMatchObject({ code: 'list.letters-damaged', params: { written: 'utf-8', read: 'windows-1252' } });
  });

  it('are counted when they have become question marks', async () => {
    const lines = written(people({ kazakh: 100, neighbours: 0, people: 20, written: 'as usual', seed: 9 }));
    const lost = lines.map((line) => line.replace(/[ӘҒҚҢӨҰҮҺәғқңөұүһ]/g, '?'));
    const { result, codes } = await read(Buffer.from(HEADER + lost.join('')));
    expect(result.accepted).toBe(20);
    expect(codes.get('list.letters-lost')).toBe(1);
    expect(codes.get('line.letters-lost')).toBeGreaterThan(40);
  });
});
