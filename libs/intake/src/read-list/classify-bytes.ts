/** What a field holds, as one bit per kind of character; a field's flags are the OR of its bytes'. */
export const LATIN = 1;
export const CYRILLIC = 2;
export const DIGIT = 4;
export const SPACE = 8;
/** Printable ASCII that names do not have. */
export const PUNCTUATION = 16;
/** `?`: perhaps a lost letter. */
export const QUESTION = 32;
/** Anything that needs a closer look: control characters, other scripts, marks, letters that only damage explains. */
export const ODD = 64;
/** Hyphen, apostrophe and full stop: at home in names. */
export const NAME_MARK = 128;
/** Two spaces in a row. */
export const DOUBLE_SPACE = 256;
/** A quoted field with doubled quotes inside: they must be halved before the field is read. */
export const ESCAPED = 512;

/** Classes above the flags steer the splitter; a class below this is just a flag. */
export const STEERING = 1 << 12;
/** First byte of a two-byte letter; the lowest of the steering classes, so that `<= LEAD` is all text between signs. */
export const LEAD = STEERING | 1;
export const SPACE_CLASS = STEERING | 2;
export const DELIMITER = STEERING | 3;
export const QUOTE = STEERING | 4;
export const LINE_FEED = STEERING | 5;
export const CARRIAGE_RETURN = STEERING | 6;

/** Class of each byte in UTF-8 text, the splitter's delimiter apart. */
export const byteClasses: Uint16Array = makeByteClasses();
/** Flags of a two-byte letter U+0400–U+04FF, by `pairIndex`. */
export const pairFlags: Uint16Array = makePairFlags();

function makeByteClasses(): Uint16Array {
  const classes = new Uint16Array(256).fill(ODD);
  for (let byte = 33; byte < 127; byte++) classes[byte] = PUNCTUATION;
  for (let byte = 48; byte <= 57; byte++) classes[byte] = DIGIT;
  for (let byte = 65; byte <= 90; byte++) classes[byte] = classes[byte + 32] = LATIN;
  for (const mark of "-'.") classes[mark.charCodeAt(0)] = NAME_MARK;
  classes[63] = QUESTION;
  classes[32] = SPACE_CLASS;
  classes[34] = QUOTE;
  classes[10] = LINE_FEED;
  classes[13] = CARRIAGE_RETURN;
  for (let byte = 0xd0; byte <= 0xd3; byte++) classes[byte] = LEAD;
  return classes;
}

function makePairFlags(): Uint16Array {
  const flags = new Uint16Array(256).fill(CYRILLIC | ODD);
  const letters = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяЁёІіӘәҒғҚқҢңӨөҰұҮүҺһ';
  for (const letter of letters) flags[letter.charCodeAt(0) - 0x400] = CYRILLIC;
  return flags;
}

/** Index in `pairFlags` of a lead byte D0–D3 and its continuation byte. */
export function pairIndex(lead: number, next: number): number {
  return ((lead & 3) << 6) | (next & 63);
}

/** The flags of a field [start, end) of UTF-8 text. */
export function flagsOf(bytes: Uint8Array, start: number, end: number): number {
  let flags = 0;
  for (let i = start; i < end; i++) {
    const kind = byteClasses[bytes[i]!]!;
    if (kind < STEERING) flags |= kind;
    else if (kind === LEAD) flags |= pairFlags[pairIndex(bytes[i]!, bytes[++i]!)]!;
    else if (kind === SPACE_CLASS) flags |= i > start && bytes[i - 1] === 32 ? SPACE | DOUBLE_SPACE : SPACE;
    else flags |= kind === QUOTE ? PUNCTUATION : ODD;
  }
  return flags;
}
