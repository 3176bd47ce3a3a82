const MAX_CELL = 32_700;
// Characters that XML 1.0 does not allow, and texts that look like OOXML's own escapes of them.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|_x(?=[0-9A-Fa-f]{4}_)/g;

/** Most values have none of these and are written as they are. */
const SPECIAL = /[&<>"_\u0000-\u001f\ufffe\uffff]/;

/** A text inside an element or attribute of a workbook; whatever it holds comes back as it was. */
export function xmlText(value: string): string {
  if (value.length <= MAX_CELL && !SPECIAL.test(value)) return value;
  const short = value.length > MAX_CELL ? `${value.slice(0, MAX_CELL)}…` : value;
  return short
    .replace(UNWRITABLE, (found) => (found === '_x' ? '_x005F_x' : `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`))
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}

/** Column letters from a position: 0 → A, 26 → AA. */
export function columnName(position: number): string {
  return (columnNames[position] ??= spellColumn(position));
}

const columnNames: string[] = [];

function spellColumn(position: number): string {
  let name = '';
  for (let rest = position + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** A cell that is a text and nothing else: no value of a list can become a formula, a number or a date. */
export function textCell(row: number, column: number, value: string, style: number): string {
  const place = `<c r="${columnName(column)}${row}"${style === 0 ? '' : ` s="${style}"`}`;
  if (value === '') return style === 0 ? '' : `${place}/>`;
  // A reader may drop spaces at the ends of a text that does not ask to keep them.
  const keep = value.charCodeAt(0) <= 32 || value.charCodeAt(value.length - 1) <= 32 ? ' xml:space="preserve"' : '';
  return `${place} t="inlineStr"><is><t${keep}>${xmlText(value)}</t></is></c>`;
}

export function rowXml(row: number, values: readonly string[], styleOf: (column: number) => number): string {
  return `<row r="${row}">${values.map((value, column) => textCell(row, column, value, styleOf(column))).join('')}</row>`;
}
