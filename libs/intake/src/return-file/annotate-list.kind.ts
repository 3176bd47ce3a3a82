/** Kind of the job that makes the annotated workbook of a list. */
export const ANNOTATE_LIST = 'intake.annotate-list';
