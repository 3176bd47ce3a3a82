import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkList, type CheckResult } from '../judge-lines/check-list.js';

const folder = join(import.meta.dirname, '../../../../test/fixtures/lists/ok');
const names = (await readdir(folder)).filter((name) => /\.(?:dbf|ods|zip|xlsx|xlsm)$/.test(name));
const files = await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })));
const END_OF_FILE = 0x1a;

const check = (bytes: Uint8Array): Promise<CheckResult> =>
  checkList(Readable.from([Buffer.from(bytes)]), {}, { accepted() {}, rejected() {}, finding() {} });

function expectBalance({ lines, header, blank, accepted, rejected, refused }: CheckResult): void {
  expect(header + blank + accepted + rejected).toBe(lines);
  expect(Math.min(header, blank, accepted, rejected)).toBeGreaterThanOrEqual(0);
  if (refused !== undefined) expect(accepted).toBe(0);
}

describe('tables, spreadsheets and archives that are not whole', () => {
  it('are refused, wherever they are cut', async () => {
    const anywhere = fc.record({ file: fc.constantFrom(...files), at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }) });
    await fc.assert(
      fc.asyncProperty(anywhere, async ({ file, at }) => {
        const cut = Math.floor(at * file.bytes.length);
        const result = await check(file.bytes.subarray(0, cut));
        expectBalance(result);
        const isOnlyEndSign = file.name.endsWith('.dbf') && cut === file.bytes.length - 1 && file.bytes.at(-1) === END_OF_FILE;
        if (!isOnlyEndSign && result.refused === undefined) throw new Error(`${file.name} cut at ${cut} was taken for the whole file`);
      }),
      { numRuns: 150 },
    );
  });

  it('balance or are refused, whatever bytes are changed in them', async () => {
    const damage = fc.record({
      file: fc.constantFrom(...files),
      edits: fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255), kind: fc.constantFrom('set', 'insert', 'remove') }), {
        minLength: 1,
        maxLength: 5,
      }),
      inHead: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, edits, inHead }) => {
        const bytes = [...file.bytes];
        for (const { at, byte, kind } of edits) {
          const place = at % (inHead ? Math.min(300, bytes.length) : bytes.length);
          if (kind === 'set') bytes[place] = byte;
          else if (kind === 'insert') bytes.splice(place, 0, byte);
          else bytes.splice(place, 1);
        }
        expectBalance(await check(Uint8Array.from(bytes)));
      }),
      { numRuns: 200 },
    );
  });
});
