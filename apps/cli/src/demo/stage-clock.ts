/** Seconds each stage of the demo took, in the order it ran. */
export class StageClock {
  readonly seconds: Record<string, number> = {};

  constructor(private readonly report: (stage: string, seconds: number) => void) {}

  async run<T>(stage: string, work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    const result = await work();
    const seconds = Math.round((performance.now() - started) / 10) / 100;
    this.seconds[stage] = seconds;
    this.report(stage, seconds);
    return result;
  }
}
