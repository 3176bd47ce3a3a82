import type { HomeAddress } from './address.js';
import { isoDay, type Day } from './day.js';
import { expired, replaced, type IdentityDocument } from './documents.js';
import type { Person } from './household.js';
import type { Sex } from './iin-slots.js';
import type { Plant, PlantKind } from './plant-kinds.js';
import { mix } from './random.js';

/** One person in the external registers. */
export interface RegistryEntry {
  readonly birth: Day;
  readonly death: Day | undefined;
  readonly sex: Sex;
  readonly citizenship: string;
  readonly address: HomeAddress;
  readonly documents: readonly IdentityDocument[];
  readonly exclusion: Exclusion | undefined;
  /** Not in Individuals at all. */
  readonly absent: boolean;
}

export interface Exclusion {
  readonly kind: 'incapacity' | 'imprisonment';
  readonly from: Day;
  readonly to: Day | undefined;
}

export const KAZAKHSTAN = '398';
const RUSSIA = '643';
/** Served long ago (2015 to 2017). */
const SENTENCE: Exclusion = { kind: 'imprisonment', from: 16_500, to: 17_400 };

export interface SnapshotText {
  individual: string;
  documents: string;
  documentRows: number;
  exclusion: string;
}

export const individualHeader =
  'iin,surname,given_name,patronymic,birth_date,death_date,sex,citizenship,life_status,exclude_status,removed,reg_kato,reg_address_code,reg_address\n';
export const addressHeader = 'address_code,kato,street_kk,street_ru,house,flat,full_kk,full_ru,sort_key\n';
export const documentHeader = 'iin,type,number,issuer,issued_on,expires_on,status,invalid_on\n';
export const exclusionHeader = 'iin,kind,from_on,to_on,decision_number,decision_date\n';

/** The entry before anything is planted; a few people have served a sentence long ago. */
export function cleanEntry(person: Person, address: HomeAddress, documents: readonly IdentityDocument[]): RegistryEntry {
  const ended = person.birth < SENTENCE.from - 7000 && mix(person.number, 0xe4d) % 200 === 0;
  return {
    birth: person.birth,
    death: undefined,
    sex: person.sex,
    citizenship: KAZAKHSTAN,
    address,
    documents,
    exclusion: ended ? SENTENCE : undefined,
    absent: false,
  };
}

type Change = (entry: RegistryEntry, nth: number, asOf: Day, neighbour: () => HomeAddress) => Partial<RegistryEntry>;

const changes: Partial<Record<PlantKind, Change>> = {
  'individual-not-found': () => ({ absent: true }),
  'birth-date-differs': ({ birth }, nth) => ({ birth: birth + 1 + (nth % 20) }),
  'iin.birth-date-differs': ({ birth }) => ({ birth: correctedBirth(birth) }),
  'sex-differs': ({ sex }) => ({ sex: otherSex(sex) }),
  'iin.sex-differs': ({ sex }) => ({ sex: otherSex(sex) }),
  dead: (_, nth, asOf) => ({ death: asOf - 10 - (nth % 150) }),
  'not-a-citizen': () => ({ citizenship: RUSSIA }),
  excluded: (_, nth, asOf) => ({ exclusion: exclusionInForce(nth, asOf) }),
  'address-differs': (_, __, ___, neighbour) => ({ address: neighbour() }),
  'document-missing': ({ documents }, _, asOf) => ({ documents: [expired(documents[0] as IdentityDocument, asOf)] }),
  'document-invalid': ({ documents }, nth, asOf) => ({ documents: invalidDocuments(nth, documents[0] as IdentityDocument, asOf) }),
};

/** What the registers say of a person with a planted fault on the second round's date. */
export function plantInRegistry(plant: Plant, entry: RegistryEntry, asOf: Day, neighbour: () => HomeAddress): RegistryEntry {
  return { ...entry, ...changes[plant.row.kind]?.(entry, plant.nth, asOf, neighbour) };
}

const otherSex = (sex: Sex): Sex => (sex === 'M' ? 'F' : 'M');

/** The birth date after a court has corrected it; the IIN keeps the old one. */
export const correctedBirth = (birth: Day): Day => birth + 3;

function exclusionInForce(nth: number, asOf: Day): Exclusion {
  return nth % 2 === 0
    ? { kind: 'incapacity', from: asOf - 400 - nth, to: undefined }
    : { kind: 'imprisonment', from: asOf - 300 - nth, to: asOf + 700 };
}

/** In turn: replaced by a new one, expired, and a good one of which the line states a wrong number. */
function invalidDocuments(nth: number, current: IdentityDocument, asOf: Day): readonly IdentityDocument[] {
  if (nth % 3 === 0) {
    const digits = current.number.slice(-7);
    const number = current.type === 'passport' ? `N${current.number[1] === '9' ? 8 : 9}${digits}` : `98${digits}`;
    return [{ ...current, number, issuedOn: asOf - 60, expiresOn: asOf - 60 + 3652 }, replaced(current, asOf - 60)];
  }
  return nth % 3 === 1 ? [expired(current, asOf)] : [current];
}

const date = (day: Day | undefined): string => (day === undefined ? '' : isoDay(day));

/** Appends the rows of a person to the text of a snapshot's files. */
export function writeEntry(out: SnapshotText, person: Person, entry: RegistryEntry): void {
  const { iin } = person;
  if (!entry.absent) {
    const life = entry.death === undefined ? '0' : '1';
    out.individual += [
      iin,
      person.surname.upper,
      person.given.upper,
      person.patronymic?.upper ?? '',
      date(entry.birth),
      date(entry.death),
      entry.sex,
      entry.citizenship,
      life,
      '0,false',
      entry.address.kato,
      entry.address.code,
      `"${entry.address.ru}"\n`,
    ].join(',');
  }
  out.documentRows += entry.documents.length;
  for (const document of entry.documents) {
    out.documents +=
      `${iin},${document.type},${document.number},${document.issuer},${date(document.issuedOn)},${date(document.expiresOn)},` +
      `${document.status},${date(document.invalidOn)}\n`;
  }
  const { exclusion } = entry;
  if (exclusion) {
    const number = `2-${1000 + (person.number % 9000)}`;
    out.exclusion += `${iin},${exclusion.kind},${date(exclusion.from)},${date(exclusion.to)},${number},${date(exclusion.from)}\n`;
  }
}

export function addressRow(home: HomeAddress): string {
  return `${home.code},${home.kato},${home.street.kk},${home.street.ru},${home.house},${home.flat},"${home.kk}","${home.ru}",${home.sortKey}\n`;
}
