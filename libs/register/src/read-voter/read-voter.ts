import { Injectable } from '@nestjs/common';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { DbContext, type Actor, type Db } from '@tizilim/platform';
import { instantOf } from '../as-of.js';
import { GET_VERSION_AS_OF, GET_VOTER, LIST_REMOVALS_OF, LIST_VERSIONS, SEARCH_VOTERS, SURNAME_KEY } from './read-voter.sql.js';
import type { VoterHistory, VoterPage, VoterSearch, VoterVersionView, VoterView } from './voter-view.js';

/**
 * Shows voters of the actor's own territory: search by IIN or surname, one voter now or as he was, and all his versions
 * ("why am I here?"). Who has read what is in the audit log before the answer leaves.
 */
@Injectable()
export class ReadVoter {
  constructor(private readonly context: DbContext) {}

  search(actor: Actor, query: VoterSearch): Promise<VoterPage> {
    return this.context.run(actor, async (db) => {
      const prefix = query.surname === undefined ? null : (await db.one<{ prefix: string }>(SURNAME_KEY, [query.surname])).prefix;
      const found = await db.query<VoterView>(SEARCH_VOTERS, [query.iin ?? null, prefix, query.after, query.limit + 1]);
      const items = found.slice(0, query.limit);
      const payload = { by: query.iin === undefined ? 'surname' : 'iin', found: items.length, voters: items.map((voter) => voter.id) };
      await audit.record(db, { action: 'register.voters-searched', objectType: 'voter', objectId: null, payload });
      return { items, next: found.length > query.limit ? (items.at(-1)?.id ?? null) : null };
    });
  }

  get(actor: Actor, voterId: string): Promise<VoterView> {
    return this.logged(actor, voterId, 'register.voter-read', {}, async (db) => {
      const voter = await db.maybeOne<VoterView>(GET_VOTER, [voterId]);
      if (!voter) throw new DomainError('register.voter-not-found', 'not-found');
      return voter;
    });
  }

  getAsOf(actor: Actor, voterId: string, asOf: string): Promise<VoterVersionView> {
    return this.logged(actor, voterId, 'register.voter-read', { asOf }, async (db) => {
      const version = await db.maybeOne<VoterVersionView>(GET_VERSION_AS_OF, [voterId, instantOf(asOf)]);
      if (!version) throw new DomainError('register.voter-not-found', 'not-found');
      return version;
    });
  }

  history(actor: Actor, voterId: string): Promise<VoterHistory> {
    return this.logged(actor, voterId, 'register.voter-history-read', {}, async (db) => {
      const versions = await db.query<VoterVersionView>(LIST_VERSIONS, [voterId]);
      if (versions.length === 0) throw new DomainError('register.voter-not-found', 'not-found');
      const removals = await db.query<VoterHistory['removals'][number]>(LIST_REMOVALS_OF, [voterId]);
      return { versions, removals };
    });
  }

  private logged<T>(
    actor: Actor,
    voterId: string,
    action: string,
    payload: Readonly<Record<string, string>>,
    work: (db: Db) => Promise<T>,
  ): Promise<T> {
    return this.context.run(actor, async (db) => {
      const result = await work(db);
      await audit.record(db, { action, objectType: 'voter', objectId: voterId, payload });
      return result;
    });
  }
}
