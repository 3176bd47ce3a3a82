import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DbContext, FileStore, JOB_QUEUE, LOG, systemActor, type JobQueue, type Log } from '@tizilim/platform';
import { expectedSchema } from '../expected-schema.js';

const State = z.enum(['ok', 'failed']);
export const Health = z
  .object({ status: State, checks: z.object({ database: State, schema: State, queue: State, storage: State }) })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;
type CheckName = keyof Health['checks'];

const READER = systemActor('health', { level: 'republic' });
const LIMIT_MILLISECONDS = 3_000;
const APPLIED = 'SELECT id FROM schema_migration';

/** Can this process do its work: is the database there and of this version, the queue reachable, the storage writable? */
@Injectable()
export class CheckHealth {
  constructor(
    private readonly context: DbContext,
    private readonly files: FileStore,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async run(): Promise<Health> {
    const [database, schema, queue, storage] = await Promise.all([
      this.state('database', () => this.context.read(READER, (db) => db.query('SELECT 1'))),
      this.state('schema', () => this.checkSchema()),
      this.state('queue', () => this.queue.check()),
      this.state('storage', () => this.files.checkWritable()),
    ]);
    const checks = { database, schema, queue, storage };
    return { status: Object.values(checks).every((state) => state === 'ok') ? 'ok' : 'failed', checks };
  }

  private async checkSchema(): Promise<void> {
    const rows = await this.context.read(READER, (db) => db.query<{ id: string }>(APPLIED));
    const applied = new Set(rows.map((row) => row.id));
    const missing = expectedSchema.filter((step) => !applied.has(step.id)).map((step) => step.id);
    if (missing.length > 0) throw new Error(`steps not applied: ${missing.join(', ')}`);
  }

  private async state(name: CheckName, check: () => Promise<unknown>): Promise<'ok' | 'failed'> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, fail) => (timer = setTimeout(() => fail(new Error('no answer in time')), LIMIT_MILLISECONDS)));
    try {
      await Promise.race([check(), late]);
      return 'ok';
    } catch (error) {
      this.log.warn({ check: name, error }, 'not ready');
      return 'failed';
    } finally {
      clearTimeout(timer);
    }
  }
}
