const ALMATY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The only source of time. Instants are UTC `Date`s, days are Asia/Almaty 'YYYY-MM-DD'. */
export class Clock {
  constructor(private readonly businessDate?: string) {}

  now(): Date {
    return new Date();
  }

  /** Milliseconds of a monotonic clock, for durations only. */
  ticks(): number {
    return performance.now();
  }

  /** Today in Asia/Almaty; a fixed business date wins (demo, tests, a repeated run). */
  today(): string {
    return this.businessDate ?? ALMATY.format(this.now());
  }
}
