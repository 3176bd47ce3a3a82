import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session from 'express-session';
import pg from 'pg';
import { CONFIG, deriveKey, LOG, roleUrl, type Config, type Log } from '@tizilim/platform';
import { IDLE_MILLISECONDS, sessionCookieName } from './session-limits.js';

declare module 'express-session' {
  interface SessionData {
    accountId: string;
    credentialVersion: number;
    /** Milliseconds since 1970, server's clock. */
    signedInAt: number;
  }
}

const PRUNE_SECONDS = 15 * 60;
const POOL_SIZE = 4;

/** Server-side sessions in PostgreSQL: the cookie holds a signed random id and nothing else. */
@Injectable()
export class SessionStore implements OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private readonly store: { close(): Promise<void> | void } & session.Store;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) log: Log,
  ) {
    this.pool = new pg.Pool({ connectionString: roleUrl(config, 'tizilim_api'), max: POOL_SIZE, application_name: 'tizilim_api-sessions' });
    this.pool.on('error', () => undefined);
    const PgStore = connectPgSimple(session);
    this.store = new PgStore({
      pool: this.pool,
      tableName: 'session',
      createTableIfMissing: false,
      pruneSessionInterval: PRUNE_SECONDS,
      errorLog: () => log.warn('expired sessions could not be removed'),
    });
  }

  /** The middleware that reads and writes the cookie. */
  middleware(): RequestHandler {
    const secure = this.config.PUBLIC_URL.startsWith('https:');
    return session({
      name: sessionCookieName(this.config),
      secret: deriveKey(this.config.TIZILIM_SECRET, 'session').toString('base64url'),
      store: this.store,
      resave: false,
      saveUninitialized: false,
      rolling: true,
      cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: IDLE_MILLISECONDS },
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
    await this.pool.end();
  }
}
