/** What went wrong, independent of any transport; the HTTP filter and the CLI map it to a status or an exit code. */
export type ErrorKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'too-large' | 'too-many' | 'unavailable';

export type ErrorParams = Readonly<Record<string, string | number>>;

/**
 * A fault that a user can act on. `code` is also the key of its text in libs/messages,
 * `params` fill the placeholders of that text and must hold no personal data.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    readonly params: ErrorParams = {},
  ) {
    super(code);
  }
}
