import { documentTypes, getListColumn, listColumnCodes, registrationKinds, type ListColumnCode } from '@tizilim/domain';
import type { HomeAddress } from './address.js';
import { dottedDay, isoDay, type Day } from './day.js';
import type { IdentityDocument } from './documents.js';
import type { Person } from './household.js';
import type { ListStyle } from './list-style.js';
import { mix } from './random.js';
import type { PrecinctPlan, RegionPlan } from './region-plan.js';
import type { Cell } from './xlsx-file.js';

/** Cells in the order of `listColumnCodes`; a planted fault may leave the line with fewer or more. */
export interface ListLine {
  cells: Cell[];
  /** How often the row stands in a workbook under its number. */
  times: number;
  /** Line breaks inside values. */
  breaks: number;
}

/** Place of each column in a line. */
export const columnAt = Object.fromEntries(listColumnCodes.map((code, i) => [code, i])) as Readonly<Record<ListColumnCode, number>>;

const word = (
  choices: readonly { readonly code: string; readonly kk: string; readonly ru: string }[],
  code: string,
  style: ListStyle,
): string => {
  const choice = choices.find((entry) => entry.code === code);
  return choice === undefined ? code : style.header === 'code' || style.header === 'en' ? code : choice[style.language];
};

export const headerCells = (style: ListStyle): string[] =>
  listColumnCodes.map((code) => (style.header === 'code' ? code : getListColumn(code)[style.header]));

/** Writes people as one akimat's file has them. */
export class LineWriter {
  private readonly kinds: Readonly<Record<IdentityDocument['type'], string>>;
  private readonly permanent: string;
  private territoryOf: { precinct: PrecinctPlan; region: string; district: string } | undefined;

  constructor(
    private readonly region: RegionPlan,
    readonly style: ListStyle,
  ) {
    this.kinds = { id_card: word(documentTypes, 'id_card', style), passport: word(documentTypes, 'passport', style) };
    this.permanent = word(registrationKinds, 'permanent', style);
  }

  readonly date = (day: Day): string => (this.style.dates === 'iso' ? isoDay(day) : dottedDay(day));

  line(person: Person, precinct: PrecinctPlan, home: HomeAddress, document: IdentityDocument | undefined): ListLine {
    const { style } = this;
    const form = style.capitals ? 'upper' : 'title';
    const { region, district } = this.territory(precinct);
    const word32 = mix(person.number, this.region.seed);
    const cells: Cell[] = [
      person.iin,
      person.surname[form],
      person.given[form],
      person.patronymic?.[form] ?? '',
      this.date(person.birth),
      style.sexes[person.sex === 'M' ? 0 : 1],
      word32 % 10 < 7 ? 'KAZ' : '',
      region,
      district,
      String(precinct.number),
      home.code,
      home[style.language],
      word32 % 16 < 9 ? this.permanent : '',
      '',
      '',
      '',
      '',
      '',
    ];
    if (document) this.state(cells, document);
    return { cells, times: 1, breaks: 0 };
  }

  /** Puts a document into the line. */
  state(cells: Cell[], document: IdentityDocument): void {
    cells[columnAt.document_type] = this.kinds[document.type];
    cells[columnAt.document_number] = document.number;
    cells[columnAt.document_issuer] = document.issuer;
    cells[columnAt.document_date] = this.date(document.issuedOn);
    cells[columnAt.document_expiry] = this.date(document.expiresOn);
  }

  private territory(precinct: PrecinctPlan): { region: string; district: string } {
    if (this.territoryOf?.precinct === precinct) return this.territoryOf;
    const { style } = this;
    const { district } = precinct;
    const { region } = this.region;
    const names =
      style.territory === 'code'
        ? { region: region.kato, district: district.id }
        : { region: region[style.language], district: district[style.language] };
    this.territoryOf = { precinct, ...names };
    return names;
  }
}

/** The text of a record without its line end, quoted where it must be; a stray quote inside a value stays as it is. */
export function recordText(line: ListLine, style: ListStyle): string {
  // Only workbooks have odd cells.
  const cells = line.cells as readonly string[];
  if (style.quoted) return `"${cells.join(`"${style.separator}"`)}"`;
  if (line.breaks === 0) return cells.join(style.separator);
  return cells.map((value) => (value.includes('\n') ? `"${value}"` : value)).join(style.separator);
}
