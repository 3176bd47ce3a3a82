/** Every kind of background work; the worker refuses to start unless each has exactly one handler. */
export const jobKinds: readonly string[] = [];
