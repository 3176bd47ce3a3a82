import type { MessageArea } from './message.js';

/** Snapshots of the external registers. */
export const registriesMessages = {
  'snapshot-kind.individuals': { kk: 'Жеке тұлғалар', ru: 'Физические лица', en: 'Individuals' },
  'snapshot-kind.addresses': { kk: 'Мекенжай тіркелімі', ru: 'Адресный регистр', en: 'Address register' },
  'snapshot-kind.documents': { kk: 'Жеке басты куәландыратын құжаттар', ru: 'Документы, удостоверяющие личность', en: 'Identity documents' },
  'snapshot-kind.exclusions': { kk: 'Сот шешімімен шеттетілгендер', ru: 'Исключённые решением суда', en: 'Persons excluded by a court' },
  'snapshot-state.loading': { kk: 'жүктелуде', ru: 'загружается', en: 'loading' },
  'snapshot-state.ready': { kk: 'дайын', ru: 'готов', en: 'ready' },
  'snapshot-state.failed': { kk: 'қабылданбады', ru: 'не принят', en: 'refused' },
  'registries.as-of-in-future': {
    kk: 'Көшірме күні ({date}) бүгінгі күннен кейін бола алмайды.',
    ru: 'Дата среза ({date}) не может быть позже сегодняшней.',
    en: 'The date of the snapshot ({date}) cannot lie in the future.',
  },
  'registries.refused': {
    kk: 'Көшірме қабылданбады, алдыңғысы күшінде қалды.',
    ru: 'Срез не принят, прежний остался в силе.',
    en: 'The snapshot was refused; the earlier one still counts.',
  },
  'registries.lines-rejected': {
    kk: 'Көшірме тұтас қабылданбады: {rejected} жолда қате бар. Біріншісі: {line}-жол, {column} бағаны. Файлды түзетіп, қайта жіберіңіз; алдыңғы көшірме күшінде.',
    ru: 'Срез не принят целиком: строк с ошибками {rejected}. Первая: строка {line}, столбец {column}. Исправьте файл и отправьте снова; прежний срез остаётся в силе.',
    en: 'The snapshot was refused as a whole: {rejected} lines have faults. The first: line {line}, column {column}. Correct the file and send it again; the earlier snapshot still counts.',
  },
  'registries.count-differs': {
    kk: 'Көшірме қабылданбады: мәлімделген жазба саны {declared}, файлда {found}. Файл толық емес болуы мүмкін.',
    ru: 'Срез не принят: заявлено записей {declared}, в файле {found}. Возможно, файл неполон.',
    en: 'The snapshot was refused: {declared} rows were declared, the file has {found}. The file may not be complete.',
  },
  'registries.row-broken': {
    kk: 'Жол бөлшектелмейді: тырнақшалар дұрыс емес немесе жол тым ұзын.',
    ru: 'Строку нельзя разобрать: неверные кавычки или слишком длинная строка.',
    en: 'The line cannot be taken apart: wrong quotation marks or too long.',
  },
  'registries.row-not-utf8': { kk: 'Жол UTF-8 кодировкасында емес.', ru: 'Строка не в кодировке UTF-8.', en: 'The line is not in UTF-8.' },
  'registries.row-field-count': {
    kk: 'Өрістер саны тақырыптағы бағандар санына тең емес.',
    ru: 'Число полей не равно числу столбцов в заголовке.',
    en: 'The number of fields differs from the number of columns in the header.',
  },
  'registries.row-missing': { kk: 'Міндетті мән бос.', ru: 'Обязательное значение пусто.', en: 'A required value is empty.' },
  'registries.row-iin': { kk: 'ЖСН дұрыс емес.', ru: 'ИИН неверен.', en: 'The IIN is not valid.' },
  'registries.row-date': { kk: 'ЖЖЖЖ-АА-КК түріндегі нақты күн емес.', ru: 'Это не дата ГГГГ-ММ-ДД.', en: 'This is no date YYYY-MM-DD.' },
  'registries.row-sex': { kk: 'Жынысы M немесе F болуы тиіс.', ru: 'Пол должен быть M или F.', en: 'The sex must be M or F.' },
  'registries.row-citizenship': {
    kk: 'Азаматтық ISO 3166 үш таңбалы коды болуы тиіс.',
    ru: 'Гражданство должно быть трёхзначным кодом ISO 3166.',
    en: 'The citizenship must be a three-character code of ISO 3166.',
  },
  'registries.row-flag': { kk: 'Мән true немесе false болуы тиіс.', ru: 'Значение должно быть true или false.', en: 'The value must be true or false.' },
  'registries.row-kato': { kk: 'КАТО коды тоғыз цифрдан тұруы тиіс.', ru: 'Код КАТО должен состоять из девяти цифр.', en: 'A KATO code has nine digits.' },
  'registries.row-document-type': { kk: 'Құжат түрі id_card немесе passport болуы тиіс.', ru: 'Вид документа должен быть id_card или passport.', en: 'The document type must be id_card or passport.' },
  'registries.row-document-number': {
    kk: 'Құжат нөмірі 5–20 латын бас әріпі мен цифрдан тұруы тиіс.',
    ru: 'Номер документа должен состоять из 5–20 прописных латинских букв и цифр.',
    en: 'A document number has 5 to 20 capital Latin letters and digits.',
  },
  'registries.row-exclusion-kind': {
    kk: 'Түрі incapacity немесе imprisonment болуы тиіс.',
    ru: 'Вид должен быть incapacity или imprisonment.',
    en: 'The kind must be incapacity or imprisonment.',
  },
  'registries.row-too-long': { kk: 'Мән тым ұзын.', ru: 'Значение слишком длинное.', en: 'The value is too long.' },
  'registries.row-twice': { kk: 'Бұл жазба файлда бұрын тұр.', ru: 'Эта запись уже стоит в файле выше.', en: 'This entry stands in the file already.' },
} as const satisfies MessageArea;
