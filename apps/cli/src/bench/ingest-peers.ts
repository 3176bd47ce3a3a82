import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Transform, type Duplex } from 'node:stream';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource, EntitySchema } from 'typeorm';

const columns = ['iin', 'surname', 'given_name', 'patronymic', 'birth_date', 'sex', 'citizenship', 'precinct', 'address', 'registration_kind', 'document_type', 'document_number'];
const RAW = `DROP TABLE IF EXISTS bench_raw; CREATE UNLOGGED TABLE bench_raw (${columns.map((column) => `${column} text`).join(', ')})`;
const INSERT_LINES = 20_000;
const CHUNK_LINES = 1000;

type CsvParse = (options: { readonly from_line?: number; readonly columns?: boolean; readonly to?: number }) => Duplex;

/** Here for development only, so it is looked for by its name when it is wanted. */
async function findCsvParse(): Promise<CsvParse | undefined> {
  const name: string = 'csv-parse';
  const found = (await import(name).catch(() => undefined)) as { readonly parse: CsvParse } | undefined;
  return found?.parse;
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Seconds PostgreSQL itself needs to load the file into text columns, unchecked. */
export async function serverCopy(client: Client, file: string): Promise<number> {
  await client.query(RAW);
  await client.query('CHECKPOINT');
  const started = performance.now();
  await client.query(`COPY bench_raw FROM '${file.replaceAll("'", "''")}' (FORMAT csv, HEADER)`);
  return (performance.now() - started) / 1000;
}

/** Seconds of the usual way in Node: csv-parse and COPY, nothing checked. Undefined when csv-parse is not installed. */
export async function csvParseCopy(client: Client, file: string): Promise<number | undefined> {
  const parse = await findCsvParse();
  if (!parse) return undefined;
  await client.query(RAW);
  const started = performance.now();
  const toCopy = new Transform({
    writableObjectMode: true,
    transform: (row: string[], _encoding, done) => done(null, `${row.map((value) => value.replace(/[\\\t\n\r]/g, ' ')).join('\t')}\n`),
  });
  await pipeline(createReadStream(file), parse({ from_line: 2 }), toCopy, client.query(copyFrom('COPY bench_raw FROM STDIN')));
  return (performance.now() - started) / 1000;
}

/** Seconds a line of an ORM's insert, a thousand rows at a time. Undefined when csv-parse is not installed. */
export async function typeOrmInsert(url: string, file: string): Promise<number | undefined> {
  const parse = await findCsvParse();
  if (!parse) return undefined;
  const Row = new EntitySchema<Record<string, string>>({
    name: 'bench_orm',
    columns: { id: { type: 'int', primary: true, generated: true }, ...Object.fromEntries(columns.map((column) => [column, { type: 'text' as const, nullable: true }])) },
  });
  const source = new DataSource({ type: 'postgres', url, entities: [Row], synchronize: true });
  await source.initialize();
  try {
    const repository = source.getRepository(Row);
    const started = performance.now();
    let rows: Record<string, string>[] = [];
    let lines = 0;
    for await (const row of createReadStream(file).pipe(parse({ columns: true, to: INSERT_LINES })) as AsyncIterable<Record<string, string>>) {
      lines += rows.push(row) > 0 ? 1 : 0;
      if (rows.length < CHUNK_LINES) continue;
      await repository.insert(rows);
      rows = [];
    }
    return (performance.now() - started) / 1000 / lines;
  } finally {
    await source.destroy();
  }
}
