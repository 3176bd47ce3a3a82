import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { generatePassword, hashPassword, isPassword } from './hash-password.js';
import { checkNewPassword } from './password-rules.js';

const code = (password: string, login = 'registrar10'): string | undefined => {
  try {
    checkNewPassword(password, login);
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('password rules', () => {
  it.each(['түнде жаңбыр жауды ма', 'кит плывёт на рассвете', 'correct horse battery staple', 'nine small owls knit', 'Xq7 pl2 vv9 Rt0 w'])(
    'accepts %j',
    (password) => {
      expect(code(password)).toBeUndefined();
    },
  );

  it.each([
    ['short', 'access.password-too-short'],
    ['a'.repeat(14), 'access.password-too-short'],
    ['x1y2z3w4v5u6t7s8'.repeat(9), 'access.password-too-long'],
    ['aaaaaaaaaaaaaaaa', 'access.password-too-common'],
    ['passwordpassword', 'access.password-too-common'],
    ['Password12345678', 'access.password-too-common'],
    ['123456789012345', 'access.password-too-common'],
    ['qwertyuiopasdfghjkl', 'access.password-too-common'],
    ['йцукенгшщзфывапр', 'access.password-too-common'],
    ['әкімшіқұпиясөз1', 'access.password-too-common'],
    ['tizilim-tizilim-2027', 'access.password-too-common'],
    ['registrar10-registrar10', 'access.password-too-common'],
    ['abcdefghijklmnop', 'access.password-too-common'],
  ])('refuses %j with %s', (password, expected) => {
    expect(code(password)).toBe(expected);
  });

  it('counts letters, not bytes or code units', () => {
    expect(code('𝄞🎻'.repeat(7))).toBe('access.password-too-short');
  });

  it('accepts every generated password, whoever it is for', () => {
    fc.assert(
      fc.property(fc.constantFrom('a1', 'registrar10', 'akim.almaty'), (login) => code(generatePassword(), login) === undefined),
      { numRuns: 200 },
    );
  });

  it('never ends in an error other than its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (password) => {
        const result = code(password);
        return result === undefined || result.startsWith('access.password-');
      }),
    );
  });
});

describe('password hash', () => {
  it('is Argon2id with the recommended cost and its own salt', async () => {
    const [first, second] = [await hashPassword('nine small owls knit'), await hashPassword('nine small owls knit')];
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
    expect(await isPassword('nine small owls knit', first)).toBe(true);
    expect(await isPassword('nine small owls knot', first)).toBe(false);
  });

  it('does not depend on how letters are composed', async () => {
    expect(await isPassword('й'.normalize('NFD') + ' ключ', await hashPassword('й'.normalize('NFC') + ' ключ'))).toBe(true);
  });
});
