import type { MessageArea } from './message.js';

/** Regions, districts, precincts and the importers that bring them. */
export const territoryMessages = {
  'precinct-kind.general': { kk: 'жалпы', ru: 'общий', en: 'general' },
  'precinct-kind.military': { kk: 'әскери бөлімде', ru: 'в воинской части', en: 'in a military unit' },
  'precinct-kind.ship': { kk: 'кемеде', ru: 'на судне', en: 'on a ship' },
  'precinct-kind.rest-home': { kk: 'демалыс үйінде', ru: 'в доме отдыха', en: 'in a rest home' },
  'precinct-kind.sanatorium': { kk: 'санаторийде', ru: 'в санатории', en: 'in a sanatorium' },
  'precinct-kind.hospital': { kk: 'стационарлық емдеу мекемесінде', ru: 'в стационарном лечебном учреждении', en: 'in a hospital' },
  'precinct-kind.remote': { kk: 'шалғай әрі қатынасуы қиын жерде', ru: 'в отдалённой и труднодоступной местности', en: 'in a remote place' },
  'precinct-kind.pasture': { kk: 'шалғайдағы мал жайылымында', ru: 'на участке отгонного животноводства', en: 'on a distant pasture' },
  'precinct-kind.continuous-production': { kk: 'үздіксіз жұмыс істейтін өндірісте', ru: 'на непрерывном производстве', en: 'at a site of continuous production' },
  'precinct-kind.shift-camp': { kk: 'вахталық кентте', ru: 'в вахтовом посёлке', en: 'in a shift camp' },
  'precinct-kind.isolation': { kk: 'уақытша ұстау изоляторында', ru: 'в изоляторе временного содержания', en: 'in a place of temporary isolation' },
  'precinct-kind.abroad': { kk: 'шетелде', ru: 'за рубежом', en: 'abroad' },
  'territory.kato-line': {
    kk: '{line}-жол: жол бөлшектелмейді (тырнақша не бағандар саны дұрыс емес).',
    ru: 'Строка {line}: её нельзя разобрать (кавычки или число столбцов неверны).',
    en: 'Line {line} cannot be taken apart (quotation marks or the number of columns are wrong).',
  },
  'territory.kato-edition': {
    kk: '{line}-жол, kato_version бағаны: «{edition}» басылымы. Файлда бір ғана басылым болуы тиіс.',
    ru: 'Строка {line}, столбец kato_version: издание «{edition}». В файле должно быть одно издание.',
    en: 'Line {line}, column kato_version: edition “{edition}”. A file must hold one edition only.',
  },
  'territory.kato-level': {
    kk: '{line}-жол, level бағаны: «{level}» деңгейі белгісіз.',
    ru: 'Строка {line}, столбец level: неизвестный уровень «{level}».',
    en: 'Line {line}, column level: the level “{level}” is not known.',
  },
  'territory.kato-code': {
    kk: '{line}-жол, kato бағаны: «{code}» коды тоғыз цифрдан тұрмайды немесе деңгейіне сай емес.',
    ru: 'Строка {line}, столбец kato: код «{code}» не из девяти цифр или не подходит к своему уровню.',
    en: 'Line {line}, column kato: the code “{code}” has not nine digits or does not fit its level.',
  },
  'territory.kato-name': {
    kk: '{line}-жол, {column} бағаны: атау бос.',
    ru: 'Строка {line}, столбец {column}: название пусто.',
    en: 'Line {line}, column {column}: the name is empty.',
  },
  'territory.kato-twice': {
    kk: '{line}-жол: {code} коды {earlier}-жолда да тұр.',
    ru: 'Строка {line}: код {code} уже стоит в строке {earlier}.',
    en: 'Line {line}: the code {code} already stands in line {earlier}.',
  },
  'territory.kato-orphan': {
    kk: '{line}-жол: {code} бірлігінің жоғары тұрған бірлігі файлда жоқ.',
    ru: 'Строка {line}: в файле нет вышестоящей единицы для {code}.',
    en: 'Line {line}: the file has no unit that {code} lies in.',
  },
  'territory.kato-older': {
    kk: 'Басылым {effectiveOn} күнінен бастап қолданылады, ал {latest} күнінен бастап қолданылатын кейінгі басылым енгізіліп қойған.',
    ru: 'Издание действует с {effectiveOn}, но уже введено более позднее, с {latest}.',
    en: 'The edition holds from {effectiveOn}, but a later one, from {latest}, has been imported already.',
  },
  'territory.kato-edition-exists': {
    kk: '«{edition}» басылымының {effectiveOn} күнгі басқа мазмұны енгізіліп қойған.',
    ru: 'Издание «{edition}» на {effectiveOn} уже введено с другим содержанием.',
    en: 'The edition “{edition}” of {effectiveOn} has been imported already with other contents.',
  },
  'territory.kato-closes-many': {
    kk: 'Бұл кестеде қолданыстағы {regions} облыс пен {districts} аудан жоқ. Егер олар шынымен таратылса, растап қайта енгізіңіз; әйтпесе файл толық емес.',
    ru: 'В этой таблице нет действующих областей: {regions}, районов: {districts}. Если они действительно упразднены, подтвердите это; иначе файл неполон.',
    en: 'The table lacks {regions} current regions and {districts} current districts. If they were really abolished, confirm it; otherwise the file is not complete.',
  },
  'territory.district-unknown': {
    kk: '{district} деген қолданыстағы аудан бұл облыста жоқ.',
    ru: 'В этой области нет действующего района {district}.',
    en: 'There is no current district {district} in this region.',
  },
  'territory.precinct-number-taken': {
    kk: '№ {number} учаске {region} облысында бар.',
    ru: 'Участок № {number} в области {region} уже есть.',
    en: 'Region {region} has a precinct No. {number} already.',
  },
  'territory.precinct-closed': {
    kk: '№ {number} учаске {date} күнінен бастап жабылған, оны өзгертуге болмайды.',
    ru: 'Участок № {number} закрыт с {date}, изменить его нельзя.',
    en: 'Precinct No. {number} has been closed since {date} and cannot be changed.',
  },
  'territory.decision-in-future': {
    kk: 'Шешім күні ({date}) бүгінгі күннен кейін.',
    ru: 'Дата решения ({date}) позже сегодняшней.',
    en: 'The date of the decision ({date}) lies in the future.',
  },
  'territory.close-date': {
    kk: 'Жабу күні {date} мүмкін емес: ол {from} мен {to} аралығында болуы тиіс.',
    ru: 'Дата закрытия {date} невозможна: она должна лежать между {from} и {to}.',
    en: 'The closing date {date} is not possible: it must lie between {from} and {to}.',
  },
  'territory.line-broken': {
    kk: 'Жол бөлшектелмейді: тырнақша не бағандар саны дұрыс емес.',
    ru: 'Строку нельзя разобрать: кавычки или число столбцов неверны.',
    en: 'The line cannot be taken apart: quotation marks or the number of columns are wrong.',
  },
  'territory.line-number': {
    kk: 'Учаске нөмірі 1-ден 99999-ға дейінгі бүтін сан болуы тиіс.',
    ru: 'Номер участка должен быть целым числом от 1 до 99999.',
    en: 'The precinct number must be a whole number from 1 to 99999.',
  },
  'territory.line-number-twice': {
    kk: 'Бұл нөмір осы облыс үшін файлда бұрын тұр.',
    ru: 'Этот номер для той же области уже стоит в файле выше.',
    en: 'This number stands in the file already for the same region.',
  },
  'territory.line-number-taken': {
    kk: 'Бұл нөмірді облыстың басқа ауданының учаскесі алған.',
    ru: 'Этот номер занят участком другого района области.',
    en: 'This number belongs to a precinct of another district of the region.',
  },
  'territory.line-district-unknown': {
    kk: 'Мұндай қолданыстағы аудан жоқ немесе атауы бірнеше ауданға ортақ: тоғыз таңбалы кодын жазыңыз.',
    ru: 'Такого действующего района нет, или название носят несколько: укажите девятизначный код.',
    en: 'There is no such current district, or several bear the name: give the nine-digit code.',
  },
  'territory.line-district-foreign': {
    kk: 'Аудан сіздің аумағыңызға жатпайды.',
    ru: 'Район не относится к вашей территории.',
    en: 'The district does not belong to your territory.',
  },
  'territory.line-name': {
    kk: 'Атау бос немесе 300 таңбадан ұзын.',
    ru: 'Название пусто или длиннее 300 знаков.',
    en: 'The name is empty or longer than 300 characters.',
  },
  'territory.line-kind': {
    kk: 'Учаске түрі белгісіз.',
    ru: 'Неизвестный вид участка.',
    en: 'The kind of precinct is not known.',
  },
  'territory.line-decision': {
    kk: 'Әкім шешімінің нөмірі бос.',
    ru: 'Не указан номер решения акима.',
    en: "The number of the akim's decision is empty.",
  },
  'territory.line-date': {
    kk: 'Шешім күні ЖЖЖЖ-АА-КК түріндегі нақты күн емес немесе болашақта.',
    ru: 'Дата решения не является датой ГГГГ-ММ-ДД или лежит в будущем.',
    en: 'The date of the decision is no date YYYY-MM-DD or lies in the future.',
  },
} as const satisfies MessageArea;
