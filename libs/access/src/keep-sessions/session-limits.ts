import type { Config } from '@tizilim/platform';

/** A session nobody uses ends after this (NIST SP 800-63B asks for one hour at most). */
export const IDLE_MILLISECONDS = 60 * 60 * 1000;
/** Every session ends after this: one long working day. */
export const ABSOLUTE_MILLISECONDS = 12 * 60 * 60 * 1000;

/** The `__Host-` prefix lets no other host of the domain set the cookie; browsers accept it over HTTPS only. */
export function sessionCookieName(config: Pick<Config, 'PUBLIC_URL'>): string {
  return config.PUBLIC_URL.startsWith('https:') ? '__Host-tizilim' : 'tizilim';
}
