import { describe, expect, it } from '@jest/globals';
import { comesFromOwnSite } from './check-origin.js';

const config = { PUBLIC_URL: 'https://tizilim.example.kz' };
const post = (headers: Record<string, string>): boolean =>
  comesFromOwnSite({ method: 'POST', headers: { host: 'tizilim.example.kz', ...headers } }, config);

describe('comesFromOwnSite', () => {
  it.each([
    ['a program without either header', {}, true],
    ['the own page', { 'sec-fetch-site': 'same-origin' }, true],
    ['an address typed by the user', { 'sec-fetch-site': 'none' }, true],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://tizilim.example.kz' }, false],
    ['a neighbour of the domain', { 'sec-fetch-site': 'same-site' }, false],
    ['an old browser on the own page', { origin: 'https://tizilim.example.kz' }, true],
    ['an old browser on another site', { origin: 'https://evil.example' }, false],
    ['an old browser on another scheme of another host', { origin: 'http://tizilim.example.kz.evil.example' }, false],
    ['an opaque origin', { origin: 'null' }, false],
    ['the host the browser really asked', { host: '10.0.0.5:3000', origin: 'http://10.0.0.5:3000' }, true],
  ])('%s', (_, headers, expected) => {
    expect(post(headers)).toBe(expected);
  });

  it.each(['GET', 'HEAD', 'OPTIONS'])('lets %s pass from everywhere', (method) => {
    expect(comesFromOwnSite({ method, headers: { 'sec-fetch-site': 'cross-site' } }, config)).toBe(true);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('stops %s of another site', (method) => {
    expect(comesFromOwnSite({ method, headers: { 'sec-fetch-site': 'cross-site' } }, config)).toBe(false);
  });
});
