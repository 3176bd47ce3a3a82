import { Injectable } from '@nestjs/common';
import { getGrantedDates, getRound } from '@tizilim/duties';
import type { Language } from '@tizilim/messages';
import { Clock, DbContext, type Actor, type Db } from '@tizilim/platform';
import { boardOf, type Board, type DistrictRow, type ListRow, type RegionRow } from './board.js';
import { BOARD_DISTRICTS, BOARD_LISTS, BOARD_REGIONS } from './show-board.sql.js';

/** The commission sees who has delivered in a round, who is late and how far each list has come; an akimat sees its own part. */
@Injectable()
export class ShowBoard {
  constructor(
    private readonly context: DbContext,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, roundId: string, language: Language): Promise<Board> {
    return this.context.read(actor, (db) => readBoard(db, roundId, this.clock.today(), language));
  }
}

/** The board as the actor of the transaction may see it. */
export async function readBoard(db: Db, roundId: string, today: string, language: Language): Promise<Board> {
  const round = await getRound(db, roundId);
  const { territory } = db.actor;
  const own = territory.level === 'republic' ? round.regions : round.regions.filter((id) => id === territory.regionId);
  const regions = await db.query<RegionRow>(BOARD_REGIONS, [own]);
  const districts = await db.query<DistrictRow>(BOARD_DISTRICTS, [own]);
  const lists = await db.query<ListRow>(BOARD_LISTS, [roundId]);
  const granted = await getGrantedDates(db, roundId);
  const mine = territory.level === 'district' || territory.level === 'precinct' ? districts.filter((row) => row.districtId === territory.districtId) : districts;
  return boardOf({ round, regions, districts: mine, lists, granted }, today, language);
}
