import type { HeaderContract } from '@tizilim/platform';

export const snapshotKinds = ['individuals', 'addresses', 'documents', 'exclusions'] as const;
export type SnapshotKind = (typeof snapshotKinds)[number];

/** How the text of a column is judged and stored; `date` is YYYY-MM-DD, `flag` true/false/1/0 (empty = false). */
export type ColumnRule =
  | 'iin'
  | 'date'
  | 'text'
  | 'sex'
  | 'citizenship'
  | 'flag'
  | 'kato'
  | 'document-type'
  | 'document-number'
  | 'exclusion-kind'
  | 'sort-key';

export interface SnapshotColumn {
  /** Name in the file's header and in the table. */
  readonly name: string;
  readonly rule: ColumnRule;
  /** A value is needed in every line. */
  readonly filled?: boolean;
  /** The file may do without the column. */
  readonly optional?: boolean;
}

export interface SnapshotFormat {
  readonly columns: readonly SnapshotColumn[];
  /** Columns that tell two lines of a file apart. */
  readonly key: readonly string[];
  /** A file with a header and no line is believed. */
  readonly mayBeEmpty: boolean;
}

/**
 * The four exchange files of the external registers. The layout is Tizilim's own; names of fields follow the Individuals
 * database, the Address register and the register of identity documents.
 */
export const snapshotFormats: Readonly<Record<SnapshotKind, SnapshotFormat>> = {
  individuals: {
    columns: [
      { name: 'iin', rule: 'iin', filled: true },
      { name: 'surname', rule: 'text', filled: true },
      { name: 'given_name', rule: 'text' },
      { name: 'patronymic', rule: 'text' },
      { name: 'birth_date', rule: 'date', filled: true },
      { name: 'death_date', rule: 'date' },
      { name: 'sex', rule: 'sex', filled: true },
      { name: 'citizenship', rule: 'citizenship' },
      { name: 'life_status', rule: 'text' },
      { name: 'exclude_status', rule: 'text' },
      { name: 'removed', rule: 'flag' },
      { name: 'reg_address_code', rule: 'text' },
      { name: 'reg_address', rule: 'text' },
      { name: 'reg_kato', rule: 'kato' },
    ],
    key: ['iin'],
    mayBeEmpty: false,
  },
  addresses: {
    columns: [
      { name: 'address_code', rule: 'text', filled: true },
      { name: 'kato', rule: 'kato', filled: true },
      { name: 'street_kk', rule: 'text' },
      { name: 'street_ru', rule: 'text' },
      { name: 'house', rule: 'text' },
      { name: 'flat', rule: 'text' },
      { name: 'full_kk', rule: 'text', filled: true },
      { name: 'full_ru', rule: 'text', filled: true },
      { name: 'sort_key', rule: 'sort-key', optional: true },
    ],
    key: ['address_code'],
    mayBeEmpty: false,
  },
  documents: {
    columns: [
      { name: 'iin', rule: 'iin', filled: true },
      { name: 'type', rule: 'document-type', filled: true },
      { name: 'number', rule: 'document-number', filled: true },
      { name: 'issuer', rule: 'text' },
      { name: 'issued_on', rule: 'date' },
      { name: 'expires_on', rule: 'date' },
      { name: 'status', rule: 'text', filled: true },
      { name: 'invalid_on', rule: 'date' },
    ],
    key: ['iin', 'type', 'number'],
    mayBeEmpty: false,
  },
  exclusions: {
    columns: [
      { name: 'iin', rule: 'iin', filled: true },
      { name: 'kind', rule: 'exclusion-kind', filled: true },
      { name: 'from_on', rule: 'date', filled: true },
      { name: 'to_on', rule: 'date' },
      { name: 'decision_number', rule: 'text', optional: true },
      { name: 'decision_date', rule: 'date', optional: true },
    ],
    key: ['iin', 'kind', 'from_on'],
    mayBeEmpty: true,
  },
};

/** The header a file of this kind must have. */
export function headerContractOf(kind: SnapshotKind): HeaderContract {
  const { columns } = snapshotFormats[kind];
  const namesOf = (optional: boolean): string[] => columns.filter((column) => (column.optional ?? false) === optional).map((column) => column.name);
  return { required: namesOf(false), optional: namesOf(true) };
}
