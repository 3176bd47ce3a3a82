import type { FindColumn } from '../column-mapping.js';
import { HEADER_MIN_COLUMNS, HEADER_SEARCH_ROWS, looksLikePerson } from '../header-layout.js';
import type { RawRow, RowConsumer } from '../raw-row.js';
import { isBetterHeader, titleRowOf, type TitleRow } from '../title-row.js';

/** Titles and samples are shorter. */
const MAX_SEEN = 300;

/** Looks for the header among the first rows of a sheet, by the same rules as in a text file. */
export class HeaderSearch implements RowConsumer {
  rows = 0;
  headerLine = 0;
  /** A row of a person stands above the row that is taken for the header. */
  personAbove = false;
  /** The cells of the rows looked at, and which of them is the header. */
  readonly seen: (readonly string[])[] = [];
  headerRow = -1;
  private best: TitleRow | undefined;
  private isSettled = false;
  private personSeen = false;
  private readonly decoder = new TextDecoder();

  constructor(private readonly find: FindColumn) {}

  get titles(): readonly string[] | undefined {
    return this.best?.titles;
  }

  /** Nothing that follows can change what was found. */
  get isOver(): boolean {
    return this.rows > HEADER_SEARCH_ROWS;
  }

  header(): void {}

  blank(): void {}

  line(row: RawRow): void {
    if (++this.rows > HEADER_SEARCH_ROWS) return;
    const cells = Array.from({ length: row.fieldCount }, (_, field) =>
      this.decoder.decode(row.buffer.subarray(row.starts[field], row.ends[field])),
    );
    const above = this.seen.at(-1);
    this.seen.push(cells.map((cell) => cell.slice(0, MAX_SEEN)));
    if (this.isSettled) return;
    // The row below a whole header may still complete it; what follows cannot.
    this.isSettled = this.best?.whole === true;
    const found = titleRowOf(cells, above, this.find);
    if (found.known < HEADER_MIN_COLUMNS || !isBetterHeader(found, this.best, cells)) {
      this.personSeen ||= looksLikePerson(cells);
      return;
    }
    this.personAbove = this.personSeen;
    this.best = found;
    this.headerLine = row.lineNo;
    this.headerRow = this.seen.length - 1;
  }
}
