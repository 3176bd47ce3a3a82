import { z } from 'zod';

const count = z.number().int().min(0);

/** Labels and voters of one territory up to a date. */
export const Progress = z.object({
  voters: count.describe('Active voters of the register when the figures were counted'),
  formed: count,
  printed: count,
  affixed: count,
  spoiled: count,
  voided: count,
  lost: count,
  inStock: count.describe('Formed or printed, and neither affixed nor ended'),
});
export type Progress = z.infer<typeof Progress>;

export const PartProgress = Progress.extend({ id: z.string(), nameKk: z.string(), nameRu: z.string(), reported: z.boolean().nullable() });
export type PartProgress = z.infer<typeof PartProgress>;

/** What a report says; stored when it is prepared, counted again and frozen when it is issued. */
export const FiguresView = z
  .object({
    total: Progress,
    parts: z.array(PartProgress).describe('Districts of a region; regions of the republic'),
    previous: Progress.nullable().describe('Total of the last issued monthly report before this one'),
    remaining: count.describe('Voters without an affixed label'),
    percent: z.number().describe('Affixed labels of 100 voters, one decimal'),
    balanced: z.boolean().describe('formed = affixed + spoiled + voided + lost + in stock, in every part'),
    openStock: count.describe('Labels formed or printed whose whereabouts the month leaves open'),
  })
  .meta({ id: 'ProgressFigures' });
export type Figures = z.infer<typeof FiguresView>;

export const PROGRESS_FIELDS = ['voters', 'formed', 'printed', 'affixed', 'spoiled', 'voided', 'lost', 'inStock'] as const;

/** Adds the parts up and draws the figures that follow from them. */
export function sumFigures(parts: readonly PartProgress[], previous: Progress | null): Figures {
  const total = Object.fromEntries(PROGRESS_FIELDS.map((field) => [field, parts.reduce((sum, part) => sum + part[field], 0)])) as Progress;
  return {
    total,
    parts: [...parts],
    previous,
    remaining: Math.max(0, total.voters - total.affixed),
    percent: total.voters === 0 ? 0 : Math.round((total.affixed * 1000) / total.voters) / 10,
    balanced: parts.every((part) => part.formed === part.affixed + part.spoiled + part.voided + part.lost + part.inStock),
    openStock: total.inStock,
  };
}
