import { createHmac } from 'node:crypto';
import { z } from 'zod';

/** One row per environment variable; `.env.example` and the compose file are tested against this table. */
export const configSchema = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//).describe('PostgreSQL ≥ 17, an account that may create roles; used by migrate only as owner'),
  TIZILIM_SECRET: z.string().min(32).describe('Key material for database roles, row-level security contexts, sessions and label numbers'),
  HOST: z.string().default('127.0.0.1').describe('Address the API listens on'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('Port the API listens on'),
  PUBLIC_URL: z.string().default('http://localhost:3000').describe('Address users see; decides cookies and the origin check'),
  QUEUE_BACKEND: z.enum(['postgres', 'redis']).default('postgres').describe('Where BullMQ keeps its queue'),
  REDIS_URL: z.string().default('redis://127.0.0.1:6379').describe('Redis for the queue, when QUEUE_BACKEND is redis'),
  DATA_DIR: z.string().default('.data').describe('Folder of files and of the embedded database'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info').describe('Least severe log line written'),
  TRUST_PROXY: z.stringbool().default(false).describe('Behind a reverse proxy that sets X-Forwarded-*'),
  METRICS_TOKEN: z.string().min(16).optional().describe('Bearer token for /metrics from other hosts; without it only this host may read them'),
  BUSINESS_DATE: z.string().regex(/^\d{4}-\d{2}-\d{2}$/).optional().describe('Fixes "today" (Asia/Almaty); for demo and tests'),
  LEASE_SECONDS: z.coerce.number().int().min(1).default(60).describe('How long a job may be silent before another worker takes it'),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(32).default(2).describe('Jobs one worker runs at once'),
  NCANODE_URL: z.url().optional().describe('NCANode service that verifies national GOST signatures; without it they are kept unverified'),
  CRASH_AT: z.string().optional().describe('name:n kills the process at the n-th pass of a crash point; for fault tests'),
});

export type Config = Readonly<z.infer<typeof configSchema>>;

/** Thrown at start when the environment is wrong; lists every mistake at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads and checks the environment once; everything else receives the result. */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = configSchema.safeParse(given);
  if (parsed.success) return Object.freeze(parsed.data);
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`The configuration is not usable:\n${lines.join('\n')}`);
}

/** The environment of this process for a child of it. */
export function childEnvironment(overrides: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return { ...own, ...overrides };
}

export type KeyPurpose = 'role:tizilim_api' | 'role:tizilim_worker' | 'context' | 'session' | 'labels';

/** A key for one purpose, derived from the secret; 32 bytes. Keys of different purposes tell nothing about each other. */
export function deriveKey(secret: string, purpose: KeyPurpose): Buffer {
  return createHmac('sha256', secret).update(`tizilim/v1/${purpose}`).digest();
}

export type ApplicationRole = 'tizilim_api' | 'tizilim_worker';

/** Connection address of an application role on the server of DATABASE_URL. */
export function roleUrl(config: Pick<Config, 'DATABASE_URL' | 'TIZILIM_SECRET'>, role: ApplicationRole): string {
  const url = new URL(config.DATABASE_URL);
  url.username = role;
  url.password = deriveKey(config.TIZILIM_SECRET, `role:${role}`).toString('base64url');
  return url.toString();
}
