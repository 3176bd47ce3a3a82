import type { Request } from 'express';

interface SessionFacts {
  readonly accountId: string;
  readonly credentialVersion: number;
  /** Milliseconds since 1970. */
  readonly signedInAt: number;
}

/** Puts the account into a session with a new id: one that somebody planted before the sign-in is worth nothing. */
export async function renewSession(request: Request, facts: SessionFacts): Promise<void> {
  await new Promise<void>((done, fail) => request.session.regenerate((error: unknown) => settle(error, done, fail)));
  Object.assign(request.session, facts);
  await new Promise<void>((done, fail) => request.session.save((error: unknown) => settle(error, done, fail)));
}

export async function closeSession(request: Request): Promise<void> {
  await new Promise<void>((done, fail) => request.session.destroy((error: unknown) => settle(error, done, fail)));
}

function settle(error: unknown, done: () => void, fail: (reason: unknown) => void): void {
  if (error) fail(error);
  else done();
}
