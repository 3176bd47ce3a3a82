import { damagedIin } from './iin-faults.js';
import type { IdentityDocument } from './documents.js';
import { unknownNumber } from './documents.js';
import type { Person } from './household.js';
import { columnAt, type LineWriter, type ListLine } from './list-line.js';
import { russianSpelling } from './name-bank.js';
import type { Plant, PlantKind } from './plant-kinds.js';
import { correctedBirth } from './registry.js';
import { unknownStreets, type PlaceName } from './street-data.js';
import type { OddCell } from './xlsx-file.js';

/** What a fault is written with. */
interface Damage {
  readonly plant: Plant;
  readonly person: Person;
  readonly writer: LineWriter;
  readonly line: ListLine;
  /** The document that the clean line would state. */
  readonly document: IdentityDocument;
  readonly precincts: number;
  readonly regionId: string;
}

const text = (damage: Damage, column: keyof typeof columnAt): string => {
  const cell = damage.line.cells[columnAt[column]] ?? '';
  return typeof cell === 'string' ? cell : cell.text;
};
const put = (damage: Damage, column: keyof typeof columnAt, value: string): void => {
  damage.line.cells[columnAt[column]] = value;
};
const takeTurn = <T>(damage: Damage, variants: readonly T[]): T => variants[damage.plant.nth % variants.length] as T;
const change = (column: keyof typeof columnAt, to: (value: string, damage: Damage) => string) => (damage: Damage) =>
  put(damage, column, to(text(damage, column), damage));

/** KZ-1048 bytes read as Windows-1251. */
const MISREAD: Readonly<Record<string, string>> = {
  Қ: 'Ќ',
  Һ: 'Ћ',
  қ: 'ќ',
  һ: 'ћ',
  Ұ: 'Ў',
  ұ: 'ў',
  Ә: 'Ј',
  Ө: 'Ґ',
  Ғ: 'Є',
  Ү: 'Ї',
  ө: 'ґ',
  ғ: 'є',
  ә: 'ј',
  Ң: 'Ѕ',
  ң: 'ѕ',
  ү: 'ї',
};
const LATIN_TWIN: Readonly<Record<string, string>> = { а: 'a', е: 'e', о: 'o', А: 'A', Е: 'E', О: 'O' };
const KAZAKH_LOST = /[ӘҒҚҢӨҰҮҺәғқңөұүһ]/gu;
const read1251 = new TextDecoder('windows-1251');
const misread = (value: string): string => read1251.decode(Buffer.from(value));
const PLACEHOLDER = '\u{fffd}';

function unknownAddress(damage: Damage, code: string): void {
  const street = takeTurn<PlaceName>(damage, unknownStreets);
  put(damage, 'address_code', code);
  put(
    damage,
    'address',
    damage.writer.style.language === 'kk' ? `${street.kk}, ${90 + damage.plant.nth}-үй` : `${street.ru}, д. ${90 + damage.plant.nth}`,
  );
}

function leaveOutRequired(damage: Damage): void {
  const column = takeTurn(damage, ['surname', 'given_name', 'birth_date', 'sex', 'precinct', 'address'] as const);
  put(damage, column, '');
  if (column === 'address') put(damage, 'address_code', '');
}

function unknownChoice(damage: Damage): void {
  const [column, value] = takeTurn(damage, [
    ['citizenship', 'XKZ'],
    ['registration_kind', 'саяхат'],
    ['document_type', 'виза'],
  ] as const);
  put(damage, column, value);
}

function wrongDate(damage: Damage): void {
  put(damage, 'birth_date', takeTurn(damage, ['31.02.1980', '1980-13-01', 'туған']));
}

function foreignRegion(damage: Damage): void {
  put(damage, 'region', damage.regionId === '75' ? '710000000' : '750000000');
  put(damage, 'district', '');
}

function oddCell(odd: OddCell['odd'], column: 'surname' | 'address'): (damage: Damage) => void {
  return (damage) => {
    const value = odd === 'error' ? '#N/A' : text(damage, column);
    damage.line.cells[columnAt[column]] = { text: value, odd };
  };
}

function breakLine(damage: Damage): void {
  put(damage, 'address', text(damage, 'address').replace(', ', ',\n'));
  damage.line.breaks = 1;
}

function noDocument(damage: Damage): void {
  for (const column of ['document_type', 'document_number', 'document_issuer', 'document_date', 'document_expiry'] as const)
    put(damage, column, '');
}

function onlyType(damage: Damage): void {
  for (const column of ['document_number', 'document_issuer', 'document_date', 'document_expiry'] as const) put(damage, column, '');
}

const otherGivenName = (damage: Damage): string =>
  damage.person.sex === 'M' ? takeTurn(damage, ['Оралхан', 'Вячеслав']) : takeTurn(damage, ['Ұлбосын', 'Маргарита']);

/** How each fault looks in the line. Kinds of the registers alone are not here; those of the IIN are in `damagedIin`. */
const damages: Partial<Record<PlantKind, (damage: Damage) => void>> = {
  'line.too-long': change('address', (value) => value + ' ұзын'.repeat(14_000)),
  'line.field-count': ({ line, plant }) => void (plant.nth % 2 === 0 ? line.cells.push('') : line.cells.pop()),
  'line.quote-broken': change('surname', (value) => `${value.slice(0, 2)}"${value.slice(2)}`),
  'line.line-break-in-field': breakLine,
  'line.row-repeated': ({ line }) => void (line.times = 2),
  'line.cell-repeated': oddCell('repeated', 'surname'),
  'line.cell-error': oddCell('error', 'address'),
  'line.formula-value': oddCell('formula', 'surname'),
  'line.required-missing': leaveOutRequired,
  'line.value-too-long': change('surname', (value) => value.repeat(120).slice(0, 120)),
  'line.control-character': change('address', (value) => value.replace(', ', ',\u0007 ')),
  'line.letter-destroyed': change('surname', (value) => value.slice(0, 2) + PLACEHOLDER + value.slice(3)),
  'line.letters-damaged': change('surname', (value) => misread(value).slice(0, -1)),
  'line.letters-restored': change('surname', misread),
  'line.soft-hyphen-repaired': change('surname', (value) => `${value.slice(0, 2)}\u{ad}${value.slice(2)}`),
  'line.date-invalid': wrongDate,
  'line.date-in-future': change('birth_date', (_, { writer }) => (writer.style.dates === 'iso' ? '2091-05-06' : '06.05.2091')),
  'line.sex-invalid': change('sex', (_, damage) => takeTurn(damage, ['X', '?'])),
  'line.precinct-invalid': change('precinct', (_, damage) => takeTurn(damage, ['0', 'мектеп'])),
  'line.region-unknown': (damage) => {
    put(damage, 'region', 'Атлантида облысы');
    put(damage, 'district', '');
  },
  'line.value-unknown': unknownChoice,
  'line.precinct-unknown': change('precinct', (_, damage) => String(damage.precincts + 5000 + damage.plant.nth)),
  'line.territory-foreign': foreignRegion,
  'line.letters-lost': change('surname', (value) => value.replace(KAZAKH_LOST, '?')),
  'line.name-unusual': change('surname', (value) => `${value}*`),
  'line.mixed-script': change('address', (value) => `${value}, Болашаqтар`),
  'line.district-unknown': change('district', () => 'Атлантида ауданы'),
  'line.address-code-unusual': (damage) => unknownAddress(damage, `RKA-${text(damage, 'address_code').slice(-6)}`),
  'line.document-dates-crossed': change('document_expiry', (_, { writer, document }) => writer.date(document.issuedOn - 30)),
  'line.mixed-script-repaired': change(
    'surname',
    (value) => value.slice(0, 1) + value.slice(1).replace(/[аеоАЕО]/u, (letter) => LATIN_TWIN[letter] ?? letter),
  ),
  'line.space-repaired': change('address', (value, damage) => value.replace(', ', takeTurn(damage, [',\u00a0', ',  ']))),
  'line.kz1048-repaired': change('surname', (value) => value.replace(KAZAKH_LOST, (letter) => MISREAD[letter] ?? letter)),
  'line.letters-foreign': change('surname', (value) => value.replace(KAZAKH_LOST, (letter) => MISREAD[letter] ?? letter)),
  'line.letters-composed': change('surname', (value) => value.replace(/[йёЙЁ]/gu, (letter) => letter.normalize('NFD'))),
  'line.document-incomplete': onlyType,
  'line.document-number-unusual': change('document_number', (value) => value.slice(0, -4)),
  'iin.birth-date-differs': change('birth_date', (_, { writer, person }) => writer.date(correctedBirth(person.birth))),
  'iin.sex-differs': change('sex', (_, { writer, person }) => writer.style.sexes[person.sex === 'M' ? 1 : 0]),
  'name-spelling': change('given_name', (value) => russianSpelling(value)),
  'name-differs': change('given_name', (_, damage) => otherGivenName(damage)),
  'address-unknown': (damage) => unknownAddress(damage, `0299${String(damage.person.number).padStart(12, '0')}`),
  'document-missing': noDocument,
  'document-invalid': change('document_number', (value, { plant, document }) => (plant.nth % 3 === 2 ? unknownNumber(document) : value)),
};

/** Kinds whose line must state a document. */
const stating: ReadonlySet<PlantKind> = new Set<PlantKind>([
  'document-invalid',
  'line.document-dates-crossed',
  'line.document-incomplete',
  'line.document-number-unusual',
  'line.value-unknown',
]);

/** Writes a planted fault into the line that would be right. */
export function plantInLine(damage: Damage): void {
  const { kind } = damage.plant.row;
  if (stating.has(kind)) damage.writer.state(damage.line.cells as string[], damage.document);
  const iin = damagedIin(kind, damage.person.iin, damage.plant.nth);
  if (iin !== undefined) put(damage, 'iin', iin);
  damages[kind]?.(damage);
}
