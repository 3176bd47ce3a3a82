import type { MessageArea } from './message.js';

/** Texts about layouts of akimats' own: what a title stands for. */
export const intakeLayoutMessages = {
  'check.proposal': {
    kk: 'Тақырыптар мынаны білдіруі мүмкін; тексеріп, --map арқылы растаңыз:',
    ru: 'Вероятно, заголовки означают следующее; проверьте и подтвердите через --map:',
    en: 'The titles probably stand for these columns; check them and confirm with --map:',
  },
  'check.proposal-open': { kk: 'белгісіз', ru: 'неизвестно', en: 'not known' },
  'check.map-wrong': {
    kk: '--map «{value}» түсініксіз. «тақырып=баған» деп жазыңыз; баған: {known} немесе «-» (алынбайды).',
    ru: '--map «{value}» непонятно. Пишите «заголовок=колонка»; колонка: {known} или «-» (не берётся).',
    en: '--map “{value}” is not understood. Write “title=column”; the column is one of {known}, or “-” (not taken).',
  },
  'cli.check.map': {
    kk: 'файлдағы тақырып қай бағанға жататыны: тақырып=баған (қайталауға болады)',
    ru: 'какой колонке соответствует заголовок файла: заголовок=колонка (можно повторять)',
    en: 'which column a title of the file stands for: title=column (may be repeated)',
  },
} as const satisfies MessageArea;
