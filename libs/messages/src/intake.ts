import type { MessageArea } from './message.js';

/** Findings of lists (one text per rule of list format v1), the ways out of them, and the words around them. */
export const intakeMessages = {
  // The file as a whole
  'list.empty-file': { kk: 'Файл бос.', ru: 'Файл пуст.', en: 'The file is empty.' },
  'list.too-large': {
    kk: 'Файл тым үлкен: {size}, шегі {limit}.',
    ru: 'Файл слишком велик: {size}, предел {limit}.',
    en: 'The file is too large: {size}, the limit is {limit}.',
  },
  'list.file-damaged': {
    kk: 'Файл бүлінген немесе соңына дейін жазылмаған.',
    ru: 'Файл повреждён или записан не до конца.',
    en: 'The file is damaged or was not written to its end.',
  },
  'list.file-encrypted': { kk: 'Файл құпиясөзбен қорғалған.', ru: 'Файл защищён паролем.', en: 'The file is protected by a password.' },
  'list.file-suspicious': {
    kk: 'Файлдың ішкі құрылымы күмәнді ({reason}), сондықтан ол ашылмады.',
    ru: 'Внутреннее устройство файла подозрительно ({reason}), поэтому он не открыт.',
    en: 'The inner structure of the file is suspicious ({reason}), so it was not opened.',
  },
  'list.format-not-supported': {
    kk: 'Бұл пішімдегі файл ({format}) қабылданбайды.',
    ru: 'Файл такого формата ({format}) не принимается.',
    en: 'A file of this format ({format}) is not accepted.',
  },
  'list.encoding-unclear': {
    kk: 'Файлдың кодтамасы анық емес: {first} немесе {second}; есімдердің әріптері әртүрлі оқылады.',
    ru: 'Кодировка файла неясна: {first} или {second}; буквы имён читаются по-разному.',
    en: 'The encoding of the file is unclear: {first} or {second}; letters of names read differently.',
  },
  'list.encoding-wrong': {
    kk: 'Файл {encoding} кодтамасында емес: {line}-жолда бұл кодтамада жоқ байт бар.',
    ru: 'Файл не в кодировке {encoding}: в строке {line} есть байт, которого в ней нет.',
    en: 'The file is not in the encoding {encoding}: line {line} holds a byte that it does not have.',
  },
  'list.encoding-unknown': {
    kk: '{encoding} кодтамасы белгісіз. Белгілілері: {known}.',
    ru: 'Кодировка {encoding} неизвестна. Известные: {known}.',
    en: 'The encoding {encoding} is unknown. Known ones: {known}.',
  },
  'list.nul-bytes': {
    kk: 'Файлдың {line}-жолында мәтінде болмайтын нөлдік байттар бар.',
    ru: 'В строке {line} файла есть нулевые байты, которых в тексте не бывает.',
    en: 'Line {line} of the file holds zero bytes, which text never has.',
  },
  'list.header-missing': {
    kk: 'Баған атаулары бар тақырып жолы табылмады.',
    ru: 'Не найдена строка заголовка с названиями колонок.',
    en: 'No header line with the names of the columns was found.',
  },
  'list.column-missing': {
    kk: 'Тақырып жолында міндетті бағандар жоқ: {columns}.',
    ru: 'В заголовке нет обязательных колонок: {columns}.',
    en: 'The header lacks required columns: {columns}.',
  },
  'list.column-twice': {
    kk: 'Тақырып жолында бір баған екі рет кездеседі: {columns}.',
    ru: 'Одна колонка встречается в заголовке дважды: {columns}.',
    en: 'One column stands twice in the header: {columns}.',
  },
  'list.several-sheets': {
    kk: 'Кітапта тізімі бар бірнеше парақ бар, бірақ міндетті бағандар олардың бәрінде емес: {sheets}.',
    ru: 'В книге несколько листов со списками, но обязательные колонки есть не на всех: {sheets}.',
    en: 'The workbook has several sheets with lists, but not all have the required columns: {sheets}.',
  },
  'list.no-lines': {
    kk: 'Тақырып жолынан кейін бірде-бір адам жоқ.',
    ru: 'После заголовка нет ни одного человека.',
    en: 'There is nobody after the header line.',
  },
  'list.count-mismatch': {
    kk: 'Мәлімделген жол саны {declared}, файлда {found}.',
    ru: 'Заявлено строк: {declared}, в файле: {found}.',
    en: '{declared} lines were declared, the file has {found}.',
  },
  'list.balance-broken': {
    kk: 'Жолдардың есебі тура келмейді: файлда {lines}, оқылғаны {read}.',
    ru: 'Счёт строк не сходится: в файле {lines}, прочитано {read}.',
    en: 'The lines do not add up: {lines} in the file, {read} were read.',
  },
  'list.count-not-declared': {
    kk: 'Жол саны мәлімделмеген: жол соңында кесілген файлды байқау мүмкін емес.',
    ru: 'Число строк не заявлено: файл, обрезанный на конце строки, заметить нельзя.',
    en: 'No line count was declared: a file cut at the end of a line cannot be noticed.',
  },
  'list.last-line-open': {
    kk: 'Соңғы жол жол белгісімен аяқталмаған: файл кесілген болуы мүмкін.',
    ru: 'Последняя строка не закончена переводом строки: файл может быть обрезан.',
    en: 'The last line has no line end: the file may have been cut.',
  },
  'list.column-unknown': {
    kk: 'Бұл баған пішімде жоқ, оның мәндері оқылмайды.',
    ru: 'Этой колонки нет в формате, её значения не читаются.',
    en: 'The format has no such column; its values are not read.',
  },
  'list.sheet-ignored': {
    kk: 'Бұл парақта тізімнің тақырып жолы жоқ, ол оқылмады.',
    ru: 'На этом листе нет заголовка списка, он не прочитан.',
    en: 'This sheet has no list header; it was not read.',
  },
  // The shape of a line
  'line.too-long': { kk: 'Жол тым ұзын.', ru: 'Строка слишком длинная.', en: 'The line is too long.' },
  'line.field-count': {
    kk: 'Жолдағы өрістер саны тақырыптағыдан өзгеше.',
    ru: 'Число полей в строке не такое, как в заголовке.',
    en: 'The line has another number of fields than the header.',
  },
  'line.quote-broken': {
    kk: 'Жұбы жоқ тырнақша бар, өрістің қайда бітетіні белгісіз.',
    ru: 'Есть кавычка без пары, конец поля неизвестен.',
    en: 'There is a quote without its pair; where the field ends is unknown.',
  },
  'line.line-break-in-field': {
    kk: 'Өрістің ішінде жолды тасымалдау бар.',
    ru: 'Внутри поля есть перевод строки.',
    en: 'There is a line break inside a field.',
  },
  'line.row-repeated': {
    kk: 'Осы нөмірмен жол бұған дейін болған.',
    ru: 'Строка с таким номером уже была.',
    en: 'A row of this number has been there before.',
  },
  'line.cell-repeated': {
    kk: 'Бір ұяшық екі рет жазылған.',
    ru: 'Одна ячейка записана дважды.',
    en: 'One cell is written twice.',
  },
  'line.cell-error': {
    kk: 'Ұяшықта формуланың қатесі тұр.',
    ru: 'В ячейке стоит ошибка формулы.',
    en: 'The cell holds the error of a formula.',
  },
  // The values of a line
  'line.required-missing': { kk: 'Міндетті мән жоқ.', ru: 'Нет обязательного значения.', en: 'A required value is missing.' },
  'line.value-too-long': { kk: 'Мән тым ұзын.', ru: 'Значение слишком длинное.', en: 'The value is too long.' },
  'line.control-character': {
    kk: 'Мәнде көрінбейтін басқару таңбасы бар.',
    ru: 'В значении есть невидимый управляющий знак.',
    en: 'The value holds an invisible control character.',
  },
  'line.letter-destroyed': {
    kk: 'Мәндегі әріп орнына «�» тұр: әріп жоғалған.',
    ru: 'Вместо буквы стоит «�»: буква утрачена.',
    en: 'A letter has been replaced by “�”: it is lost.',
  },
  'line.date-invalid': {
    kk: 'Мұндай күн жоқ немесе ол ЖЖЖЖ-АА-КК не КК.АА.ЖЖЖЖ түрінде жазылмаған.',
    ru: 'Такой даты нет, или она записана не как ГГГГ-ММ-ДД либо ДД.ММ.ГГГГ.',
    en: 'There is no such date, or it is not written as YYYY-MM-DD or DD.MM.YYYY.',
  },
  'line.date-in-future': { kk: 'Күн әлі болған жоқ.', ru: 'Дата ещё не наступила.', en: 'The date is in the future.' },
  'line.sex-invalid': {
    kk: 'Жынысы M/F, М/Ж немесе Е/Ә болып жазылуы керек.',
    ru: 'Пол пишется как M/F, М/Ж или Е/Ә.',
    en: 'Sex is written as M/F, М/Ж or Е/Ә.',
  },
  'line.precinct-invalid': {
    kk: 'Учаске нөмірі 1-ден 99999-ға дейінгі сан болуы керек.',
    ru: 'Номер участка — число от 1 до 99999.',
    en: 'The precinct is a number from 1 to 99999.',
  },
  'line.region-unknown': { kk: 'Мұндай облыс жоқ.', ru: 'Такой области нет.', en: 'There is no such region.' },
  'line.value-unknown': {
    kk: 'Бұл мән рұқсат етілгендердің ішінде жоқ.',
    ru: 'Такого значения нет среди допустимых.',
    en: 'The value is not one of those allowed.',
  },
  'iin.scientific-notation': {
    kk: 'ЖСН санға айналып, цифрлары жоғалған.',
    ru: 'ИИН превращён в число, его цифры потеряны.',
    en: 'The IIN was turned into a number and lost digits.',
  },
  'line.precinct-unknown': {
    kk: 'Бұл нөмірлі сайлау учаскесі тізімнің аумағында жоқ.',
    ru: 'Участка с таким номером нет на территории списка.',
    en: 'The territory of the list has no precinct of this number.',
  },
  'line.territory-foreign': {
    kk: 'Бұл аумақ тізімнің аумағына кірмейді.',
    ru: 'Эта территория не входит в территорию списка.',
    en: 'This territory is not part of the territory of the list.',
  },
  // Taken, but somebody must say why it is right
  'iin.missing': { kk: 'ЖСН жоқ.', ru: 'ИИН не указан.', en: 'There is no IIN.' },
  'iin.not-digits': { kk: 'ЖСН-де цифрдан басқа таңба бар.', ru: 'В ИИН есть не только цифры.', en: 'The IIN holds more than digits.' },
  'iin.length': { kk: 'ЖСН 12 цифрдан тұрмайды.', ru: 'В ИИН не 12 цифр.', en: 'The IIN does not have 12 digits.' },
  'iin.leading-zero-lost': {
    kk: 'ЖСН-нің басындағы нөл жоғалған болуы мүмкін.',
    ru: 'Похоже, в начале ИИН потерян ноль.',
    en: 'The IIN seems to have lost a zero at its beginning.',
  },
  'iin.bin': {
    kk: 'Бұл ЖСН емес, ұйымның БСН-і.',
    ru: 'Это не ИИН, а БИН организации.',
    en: 'This is not an IIN but the BIN of an organisation.',
  },
  'iin.impossible-date': {
    kk: 'ЖСН-дегі туған күн мүмкін емес.',
    ru: 'Дата рождения в ИИН невозможна.',
    en: 'The birth date in the IIN is impossible.',
  },
  'iin.future-date': {
    kk: 'ЖСН-дегі туған күн әлі болған жоқ.',
    ru: 'Дата рождения в ИИН ещё не наступила.',
    en: 'The birth date in the IIN is in the future.',
  },
  'iin.never-issued': { kk: 'Мұндай ЖСН ешқашан берілмейді.', ru: 'Такой ИИН никогда не выдаётся.', en: 'Such an IIN is never issued.' },
  'iin.century-digit': {
    kk: 'ЖСН-нің жетінші цифры азаматқа берілмейді.',
    ru: 'Седьмая цифра ИИН не бывает у гражданина.',
    en: 'No citizen has this seventh digit in the IIN.',
  },
  'iin.check-digit': {
    kk: 'ЖСН-нің бақылау цифры дұрыс емес.',
    ru: 'Контрольная цифра ИИН неверна.',
    en: 'The check digit of the IIN is wrong.',
  },
  'line.letters-lost': {
    kk: 'Әріп орнына «?» тұр: қазақ әріптері жоғалған.',
    ru: 'Вместо буквы стоит «?»: казахские буквы утрачены.',
    en: 'A letter has become “?”: Kazakh letters were lost.',
  },
  'line.name-unusual': {
    kk: 'Есімде әріп пен сызықшадан басқа таңба бар.',
    ru: 'В имени есть не только буквы и дефис.',
    en: 'The name holds more than letters and hyphens.',
  },
  'line.mixed-script': {
    kk: 'Бір сөзде кириллица мен латын әріптері аралас.',
    ru: 'В одном слове смешаны кириллица и латиница.',
    en: 'One word mixes Cyrillic and Latin letters.',
  },
  'line.letters-foreign': {
    kk: 'Қазақ пен орыс тілінде жоқ Є, Ї немесе Ґ әріпі бар: бұл бүлінген Ғ, Ү, Ө болуы мүмкін.',
    ru: 'Есть буква Є, Ї или Ґ, которой нет ни в казахском, ни в русском: это могут быть испорченные Ғ, Ү, Ө.',
    en: 'There is a letter Є, Ї or Ґ that neither Kazakh nor Russian has: it may be a damaged Ғ, Ү or Ө.',
  },
  'line.age-implausible': { kk: 'Жасы 110-нан асады.', ru: 'Возраст больше 110 лет.', en: 'The age is over 110 years.' },
  'line.district-unknown': {
    kk: 'Бұл облыста мұндай аудан жоқ.',
    ru: 'Такого района в этой области нет.',
    en: 'The region has no such district.',
  },
  'line.address-code-unusual': {
    kk: 'Мекенжайдың тіркеу коды тек цифрлардан тұрады.',
    ru: 'Регистрационный код адреса состоит только из цифр.',
    en: 'An address code consists of digits only.',
  },
  'line.document-dates-crossed': {
    kk: 'Құжаттың мерзімі берілген күнінен бұрын бітеді.',
    ru: 'Срок документа кончается раньше, чем он выдан.',
    en: 'The document expires before it was issued.',
  },
  // Said, nothing to do
  'iin.birth-date-differs': {
    kk: 'ЖСН-дегі туған күн жолдағыдан өзгеше; бұл заңды болуы мүмкін.',
    ru: 'Дата рождения в ИИН не та, что в строке; это может быть законно.',
    en: 'The birth date in the IIN is not that of the line; this can be lawful.',
  },
  'iin.sex-differs': {
    kk: 'ЖСН-дегі жынысы жолдағыдан өзгеше; бұл заңды болуы мүмкін.',
    ru: 'Пол в ИИН не тот, что в строке; это может быть законно.',
    en: 'The sex in the IIN is not that of the line; this can be lawful.',
  },
  'iin.implausible-age': {
    kk: 'ЖСН бойынша жасы 110-нан асады.',
    ru: 'По ИИН возраст больше 110 лет.',
    en: 'By the IIN the age is over 110 years.',
  },
  'line.mixed-script-repaired': {
    kk: 'Латын әріптері ұқсас кириллица әріптеріне ауыстырылды.',
    ru: 'Латинские буквы заменены похожими кириллическими.',
    en: 'Latin letters were replaced by their Cyrillic look-alikes.',
  },
  'line.space-repaired': {
    kk: 'Үзілмейтін немесе артық бос орындар түзетілді.',
    ru: 'Исправлены неразрывные или лишние пробелы.',
    en: 'No-break or superfluous spaces were repaired.',
  },
  'line.kz1048-repaired': {
    kk: 'KZ-1048 мәтіні windows-1251 деп оқылған, қазақ әріптері қалпына келтірілді.',
    ru: 'Текст KZ-1048 был прочитан как windows-1251, казахские буквы восстановлены.',
    en: 'Text in KZ-1048 had been read as windows-1251; the Kazakh letters were restored.',
  },
  'line.letters-composed': {
    kk: 'Бөлек жазылған әріп белгілері біріктірілді.',
    ru: 'Составные буквы записаны одним знаком.',
    en: 'Letters written in two parts were composed.',
  },
  'line.formula-value': {
    kk: 'Ұяшықта формула бар, оның соңғы мәні алынды.',
    ru: 'В ячейке формула, взято её последнее значение.',
    en: 'The cell holds a formula; its last value was taken.',
  },
  'line.document-incomplete': {
    kk: 'Құжаттың түрі мен нөмірінің бірі ғана берілген.',
    ru: 'Указано только одно из двух: вид или номер документа.',
    en: 'Only one of document type and number is given.',
  },
  'line.document-number-unusual': {
    kk: 'Жеке куәлік нөмірі 9 цифр, төлқұжат нөмірі N және 7–8 цифр болады.',
    ru: 'Номер удостоверения — 9 цифр, паспорта — N и 7–8 цифр.',
    en: 'An ID card has 9 digits, a passport N and 7–8 digits.',
  },
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
