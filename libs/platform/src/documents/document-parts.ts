export interface DocumentColumn {
  /** May hold soft hyphens: where it may be broken when the column is narrow. */
  readonly title: string;
  /** Share of the table's width, in any unit; a column is never narrower than its longest word. */
  readonly width: number;
  readonly align?: 'left' | 'right';
}

export interface DocumentTable {
  readonly title?: string;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Indexes of rows set in bold, such as the sum above its parts. */
  readonly strongRows?: readonly number[];
  /** A row after the others set in bold, such as a total. */
  readonly total?: readonly string[];
  /** Rows under the total, such as a comparison. */
  readonly afterTotal?: readonly (readonly string[])[];
}

/** Points. */
export const MARGIN = 50;
export const FRAME = { bottom: 60, footerSpace: 40, signatureSpace: 40, qrSpace: 120 } as const;
