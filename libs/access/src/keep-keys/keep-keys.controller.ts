import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor, type Actor } from '@tizilim/platform';
import { AccountKeyView } from './account-key.js';
import { AccountKeyPage, CreateKeyBody, KeepKeys, NewAccountKey } from './keep-keys.service.js';

const Id = z.uuid();

/** The administrator's side: keys of any account. */
@ApiTags('accounts')
@Controller('accounts')
@Allow('administrator')
export class AccountKeysController {
  constructor(private readonly keys: KeepKeys) {}

  @Get(':id/keys')
  @ApiOkResponse({ description: 'Keys of the account, newest first', standardSchema: AccountKeyPage })
  list(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.keys.list(actor, id);
  }

  @Post(':id/keys')
  @ApiOperation({ summary: 'Make a key for a system that delivers the lists of an account' })
  @ApiCreatedResponse({ description: 'The key, shown this once', standardSchema: NewAccountKey })
  create(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: CreateKeyBody }) body: z.infer<typeof CreateKeyBody>) {
    return this.keys.create(actor, id, body);
  }

  @Post(':id/keys/:keyId/revoke')
  @HttpCode(200)
  @ApiOkResponse({ description: 'The key, from now on of no use', standardSchema: AccountKeyView })
  revoke(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Param('keyId', { schema: Id }) keyId: string) {
    return this.keys.revoke(actor, id, keyId);
  }
}

/** The account's own side. A key opens none of these routes: keys do not make keys. */
@ApiTags('session')
@Controller('session/keys')
@Allow('registrar')
export class OwnKeysController {
  constructor(private readonly keys: KeepKeys) {}

  @Get()
  @ApiOkResponse({ description: 'Own keys, newest first', standardSchema: AccountKeyPage })
  list(@CurrentActor() actor: Actor) {
    return this.keys.list(actor, String(actor.accountId));
  }

  @Post()
  @ApiOperation({ summary: 'Make a key for a system that delivers the own lists' })
  @ApiCreatedResponse({ description: 'The key, shown this once', standardSchema: NewAccountKey })
  create(@CurrentActor() actor: Actor, @Body({ schema: CreateKeyBody }) body: z.infer<typeof CreateKeyBody>) {
    return this.keys.create(actor, String(actor.accountId), body);
  }

  @Post(':keyId/revoke')
  @HttpCode(200)
  @ApiOkResponse({ description: 'The key, from now on of no use', standardSchema: AccountKeyView })
  revoke(@CurrentActor() actor: Actor, @Param('keyId', { schema: Id }) keyId: string) {
    return this.keys.revoke(actor, String(actor.accountId), keyId);
  }
}
