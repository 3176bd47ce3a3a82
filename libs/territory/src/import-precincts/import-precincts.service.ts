import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { Clock, DbContext, readSmallTable, type Actor, type Db, type SmallTable } from '@tizilim/platform';
import { isOwnTerritory } from '../own-territory.js';
import type { Precinct } from '../precinct.js';
import { DistrictFinder, type KnownDistrict } from './district-finder.js';
import { judgePrecincts, precinctContract, type JudgedPrecincts, type PrecinctLine } from './judge-precincts.js';
import * as sql from './import-precincts.sql.js';

const count = z.int().min(0);

/** lines = header + blank + accepted + rejected; refused as a whole (state refused) when a line was rejected. */
export const PrecinctImportView = z
  .object({
    state: z.enum(['imported', 'refused']),
    lines: count,
    header: count,
    blank: count,
    accepted: count,
    rejected: count,
    created: count,
    changed: count,
    unchanged: count,
    faultCount: count,
    faults: z.array(z.object({ line: z.int(), column: z.string().nullable(), code: z.string() })).describe('The first 100'),
    repairs: z.array(z.object({ line: z.int(), column: z.string(), kinds: z.array(z.string()) })).describe('Names that were not taken as they stood'),
  })
  .meta({ id: 'PrecinctImport' });
export type PrecinctImport = z.infer<typeof PrecinctImportView>;

const MAX_BYTES = 16 * 1024 * 1024;
const SHOWN_FAULTS = 100;
const compared = ['districtId', 'nameKk', 'nameRu', 'kind', 'decisionNumber', 'decisionDate'] as const;

/**
 * Takes over a table of precincts, so that a region can start: new numbers are entered, known ones changed, none closed. All or nothing.
 * @law Constitutional Law on Elections, art. 14(6-1), 23
 */
@Injectable()
export class ImportPrecincts {
  constructor(
    private readonly context: DbContext,
    private readonly clock: Clock,
  ) {}

  /**
   * @param source CSV in UTF-8: number, district (code or official name), name_kk, name_ru, kind (empty = general), decision_number, decision_date
   * @param regionId region the names of districts are looked up in; the actor's own when left out
   * @throws DomainError table.* for a header that breaks the contract
   */
  async run(actor: Actor, source: Readable, regionId?: string): Promise<PrecinctImport> {
    const table = await readSmallTable(source, precinctContract, MAX_BYTES);
    if (table.rows.length === 0 && table.faults.length === 0) throw new DomainError('table.empty', 'invalid');
    const ownRegion = actor.territory.level === 'republic' ? undefined : actor.territory.regionId;
    return this.context.run(actor, async (db) => {
      const districts = await db.query<KnownDistrict>(sql.CURRENT_DISTRICTS, [regionId ?? ownRegion ?? null]);
      const judged = judgePrecincts(table, new DistrictFinder(districts), this.clock.today());
      const current = await currentOf(db, judged.lines);
      addTerritoryFaults(actor, judged, current);
      const rejected = new Set(judged.faults.map((fault) => fault.line)).size;
      const figures = figuresOf(table, judged, rejected);
      if (rejected > 0) return { ...figures, state: 'refused', created: 0, changed: 0, unchanged: 0 };
      const written = await write(db, judged.lines, current);
      await audit.record(db, { action: 'territory.precincts-imported', objectType: 'precinct', objectId: null, payload: written, regionId: regionId ?? null });
      return { ...figures, state: 'imported', ...written };
    });
  }
}

type Figures = Omit<PrecinctImport, 'state' | 'created' | 'changed' | 'unchanged'>;

function figuresOf(table: SmallTable, judged: JudgedPrecincts, rejected: number): Figures {
  return {
    lines: table.lines,
    header: 1,
    blank: table.blank,
    accepted: table.lines - 1 - table.blank - rejected,
    rejected,
    faultCount: judged.faults.length,
    faults: [...judged.faults].sort((a, b) => a.line - b.line).slice(0, SHOWN_FAULTS),
    repairs: judged.repairs.map((repair) => ({ ...repair, kinds: [...repair.kinds] })),
  };
}

type Current = ReadonlyMap<string, Precinct>;

const keyOf = (of: { readonly regionId: string; readonly number: number }): string => `${of.regionId}:${of.number}`;

async function currentOf(db: Db, lines: readonly PrecinctLine[]): Promise<Current> {
  const regions = [...new Set(lines.map((line) => line.regionId))];
  const rows = await db.query<Precinct>(sql.CURRENT_PRECINCTS, [regions]);
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function addTerritoryFaults(actor: Actor, judged: JudgedPrecincts, current: Current): void {
  for (const line of judged.lines) {
    const before = current.get(keyOf(line));
    if (!isOwnTerritory(actor, line.regionId, line.districtId)) judged.faults.push({ line: line.line, column: 'district', code: 'territory.line-district-foreign' });
    else if (before && !isOwnTerritory(actor, before.regionId, before.districtId)) judged.faults.push({ line: line.line, column: 'number', code: 'territory.line-number-taken' });
  }
}

async function write(db: Db, lines: readonly PrecinctLine[], current: Current): Promise<{ created: number; changed: number; unchanged: number }> {
  const created = lines.filter((line) => !current.has(keyOf(line)));
  const changed = lines.filter((line) => {
    const before = current.get(keyOf(line));
    return before !== undefined && compared.some((field) => before[field] !== line[field]);
  });
  await db.execute(sql.INSERT_PRECINCTS, [JSON.stringify(created)]);
  await db.execute(sql.CHANGE_PRECINCTS, [JSON.stringify(changed)]);
  return { created: created.length, changed: changed.length, unchanged: lines.length - created.length - changed.length };
}
