/** Kinds of street. `microdistrict`, `quarter`, `massif` and `garden` are areas: they may carry a street inside. */
export const streetTypes = [
  'street',
  'avenue',
  'boulevard',
  'square',
  'lane',
  'passage',
  'highway',
  'microdistrict',
  'quarter',
  'massif',
  'garden',
] as const;
export type StreetType = (typeof streetTypes)[number];

const areas: readonly StreetType[] = ['microdistrict', 'quarter', 'massif', 'garden'];

export function isArea(type: StreetType): boolean {
  return areas.includes(type);
}

/** What a word does in an address. `kk` words stand after what they name, `ru` words before it, `any` words on either side. */
export type AddressWord =
  | { readonly role: 'street'; readonly type: StreetType; readonly order: Order }
  | { readonly role: 'place'; readonly order: Order }
  | { readonly role: 'house' | 'building' | 'flat'; readonly order: Order };
export type Order = 'kk' | 'ru' | 'any';

/** Several words that mean one thing, tied together before the text is cut into words. Lower case; each pattern is linear. */
export const phrases: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/(?<!\p{L})ша[гғ]ын\s?аудан[ыд]?а?(?!\p{L})/gu, ' шағынаудан '],
  [/(?<!\p{L})(?:ш\.\s?а\.?|ш\/а|м\/а|мкр-н|м-н)(?!\p{L})\.?/gu, ' мкр '],
  [/(?<!\p{L})(?:ж\/м|ж\.\s?м\.|жил(?:ой|\.)\s?массив|т[ұу]р[гғ]ын (?:[үу]й массиві|алабы))(?!\p{L})/gu, ' массив '],
  [/(?<!\p{L})(?:с\/т|садовое товарищество|бау-ба[қк]ша(?:сы)?)(?!\p{L})/gu, ' дача '],
  [/(?<!\p{L})т[ұу]йы[қк] көшесі(?!\p{L})/gu, ' тұйығы '],
  [/(?<!\p{L})тас жолы(?!\p{L})/gu, ' тасжолы '],
  [/(?<!\p{L})(?:пр-кт|пр-т)(?!\p{L})\.?/gu, ' проспект '],
  [/(?<!\p{L})(?:д-лы|д-ы)(?!\p{L})\.?/gu, ' даңғылы '],
  [/(?<!\p{L})пр-д(?!\p{L})\.?/gu, ' проезд '],
  [/(?<!\p{L})б-р(?!\p{L})\.?/gu, ' бульвар '],
  [/(?<!\p{L})кв-л(?!\p{L})\.?/gu, ' квартал '],
  [/(?<!\p{L})р-н(?!\p{L})\.?/gu, ' район '],
  [/(?<!\p{L})(?:с\.\s?о|а\.\s?о|с\/о|а\/о|г\.\s?а|[қк]\.\s?ә|к\.\s?ә|п\.\s?а|сельский округ|ауылды[қк] округі?)(?!\p{L})\.?/gu, ' округ '],
];

const street = (type: StreetType, order: Order, words: string): [string, AddressWord][] =>
  words.split(' ').map((word): [string, AddressWord] => [word, { role: 'street', type, order }]);
const other = (role: 'place' | 'house' | 'building' | 'flat', order: Order, words: string): [string, AddressWord][] =>
  words.split(' ').map((word): [string, AddressWord] => [word, { role, order }]);

/** Words as they are written right. The ambiguous ones (кв, к, п, а, д, қ, г, с) are settled by position. */
const words = new Map<string, AddressWord>([
  ...street('street', 'kk', 'көшесі көше көш кошеси коше'),
  ...street('street', 'ru', 'улица ул'),
  ...street('avenue', 'kk', 'даңғылы даңғыл даң дангылы'),
  ...street('avenue', 'ru', 'проспект просп пр'),
  ...street('boulevard', 'kk', 'бульвары бул'),
  ...street('boulevard', 'ru', 'бульвар'),
  ...street('square', 'kk', 'алаңы'),
  ...street('square', 'ru', 'площадь пл'),
  ...street('lane', 'kk', 'тұйығы тұйық'),
  ...street('lane', 'ru', 'переулок пер тупик туп'),
  ...street('passage', 'kk', 'өткелі'),
  ...street('passage', 'ru', 'проезд'),
  ...street('highway', 'kk', 'тасжолы жолы'),
  ...street('highway', 'ru', 'шоссе ш трасса'),
  ...street('microdistrict', 'kk', 'шағынаудан'),
  ...street('microdistrict', 'any', 'микрорайон мкр мкрн микр'),
  ...street('quarter', 'kk', 'орамы'),
  ...street('quarter', 'ru', 'квартал'),
  ...street('massif', 'any', 'массив массиві'),
  ...street('garden', 'any', 'дача саяжай саяжайы'),
  ...other('place', 'kk', 'облысы ауданы қ қаласы ауылы ауыл а кенті кент қыстағы станциясы округі'),
  ...other('place', 'ru', 'республика г город с село п пос поселок посёлок ст станция рзд разъезд аул'),
  ...other('place', 'any', 'обл область район округ'),
  ...other('house', 'kk', 'үй үйі уй ү'),
  ...other('house', 'ru', 'дом д уч участок'),
  ...other('building', 'ru', 'корпус корп кор к блок строение стр здание зд'),
  ...other('building', 'kk', 'құрылыс ғимарат'),
  ...other('flat', 'kk', 'пәтер пәт патер бөлме'),
  ...other('flat', 'ru', 'квартира кв комната ком'),
]);

/** Words by their lower-case form without a final dot, also as Russian keyboards write them and with lost letters. */
export const addressWords: ReadonlyMap<string, AddressWord> = new Map([
  ...[...words].filter(([word]) => word.length > 2).map(([word, meaning]): [string, AddressWord] => [inRussianLetters(word), meaning]),
  ...[...words].filter(([word]) => word.length > 1).map(([word, meaning]): [string, AddressWord] => [word.replace(/[әғқңөұүһ]/g, '?'), meaning]),
  ...words,
]);

function inRussianLetters(word: string): string {
  return [...word].map((letter) => 'агкноуухи'['әғқңөұүһі'.indexOf(letter)] ?? letter).join('');
}

/** Numbers written as words, in the forms in which they stand in names of streets. */
export const ordinals: ReadonlyMap<string, string> = new Map(
  ['первый первая первое бірінші', 'второй вторая второе екінші', 'третий третья третье үшінші', 'четвертый четвертая четвёртый төртінші', 'пятый пятая бесінші'].flatMap(
    (words, i) => words.split(' ').map((word): [string, string] => [word, String(i + 1)]),
  ),
);
