import type { MessageArea } from './message.js';

/** The ways out of findings of lists, and the words around both. */
export const intakeWordMessages = {
  // What to do about it
  'way-out.send-again': {
    kk: 'Файлды қайта жасап, қайта жіберіңіз.',
    ru: 'Создайте файл заново и пришлите ещё раз.',
    en: 'Make the file again and send it once more.',
  },
  'way-out.remove-password': {
    kk: 'Құпиясөзді алып тастап, қайта жіберіңіз.',
    ru: 'Снимите пароль и пришлите снова.',
    en: 'Remove the password and send it again.',
  },
  'way-out.save-as': {
    kk: 'Тізімді XLSX немесе CSV (UTF-8) пішімінде сақтап жіберіңіз.',
    ru: 'Сохраните список как XLSX или CSV (UTF-8) и пришлите.',
    en: 'Save the list as XLSX or CSV (UTF-8) and send that.',
  },
  'way-out.name-encoding': {
    kk: 'Кодтаманы атаңыз (--encoding) немесе файлды UTF-8 түрінде сақтаңыз.',
    ru: 'Назовите кодировку (--encoding) или сохраните файл в UTF-8.',
    en: 'Name the encoding (--encoding) or save the file as UTF-8.',
  },
  'way-out.use-template': {
    kk: 'Бағандарды тізім пішімінің үлгісінен алыңыз.',
    ru: 'Возьмите колонки из шаблона формата списка.',
    en: 'Take the columns from the template of the list format.',
  },
  'way-out.count-again': {
    kk: 'Адамдарды қайта санаңыз: файл толық емес немесе сан қате.',
    ru: 'Пересчитайте людей: файл неполон или число неверно.',
    en: 'Count the people again: the file is incomplete or the number is wrong.',
  },
  'way-out.declare-count': {
    kk: 'Тізімдегі адам санын мәлімдеңіз (--lines).',
    ru: 'Заявите число людей в списке (--lines).',
    en: 'Declare the number of people in the list (--lines).',
  },
  'way-out.one-sheet': {
    kk: 'Бір парақ қалдырыңыз немесе әр парақты бөлек жіберіңіз.',
    ru: 'Оставьте один лист или пришлите листы по отдельности.',
    en: 'Leave one sheet or send the sheets one by one.',
  },
  'way-out.correct-line': {
    kk: 'Жолды түзетіп, қайта жіберіңіз.',
    ru: 'Исправьте строку и пришлите снова.',
    en: 'Correct the line and send it again.',
  },
  'way-out.correct-value': {
    kk: 'Мәнді түзетіп, қайта жіберіңіз.',
    ru: 'Исправьте значение и пришлите снова.',
    en: 'Correct the value and send it again.',
  },
  'way-out.type-again': {
    kk: 'Мәнді құжаттан қарап қайта теріңіз.',
    ru: 'Наберите значение заново по документу.',
    en: 'Type the value again from the document.',
  },
  'way-out.column-as-text': {
    kk: 'Бағанға «Мәтін» пішімін беріп, ЖСН-ді қайта енгізіңіз.',
    ru: 'Задайте колонке формат «Текст» и введите ИИН заново.',
    en: 'Give the column the format “Text” and enter the IIN again.',
  },
  'way-out.give-reason': {
    kk: 'Тексеріп, түзетіңіз немесе себебін көрсетіп растаңыз.',
    ru: 'Проверьте, исправьте или подтвердите с указанием причины.',
    en: 'Check it, correct it, or confirm it with a reason.',
  },
  'way-out.look': { kk: 'Дұрыс екенін қарап шығыңыз.', ru: 'Посмотрите, верно ли это.', en: 'Have a look whether this is right.' },
  'way-out.nothing': { kk: 'Ештеңе істеу қажет емес.', ru: 'Ничего делать не нужно.', en: 'Nothing needs to be done.' },
  // Words
  'severity.refuse': { kk: 'файл қайтарылды', ru: 'файл возвращён', en: 'file refused' },
  'severity.reject': { kk: 'жол алынбады', ru: 'строка не принята', en: 'line rejected' },
  'severity.confirm': { kk: 'растау керек', ru: 'подтвердить', en: 'to confirm' },
  'severity.note': { kk: 'ескерту', ru: 'к сведению', en: 'note' },
  'check.accepted': { kk: 'Қабылдауға жарайды.', ru: 'Можно принять.', en: 'Acceptable.' },
  'check.has-findings': {
    kk: 'Түзетуді немесе растауды қажет ететін жолдар бар.',
    ru: 'Есть строки, которые надо исправить или подтвердить.',
    en: 'Some lines must be corrected or confirmed.',
  },
  'check.refused': {
    kk: 'Файл тұтас қайтарылды: {message}',
    ru: 'Файл возвращён целиком: {message}',
    en: 'The whole file is refused: {message}',
  },
  'check.way-out': { kk: 'Не істеу керек: {text}', ru: 'Что делать: {text}', en: 'What to do: {text}' },
  'check.file': { kk: 'Файл', ru: 'Файл', en: 'File' },
  'check.encoding': { kk: 'Кодтама', ru: 'Кодировка', en: 'Encoding' },
  'check.format': { kk: 'Пішім', ru: 'Формат', en: 'Format' },
  'check.balance': {
    kk: 'Жолдар: {lines} = тақырып {header} + бос {blank} + алынған {accepted} + алынбаған {rejected}',
    ru: 'Строки: {lines} = заголовок {header} + пустые {blank} + принятые {accepted} + непринятые {rejected}',
    en: 'Lines: {lines} = header {header} + blank {blank} + accepted {accepted} + rejected {rejected}',
  },
  'check.line': { kk: '{line}-жол', ru: 'строка {line}', en: 'line {line}' },
  'check.whole-file': { kk: 'файл тұтас', ru: 'файл в целом', en: 'the file as a whole' },
  'check.workbook': { kk: 'Белгіленген кітап: {path}', ru: 'Размеченная книга: {path}', en: 'Annotated workbook: {path}' },
  'check.no-workbook': {
    kk: 'Қайтарылған файлдан кітап жасалмайды.',
    ru: 'Из возвращённого файла книга не делается.',
    en: 'No workbook is made from a refused file.',
  },
  'check.usage': {
    kk: 'Қолданылуы: tizilim check ФАЙЛ [--json] [--encoding АТЫ] [--lines N] [--map ТАҚЫРЫП=БАҒАН]… [--workbook OUT.xlsx] [--lang kk|ru|en]',
    ru: 'Использование: tizilim check ФАЙЛ [--json] [--encoding ИМЯ] [--lines N] [--map ЗАГОЛОВОК=КОЛОНКА]… [--workbook OUT.xlsx] [--lang kk|ru|en]',
    en: 'Usage: tizilim check FILE [--json] [--encoding NAME] [--lines N] [--map TITLE=COLUMN]… [--workbook OUT.xlsx] [--lang kk|ru|en]',
  },
  'check.one-file': { kk: 'Бір файлдың атын беріңіз.', ru: 'Укажите один файл.', en: 'Name one file.' },
  'check.unknown-option': { kk: '{option} параметрі белгісіз.', ru: 'Неизвестный параметр {option}.', en: 'Unknown option {option}.' },
  'check.option-value': {
    kk: '{option} параметріне мән керек.',
    ru: 'Параметру {option} нужно значение.',
    en: 'Option {option} needs a value.',
  },
  'check.lines-number': {
    kk: '--lines теріс емес бүтін сан болуы керек.',
    ru: '--lines — целое неотрицательное число.',
    en: '--lines is a whole number, zero or more.',
  },
  'check.language': { kk: '--lang kk, ru немесе en болады.', ru: '--lang бывает kk, ru или en.', en: '--lang is kk, ru or en.' },
  'check.file-unreadable': {
    kk: '{path} файлын оқу мүмкін емес ({reason}).',
    ru: 'Файл {path} не читается ({reason}).',
    en: 'The file {path} cannot be read ({reason}).',
  },
  'check.workbook-unwritable': {
    kk: '{path} файлын жазу мүмкін емес ({reason}).',
    ru: 'Файл {path} не записывается ({reason}).',
    en: 'The file {path} cannot be written ({reason}).',
  },
  'check.workbook-is-input': {
    kk: 'Белгіленген кітап тексерілетін файлдың орнына жазылмайды.',
    ru: 'Размеченная книга не пишется поверх проверяемого файла.',
    en: 'The annotated workbook must not overwrite the file that is checked.',
  },
  'workbook.list': { kk: 'Тізім', ru: 'Список', en: 'List' },
  'workbook.findings': { kk: 'Ескертулер', ru: 'Замечания', en: 'Findings' },
  'workbook.summary': { kk: 'Қорытынды', ru: 'Итоги', en: 'Summary' },
  'workbook.line': { kk: 'Жол', ru: 'Строка', en: 'Line' },
  'workbook.column': { kk: 'Баған', ru: 'Колонка', en: 'Column' },
  'workbook.code': { kk: 'Коды', ru: 'Код', en: 'Code' },
  'workbook.severity': { kk: 'Дәрежесі', ru: 'Степень', en: 'Severity' },
  'workbook.value': { kk: 'Мәні', ru: 'Значение', en: 'Value' },
  'workbook.text': { kk: 'Түсіндірме', ru: 'Пояснение', en: 'Explanation' },
  'workbook.count': { kk: 'Саны', ru: 'Количество', en: 'Count' },
  'workbook.lines': { kk: 'Файлдағы жолдар', ru: 'Строк в файле', en: 'Lines in the file' },
  'workbook.header': { kk: 'Тақырып жолдары', ru: 'Строк заголовка', en: 'Header lines' },
  'workbook.blank': { kk: 'Бос жолдар', ru: 'Пустых строк', en: 'Blank lines' },
  'workbook.accepted': { kk: 'Алынған жолдар', ru: 'Принято строк', en: 'Accepted lines' },
  'workbook.rejected': { kk: 'Алынбаған жолдар', ru: 'Не принято строк', en: 'Rejected lines' },
} as const satisfies MessageArea;
