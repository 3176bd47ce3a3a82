import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { roles } from '@tizilim/domain';
import { DbContext, type Actor } from '@tizilim/platform';
import { MoreThan } from 'typeorm';
import { Account } from '../account.entity.js';
import { AccountView, viewOf } from '../account-view.js';

const MAX_LIMIT = 200;

export const AccountsQuery = z
  .object({
    limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(50),
    after: z.string().max(64).optional().meta({ description: 'Login after which the page begins; `next` of the page before' }),
    role: z.enum(roles).optional(),
    region: z.string().max(2).optional().meta({ description: 'Two KATO digits' }),
  })
  .meta({ id: 'AccountsQuery' });
export type AccountsQuery = z.infer<typeof AccountsQuery>;

export const AccountsPage = z.object({ items: z.array(AccountView), next: z.string().nullable() }).meta({ id: 'AccountsPage' });

/** The administrator sees who may sign in, in order of login. */
@Injectable()
export class ListAccounts {
  constructor(private readonly context: DbContext) {}

  async run(actor: Actor, query: AccountsQuery): Promise<z.infer<typeof AccountsPage>> {
    const where = {
      ...(query.after === undefined ? {} : { login: MoreThan(query.after) }),
      ...(query.role === undefined ? {} : { role: query.role }),
      ...(query.region === undefined ? {} : { regionId: query.region }),
    };
    const items = await this.context.read(actor, (db) =>
      db.manager.getRepository(Account).find({ where, order: { login: 'ASC' }, take: query.limit }),
    );
    return { items: items.map(viewOf), next: items.length === query.limit ? (items.at(-1)?.login ?? null) : null };
  }
}
