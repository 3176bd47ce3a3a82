import { countKnownTitles, HEADER_MIN_COLUMNS, HEADER_SEARCH_ROWS, isWholeHeader, looksLikePerson } from '../header-layout.js';
import type { RawRow, RowConsumer } from '../raw-row.js';

/** Looks for the header among the first rows of a sheet, by the same rules as in a text file. */
export class HeaderSearch implements RowConsumer {
  rows = 0;
  headerLine = 0;
  titles: readonly string[] | undefined;
  /** A row of a person stands above the row that is taken for the header. */
  personAbove = false;
  private known = HEADER_MIN_COLUMNS - 1;
  private whole = false;
  private personSeen = false;
  private readonly decoder = new TextDecoder();

  /** Nothing that follows can change what was found. */
  get isOver(): boolean {
    return this.rows > HEADER_SEARCH_ROWS;
  }

  header(): void {}

  blank(): void {}

  line(row: RawRow): void {
    if (++this.rows > HEADER_SEARCH_ROWS || this.whole) return;
    const titles = Array.from({ length: row.fieldCount }, (_, field) =>
      this.decoder.decode(row.buffer.subarray(row.starts[field], row.ends[field])),
    );
    const known = countKnownTitles(titles);
    this.whole = isWholeHeader(titles);
    if (!this.whole && known <= this.known) {
      this.personSeen ||= looksLikePerson(titles);
      return;
    }
    this.personAbove = this.personSeen;
    this.known = known;
    this.titles = titles;
    this.headerLine = row.lineNo;
  }
}
