import { flagsOf } from '../classify-bytes.js';
import type { HeaderLayout } from '../header-layout.js';
import { RawRow, REPAIR_ROOM, type RowConsumer, type RowFault } from '../raw-row.js';
import { copyXmlText } from '../xlsx/xml-scanner.js';
import { copyJsonText } from './json-text.js';
import type { RecordHandler, ValueForm } from './record-handler.js';

/** Text of one record (bytes); one with more is rejected unread. */
const ROW_BYTES = 1 << 18;
const NULL = 'null';

/** Turns records into rows of byte spans, fields in the order of the layout. The frame of the document is line 1, as a header is. */
export class RecordRows implements RecordHandler {
  /** The header and the records handed over. */
  lines = 0;
  private readonly row = new RawRow();
  private readonly buffer = new Uint8Array(ROW_BYTES + REPAIR_ROOM);
  private readonly fields: ReadonlyMap<string, number>;
  private readonly filled: Int32Array;
  private size = 0;
  private field = 0;

  constructor(
    private readonly layout: HeaderLayout,
    private readonly consumer: RowConsumer,
  ) {
    this.row.buffer = this.buffer;
    this.row.repairStart = ROW_BYTES;
    this.fields = new Map(layout.titles.map((title, field) => [title, field]));
    this.filled = new Int32Array(layout.fieldCount);
  }

  /** The names of the fields, where a table has its header. */
  header(): void {
    this.record();
    for (const title of this.layout.titles) {
      this.name(title);
      this.take(Buffer.from(title));
    }
    this.place();
    this.consumer.header(this.row);
  }

  record(): void {
    const { row } = this;
    this.lines++;
    this.size = 0;
    row.fault = undefined;
    row.faultField = -1;
    row.fieldCount = this.layout.fieldCount;
    row.starts.fill(0, 0, row.fieldCount);
    row.ends.fill(0, 0, row.fieldCount);
    row.flags.fill(0, 0, row.fieldCount);
  }

  name(name: string): void {
    const field = this.fields.get(name) ?? -1;
    if (field < 0) throw new Error('a name that the survey has not seen');
    this.field = field;
    if (this.filled[field] === this.lines) this.fault('line.key-repeated');
    this.filled[field] = this.lines;
    this.row.starts[field] = this.size;
    this.row.ends[field] = this.size;
  }

  value(bytes: Uint8Array, start: number, end: number, form: ValueForm): void {
    if (this.row.fault === 'line.too-long') return;
    if (this.size + end - start > ROW_BYTES) {
      this.row.fault = 'line.too-long';
      this.row.faultField = -1;
      return;
    }
    if (form === 'json-string') this.size = copyJsonText(bytes, start, end, this.buffer, this.size);
    else if (form === 'xml-text') this.size = copyXmlText(bytes, start, end, this.buffer, this.size);
    else if (form === 'xml-raw' || !isNull(bytes, start, end)) {
      this.buffer.set(bytes.subarray(start, end), this.size);
      this.size += end - start;
    }
    this.row.ends[this.field] = this.size;
  }

  nested(): void {
    this.fault('line.value-not-simple');
  }

  recordEnd(): void {
    this.place();
    const { row } = this;
    for (let field = 0; field < row.fieldCount; field++) {
      const [start, end] = [row.starts[field]!, row.ends[field]!];
      if (start < end) row.flags[field] = flagsOf(this.buffer, start, end);
    }
    this.consumer.line(row);
  }

  private take(bytes: Uint8Array): void {
    this.value(bytes, 0, bytes.length, 'xml-raw');
  }

  private place(): void {
    const { row } = this;
    row.lineNo = this.lines;
    row.lines = 1;
    row.lineStart = 0;
    row.lineEnd = this.size;
  }

  private fault(code: RowFault): void {
    if (this.row.fault !== undefined) return;
    this.row.fault = code;
    this.row.faultField = this.field;
  }
}

function isNull(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== NULL.length) return false;
  for (let i = 0; i < NULL.length; i++) if (bytes[start + i] !== NULL.charCodeAt(i)) return false;
  return true;
}
