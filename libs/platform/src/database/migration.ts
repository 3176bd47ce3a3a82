/** One step of the schema, plain SQL both ways. Ids sort in the order of application and never change. */
export interface Migration {
  /** e.g. '0401-snapshot-kinds' */
  readonly id: string;
  readonly up: string;
  readonly down: string;
}
