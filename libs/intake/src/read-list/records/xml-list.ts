import { findAttribute, XmlScanner, type XmlHandler } from '../xlsx/xml-scanner.js';
import { assertVersion, BrokenData, DECLARED_KEY, ForeignShape, FORMAT_VERSION_KEY, readCount, type RecordEnvelope, type RecordHandler, type RecordReader } from './record-handler.js';

const VALUE_DEPTH = 3;

/** Finds the records in `<list><line><iin>…`; attributes other than those of the list are not read. @throws BrokenData, ForeignShape, RefusedFile */
export class XmlList implements XmlHandler, RecordReader {
  readonly envelope: RecordEnvelope = { declaredLines: undefined };
  private readonly scanner = new XmlScanner(this);
  private readonly stack: string[] = [];
  private isOver = false;

  constructor(private readonly records: RecordHandler) {}

  feed(chunk: Buffer): void {
    this.scanner.feed(chunk);
  }

  end(): void {
    this.scanner.end();
  }

  open(name: string, bytes: Uint8Array, attributes: number, end: number): void {
    const depth = this.stack.length;
    this.stack.push(name);
    if (depth === 0) this.openList(name, bytes, attributes, end);
    else if (depth === 1) {
      if (name !== 'line') throw new ForeignShape();
      this.records.record();
    } else if (depth === 2) this.records.name(Buffer.from(name, 'latin1').toString('utf8'));
    else if (depth === VALUE_DEPTH) this.records.nested();
  }

  close(name: string): void {
    if (this.stack.pop() !== name) throw new BrokenData();
    if (this.stack.length === 1) this.records.recordEnd();
    else if (this.stack.length === 0) this.isOver = true;
  }

  text(bytes: Uint8Array, start: number, end: number): void {
    if (this.stack.length === VALUE_DEPTH) return this.records.value(bytes, start, end, 'xml-text');
    if (this.stack.length > VALUE_DEPTH) return;
    // A byte order mark may stand before everything.
    const from = this.stack.length === 0 && !this.isOver && bytes[start] === 0xef ? start + 3 : start;
    for (let i = from; i < end; i++) if (bytes[i]! > 32) throw new ForeignShape();
  }

  raw(bytes: Uint8Array, start: number, end: number): void {
    if (this.stack.length < VALUE_DEPTH) throw new ForeignShape();
    if (this.stack.length === VALUE_DEPTH) this.records.value(bytes, start, end, 'xml-raw');
  }

  private openList(name: string, bytes: Uint8Array, attributes: number, end: number): void {
    if (name !== 'list' || this.isOver) throw new ForeignShape();
    const written = (attribute: string): string | undefined => {
      const span = findAttribute(bytes, attributes, end, attribute);
      return span && Buffer.from(bytes.subarray(span[0], Math.min(span[1], span[0] + 20))).toString('latin1');
    };
    const [version, declared] = [written(FORMAT_VERSION_KEY), written(DECLARED_KEY)];
    if (version !== undefined) assertVersion(version);
    if (declared !== undefined) this.envelope.declaredLines = readCount(declared);
  }
}
