/** The columns of list format v1, in the order of the template. Headers are accepted by code, title or synonym, any order. */
export const listColumnCodes = [
  'iin',
  'surname',
  'given_name',
  'patronymic',
  'birth_date',
  'sex',
  'citizenship',
  'region',
  'district',
  'precinct',
  'address_code',
  'address',
  'registration_kind',
  'document_type',
  'document_number',
  'document_issuer',
  'document_date',
  'document_expiry',
] as const;
export type ListColumnCode = (typeof listColumnCodes)[number];

export const LIST_FORMAT_VERSION = 1;

/** How a value of the column is judged. */
export type ListColumnKind = 'iin' | 'name' | 'date' | 'sex' | 'country' | 'territory' | 'number' | 'code' | 'text' | 'choice';

export interface ListColumn {
  readonly code: ListColumnCode;
  readonly kind: ListColumnKind;
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
  /** Other headers seen in akimats' files; compared as `normaliseHeader` writes them. */
  readonly synonyms: readonly string[];
  /** `line`: every line must have it. `address`: the line needs this or its sibling. `no`: may be empty or left out. */
  readonly required: 'line' | 'address' | 'no';
  /** Characters. */
  readonly maxLength: number;
  readonly example: string;
}

type Titles = readonly [kk: string, ru: string, en: string];

function column(
  code: ListColumnCode,
  kind: ListColumnKind,
  titles: Titles,
  rest: Partial<Pick<ListColumn, 'required' | 'synonyms'>> & Pick<ListColumn, 'maxLength' | 'example'>,
): ListColumn {
  return { code, kind, kk: titles[0], ru: titles[1], en: titles[2], required: 'no', synonyms: [], ...rest };
}

/** One row per column, in the order of `listColumnCodes`: the template, the page and the reader are made from it. */
export const listColumns: readonly ListColumn[] = [
  column('iin', 'iin', ['ЖСН', 'ИИН', 'IIN'], {
    maxLength: 12,
    example: '850815300126',
    synonyms: ['жеке сәйкестендіру нөмірі', 'индивидуальный идентификационный номер', 'individual identification number'],
  }),
  column('surname', 'name', ['Тегі', 'Фамилия', 'Surname'], {
    required: 'line',
    maxLength: 100,
    example: 'Әбдірахманов',
    synonyms: ['last name', 'family name', 'фамилиясы'],
  }),
  column('given_name', 'name', ['Аты', 'Имя', 'Given name'], {
    required: 'line',
    maxLength: 100,
    example: 'Нұрлан',
    synonyms: ['first name', 'name', 'есімі'],
  }),
  column('patronymic', 'name', ['Әкесінің аты', 'Отчество', 'Patronymic'], {
    maxLength: 100,
    example: 'Қайратұлы',
    synonyms: ['middle name', 'отчество (при наличии)', 'әкесінің аты (бар болса)'],
  }),
  column('birth_date', 'date', ['Туған күні', 'Дата рождения', 'Date of birth'], {
    required: 'line',
    maxLength: 10,
    example: '1985-08-15',
    synonyms: ['birth date', 'birthdate', 'дата рожд', 'туған жылы, айы, күні', 'туған күні, айы, жылы'],
  }),
  column('sex', 'sex', ['Жынысы', 'Пол', 'Sex'], { required: 'line', maxLength: 1, example: 'M', synonyms: ['gender'] }),
  column('citizenship', 'country', ['Азаматтығы', 'Гражданство', 'Citizenship'], { maxLength: 3, example: 'KAZ', synonyms: ['азаматтық'] }),
  column('region', 'territory', ['Облыс', 'Область', 'Region'], {
    maxLength: 100,
    example: '110000000',
    synonyms: ['облысы', 'регион', 'облыс, республикалық маңызы бар қала', 'область, город республиканского значения'],
  }),
  column('district', 'territory', ['Аудан', 'Район', 'District'], {
    maxLength: 100,
    example: '113200000',
    synonyms: ['ауданы', 'аудан, облыстық маңызы бар қала', 'район, город областного значения'],
  }),
  column('precinct', 'number', ['Сайлау учаскесі', 'Избирательный участок', 'Polling precinct'], {
    required: 'line',
    maxLength: 5,
    example: '245',
    synonyms: [
      'учаске',
      'учаске нөмірі',
      'сайлау учаскесінің нөмірі',
      'участок',
      'номер участка',
      '№ участка',
      '№ учаске',
      'номер избирательного участка',
      'precinct number',
    ],
  }),
  column('address_code', 'code', ['Мекенжайдың тіркеу коды', 'Регистрационный код адреса', 'Address code'], {
    required: 'address',
    maxLength: 20,
    example: '0201300012345678',
    synonyms: ['мтк', 'рка', 'rka', 'rca', 'код адреса', 'мекенжай коды'],
  }),
  column('address', 'text', ['Мекенжайы', 'Адрес', 'Address'], {
    required: 'address',
    maxLength: 500,
    example: 'Абай көшесі, 5-үй, 3-пәтер',
    synonyms: ['мекенжай', 'тұрғылықты мекенжайы', 'адрес проживания', 'адрес регистрации', 'место жительства', 'адрес места жительства'],
  }),
  column('registration_kind', 'choice', ['Тіркеу түрі', 'Вид регистрации', 'Registration kind'], {
    maxLength: 40,
    example: 'permanent',
    synonyms: ['тип регистрации'],
  }),
  column('document_type', 'choice', ['Құжат түрі', 'Вид документа', 'Document type'], {
    maxLength: 40,
    example: 'id_card',
    synonyms: ['тип документа', 'құжаттың түрі'],
  }),
  column('document_number', 'code', ['Құжат нөмірі', 'Номер документа', 'Document number'], {
    maxLength: 20,
    example: '034567891',
    synonyms: ['құжаттың нөмірі', '№ документа', '№ құжат'],
  }),
  column('document_issuer', 'text', ['Құжатты берген орган', 'Кем выдан', 'Issued by'], {
    maxLength: 200,
    example: 'ҚР ІІМ',
    synonyms: ['кем выдан документ', 'орган выдачи', 'берген орган', 'document issuer'],
  }),
  column('document_date', 'date', ['Құжаттың берілген күні', 'Дата выдачи', 'Date of issue'], {
    maxLength: 10,
    example: '2019-03-04',
    synonyms: ['берілген күні', 'дата выдачи документа', 'document date'],
  }),
  column('document_expiry', 'date', ['Құжаттың жарамдылық мерзімі', 'Срок действия', 'Valid until'], {
    maxLength: 10,
    example: '2029-03-03',
    synonyms: ['жарамдылық мерзімі', 'срок действия документа', 'действителен до', 'document expiry', 'date of expiry'],
  }),
];

const byCode = new Map<string, ListColumn>(listColumns.map((entry) => [entry.code, entry]));

/** The column of a code; throws for an unknown one. */
export function getListColumn(code: ListColumnCode): ListColumn {
  const found = byCode.get(code);
  if (found === undefined) throw new Error(`unknown list column ${code}`);
  return found;
}

/** Position of a column in `listColumnCodes`: the index of its field in a judged line. */
export function listColumnIndex(code: ListColumnCode): number {
  return listColumnCodes.indexOf(code);
}

/** No title is nearly as long; what is longer is no title and is not looked at closely. */
const MAX_TITLE = 500;
const opening = '"\'«*';
const closing = '"\'»*:.';

/** A header cell as it is compared: lower case, single spaces, no marks around it, ё as е. */
export function normaliseHeader(cell: string): string {
  if (cell.length > MAX_TITLE) return cell.slice(0, MAX_TITLE);
  const title = cell
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е');
  let start = 0;
  let end = title.length;
  while (start < end && opening.includes(title[start]!)) start++;
  while (end > start && closing.includes(title[end - 1]!)) end--;
  return title.slice(start, end).trim();
}

/** A field name of a DBF table is not longer: `DOCUMENT_NUMBER` arrives as `DOCUMENT_N`. */
const DBF_NAME = 10;
const byHeader = new Map<string, ListColumnCode>();
for (const entry of listColumns) {
  for (const title of [entry.code, entry.code.slice(0, DBF_NAME), entry.kk, entry.ru, entry.en, ...entry.synonyms]) byHeader.set(normaliseHeader(title), entry.code);
}

/** The column that a header cell names, by code, title or synonym. */
export function findColumnByHeader(cell: string): ListColumnCode | undefined {
  return byHeader.get(normaliseHeader(cell));
}
