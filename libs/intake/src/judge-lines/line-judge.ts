import {
  countryCodes,
  documentTypeBySpelling,
  iinBirthNumberOfBytes,
  iinVerdictKinds,
  iinVerdictOfBytes,
  listColumnIndex,
  PLAUSIBLE_AGE,
  registrationKindBySpelling,
  sexSpellings,
  type ListFindingCode,
} from '@tizilim/domain';
import type { RawRow } from '../read-list/raw-row.js';
import { dateOfBytes, digits } from './judge-date.js';
import { TerritoryMemory } from './judge-territory.js';
import type { LineFindings } from './line-findings.js';
import type { JudgedLine } from './line-sink.js';
import type { LineValues } from './line-values.js';
import { ValueMemory } from './value-memory.js';

const IIN = listColumnIndex('iin');
const BIRTH_DATE = listColumnIndex('birth_date');
const SEX = listColumnIndex('sex');
const CITIZENSHIP = listColumnIndex('citizenship');
const REGION = listColumnIndex('region');
const DISTRICT = listColumnIndex('district');
const PRECINCT = listColumnIndex('precinct');
const ADDRESS_CODE = listColumnIndex('address_code');
const ADDRESS = listColumnIndex('address');
const REGISTRATION_KIND = listColumnIndex('registration_kind');
const DOCUMENT_TYPE = listColumnIndex('document_type');
const DOCUMENT_NUMBER = listColumnIndex('document_number');
const DOCUMENT_DATE = listColumnIndex('document_date');
const DOCUMENT_EXPIRY = listColumnIndex('document_expiry');
const REQUIRED_NAMES = [listColumnIndex('surname'), listColumnIndex('given_name')];

const iinCodes = iinVerdictKinds.map((kind) => `iin.${kind}` as ListFindingCode);
const IIN_OK = iinVerdictKinds.indexOf('ok');
const IIN_OLD = iinVerdictKinds.indexOf('implausible-age');
const IIN_NOT_DIGITS = iinVerdictKinds.indexOf('not-digits');
const SCIENTIFIC = /^\d(?:[.,]\d+)?[eEеЕ]\+?\d+$/;

/** What a spelling of the sex means; `repaired` when it is Latin E for Cyrillic Е. */
interface SexReading {
  readonly sex: 'M' | 'F' | undefined;
  readonly repaired: boolean;
}
interface CountryReading {
  readonly known: boolean;
  /** The code in capitals when it was written otherwise. */
  readonly written: string | undefined;
}

/** Judges the values of one line by the rules of list format v1, on bytes; strings are made for faulty values only. */
export class LineJudge {
  private readonly territory = new TerritoryMemory();
  private readonly sexes = new ValueMemory<SexReading>(readSex);
  private readonly countries = new ValueMemory<CountryReading>(readCountry);
  private readonly kinds = new ValueMemory<number>((text) => registrationKindBySpelling.get(text.toLowerCase()) ?? -1);
  private readonly types = new ValueMemory<number>((text) => documentTypeBySpelling.get(text.toLowerCase()) ?? -1);

  constructor(
    private readonly line: JudgedLine,
    private readonly values: LineValues,
    private readonly findings: LineFindings,
    /** YYYYMMDD; 0 when the future is not to be judged. */
    private readonly today: number,
    /** Whether the file has columns for the document's type and for its number. */
    private readonly documentsPaired: boolean,
  ) {}

  /** `line` and its values are those of the row; findings are added, nothing is handed over. */
  judge(row: RawRow): void {
    const { buffer } = row;
    for (const column of REQUIRED_NAMES) if (this.isEmpty(column)) this.missing(column);
    this.judgeBirthDate(buffer);
    this.judgeSex(buffer);
    this.judgeIin(buffer);
    this.judgeCitizenship(buffer);
    this.judgeTerritory(buffer);
    this.judgeAddress(buffer);
    this.judgeRegistration(buffer);
    this.judgeDocument(buffer);
  }

  private isEmpty(column: number): boolean {
    return this.line.starts[column] === this.line.ends[column];
  }

  private add(column: number, code: ListFindingCode): void {
    this.findings.add(column, code, this.line.starts[column]!, this.line.ends[column]!);
  }

  private missing(column: number): void {
    this.findings.add(column, 'line.required-missing', 0, 0);
  }

  private judgeBirthDate(buffer: Uint8Array): void {
    const { line, today } = this;
    line.birthDate = 0;
    if (this.isEmpty(BIRTH_DATE)) return this.missing(BIRTH_DATE);
    line.birthDate = this.date(buffer, BIRTH_DATE);
    if (line.birthDate === 0 || today === 0) return;
    if (line.birthDate > today) this.add(BIRTH_DATE, 'line.date-in-future');
    else if (Math.floor((today - line.birthDate) / 10_000) > PLAUSIBLE_AGE) this.add(BIRTH_DATE, 'line.age-implausible');
  }

  /** YYYYMMDD, or 0 with a finding; the value must not be empty. */
  private date(buffer: Uint8Array, column: number): number {
    const date = dateOfBytes(buffer, this.line.starts[column]!, this.line.ends[column]!);
    if (date === 0) this.add(column, 'line.date-invalid');
    return date;
  }

  private judgeSex(buffer: Uint8Array): void {
    const { line } = this;
    if (this.isEmpty(SEX)) return this.missing(SEX);
    const reading = this.sexes.find(buffer, line.starts[SEX]!, line.ends[SEX]!);
    if (reading.sex === undefined) return this.add(SEX, 'line.sex-invalid');
    if (reading.repaired) this.add(SEX, 'line.mixed-script-repaired');
    line.sex = reading.sex;
  }

  private judgeIin(buffer: Uint8Array): void {
    const { line } = this;
    const start = line.starts[IIN]!;
    const verdict = iinVerdictOfBytes(buffer, start, line.ends[IIN]!, this.today);
    line.iinUsable = verdict === IIN_OK || verdict === IIN_OLD;
    if (verdict === IIN_NOT_DIGITS && SCIENTIFIC.test(this.values.text(IIN, buffer))) this.add(IIN, 'iin.scientific-notation');
    else if (verdict !== IIN_OK) this.add(IIN, iinCodes[verdict]!);
    if (!line.iinUsable) return;
    if (line.birthDate !== 0 && iinBirthNumberOfBytes(buffer, start) !== line.birthDate) this.add(IIN, 'iin.birth-date-differs');
    const isMale = (buffer[start + 6]! & 1) === 1;
    if (
      !this.isEmpty(SEX) &&
      isMale !== (line.sex === 'M') &&
      this.sexes.find(buffer, line.starts[SEX]!, line.ends[SEX]!).sex !== undefined
    ) {
      this.add(IIN, 'iin.sex-differs');
    }
  }

  private judgeCitizenship(buffer: Uint8Array): void {
    if (this.isEmpty(CITIZENSHIP)) return;
    const reading = this.countries.find(buffer, this.line.starts[CITIZENSHIP]!, this.line.ends[CITIZENSHIP]!);
    if (!reading.known) return this.add(CITIZENSHIP, 'line.value-unknown');
    if (reading.written !== undefined) this.values.write(CITIZENSHIP, buffer, reading.written);
  }

  private judgeTerritory(buffer: Uint8Array): void {
    const { line } = this;
    line.regionId = line.districtId = undefined;
    if (!this.isEmpty(REGION)) {
      line.regionId = this.territory.region(buffer, line.starts[REGION]!, line.ends[REGION]!).id;
      if (line.regionId === undefined) this.add(REGION, 'line.region-unknown');
    }
    if (!this.isEmpty(DISTRICT) && (this.isEmpty(REGION) || line.regionId !== undefined)) {
      line.districtId = this.territory.district(line.regionId, buffer, line.starts[DISTRICT]!, line.ends[DISTRICT]!).id;
      if (line.districtId === undefined) this.add(DISTRICT, 'line.district-unknown');
    }
    if (this.isEmpty(PRECINCT)) return this.missing(PRECINCT);
    const length = line.ends[PRECINCT]! - line.starts[PRECINCT]!;
    line.precinct = length > 5 ? -1 : digits(buffer, line.starts[PRECINCT]!, length);
    if (line.precinct <= 0) this.add(PRECINCT, 'line.precinct-invalid');
  }

  private judgeAddress(buffer: Uint8Array): void {
    const { line } = this;
    if (this.isEmpty(ADDRESS) && this.isEmpty(ADDRESS_CODE)) return this.missing(ADDRESS);
    for (let i = line.starts[ADDRESS_CODE]!; i < line.ends[ADDRESS_CODE]!; i++) {
      if (buffer[i]! < 48 || buffer[i]! > 57) return this.add(ADDRESS_CODE, 'line.address-code-unusual');
    }
  }

  private judgeRegistration(buffer: Uint8Array): void {
    const { line } = this;
    line.registrationKind = 0;
    if (this.isEmpty(REGISTRATION_KIND)) return;
    line.registrationKind = this.kinds.find(buffer, line.starts[REGISTRATION_KIND]!, line.ends[REGISTRATION_KIND]!);
    if (line.registrationKind < 0) this.add(REGISTRATION_KIND, 'line.value-unknown');
  }

  private judgeDocument(buffer: Uint8Array): void {
    const { line } = this;
    line.documentType = -1;
    if (!this.isEmpty(DOCUMENT_TYPE)) {
      line.documentType = this.types.find(buffer, line.starts[DOCUMENT_TYPE]!, line.ends[DOCUMENT_TYPE]!);
      if (line.documentType < 0) this.add(DOCUMENT_TYPE, 'line.value-unknown');
    }
    if (this.documentsPaired && this.isEmpty(DOCUMENT_TYPE) !== this.isEmpty(DOCUMENT_NUMBER)) {
      this.findings.add(this.isEmpty(DOCUMENT_TYPE) ? DOCUMENT_TYPE : DOCUMENT_NUMBER, 'line.document-incomplete', 0, 0);
    }
    if (!this.isEmpty(DOCUMENT_NUMBER)) this.judgeDocumentNumber(buffer);
    line.documentDate = this.isEmpty(DOCUMENT_DATE) ? 0 : this.date(buffer, DOCUMENT_DATE);
    line.documentExpiry = this.isEmpty(DOCUMENT_EXPIRY) ? 0 : this.date(buffer, DOCUMENT_EXPIRY);
    if (this.today !== 0 && line.documentDate > this.today) this.add(DOCUMENT_DATE, 'line.date-in-future');
    if (line.documentExpiry !== 0 && line.documentExpiry < line.documentDate) this.add(DOCUMENT_EXPIRY, 'line.document-dates-crossed');
  }

  /** ID card: nine digits. Passport: N and 7–8 digits, the N often typed as Cyrillic Н. */
  private judgeDocumentNumber(buffer: Uint8Array): void {
    const { line } = this;
    if (line.documentType < 0) return;
    const start = line.starts[DOCUMENT_NUMBER]!;
    const length = line.ends[DOCUMENT_NUMBER]! - start;
    if (line.documentType === 0) {
      if (length !== 9 || digits(buffer, start, 9) < 0) this.add(DOCUMENT_NUMBER, 'line.document-number-unusual');
      return;
    }
    if (buffer[start] === 78 && (length === 8 || length === 9) && digits(buffer, start + 1, length - 1) >= 0) return;
    const written = this.values.text(DOCUMENT_NUMBER, buffer);
    const meant = /^[NnНн]\d{7,8}$/u.test(written) ? `N${written.slice(1)}` : undefined;
    if (meant === undefined) return this.add(DOCUMENT_NUMBER, 'line.document-number-unusual');
    if (/^[Нн]/u.test(written)) this.add(DOCUMENT_NUMBER, 'line.mixed-script-repaired');
    this.values.write(DOCUMENT_NUMBER, buffer, meant);
  }
}

function readSex(text: string): SexReading {
  const letter = text.toUpperCase();
  if (letter === 'E') return { sex: 'M', repaired: true };
  return { sex: Object.hasOwn(sexSpellings, letter) ? sexSpellings[letter] : undefined, repaired: false };
}

function readCountry(text: string): CountryReading {
  const code = text.toUpperCase();
  return { known: countryCodes.has(code), written: code === text ? undefined : code };
}
