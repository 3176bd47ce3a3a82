import pg from 'pg';

/** A connection that may die while nobody asks it anything: whoever uses it next is told, and the process lives on. */
export class QuietClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
