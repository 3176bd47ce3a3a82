import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkIin, compareNames, districts, listRules, makeIin, regions } from '@tizilim/domain';
import fc from 'fast-check';
import { addYears, isoDay, parseDay } from './day.js';
import type { Household } from './household.js';
import { generateDemo } from './generate-demo.js';
import { IinSlots, personCapacity } from './iin-slots.js';
import { partStyle } from './list-style.js';
import { peopleShares, russianSpelling } from './name-bank.js';
import { filePlant, plantRows } from './plant-kinds.js';
import { planPlants } from './plant-plan.js';
import { Permutation } from './random.js';
import { planNation, planRegion, PRECINCT_LIMIT, type RegionPlan } from './region-plan.js';
import { RegionWorld } from './region-world.js';

const firstAsOf = parseDay('2026-01-01');
const secondAsOf = parseDay('2026-07-01');
const planOf = (regionId: string, voters: number, seed = 'generator'): RegionPlan =>
  planRegion({ seed, regionId, voters, firstPerson: 0, firstAsOf, secondAsOf });
const householdsOf = (plan: RegionPlan): { homes: string[]; households: Household[] } => {
  const world = new RegionWorld(plan);
  const households = plan.precincts.flatMap((precinct) => [...world.householdsOf(precinct)]);
  const homes = plan.precincts.flatMap((precinct) =>
    [...world.householdsOf(precinct)].map((household) => world.addresses.at(precinct, household.ordinal).code),
  );
  return { homes, households };
};

describe('numbers', () => {
  it('permutes without a collision', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(), (size, key) => {
        const permutation = new Permutation(size, key);
        expect(new Set(Array.from({ length: size }, (_, i) => permutation.at(i))).size).toBe(size);
      }),
    );
  });

  it('gives the IIN that the domain would make, in every epoch of the numbering', () => {
    const slots = new IinSlots(7);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: personCapacity - 1 }),
        fc.integer({ min: 1935, max: 2007 }),
        fc.constantFrom('M', 'F'),
        (person, year, sex) => {
          const { iin, birth } = slots.identity(person, year, sex);
          const birthDate = isoDay(birth);
          expect(checkIin(iin)).toEqual({ kind: 'ok', birthDate, sex });
          expect(makeIin({ birthDate, sex, serial: Number(iin.slice(7, 11)) })).toBe(iin);
          expect(year - Number(birthDate.slice(0, 4))).toBeLessThan(5);
        },
      ),
    );
  });

  it('never gives a number twice, however far apart two people are counted', () => {
    const slots = new IinSlots(7);
    const epoch = personCapacity / 5;
    const seen = new Set<string>();
    for (let i = 0; i < 4000; i += 1) for (let e = 0; e < 5; e += 1) seen.add(slots.identity(i + e * epoch, 1980, 'F').iin);
    for (let nth = 0; nth < 40; nth += 1)
      for (let region = 0; region < 20; region += 1) seen.add(slots.forced(parseDay('1980-05-06'), 'F', region, nth).iin);
    expect(seen.size).toBe(4000 * 5 + 40 * 20);
  });
});

describe('a region', () => {
  it.each(regions.map((region) => region.id))('%s is laid out in precincts below the limit', (id) => {
    for (const voters of [2000, 20_000, 120_000]) {
      const plan = planOf(id, voters);
      expect(plan.precincts.reduce((sum, precinct) => sum + precinct.voters, 0)).toBe(voters);
      expect(Math.max(...plan.precincts.map((precinct) => precinct.voters))).toBeLessThanOrEqual(PRECINCT_LIMIT);
      expect(plan.precincts.every((precinct) => precinct.voters > 0)).toBe(true);
      expect(new Set(plan.precincts.map((precinct) => precinct.number)).size).toBe(plan.precincts.length);
      expect(
        plan.precincts.every((precinct) => districts.some((district) => district.id === precinct.district.id && district.regionId === id)),
      ).toBe(true);
    }
    const mean = 120_000 / planOf(id, 120_000).precincts.length;
    expect(mean).toBeGreaterThan(1200);
    expect(mean).toBeLessThan(1280);
  });

  it('gives every home its own code, text and place in the walk', () => {
    const plan = planOf('61', 30_000);
    const world = new RegionWorld(plan);
    const homes = plan.precincts.flatMap((precinct) =>
      [...world.householdsOf(precinct)].map((household) => world.addresses.at(precinct, household.ordinal)),
    );
    for (const key of ['code', 'kk', 'ru', 'sortKey'] as const) expect(new Set(homes.map((home) => home[key])).size).toBe(homes.length);
    expect(homes.every((home) => /^\d{16}$/.test(home.code))).toBe(true);
    expect(homes.filter((home, i) => i > 0 && home.sortKey <= (homes[i - 1]?.sortKey ?? ''))).toEqual([]);
  });

  it('computes one person as the stream does', () => {
    const plan = planOf('35', 9000);
    const world = new RegionWorld(plan);
    const streamed = plan.precincts.flatMap((precinct) =>
      [...new RegionWorld(plan).householdsOf(precinct)].flatMap((household) => household.members),
    );
    for (let index = 0; index < plan.voters; index += 97) expect(world.personAt(index).person).toEqual(streamed[index]);
    expect(streamed.map((person) => person.index)).toEqual(streamed.map((_, i) => i));
  });

  it('divides the country over 20 regions without a gap in the numbering', () => {
    const plans = planNation({ seed: 'n', voters: 12_500_000, firstAsOf, secondAsOf });
    expect(plans).toHaveLength(20);
    let next = 0;
    for (const plan of plans) {
      expect(plan.firstPerson).toBe(next);
      next += plan.voters;
    }
    expect(next).toBe(12_500_000);
    expect(next).toBeLessThan(personCapacity);
  });
});

describe('people', () => {
  const plan = planOf('55', 12_000);
  const { homes, households } = householdsOf(plan);
  const people = households.flatMap((household) => household.members);

  it('are adults on the first date, with valid numbers that nobody shares', () => {
    expect(new Set(people.map((person) => person.iin)).size).toBe(people.length);
    const oldest = parseDay('1916-01-01');
    const wrong = people.filter((person) => {
      const verdict = checkIin(person.iin, '2026-07-01');
      const right = verdict.kind === 'ok' && verdict.birthDate === isoDay(person.birth) && verdict.sex === person.sex;
      return !right || addYears(person.birth, 18) > firstAsOf || person.birth < oldest;
    });
    expect(wrong).toEqual([]);
    const men = people.filter((person) => person.sex === 'M').length / people.length;
    expect(men).toBeGreaterThan(0.4);
    expect(men).toBeLessThan(0.5);
  });

  it('live together as families: a surname, a generation between, the patronymic from the father', () => {
    expect(homes).toHaveLength(households.length);
    const families = households.filter(
      ({ members }) => members.some((member) => member.role === 'husband') && members.some((member) => member.role === 'child'),
    );
    expect(families.length / households.length).toBeGreaterThan(0.2);
    const start = (name: string): string => name.slice(0, 2).replace('ё', 'е');
    for (const { members } of families) {
      const father = members.find((member) => member.role === 'husband');
      const mother = members.find((member) => member.role === 'wife');
      for (const child of members.filter((member) => member.role === 'child')) {
        if (!father || !mother) throw new Error('no parents');
        const sameName = compareNames({ surname: child.surname.title, givenName: 'А' }, { surname: father.surname.title, givenName: 'А' });
        expect(sameName).not.toBe('different');
        expect(child.birth - mother.birth).toBeGreaterThan(17 * 365);
        if (child.patronymic) expect(start(child.patronymic.title)).toBe(start(father.given.title));
      }
      expect(new Set(members.map((member) => member.given.title)).size).toBe(members.length);
    }
  });

  it('bear Kazakh and Russian names in the shares of their region', () => {
    const singles = households.map(({ members }) => members[0]);
    const kazakhPatronymic =
      singles.filter((person) => /(?:ұлы|қызы|улы|кызы)$/u.test(person?.patronymic?.title ?? '')).length / singles.length;
    const russian = singles.filter((person) =>
      /^(?:Иванов|Кузнецов|Попов|Смирнов|Петров|Бондаренко|Соколов|Лебедев|Козлов|Новиков)/u.test(person?.surname.title ?? ''),
    ).length;
    const shares = peopleShares('55');
    expect(shares.kazakh + shares.russian + shares.other).toBeCloseTo(1);
    expect(kazakhPatronymic).toBeGreaterThan(shares.kazakh * 0.3);
    expect(kazakhPatronymic).toBeLessThan(shares.kazakh * 0.75);
    expect(russian / singles.length).toBeGreaterThan(shares.russian * 0.2);
    expect(russian / singles.length).toBeLessThan(shares.russian * 0.7);
    expect(people.some((person) => person.given.title !== russianSpelling(person.given.title))).toBe(true);
    expect(people.every((person) => person.surname.upper === person.surname.title.toUpperCase())).toBe(true);
  });
});

describe('plants', () => {
  const plan = planOf('10', 2000);
  const plants = planPlants(plan, new IinSlots(plan.seed), (id) => partStyle(plan.districts.findIndex((district) => district.id === id)));

  it('have a row for every rule about a line and every discrepancy that a list can show', () => {
    const known = new Set<string>(plantRows.flatMap((row) => row.gives));
    // The demo's akimats send no DBF, JSON, XML or corrections.
    const elsewhere = ['line.deleted-record', 'line.key-repeated', 'line.value-not-simple'];
    const missing = listRules
      .map((rule) => rule.code)
      .filter((code) => !/^(?:list|correction)\./.test(code) && !elsewhere.includes(code))
      .filter((code) => !known.has(code));
    expect(missing).toEqual([]);
    expect(filePlant).toBe('list.column-unknown');
  });

  it('are all there in the smallest demo, each on a person of its own', () => {
    for (const row of plantRows) expect(plants.counts.get(row.kind) ?? 0).toBeGreaterThan(0);
    const carriers = Array.from({ length: plan.voters }, (_, index) => plants.find(index)).filter((plant) => plant !== undefined);
    expect(carriers).toHaveLength(plants.size);
    const recount = new Map<string, number>();
    for (const plant of carriers) for (const kind of plant.row.gives) recount.set(kind, (recount.get(kind) ?? 0) + 1);
    expect(recount).toEqual(plants.counts);
  });
});

describe('snapshots', () => {
  it('name a document of a person once only, whatever its number begins with', async () => {
    const outDir = await mkdtemp(join(tmpdir(), 'tizilim-documents-'));
    try {
      const data = await generateDemo({ seed: '1', voters: 20_000, regionId: '10', outDir });
      for (const round of [data.first, data.current]) {
        const rows = (await readFile(round.snapshot.documents.path, 'utf8')).trimEnd().split('\n').map((line) => line.split(',').slice(0, 3).join());
        expect(new Set(rows).size).toBe(rows.length);
      }
    } finally {
      await rm(outDir, { recursive: true, force: true });
    }
  });
});
