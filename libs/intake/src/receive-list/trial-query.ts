import { z } from 'zod';

export const TrialQuery = z
  .object({ 'dry-run': z.string().optional().describe('Only try: the same balance, findings and workbook, nothing of it in the round. 0, false and no deny it') })
  .meta({ id: 'TrialQuery' });

/** `?dry-run`, `?dry-run=1`, `?dry-run=true`: asked for, whatever it is given. */
export function isTrial(query: z.infer<typeof TrialQuery>): boolean {
  const value = query['dry-run'];
  return value !== undefined && !['0', 'false', 'no'].includes(value.toLowerCase());
}
