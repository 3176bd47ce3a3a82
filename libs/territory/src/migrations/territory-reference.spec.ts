import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { territoryReference } from './0302-territory-reference.js';

const FROZEN = 'dcafc30a05feebc45f91f5cf8b6f4176a86d5b7a66a4dcc225460a50cb69fdf1';

it('keeps the reference data of the first installation as it was; corrections need a further step or an edition', () => {
  expect(createHash('sha256').update(territoryReference.up).digest('hex')).toBe(FROZEN);
});
