import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { roles } from '@tizilim/domain';
import {
  AllowWithTemporaryPassword,
  Clock,
  CONFIG,
  CurrentActor,
  DbContext,
  Public,
  type Actor,
  type ActorRequest,
  type Config,
} from '@tizilim/platform';
import { AccountView, viewOf } from './account-view.js';
import { ChangePassword, ChangePasswordBody } from './change-password/change-password.service.js';
import { getAccount } from './get-account.js';
import { closeSession, renewSession } from './keep-sessions/renew-session.js';
import { sessionCookieName } from './keep-sessions/session-limits.js';
import { SignIn, SignInBody } from './sign-in/sign-in.service.js';

type SessionRequest = Request & ActorRequest;

/** The session of the browser: sign in, who am I, own password, sign out. */
@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly changePassword: ChangePassword,
    private readonly context: DbContext,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ description: 'Signed in; the answer sets the session cookie', standardSchema: AccountView })
  async open(@Req() request: SessionRequest, @Body({ schema: SignInBody }) body: SignInBody) {
    const account = await this.signIn.run(body, request.ip, request.id);
    await renewSession(request, {
      accountId: account.id,
      credentialVersion: account.credentialVersion,
      signedInAt: this.clock.now().getTime(),
    });
    return viewOf(account);
  }

  @Get()
  @AllowWithTemporaryPassword(...roles)
  @ApiOkResponse({ description: 'Who is signed in', standardSchema: AccountView })
  read(@CurrentActor() actor: Actor) {
    return this.context.read(actor, async (db) => viewOf(await getAccount(db, String(actor.accountId))));
  }

  @Post('password')
  @AllowWithTemporaryPassword(...roles)
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Changed; every other session of the account has ended' })
  async change(
    @Req() request: SessionRequest,
    @CurrentActor() actor: Actor,
    @Body({ schema: ChangePasswordBody }) body: ChangePasswordBody,
  ) {
    const credentialVersion = await this.changePassword.run(actor, body);
    await renewSession(request, { accountId: String(actor.accountId), credentialVersion, signedInAt: this.clock.now().getTime() });
  }

  @Delete()
  @AllowWithTemporaryPassword(...roles)
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Signed out' })
  async close(@Req() request: SessionRequest, @Res({ passthrough: true }) response: Response) {
    await closeSession(request);
    response.clearCookie(sessionCookieName(this.config), { path: '/' });
  }
}
