import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown, type MessageEvent } from '@nestjs/common';
import { Observable } from 'rxjs';
import { isAccountLive } from '@tizilim/access';
import type { Language } from '@tizilim/messages';
import { Clock, DbContext, JobLedger, type Actor, type JobView as JobRow } from '@tizilim/platform';
import { isFinal, viewOf } from './job-view.js';

const POLL_MILLISECONDS = 500;
/** Proxies close a connection that is silent for half a minute or more. */
const HEARTBEAT_MILLISECONDS = 15_000;

export interface WatchOptions {
  readonly language: Language;
  /** Number of the last event the client has seen; the next one continues from it. */
  readonly lastEventId: number;
}

/**
 * The progress of one job as server-sent events: `job` with every change, `end` when it has ended, a comment now and then.
 * No transaction is open between two looks. A stream ends with its job, its account or the process.
 */
@Injectable()
export class WatchJob implements BeforeApplicationShutdown {
  private readonly closing = new AbortController();

  constructor(
    private readonly context: DbContext,
    private readonly ledger: JobLedger,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, id: string, options: WatchOptions): Observable<MessageEvent> {
    return new Observable((subscriber) => {
      const left = new AbortController();
      const signal = AbortSignal.any([left.signal, this.closing.signal]);
      const pump = async (): Promise<void> => {
        for await (const event of this.watch(actor, id, options, signal)) subscriber.next(event);
      };
      pump().then(
        () => subscriber.complete(),
        (error: unknown) => (signal.aborted ? subscriber.complete() : subscriber.error(error)),
      );
      return () => left.abort();
    });
  }

  beforeApplicationShutdown(): void {
    this.closing.abort();
  }

  private async *watch(actor: Actor, id: string, options: WatchOptions, signal: AbortSignal): AsyncGenerator<MessageEvent> {
    let eventId = options.lastEventId;
    let shown = '';
    let spokeAt = this.clock.ticks();
    for (;;) {
      const row = await this.context.read(actor, (db) => this.ledger.get(db, id));
      const state = JSON.stringify(row);
      if (state !== shown) {
        eventId += 1;
        shown = state;
        spokeAt = this.clock.ticks();
        yield this.event(row, options.language, eventId);
      } else if (this.clock.ticks() - spokeAt >= HEARTBEAT_MILLISECONDS) {
        if (!(await this.isWelcome(actor))) return;
        spokeAt = this.clock.ticks();
        yield { comment: 'still here' };
      }
      if (isFinal(row.state)) return;
      await wait(POLL_MILLISECONDS, undefined, { signal });
    }
  }

  private event(row: JobRow, language: Language, eventId: number): MessageEvent {
    const data = viewOf(row, language, this.clock.now().getTime());
    return { id: String(eventId), type: isFinal(row.state) ? 'end' : 'job', data };
  }

  private isWelcome(actor: Actor): Promise<boolean> {
    return this.context.read(actor, (db) => isAccountLive(db, String(actor.accountId)));
  }
}
