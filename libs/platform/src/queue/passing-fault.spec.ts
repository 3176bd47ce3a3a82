import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@tizilim/domain';
import { isPassingFault } from './passing-fault.js';

const withCode = (code: string): Error => Object.assign(new Error('x'), { code });

describe('isPassingFault', () => {
  it.each(['57P01', '57P03', '08006', '40001', '40P01', '25P03', '53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])(
    'sees a broken connection in %s',
    (code) => {
      expect(isPassingFault(withCode(code))).toBe(true);
    },
  );

  it.each([
    'Connection terminated unexpectedly',
    'Client was closed and is not queryable',
    'Query runner already released. Cannot run queries anymore.',
  ])('sees it in the words "%s"', (words) => {
    expect(isPassingFault(new Error(words))).toBe(true);
    expect(isPassingFault(new Error('outer', { cause: new Error(words) }))).toBe(true);
  });

  it('sees none in a fault of the work or of the data', () => {
    for (const code of ['23505', '42703', '22P02', '57014', 'ENOSPC', 'ENOENT']) expect(isPassingFault(withCode(code))).toBe(false);
    expect(isPassingFault(new DomainError('storage.full', 'unavailable'))).toBe(false);
    expect(isPassingFault(new Error('staging does not hold what was read'))).toBe(false);
    expect(isPassingFault('ECONNRESET')).toBe(false);
  });
});
