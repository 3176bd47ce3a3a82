import { addYears, dayOf, isoDay, type Day } from './day.js';
import type { Identity, IinSlots, Sex } from './iin-slots.js';
import {
  nameSet,
  peopleShares,
  type BySex,
  type GivenName,
  type NamePool,
  type NameSet,
  type NameText,
  type People,
  type Script,
} from './name-bank.js';
import { Draws, mix } from './random.js';
import type { PrecinctPlan, RegionPlan } from './region-plan.js';

export type FamilyRole = 'single' | 'husband' | 'wife' | 'mother' | 'child' | 'grandmother';

export interface Person {
  /** 0 … voters-1 inside the region, in walking order. */
  readonly index: number;
  /** 0 … inside the country; two regions never share one. */
  readonly number: number;
  readonly iin: string;
  readonly birth: Day;
  readonly sex: Sex;
  readonly surname: NameText;
  readonly given: NameText;
  readonly patronymic: NameText | undefined;
  readonly role: FamilyRole;
}

export interface Household {
  /** 0 … inside the precinct, in walking order. */
  readonly ordinal: number;
  readonly members: readonly Person[];
}

const BLOCK_PERSONS = 24;
const BLOCK_HOUSEHOLDS = 10;
/** Adults per household; every row sums to a block, so a person's household is found without counting. */
const SIZE_PATTERNS: readonly (readonly number[])[] = [
  [1, 2, 2, 3, 2, 4, 1, 3, 2, 4],
  [2, 1, 4, 2, 1, 3, 2, 4, 2, 3],
  [2, 2, 3, 2, 1, 3, 2, 4, 2, 3],
  [1, 5, 2, 1, 3, 2, 1, 4, 2, 3],
  [2, 3, 1, 2, 5, 2, 2, 3, 2, 2],
];

const ROLES: Readonly<Record<number, readonly (readonly FamilyRole[])[]>> = {
  1: [['single']],
  2: [
    ['husband', 'wife'],
    ['husband', 'wife'],
    ['husband', 'wife'],
    ['mother', 'child'],
  ],
  3: [
    ['husband', 'wife', 'child'],
    ['husband', 'wife', 'child'],
    ['husband', 'wife', 'child'],
    ['husband', 'wife', 'grandmother'],
  ],
  4: [
    ['husband', 'wife', 'child', 'child'],
    ['husband', 'wife', 'child', 'child'],
    ['husband', 'wife', 'child', 'child'],
    ['husband', 'wife', 'child', 'grandmother'],
  ],
  5: [['husband', 'wife', 'child', 'child', 'grandmother']],
};

/** Mothers are at least this much older than their children as drawn; four years may go when numbers are given. */
const GENERATION = 22;

interface Family {
  readonly set: NameSet;
  readonly surname: BySex;
  readonly bareSurname: boolean;
  readonly nativePatronymic: boolean;
  readonly noPatronymic: boolean;
  readonly father: GivenName;
  readonly husbandYear: number;
  readonly motherYear: number;
}

/** A birth date that a planted fault sets, and which of the region's set birth dates it is. */
export interface ForcedBirth {
  readonly birth: Day;
  readonly nth: number;
}

/** Computes any household of a region from the seed alone. */
export class Households {
  private readonly draws = new Draws();
  private readonly shares: Readonly<Record<People, number>>;
  /** The last birth year in which everybody is an adult on the first round's date. */
  private readonly lastYear: number;
  private readonly key: number;

  constructor(
    private readonly region: RegionPlan,
    private readonly slots: IinSlots,
    private readonly forced: ReadonlyMap<number, ForcedBirth> = new Map(),
  ) {
    this.shares = peopleShares(region.id);
    this.key = mix(region.seed, Number(region.id));
    this.lastYear = lastAdultYear(region.firstAsOf);
  }

  /** Households of a precinct in walking order. */
  *of(precinct: PrecinctPlan): Generator<Household> {
    for (let block = 0; block * BLOCK_PERSONS < precinct.voters; block += 1) {
      let offset = block * BLOCK_PERSONS;
      for (let nth = 0; nth < BLOCK_HOUSEHOLDS && offset < precinct.voters; nth += 1) {
        const size = this.sizeOf(precinct, block, nth);
        yield this.make(precinct, block * BLOCK_HOUSEHOLDS + nth, offset, Math.min(size, precinct.voters - offset));
        offset += size;
      }
    }
  }

  /** The household in which a person of the precinct lives. @param offset 0 … voters-1 */
  find(precinct: PrecinctPlan, offset: number): Household {
    const block = Math.floor(offset / BLOCK_PERSONS);
    let start = block * BLOCK_PERSONS;
    for (let nth = 0; nth < BLOCK_HOUSEHOLDS; nth += 1) {
      const size = this.sizeOf(precinct, block, nth);
      if (offset < start + size) return this.make(precinct, block * BLOCK_HOUSEHOLDS + nth, start, Math.min(size, precinct.voters - start));
      start += size;
    }
    throw new Error(`no person ${offset} in precinct ${precinct.number}`);
  }

  private sizeOf(precinct: PrecinctPlan, block: number, nth: number): number {
    const word = mix(this.key ^ 0x51ab, precinct.ordinal * 4096 + block);
    const pattern = SIZE_PATTERNS[word % SIZE_PATTERNS.length] as readonly number[];
    return pattern[(nth + (word >>> 8)) % BLOCK_HOUSEHOLDS] as number;
  }

  private make(precinct: PrecinctPlan, ordinal: number, offset: number, size: number): Household {
    const draws = this.draws.reset(mix(this.key, precinct.ordinal * 65536 + ordinal));
    const choices = ROLES[size] as readonly (readonly FamilyRole[])[];
    const roles = choices[draws.below(choices.length)] as readonly FamilyRole[];
    const family = this.family(draws, roles);
    const members: Person[] = [];
    for (let i = 0; i < roles.length; i += 1)
      members.push(this.member(family, roles[i] as FamilyRole, precinct.firstPerson + offset + i, members));
    return { ordinal, members };
  }

  private family(draws: Draws, roles: readonly FamilyRole[]): Family {
    const share = draws.unit();
    const people: People = share < this.shares.kazakh ? 'kazakh' : share < this.shares.kazakh + this.shares.russian ? 'russian' : 'other';
    const script: Script = draws.below(100) < 60 ? 'kk' : 'ru';
    const set = nameSet(people, script);
    const bare = people === 'kazakh' && draws.below(100) < 20;
    const withChild = roles.includes('child');
    const husbandYear =
      this.lastYear - (withChild ? 25 + draws.below(26) : roles.includes('grandmother') ? 8 + draws.below(28) : draws.below(66));
    return {
      set,
      surname: (bare ? set.rootSurnames : set.surnames).draw(draws.next()),
      bareSurname: bare,
      nativePatronymic: people === 'kazakh' && (bare || draws.below(100) < 35),
      noPatronymic: people === 'other' && draws.below(100) < 15,
      father: set.old.M.draw(draws.next()),
      husbandYear,
      motherYear: Math.min(husbandYear + draws.below(6), this.lastYear - (withChild ? GENERATION : 0)),
    };
  }

  private member(family: Family, role: FamilyRole, index: number, others: readonly Person[]): Person {
    const draws = this.draws;
    const sex: Sex = role === 'husband' ? 'M' : role === 'child' || role === 'single' ? (draws.below(100) < 48 ? 'M' : 'F') : 'F';
    const year = this.yearOf(family, role, draws.next());
    const father = role === 'child' ? family.father : family.set.old.M.draw(draws.next());
    const given = role === 'husband' ? family.father : this.freeName(this.pool(family.set, sex, year, draws.next()), others);
    const ownSurname = role === 'wife' && draws.below(100) < (family.bareSurname ? 60 : 12);
    const surname = ownSurname ? family.set.surnames.draw(draws.next()) : family.surname;
    const number = this.region.firstPerson + index;
    const identity = this.identity(index, number, year, sex);
    return {
      index,
      number,
      iin: identity.iin,
      birth: identity.birth,
      sex,
      surname: surname[sex],
      given: given.text,
      patronymic: family.noPatronymic ? undefined : (family.nativePatronymic ? father.native : father.russian)[sex],
      role,
    };
  }

  private identity(index: number, number: number, year: number, sex: Sex): Identity {
    const forced = this.forced.get(index);
    return forced ? this.slots.forced(forced.birth, sex, this.region.ordinal, forced.nth) : this.slots.identity(number, year, sex);
  }

  /** Nobody in a home shares a given name. */
  private freeName(pool: NamePool<GivenName>, others: readonly Person[]): GivenName {
    for (;;) {
      const name = pool.draw(this.draws.next());
      if (!others.some((other) => other.given.title === name.text.title)) return name;
    }
  }

  private pool(set: NameSet, sex: Sex, year: number, word: number): NamePool<GivenName> {
    return (year >= this.lastYear - 22 && word % 100 < 70 ? set.young : set.old)[sex];
  }

  private yearOf(family: Family, role: FamilyRole, word: number): number {
    switch (role) {
      case 'husband':
      case 'single':
        return family.husbandYear;
      case 'wife':
      case 'mother':
        return family.motherYear;
      case 'child':
        return Math.min(family.motherYear + GENERATION + (word % 12), this.lastYear);
      case 'grandmother':
        return Math.max(family.husbandYear - GENERATION - (word % 10), this.lastYear - 76);
    }
  }
}

/** @returns the last year of birth that makes everybody 18 on the day */
function lastAdultYear(asOf: Day): number {
  const year = Number(isoDay(addYears(asOf, -18)).slice(0, 4));
  return addYears(dayOf(year, 12, 31), 18) <= asOf ? year : year - 1;
}
