import { documentTypes, listColumnIndex, makeNameKeyer, registrationKinds } from '@tizilim/domain';
import { CopyEncoder } from '@tizilim/platform';
import type { JudgedLine, LineFinding } from '../judge-lines/line-sink.js';
import { daysOfDateNumber } from './day-count.js';
import { TextMemory } from './text-memory.js';

const LINE_VALUES = 24;
const FINDING_VALUES = 7;
const UUID_BYTES = 16;
/** Room for most pages, so that the block seldom grows. */
const PAGE_BYTES = 6 << 20;
const codesOf = (choices: readonly { readonly code: string }[]): Buffer[] => choices.map((choice) => Buffer.from(choice.code));
const KINDS = codesOf(registrationKinds);
const TYPES = codesOf(documentTypes);
const SEXES = { M: Buffer.from('M'), F: Buffer.from('F') } as const;
const [IIN, SURNAME, GIVEN_NAME, PATRONYMIC] = [listColumnIndex('iin'), listColumnIndex('surname'), listColumnIndex('given_name'), listColumnIndex('patronymic')] as const;
const [CITIZENSHIP, ADDRESS_CODE, ADDRESS] = [listColumnIndex('citizenship'), listColumnIndex('address_code'), listColumnIndex('address')] as const;
const [DOCUMENT_NUMBER, DOCUMENT_ISSUER] = [listColumnIndex('document_number'), listColumnIndex('document_issuer')] as const;

/** What a whole file needs while its lines are encoded: names seen before and the id of the list. */
export class LineShape {
  readonly listId: Buffer;
  readonly surnames = new TextMemory();
  readonly givenNames = new TextMemory();
  readonly patronymics = new TextMemory();
  readonly keyer = makeNameKeyer();
  private seen: Uint8Array | undefined;
  private view: Buffer = Buffer.alloc(0);

  constructor(listId: string) {
    this.listId = Buffer.from(listId.replaceAll('-', ''), 'hex');
  }

  /** The same bytes as a Buffer; the reader uses one block for many lines. */
  bufferOf(bytes: Uint8Array): Buffer {
    if (bytes !== this.seen) {
      this.seen = bytes;
      this.view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    return this.view;
  }
}

/** Lines and findings of one page in PostgreSQL's binary form: bytes in, bytes out, no object per line. */
export class PageEncoder {
  lines = 0;
  findings = 0;
  private readonly lineRows = new CopyEncoder(PAGE_BYTES);
  private readonly findingRows = new CopyEncoder();

  constructor(private readonly shape: LineShape) {}

  line(line: JudgedLine): void {
    const { shape, lineRows: rows } = this;
    const buffer = shape.bufferOf(line.buffer);
    this.lines += 1;
    rows.row(LINE_VALUES);
    rows.textBytes(shape.listId, 0, UUID_BYTES);
    rows.int4(line.lineNo);
    rows.text(line.regionId ?? null);
    rows.text(line.districtId ?? null);
    rows.int4(line.precinct);
    this.value(buffer, line, IIN);
    rows.bool(line.iinUsable);
    rows.textBytes(buffer, line.starts[SURNAME]!, line.ends[SURNAME]!);
    rows.textBytes(buffer, line.starts[GIVEN_NAME]!, line.ends[GIVEN_NAME]!);
    this.value(buffer, line, PATRONYMIC);
    rows.date(daysOfDateNumber(line.birthDate));
    this.word(SEXES[line.sex]);
    this.value(buffer, line, CITIZENSHIP);
    this.value(buffer, line, ADDRESS_CODE);
    this.value(buffer, line, ADDRESS);
    this.word(KINDS[line.registrationKind]!);
    if (line.documentType < 0) rows.null();
    else this.word(TYPES[line.documentType]!);
    this.value(buffer, line, DOCUMENT_NUMBER);
    this.value(buffer, line, DOCUMENT_ISSUER);
    this.date(line.documentDate);
    this.date(line.documentExpiry);
    const surname = shape.surnames.find(buffer, line.starts[SURNAME]!, line.ends[SURNAME]!);
    const givenName = shape.givenNames.find(buffer, line.starts[GIVEN_NAME]!, line.ends[GIVEN_NAME]!);
    const patronymic = shape.patronymics.find(buffer, line.starts[PATRONYMIC]!, line.ends[PATRONYMIC]!);
    rows.int8s(3, (view, at) => shape.keyer.writeHashes(view, at, surname, givenName, patronymic));
  }

  /** @param seq number of the finding in the file, from 1 */
  finding(finding: LineFinding, seq: number): void {
    const rows = this.findingRows;
    rows.row(FINDING_VALUES);
    rows.textBytes(this.shape.listId, 0, UUID_BYTES);
    rows.int4(seq);
    if (finding.lineNo === 0) rows.null();
    else rows.int4(finding.lineNo);
    rows.text(finding.column);
    rows.text(finding.code);
    rows.text(finding.severity);
    if (finding.start === finding.end) rows.null();
    else rows.text(shownValue(this.shape.bufferOf(finding.buffer).toString('utf8', finding.start, finding.end)));
    this.findings += 1;
  }

  /** COPY data of the lines; call once. */
  lineBytes(): Buffer {
    return this.lineRows.finish();
  }

  /** COPY data of the findings; call once. */
  findingBytes(): Buffer {
    return this.findingRows.finish();
  }

  private value(buffer: Buffer, line: JudgedLine, column: number): void {
    const start = line.starts[column]!;
    const end = line.ends[column]!;
    if (start === end) this.lineRows.null();
    else this.lineRows.textBytes(buffer, start, end);
  }

  private word(word: Buffer): void {
    this.lineRows.textBytes(word, 0, word.length);
  }

  private date(number: number): void {
    if (number === 0) this.lineRows.null();
    else this.lineRows.date(daysOfDateNumber(number));
  }
}

/** A text of the database holds no NUL; the finding shows where it stood. */
function shownValue(value: string): string {
  return value.includes('\0') ? value.replaceAll('\0', '\u2400') : value;
}
