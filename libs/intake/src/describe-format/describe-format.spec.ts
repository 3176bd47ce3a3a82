import { readFile } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { findColumnByHeader, listColumns, listRules, normaliseHeader } from '@tizilim/domain';
import { hasText } from '@tizilim/messages';
import { checkList } from '../judge-lines/check-list.js';
import { blankTemplateCsv, writeBlankTemplate } from './blank-template.js';
import { findAttribute, XmlScanner } from '../read-list/xlsx/xml-scanner.js';
import { describeListFormat } from './describe-format.js';
import { listJsonSchema, listXsd } from './system-schemas.js';

const silent = { accepted() {}, rejected() {}, finding() {} };

describe('list format v1', () => {
  it('is described by the committed page', async () => {
    const page = await readFile(join(import.meta.dirname, '../../../../docs/list-format.md'), 'utf8');
    expect(page).toBe(describeListFormat());
  });

  it('has a text and a way out for every rule', () => {
    for (const rule of listRules) expect([rule.code, hasText(rule.code), hasText(rule.wayOut)]).toEqual([rule.code, true, true]);
  });

  it('gives no header to two columns', () => {
    for (const column of listColumns) {
      for (const title of [column.code, column.kk, column.ru, column.en, ...column.synonyms]) {
        expect([title, findColumnByHeader(title)]).toEqual([title, column.code]);
        expect(normaliseHeader(title)).toBe(normaliseHeader(normaliseHeader(title)));
      }
    }
  });

  it('has examples that its own rules accept', async () => {
    const text = `${listColumns.map((column) => column.code).join(';')}\n${listColumns.map((column) => column.example).join(';')}\n`;
    const codes: string[] = [];
    const result = await checkList(
      Readable.from([Buffer.from(text)]),
      { declaredLines: 1, asOf: '2026-07-01' },
      { ...silent, finding: ({ code }) => void codes.push(code) },
    );
    expect(codes).toEqual([]);
    expect(result.accepted).toBe(1);
  });

  it('publishes schemas for systems with every column and what is required', () => {
    const schema = listJsonSchema() as { $defs: { line: { properties: object; required: string[]; anyOf: object[] } } };
    expect(Object.keys(schema.$defs.line.properties)).toEqual(listColumns.map((column) => column.code));
    expect(schema.$defs.line.required).toEqual(['surname', 'given_name', 'birth_date', 'sex', 'precinct']);
    expect(schema.$defs.line.anyOf).toEqual([{ required: ['address_code'] }, { required: ['address'] }]);
    const names: string[] = [];
    const scanner = new XmlScanner({
      open: (name, bytes, attributes, end) => {
        const span = name === 'element' ? findAttribute(bytes, attributes, end, 'name') : undefined;
        if (span) names.push(Buffer.from(bytes.subarray(...span)).toString());
      },
      close: () => undefined,
      text: () => undefined,
      raw: () => undefined,
    });
    scanner.feed(Buffer.from(listXsd()));
    scanner.end();
    expect(names).toEqual(['list', 'line', ...listColumns.map((column) => column.code)]);
  });

  it('has blank templates that are read as lists without lines', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tizilim-template-'));
    for (const language of ['kk', 'ru', 'en'] as const) {
      const csv = await checkList(Readable.from([Buffer.from(blankTemplateCsv(language))]), {}, silent);
      expect(csv).toMatchObject({ lines: 1, header: 1, refused: { code: 'list.no-lines' } });
      const path = join(folder, `${language}.xlsx`);
      await writeBlankTemplate(language, createWriteStream(path));
      expect((await checkList({ path }, {}, silent)).refused?.code).toBe('list.no-lines');
    }
    await rm(folder, { recursive: true });
  });
});
