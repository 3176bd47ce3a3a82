import type { MessageArea } from './message.js';

/** The unified register: reading, removing. */
export const registerMessages = {
  'register.voter-not-found': {
    kk: 'Сіздің аумағыңызда мұндай сайлаушы жоқ.',
    ru: 'На вашей территории такого избирателя нет.',
    en: 'There is no such voter in your territory.',
  },
  'register.search-needs-key': {
    kk: 'Іздеу үшін ЖСН немесе тегінің басы керек.',
    ru: 'Для поиска нужен ИИН или начало фамилии.',
    en: 'A search needs an IIN or the beginning of a surname.',
  },
  'register.not-active': {
    kk: 'Бұл сайлаушы тізілімнен бұрын шығарылған.',
    ru: 'Этот избиратель уже исключён из реестра.',
    en: 'This voter has been removed already.',
  },
  'register.removal-open': {
    kk: 'Бұл сайлаушыны шығару туралы ұсыныс бар, ол әлі шешілмеген.',
    ru: 'По этому избирателю уже есть нерешённое предложение об исключении.',
    en: 'A proposal to remove this voter is open already.',
  },
  'register.removal-not-found': {
    kk: 'Сіздің аумағыңызда мұндай шешім жоқ.',
    ru: 'На вашей территории такого решения нет.',
    en: 'There is no such decision in your territory.',
  },
  'register.own-proposal': {
    kk: 'Өз ұсынысыңызды өзіңіз бекіте алмайсыз: оны екінші адам бекітеді.',
    ru: 'Собственное предложение утвердить нельзя: это делает второй человек.',
    en: 'You cannot approve your own proposal: a second person does.',
  },
  'register.transfer-not-ready': {
    kk: 'Екінші өңірдің тізімі әлі қолданылмаған. Азамат бірде-бір тізілімде қалмай қоймауы үшін алдымен сол тізім қолданылуы керек.',
    ru: 'Список второго региона ещё не применён. Чтобы гражданин не остался ни в одном реестре, сначала применяется тот список.',
    en: 'The list of the other region has not been applied yet. It must be first, so that the citizen is never in no register.',
  },
  'register.flag.missing-from-list': {
    kk: 'Соңғы қолданылған тізімде жоқ',
    ru: 'Нет в последнем применённом списке',
    en: 'Missing from the last applied list',
  },
  'register.removal-reason.dead': { kk: 'Қайтыс болған', ru: 'Умер', en: 'Died' },
  'register.removal-reason.citizenship-lost': {
    kk: 'Қазақстан азаматтығынан айырылған',
    ru: 'Утратил гражданство Казахстана',
    en: 'Lost citizenship of Kazakhstan',
  },
  'register.removal-reason.court-incapacity': {
    kk: 'Сот әрекетке қабілетсіз деп таныған',
    ru: 'Признан судом недееспособным',
    en: 'Declared incapable by a court',
  },
  'register.removal-reason.imprisonment': {
    kk: 'Сот үкімі бойынша бас бостандығынан айырылған',
    ru: 'Находится в местах лишения свободы по приговору суда',
    en: 'Imprisoned by sentence of a court',
  },
  'register.removal-reason.moved-away': { kk: 'Аумақтан көшіп кеткен', ru: 'Выехал с территории', en: 'Moved out of the territory' },
  'register.removal-reason.entered-by-mistake': { kk: 'Қате енгізілген', ru: 'Внесён ошибочно', en: 'Entered by mistake' },
  'register.removal-reason.counted-elsewhere': {
    kk: 'Орталық сайлау комиссиясының шешімімен басқа тізімде есепке алынған',
    ru: 'По решению Центральной избирательной комиссии учтён в другом списке',
    en: 'Counted in another list by decision of the Central Election Commission',
  },
} as const satisfies MessageArea;
