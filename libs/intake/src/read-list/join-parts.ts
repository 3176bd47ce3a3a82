import { listColumnCodes, normaliseHeader } from '@tizilim/domain';
import type { HeaderLayout } from './header-layout.js';
import { MAX_FIELDS, RawRow, type FileNote, type RowConsumer, type RowTotals } from './raw-row.js';

/** A sheet of a workbook or a file of an archive, as a part of one list. */
export interface ListPart {
  readonly name: string;
  readonly layout: HeaderLayout;
  read(consumer: RowConsumer): Promise<RowTotals>;
}

export interface JoinedParts {
  readonly layout: HeaderLayout;
  read(consumer: RowConsumer): Promise<RowTotals>;
}

/**
 * Several parts as one list: lines numbered through, each part's rows in the columns of all. A part keeps its own header,
 * whatever the order of its columns. One part alone stays what it is.
 */
export function joinParts(parts: readonly [ListPart, ...ListPart[]]): JoinedParts {
  const [first, ...others] = parts;
  if (others.length === 0) return { layout: first.layout, read: (consumer) => first.read(consumer) };
  const layout = unionOf(parts);
  return { layout, read: (consumer) => readAll(parts, layout, consumer) };
}

async function readAll(parts: readonly ListPart[], layout: HeaderLayout, consumer: RowConsumer): Promise<RowTotals> {
  const notes: FileNote[] = [];
  let lines = 0;
  for (const part of parts) {
    consumer.part?.(part.name, lines + 1);
    const totals = await part.read(new JoinedRows(consumer, lines, part.layout, layout));
    notes.push({ code: 'list.parts-joined', value: `${part.name}: ${lines + 1}–${lines + totals.lines}` }, ...(totals.notes ?? []));
    lines += totals.lines;
  }
  return { lines, notes };
}

/** What a field is by its title: the column of the format, else the words of the title. */
function keyOf({ columnOf, titles }: HeaderLayout, field: number): string {
  return columnOf[field] ?? `= ${normaliseHeader(titles[field] ?? '')}`;
}

/** The fields of the first part, then those that only others have. */
function unionOf(parts: readonly [ListPart, ...ListPart[]]): HeaderLayout {
  const { layout: first } = parts[0];
  const titles = [...first.titles];
  const columnOf = titles.map((_, field) => first.columnOf[field]);
  const keys = new Set(titles.map((_, field) => keyOf(first, field)));
  for (const { layout } of parts) {
    layout.titles.forEach((title, field) => {
      const key = keyOf(layout, field);
      if (keys.has(key) || titles.length >= MAX_FIELDS) return;
      keys.add(key);
      titles.push(title);
      columnOf.push(layout.columnOf[field]);
    });
  }
  const fieldOf = Int32Array.from(listColumnCodes, (code) => columnOf.indexOf(code));
  return { headerLine: first.headerLine, fieldCount: titles.length, titles, fieldOf, columnOf };
}

/** For each field of the list the field of the part, -1 where it has none; undefined when they are the same. */
function placesOf(part: HeaderLayout, whole: HeaderLayout): Int32Array | undefined {
  const keys = Array.from({ length: Math.min(part.titles.length, MAX_FIELDS) }, (_, field) => keyOf(part, field));
  const taken = new Set<number>();
  const places = Int32Array.from(whole.titles.slice(0, MAX_FIELDS), (_, field) => {
    const key = keyOf(whole, field);
    const place = keys.findIndex((own, i) => own === key && !taken.has(i));
    taken.add(place);
    return place;
  });
  return part.fieldCount === whole.fieldCount && places.every((place, field) => place === field) ? undefined : places;
}

/** Numbers the rows of one part on and puts their fields where the list has them. */
class JoinedRows implements RowConsumer {
  private readonly moved = new RawRow();
  private readonly places: Int32Array | undefined;

  constructor(
    private readonly consumer: RowConsumer,
    private readonly before: number,
    private readonly own: HeaderLayout,
    private readonly whole: HeaderLayout,
  ) {
    this.places = placesOf(own, whole);
  }

  header(row: RawRow): void {
    this.consumer.header(this.place(row));
  }

  blank(row: RawRow): void {
    this.consumer.blank(this.place(row));
  }

  line(row: RawRow): void {
    this.consumer.line(this.place(row));
  }

  drain(): Promise<void> | undefined {
    return this.consumer.drain?.();
  }

  private place(row: RawRow): RawRow {
    const { moved, places } = this;
    const { lines, buffer, repairStart, lineStart, lineEnd, fault, faultField, fieldCount } = row;
    Object.assign(moved, {
      lineNo: row.lineNo + this.before,
      lines,
      buffer,
      repairStart,
      lineStart,
      lineEnd,
      fault,
      faultField,
      fieldCount,
    });
    moved.cellFaults.length = 0;
    // Fields that cannot be told apart stay where they are.
    if (places === undefined || fieldCount !== this.own.fieldCount) {
      this.copyFields(row);
      return moved;
    }
    moved.fieldCount = this.whole.fieldCount;
    places.forEach((from, to) => {
      const has = from >= 0 && from < fieldCount;
      moved.starts[to] = has ? row.starts[from]! : lineStart;
      moved.ends[to] = has ? row.ends[from]! : lineStart;
      moved.flags[to] = has ? row.flags[from]! : 0;
    });
    moved.faultField = faultField < 0 ? -1 : places.indexOf(faultField);
    for (const { field, code } of row.cellFaults) {
      const to = places.indexOf(field);
      if (to >= 0) moved.cellFaults.push({ field: to, code });
    }
    return moved;
  }

  private copyFields(row: RawRow): void {
    const { moved } = this;
    const count = Math.min(row.fieldCount, MAX_FIELDS);
    moved.starts.set(row.starts.subarray(0, count));
    moved.ends.set(row.ends.subarray(0, count));
    moved.flags.set(row.flags.subarray(0, count));
    moved.cellFaults.push(...row.cellFaults);
  }
}
