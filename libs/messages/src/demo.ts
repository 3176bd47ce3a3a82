import type { MessageArea } from './message.js';

/** Texts of the demo command. */
export const demoMessages = {
  'demo.stage': { kk: '{seconds} с  {stage}', ru: '{seconds} с  {stage}', en: '{seconds} s  {stage}' },
  'demo.voters': { kk: 'Сайлаушылар саны кемінде {fewest} болуы керек.', ru: 'Избирателей должно быть не меньше {fewest}.', en: 'At least {fewest} voters are needed.' },
  'demo.region': { kk: 'Облыс коды белгісіз. Белгілілері: {known}', ru: 'Неизвестный код области. Известны: {known}', en: 'Unknown region code. Known are: {known}' },
  'demo.differs': { kk: '«{kind}»: салынғаны {planted}, табылғаны {found}', ru: '«{kind}»: заложено {planted}, найдено {found}', en: '“{kind}”: planted {planted}, found {found}' },
  'demo.broken': { kk: 'Инвариант бұзылды: {rule}', ru: 'Нарушен инвариант: {rule}', en: 'Invariant broken: {rule}' },
  'demo.done': {
    kk: 'Дайын: салынған {kinds} түрлі ақау салыстырылды; {labels} жапсырма, {sheets} парақ, {proved} ұяшық оқылды. Нәтижелер: {out}',
    ru: 'Готово: сверено видов заложенных ошибок: {kinds}; этикеток {labels}, листов {sheets}, прочитано ячеек {proved}. Результаты: {out}',
    en: 'Done: {kinds} kinds of planted faults compared; {labels} labels, {sheets} sheets, {proved} cells read back. Results: {out}',
  },
  'demo.already-filled': { kk: 'Дерекқор бос емес, көрсетілім деректері қосылмады.', ru: 'База не пуста, данные показа не добавлялись.', en: 'The database is not empty; no demo data was added.' },
} as const satisfies MessageArea;
