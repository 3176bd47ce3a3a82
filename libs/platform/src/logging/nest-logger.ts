import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

type Level = 'info' | 'error' | 'warn' | 'debug';

/** Nest's own lines in our log; its start-up chatter only at debug level. */
export function nestLogger(log: Log): LoggerService {
  const write = (level: Level) => (message: unknown, ...rest: unknown[]) => {
    const scope = rest.at(-1);
    const line = message instanceof Error ? { error: message, scope } : { scope };
    log[level](line, message instanceof Error ? 'framework' : String(message));
  };
  return { log: write('debug'), error: write('error'), warn: write('warn'), debug: write('debug'), verbose: write('debug'), fatal: write('error') };
}
