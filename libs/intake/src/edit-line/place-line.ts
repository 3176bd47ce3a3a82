import type { Db } from '@tizilim/platform';
import type { VoterList } from '../keep-list/voter-list.js';
import { FIND_PRECINCT } from './edit-line.sql.js';
import type { JudgedFinding, TakenLine } from './judge-values.js';

export interface Place {
  readonly id: string;
  readonly districtId: string | null;
}

/** The precinct of a line in the territory of its list, or why the line does not belong to it: as `settleList` decides it for a file. */
export async function placeLine(db: Db, list: VoterList, line: TakenLine): Promise<Place | JudgedFinding> {
  const { regionId, districtId, precinct } = line;
  const foreign = (column: JudgedFinding['column'], value: string): JudgedFinding => ({
    column,
    code: 'line.territory-foreign',
    severity: 'reject',
    value,
  });
  if (regionId !== undefined && regionId !== list.regionId) return foreign('region', regionId);
  if (districtId !== undefined && (!districtId.startsWith(list.regionId) || (list.districtId !== null && districtId !== list.districtId)))
    return foreign('district', districtId);
  const found = await db.maybeOne<Place>(FIND_PRECINCT, [list.regionId, precinct]);
  if (!found) return { column: 'precinct', code: 'line.precinct-unknown', severity: 'reject', value: String(precinct) };
  if (list.districtId !== null && found.districtId !== list.districtId) return foreign('precinct', String(precinct));
  return found;
}
