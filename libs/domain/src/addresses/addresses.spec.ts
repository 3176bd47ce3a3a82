import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareHouses, normaliseHouse, splitHouse } from './house.js';
import { addressKey, parseAddress, streetNameKey } from './parse-address.js';

/** 'type street | house | building | flat' */
const short = (text: string): string => {
  const { streetType, street, house, building, flat } = parseAddress(text);
  return `${streetType} ${street} | ${house} | ${building} | ${flat}`;
};

describe('parseAddress', () => {
  it.each([
    ['ул. Абая, д. 5, кв. 3', 'street АБАЯ | 5 |  | 3'],
    ['Абай көшесі, 5-үй, 3-пәтер', 'street АБАЙ | 5 |  | 3'],
    ['Абай көшесі 5 үй 3 пәтер', 'street АБАЙ | 5 |  | 3'],
    ['Абай к-сі 5', ' АБАЙ К-СІ | 5 |  | '],
    ['ул.Абая 5 кв 3', 'street АБАЯ | 5 |  | 3'],
    ['ул Абая д5 кв3', 'street АБАЯ | 5 |  | 3'],
    ['Абай көш., үй 5, пәт. 3', 'street АБАЙ | 5 |  | 3'],
    ['АБАЙ КӨШЕCI, 5', 'street АБАЙ | 5 |  | '],
    ['Абай к?шесі, 5-?й, 3-п?тер', 'street АБАЙ | 5 |  | 3'],
    ['Абай кошеси 5', 'street АБАЙ | 5 |  | '],
    ['Абая, 12, 5', ' АБАЯ | 12 |  | 5'],
    ['Абая 12-5', ' АБАЯ | 12 |  | 5'],
    ['ул. Абая, 12 А, кв. 7', 'street АБАЯ | 12А |  | 7'],
    ['ул. Абая, д. 12 а, кв. 7', 'street АБАЯ | 12А |  | 7'],
    ['ул. Абая, 12-А', 'street АБАЯ | 12А |  | '],
    ['ул. Абая, 12/1, кв 7', 'street АБАЯ | 12/1 |  | 7'],
    ['ул. Абая, 12 к2, кв 7', 'street АБАЯ | 12 | 2 | 7'],
    ['ул. Абая, д. 12, корп. 2, кв. 7', 'street АБАЯ | 12 | 2 | 7'],
    ['ул. Абая, 12к2', 'street АБАЯ | 12 | 2 | '],
    ['пр-т Назарбаева, 33/1-5', 'avenue НАЗАРБАЕВА | 33/1 |  | 5'],
    ['Назарбаев даңғылы, 33', 'avenue НАЗАРБАЕВ | 33 |  | '],
    ['Назарбаев д-лы, 33', 'avenue НАЗАРБАЕВ | 33 |  | '],
    ['Назарбаев д., 33', 'avenue НАЗАРБАЕВ | 33 |  | '],
    ['14 мкр, 21', 'microdistrict 14 | 21 |  | '],
    ['14 мкр, д. 21, кв. 5', 'microdistrict 14 | 21 |  | 5'],
    ['мкр 14, дом 21', 'microdistrict 14 | 21 |  | '],
    ['14-ші шағын аудан, 21 үй', 'microdistrict 14 | 21 |  | '],
    ['14 ш.а., 21', 'microdistrict 14 | 21 |  | '],
    ['мкр. Самал-2, д. 33, кв. 1', 'microdistrict САМАЛ 2 | 33 |  | 1'],
    ['Самал-2 м-н, 33', 'microdistrict САМАЛ 2 | 33 |  | '],
    ['мкр Самал 2 дом 5', 'microdistrict САМАЛ 2 | 5 |  | '],
    ['мкр Самал-2, ул. Жолдасбекова, 5', 'street ЖОЛДАСБЕКОВА | 5 |  | '],
    ['кв. 12, д. 5, кв. 3', 'quarter 12 | 5 |  | 3'],
    ['12 кв-л, 5', 'quarter 12 | 5 |  | '],
    ['ж/м Заря Востока, ул. Новая, 3', 'street НОВАЯ | 3 |  | '],
    ['с/т Мичурина, 104', 'garden МИЧУРИНА | 104 |  | '],
    ['пер. Тихий, 3', 'lane ТИХИЙ | 3 |  | '],
    ['Ақтас тұйығы, 3', 'lane АҚТАС | 3 |  | '],
    ['б-р Мира 7', 'boulevard МИРА | 7 |  | '],
    ['Бейбітшілік бульвары, 7', 'boulevard БЕЙБІТШІЛІК | 7 |  | '],
    ['Алматы тас жолы, 12', 'highway АЛМАТЫ | 12 |  | '],
    ['ул. 8 Марта, 5', 'street 8 МАРТА | 5 |  | '],
    ['8 наурыз көшесі, 5', 'street 8 НАУРЫЗ | 5 |  | '],
    ['ул. 1-я Садовая, 5', 'street 1 САДОВАЯ | 5 |  | '],
    ['ул. 50 лет Октября, д. 5', 'street 50 ЛЕТ ОКТЯБРЯ | 5 |  | '],
    ['ул. К. Сатпаева, 5', 'street САТПАЕВА | 5 |  | '],
    ['ул. Сатпаева, д. №5', 'street САТПАЕВА | 5 |  | '],
    ['с. Кызылжар, д. 5', ' КЫЗЫЛЖАР | 5 |  | '],
    ['Қызылжар ауылы, 5-үй', ' ҚЫЗЫЛЖАР | 5 |  | '],
    ['', '  |  |  | '],
    ['???', ' ??? |  |  | '],
  ])('%s', (text, expected) => expect(short(text)).toBe(expected));

  it('keeps what stands before the street apart', () => {
    const long = parseAddress('050000, Алматинская обл., Илийский р-н, Энергетический с.о., с. Отеген Батыр, ул. Ілияс Жансүгіров, уч. 109Д');
    expect(long).toMatchObject({ streetType: 'street', street: 'ІЛИЯС ЖАНСҮГІРОВ', house: '109Д' });
    expect(long.places).toEqual(['АЛМАТИНСКАЯ', 'ИЛИЙСКИЙ', 'ЭНЕРГЕТИЧЕСКИЙ', 'ОТЕГЕН БАТЫР']);
    expect(parseAddress('г. Семей ул. Абая д. 5 кв. 3')).toMatchObject({ street: 'АБАЯ', house: '5', flat: '3', places: ['СЕМЕЙ'] });
    expect(parseAddress('Семей қ. Абай көшесі 5-үй')).toMatchObject({ street: 'АБАЙ', house: '5', places: ['СЕМЕЙ'] });
    expect(parseAddress('Алматы, Алмалинский, Абая, 1')).toMatchObject({ street: 'АБАЯ', house: '1', places: ['АЛМАТЫ', 'АЛМАЛИНСКИЙ'] });
    expect(parseAddress('Абай облысы, Семей Қ.Ә., Шәкәрім көшесі, 5')).toMatchObject({ street: 'ШӘКӘРІМ', places: ['АБАЙ', 'СЕМЕЙ'] });
  });

  it.each([
    ['ул. Абая, д. 5, кв. 3', 'Абай көшесі, 5-үй, 3-пәтер'],
    ['Талдыкорган, ул. Кабанбай батыра, 27', 'Талдықорған, Қабанбай батыр көшесі, 27'],
    ['ул. Пушкина, 5 А', 'Пушкин көшесі, 5-а үй'],
    ['мкр Самал-2, д. 33/1', 'Самал-2 шағын ауданы, 33/1 үй'],
    ['пр. Кабанбай батыра 7', 'Қабанбай батыр даңғылы, 7'],
    ['ул. Ш. Валиханова, 5', 'Ш.Валиханов көшесі, 5'],
    ['пр. Жибек жолы, 5', 'Жібек жолы даңғылы, 5'],
    ['ул. Алии Молдагуловой, 5', 'Әлия Молдағұлова көшесі, 5'],
    ['14 мкр, 21', '14-ші шағын аудан, 21 үй'],
    ['ул. Абая, 12 к 2, кв 4', 'УЛИЦА АБАЯ Д.12 КОРПУС 2 КВ.4'],
  ])('%s = %s', (ru, kk) => expect(addressKey(ru)).toBe(addressKey(kk)));

  it.each([
    ['ул. Абая, 5', 'пр. Абая, 5'],
    ['ул. Абая, 5', 'ул. Абая, 5А'],
    ['ул. Абая, 5, кв 1', 'ул. Абая, 5, кв 2'],
    ['ул. Абая, 5', 'ул. Ауэзова, 5'],
    ['ул. Абая, 5 к1', 'ул. Абая, 5 к2'],
    ['1 мкр, 5', '2 мкр, 5'],
  ])('%s ≠ %s', (a, b) => expect(addressKey(a)).not.toBe(addressKey(b)));

  it('gives every part back that it was written from, in both languages', () => {
    const names = fc.constantFrom('Әуезов', 'Төле би', 'Мәңгілік ел', 'Жібек жолы', 'Сарыарқа', 'Достық');
    const letter = fc.constantFrom('', 'А', 'Б', '/1', '/12', '/2');
    const number = fc.integer({ min: 1, max: 999 });
    fc.assert(
      fc.property(names, number, letter, number, fc.constantFrom('', '1', '2'), (name, house, suffix, flat, building) => {
        const kk = `${name} көшесі, ${house}${suffix}-үй${building === '' ? '' : `, корпус ${building}`}, ${flat}-пәтер`;
        const ru = `ул. ${name}, д. ${house}${suffix}${building === '' ? '' : `, корп. ${building}`}, кв. ${flat}`;
        const expected = { streetType: 'street', street: name.toUpperCase(), house: `${house}${suffix}`, building, flat: String(flat) };
        expect(parseAddress(kk)).toMatchObject(expected);
        expect(parseAddress(ru)).toMatchObject(expected);
        expect(addressKey(kk)).toBe(addressKey(ru));
      }),
    );
  });

  it('takes any text without failing and in time that grows with its length only', () => {
    const pieces = fc.constantFrom('ул.', 'көшесі', 'д', 'кв', 'к', 'п.', '12', '12/1', '5-үй', 'Абая', ',', ' ', 'а', 'мкр', 'ш.а.', '?', 'р-н', 'г.');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(pieces, { maxLength: 30 }).map((list) => list.join(' '))), (text) => {
        const { house, flat, building } = parseAddress(text);
        expect([house, flat, building].every((part) => part === normaliseHouse(part))).toBe(true);
      }),
    );
    for (const piece of ['ул. ', 'тұрғын ', '1-', 'а.', ' ', '?', 'ш', '(', '1к', '\r', "а'", '0', '1 а ']) {
      const text = `д${piece.repeat(50_000)}ы`;
      const started = performance.now();
      parseAddress(text);
      normaliseHouse(text);
      compareHouses(text, `1${text}1`);
      expect(performance.now() - started).toBeLessThan(5000);
    }
  });
});

describe('street names', () => {
  it('agree in Kazakh and Russian', () => {
    const same = [['Абай', 'Абая'], ['Қабанбай батыр', 'Кабанбай батыра'], ['Пушкин', 'Пушкина'], ['Әлия Молдағұлова', 'Алии Молдагуловой'], ['Сәтбаев Қаныш', 'Каныш Сатбаев']];
    for (const [kk, ru] of same) expect(streetNameKey(kk!)).toBe(streetNameKey(ru!));
    expect(streetNameKey('Самал-2')).not.toBe(streetNameKey('Самал-3'));
    expect(streetNameKey('Абай')).not.toBe(streetNameKey('Абылай хан'));
  });
});

describe('houses', () => {
  it.each([
    ['12А', '12А'],
    ['12 а', '12А'],
    ['12-А', '12А'],
    ['12A', '12А'],
    ['12/1', '12/1'],
    ['12\\1', '12/1'],
    ['012/01', '12/1'],
    ['12 к2', '12К2'],
    ['12 корп. 2', '12К2'],
    ['12 корпус 2', '12К2'],
    ['№ 12', '12'],
    ['12а/3', '12А/3'],
    ['12к', '12К'],
    ['б/н', 'Б/Н'],
    ['', ''],
  ])('%s is written %s', (text, normal) => {
    expect(normaliseHouse(text)).toBe(normal);
    expect(normaliseHouse(normal)).toBe(normal);
  });

  it('give their building', () => {
    expect(splitHouse('12 к2')).toEqual({ house: '12', building: '2' });
    expect(splitHouse('12а корп 3')).toEqual({ house: '12А', building: '3' });
    expect(splitHouse('12к')).toEqual({ house: '12К', building: '' });
  });

  it('are walked in natural order', () => {
    const order = ['1', '2', '2К1', '2А', '2Б', '2/1', '2/2', '2/10', '3', '10', '10А', '100', '12345', 'Б/Н'];
    expect([...order].reverse().sort(compareHouses)).toEqual(order);
  });

  it('have one total order', () => {
    const house = fc.oneof(
      fc.tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom('', 'а', 'Б', '/1', '/2а', ' к1', ' к2', '-А', '-5')).map(([n, suffix]) => `${n}${suffix}`),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(house, house, house, (a, b, c) => {
        expect(Math.sign(compareHouses(a, b)) + Math.sign(compareHouses(b, a))).toBe(0);
        expect(compareHouses(a, b) === 0).toBe(normaliseHouse(a) === normaliseHouse(b));
        if (compareHouses(a, b) <= 0 && compareHouses(b, c) <= 0) expect(compareHouses(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 3000 },
    );
  });
});
