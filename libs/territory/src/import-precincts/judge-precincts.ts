import { isIsoDate } from '@tizilim/domain';
import type { SmallTable, SmallTableRow } from '@tizilim/platform';
import { repairName, type NameRepairKind } from '../import-kato/repair-name.js';
import { precinctKinds, type PrecinctKind } from '../precinct-kinds.js';
import type { DistrictFinder } from './district-finder.js';

export const precinctContract = { required: ['number', 'district', 'name_kk', 'name_ru', 'kind', 'decision_number', 'decision_date'] } as const;
export type PrecinctColumn = (typeof precinctContract.required)[number];

export interface PrecinctLine {
  readonly line: number;
  readonly regionId: string;
  readonly districtId: string;
  readonly number: number;
  readonly nameKk: string;
  readonly nameRu: string;
  readonly kind: PrecinctKind;
  readonly decisionNumber: string;
  readonly decisionDate: string;
}

/** `code` is a message key; never holds the value itself. */
export interface PrecinctFault {
  readonly line: number;
  readonly column: PrecinctColumn | null;
  readonly code: string;
}

export interface NameRepair {
  readonly line: number;
  readonly column: PrecinctColumn;
  readonly kinds: readonly NameRepairKind[];
}

export interface JudgedPrecincts {
  readonly lines: readonly PrecinctLine[];
  /** One line may have several. */
  readonly faults: PrecinctFault[];
  readonly repairs: readonly NameRepair[];
}

const NUMBER = /^[1-9]\d{0,4}$/;
const MAX_NAME = 300;

/** Judges every line of a precinct table by itself and against the others. */
export function judgePrecincts(table: SmallTable, districts: DistrictFinder, today: string): JudgedPrecincts {
  const faults: PrecinctFault[] = table.faults.map(({ line }) => ({ line, column: null, code: 'territory.line-broken' }));
  const repairs: NameRepair[] = [];
  const seen = new Map<string, number>();
  const lines = table.rows.flatMap((row) => {
    const before = faults.length;
    const judged = judgeLine(row, districts, today, { faults, repairs });
    if (!judged || faults.length > before) return [];
    const key = `${judged.regionId}:${judged.number}`;
    if (seen.has(key)) faults.push({ line: row.line, column: 'number', code: 'territory.line-number-twice' });
    seen.set(key, row.line);
    return [judged];
  });
  return { lines, faults, repairs };
}

function judgeLine(row: SmallTableRow, districts: DistrictFinder, today: string, into: { faults: PrecinctFault[]; repairs: NameRepair[] }): PrecinctLine | undefined {
  const value = (column: PrecinctColumn): string => row.values[column] ?? '';
  const fault = (column: PrecinctColumn, code: string): void => void into.faults.push({ line: row.line, column, code: `territory.line-${code}` });
  const name = (column: 'name_kk' | 'name_ru'): string => {
    const { text, kinds } = repairName(value(column), column === 'name_kk' ? 'kk' : 'ru');
    if (kinds.length > 0) into.repairs.push({ line: row.line, column, kinds });
    if (text === '' || text.length > MAX_NAME) fault(column, 'name');
    return text;
  };
  const kind = (value('kind') || 'general') as PrecinctKind;
  const decisionDate = value('decision_date');
  const district = districts.find(value('district'));
  if (!NUMBER.test(value('number'))) fault('number', 'number');
  if (!precinctKinds.includes(kind)) fault('kind', 'kind');
  if (value('decision_number') === '') fault('decision_number', 'decision');
  if (!isIsoDate(decisionDate) || decisionDate > today) fault('decision_date', 'date');
  const names = { nameKk: name('name_kk'), nameRu: name('name_ru') };
  if (!district) {
    fault('district', 'district-unknown');
    return undefined;
  }
  return {
    line: row.line,
    regionId: district.region_id,
    districtId: district.id,
    number: Number(value('number')),
    ...names,
    kind,
    decisionNumber: value('decision_number'),
    decisionDate,
  };
}
