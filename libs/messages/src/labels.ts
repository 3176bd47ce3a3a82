import type { MessageArea } from './message.js';

/** Label sheets, their proof and their companion lists. */
export const labelsMessages = {
  'label-number.missing': {
    kk: 'Жапсырма нөмірі жоқ.',
    ru: 'Нет номера этикетки.',
    en: 'The label number is missing.',
  },
  'label-number.not-digits': {
    kk: 'Жапсырма нөмірінде тек цифрлар болуы керек.',
    ru: 'В номере этикетки должны быть только цифры.',
    en: 'A label number has digits only.',
  },
  'label-number.length': {
    kk: 'Жапсырма нөмірі дәл 16 цифрдан тұруы керек.',
    ru: 'Номер этикетки должен состоять ровно из 16 цифр.',
    en: 'A label number has exactly 16 digits.',
  },
  'label-number.version': {
    kk: 'Жапсырма нөмірінің пішім нұсқасы (бірінші цифр) белгісіз.',
    ru: 'Версия формата номера (первая цифра) неизвестна.',
    en: 'The format version of the label number (its first digit) is not known.',
  },
  'label-number.check-digits': {
    kk: 'Жапсырма нөмірінің бақылау цифрлары сәйкес емес: нөмір қате терілген.',
    ru: 'Контрольные цифры номера этикетки не сходятся: номер набран с ошибкой.',
    en: 'The check digits of the label number do not match: it was mistyped.',
  },
  'labels.number-twice': {
    kk: 'Бұл нөмір {first}-жолда бар; бір нөмір екі рет басылмайды.',
    ru: 'Этот номер уже есть в строке {first}; один номер дважды не печатается.',
    en: 'This number already stands in line {first}; a number is never printed twice.',
  },
  'labels.glyph-missing': {
    kk: '«{character}» таңбасын ({codePoint}) бұл қаріппен басып шығару мүмкін емес.',
    ru: 'Знак «{character}» ({codePoint}) этим шрифтом не печатается.',
    en: 'The character “{character}” ({codePoint}) cannot be printed in this font.',
  },
  'labels.text-too-wide': {
    kk: 'Мәтін ұяшыққа сыймайды: ені рұқсат етілгеннің {percent} пайызы, ал 80 пайызға дейін ғана қысылады. Мәтінді қысқартыңыз.',
    ru: 'Текст не помещается в ячейку: его ширина {percent} % допустимой, а сжать можно лишь до 80 %. Сократите текст.',
    en: 'The text does not fit its cell: it takes {percent} % of the width and can be condensed to 80 % only. Shorten it.',
  },
  'labels.sheet-unknown': {
    kk: '«{sheet}» парақ пішімі белгісіз. Бар пішімдер: {known}.',
    ru: 'Формат листа «{sheet}» неизвестен. Имеются: {known}.',
    en: 'The sheet format “{sheet}” is not known. Known: {known}.',
  },
  'labels.symbology-unknown': {
    kk: '«{symbology}» символикасы әзірге басылмайды. Бары: {known}.',
    ru: 'Символика «{symbology}» пока не печатается. Имеется: {known}.',
    en: 'The symbology “{symbology}” is not printed yet. Known: {known}.',
  },
  'labels.sheet-too-small': {
    kk: '«{sheet}» парағының ұяшығына штрих-код тыныш аймақтарымен сыймайды.',
    ru: 'В ячейку листа «{sheet}» штрих-код со свободными зонами не помещается.',
    en: 'The barcode with its quiet zones does not fit a cell of the sheet “{sheet}”.',
  },
  'labels.start-cell': {
    kk: 'Бастапқы ұяшық 1 мен {last} аралығындағы сан болуы керек.',
    ru: 'Начальная ячейка — число от 1 до {last}.',
    en: 'The first cell is a number from 1 to {last}.',
  },
  'labels.none': {
    kk: 'Басып шығаратын бірде-бір жапсырма жоқ.',
    ru: 'Нет ни одной этикетки для печати.',
    en: 'There is no label to print.',
  },
  'labels.cover-differs': {
    kk: 'Мұқабадағы сандар басылған жапсырмаларға сәйкес емес: {field}.',
    ru: 'Сведения титульного листа расходятся с этикетками: {field}.',
    en: 'The cover sheet differs from the labels printed: {field}.',
  },
  'labels.file-proof-failed': {
    kk: 'Парақтар тексеруден өтпеді: {failed} ұяшық дұрыс оқылмады, біріншісі {page}-бет, {cell}-ұяшық. Ештеңе жазылған жоқ.',
    ru: 'Листы не прошли проверку: неверно прочитано ячеек — {failed}, первая: страница {page}, ячейка {cell}. Ничего не записано.',
    en: 'The sheets failed their proof: {failed} cells were not read as they should, first page {page}, cell {cell}. Nothing was written.',
  },
  'labels.proof-unreadable': {
    kk: 'Басып шығарылған файлды PDF ретінде оқу мүмкін емес.',
    ru: 'Файл листов не читается как PDF.',
    en: 'The file of sheets cannot be read as a PDF.',
  },
  'labels.file-missing': {
    kk: '«{file}» файлын ашу мүмкін емес.',
    ru: 'Не удаётся открыть файл «{file}».',
    en: 'The file “{file}” cannot be opened.',
  },
  'labels.file-empty': {
    kk: 'Файл бос. Бірінші жолда бағандар, одан кейін әр жапсырмаға бір жол керек.',
    ru: 'Файл пуст. Нужны строка заголовков и по строке на этикетку.',
    en: 'The file is empty. It needs a header line and one line per label.',
  },
  'labels.file-not-utf8': {
    kk: '{line}-жол: файл UTF-8 кодтауында емес. Оны UTF-8 түрінде сақтап, қайталаңыз.',
    ru: 'Строка {line}: файл не в кодировке UTF-8. Сохраните его в UTF-8 и повторите.',
    en: 'Line {line}: the file is not in UTF-8. Save it as UTF-8 and try again.',
  },
  'labels.file-header': {
    kk: 'Бірінші жол «number,line1,line2» болуы керек (line1 мен line2 міндетті емес); «{found}» табылды.',
    ru: 'Первая строка должна быть «number,line1,line2» (line1 и line2 необязательны); найдено «{found}».',
    en: 'The first line must be “number,line1,line2” (line1 and line2 are optional); found “{found}”.',
  },
  'labels.file-line-long': {
    kk: '{line}-жол тым ұзын: бұл CSV файлы емес.',
    ru: 'Строка {line} слишком длинна: это не файл CSV.',
    en: 'Line {line} is too long: this is not a CSV file.',
  },
  'labels.row-quote': {
    kk: 'Тырнақша жабылмаған немесе мәтін ортасында тұр. Тырнақшасы бар мәтінді тырнақшаға алып, ішіндегісін екі рет жазыңыз.',
    ru: 'Кавычка не закрыта или стоит посреди текста. Возьмите такой текст в кавычки, а кавычки внутри удвойте.',
    en: 'A quote is not closed or stands inside a text. Quote such a text and double the quotes inside it.',
  },
  'labels.row-columns': {
    kk: 'Жолда {found} баған бар, {expected} керек.',
    ru: 'В строке столбцов: {found}, нужно {expected}.',
    en: 'The line has {found} columns, {expected} are needed.',
  },
  'labels.out-unwritable': {
    kk: '«{file}» файлына жазу мүмкін емес.',
    ru: 'Не удаётся записать файл «{file}».',
    en: 'The file “{file}” cannot be written.',
  },
  'labels.usage': {
    kk: 'Қолдану: tizilim labels ФАЙЛ.csv --out НӘТИЖЕ.pdf [--sheet a4-65] [--symbology code128] [--start ҰЯШЫҚ] [--json] [--lang kk|ru|en]\n       tizilim labels --make-numbers N',
    ru: 'Использование: tizilim labels ФАЙЛ.csv --out ИТОГ.pdf [--sheet a4-65] [--symbology code128] [--start ЯЧЕЙКА] [--json] [--lang kk|ru|en]\n       tizilim labels --make-numbers N',
    en: 'Usage: tizilim labels FILE.csv --out OUT.pdf [--sheet a4-65] [--symbology code128] [--start CELL] [--json] [--lang kk|ru|en]\n       tizilim labels --make-numbers N',
  },
  'labels.make-numbers-count': {
    kk: '--make-numbers 1 мен {most} аралығындағы бүтін санды қажет етеді.',
    ru: '--make-numbers требует целого числа от 1 до {most}.',
    en: '--make-numbers needs a whole number from 1 to {most}.',
  },
  'labels.line-fault': {
    kk: '{line}-жол, {column}: {message}',
    ru: 'Строка {line}, {column}: {message}',
    en: 'Line {line}, {column}: {message}',
  },
  'labels.row-fault': { kk: '{line}-жол: {message}', ru: 'Строка {line}: {message}', en: 'Line {line}: {message}' },
  'labels.refused': {
    kk: 'Қабылданбады: қатесі бар жолдар саны — {rejected}. Ештеңе жазылған жоқ.',
    ru: 'Отказано: строк с ошибками — {rejected}. Ничего не записано.',
    en: 'Refused, lines with faults: {rejected}. Nothing was written.',
  },
  'labels.written': {
    kk: '{file}: {labels} жапсырма, {sheets} парақ; барлық {proved} ұяшық оқылып тексерілді. Келесі бос ұяшық: {next}.',
    ru: '{file}: этикеток {labels}, листов {sheets}; прочитаны и проверены все ячейки: {proved}. Следующая свободная ячейка: {next}.',
    en: '{file}: {labels} labels on {sheets} sheets; all {proved} cells were read back. Next free cell: {next}.',
  },

  'labels.cover.title': { kk: 'Штрих-код жапсырмаларының парақтары', ru: 'Листы этикеток со штрих-кодами', en: 'Barcode label sheets' },
  'labels.cover.region': { kk: 'Облыс', ru: 'Область', en: 'Region' },
  'labels.cover.district': { kk: 'Аудан', ru: 'Район', en: 'District' },
  'labels.cover.precinct': { kk: 'Сайлау учаскесі', ru: 'Избирательный участок', en: 'Precinct' },
  'labels.cover.count': { kk: 'Жапсырма саны', ru: 'Количество этикеток', en: 'Labels' },
  'labels.cover.sheets': { kk: 'Парақ саны', ru: 'Количество листов', en: 'Sheets' },
  'labels.cover.order': { kk: 'Тапсырыс', ru: 'Заказ', en: 'Order' },
  'labels.cover.date': { kk: 'Күні', ru: 'Дата', en: 'Date' },
  'labels.cover.first': { kk: 'Бірінші нөмір', ru: 'Первый номер', en: 'First number' },
  'labels.cover.last': { kk: 'Соңғы нөмір', ru: 'Последний номер', en: 'Last number' },
  'labels.cover.ruler': {
    kk: 'Бұл сызық дәл 100 мм болуы керек. Басқаша болса, принтерде 100 % масштабты («нақты өлшем») таңдап, қайта басыңыз.',
    ru: 'Эта линейка должна быть ровно 100 мм. Если нет, выберите в принтере масштаб 100 % («реальный размер») и напечатайте снова.',
    en: 'This ruler must be exactly 100 mm long. If it is not, print again at 100 % scale (“actual size”).',
  },

  'labels.companion.title': {
    kk: 'Жапсырма парақтарына ілеспе тізім',
    ru: 'Сопроводительный список к листам этикеток',
    en: 'Companion list of the label sheets',
  },
  'labels.companion.row': { kk: '№', ru: '№', en: 'No.' },
  'labels.companion.voter': { kk: 'Сайлаушы', ru: 'Избиратель', en: 'Voter' },
  'labels.companion.document': { kk: 'Құжат', ru: 'Документ', en: 'Document' },
  'labels.companion.number': { kk: 'Жапсырма нөмірі', ru: 'Номер этикетки', en: 'Label number' },
  'labels.companion.sheet': { kk: 'Парақ', ru: 'Лист', en: 'Sheet' },
  'labels.companion.cell': { kk: 'Ұяшық', ru: 'Ячейка', en: 'Cell' },
  'labels.companion.affixed': { kk: 'Жапсырылды', ru: 'Наклеено', en: 'Affixed' },
  'labels.companion.page': { kk: 'бет', ru: 'стр.', en: 'page' },
  'labels.companion.empty': { kk: 'Тізім бос', ru: 'Список пуст', en: 'The list is empty' },
} as const satisfies MessageArea;
