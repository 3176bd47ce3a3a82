import type { Person } from './person.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly parameters?: readonly Parameter[] }>>>>;
}

export interface Reading {
  readonly login: string;
  readonly address: string;
  readonly status: number;
  readonly body: string;
}

/** Values to try: of a path's `{id}` by the first part of the path, of other parameters by their name. */
export interface Known {
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly parameters: Readonly<Record<string, readonly string[]>>;
}

const AT_ONCE = 6;

/** Every GET route of the document, with every known value, as one person gets it. Throws for a route it knows no value for. */
export async function readEverything(person: Person, document: ApiDocument, known: Known): Promise<Reading[]> {
  const addresses = Object.entries(document.paths).flatMap(([path, methods]) =>
    methods['get'] ? addressesOf(path, methods['get'].parameters ?? [], known) : [],
  );
  const readings: Reading[] = [];
  const work = async (): Promise<void> => {
    for (let address = addresses.pop(); address !== undefined; address = addresses.pop()) {
      const response = await person.get(address);
      readings.push({
        login: person.login,
        address,
        status: response.status,
        body: Buffer.from(await response.arrayBuffer()).toString('utf8'),
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return readings;
}

function addressesOf(path: string, parameters: readonly Parameter[], known: Known): string[] {
  const family = path.split('/')[3] ?? '';
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  let filled = [path];
  for (const name of names) {
    const values =
      name === 'id'
        ? known.ids[
            family === 'register' || family === 'territory' || family === 'labels' || family === 'registries'
              ? (path.split('/')[4] ?? '')
              : family
          ]
        : known.parameters[name];
    if (!values || values.length === 0) throw new Error(`no value is known for {${name}} of ${path}`);
    filled = filled.flatMap((one) => values.map((value) => one.replace(`{${name}}`, encodeURIComponent(value))));
  }
  const asked = parameters
    .filter((one) => one.in === 'query')
    .flatMap(({ name }) => (known.parameters[name] ?? []).map((value) => `${name}=${encodeURIComponent(value)}`));
  return filled.flatMap((one) => [one, ...asked.map((query) => `${one}?${query}`)]);
}
