import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compareNames, discrepancyTypes, isAdultOn, listColumnCodes, listRules, type ListColumnCode } from '@tizilim/domain';
import { checkList } from '@tizilim/intake/offline';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateDemo, type DemoData, type RoundData } from './generate-demo.js';
import type { ListData } from './list-data.js';
import type { DataFile } from './snapshot-files.js';

type Counts = Record<string, number>;
type Line = Record<ListColumnCode, string> & { readonly usable: boolean; readonly born: string; readonly is: string };
interface Judged {
  readonly found: Counts;
  readonly lines: Line[];
  readonly regionIds: (string | undefined)[];
}

const folders: string[] = [];
async function generate(seed: string, regionId: string, voters = 2000): Promise<DemoData> {
  const outDir = await mkdtemp(join(tmpdir(), 'tizilim-demo-'));
  folders.push(outDir);
  return generateDemo({ seed, voters, regionId, outDir });
}
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const count = (counts: Counts, kind: string, by = 1): void => void (counts[kind] = (counts[kind] ?? 0) + by);

async function judge(lists: readonly ListData[], asOf: string): Promise<Judged> {
  const judged: Judged = { found: {}, lines: [], regionIds: [] };
  const decoder = new TextDecoder();
  for (const list of lists) {
    const result = await checkList(
      { path: list.path },
      { declaredEncoding: list.encoding, declaredLines: list.declaredLines, asOf },
      {
        accepted: (line) => {
          const values = listColumnCodes.map((code, i) => [code, decoder.decode(line.buffer.subarray(line.starts[i], line.ends[i]))]);
          const digits = String(line.birthDate);
          const born = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
          judged.lines.push({ ...Object.fromEntries(values), usable: line.iinUsable, born, is: line.sex });
          judged.regionIds.push(line.regionId);
        },
        rejected: () => undefined,
        finding: ({ code }) => count(judged.found, code),
      },
    );
    expect(result.refused).toBeUndefined();
    expect(result.sha256).toBe(list.sha256);
    expect(result.lines).toBe(list.lines);
  }
  return judged;
}

/** Rows of a snapshot file by column. */
async function table(file: DataFile): Promise<Record<string, string>[]> {
  const [header = '', ...rows] = (await readFile(file.path, 'utf8')).trimEnd().split('\n');
  expect(rows).toHaveLength(file.lines - 1);
  const names = header.split(',');
  return rows.map((row) => {
    const values = [...row.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/gu)].map((match) => match[1] ?? match[2] ?? '');
    expect(values).toHaveLength(names.length);
    return Object.fromEntries(names.map((name, i) => [name, values[i] ?? '']));
  });
}

const byKey = (rows: readonly Record<string, string>[], key: string): Map<string, Record<string, string>[]> => {
  const map = new Map<string, Record<string, string>[]>();
  for (const row of rows) map.set(row[key] ?? '', [...(map.get(row[key] ?? '') ?? []), row]);
  return map;
};

/** The meanings of `plant-kinds.ts`, written down a second time and slowly. */
async function reconcile({ asOf, snapshot }: RoundData, judged: Judged, register: ReadonlySet<string>): Promise<Counts> {
  const individuals = byKey(await table(snapshot.individuals), 'iin');
  const documents = byKey(await table(snapshot.documents), 'iin');
  const exclusions = byKey(await table(snapshot.exclusions), 'iin');
  const addresses = byKey(await table(snapshot.addresses), 'address_code');
  const texts = new Set([...addresses.values()].flat().flatMap((row) => [row.full_kk, row.full_ru]));
  const counts: Counts = {};
  const seen = new Set<string>();
  const current = (row: Record<string, string>): boolean =>
    row.status === '00' &&
    (row.invalid_on === '' || (row.invalid_on ?? '') > asOf) &&
    (row.issued_on ?? '') <= asOf &&
    (row.expires_on ?? '') >= asOf;
  for (const line of judged.lines) {
    if (!line.usable) {
      count(counts, 'iin-unusable');
      continue;
    }
    if (seen.has(line.iin)) count(counts, 'twice-in-list');
    seen.add(line.iin);
    if (register.size > 0 && !register.has(line.iin)) count(counts, 'new-voter');
    if (!isAdultOn(line.born, asOf)) count(counts, 'under-age');
    const person = individuals.get(line.iin)?.[0];
    const known = addresses.has(line.address_code);
    if (!known && !texts.has(line.address)) count(counts, 'address-unknown');
    if (!person) count(counts, 'individual-not-found');
    else compare(counts, line, person, known);
    if (exclusions.get(line.iin)?.some((row) => (row.from_on ?? '') <= asOf && (row.to_on === '' || (row.to_on ?? '') >= asOf)))
      count(counts, 'excluded');
    const held = documents.get(line.iin) ?? [];
    if (line.document_number === '') {
      if (!held.some(current)) count(counts, 'document-missing');
    } else if (!held.some((row) => row.number === line.document_number && current(row))) count(counts, 'document-invalid');
  }
  for (const iin of register) if (!seen.has(iin)) count(counts, 'missing-from-list');
  return counts;
}

function compare(counts: Counts, line: Line, person: Record<string, string>, knownAddress: boolean): void {
  const { surname = '', given_name = '', patronymic = '' } = person;
  const names = compareNames(
    { surname: line.surname, givenName: line.given_name, patronymic: line.patronymic },
    { surname, givenName: given_name, patronymic },
  );
  if (names === 'spelling') count(counts, 'name-spelling');
  if (names === 'different') count(counts, 'name-differs');
  if (line.born !== person.birth_date) count(counts, 'birth-date-differs');
  if (line.is !== person.sex) count(counts, 'sex-differs');
  if (person.death_date !== '' || person.life_status !== '0') count(counts, 'dead');
  if (person.citizenship !== '398') count(counts, 'not-a-citizen');
  if (knownAddress && line.address_code !== person.reg_address_code) count(counts, 'address-differs');
}

const only = (counts: Readonly<Counts>, kinds: ReadonlySet<string>): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([kind]) => kinds.has(kind)));
const findingCodes = new Set<string>(listRules.map((rule) => rule.code));
const serverCodes = new Set<string>(listRules.map((rule) => (rule.judgedBy === 'server' ? rule.code : '')).filter((code) => code.startsWith('line.')));
const listTypes = new Set<string>(discrepancyTypes.filter((type) => type !== 'in-two-lists'));

describe.each([
  ['first', '10'],
  ['second', '75'],
  ['third', '62'],
])('seed %s, region %s, 2,000 voters', (seed, regionId) => {
  let data: DemoData;
  let judged: Judged;
  let taken: Judged;

  beforeAll(async () => {
    data = await generate(seed, regionId);
    judged = await judge(data.current.lists, data.current.asOf);
    // What the server adds: precincts that do not exist and foreign territory.
    const numbers = new Set(data.shown.plan.precincts.map((precinct) => String(precinct.number)));
    const lines = judged.lines.filter((line, i) => {
      const code = !numbers.has(line.precinct)
        ? 'line.precinct-unknown'
        : (judged.regionIds[i] ?? regionId) !== regionId
          ? 'line.territory-foreign'
          : undefined;
      if (code) count(judged.found, code);
      return code === undefined;
    });
    taken = { ...judged, lines };
  });

  it('every planted fault of a line is found, and nothing else', () => {
    const planted = only(data.planted as Counts, findingCodes);
    expect(judged.found).toEqual(planted);
    expect([...serverCodes].every((code) => (planted[code] ?? 0) > 0)).toBe(true);
  });

  it('every planted discrepancy is found, and nothing else', async () => {
    const before = await judge(data.first.lists, data.first.asOf);
    expect(before.found).toEqual({});
    const register = new Set(before.lines.map((line) => line.iin));
    expect(register.size).toBe(before.lines.length);
    expect(await reconcile(data.first, before, new Set())).toEqual({});
    const found = await reconcile(data.current, taken, register);
    expect(found).toEqual(only(data.planted as Counts, listTypes));
    expect([...listTypes].filter((type) => !(type in found))).toEqual([]);
  });

  it('the second region shares the planted citizens, and is clean but for them', async () => {
    const second = await judge([data.secondList], data.current.asOf);
    expect(second.found).toEqual({});
    const own = new Set(taken.lines.filter((line) => line.usable).map((line) => line.iin));
    expect(second.lines.filter((line) => own.has(line.iin))).toHaveLength(data.planted['in-two-lists'] ?? -1);
    const found = await reconcile(data.current, second, new Set());
    expect(found).toEqual(data.secondExpected);
  });
});

describe('the same arguments', () => {
  it('give the same bytes, another seed others', async () => {
    const shape = (data: DemoData): string[] =>
      [
        ...Object.values(data.first.snapshot),
        ...Object.values(data.current.snapshot),
        ...data.first.lists,
        ...data.current.lists,
        data.secondList,
      ].map((file: DataFile) => file.sha256);
    const [once, again, other] = [await generate('same', '31'), await generate('same', '31'), await generate('other', '31')];
    expect(shape(again)).toEqual(shape(once));
    expect(again.planted).toEqual(once.planted);
    expect(shape(other).filter((sha256) => shape(once).includes(sha256))).toEqual([]);
  });
});
