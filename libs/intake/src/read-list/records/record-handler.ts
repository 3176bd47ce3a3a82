/** How a value is written in the file. */
export type ValueForm = 'json-string' | 'json-literal' | 'xml-text' | 'xml-raw';

/** Takes the records of a list for systems, in order; what comes between `record` and `recordEnd` is one line. */
export interface RecordHandler {
  record(): void;
  name(name: string): void;
  /** A piece of the value of the last name; XML may give several. */
  value(bytes: Uint8Array, start: number, end: number, form: ValueForm): void;
  /** The value of the last name is an object, an array or has elements of its own. */
  nested(): void;
  recordEnd(): void;
}

/** What the document says of itself besides its lines. */
export interface RecordEnvelope {
  /** People in the list as its sender counted them. */
  declaredLines: number | undefined;
}

/** Reads bytes of one notation and hands over its records. */
export interface RecordReader {
  readonly envelope: RecordEnvelope;
  feed(chunk: Buffer): void;
  end(): void;
}

/** The notation itself is broken: an end that is missing, a sign out of place. */
export class BrokenData extends Error {}
/** The notation is right, but this is no list. */
export class ForeignShape extends Error {}

export const FORMAT_VERSION_KEY = 'version';
export const DECLARED_KEY = 'declaredLines';
export const LINES_KEY = 'lines';

/** A count as the sender wrote it. @throws ForeignShape */
export function readCount(written: string): number {
  if (!/^\d{1,9}$/.test(written)) throw new ForeignShape();
  return Number(written);
}

/** @throws ForeignShape for any version but the one there is */
export function assertVersion(written: string): void {
  if (written !== '1') throw new ForeignShape();
}
