import type { ListFile } from './list-file.js';
import type { ListStyle } from './list-style.js';
import type { DataFile } from './snapshot-files.js';

/** A voter list as a file, with what the registrar declares when he uploads it. */
export interface ListData extends DataFile {
  readonly regionId: string;
  /** Undefined for the list of a whole region. */
  readonly districtId: string | undefined;
  readonly format: ListStyle['format'];
  readonly encoding: ListStyle['encoding'];
  /** Physical lines or rows without the header: what the registrar declares. */
  readonly declaredLines: number;
  /** People in the file, one per record. */
  readonly people: number;
}

export async function closeList(list: ListFile, regionId: string, districtId: string | undefined): Promise<ListData> {
  const sha256 = await list.close();
  const { format, encoding } = list.style;
  const { path, bytes, lines, people } = list;
  return { path, sha256, bytes, lines, regionId, districtId, format, encoding, declaredLines: lines - 1, people };
}
