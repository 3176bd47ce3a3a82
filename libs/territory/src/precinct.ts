import { z } from 'zod';
import { precinctKinds, type PrecinctKind } from './precinct-kinds.js';

const MAX_NUMBER = 99_999;

/** What the akim's decision says about a precinct. */
export const precinctFields = {
  number: z.int().min(1).max(MAX_NUMBER).describe('Unique in a region among current precincts'),
  nameKk: z.string().trim().min(1).max(300).describe('Name in Kazakh'),
  nameRu: z.string().trim().min(1).max(300).describe('Name in Russian'),
  kind: z.enum(precinctKinds).describe('general, or the place a special precinct is formed for'),
  decisionNumber: z.string().trim().min(1).max(100).describe("Number of the akim's decision"),
  decisionDate: z.iso.date().describe("Date of the akim's decision"),
};

export const PrecinctView = z
  .object({
    id: z.string(),
    regionId: z.string(),
    districtId: z.string(),
    ...precinctFields,
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable().describe('First day on which it no longer exists'),
  })
  .meta({ id: 'Precinct' });

export interface Precinct {
  readonly id: string;
  readonly regionId: string;
  readonly districtId: string;
  readonly number: number;
  readonly nameKk: string;
  readonly nameRu: string;
  readonly kind: PrecinctKind;
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Columns of the table as the fields of `Precinct`. */
export const PRECINCT_COLUMNS = `id, region_id AS "regionId", district_id AS "districtId", number, name_kk AS "nameKk", name_ru AS "nameRu", kind,
       decision_number AS "decisionNumber", decision_date AS "decisionDate", valid_from AS "validFrom", valid_to AS "validTo"`;
