import pg from 'pg';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import { roleUrl, type ApplicationRole, type Config } from '../config/config.js';
import { QuietClient } from './quiet-client.js';

export type Entities = MixedList<EntitySchema | (new () => object)>;

/** A pool of one application role; every idle error is swallowed here, the next use finds out. */
export async function connectDataSource(
  config: Pick<Config, 'DATABASE_URL' | 'TIZILIM_SECRET' | 'LEASE_SECONDS'>,
  role: ApplicationRole,
  entities: Entities,
  poolSize: number,
): Promise<DataSource> {
  // A worker that stops in the middle of a page holds the row of its job: after a lease PostgreSQL ends its transaction.
  const idle = role === 'tizilim_worker' ? { idle_in_transaction_session_timeout: config.LEASE_SECONDS * 1000 } : {};
  const dataSource = new DataSource({
    type: 'postgres',
    url: roleUrl(config, role),
    entities,
    applicationName: role,
    // Date columns stay 'YYYY-MM-DD', bigint stays text: nothing is turned into a time zone or rounded.
    extra: { max: poolSize, connectionTimeoutMillis: 10_000, types: plainTypes, Client: QuietClient, ...idle },
    poolErrorHandler: () => undefined,
    installExtensions: false,
  });
  return dataSource.initialize();
}

const { types } = pg;
const DATE_OID = 1082;
const plain = (value: string): string => value;
const plainTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === DATE_OID && format !== 'binary' ? plain : builtin(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

function builtin(oid: number, format?: 'text' | 'binary'): unknown {
  return format === 'binary' ? types.getTypeParser(oid, 'binary') : types.getTypeParser(oid, 'text');
}
