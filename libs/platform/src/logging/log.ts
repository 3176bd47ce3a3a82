import { pino, type Logger } from 'pino';

export type Log = Logger;

const SENSITIVE = ['iin', 'surname', 'given_name', 'patronymic', 'document_number', 'password', 'cookie', 'authorization', 'detail', 'parameters', 'where'];
const paths = SENSITIVE.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** JSON lines on stdout; personal data and database error details (which quote values) never get in. */
export function createLog(level: string, name: string): Log {
  return pino({
    level,
    name,
    redact: { paths, censor: '…' },
    serializers: { error: describeError, err: describeError },
  });
}

function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: 'not an error object' };
  const { code } = error as { code?: unknown };
  const fromDatabase = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
  // PostgreSQL quotes rejected values in some messages; its code and our stack are enough to find the place.
  return { type: error.name, code, message: fromDatabase ? 'database error' : error.message, stack: fromDatabase ? stackOnly(error) : error.stack };
}

function stackOnly(error: Error): string {
  return (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).join('\n');
}
