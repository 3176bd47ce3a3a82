import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor, type Actor } from '@tizilim/platform';
import { AccountView } from './account-view.js';
import { AccountWithPassword, CreateAccount, CreateAccountBody } from './create-account/create-account.service.js';
import { DisableAccount, DisableAccountBody } from './disable-account/disable-account.service.js';
import { AccountsPage, AccountsQuery, ListAccounts } from './list-accounts/list-accounts.service.js';
import { ResetPassword } from './reset-password/reset-password.service.js';

const AccountId = z.uuid();

/** Accounts are the administrator's work, and nothing else is: no route with voter data lists his role. */
@ApiTags('accounts')
@Controller('accounts')
@Allow('administrator')
export class AccountsController {
  constructor(
    private readonly listAccounts: ListAccounts,
    private readonly createAccount: CreateAccount,
    private readonly resetPassword: ResetPassword,
    private readonly disableAccount: DisableAccount,
  ) {}

  @Get()
  @ApiOkResponse({ description: 'Accounts in order of login', standardSchema: AccountsPage })
  list(@CurrentActor() actor: Actor, @Query({ schema: AccountsQuery }) query: AccountsQuery) {
    return this.listAccounts.run(actor, query);
  }

  @Post()
  @ApiCreatedResponse({ description: 'The account and its one-time password', standardSchema: AccountWithPassword })
  create(@CurrentActor() actor: Actor, @Body({ schema: CreateAccountBody }) body: CreateAccountBody) {
    return this.createAccount.run(actor, body);
  }

  @Post(':id/reset-password')
  @HttpCode(200)
  @ApiOkResponse({ description: 'The account and its new one-time password', standardSchema: AccountWithPassword })
  reset(@CurrentActor() actor: Actor, @Param('id', { schema: AccountId }) id: string) {
    return this.resetPassword.run(actor, id);
  }

  @Post(':id/disable')
  @HttpCode(200)
  @ApiOkResponse({ description: 'The account, from now on closed', standardSchema: AccountView })
  disable(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: AccountId }) id: string,
    @Body({ schema: DisableAccountBody }) body: DisableAccountBody,
  ) {
    return this.disableAccount.run(actor, id, body);
  }
}
