import type { MessageArea } from './message.js';

/** Reading a table file: its header and its lines. */
export const tableMessages = {
  'table.empty': {
    kk: 'Файл бос: тақырып жолынан кейін ешқандай дерек жоқ.',
    ru: 'Файл пуст: после строки заголовка нет данных.',
    en: 'The file is empty: there are no data after the header line.',
  },
  'table.not-utf8': {
    kk: 'Файл UTF-8 кодировкасында емес. Оны UTF-8 ретінде сақтап, қайта жіберіңіз.',
    ru: 'Файл не в кодировке UTF-8. Сохраните его в UTF-8 и отправьте снова.',
    en: 'The file is not in UTF-8. Save it as UTF-8 and send it again.',
  },
  'table.header-unreadable': {
    kk: '1-жолдағы баған тақырыптары оқылмайды. Бірінші жолда үтірмен, нүктелі үтірмен не табуляциямен бөлінген баған атаулары тұруы тиіс.',
    ru: 'Заголовки столбцов в строке 1 не читаются. В первой строке должны стоять имена столбцов через запятую, точку с запятой или табуляцию.',
    en: 'The column titles in line 1 cannot be read. The first line must hold the column names, separated by comma, semicolon or tab.',
  },
  'table.column-missing': {
    kk: '1-жолда «{column}» бағаны жоқ. Қажетті бағандар: {columns}.',
    ru: 'В строке 1 нет столбца «{column}». Нужны столбцы: {columns}.',
    en: 'Line 1 has no column “{column}”. The columns needed are: {columns}.',
  },
  'table.column-unknown': {
    kk: '1-жолдағы «{column}» бағаны белгісіз. Қажетті бағандар: {columns}.',
    ru: 'Столбец «{column}» в строке 1 неизвестен. Нужны столбцы: {columns}.',
    en: 'Column “{column}” in line 1 is not known. The columns needed are: {columns}.',
  },
  'table.column-twice': {
    kk: '1-жолда «{column}» бағаны екі рет тұр.',
    ru: 'В строке 1 столбец «{column}» стоит дважды.',
    en: 'Line 1 has the column “{column}” twice.',
  },
} as const satisfies MessageArea;
