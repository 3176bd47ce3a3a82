import { runMigrations } from 'bullmq';
import type pg from 'pg';

export const QUEUE_SCHEMA = 'bullmq';

/** Creates or updates the tables of BullMQ's PostgreSQL backend and lets the application roles use them. */
export async function migrateQueueSchema(client: pg.Client): Promise<void> {
  await runMigrations(client, QUEUE_SCHEMA);
  const roles = 'tizilim_api, tizilim_worker';
  await client.query(`GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO ${roles}`);
  await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${roles}`);
  await client.query(`GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO ${roles}`);
  await client.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO ${roles}`);
}
