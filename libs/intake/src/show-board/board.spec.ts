import { describe, expect, it } from '@jest/globals';
import { boardOf, type BoardRows, type ListRow } from './board.js';

const region = (id: string) => ({ regionId: id, kk: `${id} облысы`, ru: `область ${id}`, en: `Region ${id}` });
const district = (id: string) => ({ districtId: id, regionId: id.slice(0, 2), kk: `${id} ауданы`, ru: `район ${id}` });
const list = (regionId: string, districtId: string | null, deliveredOn: string, change: Partial<ListRow> = {}): ListRow => ({
  id: `${regionId}${districtId}`,
  regionId,
  districtId,
  kind: districtId === null ? 'whole' : 'part',
  version: 1,
  state: 'checked',
  acceptedLevel: null,
  late: null,
  accepted: 1,
  rejected: 0,
  deliveredOn,
  ...change,
});
const rows = (lists: ListRow[]): BoardRows => ({
  round: { id: 'r', asOf: '2027-01-01', dueOn: '2027-01-10' },
  regions: [region('10'), region('11')],
  districts: [district('101000000'), district('103200000'), district('113200000')],
  lists,
  granted: new Map(),
});

describe('boardOf', () => {
  it('says who is expected until the end of the due day and overdue after it', () => {
    const deliveries = (today: string) => boardOf(rows([]), today, 'kk').regions.map((one) => one.delivery);
    expect(deliveries('2027-01-10')).toEqual(['expected', 'expected']);
    expect(deliveries('2027-01-11')).toEqual(['overdue', 'overdue']);
  });

  it('judges a whole list by its day and shows no parts beside it', () => {
    const board = boardOf(rows([list('10', null, '2027-01-10'), list('11', null, '2027-01-11', { state: 'applied' })]), '2027-01-12', 'ru');
    expect(board).toMatchObject({ expected: 2, delivered: 2, late: 1, applied: 1 });
    expect(board.regions[0]).toMatchObject({ name: 'область 10', delivery: 'on-time', parts: [], applied: false });
    expect(board.regions[1]).toMatchObject({ delivery: 'late', applied: true });
  });

  it('counts a region that delivers in parts with its last part', () => {
    const [first, second] = [list('10', '101000000', '2027-01-05'), list('10', '103200000', '2027-01-11')];
    const half = boardOf(rows([first]), '2027-01-06', 'kk');
    expect(half.regions[0]).toMatchObject({ delivery: 'expected', deliveredOn: null, list: null });
    expect(half.regions[0]!.parts.map((part) => part.delivery)).toEqual(['early', 'expected']);
    const assembled = list('10', null, '2027-01-12', { kind: 'assembled' });
    for (const lists of [[first, second], [first, second, assembled]]) {
      expect(boardOf(rows(lists), '2027-01-12', 'kk').regions[0]).toMatchObject({ delivery: 'late', deliveredOn: '2027-01-11' });
    }
  });

  it('measures a region with an exception by its own date, and keeps the reason of a late one', () => {
    const late = { reason: 'technical', note: 'Байланыс болмады' } as const;
    const lists = [list('10', null, '2027-01-12'), list('11', null, '2027-01-12', { late })];
    const board = boardOf({ ...rows(lists), granted: new Map([['10', '2027-01-12']]) }, '2027-01-13', 'kk');
    expect(board.regions[0]).toMatchObject({ dueOn: '2027-01-12', hasException: true, delivery: 'on-time', late: null });
    expect(board.regions[1]).toMatchObject({ dueOn: '2027-01-10', hasException: false, delivery: 'late', late });
    expect(board.late).toBe(1);
  });

  it('calls a region applied when all its parts are', () => {
    const applied = (state: ListRow['state']) =>
      boardOf(rows([list('10', '101000000', '2027-01-05', { state: 'applied' }), list('10', '103200000', '2027-01-05', { state })]), '2027-01-06', 'kk').applied;
    expect([applied('accepted'), applied('applied')]).toEqual([0, 1]);
  });
});
