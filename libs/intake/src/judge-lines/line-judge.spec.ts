import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkIin,
  countryCodes,
  documentTypeBySpelling,
  findRegion,
  getListRule,
  listColumnCodes,
  listColumns,
  makeIin,
  parseListDate,
  registrationKindBySpelling,
  type ListColumnCode,
} from '@tizilim/domain';
import { checkList, type CheckResult } from './check-list.js';
import type { JudgedLine, LineFinding, LineSink } from './line-sink.js';

type Line = Readonly<Record<ListColumnCode, string>>;
const TODAY = '2026-07-01';
const decoder = new TextDecoder();

interface Taken {
  readonly lineNo: number;
  readonly values: Line;
  readonly judged: Pick<
    JudgedLine,
    'iinUsable' | 'birthDate' | 'sex' | 'precinct' | 'regionId' | 'registrationKind' | 'documentType' | 'documentDate'
  >;
}

class Memory implements LineSink {
  readonly taken: Taken[] = [];
  readonly rejections: number[] = [];
  readonly findings: string[] = [];

  accepted(line: JudgedLine): void {
    const values = Object.fromEntries(
      listColumnCodes.map((code, i) => [code, decoder.decode(line.buffer.subarray(line.starts[i], line.ends[i]))]),
    ) as Line;
    const { iinUsable, birthDate, sex, precinct, regionId, registrationKind, documentType, documentDate } = line;
    this.taken.push({
      lineNo: line.lineNo,
      values,
      judged: { iinUsable, birthDate, sex, precinct, regionId, registrationKind, documentType, documentDate },
    });
  }

  rejected(lineNo: number, lines: number): void {
    for (let i = 0; i < lines; i++) this.rejections.push(lineNo + i);
  }

  finding({ lineNo, column, code, buffer, start, end }: LineFinding): void {
    this.findings.push(`${lineNo} ${column} ${code} ${decoder.decode(buffer.subarray(start, end))}`);
  }
}

const write = (value: string): string => `"${value.replaceAll('"', '""')}"`;

async function check(lines: readonly Line[]): Promise<{ result: CheckResult; memory: Memory }> {
  const rows = [listColumnCodes.join(','), ...lines.map((line) => listColumnCodes.map((code) => write(line[code])).join(','))];
  const memory = new Memory();
  const result = await checkList(
    Readable.from([Buffer.from(`${rows.join('\n')}\n`)]),
    { asOf: TODAY, declaredLines: lines.length },
    memory,
  );
  return { result, memory };
}

/** The rules written down once more, slowly and on strings, for values that need no repair. */
function slowly(line: Line): string[] {
  const found: string[] = [];
  const add = (column: ListColumnCode, code: string): number => found.push(`${column} ${code}`);
  const born = parseListDate(line.birth_date);
  const sex = ({ m: 'M', f: 'F', м: 'M', ж: 'F', е: 'M', ә: 'F' } as const)[line.sex.toLowerCase()];
  const iin = checkIin(line.iin, TODAY);
  if (/^\d([.,]\d+)?[eE]\+?\d+$/.test(line.iin)) add('iin', 'iin.scientific-notation');
  else if (iin.kind !== 'ok') add('iin', `iin.${iin.kind}`);
  if (iin.kind === 'ok' || iin.kind === 'implausible-age') {
    const read = checkIin(line.iin);
    if (read.kind !== 'ok') throw new Error('a usable number reads well without a day');
    if (born !== undefined && read.birthDate !== born) add('iin', 'iin.birth-date-differs');
    if (sex !== undefined && read.sex !== sex) add('iin', 'iin.sex-differs');
  }
  for (const column of ['surname', 'given_name', 'patronymic'] as const) {
    if (line[column] === '' && column !== 'patronymic') add(column, 'line.required-missing');
    if (line[column].includes('?')) add(column, 'line.letters-lost');
    if (/[^\p{L}\p{M} .'?-]/u.test(line[column])) add(column, 'line.name-unusual');
    if ([...line[column]].length > 100) add(column, 'line.value-too-long');
  }
  if (line.birth_date === '') add('birth_date', 'line.required-missing');
  else if (born === undefined) add('birth_date', 'line.date-invalid');
  else if (born > TODAY) add('birth_date', 'line.date-in-future');
  else if (born < '1915-07-02') add('birth_date', 'line.age-implausible');
  if (line.sex === '') add('sex', 'line.required-missing');
  else if (sex === undefined) add('sex', 'line.sex-invalid');
  if (line.citizenship !== '' && !countryCodes.has(line.citizenship.toUpperCase())) add('citizenship', 'line.value-unknown');
  if (line.region !== '' && findRegion(line.region) === undefined) add('region', 'line.region-unknown');
  if (line.precinct === '') add('precinct', 'line.required-missing');
  else if (!/^\d{1,5}$/.test(line.precinct) || Number(line.precinct) === 0) add('precinct', 'line.precinct-invalid');
  if (line.address_code !== '' && !/^\d+$/.test(line.address_code)) add('address_code', 'line.address-code-unusual');
  if (line.address_code.length > 20) add('address_code', 'line.value-too-long');
  if (line.address === '' && line.address_code === '') add('address', 'line.required-missing');
  if (line.registration_kind !== '' && !registrationKindBySpelling.has(line.registration_kind.toLowerCase()))
    add('registration_kind', 'line.value-unknown');
  const type = documentTypeBySpelling.get(line.document_type.toLowerCase());
  if (line.document_type !== '' && type === undefined) add('document_type', 'line.value-unknown');
  if ((line.document_type === '') !== (line.document_number === ''))
    add(line.document_type === '' ? 'document_type' : 'document_number', 'line.document-incomplete');
  const usual = type === 0 ? /^\d{9}$/ : /^[Nn]\d{7,8}$/;
  if (type !== undefined && line.document_number !== '' && !usual.test(line.document_number))
    add('document_number', 'line.document-number-unusual');
  const issued = parseListDate(line.document_date);
  if (line.document_date !== '' && issued === undefined) add('document_date', 'line.date-invalid');
  if (issued !== undefined && issued > TODAY) add('document_date', 'line.date-in-future');
  return found;
}

const date = fc.oneof(
  fc.date({ min: new Date('1900-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10).split('-').reverse().join('.')),
  fc.constantFrom('', '1985-02-29', '31.04.1990', '1985/02/01', '01.01.85', '0000-01-01', '1985-1-1', 'x'),
);
const name = fc.oneof(
  fc.constantFrom('Қасымов', 'Иванова', 'Ким', '', 'Нұрлан-Ербол', "О'Коннор", 'Ив?н', 'Ivan', 'Имя7', 'A. B.', 'ә'.repeat(101)),
  fc.string({ unit: fc.constantFrom('қ', 'Ә', 'и', '?', '-', '5', '='), maxLength: 8 }),
);
const iin = fc.oneof(
  fc
    .record({
      birthDate: fc.constantFrom('1985-08-15', '2001-02-28', '1890-05-01', '2039-01-01'),
      sex: fc.constantFrom('M' as const, 'F' as const),
      serial: fc.nat(9999),
    })
    .map((of) => makeIin(of) ?? ''),
  fc.string({ unit: fc.constantFrom('0', '1', '5', '9', 'x', 'E', '+', '.'), maxLength: 14 }),
  fc.constantFrom('8.50815E+11', '050140000011', '50701500101', '000000000000'),
);
const line: fc.Arbitrary<Line> = fc.record({
  iin,
  surname: name,
  given_name: name,
  patronymic: name,
  birth_date: date,
  sex: fc.constantFrom('M', 'f', 'М', 'ж', 'Е', 'ә', '', 'X', 'MM'),
  citizenship: fc.constantFrom('', 'KAZ', 'rus', 'KZ', 'QQQ'),
  region: fc.constantFrom('', '11', '110000000', 'Ақмола облысы', 'Атлантида'),
  district: fc.constant(''),
  precinct: fc.oneof(fc.nat(120_000).map(String), fc.constantFrom('', '0', '00012', 'x', '1.0')),
  address_code: fc.constantFrom('', '0201300012345678', 'A1', '1'.repeat(21)),
  address: fc.constantFrom('', 'Абай көшесі, 5', 'x'),
  registration_kind: fc.constantFrom('', 'permanent', 'Тұрақты', 'dacha'),
  document_type: fc.constantFrom('', 'id_card', 'Паспорт', 'visa'),
  document_number: fc.constantFrom('', '034567891', 'N1234567', 'n12345678', '12'),
  document_issuer: fc.constantFrom('', 'ҚР ІІМ'),
  document_date: date,
  document_expiry: fc.constant(''),
});

const good: Line = {
  iin: '850815300126',
  surname: 'Қасымов',
  given_name: 'Нұрлан',
  patronymic: '',
  birth_date: '15.08.1985',
  sex: 'М',
  citizenship: 'kaz',
  region: 'Ақмола облысы',
  district: 'Ақкөл ауданы',
  precinct: '00012',
  address_code: '',
  address: '  Абай\u00a0көшесі ',
  registration_kind: 'Жатақхана',
  document_type: 'passport',
  document_number: 'н1234567',
  document_issuer: '',
  document_date: '',
  document_expiry: '',
};

describe('judged lines', () => {
  it('get the findings of a slow reference, in the order of the columns', async () => {
    const order = new Map<string, number>(listColumnCodes.map((code, i) => [code, i]));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
        const { result, memory } = await check(lines);
        const blank = lines.filter((one) => Object.values(one).every((value) => value.trim() === '')).length;
        if (result.refused !== undefined) return expect(blank).toBe(lines.length);
        const expected = lines.map(slowly);
        const seen = lines.map((_, i) =>
          memory.findings.filter((finding) => finding.startsWith(`${i + 2} `)).map((finding) => finding.split(' ').slice(1, 3).join(' ')),
        );
        expect(seen.map((codes) => [...codes].sort())).toEqual(expected.map((codes) => codes.sort()));
        for (const codes of seen) {
          const columns = codes.map((code) => order.get(code.split(' ')[0]!)!);
          expect(columns).toEqual([...columns].sort((a, b) => a - b));
        }
        const rejected = expected.flatMap((codes, i) =>
          codes.some((code) => getListRule(code.split(' ')[1] as 'iin.missing').severity === 'reject') ? [i + 2] : [],
        );
        expect(memory.rejections).toEqual(rejected);
        expect(memory.taken.map((taken) => taken.lineNo)).toEqual(lines.map((_, i) => i + 2).filter((no) => !rejected.includes(no)));
      }),
      { numRuns: 150 },
    );
  });

  it('hand over canonical values and what they mean', async () => {
    const { result, memory } = await check([good]);
    expect(result).toMatchObject({ lines: 2, header: 1, accepted: 1, rejected: 0, encoding: 'utf-8', delimiter: ',' });
    expect(memory.findings).toEqual([
      '2 address line.space-repaired Абай\u00a0көшесі',
      '2 document_number line.mixed-script-repaired н1234567',
    ]);
    expect(memory.taken[0]!.values).toEqual({ ...good, citizenship: 'KAZ', address: 'Абай көшесі', document_number: 'N1234567' });
    expect(memory.taken[0]!.judged).toEqual({
      iinUsable: true,
      birthDate: 19850815,
      sex: 'M',
      precinct: 12,
      regionId: '11',
      registrationKind: 2,
      documentType: 1,
      documentDate: 0,
    });
  });

  it('never carry a value of the line before', async () => {
    const empty = { ...good, iin: '', region: '', district: '', document_type: '', document_number: '', registration_kind: '' };
    const { memory } = await check([good, empty]);
    expect(memory.taken[1]!.judged).toMatchObject({ iinUsable: false, regionId: undefined, registrationKind: 0, documentType: -1 });
    expect(memory.taken[1]!.values.iin).toBe('');
  });

  it('keep every value of every line inside its length', async () => {
    const long = { ...good, iin: 'ж'.repeat(5000), citizenship: ' '.repeat(3000), sex: '\u00a0'.repeat(4000) };
    const { memory, result } = await check([long]);
    expect(result.accepted + result.rejected).toBe(1);
    for (const taken of memory.taken)
      for (const [i, column] of listColumns.entries())
        expect(Object.values(taken.values)[i]!.length).toBeLessThanOrEqual(Math.max(512, column.maxLength));
  });
});
