/** Kind of the job that makes an accepted list the new state of the register. */
export const APPLY_LIST = 'intake.apply-list';
