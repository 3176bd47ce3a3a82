import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './guard-routes/access-guard.js';
import { SessionStore } from './keep-sessions/session-store.js';

/** Accounts, sessions and the guard before every route of the app that imports it. */
@Module({
  providers: [SessionStore, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [SessionStore],
})
export class AccessHttpModule {}
