import { createHash } from 'node:crypto';
import { normaliseHeader } from '@tizilim/domain';

/** The fingerprint of a layout: SHA-256 in hex over its normalised titles in their order. */
export function fingerprintOf(titles: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(titles.map(normaliseHeader))).digest('hex');
}
