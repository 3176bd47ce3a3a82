/** Encodings of lists by the names used everywhere: in the API, the database, the CLI and the documents. */
export const listEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'kz-1048',
  'pt154',
  'cp866',
  'koi8-r',
  'maccyrillic',
] as const;
export type ListEncoding = (typeof listEncodings)[number];
export type SingleByteEncoding = Exclude<ListEncoding, 'utf-8' | 'utf-16le' | 'utf-16be'>;

/** A byte that the encoding does not define. */
export const UNDEFINED_CHARACTER = '\ufffd';

const windows1251 =
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\ufffd™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';

/** STRK1048-2002: Windows-1251 with sixteen positions given to Kazakh letters. */
const kazakhPositions: Readonly<Record<number, string>> = {
  0x8d: 'Қ',
  0x8e: 'Һ',
  0x9d: 'қ',
  0x9e: 'һ',
  0xa1: 'Ұ',
  0xa2: 'ұ',
  0xa3: 'Ә',
  0xa5: 'Ө',
  0xaa: 'Ғ',
  0xaf: 'Ү',
  0xb4: 'ө',
  0xba: 'ғ',
  0xbc: 'ә',
  0xbd: 'Ң',
  0xbe: 'ң',
  0xbf: 'ү',
};

/** The characters of bytes 0x80–0xFF. */
export const upperHalves: Readonly<Record<SingleByteEncoding, string>> = {
  'windows-1251': windows1251,
  'kz-1048': [...windows1251].map((letter, i) => kazakhPositions[i + 0x80] ?? letter).join(''),
  pt154:
    'ҖҒӮғ„…ҶҮҲүҠӢҢҚҺҸҗ‘’“”•–—ҳҷҡӣңқһҹ\u00a0ЎўЈӨҘҰ§Ё©Ә«¬ӯ®Ҝ°ұІіҙө¶·ё№ә»јҪҫҝАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя',
  cp866:
    'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u00a0',
  'koi8-r':
    '─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u00a0⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ',
  maccyrillic:
    'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ†°Ґ£§•¶І®©™Ђђ≠Ѓѓ∞±≤≥іµґЈЄєЇїЉљЊњјЅ¬√ƒ≈∆«»…\u00a0ЋћЌќѕ–—“”‘’÷„ЎўЏџ№Ёёяабвгдежзийклмнопрстуфхцчшщъыьэю€',
};

/** Scored in this order: of readings that differ in nothing the earlier one is named. */
export const singleByteEncodings = Object.keys(upperHalves) as SingleByteEncoding[];

export function isSingleByte(encoding: ListEncoding): encoding is SingleByteEncoding {
  return encoding in upperHalves;
}

const aliases: Readonly<Record<string, ListEncoding>> = {
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  cp1251: 'windows-1251',
  win1251: 'windows-1251',
  '1251': 'windows-1251',
  kz1048: 'kz-1048',
  rk1048: 'kz-1048',
  'strk1048-2002': 'kz-1048',
  ptcp154: 'pt154',
  cp154: 'pt154',
  '866': 'cp866',
  ibm866: 'cp866',
  koi8r: 'koi8-r',
  'mac-cyrillic': 'maccyrillic',
  'x-mac-cyrillic': 'maccyrillic',
};

/** The encoding a person named, common other spellings included; undefined for an unknown one. */
export function findListEncoding(name: string): ListEncoding | undefined {
  const wanted = name.trim().toLowerCase().replaceAll('_', '-');
  return listEncodings.find((known) => known === wanted) ?? (Object.hasOwn(aliases, wanted) ? aliases[wanted] : undefined);
}
