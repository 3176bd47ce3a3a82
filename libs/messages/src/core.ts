import type { MessageArea } from './message.js';

/** Texts of the frame itself: states, sign-in, transport. */
export const coreMessages = {
  'state.not-allowed': {
    kk: '«{from}» күйінен «{to}» күйіне өтуге болмайды.',
    ru: 'Переход из состояния «{from}» в состояние «{to}» невозможен.',
    en: 'A move from state “{from}” to state “{to}” is not possible.',
  },
  'record.not-found': { kk: 'Табылмады немесе сіздің аумағыңызда жоқ.', ru: 'Не найдено или не относится к вашей территории.', en: 'Not found, or not in your territory.' },
  'record.conflict': { kk: 'Бұл әрекет сақталған деректерге қайшы келеді.', ru: 'Действие противоречит сохранённым данным.', en: 'This contradicts what is stored.' },
  'request.invalid': { kk: 'Сұрау дұрыс емес.', ru: 'Запрос составлен неверно.', en: 'The request is not valid.' },
  'server.fault': { kk: 'Сервердегі ақау. Сұрау нөмірін әкімшіге хабарлаңыз.', ru: 'Сбой сервера. Сообщите администратору номер запроса.', en: 'A fault of the server. Tell the administrator the request number.' },
  'file.too-large': { kk: 'Файл тым үлкен (шегі {limit} байт).', ru: 'Файл слишком велик (предел {limit} байт).', en: 'The file is too large (limit {limit} bytes).' },
  'storage.full': { kk: 'Дискіде орын жоқ. Орын босатылғаннан кейін қайталаңыз.', ru: 'На диске нет места. Повторите, когда место появится.', en: 'The disk is full. Try again when there is space.' },
  'job.failed': { kk: 'Тапсырма орындалмады. Қайталап көріңіз; қайталанса, әкімшіге хабарлаңыз.', ru: 'Задание не выполнено. Повторите; если повторится, сообщите администратору.', en: 'The job failed. Try again; if it fails again, tell the administrator.' },
  'job.no-handler': { kk: '«{kind}» тапсырмасының орындаушысы жоқ.', ru: 'Для задания «{kind}» нет исполнителя.', en: 'There is no handler for the job “{kind}”.' },
  'job.not-open': { kk: 'Тапсырма аяқталып қойған.', ru: 'Задание уже завершено.', en: 'The job has already ended.' },
  'job.not-failed': { kk: 'Тек сәтсіз аяқталған немесе тоқтатылған тапсырманы қайталауға болады.', ru: 'Повторить можно только неудавшееся или отменённое задание.', en: 'Only a failed or cancelled job can be tried again.' },
} as const satisfies MessageArea;
