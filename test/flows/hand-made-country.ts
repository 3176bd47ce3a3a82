import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeIin } from '@tizilim/domain';
import type { ListFile } from './story/deliver-list.js';
import type { RegistryFiles, TextData } from './story/prepare-country.js';

export interface Citizen {
  readonly iin: string;
  readonly surname: string;
  readonly given: string;
  readonly patronymic: string;
  readonly birth: string;
  readonly addressCode: string;
  readonly address: string;
  readonly document: string;
  readonly issuer: string;
}

export interface HandMadeRegion {
  readonly regionId: string;
  readonly districtId: string;
  /** Stands in every text of the region, so that one search shows whether something of it got out. */
  readonly canary: string;
  readonly citizens: readonly Citizen[];
}

const BIRTH_YEAR = 1970;

/** A region of one precinct whose people, street and issuer all carry its canary. */
export function makeRegion(regionId: string, districtId: string, canary: string, people: number): HandMadeRegion {
  const citizens = Array.from({ length: people }, (_, i): Citizen => {
    const birth = `${BIRTH_YEAR + i}-03-1${i % 10}`;
    const iin = makeIin({ birthDate: birth, sex: 'M', serial: Number(regionId) * 20 + i });
    if (!iin) throw new Error('no such IIN');
    return {
      iin,
      surname: `${canary}ов`,
      given: `${canary}жан`,
      patronymic: `${canary}ович`,
      birth,
      addressCode: `02${regionId}${String(i + 1).padStart(12, '0')}`,
      address: `${canary} көшесі, ${i + 1}-үй`,
      document: `0${regionId}${String(i + 1).padStart(6, '0')}`,
      issuer: `${canary} ІІБ`,
    };
  });
  return { regionId, districtId, canary, citizens };
}

const LIST_HEADER =
  'iin,surname,given_name,patronymic,birth_date,sex,citizenship,region,district,precinct,address_code,address,registration_kind,document_type,document_number,document_issuer,document_date,document_expiry';

/** A list in format v1, as an akimat would send it. */
export function writeList(folder: string, name: string, region: HandMadeRegion, citizens: readonly Citizen[] = region.citizens): ListFile {
  const lines = citizens.map((one) =>
    [
      one.iin,
      one.surname,
      one.given,
      one.patronymic,
      one.birth,
      'M',
      'KAZ',
      region.regionId + '0000000',
      region.districtId,
      '1',
      one.addressCode,
      `"${one.address}"`,
      'permanent',
      'id_card',
      one.document,
      one.issuer,
      '2024-02-01',
      '2034-01-31',
    ].join(','),
  );
  const { path } = write(folder, `${name}-${region.canary}.csv`, LIST_HEADER, lines);
  return { path, declaredLines: lines.length, encoding: 'utf-8' };
}

export function writePrecincts(folder: string, region: HandMadeRegion): string {
  const { regionId, districtId } = region;
  // Precincts are no secret: everybody reads those of all regions.
  const line = `1,${districtId},№ 1 сайлау учаскесі,Избирательный участок № 1,general,1-25,2025-02-10`;
  return write(folder, `precincts-${regionId}.csv`, 'number,district,name_kk,name_ru,kind,decision_number,decision_date', [line]).path;
}

/** The state registers know everybody as the lists do. */
export function writeRegistries(folder: string, regions: readonly HandMadeRegion[]): RegistryFiles {
  const all = regions.flatMap(({ districtId, citizens }) => citizens.map((one) => ({ ...one, districtId })));
  const homes = [...new Map(all.map((one) => [one.addressCode, one])).values()];
  const house = (address: string): string => address.split(' ').at(-1) ?? '';
  const person = (one: (typeof all)[number]): string =>
    [
      one.iin,
      one.surname,
      one.given,
      one.patronymic,
      one.birth,
      '',
      'M',
      '398',
      '0',
      '0',
      'false',
      one.districtId,
      one.addressCode,
      `"${one.address}"`,
    ].join(',');
  return {
    individuals: write(
      folder,
      'individuals.csv',
      'iin,surname,given_name,patronymic,birth_date,death_date,sex,citizenship,life_status,exclude_status,removed,reg_kato,reg_address_code,reg_address',
      all.map(person),
    ),
    addresses: write(
      folder,
      'addresses.csv',
      'address_code,kato,street_kk,street_ru,house,flat,full_kk,full_ru,sort_key',
      homes.map(
        (one, i) =>
          `${one.addressCode},${one.districtId},көше,улица,${house(one.address)},,"${one.address}","${one.address}",${String(i).padStart(5, '0')}.000.0000.0001`,
      ),
    ),
    documents: write(
      folder,
      'documents.csv',
      'iin,type,number,issuer,issued_on,expires_on,status,invalid_on',
      all.map((one) => `${one.iin},id_card,${one.document},${one.issuer},2024-02-01,2034-01-31,00,`),
    ),
    exclusions: write(folder, 'exclusions.csv', 'iin,kind,from_on,to_on,decision_number,decision_date', []),
  };
}

function write(folder: string, name: string, header: string, lines: readonly string[]): TextData {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, `${[header, ...lines].join('\n')}\n`);
  return { path, lines: lines.length + 1 };
}
