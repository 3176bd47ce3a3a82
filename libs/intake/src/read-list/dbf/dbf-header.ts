import type { ListEncoding } from '../list-encodings.js';

/** What a field's bytes are. `none`: nothing this reader can show, a memo for one. */
export type DbfKind = 'text' | 'number' | 'date' | 'logical' | 'integer' | 'moment' | 'currency' | 'double' | 'none';

export interface DbfField {
  /** The name's bytes, at most ten. */
  readonly name: Uint8Array;
  /** Letter of its type as written, for people. */
  readonly type: string;
  readonly kind: DbfKind;
  /** Offset in the record; the flag of deletion stands at 0. */
  readonly start: number;
  readonly length: number;
}

/** The header of a DBF table, as it was found to add up. */
export interface DbfHeader {
  readonly records: number;
  readonly headerLength: number;
  readonly recordLength: number;
  readonly fields: readonly DbfField[];
  /** What byte 29 names. */
  readonly codePage: { readonly byte: number; readonly encoding: ListEncoding | undefined };
}

const FIELD = 32;
const FIELDS_START = 32;
const FIELDS_END = 0x0d;
const SYSTEM_FIELD = 0x01;
const FOXPRO = [0x30, 0x31, 0x32];

const codePages: Readonly<Record<number, ListEncoding>> = {
  0x26: 'cp866',
  0x65: 'cp866',
  0xc9: 'windows-1251',
  0x96: 'maccyrillic',
};

/**
 * The header at the beginning of a DBF table; undefined when it does not add up: fields that are not as long as the
 * record, no end of the fields. dBase III and IV and (Visual) FoxPro; dBase II and 7 have other headers.
 */
export function readDbfHeader(head: Uint8Array): DbfHeader | 'dbase2' | 'dbase7' | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  const version = head[0]!;
  if (version === 0x02) return 'dbase2';
  const headerLength = view.getUint16(8, true);
  const recordLength = view.getUint16(10, true);
  if (headerLength > head.length || recordLength < 2) return undefined;
  const fields = readFields(head.subarray(0, headerLength), recordLength, FOXPRO.includes(version));
  if (fields === undefined) return (version & 7) === 4 && head[FIELDS_START + FIELD] !== FIELDS_END ? 'dbase7' : undefined;
  const byte = head[29]!;
  return { records: view.getUint32(4, true), headerLength, recordLength, fields, codePage: { byte, encoding: codePages[byte] } };
}

function readFields(header: Uint8Array, recordLength: number, foxpro: boolean): readonly DbfField[] | undefined {
  // Clipper and FoxPro put the upper byte of a long text's length where the decimals stand; others leave anything there.
  for (const longTexts of [false, true]) {
    const fields: DbfField[] = [];
    let start = 1;
    let at = FIELDS_START;
    for (; at + FIELD < header.length && header[at] !== FIELDS_END; at += FIELD) {
      const type = String.fromCharCode(header[at + 11]!);
      const length = header[at + 16]! + (longTexts && type === 'C' ? header[at + 17]! << 8 : 0);
      const isHidden = foxpro && (header[at + 18]! & SYSTEM_FIELD) !== 0;
      if (!isHidden) fields.push({ name: nameOf(header, at), type, kind: kindOf(type, length, foxpro), start, length });
      start += length;
    }
    if (header[at] === FIELDS_END && start === recordLength && fields.length > 0) return fields;
  }
  return undefined;
}

function nameOf(header: Uint8Array, at: number): Uint8Array {
  const name = header.slice(at, at + 11);
  const end = name.indexOf(0);
  return end < 0 ? name : name.slice(0, end);
}

function kindOf(type: string, length: number, foxpro: boolean): DbfKind {
  if (type === 'C') return 'text';
  if (type === 'N' || type === 'F') return 'number';
  if (type === 'D' && length === 8) return 'date';
  if (type === 'L' && length === 1) return 'logical';
  if ((type === 'I' || type === '+') && length === 4) return 'integer';
  if (type === 'T' && length === 8) return 'moment';
  if (type === 'Y' && length === 8) return 'currency';
  return type === 'B' && length === 8 && foxpro ? 'double' : 'none';
}

/** Whether the bytes of a field are letters and digits as they are shown. */
export function isWritten(kind: DbfKind): boolean {
  return kind === 'text' || kind === 'number' || kind === 'date' || kind === 'logical';
}
