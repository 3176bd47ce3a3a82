import type { MessageArea } from './message.js';

/** What people decide about a checked list: reasons, changed precincts, limits of a round. */
export const intakeDecisionMessages = {
  'workbook.reason': { kk: 'Растау себебі', ru: 'Причина подтверждения', en: 'Reason given' },
  'finding-reason.written-so-in-document': {
    kk: 'Жеке куәлікте (паспортта) дәл осылай жазылған',
    ru: 'Так записано в документе, удостоверяющем личность',
    en: 'Written so in the identity document',
  },
  'finding-reason.checked-with-person': {
    kk: 'Адамның өзінен нақтыланды',
    ru: 'Уточнено у самого человека',
    en: 'Checked with the person',
  },
  'finding-reason.checked-with-individuals-register': {
    kk: '«Жеке тұлғалар» тізілімі бойынша тексерілді',
    ru: 'Проверено по регистру «Физические лица»',
    en: 'Checked with the Individuals register',
  },
  'finding-reason.checked-with-address-register': {
    kk: '«Мекенжай тіркелімі» бойынша тексерілді',
    ru: 'Проверено по «Адресному регистру»',
    en: 'Checked with the Address register',
  },
  'finding-reason.iin-not-issued': {
    kk: 'Адамға ЖСН әлі берілмеген',
    ru: 'ИИН человеку ещё не присвоен',
    en: 'The person has not been given an IIN yet',
  },
  'finding-reason.letter-loss-verified': {
    kk: 'Жол құжатпен салыстырылды: жоғалған әріп жоқ',
    ru: 'Строка сверена с документом: потерянных букв нет',
    en: 'The line was compared with the document: no letter is lost',
  },
  'finding-reason.sign-belongs-to-value': {
    kk: 'Бұл белгі мәннің өзінде бар',
    ru: 'Этот знак есть в самом значении',
    en: 'The sign belongs to the value itself',
  },
  'finding-reason.precinct-decides': {
    kk: 'Аумақ учаске нөмірі бойынша анық',
    ru: 'Территория ясна по номеру участка',
    en: 'The number of the precinct makes the territory clear',
  },
  'finding-reason.boundaries-changed': {
    kk: 'Учаскенің шекарасы өзгерді',
    ru: 'Изменены границы участка',
    en: 'The boundaries of the precinct were changed',
  },
  'finding-reason.precinct-opened': { kk: 'Жаңа учаске ашылды', ru: 'Образован новый участок', en: 'A new precinct was formed' },
  'finding-reason.precinct-closed': { kk: 'Учаске таратылды', ru: 'Участок упразднён', en: 'The precinct was closed' },
  'finding-reason.housing-built': { kk: 'Жаңа тұрғын үйлер берілді', ru: 'Введено новое жильё', en: 'New housing was built' },
  'finding-reason.housing-demolished': { kk: 'Тұрғын үйлер бұзылды', ru: 'Жильё снесено', en: 'Housing was demolished' },
  'finding-reason.institution-moved': {
    kk: 'Жатақхана, әскери бөлім немесе мекеме ашылды не көшті',
    ru: 'Открыто или переведено общежитие, воинская часть или учреждение',
    en: 'A dormitory, military unit or institution opened or moved',
  },
  'finding-reason.migration': { kk: 'Тұрғындар көшіп келді немесе кетті', ru: 'Жители прибыли или выбыли', en: 'People moved in or out' },
  'finding-reason.earlier-list-corrected': {
    kk: 'Алдыңғы тізімнің қатесі түзетілді',
    ru: 'Исправлена ошибка прошлого списка',
    en: 'A mistake of the list before was corrected',
  },
  'finding-reason.other': { kk: 'Басқа себеп', ru: 'Другая причина', en: 'Another reason' },
  'list.precinct-changed': {
    kk: 'Учаскедегі сайлаушылар саны өткен тізіммен салыстырғанда белгіленген шектен артық өзгерген.',
    ru: 'Число избирателей участка изменилось по сравнению с прошлым списком больше, чем допускает предел.',
    en: 'The number of voters of the precinct differs from the last list by more than the limit.',
  },
  'finding.not-found': { kk: 'Тізімде мұндай ескерту жоқ.', ru: 'В списке нет такого замечания.', en: 'The list has no such finding.' },
  'finding.not-to-confirm': {
    kk: 'Бұл ескертуді растау қажет емес: ол растауға жатпайды немесе оның жолы алынбаған.',
    ru: 'Это замечание не подтверждают: оно не требует причины либо его строка не принята.',
    en: 'This finding is not one to confirm: it needs no reason, or its line was not taken.',
  },
  'finding.reason-not-allowed': {
    kk: '«{code}» үшін мұндай себеп берілмейді. Берілетіндері: {allowed}.',
    ru: 'Для «{code}» такая причина не предусмотрена. Возможные: {allowed}.',
    en: 'This reason cannot be given for “{code}”. Possible are: {allowed}.',
  },
  'finding.words-needed': {
    kk: 'Бұл себепті өз сөзіңізбен түсіндіріңіз.',
    ru: 'Поясните эту причину своими словами.',
    en: 'Explain this reason in your own words.',
  },
  'finding.line-by-line': {
    kk: '«{code}» ескертулері тек жол-жолымен расталады.',
    ru: 'Замечания «{code}» подтверждаются только построчно.',
    en: 'Findings “{code}” are confirmed line by line only.',
  },
  'finding.count-changed': {
    kk: 'Күтілгені {expected}, қазір {count}. Қайта қарап шығыңыз.',
    ru: 'Ожидалось {expected}, сейчас {count}. Посмотрите ещё раз.',
    en: 'Expected {expected}, now {count}. Look again.',
  },
  'list.not-with-registrar': {
    kk: 'Тізім қазір тіркеушіде емес (күйі: {state}).',
    ru: 'Список сейчас не у регистратора (состояние: {state}).',
    en: 'The list is not with the registrar now (state: {state}).',
  },
  'list.findings-unconfirmed': {
    kk: 'Себебі көрсетілмеген ескертулер саны: {open}. Алдымен оларды растаңыз немесе жолдарды түзетіңіз.',
    ru: 'Замечаний без указания причины: {open}. Сначала подтвердите их или исправьте строки.',
    en: '{open} findings have no reason. Confirm them or correct the lines first.',
  },
  'list.too-many-rejected': {
    kk: 'Жолдардың {share} % алынбаған, шегі {limit} %. Жолдарды түзетіп, қайта жіберіңіз.',
    ru: 'Не принято {share} % строк при пределе {limit} %. Исправьте строки и пришлите их снова.',
    en: '{share} % of the lines were rejected, the limit is {limit} %. Correct the lines and send them again.',
  },
  'list.precincts-unexplained': {
    kk: 'Саны қатты өзгерген, түсіндірілмеген учаскелер: {open}. Әрқайсысының себебін көрсетіңіз.',
    ru: 'Участков с сильно изменившейся численностью без объяснения: {open}. Укажите причину по каждому.',
    en: '{open} precincts have changed too much and are not explained. Give the reason for each.',
  },
  'precinct.not-in-list': {
    kk: 'Тізімде мұндай учаске жоқ: {precincts}.',
    ru: 'В списке нет таких участков: {precincts}.',
    en: 'The list has no such precincts: {precincts}.',
  },
  'correction.line-unknown': {
    kk: 'Түзетілетін тізімде мұндай жол жоқ.',
    ru: 'В исправляемом списке нет такой строки.',
    en: 'The list that is corrected has no such line.',
  },
  'correction.line-twice': {
    kk: 'Түзету файлында тізімнің бір жолы бірнеше рет аталған.',
    ru: 'В файле исправлений одна строка списка названа несколько раз.',
    en: 'The corrections file names one line of the list several times.',
  },
  'correction.line-ambiguous': {
    kk: 'Тізімнің қай жолы түзетілетіні анық емес: ұқсас адам бірнешеу немесе ЖСН басқа.',
    ru: 'Неясно, какая строка списка исправляется: похожих людей несколько или ИИН другой.',
    en: 'It is not clear which line of the list is meant: several people fit, or the IIN is another one.',
  },
  'correction.mark-invalid': {
    kk: '«Жол» бағанында нөмір немесе «жаңа», «Алып тастау» бағанында «иә» болуы керек.',
    ru: 'В колонке «Строка» ожидается номер или «новая», в колонке «Удалить» — «да».',
    en: 'The column “line” holds a number or “new”, the column “remove” holds “yes”.',
  },
  'way-out.name-line': {
    kk: '«Жол» бағанында тізімдегі жолдың нөмірін немесе «жаңа» деп жазыңыз.',
    ru: 'Укажите в колонке «Строка» номер строки списка или слово «новая».',
    en: 'Write the number of the line of the list, or “new”, into the column “line”.',
  },
  'line.not-found': { kk: 'Тізімде мұндай жол жоқ.', ru: 'В списке нет такой строки.', en: 'The list has no such line.' },
  'list.not-correctable': {
    kk: 'Тізімді бұл күйінде түзетуге болмайды: {state}.',
    ru: 'Список в этом состоянии исправить нельзя: {state}.',
    en: 'A list in this state cannot be corrected: {state}.',
  },
  'list.correct-parts': {
    kk: 'Жиналған тізім түзетілмейді: оны кері алып, бөліктерін түзетіңіз.',
    ru: 'Собранный список не исправляют: отзовите его и исправьте части.',
    en: 'An assembled list is not corrected: withdraw it and correct its parts.',
  },
  'list.being-corrected': {
    kk: 'Бұл тізімнің алдыңғы түзетуі әлі өңделіп жатыр.',
    ru: 'Предыдущее исправление этого списка ещё обрабатывается.',
    en: 'An earlier correction of this list is still being worked on.',
  },
  'correction.columns-missing': {
    kk: 'Түзету файлында тізімде толтырылған бағандар жоқ: {columns}. Барлық бағанды қосыңыз.',
    ru: 'В файле исправлений нет колонок, заполненных в списке: {columns}. Добавьте все колонки.',
    en: 'The corrections file lacks columns that are filled in the list: {columns}. Send all columns.',
  },
  'limits.not-found': { kk: 'Кезеңнің мұндай шектері жоқ.', ru: 'Таких пределов сбора нет.', en: 'There are no such limits of the round.' },
  'limits.signed-already': {
    kk: 'Бұл шектерге қол қойылған.',
    ru: 'Эти пределы уже подписаны.',
    en: 'These limits have been signed already.',
  },
  'limits.four-eyes': {
    kk: 'Шектерді белгілеген адам оларға қол қоя алмайды.',
    ru: 'Пределы не может подписать тот, кто их предложил.',
    en: 'Whoever set the limits cannot sign them.',
  },
  'round-act.reason': { kk: 'Расталған ескертулердің себебі', ru: 'Причина подтверждения замечаний', en: 'Reason given for findings' },
  'round-act.findings': { kk: 'Ескертулер', ru: 'Замечаний', en: 'Findings' },
  'round-act.unconfirmed': { kk: 'Себебі көрсетілмеген', ru: 'Без указания причины', en: 'Without a reason' },
} as const satisfies MessageArea;
