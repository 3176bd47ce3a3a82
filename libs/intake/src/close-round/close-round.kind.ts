/** Kind of the job that freezes the register and closes a round. */
export const CLOSE_ROUND = 'intake.close-round';
