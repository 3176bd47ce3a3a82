/** Kind of the job that puts the lines of the parts together. */
export const ASSEMBLE_LIST = 'intake.assemble-list';
