import { it } from '@jest/globals';
import { planRegion } from './region-plan.js';
import { parseDay } from './day.js';
import { Households } from './household.js';
import { IinSlots } from './iin-slots.js';
import { Addresses } from './address.js';
it('b', () => {
  const plan = planRegion({ seed: 'x', regionId: '10', voters: 300_000, firstPerson: 0, firstAsOf: parseDay('2026-01-01'), secondAsOf: parseDay('2026-07-01') });
  console.log(plan.precincts.length, Math.max(...plan.precincts.map((p) => p.voters)), plan.precincts.slice(0, 3));
  for (let k = 0; k < 3; k++) {
  const hh = new Households(plan, new IinSlots(plan.seed));
  const ad = new Addresses(plan);
  const t = performance.now();
  let n = 0, s = 0;
  for (const p of plan.precincts) for (const h of hh.of(p)) { n += h.members.length; s += ad.at(p, h.ordinal).kk.length; }
  console.log(n, s, Math.round(n / (performance.now() - t)), 'k/s');
  }
  const hh = new Households(plan, new IinSlots(plan.seed));
  const ad = new Addresses(plan);
  let i = 0;
  for (const p of plan.precincts.slice(0, 1)) for (const h of hh.of(p)) { if (i++ < 8) console.log(ad.at(p, h.ordinal), h.members.map((m) => [m.iin, m.sex, m.role, m.surname.title, m.given.title, m.patronymic?.title].join(' '))); }
});
