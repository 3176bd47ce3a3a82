import type { MessageArea } from './message.js';

/** Voter lists on the server: receiving, moving, submitting. */
export const listsMessages = {
} as const satisfies MessageArea;
