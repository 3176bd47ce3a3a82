/** Kind of the job that makes a new version of a list from a corrections file. */
export const CORRECT_LIST = 'intake.correct-list';
