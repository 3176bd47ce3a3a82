import { documentTypes, listColumnCodes, listColumnIndex, makeNameKeyer, registrationKinds } from '@tizilim/domain';
import { CopyEncoder } from '@tizilim/platform';
import type { JudgedLine, LineFinding, RawLine } from '../judge-lines/line-sink.js';
import { daysOfDateNumber } from './day-count.js';
import { RowBlock } from './row-block.js';

const LINE_VALUES = 24;
const FINDING_VALUES = 7;
const REJECTED_VALUES = 4;
const UUID_BYTES = 16;
/** Room for most pages, so that the block seldom grows. */
const PAGE_BYTES = 6 << 20;
/** More than a row needs besides the bytes of its values. */
const ROW_FRAME = 512;
/** PostgreSQL counts days from 2000-01-01. */
const DAY_ZERO = daysOfDateNumber(20_000_101);
const [IIN, SURNAME, GIVEN_NAME, PATRONYMIC] = [listColumnIndex('iin'), listColumnIndex('surname'), listColumnIndex('given_name'), listColumnIndex('patronymic')] as const;
const [CITIZENSHIP, ADDRESS_CODE, ADDRESS] = [listColumnIndex('citizenship'), listColumnIndex('address_code'), listColumnIndex('address')] as const;
const [DOCUMENT_NUMBER, DOCUMENT_ISSUER] = [listColumnIndex('document_number'), listColumnIndex('document_issuer')] as const;
const codesOf = (choices: readonly { readonly code: string }[]): Buffer[] => choices.map((choice) => Buffer.from(choice.code));
const KINDS = codesOf(registrationKinds);
const TYPES = codesOf(documentTypes);
const SEXES = { M: Buffer.from('M'), F: Buffer.from('F') } as const;

/** What a whole file needs while its lines are encoded: the id of the list and what has been seen before. */
export class LineShape {
  readonly listId: Buffer;
  readonly hashes = new Uint8Array(24);
  private readonly hashView = new DataView(this.hashes.buffer);
  private readonly keyer = makeNameKeyer();
  private readonly spans = new Int32Array(6);
  private readonly codes = new Map<string, Buffer>();
  private readonly spare: RowBlock[] = [];

  constructor(listId: string) {
    this.listId = Buffer.from(listId.replaceAll('-', ''), 'hex');
  }

  /** Fills `hashes` for the name of a line's person. */
  hash({ buffer, starts, ends }: JudgedLine): void {
    const { spans } = this;
    spans[0] = starts[SURNAME]!;
    spans[1] = ends[SURNAME]!;
    spans[2] = starts[GIVEN_NAME]!;
    spans[3] = ends[GIVEN_NAME]!;
    spans[4] = starts[PATRONYMIC]!;
    spans[5] = ends[PATRONYMIC]!;
    this.keyer.writeHashesOfBytes(this.hashView, 0, buffer, spans);
  }

  /** One page is filled while another is on its way: two blocks serve a whole file. */
  takeBlock(): RowBlock {
    const block = this.spare.pop();
    if (!block) return new RowBlock(PAGE_BYTES);
    block.restart();
    return block;
  }

  giveBack(block: RowBlock): void {
    this.spare.push(block);
  }

  /** Bytes of a territory's code; there are a few hundred. */
  code(text: string): Buffer {
    let bytes = this.codes.get(text);
    if (bytes === undefined) this.codes.set(text, (bytes = Buffer.from(text)));
    return bytes;
  }
}

/** Lines and findings of one page in PostgreSQL's binary form: bytes in, bytes out, no object per line. */
export class PageEncoder {
  lines = 0;
  findings = 0;
  rejected = 0;
  private readonly rows: RowBlock;
  private readonly findingRows = new CopyEncoder();
  private readonly rejectedRows = new CopyEncoder();

  constructor(private readonly shape: LineShape) {
    this.rows = shape.takeBlock();
  }

  line(line: JudgedLine): void {
    const { shape, rows } = this;
    const { buffer, starts, ends } = line;
    this.lines += 1;
    rows.room(ROW_FRAME + textBytes(line));
    rows.row(LINE_VALUES);
    rows.value(shape.listId, 0, UUID_BYTES);
    rows.int4(line.lineNo);
    this.code(line.regionId);
    this.code(line.districtId);
    rows.int4(line.precinct);
    this.value(line, IIN);
    rows.bool(line.iinUsable);
    rows.value(buffer, starts[SURNAME]!, ends[SURNAME]!);
    rows.value(buffer, starts[GIVEN_NAME]!, ends[GIVEN_NAME]!);
    this.value(line, PATRONYMIC);
    this.date(line.birthDate);
    this.word(SEXES[line.sex]);
    this.value(line, CITIZENSHIP);
    this.value(line, ADDRESS_CODE);
    this.value(line, ADDRESS);
    this.word(KINDS[line.registrationKind]!);
    if (line.documentType < 0) rows.null();
    else this.word(TYPES[line.documentType]!);
    this.value(line, DOCUMENT_NUMBER);
    this.value(line, DOCUMENT_ISSUER);
    this.date(line.documentDate);
    this.date(line.documentExpiry);
    shape.hash(line);
    rows.int8s(shape.hashes, 3);
  }

  /** @param seq number of the finding in the file, from 1 */
  finding(finding: LineFinding, seq: number): void {
    const rows = this.findingRows;
    const { shape } = this;
    this.findings += 1;
    rows.row(FINDING_VALUES);
    rows.textBytes(shape.listId, 0, UUID_BYTES);
    rows.int4(seq);
    if (finding.lineNo === 0) rows.null();
    else rows.int4(finding.lineNo);
    for (const word of [finding.column, finding.code, finding.severity]) {
      const bytes = word === null ? null : shape.code(word);
      if (bytes === null) rows.null();
      else rows.textBytes(bytes, 0, bytes.length);
    }
    if (finding.start === finding.end) rows.null();
    else rows.text(shownValue(Buffer.from(finding.buffer.buffer, finding.buffer.byteOffset + finding.start, finding.end - finding.start).toString('utf8')));
  }

  /** A line that was not taken, with what stood in it. */
  reject(lineNo: number, lines: number, raw: RawLine): void {
    const rows = this.rejectedRows;
    const { listId } = this.shape;
    this.rejected += 1;
    rows.row(REJECTED_VALUES);
    rows.textBytes(listId, 0, UUID_BYTES);
    rows.int4(lineNo);
    rows.int4(lines);
    rows.text(JSON.stringify(raw.fields(), (_key, value: unknown) => (typeof value === 'string' ? shownValue(value) : value)));
  }

  /** COPY data of the rejected lines; call once. */
  rejectedBytes(): Buffer {
    return this.rejectedRows.finish();
  }

  /** COPY data of the lines; call once. */
  lineBytes(): Buffer {
    return this.rows.finish();
  }

  /** COPY data of the findings; call once. */
  findingBytes(): Buffer {
    return this.findingRows.finish();
  }

  /** The database has the page; its bytes are no longer needed. */
  release(): void {
    this.shape.giveBack(this.rows);
  }

  private value({ buffer, starts, ends }: JudgedLine, column: number): void {
    const start = starts[column]!;
    const end = ends[column]!;
    if (start === end) this.rows.null();
    else this.rows.value(buffer, start, end);
  }

  private code(code: string | undefined): void {
    if (code === undefined) this.rows.null();
    else this.word(this.shape.code(code));
  }

  private word(word: Buffer): void {
    this.rows.value(word, 0, word.length);
  }

  private date(number: number): void {
    if (number === 0) this.rows.null();
    else this.rows.int4(daysOfDateNumber(number) - DAY_ZERO);
  }
}

function textBytes({ starts, ends }: JudgedLine): number {
  let bytes = 0;
  for (let column = 0; column < listColumnCodes.length; column += 1) bytes += ends[column]! - starts[column]!;
  return bytes;
}

/** A text of the database holds no NUL; the finding shows where it stood. */
function shownValue(value: string): string {
  return value.includes('\0') ? value.replaceAll('\0', '\u2400') : value;
}
