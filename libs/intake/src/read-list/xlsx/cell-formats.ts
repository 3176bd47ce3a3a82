/** How a number in a cell is shown: as it is, as a date, or filled up with zeros to a width. */
export type CellFormat = 'number' | 'date' | number;

/** Built-in formats that show a date; the East Asian ones too. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** What an Excel number format makes of a number. */
export function formatOfCode(code: string): CellFormat {
  if (/^0{2,20}$/.test(code)) return code.length;
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  return bare !== 'general' && /[yd]/.test(bare) ? 'date' : 'number';
}

/** The format of each cell style (`s` attribute) of a workbook's styles part. */
export function readCellFormats(styles: string): readonly CellFormat[] {
  const codes = new Map<number, string>();
  for (const [, attributes] of styles.matchAll(/<(?:\w+:)?numFmt\s([^>]*)>/g)) {
    codes.set(Number(attribute(attributes!, 'numFmtId')), unescapeXml(attribute(attributes!, 'formatCode') ?? ''));
  }
  const section = /<(?:\w+:)?cellXfs[\s>]([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles)?.[1] ?? '';
  return [...section.matchAll(/<(?:\w+:)?xf\s([^>]*)>/g)].map(([, attributes]) => {
    const id = Number(attribute(attributes!, 'numFmtId') ?? 0);
    const code = codes.get(id);
    if (code !== undefined) return formatOfCode(code);
    return isBuiltInDate(id) ? 'date' : 'number';
  });
}

/** The value of an attribute in the inside of a tag. */
export function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined);
}

export function unescapeXml(value: string): string {
  return value.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name] ?? whole;
      const point = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}

const LAST_SERIAL = 2_958_465;

/**
 * The day of a date serial as YYYY-MM-DD; undefined for what no date has. The 1900 system counts a 29 February 1900
 * that never was: serial 60 shows it, so that the judge can say that there is no such day.
 */
export function dayOfSerial(serial: number, since1904: boolean): string | undefined {
  const days = Math.floor(serial) + (since1904 ? 1462 : 0);
  if (!(days >= 1 && days <= LAST_SERIAL)) return undefined;
  if (days === 60) return '1900-02-29';
  const shifted = days < 60 ? days + 1 : days;
  return new Date(Date.UTC(1899, 11, 30) + shifted * 86_400_000).toISOString().slice(0, 10);
}

/** A number as a clerk sees it in the cell. */
export function showNumber(written: string, format: CellFormat, since1904: boolean): string {
  const number = Number(written);
  if (written === '' || !Number.isFinite(number)) return written;
  if (format === 'date') return dayOfSerial(number, since1904) ?? written;
  const plain = /^-?\d+$/.test(written) ? written : String(number);
  return typeof format === 'number' && /^\d+$/.test(plain) ? plain.padStart(format, '0') : plain;
}
