import { it } from '@jest/globals';
import { makeIin, iinCheckDigit } from '@tizilim/domain';
import { planRegion } from './region-plan.js';
import { parseDay } from './day.js';
import { Households } from './household.js';
import { IinSlots } from './iin-slots.js';
import { Addresses } from './address.js';
const cpu = () => process.cpuUsage().user / 1000;
it('b', () => {
  const plan = planRegion({ seed: 'x', regionId: '10', voters: 100_000, firstPerson: 0, firstAsOf: parseDay('2026-01-01'), secondAsOf: parseDay('2026-07-01') });
  for (let k = 0; k < 2; k++) {
  let t = cpu();
  for (let i = 0; i < 100000; i++) makeIin({ birthDate: '1980-01-03', sex: 'M', serial: i % 9000 });
  console.log('makeIin', 100000 / (cpu() - t));
  t = cpu();
  for (let i = 0; i < 100000; i++) iinCheckDigit('80010330' + (100 + i % 900));
  console.log('check', 100000 / (cpu() - t));
  const slots = new IinSlots(4);
  t = cpu();
  for (let i = 0; i < 100000; i++) slots.identity(i, 1980, 'M');
  console.log('identity', 100000 / (cpu() - t));
  const ad = new Addresses(plan);
  t = cpu();
  for (let i = 0; i < 100000; i++) ad.at(plan.precincts[i % 80]!, i % 900);
  console.log('address', 100000 / (cpu() - t));
  const hh = new Households(plan, slots);
  t = cpu();
  let n = 0;
  for (const p of plan.precincts) for (const h of hh.of(p)) { n += h.members.length; }
  console.log('households', n / (cpu() - t));
  }
});
