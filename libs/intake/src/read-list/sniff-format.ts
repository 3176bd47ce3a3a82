/** What a file is by its first bytes; its name is never asked. */
export type SniffedFormat =
  | { readonly kind: 'text'; readonly unit: 'byte' | 'utf-16le' | 'utf-16be' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'dbf' }
  | { readonly kind: 'ole' }
  | { readonly kind: 'records'; readonly format: 'json' | 'xml' }
  | { readonly kind: 'other'; readonly format: string };

type Signature = readonly [format: string, offset: number, bytes: readonly number[]];

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

const signatures: readonly Signature[] = [
  ['pdf', 0, ascii('%PDF-')],
  ['png', 0, [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', 0, [0xff, 0xd8, 0xff]],
  ['gif', 0, ascii('GIF8')],
  ['webp', 8, ascii('WEBP')],
  ['heic', 4, ascii('ftyp')],
  ['tiff', 0, [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', 0, [0x4d, 0x4d, 0x00, 0x2a]],
  ['gzip', 0, [0x1f, 0x8b]],
  ['bzip2', 0, ascii('BZh')],
  ['xz', 0, [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['7z', 0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rar', 0, ascii('Rar!')],
  ['tar', 257, ascii('ustar')],
  ['zst', 0, [0x28, 0xb5, 0x2f, 0xfd]],
  ['parquet', 0, ascii('PAR1')],
  ['rtf', 0, ascii('{\\rtf')],
  ['mdb', 4, ascii('Standard ')],
  ['sqlite', 0, ascii('SQLite format 3')],
  ['exe', 0, [0x4d, 0x5a, 0x90]],
  ['elf', 0, [0x7f, 0x45, 0x4c, 0x46]],
  ['xls', 0, [0x09, 0x08]],
];

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

/** @param head the first bytes of the file, at least 4 KB of it unless it is shorter */
export function sniffFormat(head: Uint8Array): SniffedFormat {
  if (startsWith(head, 0, OLE)) return { kind: 'ole' };
  if (startsWith(head, 0, ZIP) && (head[2] === 3 || head[2] === 5 || head[2] === 7)) return { kind: 'zip' };
  const signed = signatures.find(([, offset, bytes]) => startsWith(head, offset, bytes));
  if (signed !== undefined) return { kind: 'other', format: signed[0] };
  if (isDbf(head)) return { kind: 'dbf' };
  const wide = wideText(head);
  if (wide !== undefined) return { kind: 'text', unit: wide };
  if (isBinary(head)) return { kind: 'other', format: 'binary' };
  const records = recordFormat(head);
  if (records !== undefined) return { kind: 'records', format: records };
  const markup = markupFormat(head);
  return markup === undefined ? { kind: 'text', unit: 'byte' } : { kind: 'other', format: markup };
}

function startsWith(head: Uint8Array, offset: number, bytes: readonly number[]): boolean {
  return head.length >= offset + bytes.length && bytes.every((byte, i) => head[offset + i] === byte);
}

/** dBase II to FoxPro: version byte, a date of last change (zeros where a program left it out), two bytes that are always zero. */
function isDbf(head: Uint8Array): boolean {
  const versions = [0x02, 0x03, 0x04, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0x8c, 0xcb, 0xf5, 0xfb];
  if (head.length < 33 || !versions.includes(head[0]!) || head[2]! > 12 || head[3]! > 31) return false;
  const headerLength = head[8]! | (head[9]! << 8);
  return headerLength >= 33 && head[12] === 0 && head[13] === 0;
}

/** UTF-16 by its mark, or by the zero bytes that ASCII signs leave on one side only. */
function wideText(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(head.length, 8192) >> 1;
  if (pairs < 8) return undefined;
  let even = 0;
  let odd = 0;
  let zeros = 0;
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i]! <= 4) even++;
    if (head[2 * i + 1]! <= 4) odd++;
    if (head[2 * i] === 0 || head[2 * i + 1] === 0) zeros++;
  }
  if (zeros < pairs / 20) return undefined;
  if (odd > pairs * 0.9 && even < pairs * 0.1) return 'utf-16le';
  return even > pairs * 0.9 && odd < pairs * 0.1 ? 'utf-16be' : undefined;
}

/** More than one byte in twenty is a control byte that text never has. */
function isBinary(head: Uint8Array): boolean {
  let control = 0;
  for (const byte of head) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 26 && byte !== 12) control++;
  return control * 20 > head.length;
}

/** Lists in the notations for systems: JSON, and XML whose first element is `list`. */
function recordFormat(head: Uint8Array): 'json' | 'xml' | undefined {
  const text = new TextDecoder('latin1').decode(head.subarray(0, 4096)).replace(/^ï»¿/, '').trimStart();
  if (/^(\{\s*["}]|\[\s*[[{"\]])/.test(text)) return 'json';
  const body = text.replace(/^(?:<\?[^>]*\?>\s*|<!--[^]*?-->\s*)+/, '');
  return /^<(?:[\w.-]+:)?list[\s/>]/.test(body) ? 'xml' : undefined;
}

/** Tables that programs save under a spreadsheet's name. */
function markupFormat(head: Uint8Array): string | undefined {
  const text = new TextDecoder('latin1').decode(head.subarray(0, 512)).replace(/^ï»¿/, '').trimStart().toLowerCase();
  if (text.startsWith('<?xml') || text.startsWith('<workbook')) return 'xml';
  return /^<(!doctype|html|head|body|table|meta|script|div)\b/.test(text) ? 'html' : undefined;
}
