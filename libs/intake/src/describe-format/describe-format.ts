import {
  documentTypes,
  LIST_FORMAT_VERSION,
  listColumns,
  listRules,
  registrationKinds,
  type ListChoice,
  type ListColumn,
  type ListRule,
  type Severity,
} from '@tizilim/domain';
import { text, type Language } from '@tizilim/messages';
import { listEncodings } from '../read-list/list-encodings.js';

const words = {
  title: { kk: 'Сайлаушылар тізімінің пішімі', ru: 'Формат списка избирателей', en: 'Format of voter lists' },
  intro: {
    kk: 'Файл CSV (бөлгіші `;`, `,`, `|`), TSV, XLSX, XLSM, ODS немесе DBF болады, жеке не ZIP ішінде; ZIP ішіндегі файлдар мен кітаптың парақтары бір тізім ретінде оқылады. Тақырып жолы міндетті; бағандар кез келген ретпен, коды немесе атауы бойынша танылады. Тақырып екі жолда да бола алады: біріктірілген «Құжат» ұяшығының астындағы «түрі», «нөмірі» «Құжат түрі», «Құжат нөмірі» деп оқылады. Тақырыптары белгісіз файл бағандардың болжамымен бірге қайтарылады (`tizilim check`, `--map`).',
    ru: 'Файл — CSV (разделитель `;`, `,`, `|`), TSV, XLSX, XLSM, ODS или DBF, отдельно или в ZIP; файлы в ZIP и листы книги читаются как один список. Заголовок обязателен; колонки в любом порядке узнаются по коду или по названию. Заголовок может стоять на двух строках: «түрі», «нөмірі» под объединённой ячейкой «Құжат» читаются как «Құжат түрі», «Құжат нөмірі». Файл с неизвестными заголовками возвращается с предложением, какие это колонки (`tizilim check`, `--map`).',
    en: 'A file is CSV (delimiter `;`, `,` or `|`), TSV, XLSX, XLSM, ODS or DBF, alone or in a ZIP; files in a ZIP and sheets of a workbook are read as one list. A header is required; columns in any order are known by code or title. The header may stand on two rows: «түрі», «нөмірі» below a merged cell «Құжат» are read as «Құжат түрі», «Құжат нөмірі». A file with unknown titles goes back with a proposal of what they stand for (`tizilim check`, `--map`).',
  },
  encodings: { kk: 'Кодтамалары', ru: 'Кодировки', en: 'Encodings' },
  balance: {
    kk: 'Әр жолдың есебі бар: файлдағы жолдар = тақырып + бос + алынған + алынбаған. Жол LF, CRLF немесе CR белгісімен бітеді; бірнеше жолға созылған жазба сонша алынбаған жол болып саналады.',
    ru: 'Учтена каждая строка: строки файла = заголовок + пустые + принятые + непринятые. Строка кончается знаком LF, CRLF или CR; запись на нескольких строках считается за столько же непринятых.',
    en: 'Every line is accounted for: lines of the file = header + blank + accepted + rejected. A line ends at LF, CRLF or CR; a record over several lines counts as that many rejected ones.',
  },
  systems: {
    kk: 'Жүйелер үшін сол бағандар JSON (`{"version":1,"declaredLines":2,"lines":[{"iin":"…"},…]}`, жалаң массив немесе NDJSON — әр жолда бір нысан) не XML (`<list version="1" declaredLines="2"><line><iin>…</iin></line>…</list>`) түрінде, тек UTF-8. 1-жол — құжаттың қаңқасы (CSV тақырыбының орны), n-жазба — (n+1)-жол: сол тізімнің CSV файлындағыдай. Мәндер — мәтін; сандар жазылғанынша алынады, сондықтан ЖСН тырнақшаға алынады.',
    ru: 'Для систем те же колонки — в JSON (`{"version":1,"declaredLines":2,"lines":[{"iin":"…"},…]}`, голый массив или NDJSON, объект на строку) или в XML (`<list version="1" declaredLines="2"><line><iin>…</iin></line>…</list>`), только UTF-8. Строка 1 — рамка документа (на месте заголовка CSV), запись n — строка n+1, как в CSV того же списка. Значения — текст; числа берутся как записаны, поэтому ИИН пишется в кавычках.',
    en: 'For systems the same columns come as JSON (`{"version":1,"declaredLines":2,"lines":[{"iin":"…"},…]}`, a bare array, or NDJSON with one object per line) or XML (`<list version="1" declaredLines="2"><line><iin>…</iin></line>…</list>`), UTF-8 only. Line 1 is the frame of the document (where CSV has its header), record n is line n+1, as in a CSV of the same list. Values are text; numbers are taken as written, so an IIN stands in quotes.',
  },
  columns: { kk: 'Бағандар', ru: 'Колонки', en: 'Columns' },
  code: { kk: 'Коды', ru: 'Код', en: 'Code' },
  name: { kk: 'Атауы', ru: 'Название', en: 'Title' },
  required: { kk: 'Міндетті', ru: 'Обязательна', en: 'Required' },
  length: { kk: 'Ұзындығы', ru: 'Длина', en: 'Length' },
  example: { kk: 'Мысал', ru: 'Пример', en: 'Example' },
  also: { kk: 'Басқа атаулары', ru: 'Другие названия', en: 'Other titles' },
  yes: { kk: 'иә', ru: 'да', en: 'yes' },
  no: { kk: 'жоқ', ru: 'нет', en: 'no' },
  either: { kk: 'екеуінің бірі', ru: 'одна из двух', en: 'one of the two' },
  values: { kk: 'Рұқсат етілген мәндер', ru: 'Допустимые значения', en: 'Allowed values' },
  dates: {
    kk: 'Күндер ЖЖЖЖ-АА-КК немесе КК.АА.ЖЖЖЖ түрінде; жынысы M/F, М/Ж немесе Е/Ә; азаматтығы ISO 3166 үш әріппен; облыс пен аудан КАТО кодымен немесе ресми атаумен.',
    ru: 'Даты — ГГГГ-ММ-ДД или ДД.ММ.ГГГГ; пол — M/F, М/Ж или Е/Ә; гражданство — три буквы ISO 3166; область и район — код КАТО или официальное название.',
    en: 'Dates are YYYY-MM-DD or DD.MM.YYYY; sex is M/F, М/Ж or Е/Ә; citizenship is three letters of ISO 3166; region and district are KATO codes or official names.',
  },
  rules: { kk: 'Ережелер', ru: 'Правила', en: 'Rules' },
  severity: { kk: 'Дәрежесі', ru: 'Степень', en: 'Severity' },
  meaning: { kk: 'Мағынасы', ru: 'Значение', en: 'Meaning' },
  todo: { kk: 'Не істеу керек', ru: 'Что делать', en: 'What to do' },
  server: { kk: 'тек серверде тексеріледі', ru: 'проверяется только сервером', en: 'judged by the server only' },
} as const satisfies Record<string, Record<Language, string>>;

const severities: readonly Severity[] = ['refuse', 'reject', 'confirm', 'note'];

/** The page `docs/list-format.md`: list format v1 in three languages, made from the tables that the reader itself uses. */
export function describeListFormat(): string {
  const pages = (['kk', 'ru', 'en'] as const).map(describeIn);
  return `<!-- Made from libs/domain/src/list-format; do not edit. -->\n\n${pages.join('\n---\n\n')}`;
}

function describeIn(language: Language): string {
  const say = (key: keyof typeof words): string => words[key][language];
  const choices = [
    ...registrationKinds.map((choice) => choiceRow('registration_kind', choice)),
    ...documentTypes.map((choice) => choiceRow('document_type', choice)),
  ];
  return [
    `# ${say('title')} v${LIST_FORMAT_VERSION}`,
    say('intro'),
    `${say('encodings')}: ${listEncodings.join(', ')}.`,
    say('balance'),
    say('systems'),
    `## ${say('columns')}`,
    table(
      [say('code'), say('name'), say('required'), say('length'), say('example'), say('also')],
      listColumns.map((column) => columnRow(column, language)),
    ),
    say('dates'),
    `## ${say('values')}`,
    table([say('code'), '', 'kk', 'ru', 'en'], choices),
    `## ${say('rules')}`,
    table(
      [say('code'), say('severity'), say('columns'), say('meaning'), say('todo')],
      rulesInOrder().map((rule) => ruleRow(rule, language)),
    ),
    '',
  ].join('\n\n');
}

function rulesInOrder(): readonly ListRule[] {
  return severities.flatMap((severity) => listRules.filter((rule) => rule.severity === severity));
}

function columnRow(column: ListColumn, language: Language): readonly string[] {
  const required = { line: 'yes', address: 'either', no: 'no' } as const;
  const others = [...(['kk', 'ru', 'en'] as const).filter((other) => other !== language).map((other) => column[other]), ...column.synonyms];
  return [
    `\`${column.code}\``,
    column[language],
    words[required[column.required]][language],
    String(column.maxLength),
    column.example,
    others.join('; '),
  ];
}

function choiceRow(column: string, choice: ListChoice): readonly string[] {
  return [`\`${column}\``, `\`${choice.code}\``, choice.kk, choice.ru, choice.en];
}

function ruleRow(rule: ListRule, language: Language): readonly string[] {
  const scope = rule.columns.length === listColumns.length ? '*' : rule.columns.map((code) => `\`${code}\``).join(', ');
  const server = rule.judgedBy === 'server' ? ` (${words.server[language]})` : '';
  return [
    `\`${rule.code}\``,
    text(`severity.${rule.severity}`, language),
    scope,
    text(rule.code, language) + server,
    text(rule.wayOut, language),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}
