import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountsController } from './accounts.controller.js';
import { ChangePassword } from './change-password/change-password.service.js';
import { CreateAccount } from './create-account/create-account.service.js';
import { DisableAccount } from './disable-account/disable-account.service.js';
import { AccessGuard } from './guard-routes/access-guard.js';
import { AccountKeysController, OwnKeysController } from './keep-keys/keep-keys.controller.js';
import { KeepKeys } from './keep-keys/keep-keys.service.js';
import { KeyDoor } from './keep-keys/key-door.js';
import { SessionStore } from './keep-sessions/session-store.js';
import { ListAccounts } from './list-accounts/list-accounts.service.js';
import { ResetPassword } from './reset-password/reset-password.service.js';
import { SessionController } from './session.controller.js';
import { SignIn } from './sign-in/sign-in.service.js';

/** Accounts, sessions and the guard before every route of the app that imports it. */
@Module({
  controllers: [SessionController, OwnKeysController, AccountsController, AccountKeysController],
  providers: [
    SessionStore,
    SignIn,
    ChangePassword,
    ListAccounts,
    CreateAccount,
    ResetPassword,
    DisableAccount,
    KeepKeys,
    KeyDoor,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [SessionStore],
})
export class AccessHttpModule {}
