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
import { describeListFormat } from './describe-format.js';

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
