import type { Migration } from '@tizilim/platform';
import { rounds } from './migrations/0501-rounds.js';
import { roundException } from './migrations/0502-round-exception.js';

export { DutiesHttpModule } from './duties-http.module.js';
export { roundKinds } from './round.js';
export type { Round, RoundKind } from './round.js';
export { OpenRound } from './open-round/open-round.service.js';
export type { OpenRoundBody } from './open-round/open-round.service.js';
export { findOpenRound, getOpenRound, getRound, holdOpenRound } from './read-rounds/get-round.js';
export { getDueDate, getGrantedDates, listExceptions } from './grant-exception/due-dates.js';
export type { RoundException } from './grant-exception/round-exception.js';
export { markRoundClosed, markRoundClosing } from './close-round/close-round.js';
export type { RoundClosing } from './close-round/close-round.js';

export const dutiesMigrations: readonly Migration[] = [rounds, roundException];
