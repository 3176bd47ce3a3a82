import type { MessageArea } from './message.js';

/** Texts of starting and of the API's shell. */
export const httpMessages = {
  'request.no-such-route': { kk: 'Мұндай мекенжай жоқ.', ru: 'Такого адреса нет.', en: 'There is no such address.' },
  'request.too-large': { kk: 'Сұрау тым үлкен.', ru: 'Запрос слишком велик.', en: 'The request is too large.' },
  'start.port-in-use': {
    kk: '{port} порты бос емес: оны пайдаланып тұрған бағдарламаны тоқтатыңыз немесе PORT айнымалысында басқа порт көрсетіңіз.',
    ru: 'Порт {port} занят: остановите программу, которая его использует, или укажите другой порт в переменной PORT.',
    en: 'Port {port} is in use: stop the program that uses it, or name another port in the variable PORT.',
  },
  'start.no-database': {
    kk: 'Дерекқор серверіне қосылу мүмкін болмады: DATABASE_URL мекенжайын тексеріңіз.',
    ru: 'Не удалось подключиться к серверу базы данных: проверьте адрес в DATABASE_URL.',
    en: 'The database server cannot be reached: check the address in DATABASE_URL.',
  },
  'start.database-not-prepared': {
    kk: 'Дерекқор дайын емес немесе TIZILIM_SECRET ауысқан: «tizilim migrate» командасын орындаңыз.',
    ru: 'База данных не подготовлена или сменился TIZILIM_SECRET: выполните команду «tizilim migrate».',
    en: 'The database is not prepared, or TIZILIM_SECRET has changed: run “tizilim migrate”.',
  },
  'start.clock-skew': {
    kk: 'Осы компьютердің сағаты мен дерекқор серверінің сағаты {seconds} секундқа айырылады: сағаттарды үйлестіріңіз (NTP).',
    ru: 'Часы этого компьютера и сервера базы данных расходятся на {seconds} с: настройте синхронизацию времени (NTP).',
    en: 'The clock of this host and that of the database server differ by {seconds} seconds: synchronise them (NTP).',
  },
  'start-page.title': { kk: 'Тізілім', ru: 'Тизилим', en: 'Tizilim' },
  'start-page.subtitle': {
    kk: 'Қазақстан азаматтары — сайлаушылардың бірыңғай тізілімі',
    ru: 'Единый регистр граждан — избирателей Казахстана',
    en: 'The unified register of citizen voters of Kazakhstan',
  },
  'start-page.what': {
    kk: 'Бұл — жүйенің қызметтік сервері: сайлаушылар тізімдерін қабылдау, мемлекеттік тіркелімдермен салыстыру, бірыңғай тізілімді жүргізу, штрих-код жапсырмалары және есептер.',
    ru: 'Это служебный сервер системы: приём списков избирателей, сверка с государственными регистрами, ведение единого регистра, этикетки со штрих-кодом и отчёты.',
    en: 'This is the server of the system: receiving voter lists, reconciling them with the state registers, keeping the unified register, barcode labels and reports.',
  },
  'start-page.docs': {
    kk: 'Бағдарламалық интерфейстің сипаттамасы',
    ru: 'Описание программного интерфейса',
    en: 'Description of the programming interface',
  },
  'start-page.document': {
    kk: 'Сол сипаттама OpenAPI пішімінде',
    ru: 'То же описание в формате OpenAPI',
    en: 'The same description as an OpenAPI document',
  },
  'start-page.health': { kk: 'Жүйенің жұмысқа дайындығы', ru: 'Готовность системы к работе', en: 'Is the system ready to work' },
  'start-page.access': {
    kk: 'Деректерді тек рөлі мен аумағы бар есептік жазба иелері көреді; әр әрекет журналға жазылады.',
    ru: 'Данные видят только владельцы учётных записей с ролью и территорией; каждое действие записывается в журнал.',
    en: 'Data is seen only by holders of an account with a role and a territory; every act is written to the log.',
  },
} as const satisfies MessageArea;
