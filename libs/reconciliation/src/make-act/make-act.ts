import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { getList, lockList, type VoterList } from '@tizilim/intake';
import { Clock, DbContext, FileStore, type Actor, type Db, type StoredContent, type StoredFile } from '@tizilim/platform';
import { ActFigures, readFigures } from './act-figures.js';
import { LAST_ACT, RECORD_ACT, TERRITORY_NAMES } from './make-act.sql.js';
import { renderAct, type ActLanguage } from './render-act.js';

export const ActView = z
  .object({
    id: z.uuid(),
    listId: z.uuid(),
    runId: z.uuid(),
    figures: ActFigures,
    kkFileId: z.uuid(),
    ruFileId: z.uuid(),
    madeOn: z.iso.date(),
    madeAt: z.iso.datetime(),
  })
  .meta({ id: 'ReconciliationAct' });
export type ActView = z.infer<typeof ActView>;

interface Names {
  readonly regionKk: string;
  readonly regionRu: string;
  readonly districtKk: string | null;
  readonly districtRu: string | null;
}

/**
 * The reconciliation act that goes with a list to the commission: with which snapshots of which dates it was compared, what was
 * found and how it was settled. Figures and PDF in both languages are kept; asking again in the same state gives the same act.
 * @law 178-ө 1.3
 */
@Injectable()
export class MakeAct {
  constructor(
    private readonly context: DbContext,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  async make(actor: Actor, listId: string): Promise<ActView> {
    const { list, figures, names, known } = await this.context.read(actor, (db) => this.facts(db, listId));
    if (known && isDeepStrictEqual(known.figures, figures)) return known;
    const kk = await this.files.write(renderAct(figures, territoryOf(names.regionKk, names.districtKk), 'kk'));
    const ru = await this.files.write(renderAct(figures, territoryOf(names.regionRu, names.districtRu), 'ru'));
    return this.context.run(actor, (db) => this.keep(db, list, figures, { kk, ru }));
  }

  get(actor: Actor, listId: string): Promise<ActView> {
    return this.context.read(actor, (db) => getAct(db, listId));
  }

  file(actor: Actor, listId: string, language: ActLanguage): Promise<StoredFile> {
    return this.context.read(actor, async (db) => {
      const act = await getAct(db, listId);
      return this.files.get(db, language === 'kk' ? act.kkFileId : act.ruFileId);
    });
  }

  private async facts(db: Db, listId: string): Promise<{ list: VoterList; figures: ActFigures; names: Names; known: ActView | undefined }> {
    const list = await getList(db, listId);
    const figures = await readFigures(db, list);
    const names = await db.one<Names>(TERRITORY_NAMES, [list.regionId, list.districtId]);
    return { list, figures, names, known: await findAct(db, listId) };
  }

  private async keep(
    db: Db,
    list: VoterList,
    figures: ActFigures,
    written: Readonly<Record<ActLanguage, StoredContent>>,
  ): Promise<ActView> {
    await lockList(db, list.id);
    if (!isDeepStrictEqual(await readFigures(db, list), figures)) throw new DomainError('reconciliation.figures-moved', 'conflict');
    const { regionId, districtId } = list;
    const record = (language: ActLanguage): Promise<string> => {
      const name = `reconciliation-act-${regionId}-${figures.asOf}-${list.version}-${language}.pdf`;
      return this.files.record(db, written[language], { name, mediaType: 'application/pdf', purpose: 'act', regionId, districtId });
    };
    const kk = await record('kk');
    const ru = await record('ru');
    await db.execute(RECORD_ACT, [list.id, figures.runId, regionId, districtId, JSON.stringify(figures), kk, ru, this.clock.today()]);
    await audit.record(db, {
      action: 'reconciliation.act-made',
      objectType: 'voter_list',
      objectId: list.id,
      payload: { runId: figures.runId },
    });
    return getAct(db, list.id);
  }
}

export function findAct(db: Db, listId: string): Promise<ActView | undefined> {
  return db.maybeOne<ActView>(LAST_ACT, [listId]);
}

async function getAct(db: Db, listId: string): Promise<ActView> {
  const act = await findAct(db, listId);
  if (!act) throw new DomainError('reconciliation.no-act', 'not-found');
  return act;
}

function territoryOf(region: string, district: string | null): string {
  return district === null ? region : `${region}, ${district}`;
}
