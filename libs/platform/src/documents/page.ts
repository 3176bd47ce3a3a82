/** A4 in points, and the part of it that is written on. */
export const PAGE_HEIGHT = 841.89;
export const MARGIN = 46;
export const WIDTH = 595.28 - 2 * MARGIN;
export const BOTTOM = PAGE_HEIGHT - 60;
