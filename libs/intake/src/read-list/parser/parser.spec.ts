import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openPath } from '../list-source.js';
import { RawRow, REPAIR_ROOM, type RowConsumer } from '../raw-row.js';
import { RefusedFile } from '../refusal.js';
import { FRAME, FrameReader, FrameWriter, MAX_FRAME } from './frames.js';
import { openParsed } from './open-parsed.js';
import { RowPacker, RowUnpacker } from './row-blocks.js';
import { startProcess } from './start-parser.js';

const book = join(import.meta.dirname, '../../../../../test/fixtures/lists/ok/workbook.xlsx');

interface PlainRow {
  readonly kind: 'header' | 'blank' | 'line';
  readonly lineNo: number;
  readonly values: readonly string[];
  readonly fault: RawRow['fault'];
  readonly cells: readonly (readonly [number, string])[];
}

class Collector implements RowConsumer {
  readonly rows: PlainRow[] = [];
  header(row: RawRow): void {
    this.take('header', row);
  }
  blank(row: RawRow): void {
    this.take('blank', row);
  }
  line(row: RawRow): void {
    this.take('line', row);
  }
  private take(kind: PlainRow['kind'], row: RawRow): void {
    const values = Array.from({ length: row.fieldCount }, (_, i) =>
      Buffer.from(row.buffer.subarray(row.starts[i], row.ends[i])).toString(),
    );
    this.rows.push({
      kind,
      lineNo: row.lineNo,
      values,
      fault: row.fault,
      cells: row.cellFaults.map(({ field, code }) => [field, code] as const),
    });
  }
}

function rawRow({ lineNo, values, fault, cells }: PlainRow): RawRow {
  const row = new RawRow();
  const bytes = values.map((value) => Buffer.from(value));
  row.buffer = Buffer.concat([Buffer.from('before'), ...bytes]);
  row.lineStart = 6;
  row.lineEnd = row.buffer.length;
  row.lineNo = lineNo;
  row.fault = fault;
  row.fieldCount = values.length;
  let at = 6;
  bytes.forEach((value, i) => {
    row.starts[i] = at;
    row.ends[i] = at += value.length;
  });
  row.cellFaults.push(...cells.map(([field, code]) => ({ field, code: code as RawRow['cellFaults'][number]['code'] })));
  return row;
}

/** Frames as one run of bytes, and the reader's side of them in chunks of a size. */
async function framesOf(use: (writer: FrameWriter) => Promise<void> | void): Promise<Buffer> {
  const sent: Uint8Array[] = [];
  await use(new FrameWriter(async (frame) => void sent.push(frame)));
  return Buffer.concat(sent);
}

function readerOf(bytes: Buffer, size: number, room = Buffer.alloc(MAX_FRAME + REPAIR_ROOM)): FrameReader {
  let at = 0;
  return new FrameReader(async () => (at >= bytes.length ? undefined : bytes.subarray(at, (at += size))), room);
}

const anyRow = fc.record({
  kind: fc.constantFrom('header', 'blank', 'line'),
  lineNo: fc.nat(5_000_000),
  values: fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constant('ж'.repeat(40_000))), { maxLength: 12 }),
  fault: fc.constantFrom(undefined, 'line.too-long', 'line.deleted-record'),
  cells: fc.array(fc.tuple(fc.nat(11), fc.constantFrom('line.formula-value', 'line.cell-error')), { maxLength: 3 }),
}) as fc.Arbitrary<PlainRow>;

describe('rows over a pipe', () => {
  it('arrive as they were sent, wherever the chunks end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 20 }), fc.integer({ min: 1, max: 70_000 }), async (rows, size) => {
        const bytes = await framesOf((writer) => {
          const packer = new RowPacker(writer);
          for (const row of rows) packer[row.kind](rawRow(row));
          packer.flush();
          expect(packer.rows).toBe(rows.length);
        });
        const room = Buffer.alloc(MAX_FRAME + REPAIR_ROOM);
        const reader = readerOf(bytes, size, room);
        const unpacker = new RowUnpacker(room, MAX_FRAME);
        const got = new Collector();
        for (let frame = await reader.read(); frame !== undefined; frame = await reader.read()) {
          expect(unpacker.unpack(frame.payload, got)).toBe(true);
        }
        const tooLong = (row: PlainRow): boolean => Buffer.byteLength(row.values.join('')) > 1 << 18;
        const expected = rows.map((row) => (row.kind === 'blank' ? { ...row, values: [], fault: undefined, cells: [] } : row));
        expect(got.rows.filter((_, i) => !tooLong(rows[i]!))).toEqual(expected.filter((_, i) => !tooLong(rows[i]!)));
      }),
      { numRuns: 60 },
    );
  });

  it('are not believed when the stream breaks off or a frame is missing', async () => {
    const bytes = await framesOf(async (writer) => {
      await writer.writeJson(FRAME.part, { name: 'a' });
      await writer.writeJson(FRAME.part, { name: 'b' });
    });
    const first = 12 + bytes.readUInt32LE(0);
    for (let cut = 1; cut < first; cut++) expect(await readerOf(bytes.subarray(0, cut), 7).read()).toBeUndefined();
    expect(await readerOf(bytes.subarray(first), 7).read()).toBeUndefined();
  });

  it('cannot point outside of their block', () => {
    const room = Buffer.alloc(MAX_FRAME + REPAIR_ROOM);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 400 }), (bytes) => {
        room.set(bytes);
        const got = new Collector();
        new RowUnpacker(room, MAX_FRAME).unpack(room.subarray(0, bytes.length & ~3), got);
        for (const { values } of got.rows)
          for (const value of values) expect(Buffer.byteLength(value)).toBeLessThanOrEqual(3 * bytes.length);
      }),
    );
  });
});

describe('a parser in its own process', () => {
  const { TMPDIR } = process.env;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tizilim-parser-test-'));
    process.env['TMPDIR'] = folder;
  });
  afterAll(async () => {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
    await rm(folder, { recursive: true, force: true });
  });

  const frame = `const frame = (number, kind, value) => { const payload = Buffer.from(JSON.stringify(value)); const head = Buffer.alloc(12); head.writeUInt32LE(payload.length, 0); head.writeUInt32LE(number, 4); head.writeUInt32LE(kind, 8); return Buffer.concat([head, payload]); };
const opened = frame(0, ${FRAME.opened}, { facts: { encoding: 'utf-8', format: 'xlsx', delimiter: null, lines: null }, titles: ['iin'], headerLine: 1, columnOf: ['iin'], lastLineOpen: false, notes: [] });
`;
  const end = `frame(1, ${FRAME.end}, { totals: { lines: 0 }, rows: 0 })`;

  async function outcomeOf(script: string, seconds = 20): Promise<string> {
    const entry = join(folder, `entry-${Math.random().toString(36).slice(2)}.mjs`);
    await writeFile(entry, frame + script);
    const source = await openPath(book);
    try {
      const list = await openParsed(source, {}, seconds, (order) => startProcess(order, entry));
      if (list.kind === 'refused') return list.refusal.code;
      try {
        return `lines ${(await list.read(new Collector())).lines}`;
      } catch (error) {
        if (error instanceof RefusedFile) return `then ${error.refusal.code}`;
        throw error;
      } finally {
        await list.close();
      }
    } finally {
      await source.file.close().catch(() => {});
    }
  }

  it('is believed when it says everything', async () => {
    expect(await outcomeOf(`process.stdout.write(Buffer.concat([opened, ${end}]));`)).toBe('lines 0');
  });

  it.each([
    ['ends at once', '', 'list.parser-stopped'],
    ['fails', 'throw new Error("x");', 'list.parser-stopped'],
    ['is killed', 'process.kill(process.pid, "SIGKILL");', 'list.parser-stopped'],
    ['speaks nonsense', 'process.stdout.write("x".repeat(1 << 16));', 'list.parser-stopped'],
    ['needs more memory than it has', 'const all = []; for (;;) all.push({ a: [1, 2, 3] });', 'list.parser-stopped'],
    ['breaks off', 'process.stdout.write(opened);', 'then list.parser-stopped'],
    [
      'leaves a frame out',
      `process.stdout.write(Buffer.concat([opened, frame(2, ${FRAME.end}, { totals: { lines: 0 }, rows: 0 })]));`,
      'then list.parser-stopped',
    ],
    [
      'counts other rows',
      `process.stdout.write(Buffer.concat([opened, frame(1, ${FRAME.end}, { totals: { lines: 0 }, rows: 1 })]));`,
      'then list.parser-stopped',
    ],
  ])('that %s refuses the file', async (_, script, code) => {
    expect(await outcomeOf(script)).toBe(code);
  });

  it('that takes too long is ended', async () => {
    expect(await outcomeOf('setInterval(() => {}, 1000);', 0.5)).toBe('list.parser-stopped');
    expect(await outcomeOf('process.stdout.write(opened); setInterval(() => {}, 1000);', 2)).toBe('then list.parser-stopped');
  });

  it('sees nothing of the environment', async () => {
    process.env['TIZILIM_TEST_SECRET'] = 'x';
    const script = `const names = Object.keys(process.env).filter((name) => !['TMPDIR', 'TEMP'].includes(name)); process.stdout.write(frame(0, ${FRAME.refused}, { facts: {}, refusal: { code: names.length === 0 ? 'list.empty-file' : 'list.no-lines', params: {} } }));`;
    expect(await outcomeOf(script)).toBe('list.empty-file');
    delete process.env['TIZILIM_TEST_SECRET'];
  });

  it('leaves no folder behind', async () => {
    await outcomeOf(
      'import { writeFileSync } from "node:fs"; import { tmpdir } from "node:os"; writeFileSync(tmpdir() + "/left", "x"); process.kill(process.pid, "SIGKILL");',
    );
    expect((await readdir(folder)).filter((name) => name.startsWith('tizilim-parser-'))).toEqual([]);
  });

  it('tells a fault of the disk from a fault of the file', async () => {
    await expect(outcomeOf(`process.stdout.write(frame(0, ${FRAME.failed}, { code: 'ENOSPC' }));`)).rejects.toMatchObject({
      code: 'ENOSPC',
    });
  });
});
