import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { accessEntities, AccessHttpModule, roleLevels, sessionCookieName, useSessions } from '@tizilim/access';
import { configureHttp, deriveKey, JOB_QUEUE, PlatformModule, type Config, type Entities, type JobQueue } from '@tizilim/platform';
import type { Role, Territory } from '@tizilim/domain';
import { createTestDatabase } from './test-server.js';
import { cec, platformOn, type TestPlatform } from './test-platform.js';

export type TestAgent = ReturnType<typeof request.agent>;

/** The feature modules under test, in a running HTTP app with the real guard and real sessions. */
export interface TestApi {
  readonly app: NestExpressApplication;
  /** The same database without HTTP; jobs the routes enqueue land in its inline queue. */
  readonly platform: TestPlatform;
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** An agent signed in as a new account (one a role and territory); default territory: the widest of the role, in region 10. */
  as(role: Role, territory?: Territory): Promise<TestAgent>;
  /** Account id behind `as(role, territory)`. */
  accountOf(role: Role, territory?: Territory): Promise<string>;
  /** An agent nobody has signed in. */
  anonymous(): TestAgent;
  close(): Promise<void>;
}

export interface TestApiOptions {
  readonly modules: readonly (Type | DynamicModule)[];
  readonly entities?: Entities;
  readonly env?: Readonly<Record<string, string>>;
  /** Runs before the app listens; apps/api sets up its shell here. */
  readonly prepare?: (app: NestExpressApplication) => void;
}

export async function openTestApi(options: TestApiOptions): Promise<TestApi> {
  const database = await createTestDatabase(options.env);
  const { config } = database;
  mkdirSync(join(config.DATA_DIR, 'files'), { recursive: true });
  const entities = [...accessEntities, ...((options.entities ?? []) as typeof accessEntities)];
  const platform = await platformOn(database, entities);
  const shared: JobQueue = { ...inlineQueue(platform), close: async () => undefined };
  const features = options.modules.filter((module) => module !== AccessHttpModule);
  const testing = await Test.createTestingModule({
    imports: [PlatformModule.forRoot({ config, role: 'tizilim_api', entities, poolSize: 6 }), AccessHttpModule, ...features],
  })
    .overrideProvider(JOB_QUEUE)
    .useValue(shared)
    .compile();
  const app = testing.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
  configureHttp(app);
  useSessions(app);
  options.prepare?.(app);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const accounts = new Map<string, Promise<{ id: string; cookie: string }>>();
  const account = (role: Role, territory: Territory = widestOf(role)) => {
    const key = JSON.stringify([role, territory]);
    const known = accounts.get(key) ?? signedIn(platform, config, role, territory);
    accounts.set(key, known);
    return known;
  };
  return {
    app,
    platform,
    url,
    async as(role, territory) {
      const { cookie } = await account(role, territory);
      return request.agent(url).set('Cookie', cookie);
    },
    accountOf: async (role, territory) => (await account(role, territory)).id,
    anonymous: () => request.agent(url),
    async close() {
      await app.close();
      await platform.close();
    },
  };
}

function inlineQueue(platform: TestPlatform): JobQueue {
  return {
    add: (id) => platform.queue.add(id),
    consume: () => platform.queue.consume(),
    check: async () => undefined,
    close: async () => undefined,
  };
}

function widestOf(role: Role): Territory {
  return roleLevels[role][0] === 'republic' ? { level: 'republic' } : { level: 'region', regionId: '10' };
}

const ADD_ACCOUNT = `
INSERT INTO account (login, display_name, role, level, region_id, district_id, precinct_id, password_hash, must_change_password)
VALUES ($1, $2, $3, $4, $5, $6, $7, 'none', false) RETURNING id`;
const ADD_SESSION = `INSERT INTO session (sid, sess, expire) VALUES ($1, $2, clock_timestamp() + interval '1 hour')`;

/** An account and a session row, written directly: the hash of a password would cost each test half a second. */
async function signedIn(platform: TestPlatform, config: Config, role: Role, territory: Territory): Promise<{ id: string; cookie: string }> {
  const region = territory.level === 'republic' ? null : territory.regionId;
  const district = territory.level === 'district' || territory.level === 'precinct' ? territory.districtId : null;
  const precinct = territory.level === 'precinct' ? territory.precinctId : null;
  const login = `${role}-${randomUUID().slice(0, 8)}`;
  const sid = randomBytes(24).toString('base64url');
  const id = await platform.api.run(cec, async (db) => {
    const row = await db.one<{ id: string }>(ADD_ACCOUNT, [login, role, role, territory.level, region, district, precinct]);
    const now = platform.clock.now().getTime();
    const sess = {
      cookie: { originalMaxAge: 3_600_000, httpOnly: true, path: '/' },
      accountId: row.id,
      credentialVersion: 1,
      signedInAt: now,
    };
    await db.execute(ADD_SESSION, [sid, JSON.stringify(sess)]);
    return row.id;
  });
  const secret = deriveKey(config.TIZILIM_SECRET, 'session').toString('base64url');
  const signature = createHmac('sha256', secret).update(sid).digest('base64').replace(/=+$/, '');
  return { id, cookie: `${sessionCookieName(config)}=${encodeURIComponent(`s:${sid}.${signature}`)}` };
}
