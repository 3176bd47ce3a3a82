import { DomainError } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import { Account } from './account.entity.js';

/** @throws record.not-found */
export async function getAccount(db: Db, id: string): Promise<Account> {
  const account = await db.manager.getRepository(Account).findOneBy({ id });
  if (!account) throw new DomainError('record.not-found', 'not-found');
  return account;
}
