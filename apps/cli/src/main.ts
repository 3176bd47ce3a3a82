import { run } from './run.js';

/** Entry for bin/tizilim; sets the exit code and never shows a stack trace for a user's mistake. */
export async function main(args: readonly string[]): Promise<void> {
  process.exitCode = await run(args, process);
}
