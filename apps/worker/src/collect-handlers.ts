import { jobKindOf, type JobHandler } from '@tizilim/platform';

/** Thrown at start: the handlers and the list of kinds do not fit together. */
export class HandlerTableError extends Error {
  override readonly name = 'HandlerTableError';
}

/**
 * The handler of every kind of job.
 * @throws HandlerTableError naming every kind with two handlers, with none, or missing from the list
 */
export function collectHandlers(providers: readonly unknown[], kinds: readonly string[]): ReadonlyMap<string, JobHandler> {
  const handlers = new Map<string, JobHandler>();
  const faults: string[] = [];
  for (const provider of new Set(providers)) {
    const kind = typeof provider === 'object' && provider !== null ? jobKindOf(provider.constructor) : undefined;
    if (kind === undefined) continue;
    if (handlers.has(kind)) faults.push(`${kind}: two handlers`);
    if (!kinds.includes(kind)) faults.push(`${kind}: not in the list of job kinds`);
    handlers.set(kind, provider as JobHandler);
  }
  faults.push(...kinds.filter((kind) => !handlers.has(kind)).map((kind) => `${kind}: no handler`));
  if (faults.length > 0) throw new HandlerTableError(`The job handlers do not fit together:\n  ${faults.join('\n  ')}`);
  return handlers;
}
