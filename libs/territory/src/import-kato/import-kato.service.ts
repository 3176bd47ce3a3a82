import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { Clock, DbContext, readSmallTable, type Actor, type Db } from '@tizilim/platform';
import { isDistrict, katoContract, katoLevels, readKato, type KatoLevel, type KatoRepair, type KatoTable, type KatoUnit } from './read-kato.js';
import * as sql from './import-kato.sql.js';

export interface KatoImportOptions {
  /** Day from which the edition holds; today when left out. */
  readonly effectiveOn?: string;
  /** Agrees to a table in which regions or many districts are missing: they are closed. */
  readonly confirmClosing?: boolean;
}

export interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly closed: number;
}

export interface KatoImport {
  readonly edition: string;
  readonly sha256: string;
  readonly effectiveOn: string;
  readonly units: Readonly<Record<KatoLevel, number>>;
  readonly regions: Changes;
  readonly districts: Changes;
  /** Current precincts whose district no longer exists. */
  readonly precinctsLeftBehind: number;
  readonly repairs: readonly KatoRepair[];
  /** The same file was imported before; nothing was changed now. */
  readonly known: boolean;
}

interface EditionRow {
  readonly edition: string;
  readonly effective_on: string;
  readonly sha256: string;
  readonly units: Record<KatoLevel, number>;
  readonly outcome: { readonly regions: Changes; readonly districts: Changes; readonly precinctsLeftBehind: number };
}

const MAX_BYTES = 64 * 1024 * 1024;
const PAGE = 2000;
// A new edition closes a handful of districts; more than this is rather a file cut off at a line end.
const CLOSED_WITHOUT_QUESTION = 10;

/**
 * Takes over an edition of the official classifier of territories: all units, and the regions and districts that follow from it.
 * What vanished from the classifier is closed with a date, never deleted. All or nothing.
 */
@Injectable()
export class ImportKato {
  constructor(
    private readonly context: DbContext,
    private readonly clock: Clock,
  ) {}

  /**
   * @param source CSV in UTF-8 with the columns kato, kato_version, level, type_code, name_ru, name_kk
   * @throws DomainError access.forbidden, table.*, territory.kato-*
   */
  async run(actor: Actor, source: Readable, options: KatoImportOptions = {}): Promise<KatoImport> {
    if (actor.territory.level !== 'republic') throw new DomainError('access.forbidden', 'forbidden');
    const file = await readSmallTable(source, katoContract, MAX_BYTES);
    const table = readKato(file);
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const effectiveOn = options.effectiveOn ?? this.clock.today();
    return this.context.run(actor, async (db) => {
      const known = await db.maybeOne<EditionRow>(sql.FIND_EDITION_BY_FILE, [sha256]);
      if (known) return this.receiptOf(db, known);
      const edition = await this.nameEdition(db, table.label, effectiveOn);
      const outcome = await followTable(db, table, effectiveOn);
      refuseMassClosing(outcome, options);
      const units = countLevels(table.units);
      await db.execute(sql.INSERT_EDITION, [edition, table.label, effectiveOn, sha256, JSON.stringify(units), table.repairs.length, JSON.stringify(outcome)]);
      await insertUnits(db, edition, table.units);
      await db.execute(sql.INSERT_REPAIRS, [edition, JSON.stringify(table.repairs)]);
      const payload = { sha256, units, repairs: table.repairs.length, regions: outcome.regions, districts: outcome.districts };
      await audit.record(db, { action: 'territory.kato-imported', objectType: 'kato_edition', objectId: edition, payload });
      return { edition, sha256, effectiveOn, units, ...outcome, repairs: table.repairs, known: false };
    });
  }

  private async receiptOf(db: Db, row: EditionRow): Promise<KatoImport> {
    const repairs = await db.query<KatoRepair>(sql.LIST_REPAIRS, [row.edition]);
    return { edition: row.edition, sha256: row.sha256, effectiveOn: row.effective_on, units: row.units, ...row.outcome, repairs, known: true };
  }

  /** The official workbook is published again under the same label; the date then tells its states apart. */
  private async nameEdition(db: Db, label: string, effectiveOn: string): Promise<string> {
    const latest = await db.maybeOne<{ effective_on: string }>(sql.LATEST_EDITION);
    if (latest && latest.effective_on > effectiveOn) throw new DomainError('territory.kato-older', 'conflict', { latest: latest.effective_on, effectiveOn });
    for (const name of [label, `${label} (${effectiveOn})`]) {
      if (!(await db.maybeOne(sql.EDITION_EXISTS, [name]))) return name;
    }
    throw new DomainError('territory.kato-edition-exists', 'conflict', { edition: label, effectiveOn });
  }
}

type Outcome = EditionRow['outcome'];

async function followTable(db: Db, table: KatoTable, effectiveOn: string): Promise<Outcome> {
  const regions = namesOf(table.units.filter((unit) => unit.level === 'oblast'), (unit) => unit.code.slice(0, 2));
  const districts = namesOf(table.units.filter(isDistrict), (unit) => unit.code);
  const regionChanges = {
    changed: await db.execute(sql.CHANGE_REGIONS, [...regions, effectiveOn]),
    added: await db.execute(sql.ADD_REGIONS, [...regions, effectiveOn]),
    closed: await db.execute(sql.CLOSE_REGIONS, [regions[0], effectiveOn]),
  };
  const districtChanges = {
    changed: await db.execute(sql.CHANGE_DISTRICTS, [...districts, effectiveOn]),
    added: await db.execute(sql.ADD_DISTRICTS, [...districts, effectiveOn]),
    closed: await db.execute(sql.CLOSE_DISTRICTS, [districts[0], effectiveOn]),
  };
  const { count } = await db.one<{ count: number }>(sql.PRECINCTS_LEFT_BEHIND);
  return { regions: regionChanges, districts: districtChanges, precinctsLeftBehind: count };
}

function refuseMassClosing(outcome: Outcome, options: KatoImportOptions): void {
  if (options.confirmClosing || (outcome.regions.closed === 0 && outcome.districts.closed <= CLOSED_WITHOUT_QUESTION)) return;
  throw new DomainError('territory.kato-closes-many', 'conflict', { regions: outcome.regions.closed, districts: outcome.districts.closed });
}

function namesOf(units: readonly KatoUnit[], idOf: (unit: KatoUnit) => string): [ids: string[], kk: string[], ru: string[]] {
  return [units.map(idOf), units.map((unit) => unit.nameKk), units.map((unit) => unit.nameRu)];
}

function countLevels(units: readonly KatoUnit[]): Record<KatoLevel, number> {
  const counts = Object.fromEntries(katoLevels.map((level) => [level, 0])) as Record<KatoLevel, number>;
  for (const unit of units) counts[unit.level] += 1;
  return counts;
}

async function insertUnits(db: Db, edition: string, units: readonly KatoUnit[]): Promise<void> {
  for (let at = 0; at < units.length; at += PAGE) {
    const page = units.slice(at, at + PAGE);
    const column = (pick: (unit: KatoUnit) => string | null): (string | null)[] => page.map(pick);
    await db.execute(sql.INSERT_UNITS, [
      edition,
      column((unit) => unit.code),
      column((unit) => unit.parentCode),
      column((unit) => unit.level),
      column((unit) => unit.typeCode),
      column((unit) => unit.nameKk),
      column((unit) => unit.nameRu),
    ]);
  }
}
