import { DomainError } from '@tizilim/domain';
import type { SmallTable, SmallTableRow } from '@tizilim/platform';
import { repairName, type NameRepairKind } from './repair-name.js';

export const katoContract = { required: ['kato', 'kato_version', 'level', 'type_code', 'name_ru', 'name_kk'] } as const;

export const katoLevels = ['oblast', 'district', 'sub_district', 'settlement'] as const;
export type KatoLevel = (typeof katoLevels)[number];

export interface KatoUnit {
  readonly code: string;
  readonly parentCode: string | null;
  readonly level: KatoLevel;
  readonly typeCode: string;
  readonly nameKk: string;
  readonly nameRu: string;
}

export interface KatoRepair {
  readonly line: number;
  readonly column: 'name_kk' | 'name_ru';
  readonly kinds: readonly NameRepairKind[];
  readonly raw: string;
  readonly repaired: string;
}

export interface KatoTable {
  readonly label: string;
  readonly units: readonly KatoUnit[];
  readonly repairs: readonly KatoRepair[];
}

type Row = KatoUnit & { readonly line: number };

const LAST_OBLAST = 70;
const shapes: Readonly<Record<KatoLevel, RegExp>> = {
  oblast: /^\d\d0{7}$/,
  district: /^\d\d(?!00)\d\d0{5}$/,
  sub_district: /^\d{4}(?!00)\d\d000$/,
  settlement: /^\d{6}(?!000)\d{3}$/,
};

/** Republican cities have no districts in the table: their sub-districts stand directly under the city. */
export function isRepublicanCity(code: string): boolean {
  return Number(code.slice(0, 2)) > LAST_OBLAST;
}

/** Units that are districts here: the district level of oblasts and the sub-district level of republican cities. */
export function isDistrict(unit: KatoUnit): boolean {
  return unit.level === 'district' || (unit.level === 'sub_district' && isRepublicanCity(unit.code));
}

/**
 * Takes the official table apart and finds each unit's parent. All or nothing: the first fault ends it.
 * @throws DomainError `territory.kato-*` naming the line
 */
export function readKato(table: SmallTable): KatoTable {
  const broken = table.faults[0];
  if (broken) throw new DomainError('territory.kato-line', 'invalid', { line: broken.line });
  const first = table.rows[0];
  if (!first) throw new DomainError('table.empty', 'invalid');
  const label = first.values['kato_version'] ?? '';
  const repairs: KatoRepair[] = [];
  const rows = table.rows.map((row) => readUnit(row, label, repairs));
  const byCode = indexByCode(rows);
  return { label, units: rows.map(({ line, ...unit }) => ({ ...unit, parentCode: parentOf(unit, line, byCode) })), repairs };
}

function readUnit(row: SmallTableRow, label: string, repairs: KatoRepair[]): Row {
  const { line, values } = row;
  const { kato: code = '', kato_version: version = '', level = '', type_code: typeCode = '' } = values;
  if (version === '' || version !== label) throw new DomainError('territory.kato-edition', 'invalid', { line, edition: version.slice(0, 40) });
  if (!isKatoLevel(level)) throw new DomainError('territory.kato-level', 'invalid', { line, level: level.slice(0, 40) });
  if (!shapes[level].test(code)) throw new DomainError('territory.kato-code', 'invalid', { line, code: code.slice(0, 20) });
  const name = (column: 'name_kk' | 'name_ru'): string => {
    const raw = values[column] ?? '';
    const { text, kinds } = repairName(raw, column === 'name_kk' ? 'kk' : 'ru');
    if (text === '') throw new DomainError('territory.kato-name', 'invalid', { line, column });
    if (kinds.length > 0) repairs.push({ line, column, kinds, raw, repaired: text });
    return text;
  };
  return { line, code, parentCode: null, level, typeCode, nameKk: name('name_kk'), nameRu: name('name_ru') };
}

function isKatoLevel(text: string): text is KatoLevel {
  return (katoLevels as readonly string[]).includes(text);
}

function indexByCode(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const byCode = new Map<string, Row>();
  for (const row of rows) {
    const earlier = byCode.get(row.code);
    if (earlier) throw new DomainError('territory.kato-twice', 'invalid', { line: row.line, code: row.code, earlier: earlier.line });
    byCode.set(row.code, row);
  }
  return byCode;
}

function parentOf(unit: KatoUnit, line: number, byCode: ReadonlyMap<string, Row>): string | null {
  if (unit.level === 'oblast') return null;
  const parent = candidates(unit).find((code) => code !== unit.code && byCode.has(code));
  if (parent === undefined) throw new DomainError('territory.kato-orphan', 'invalid', { line, code: unit.code });
  return parent;
}

/** Nearest first. The table skips levels: places under a place, settlements directly in a district. */
function candidates(unit: KatoUnit): readonly string[] {
  const { code, level } = unit;
  const region = `${code.slice(0, 2)}0000000`;
  const district = `${code.slice(0, 4)}00000`;
  if (level === 'district' || (level === 'sub_district' && isRepublicanCity(code))) return [region];
  if (level === 'sub_district') return [district];
  return [`${code.slice(0, 7)}00`, `${code.slice(0, 6)}000`, district];
}
