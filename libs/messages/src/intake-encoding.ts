import type { MessageArea } from './message.js';

/** Encodings of lists and letters that a wrong reading has damaged: findings, ways out, and the readings side by side. */
export const intakeEncodingMessages = {
  'list.encoding-mixed': {
    kk: 'Файлда екі кодтама аралас: файл {encoding}, ал {line}-жол {other}; мұндай жолдар саны: {lines}.',
    ru: 'В файле смешаны две кодировки: файл в {encoding}, а строка {line} — в {other}; таких строк: {lines}.',
    en: 'The file mixes two encodings: it is in {encoding}, but line {line} is in {other}; such lines: {lines}.',
  },
  'list.letters-damaged': {
    kk: 'Әріптер бүлінген: {written} мәтіні бұрын {read} деп оқылып сақталған.',
    ru: 'Буквы испорчены: текст в {written} раньше был прочитан как {read} и так сохранён.',
    en: 'The letters are damaged: text in {written} was once read as {read} and saved like that.',
  },
  'list.letters-lost': {
    kk: 'Файлда әріптер «?» белгісіне айналып жоғалған. Мәні: жоғалған әріптер саны, жақшада — жолдар саны.',
    ru: 'В файле буквы превратились в «?» и утрачены. Значение: число утраченных букв, в скобках — число строк.',
    en: 'Letters of the file have become “?” and are lost. The value: how many letters, in brackets in how many lines.',
  },
  'line.letters-damaged': {
    kk: 'Мәннің әріптері бүлінген: мәтін басқа кодтамада оқылған, оны күмәнсіз қалпына келтіру мүмкін емес.',
    ru: 'Буквы значения испорчены: текст был прочитан не в той кодировке, и восстановить его без сомнений нельзя.',
    en: 'The letters of the value are damaged: the text was read in a wrong encoding and cannot be restored without doubt.',
  },
  'line.letters-restored': {
    kk: 'Мәтін бұрын басқа кодтамада оқылған; оның әріптері қалпына келтірілді.',
    ru: 'Текст раньше был прочитан не в той кодировке; его буквы восстановлены.',
    en: 'The text had been read in a wrong encoding; its letters were restored.',
  },
  'line.soft-hyphen-repaired': {
    kk: 'Жұмсақ тасымал белгісі алып тасталды.',
    ru: 'Мягкий перенос удалён.',
    en: 'A soft hyphen was removed.',
  },
  'iin.digits-foreign': {
    kk: 'ЖСН цифрлары 0–9 таңбаларымен жазылмаған (араб немесе ені толық цифрлар).',
    ru: 'Цифры ИИН записаны не знаками 0–9 (арабские или полноширинные цифры).',
    en: 'The digits of the IIN are not written with 0–9 (Arabic-Indic or full-width digits).',
  },
  'way-out.one-encoding': {
    kk: 'Қойылған жолдарды қайта теріп, бүкіл файлды UTF-8 түрінде сақтап жіберіңіз.',
    ru: 'Наберите вставленные строки заново, сохраните весь файл в UTF-8 и пришлите.',
    en: 'Type the pasted lines again, save the whole file as UTF-8 and send that.',
  },
  'way-out.save-undamaged': {
    kk: 'Тізімді бастапқы бағдарламадан XLSX немесе CSV (UTF-8) түрінде қайта сақтап жіберіңіз.',
    ru: 'Сохраните список заново из исходной программы как XLSX или CSV (UTF-8) и пришлите.',
    en: 'Save the list again from the program it comes from, as XLSX or CSV (UTF-8), and send that.',
  },
  'check.readings': {
    kk: 'Файл былай оқылуы мүмкін; дұрысын --encoding арқылы атаңыз:',
    ru: 'Файл можно прочитать так; верное прочтение назовите в --encoding:',
    en: 'The file may be read like this; name the right reading with --encoding:',
  },
} as const satisfies MessageArea;
