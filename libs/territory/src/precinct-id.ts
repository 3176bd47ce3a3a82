import { z } from 'zod';

/** Id of a precinct in a path: a positive whole number that fits the column. */
export const precinctId = z.string().regex(/^[1-9]\d{0,17}$/);
