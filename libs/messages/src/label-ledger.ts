import type { MessageArea } from './message.js';

/** Texts of label orders, printing, acts and affixing. */
export const labelLedgerMessages = {
  'labels.document-title': { kk: 'Штрих-код жапсырмалары', ru: 'Этикетки со штрих-кодом', en: 'Barcode labels' },
  'labels.document.id_card': { kk: 'куәлік', ru: 'удостоверение', en: 'ID card' },
  'labels.document.passport': { kk: 'паспорт', ru: 'паспорт', en: 'passport' },
  'labels.place-unknown': { kk: 'Мұндай аумақ жоқ немесе ол сіздің аумағыңызға кірмейді. Облысты, ауданды немесе учаскені тексеріңіз.', ru: 'Такой территории нет или она не ваша. Проверьте область, район или участок.', en: 'There is no such territory, or it is not yours. Check the region, district or precinct.' },
  'labels.nothing-to-print': { kk: 'Басып шығаратын жапсырма жоқ: барлық сайлаушының жапсырмасы бар немесе жарамды құжаты жоқ.', ru: 'Печатать нечего: у всех избирателей есть действующая этикетка или нет действительного документа.', en: 'Nothing to print: every voter has a live label or no valid document.' },
  'labels.no-documents': { kk: 'Жеке құжаттар тізілімінің көшірмесі жүктелмеген, сондықтан жапсырма қалыптастырылмайды. Алдымен көшірмені жүктеңіз.', ru: 'Не загружен срез реестра документов, поэтому этикетки сформировать нельзя. Сначала загрузите срез.', en: 'No snapshot of identity documents has been imported, so no label can be formed. Import one first.' },
  'labels.cancelled-by-operator': { kk: 'Тапсырысты баспа операторы тоқтатты.', ru: 'Заказ отменён оператором печати.', en: 'The print operator cancelled the order.' },
  'labels.already-printed': { kk: 'Тапсырыстың {count} жапсырмасы басылып қойған, сондықтан оны тоқтатуға болмайды. Қажетсіз жапсырмаларды актімен шығарыңыз.', ru: 'Уже напечатано этикеток: {count}, заказ отменить нельзя. Ненужные этикетки спишите актом.', en: '{count} labels of the order have been printed, so it cannot be cancelled. End the labels you do not need by an act.' },
  'labels.still-in-stock': { kk: 'Тапсырыстың {count} жапсырмасы әлі жапсырылмаған және актімен шығарылмаған.', ru: 'Ещё не наклеено и не списано актом этикеток: {count}.', en: '{count} labels of the order are neither affixed nor ended by an act.' },
  'labels.file-damaged': { kk: '№ {precinct} учаске парақтарының файлы қоймада бүлінген. Тапсырысты тоқтатып, жаңасын беріңіз.', ru: 'Файл листов участка № {precinct} повреждён в хранилище. Отмените заказ и сделайте новый.', en: 'The file with the sheets of precinct {precinct} is damaged in the storage. Cancel the order and place a new one.' },
  'labels.proof-failed': { kk: '№ {precinct} учаскенің парақтары тексеруден өтпеді ({page}-бет, {cell}-ұяшық). Тапсырысты тоқтатып, жаңасын беріңіз.', ru: 'Листы участка № {precinct} не прошли проверку (страница {page}, ячейка {cell}). Отмените заказ и сделайте новый.', en: 'The sheets of precinct {precinct} did not pass the proof (page {page}, cell {cell}). Cancel the order and place a new one.' },
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
