/** One measured figure against what it is compared with, in the same run on the same machine. */
export interface Figure {
  /** What was measured. */
  readonly name: string;
  /** What it is divided by, or the limit it must keep. */
  readonly against: string;
  readonly ratio: number;
  /** The ratio must be at most (`<=`) or at least (`>=`) this. */
  readonly goal: number;
  readonly better: 'lower' | 'higher';
}

export interface BenchOutcome {
  readonly bench: string;
  /** What the figures were taken on. */
  readonly size: Readonly<Record<string, number>>;
  /** Seconds, megabytes and counts behind the figures. */
  readonly measured: Readonly<Record<string, number>>;
  readonly figures: readonly Figure[];
  /** Peers that are not installed here and were left out. */
  readonly left: readonly string[];
}

/** A shared machine is noisy: a gate fails only beyond this. */
export const TOLERANCE = 1.6;

export function keepsGoal(figure: Figure, tolerance = 1): boolean {
  return figure.better === 'lower' ? figure.ratio <= figure.goal * tolerance : figure.ratio >= figure.goal / tolerance;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
