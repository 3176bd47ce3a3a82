import type { MessageArea } from './message.js';

/** Texts of starting and of the API's shell. */
export const httpMessages = {
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
} as const satisfies MessageArea;
