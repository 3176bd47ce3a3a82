/** Injection tokens of things that are values or interfaces: `@Inject(CONFIG) config: Config`. */
export const CONFIG = Symbol('Config');
export const LOG = Symbol('Log');
export const JOB_QUEUE = Symbol('JobQueue');
