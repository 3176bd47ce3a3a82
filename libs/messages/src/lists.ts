import type { MessageArea } from './message.js';

/** Voter lists on the server: receiving, moving, submitting. */
export const listsMessages = {
  'list.not-found': { kk: 'Мұндай тізім жоқ.', ru: 'Такого списка нет.', en: 'There is no such list.' },
  'list.no-file': {
    kk: 'Бұл тізім бөліктерден жиналған, оның өз файлы жоқ.',
    ru: 'Этот список собран из частей, своего файла у него нет.',
    en: 'This list was assembled from parts; it has no file of its own.',
  },
  'list.no-workbook': {
    kk: 'Белгіленген кітап тек тексерілген файлдан жасалады.',
    ru: 'Размеченная книга делается только из проверенного файла.',
    en: 'An annotated workbook is made from a checked file only.',
  },
  'list.workbook-not-made': {
    kk: 'Белгіленген кітап әлі жасалмаған.',
    ru: 'Размеченная книга ещё не сделана.',
    en: 'The annotated workbook has not been made yet.',
  },
  'list.whole-there': {
    kk: 'Бұл кезеңде облыс тізімін тұтас тапсырған; бөлікті тапсыру үшін алдымен ол кері алынуы керек.',
    ru: 'В этом сборе область сдала список целиком; чтобы сдать часть, его надо сначала отозвать.',
    en: 'In this round the region has delivered its whole list; it must be withdrawn before a part is handed in.',
  },
  'list.parts-there': {
    kk: 'Бұл кезеңде аудандар бөліктерін тапсырған: тізімді бөліктерден жинаңыз немесе бөліктерді кері алыңыз.',
    ru: 'В этом сборе районы сдали части: соберите список из частей или отзовите их.',
    en: 'In this round districts have delivered parts: assemble the list from them or withdraw them.',
  },
  'list.assembled-there': {
    kk: 'Облыс тізімі бөліктерден жиналған; бөліктер енді жеке қозғалмайды.',
    ru: 'Список области собран из частей; части теперь отдельно не движутся.',
    en: "The region's list has been assembled; its parts no longer move alone.",
  },
  'list.being-checked': {
    kk: 'Алдыңғы файл әлі тексеріліп жатыр. Күтіңіз немесе оны кері алыңыз.',
    ru: 'Предыдущий файл ещё проверяется. Подождите или отзовите его.',
    en: 'The file before is still being checked. Wait, or withdraw it.',
  },
  'list.already-submitted': {
    kk: 'Тізім бекітуге жіберілген. Оны алмастыру үшін алдымен қайтарылуы немесе кері алынуы керек.',
    ru: 'Список уже передан на утверждение. Чтобы заменить его, он должен быть возвращён или отозван.',
    en: 'The list is on its way to approval. To replace it, it must be returned or withdrawn first.',
  },
  'list.parts-missing': {
    kk: 'Бөлігін тапсырмаған аудандар бар: {missing}.',
    ru: 'Есть районы, не сдавшие часть: {missing}.',
    en: 'Some districts have not delivered their part: {missing}.',
  },
  'list.parts-unfinished': { kk: 'Кейбір бөліктер әлі тексеріліп жатыр.', ru: 'Некоторые части ещё проверяются.', en: 'Some parts are still being checked.' },
  'list.part-submitted': {
    kk: 'Кейбір бөліктер бекітуге жеке жіберілген, сондықтан тізімді жинауға болмайды.',
    ru: 'Некоторые части переданы на утверждение отдельно, поэтому собрать список нельзя.',
    en: 'Some parts have gone to approval on their own, so the list cannot be assembled.',
  },
  'list.act-missing': {
    kk: 'Салыстыру актісі жасалмаған немесе ескірген. Тізімді дайындар алдында актіні жасаңыз.',
    ru: 'Акт сверки не составлен или устарел. Составьте его перед тем, как готовить список.',
    en: 'The act of reconciliation is missing or out of date. Make it before preparing the list.',
  },
  'list.open-points': {
    kk: 'Шешілмеген бөгейтін алшақтықтар саны: {open}. Алдымен оларды шешіңіз.',
    ru: 'Блокирующих расхождений без решения: {open}. Сначала решите их.',
    en: '{open} blocking discrepancies have no verdict. Decide them first.',
  },
  'list.four-eyes': {
    kk: 'Тізімді жіберген немесе дайындаған адам оған қол қоя алмайды.',
    ru: 'Список не может подписать тот, кто его прислал или подготовил.',
    en: 'Whoever sent or prepared a list cannot sign it.',
  },
  'list.not-your-turn': {
    kk: 'Бұл тізімді қазір басқа деңгейдегі комиссия қарайды.',
    ru: 'Сейчас этот список рассматривает комиссия другого уровня.',
    en: 'A commission of another level decides on this list now.',
  },
  'list.all-accepted': {
    kk: 'Барлық комиссия тізімді қабылдаған.',
    ru: 'Список принят всеми комиссиями.',
    en: 'All commissions have accepted the list.',
  },
  'upload.malformed': {
    kk: 'Жүктеу үзілді немесе дұрыс жасалмаған. Файлды қайта жіберіңіз.',
    ru: 'Загрузка прервана или составлена неверно. Пришлите файл ещё раз.',
    en: 'The upload was cut off or is malformed. Send the file again.',
  },
  'upload.file-missing': { kk: 'Жүктеуде файл жоқ.', ru: 'В загрузке нет файла.', en: 'The upload holds no file.' },
  'upload.field-invalid': {
    kk: '«{field}» өрісі дұрыс емес; барлық өрістер файлдың алдында тұруы керек.',
    ru: 'Поле «{field}» неверно; все поля должны стоять перед файлом.',
    en: 'The field “{field}” is not right; all fields must stand before the file.',
  },
  'setting.list-size-limit': {
    kk: 'Бір тізім файлының ең үлкен көлемі, байт',
    ru: 'Наибольший размер файла списка, байт',
    en: 'Largest size of a list file, bytes',
  },
  'setting.commission-levels': {
    kk: 'Тізім өтетін комиссия деңгейлері',
    ru: 'Уровни комиссий, через которые проходит список',
    en: 'Commission levels a list passes',
  },
  'list-state.received': { kk: 'алынды', ru: 'получен', en: 'received' },
  'list-state.parsed': { kk: 'оқылды', ru: 'прочитан', en: 'parsed' },
  'list-state.checked': { kk: 'тексерілді', ru: 'проверен', en: 'checked' },
  'list-state.reconciled': { kk: 'салыстырылды', ru: 'сверен', en: 'reconciled' },
  'list-state.prepared': { kk: 'дайындалды', ru: 'подготовлен', en: 'prepared' },
  'list-state.signed': { kk: 'қол қойылды', ru: 'подписан', en: 'signed' },
  'list-state.accepted': { kk: 'қабылданды', ru: 'принят', en: 'accepted' },
  'list-state.applied': { kk: 'тізілімге енгізілді', ru: 'внесён в регистр', en: 'applied' },
  'list-state.refused': { kk: 'файл қабылданбады', ru: 'файл не принят', en: 'refused' },
  'list-state.returned': { kk: 'қайтарылды', ru: 'возвращён', en: 'returned' },
  'list-state.withdrawn': { kk: 'кері алынды', ru: 'отозван', en: 'withdrawn' },
  'list-state.superseded': { kk: 'жаңа нұсқамен ауыстырылды', ru: 'заменён новой версией', en: 'superseded' },
} as const satisfies MessageArea;
