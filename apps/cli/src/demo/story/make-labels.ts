import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ApiClient } from '../api-client.js';

export interface OrderPrecinct {
  readonly precinctId: string;
  readonly number: number;
  readonly sheets: number;
  readonly labels: number;
}

export interface Order {
  readonly id: string;
  readonly state: string;
  readonly labels: number;
  readonly sheets: number;
  readonly proved: number;
  readonly precincts: readonly OrderPrecinct[];
  readonly ledger: { readonly balanced: boolean };
}

const POLL_MILLISECONDS = 100;

/** Orders labels and waits until every cell has been proved (or there was nothing to print). */
export async function orderLabels(operator: ApiClient, place: object): Promise<Order> {
  const { id } = await operator.post<{ id: string }>('labels/orders', place);
  return untilProved(operator, id);
}

/** Forming, laying out and proving are three jobs in a row; the order's state tells how far it is. */
export async function untilProved(operator: ApiClient, id: string): Promise<Order> {
  for (;;) {
    const order = await operator.get<Order>(`labels/orders/${id}`);
    if (order.state === 'proved' || order.state === 'cancelled') return order;
    await assertNoneFailed(operator, id);
    await wait(POLL_MILLISECONDS);
  }
}

/** Throws what a failed job of the order says. */
async function assertNoneFailed(operator: ApiClient, orderId: string): Promise<void> {
  const { items } = await operator.get<{ items: readonly { id: string }[] }>('jobs', { state: 'failed', subjectId: orderId });
  if (items[0]) await operator.finished(items[0].id);
}

/** Releases, downloads the sheets of every precinct with their companion lists, and confirms the print. */
export async function printOrder(operator: ApiClient, order: Order, folder: string): Promise<Record<string, string>> {
  await mkdir(folder, { recursive: true });
  await operator.post(`labels/orders/${order.id}/release`);
  const files: Record<string, string> = {};
  for (const { precinctId, number } of order.precincts) {
    for (const kind of ['sheets', 'companion'] as const) {
      const name = `${kind === 'sheets' ? 'labels' : 'companion'}-${number}.pdf`;
      files[name] = join(folder, name);
      await operator.download(`labels/orders/${order.id}/precincts/${precinctId}/${kind}`, join(folder, name));
    }
  }
  await operator.post(`labels/orders/${order.id}/printed`);
  return files;
}

export async function cellsOf(client: ApiClient, order: Order, precinct: OrderPrecinct): Promise<string[]> {
  const numbers: string[] = [];
  for (let sheet = 1; sheet <= precinct.sheets; sheet += 1) {
    const cells = await client.get<{ number: string }[]>(`labels/orders/${order.id}/precincts/${precinct.precinctId}/sheets/${sheet}/cells`);
    numbers.push(...cells.map((cell) => cell.number));
  }
  return numbers;
}

const BATCH = 500;

/** The affixing officer scans what he has stuck on the documents of one precinct. */
export async function affix(officer: ApiClient, precinctId: string, numbers: readonly string[]): Promise<number> {
  let affixed = 0;
  for (let at = 0; at < numbers.length; at += BATCH) {
    const scans = numbers.slice(at, at + BATCH).map((number) => ({ scan: `${number}\r\n`, precinctId }));
    const results = await officer.post<{ code: string | null }[]>('labels/affix/batch', { scans });
    affixed += results.filter((result) => result.code === null).length;
  }
  return affixed;
}

/** Some labels end as spoiled, void, lost and reprinted; the reprint is a new order with new numbers. */
export async function endSome(operator: ApiClient, numbers: readonly string[]): Promise<string> {
  const [spoiled, voided, lost, ...reprinted] = numbers;
  const reason = 'demo';
  const act = (kind: string, ended: readonly (string | undefined)[]) => operator.post<{ reprintOrderId: string | null }>('labels/acts', { kind, reason, numbers: ended });
  await act('spoiled', [spoiled]);
  await act('void', [voided]);
  await act('lost', [lost]);
  const { reprintOrderId } = await act('reprinted', reprinted);
  if (!reprintOrderId) throw new Error('a reprint gives no new order');
  return reprintOrderId;
}

