import { randomUUID } from 'node:crypto';
import { makeIin } from '@tizilim/domain';
import type { TestPlatform } from '../test-platform.js';
import { cec } from '../test-platform.js';
import type { SeededPrecinct } from './seed-territory.js';

export interface SeededVoter {
  readonly id: string;
  readonly iin: string;
}

export interface VoterSeed {
  readonly iin?: string;
  readonly surname?: string;
  readonly givenName?: string;
  readonly patronymic?: string | null;
  readonly addressCode?: string | null;
  readonly address?: string | null;
}

/** The made-up person with this number: always the same valid IIN. @param n 0 … 3,000,000 */
export function iinOf(n: number): string {
  const day = String((n % 28) + 1).padStart(2, '0');
  const month = String((Math.floor(n / 28) % 12) + 1).padStart(2, '0');
  const block = Math.floor(n / 336);
  for (let serial = block * 2; serial < block * 2 + 2; serial += 1) {
    const iin = makeIin({ birthDate: `19${60 + (Math.floor(block / 4000) % 40)}-${month}-${day}`, sex: 'F', serial: (serial % 8000) + 1 });
    if (iin !== undefined) return iin;
  }
  throw new Error(`no number for person ${n}`);
}

const INSERT_VOTERS = `
WITH seed AS (
  SELECT * FROM jsonb_to_recordset($5::jsonb) AS s (place int, iin text, surname text, given_name text, patronymic text, address_code text, address text)
), added AS (
  INSERT INTO voter (iin, region_id, district_id, precinct_id, surname, given_name, patronymic, birth_date, sex, citizenship, address_code, address, registration_kind, list_id, line_no)
  SELECT iin, $1, $2, $3::bigint, surname, given_name, patronymic, '1970-01-01', 'F', 'KAZ', address_code, address, 'permanent', $4, place FROM seed
  RETURNING id, iin
)
SELECT a.id, a.iin FROM added a JOIN seed s ON s.iin = a.iin ORDER BY s.place`;

const COUNT_VOTERS = `
INSERT INTO voter_count (region_id, district_id, precinct_id, active, flagged) VALUES ($1, $2, $3::bigint, $4, 0)
ON CONFLICT (region_id, precinct_id) DO UPDATE SET active = voter_count.active + excluded.active`;

/** Active voters of a precinct and their count, written directly: no list, no versions. @returns in the order given */
export function seedVoters(platform: TestPlatform, precinct: SeededPrecinct, people: readonly VoterSeed[]): Promise<SeededVoter[]> {
  const rows = people.map((person, index) => ({
    place: index + 1,
    iin: person.iin ?? iinOf(Number(precinct.id) * 5000 + index),
    surname: person.surname ?? 'Сәрсенова',
    given_name: person.givenName ?? `Айгүл ${index + 1}`,
    patronymic: person.patronymic ?? null,
    address_code: person.addressCode ?? null,
    address: person.address ?? null,
  }));
  const place = [precinct.regionId, precinct.districtId, precinct.id];
  return platform.worker.run(cec, async (db) => {
    const added = await db.query<SeededVoter>(INSERT_VOTERS, [...place, randomUUID(), JSON.stringify(rows)]);
    await db.execute(COUNT_VOTERS, [...place, added.length]);
    return added;
  });
}
