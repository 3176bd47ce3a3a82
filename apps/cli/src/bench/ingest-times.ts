/** What one check of a list took. */
export interface IngestTimes {
  /** Seconds from the claim of the job until every line is judged and staged and the balance is written down. */
  readonly read: number;
  /** Seconds to resolve precincts and move lines and findings to their tables. */
  readonly settle: number;
  /** Seconds of processor time of the process, all its threads. */
  readonly cpu: number;
  /** Highest resident memory of the process, MB. */
  readonly rss: number;
  readonly accepted: number;
  readonly rejected: number;
}
