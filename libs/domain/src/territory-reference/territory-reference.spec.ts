import { describe, expect, it } from '@jest/globals';
import { kz1048Damage } from '../names/script.js';
import { districts } from './districts.js';
import { districtsOf, findDistrict, findRegion } from './find-territory.js';
import { regions } from './regions.js';

describe('regions', () => {
  it('are the 20 of today, each with its origin in 2005', () => {
    expect(regions).toHaveLength(20);
    expect(new Set(regions.map((region) => region.id)).size).toBe(20);
    expect(regions.filter((region) => region.kind === 'city').map((region) => region.ru)).toEqual(['г.Астана', 'г.Алматы', 'г.Шымкент']);
    expect(new Set(regions.map((region) => region.predecessor2005)).size).toBe(16);
    const heirs = (of: string): string[] => regions.filter((region) => region.predecessor2005 === of).map((region) => region.id);
    expect([heirs('51'), heirs('63'), heirs('19'), heirs('35')]).toEqual([['61', '79'], ['10', '63'], ['19', '33'], ['35', '62']]);
    expect(regions.filter((region) => region.validFrom === '2022-06-08').map((region) => region.id)).toEqual(['10', '33', '62']);
    expect(regions.find((region) => region.id === '61')).toMatchObject({ kato: '610000000', iso: 'KZ-61', validFrom: '2018-06-19' });
  });

  it('are found by code and by every official name, however it is typed', () => {
    for (const region of regions) {
      for (const text of [region.id, region.kato, region.iso.toLowerCase(), region.kk, region.ru, region.en, region.kk.toLowerCase(), region.ru.toUpperCase(), ` ${region.kk.replace(' ', '\u00a0')} `]) {
        expect(findRegion(text)).toBe(region);
      }
    }
    const id = (text: string): string | undefined => findRegion(text)?.id;
    expect(id('Aлмaты облысы')).toBe('19'); // Latin A and a
    expect(id('город  Алматы')).toBe('75');
    expect(id('Алматы қаласы')).toBe('75');
    expect(id('Абай обл.')).toBe('10');
    expect(id('Ўлытау облысы')).toBe('62');
    expect(id('Шымкент')).toBe('79');
    expect(id('Карагандинская')).toBe('35');
  });

  it('are not guessed', () => {
    for (const text of ['', '51', '99', '7500', 'Алматы', 'область', 'Омская область', 'Қаз?стан', '711110000']) expect(findRegion(text)).toBeUndefined();
  });
});

describe('districts', () => {
  it('are the 209 district rows of the classifier and the 19 districts of the republican cities', () => {
    expect(districts).toHaveLength(228);
    expect(new Set(districts.map((district) => district.id)).size).toBe(228);
    expect(districts.filter((district) => Number(district.regionId) > 70).map((district) => district.regionId)).toEqual([
      ...Array<string>(6).fill('71'),
      ...Array<string>(8).fill('75'),
      ...Array<string>(5).fill('79'),
    ]);
    for (const region of regions) expect(districtsOf(region.id).length).toBeGreaterThanOrEqual(5);
  });

  it('have clean names: no damage, no Latin, no odd spaces', () => {
    for (const { kk, ru } of districts) {
      for (const name of [kk, ru]) {
        expect(name).toMatch(/^[\p{Script=Cyrillic}]+(?:[ .-]+[\p{Script=Cyrillic}]+)*\.?$/u);
        expect(kz1048Damage(name)).toBe(false);
      }
    }
    expect(findDistrict('47', '471000000')).toMatchObject({ kk: 'Ақтау Қ.Ә.', ru: 'Актау Г.А.' });
  });

  it('are found in their region by code and by both official names, however typed', () => {
    for (const district of districts) {
      for (const text of [district.id, district.kk, district.ru, district.kk.toLowerCase(), district.ru.toUpperCase().replaceAll(' ', '\u00a0')]) {
        expect(findDistrict(district.regionId, text)).toBe(district);
      }
    }
    const id = (region: string, text: string): string | undefined => findDistrict(region, text)?.id;
    expect(id('71', 'Алматы')).toBe('711110000');
    expect(id('75', 'Бocтандық ауданы')).toBe('751410000'); // Latin o and c
    expect(id('39', 'г. Костанай')).toBe('391000000');
    expect(id('39', 'Қостанай қаласы')).toBe('391000000');
    expect(id('59', 'район имени Габита Мусрепова')).toBe('596600000');
    expect(id('79', 'Аль-Фарабийский р-н')).toBe('791310000');
    expect(id('59', 'Ќызылжар ауданы')).toBe('595000000');
  });

  it('are not guessed', () => {
    expect(findDistrict('39', 'Қостанай')).toBeUndefined(); // a city and a district
    expect(findDistrict('75', '711110000')).toBeUndefined();
    expect(findDistrict('98', 'Абай ауданы')).toBeUndefined();
    expect(findDistrict('10', '')).toBeUndefined();
  });
});
