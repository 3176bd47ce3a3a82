import { createHash } from 'node:crypto';
import { again } from '../again.js';
import { ok, type Person, type Schemas } from '../person.js';
import { until } from '../until.js';

export type Order = Schemas['LabelOrderDetails'];

/** Orders labels and waits until every cell has been proved (or there was nothing to print). */
export async function orderLabels(operator: Person, body: Schemas['OrderLabels'] = {}): Promise<Order> {
  const { api, url } = operator;
  const { items: before } = await ok(api.GET('/api/v1/labels/orders', {}));
  const id = await again(url, async (first) => {
    const { items } = first ? { items: [] } : await ok(api.GET('/api/v1/labels/orders', {}));
    const placed = items.find((order) => !before.some((old) => old.id === order.id));
    return (placed ?? (await ok(api.POST('/api/v1/labels/orders', { body })))).id;
  });
  return untilProved(operator, id);
}

/** Forming, laying out and proving are three jobs in a row; the order's state tells how far it is. */
export function untilProved(operator: Person, id: string, seconds = 240): Promise<Order> {
  const { api, url } = operator;
  return until(
    `label order ${id}`,
    async () => {
      const order = await readOrder(operator, id);
      if (order.state === 'proved' || order.state === 'cancelled') return order;
      const { items } = await again(url, () => ok(api.GET('/api/v1/jobs', { params: { query: { subjectId: id, state: 'failed' } } })));
      if (items[0]) throw new Error(`${items[0].kind} failed: ${items[0].error?.code ?? ''}`);
      return undefined;
    },
    seconds,
  );
}

export function readOrder({ api, url }: Person, id: string): Promise<Order> {
  return again(url, () => ok(api.GET('/api/v1/labels/orders/{id}', { params: { path: { id } } })));
}

/** Releases, downloads what is printed and confirms the print. @returns SHA-256 of each file by its name */
export async function printOrder(operator: Person, order: Order): Promise<Record<string, string>> {
  const { api, url } = operator;
  const path = { path: { id: order.id } };
  const stands = async (state: Order['state']): Promise<boolean> => (await readOrder(operator, order.id)).state === state;
  await again(
    url,
    async (first) =>
      void ((first || (await stands('proved'))) && (await ok(api.POST('/api/v1/labels/orders/{id}/release', { params: path })))),
  );
  const hashes: Record<string, string> = {};
  for (const { precinctId, number } of order.precincts) {
    for (const kind of ['sheets', 'companion'] as const) {
      const bytes = await again(url, () =>
        ok(
          api.GET('/api/v1/labels/orders/{id}/precincts/{precinctId}/{kind}', {
            params: { path: { id: order.id, precinctId, kind } },
            parseAs: 'arrayBuffer',
          }),
        ),
      );
      hashes[`${kind}-${number}.pdf`] = sha256(bytes as unknown as ArrayBuffer);
    }
  }
  await again(
    url,
    async (first) =>
      void (
        (first || (await stands('released'))) &&
        (await ok(api.POST('/api/v1/labels/orders/{id}/printed', { params: path, body: {} })))
      ),
  );
  return hashes;
}

export async function numbersOf({ api, url }: Person, order: Order, precinct: Order['precincts'][number]): Promise<string[]> {
  const numbers: string[] = [];
  for (let sheet = 1; sheet <= precinct.sheets; sheet += 1) {
    const path = { id: order.id, precinctId: precinct.precinctId, sheet };
    const cells = await again(url, () =>
      ok(api.GET('/api/v1/labels/orders/{id}/precincts/{precinctId}/sheets/{sheet}/cells', { params: { path } })),
    );
    numbers.push(...cells.map((cell) => cell.number));
  }
  return numbers;
}

/** The affixing officer scans what he has stuck on the documents of one precinct. @returns labels affixed now */
export async function affix(officer: Person, precinctId: string, numbers: readonly string[]): Promise<number> {
  let affixed = 0;
  for (let at = 0; at < numbers.length; at += 500) {
    const scans = numbers.slice(at, at + 500).map((number) => ({ scan: `${number}\r\n`, precinctId }));
    const results = await again(officer.url, () => ok(officer.api.POST('/api/v1/labels/affix/batch', { body: { scans } })));
    affixed += results.filter((result) => result.code === null).length;
  }
  return affixed;
}

export function sha256(bytes: ArrayBuffer): string {
  return createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
}
