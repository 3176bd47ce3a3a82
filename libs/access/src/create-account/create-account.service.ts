import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { roles } from '@tizilim/domain';
import { DbContext, type Actor } from '@tizilim/platform';
import { getAccount } from '../get-account.js';
import { AccountView, TerritoryBody, viewOf } from '../account-view.js';
import { addAccount } from './add-account.js';

const MAX_NAME = 200;

export const CreateAccountBody = z
  .object({
    login: z.string().min(1).max(64),
    displayName: z.string().trim().min(1).max(MAX_NAME),
    role: z.enum(roles),
    territory: TerritoryBody,
  })
  .meta({ id: 'CreateAccount' });
export type CreateAccountBody = z.infer<typeof CreateAccountBody>;

export const AccountWithPassword = z
  .object({
    account: AccountView,
    oneTimePassword: z.string().meta({ description: 'Shown this once; has to be replaced at the first sign-in' }),
  })
  .meta({ id: 'AccountWithPassword' });
export type AccountWithPassword = z.infer<typeof AccountWithPassword>;

/** The administrator opens an account for a person of an akimat or a commission; the person chooses the password at the first sign-in. */
@Injectable()
export class CreateAccount {
  constructor(private readonly context: DbContext) {}

  run(actor: Actor, body: CreateAccountBody): Promise<AccountWithPassword> {
    return this.context.run(actor, async (db) => {
      const { id, password } = await addAccount(db, body);
      return { account: viewOf(await getAccount(db, id)), oneTimePassword: password };
    });
  }
}
