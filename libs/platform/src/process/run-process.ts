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
    const fault = faultOf(error);
    process.stderr.write(`tizilim ${name}: ${describe(error, fault)}\n`);
    if (fault && process.send) await new Promise<void>((sent) => process.send?.({ failed: fault.code, params: fault.params }, () => sent()));
    process.exit(FAILED);
  }
}

/** Faults that whoever starts the process can mend. */
function faultOf(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  const { code, port } = error as { code?: unknown; port?: unknown };
  if (code === 'EADDRINUSE') return new DomainError('start.port-in-use', 'unavailable', { port: Number(port) });
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return new DomainError('start.no-database', 'unavailable');
  if (code === '28P01' || code === '3D000') return new DomainError('start.database-not-prepared', 'unavailable');
  return undefined;
}

function describe(error: unknown, fault: DomainError | undefined): string {
  const language = pickLanguage(Intl.DateTimeFormat().resolvedOptions().locale);
  if (fault) return text(fault.code, language, fault.params);
  if (error instanceof ConfigError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
