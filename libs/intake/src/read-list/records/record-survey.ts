import { ForeignShape, type RecordHandler } from './record-handler.js';

/** Different names a list may have; the format knows eighteen. */
const MAX_NAMES = 200;
const MAX_NAME = 200;

/** The first look at a list for systems: how many records, and which names they use in the order of their first appearance. */
export class RecordSurvey implements RecordHandler {
  records = 0;
  readonly names = new Set<string>();

  record(): void {
    this.records++;
  }

  name(name: string): void {
    if (this.names.has(name)) return;
    if (this.names.size >= MAX_NAMES || name.length > MAX_NAME) throw new ForeignShape();
    this.names.add(name);
  }

  value(): void {}

  nested(): void {}

  recordEnd(): void {}
}
