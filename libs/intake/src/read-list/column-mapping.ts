import { findColumnByHeader, normaliseHeader, type ListColumnCode } from '@tizilim/domain';

/** What somebody has confirmed a title of an akimat's own layout to be; null: the column is not taken. */
export interface MappedTitle {
  /** As `normaliseHeader` writes it. */
  readonly title: string;
  readonly column: ListColumnCode | null;
}
export type ColumnMapping = readonly MappedTitle[];

/** The column that a title stands for. */
export type FindColumn = (title: string) => ListColumnCode | undefined;

/** Titles of the format stay what they are; of the others the mapping decides. */
export function columnFinder(mapping: ColumnMapping = []): FindColumn {
  const mapped = new Map(mapping.map(({ title, column }) => [title, column ?? undefined]));
  return mapped.size === 0 ? findColumnByHeader : (title) => findColumnByHeader(title) ?? mapped.get(normaliseHeader(title));
}

export interface ProposedTitle extends MappedTitle {
  /** Up to five different values of the column: never for a log. */
  readonly samples: readonly string[];
}

/** What the titles of an unknown layout probably are; a person confirms it before anything is read by it. */
export interface MappingProposal {
  /** See fingerprintOf. */
  readonly fingerprint: string;
  /** In the order of the file; `column` is null where nothing fits. */
  readonly titles: readonly ProposedTitle[];
}
