import type { MessageArea } from './message.js';

/** Rounds of collection: opening, closing, the board of deliveries and the act. */
export const roundsMessages = {
  'round.not-found': { kk: 'Мұндай жинау кезеңі жоқ.', ru: 'Такого сбора нет.', en: 'There is no such round.' },
  'round.closed': { kk: 'Бұл жинау кезеңі жабылған.', ru: 'Этот сбор закрыт.', en: 'This round is closed.' },
  'round.not-half-year': {
    kk: 'Жартыжылдық кезең 1 қаңтарға немесе 1 шілдеге ашылады, {asOf} күніне емес.',
    ru: 'Полугодовой сбор открывается на 1 января или 1 июля, а не на {asOf}.',
    en: 'A half-year round is as of 1 January or 1 July, not {asOf}.',
  },
  'round.region-unknown': { kk: '«{region}» коды бар облыс жоқ.', ru: 'Нет области с кодом «{region}».', en: 'No region has the code “{region}”.' },
  'round.region-not-asked': {
    kk: 'Бұл кезеңде {region} облысынан тізім сұралмаған.',
    ru: 'В этом сборе область {region} список не сдаёт.',
    en: 'Region {region} owes no list in this round.',
  },
  'round.already-open': {
    kk: '{asOf} күніне жинау кезеңі ашық тұр.',
    ru: 'Сбор на {asOf} уже открыт.',
    en: 'A round as of {asOf} is already open.',
  },
  'round.lists-missing': {
    kk: '{missing} облыстың тізімі тізілімге енгізілмеген. Соған қарамастан жабу үшін себебін жазыңыз.',
    ru: 'Списки областей не внесены в регистр: {missing}. Чтобы всё же закрыть сбор, укажите причину.',
    en: 'The lists of {missing} regions are not in the register. Give a reason to close the round all the same.',
  },
  'round.not-closed': { kk: 'Бұл жинау кезеңі әлі жабылмаған.', ru: 'Этот сбор ещё не закрыт.', en: 'This round is not closed yet.' },
  'round.closing': { kk: 'Бұл кезең қазір жабылып жатыр.', ru: 'Этот сбор сейчас закрывается.', en: 'This round is being closed.' },
  'round-kind.half-year': { kk: 'жартыжылдық', ru: 'полугодовой', en: 'half-year' },
  'round-kind.on-request': { kk: 'сұрау бойынша', ru: 'по запросу', en: 'on request' },
  'round-act.title': {
    kk: 'Сайлаушылар тізілімін бекіту туралы акт',
    ru: 'Акт о фиксации регистра избирателей',
    en: 'Act on freezing the register of voters',
  },
  'round-act.office': {
    kk: 'Қазақстан Республикасының Орталық сайлау комиссиясы',
    ru: 'Центральная избирательная комиссия Республики Казахстан',
    en: 'Central Election Commission of the Republic of Kazakhstan',
  },
  'round-act.round': { kk: 'Жинау кезеңі', ru: 'Сбор', en: 'Round' },
  'round-act.as-of': { kk: '{kind}, {asOf} жағдай бойынша', ru: '{kind}, по состоянию на {asOf}', en: '{kind}, as of {asOf}' },
  'round-act.due': { kk: 'Тапсыру мерзімі', ru: 'Срок сдачи', en: 'Due' },
  'round-act.closed': { kk: 'Жабылған күні', ru: 'Закрыт', en: 'Closed' },
  'round-act.total': { kk: 'Тізілімдегі сайлаушылар саны', ru: 'Избирателей в регистре', en: 'Voters in the register' },
  'round-act.missing': { kk: 'Тізімі енгізілмеген облыстар', ru: 'Областей без внесённого списка', en: 'Regions without an applied list' },
  'round-act.missing-why': { kk: '{missing}. Себебі: {reason}', ru: '{missing}. Причина: {reason}', en: '{missing}. Reason: {reason}' },
  'round-act.hash': { kk: 'Тізілімнің бақылау қосындысы (SHA-256)', ru: 'Контрольная сумма регистра (SHA-256)', en: 'Check sum of the register (SHA-256)' },
  'round-act.territory': { kk: 'Аумақ', ru: 'Территория', en: 'Territory' },
  'round-act.voters': { kk: 'Сайлаушылар', ru: 'Избирателей', en: 'Voters' },
  'round-act.flagged': { kk: 'оның ішінде тізімде жоқ', ru: 'из них нет в списке', en: 'of these, missing from the list' },
  'round-act.whole': { kk: 'Барлығы', ru: 'Всего', en: 'Total' },
} as const satisfies MessageArea;
