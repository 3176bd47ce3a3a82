import { DomainError } from '@tizilim/domain';
import { pickLanguage, text } from '@tizilim/messages';
import { ConfigError } from '../config/config.js';

const FAILED = 1;

/**
 * The frame of a long-running process: says once that it is ready (to its parent too, when it has one), ends with its parent,
 * and turns a fault at start into one plain line and exit code 1.
 */
export async function runProcess(name: string, start: () => Promise<Readonly<Record<string, unknown>>>): Promise<void> {
  try {
    const facts = await start();
    process.send?.({ ready: true, ...facts });
    // Only a process started with a channel has this event: its parent is gone, so nobody would ever stop it.
    process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  } catch (error) {
    process.stderr.write(`tizilim ${name}: ${describe(error)}\n`);
    process.exit(FAILED);
  }
}

function describe(error: unknown): string {
  const language = pickLanguage(Intl.DateTimeFormat().resolvedOptions().locale);
  if (error instanceof ConfigError) return error.message;
  if (error instanceof DomainError) return text(error.code, language, error.params);
  const { code, port } = error as { code?: unknown; port?: unknown };
  if (code === 'EADDRINUSE') return text('start.port-in-use', language, { port: Number(port) });
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return text('start.no-database', language);
  if (code === '28P01' || code === '3D000') return text('start.database-not-prepared', language);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
