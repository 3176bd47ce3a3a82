/** Kind of the job that reads and judges a received list. */
export const CHECK_LIST = 'intake.check-list';
