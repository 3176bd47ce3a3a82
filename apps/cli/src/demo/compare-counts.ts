export interface Difference {
  readonly kind: string;
  readonly planted: number;
  readonly found: number;
}

export interface Comparison {
  readonly planted: Readonly<Record<string, number>>;
  readonly found: Readonly<Record<string, number>>;
  readonly differences: readonly Difference[];
}

/** Every kind on either side, sorted; a kind that only one side knows counts 0 on the other. */
export function compareCounts(planted: Readonly<Record<string, number | undefined>>, found: Readonly<Record<string, number | undefined>>): Comparison {
  const kinds = [...new Set([...Object.keys(planted), ...Object.keys(found)])].sort();
  const rows = kinds.map((kind) => ({ kind, planted: planted[kind] ?? 0, found: found[kind] ?? 0 }));
  const shown = rows.filter((row) => row.planted > 0 || row.found > 0);
  return {
    planted: Object.fromEntries(shown.map((row) => [row.kind, row.planted])),
    found: Object.fromEntries(shown.map((row) => [row.kind, row.found])),
    differences: shown.filter((row) => row.planted !== row.found),
  };
}
