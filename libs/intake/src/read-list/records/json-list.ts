import { findColumnByHeader } from '@tizilim/domain';
import { JsonScanner, type JsonHandler } from './json-scanner.js';
import { assertVersion, DECLARED_KEY, ForeignShape, FORMAT_VERSION_KEY, LINES_KEY, readCount, type RecordEnvelope, type RecordHandler, type RecordReader } from './record-handler.js';

/** `document`: an object with `lines`; `array`: the lines alone; `lines`: one object after another (NDJSON). */
export type JsonShape = 'document' | 'array' | 'lines';

/** How many containers are open around a record. */
const DEPTH_OF: Readonly<Record<JsonShape, number>> = { document: 2, array: 1, lines: 0 };

/** Finds the records in JSON text of a shape. @throws BrokenData, ForeignShape */
export class JsonList implements JsonHandler, RecordReader {
  readonly envelope: RecordEnvelope = { declaredLines: undefined };
  private readonly scanner = new JsonScanner(this);
  private readonly recordDepth: number;
  private depth = 0;
  private named = '';
  private seen = new Set<string>();

  constructor(
    private readonly shape: JsonShape,
    private readonly records: RecordHandler,
  ) {
    this.recordDepth = DEPTH_OF[shape];
  }

  feed(chunk: Buffer): void {
    this.scanner.feed(chunk);
  }

  end(): void {
    this.scanner.end();
    if (this.shape === 'document' && !this.seen.has(LINES_KEY)) throw new ForeignShape();
  }

  open(isObject: boolean): void {
    const { depth, recordDepth } = this;
    if (depth < 0) throw new ForeignShape();
    this.depth = depth + 1;
    if (depth > recordDepth) {
      if (depth === recordDepth + 1) this.records.nested();
    } else if (depth === recordDepth) {
      if (!isObject) throw new ForeignShape();
      this.records.record();
    } else {
      const isRight = this.shape === 'document' && depth === 0 ? isObject : !isObject && (depth === 0 || this.named === LINES_KEY);
      if (!isRight) throw new ForeignShape();
    }
  }

  close(): void {
    this.depth--;
    if (this.depth === this.recordDepth) this.records.recordEnd();
    // Behind the whole document or array nothing may follow.
    else if (this.depth === 0) this.depth = -1;
  }

  key(name: string): void {
    if (this.depth === this.recordDepth + 1) this.records.name(name);
    else if (this.depth === 1 && this.shape === 'document') this.envelopeKey(name);
  }

  string(bytes: Uint8Array, start: number, end: number): void {
    if (this.depth === this.recordDepth + 1) this.records.value(bytes, start, end, 'json-string');
    else this.envelopeValue(bytes, start, end);
  }

  literal(bytes: Uint8Array, start: number, end: number): void {
    if (this.depth === this.recordDepth + 1) this.records.value(bytes, start, end, 'json-literal');
    else this.envelopeValue(bytes, start, end);
  }

  private envelopeKey(name: string): void {
    if (this.seen.has(name) || ![FORMAT_VERSION_KEY, DECLARED_KEY, LINES_KEY].includes(name)) throw new ForeignShape();
    this.seen.add(name);
    this.named = name;
  }

  private envelopeValue(bytes: Uint8Array, start: number, end: number): void {
    if (this.depth > this.recordDepth) return;
    if (this.shape !== 'document' || this.depth !== 1 || this.named === LINES_KEY) throw new ForeignShape();
    const written = Buffer.from(bytes.subarray(start, Math.min(end, start + 20))).toString('latin1');
    if (this.named === FORMAT_VERSION_KEY) assertVersion(written);
    else this.envelope.declaredLines = readCount(written);
  }
}

class ShapeFound extends Error {
  constructor(readonly shape: JsonShape) {
    super(shape);
  }
}

/** The shape by the first bytes of a file: an array, an object that names columns, or one that names lines. */
export function jsonShapeOf(head: Buffer): JsonShape {
  let depth = 0;
  const probe = new JsonScanner({
    open: (isObject) => {
      if (depth++ === 0 && !isObject) throw new ShapeFound('array');
    },
    close: () => {
      if (--depth === 0) throw new ShapeFound('lines');
    },
    key: (name) => {
      if (depth === 1 && [FORMAT_VERSION_KEY, DECLARED_KEY, LINES_KEY].includes(name)) throw new ShapeFound('document');
      if (depth === 1 && findColumnByHeader(name) !== undefined) throw new ShapeFound('lines');
    },
    string: () => undefined,
    literal: () => undefined,
  });
  try {
    probe.feed(head);
  } catch (error) {
    if (error instanceof ShapeFound) return error.shape;
  }
  return 'lines';
}
