import { Injectable } from '@nestjs/common';
import { DbContext, type Actor } from '@tizilim/platform';
import type { Round } from '../round.js';
import { getRound } from './get-round.js';
import { LIST_ROUNDS } from './read-rounds.sql.js';

/** Four rounds a year for half a century: more than one page is never needed. */
const MOST_ROUNDS = 200;

/** Everybody who works with lists sees which rounds are open, for which date and until when (178-ө 1.3). */
@Injectable()
export class ReadRounds {
  constructor(private readonly context: DbContext) {}

  list(actor: Actor, state?: 'open' | 'closed'): Promise<Round[]> {
    return this.context.read(actor, (db) => db.query<Round>(LIST_ROUNDS, [state ?? null, MOST_ROUNDS]));
  }

  get(actor: Actor, id: string): Promise<Round> {
    return this.context.read(actor, (db) => getRound(db, id));
  }
}
