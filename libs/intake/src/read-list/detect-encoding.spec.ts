import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { betterThanDeclared, detectEncoding } from './detect-encoding.js';
import { LetterGatherer, type LetterStatistics } from './letter-statistics.js';
import { findListEncoding, listEncodings, singleByteEncodings, upperHalves, type SingleByteEncoding } from './list-encodings.js';
import { transcoderFor } from './transcode.js';

const surnames = [
  'Әбдірахманов',
  'Қасымова',
  'Серікбаев',
  'Нұрғалиева',
  'Жұмабеков',
  'Төлегенова',
  'Үмбетов',
  'Ғабдуллина',
  'Һашимов',
  'Мәңгібаева',
];
const russian = ['Иванов', 'Петрова', 'Смирнов', 'Кузнецова', 'Щербаков', 'Цой', 'Юсупова', 'Ёлкин', 'Эльдарова', 'Подъячев'];
const given = ['Нұрлан', 'Айгүл', 'Сергей', 'Мария', 'Дәурен', 'Елена', 'Қуат', 'Виктор', 'Әсем', 'Жанна'];
const streets = ['Абай көшесі', 'ул. Ленина', 'Достық даңғылы', 'пр. Республики', 'Сәтбаев көшесі'];
const withKazakh: readonly SingleByteEncoding[] = ['kz-1048', 'pt154'];

function list(names: readonly string[], people: number, givenNames: readonly string[] = given): string {
  let text = '';
  for (let i = 0; i < people; i++)
    text += `${names[i % names.length]};${givenNames[(i * 7) % givenNames.length]};${streets[i % 2 === 0 ? 1 : 3]}, ${i}\n`;
  return text;
}

function encode(text: string, encoding: SingleByteEncoding): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const at = upperHalves[encoding].indexOf(letter);
    if (letter.charCodeAt(0) >= 128 && at < 0) throw new Error(`${letter} is not in ${encoding}`);
    return at < 0 ? letter.charCodeAt(0) : at + 128;
  });
}

function statistics(bytes: Uint8Array): LetterStatistics {
  const gatherer = new LetterGatherer();
  gatherer.add(bytes);
  return gatherer.result();
}

describe('list encodings', () => {
  it('have the tables of iconv-lite', () => {
    const names: Readonly<Record<string, string>> = {
      'windows-1251': 'win1251',
      'kz-1048': 'rk1048',
      pt154: 'pt154',
      cp866: 'cp866',
      'koi8-r': 'koi8-r',
    };
    const upper = Buffer.from(Array.from({ length: 128 }, (_, i) => i + 128));
    for (const [own, theirs] of Object.entries(names)) expect(upperHalves[own as SingleByteEncoding]).toBe(iconv.decode(upper, theirs));
    const mac = new TextDecoder('x-mac-cyrillic').decode(upper);
    expect(upperHalves.maccyrillic).toBe(mac);
  });

  it('are found by their names and common other spellings', () => {
    for (const name of listEncodings) expect(findListEncoding(name.toUpperCase())).toBe(name);
    expect(findListEncoding('cp1251')).toBe('windows-1251');
    expect(findListEncoding('latin1')).toBeUndefined();
    expect(findListEncoding('constructor')).toBeUndefined();
  });

  it('are transcoded to UTF-8 whatever the chunks', () => {
    const text = 'Қазақстан 𝔸 «Ә»\r\n';
    for (const encoding of ['utf-16le', 'utf-16be', 'kz-1048'] as const) {
      const plain = encoding === 'kz-1048' ? text.replace('𝔸', 'Ы') : text;
      const bytes = encoding === 'kz-1048' ? encode(plain, encoding) : iconv.encode(plain, encoding);
      const transcoder = transcoderFor(encoding);
      const out = new Uint8Array(bytes.length * 3 + 8);
      let at = 0;
      for (let i = 0; i < bytes.length; i++) at = transcoder.write(bytes, i, i + 1, out, at);
      expect(new TextDecoder().decode(out.subarray(0, at))).toBe(plain);
      expect(transcoder.finish(out, at)).toBe(at);
    }
  });
});

describe('detectEncoding', () => {
  it('tells Kazakh lists in every encoding that can hold them', () => {
    for (const encoding of withKazakh) {
      expect(detectEncoding(statistics(encode(list(surnames, 40), encoding)))).toEqual({ kind: 'clear', encoding });
    }
  });

  it('tells Russian lists in every encoding', () => {
    for (const encoding of singleByteEncodings) {
      const verdict = detectEncoding(statistics(encode(list(russian, 40, ['Сергей', 'Мария', 'Виктор']), encoding)));
      // Without Kazakh letters the three share every letter: the commonest is named, nothing reads differently.
      const same = encoding === 'kz-1048' || encoding === 'pt154' ? 'windows-1251' : encoding;
      expect(verdict).toEqual({ kind: 'clear', encoding: same });
    }
  });

  it('reads lists in capitals as in small letters, in every encoding', () => {
    const capitals = list(russian, 40, ['Сергей', 'Мария', 'Виктор']).toUpperCase();
    for (const encoding of singleByteEncodings) {
      // Capitals of the old Macintosh stand where those of DOS do, and the Ё is the only letter that tells them apart.
      const verdict = detectEncoding(statistics(encode(capitals, encoding)));
      const same = encoding === 'kz-1048' || encoding === 'pt154' ? 'windows-1251' : encoding;
      expect(verdict).toEqual({ kind: 'clear', encoding: same });
    }
    for (const encoding of withKazakh)
      expect(detectEncoding(statistics(encode(list(surnames, 40).toUpperCase(), encoding)))).toEqual({ kind: 'clear', encoding });
  });

  it.each([
    ['as written', (text: string) => text],
    ['in capitals', (text: string) => text.toUpperCase()],
  ])('never takes a wrong reading of one name silently, %s', (_, written) => {
    for (const encoding of singleByteEncodings) {
      for (const surname of [...surnames, ...russian]) {
        for (const name of given) {
          const text = written(`${surname} ${name}`);
          if ([...text].some((letter) => letter.charCodeAt(0) >= 128 && !upperHalves[encoding].includes(letter))) continue;
          const bytes = encode(text, encoding);
          const verdict = detectEncoding(statistics(bytes));
          if (verdict.kind !== 'clear') continue;
          const read = [...bytes]
            .map((byte) => (byte < 128 ? String.fromCharCode(byte) : upperHalves[verdict.encoding][byte - 128]))
            .join('');
          expect(read).toBe(text);
        }
      }
    }
  });

  it('asks when only letters that Ukrainian has as well speak for Kazakh', () => {
    const text = list(russian, 30, ['Сергей']) + 'Євтушенко;Їжакевич;ул. Абая\n';
    expect(detectEncoding(statistics(encode(text, 'windows-1251')))).toEqual({
      kind: 'unclear',
      candidates: ['kz-1048', 'windows-1251', 'pt154'],
    });
  });

  it('knows broken UTF-8 from a single-byte text', () => {
    const bytes = new TextEncoder().encode('Қазақстан Республикасы');
    expect(detectEncoding({ ...statistics(bytes), utf8Letters: 20, strayBytes: 1 })).toEqual({ kind: 'broken-utf-8' });
  });
});

describe('betterThanDeclared', () => {
  it('stands against a declaration that makes names of no language', () => {
    const cases = [
      [surnames, given, 'kz-1048', 'pt154'],
      [surnames, given, 'kz-1048', 'windows-1251'],
      [russian, ['Сергей'], 'windows-1251', 'maccyrillic'],
      [russian, ['Сергей'], 'maccyrillic', 'pt154'],
      [russian, ['Сергей'], 'koi8-r', 'windows-1251'],
    ] as const;
    for (const [names, givenNames, written, declared] of cases)
      expect(betterThanDeclared(declared, statistics(encode(list(names, 100, givenNames), written)))).toBe(written);
  });

  it('lets the declaration decide when the letters are the same or may be real', () => {
    const same = statistics(encode(list(russian, 100, ['Сергей']), 'windows-1251'));
    expect(betterThanDeclared('kz-1048', same)).toBeUndefined();
    const ukrainian = statistics(encode(list([...russian, 'Євтушенко', 'Їжакевич'], 100, ['Сергей']), 'windows-1251'));
    expect(betterThanDeclared('windows-1251', ukrainian)).toBeUndefined();
  });
});
