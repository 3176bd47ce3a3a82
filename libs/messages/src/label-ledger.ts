import type { MessageArea } from './message.js';

/** Texts of label orders, printing, acts and affixing. */
export const labelLedgerMessages = {
  'labels.document-title': { kk: 'Штрих-код жапсырмалары', ru: 'Этикетки со штрих-кодом', en: 'Barcode labels' },
  'labels.document.id_card': { kk: 'жеке куәлік', ru: 'удостоверение личности', en: 'ID card' },
  'labels.document.passport': { kk: 'паспорт', ru: 'паспорт', en: 'passport' },
  'labels.place-unknown': { kk: 'Мұндай аумақ жоқ немесе ол сіздің аумағыңызға кірмейді. Облысты, ауданды немесе учаскені тексеріңіз.', ru: 'Такой территории нет или она не ваша. Проверьте область, район или участок.', en: 'There is no such territory, or it is not yours. Check the region, district or precinct.' },
  'labels.nothing-to-print': { kk: 'Басып шығаратын жапсырма жоқ: барлық сайлаушының жапсырмасы бар немесе жарамды құжаты жоқ.', ru: 'Печатать нечего: у всех избирателей есть действующая этикетка или нет действительного документа.', en: 'Nothing to print: every voter has a live label or no valid document.' },
  'labels.proof-failed': { kk: '№ {precinct} учаскенің парақтары тексеруден өтпеді ({page}-бет, {cell}-ұяшық). Тапсырысты қайта бастаңыз.', ru: 'Листы участка № {precinct} не прошли проверку (страница {page}, ячейка {cell}). Запустите заказ заново.', en: 'The sheets of precinct {precinct} did not pass the proof (page {page}, cell {cell}). Start the order again.' },
  'labels.not-proved': { kk: 'Барлық ұяшық оқылып тексерілмейінше парақтарды басуға жіберуге болмайды (қазіргі күйі: {state}).', ru: 'Листы нельзя выпустить в печать, пока не прочитана каждая ячейка (сейчас: {state}).', en: 'Sheets cannot be released before every cell has been read back (now: {state}).' },
  'labels.not-released': { kk: 'Тапсырыс басуға жіберілмеген (қазіргі күйі: {state}).', ru: 'Заказ не выпущен в печать (сейчас: {state}).', en: 'The order has not been released for printing (now: {state}).' },
  'labels.nothing-to-confirm': { kk: 'Бұл парақтарда басылуын күткен жапсырма жоқ.', ru: 'На этих листах нет этикеток, ожидающих печати.', en: 'No label on these sheets waits for printing.' },
  'label.unknown': { kk: 'Мұндай жапсырма жоқ немесе ол сіздің аумағыңызға жатпайды.', ru: 'Такой этикетки нет или она не относится к вашей территории.', en: 'There is no such label, or it is not of your territory.' },
  'label.territories-mixed': { kk: 'Бір актіде бір облыстың жапсырмалары ғана болуы керек.', ru: 'В одном акте могут быть этикетки только одной области.', en: 'One act holds labels of one region only.' },
  'label.test-number': { kk: 'Бұл — оқу-жаттығу нөмірі, ол құжатқа жапсырылмайды.', ru: 'Это учебный номер, на документ он не наклеивается.', en: 'This is a training number; it is not for a document.' },
  'label.already-affixed': { kk: 'Бұл жапсырма құжатқа жапсырылып қойған.', ru: 'Эта этикетка уже наклеена.', en: 'This label has been affixed already.' },
  'label.other-precinct': { kk: 'Жапсырма басқа учаскенікі.', ru: 'Этикетка другого участка.', en: 'The label belongs to another precinct.' },
  'label.other-document': { kk: 'Жапсырма басқа құжатқа арналған. Құжат нөмірін тексеріңіз.', ru: 'Этикетка предназначена для другого документа. Проверьте номер документа.', en: 'The label is for another document. Check the number of the document.' },
} as const satisfies MessageArea;
