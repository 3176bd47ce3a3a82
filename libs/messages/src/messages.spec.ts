import { describe, expect, it } from '@jest/globals';
import { languages, messageAreas, pickLanguage, text, type MessageArea } from './index.js';

const areas = Object.entries(messageAreas) as [string, MessageArea][];
const entries = areas.flatMap(([area, messages]) => Object.entries(messages).map(([key, message]) => ({ area, key, message })));
const placeholders = (value: string): string[] => [...value.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

describe('messages', () => {
  it('have a text in every language for every key', () => {
    const empty = entries.filter(({ message }) => languages.some((language) => !message[language]?.trim()));
    expect(empty.map((e) => e.key)).toEqual([]);
  });

  it('name the same placeholders in every language', () => {
    const different = entries.filter(({ message }) => new Set(languages.map((language) => placeholders(message[language]).join())).size > 1);
    expect(different.map((e) => e.key)).toEqual([]);
  });

  it('keep a key in one area only', () => {
    const seen = new Map<string, string>();
    const twice = entries.filter(({ area, key }) => (seen.has(key) ? true : void seen.set(key, area)));
    expect(twice.map((e) => `${e.key} in ${e.area} and ${seen.get(e.key)}`)).toEqual([]);
  });

  it('are written in their language: no Kazakh text without Cyrillic where the Russian one has it, no Russian letters in English', () => {
    const cyrillic = /\p{Script=Cyrillic}/u;
    const wrong = entries.filter(({ message }) => cyrillic.test(message.ru) !== cyrillic.test(message.kk));
    expect(wrong.map((e) => e.key)).toEqual([]);
  });

  it('fill placeholders and fall back to the key', () => {
    expect(text('state.not-allowed', 'en', { from: 'a', to: 'b' })).toContain('“a”');
    expect(text('no.such-key', 'kk')).toBe('no.such-key');
  });

  it('pick the language of a request or a locale, Kazakh when none fits', () => {
    expect(pickLanguage('ru-RU,ru;q=0.9,en;q=0.8')).toBe('ru');
    expect(pickLanguage('kk_KZ.UTF-8')).toBe('kk');
    expect(pickLanguage('de-DE, en')).toBe('en');
    expect(pickLanguage(undefined)).toBe('kk');
    expect(pickLanguage('C.UTF-8')).toBe('kk');
  });
});
