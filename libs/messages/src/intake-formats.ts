import type { MessageArea } from './message.js';

/** Findings about spreadsheets, DBF tables and archives, and the ways out of them. */
export const intakeFormatsMessages = {
  'list.archive-empty': {
    kk: 'Мұрағатта бірде-бір тізім жоқ.',
    ru: 'В архиве нет ни одного списка.',
    en: 'There is no list in the archive.',
  },
  'list.archive-member': {
    kk: 'Мұрағаттағы «{member}» файлы қабылданбады. {@reason}',
    ru: 'Файл «{member}» из архива не принят. {@reason}',
    en: 'The file “{member}” of the archive was not taken. {@reason}',
  },
  'list.field-kind': {
    kk: 'Кестенің бұл өрістері мәтін, сан немесе күн емес (мысалы, memo), оларды оқу мүмкін емес: {columns}.',
    ru: 'Эти поля таблицы — не текст, не число и не дата (например, memo), прочитать их нельзя: {columns}.',
    en: 'These fields of the table are no text, number or date (a memo, for one) and cannot be read: {columns}.',
  },
  'list.parser-stopped': {
    kk: 'Файлды оқу тоқтатылды: оған берілген уақыт немесе жад жетпеді.',
    ru: 'Чтение файла остановлено: ему не хватило отведённого времени или памяти.',
    en: 'Reading the file was stopped: the time or memory allowed for it was not enough.',
  },
  'list.hidden-sheet': {
    kk: 'Бұл парақ жасырылған, ондағы жолдар оқылмады.',
    ru: 'Этот лист скрыт, его строки не прочитаны.',
    en: 'This sheet is hidden; its rows were not read.',
  },
  'list.hidden-rows': {
    kk: 'Парақта жасырылған жолдар бар; олар да оқылды. Саны көрсетілген.',
    ru: 'На листе есть скрытые строки; они тоже прочитаны. Указано их число.',
    en: 'The sheet has hidden rows; they were read as well. Their number is given.',
  },
  'list.macros-ignored': {
    kk: 'Кітапта макростар бар; олар іске қосылған жоқ және оқылмады.',
    ru: 'В книге есть макросы; они не запускались и не читались.',
    en: 'The workbook has macros; they were neither run nor read.',
  },
  'list.parts-joined': {
    kk: 'Бұл бөлік тізімнің көрсетілген жолдары ретінде оқылды: бөліктердің жолдары үздіксіз нөмірленген.',
    ru: 'Эта часть прочитана как указанные строки списка: строки частей пронумерованы подряд.',
    en: 'This part was read as the lines given here: the lines of all parts are numbered through.',
  },
  'list.archive-member-ignored': {
    kk: 'Мұрағаттағы бұл файл — жүйенің қызметтік файлы, ол оқылмады.',
    ru: 'Этот файл архива — служебный файл системы, он не прочитан.',
    en: 'This file of the archive belongs to an operating system; it was not read.',
  },
  'list.code-page-wrong': {
    kk: 'Кесте басқа код бетін атайды; әріптері бойынша кодтамасы көрсетілгендей.',
    ru: 'В таблице названа другая кодовая страница; по буквам кодировка — указанная здесь.',
    en: 'The table names another code page; by its letters the encoding is the one given here.',
  },
  'line.deleted-record': {
    kk: 'Жазба кестеде жойылған деп белгіленген.',
    ru: 'Запись помечена в таблице как удалённая.',
    en: 'The record is marked as deleted in the table.',
  },
  'setting.list-parser-seconds': {
    kk: 'Бір кестені немесе мұрағатты оқуға берілетін уақыт, секунд',
    ru: 'Время на чтение одной книги или архива, секунд',
    en: 'Time for reading one spreadsheet or archive, seconds',
  },
  'way-out.smaller-parts': {
    kk: 'Тізімді қайтадан XLSX не CSV түрінде, керек болса бөліктерге бөліп, сақтап жіберіңіз.',
    ru: 'Сохраните список заново в XLSX или CSV, при необходимости по частям, и пришлите.',
    en: 'Save the list anew as XLSX or CSV, in parts if need be, and send that.',
  },
  'way-out.export-table': {
    kk: 'Кестені CSV не XLSX түрінде шығарыңыз немесе өрістерді мәтіндік етіңіз.',
    ru: 'Выгрузите таблицу в CSV или XLSX либо сделайте поля текстовыми.',
    en: 'Export the table as CSV or XLSX, or make the fields text.',
  },
  'way-out.recall-record': {
    kk: 'Адам тізімде болуы керек болса, жазбаны қалпына келтіріңіз; әйтпесе оны кестеден біржола өшіріңіз (PACK).',
    ru: 'Если человек должен быть в списке, восстановите запись; если нет — удалите её из таблицы окончательно (PACK).',
    en: 'If the person belongs on the list, recall the record; if not, remove it from the table for good (PACK).',
  },
} as const satisfies MessageArea;
