/** What the register keeps about a person besides IIN and place; the columns of list format v1, in its order. */
export const PERSON_COLUMN_TYPES = {
  surname: 'text NOT NULL',
  given_name: 'text NOT NULL',
  patronymic: 'text',
  birth_date: 'date NOT NULL',
  sex: 'text NOT NULL',
  citizenship: 'text',
  address_code: 'text',
  address: 'text',
  registration_kind: 'text NOT NULL',
  document_type: 'text',
  document_number: 'text',
  document_issuer: 'text',
  document_date: 'date',
  document_expiry: 'date',
} as const;

export type PersonColumn = keyof typeof PERSON_COLUMN_TYPES;
export const personColumns = Object.keys(PERSON_COLUMN_TYPES) as PersonColumn[];

/** `prefix.surname, prefix.given_name, …` */
export function personOf(prefix: string): string {
  return personColumns.map((column) => `${prefix}.${column}`).join(', ');
}
