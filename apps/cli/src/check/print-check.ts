import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { CheckResult, FindingRecord, FindingSpool, ProposedTitle, Refusal } from '@tizilim/intake/offline';
import { getListColumn, getListRule } from '@tizilim/domain';
import { text, type Language } from '@tizilim/messages';
import type { CheckOrder } from './check-arguments.js';

export interface PrintJob {
  readonly order: CheckOrder;
  readonly result: CheckResult;
  readonly findings: FindingSpool;
  readonly out: Writable;
}

const BLOCK = 1 << 16;

/** `--json`: one object, its keys in the documented order; the findings are streamed. */
export async function printCheckJson({ order, result, findings, out }: PrintJob): Promise<void> {
  const head = {
    file: order.file,
    sha256: result.sha256,
    encoding: result.encoding,
    format: result.format,
    lines: result.lines,
    header: result.header,
    blank: result.blank,
    accepted: result.accepted,
    rejected: result.rejected,
    ...(result.refused === undefined ? {} : { refused: refusedJson(result.refused, order.language) }),
  };
  const writer = new BlockWriter(out);
  await writer.add(`${JSON.stringify(head).slice(0, -1)},"findings":[`);
  let separator = '\n';
  if (result.refused === undefined) {
    for await (const line of findings.lines()) {
      await writer.add(separator + line);
      separator = ',\n';
    }
  }
  await writer.add(separator === '\n' ? ']}\n' : '\n]}\n');
  await writer.end();
}

/** The same for people. */
export async function printCheck({ order, result, findings, out }: PrintJob): Promise<void> {
  const { language } = order;
  const writer = new BlockWriter(out);
  await writer.add(`${text('check.file', language)}: ${order.file}\nSHA-256: ${result.sha256}\n`);
  await writer.add(
    `${text('check.format', language)}: ${result.format ?? '—'}; ${text('check.encoding', language)}: ${result.encoding ?? '—'}\n`,
  );
  const { lines, header, blank, accepted, rejected } = result;
  await writer.add(`${text('check.balance', language, { lines, header, blank, accepted, rejected })}\n`);
  if (result.refused !== undefined) {
    await writer.add(refusedText(result.refused, language));
    return writer.end();
  }
  for await (const finding of findings) await writer.add(findingText(finding, language));
  const clean = rejected === 0 && !findings.has('confirm');
  await writer.add(`\n${text(clean ? 'check.accepted' : 'check.has-findings', language)}\n`);
  await writer.end();
}

function refusedJson({ code, params, readings, proposal }: Refusal, language: Language): object {
  const message = text(code, language, params);
  return { code, message, ...(readings === undefined ? {} : { readings }), ...(proposal === undefined ? {} : { proposal }) };
}

function refusedText({ code, params, readings = [], proposal }: Refusal, language: Language): string {
  const message = text('check.refused', language, { message: text(code, language, params) });
  const wayOut = text('check.way-out', language, { text: text(getListRule(code).wayOut, language) });
  const shown = readings.map(({ encoding, samples }) => `  ${encoding}: ${samples.map(visible).join(', ')}\n`);
  const intro = shown.length === 0 ? '' : `\n${text('check.readings', language)}\n`;
  return `\n${message} [${code}]\n${wayOut}\n${intro}${shown.join('')}${proposalText(proposal?.titles ?? [], language)}`;
}

function proposalText(titles: readonly ProposedTitle[], language: Language): string {
  if (titles.length === 0) return '';
  const shown = titles.map(({ title, column, samples }) => {
    const name = column === null ? text('check.proposal-open', language) : `${column} (${getListColumn(column)[language]})`;
    return `  ${visible(title)} → ${name}${samples.length === 0 ? '' : `: ${samples.map(visible).join(', ')}`}\n`;
  });
  return `\n${text('check.proposal', language)}\n${shown.join('')}`;
}

function findingText(finding: FindingRecord, language: Language): string {
  const where = finding.line === null ? text('check.whole-file', language) : text('check.line', language, { line: finding.line });
  const column = finding.column === null ? '' : `, ${getListColumn(finding.column)[language]} (${finding.column})`;
  const value = finding.value === '' ? '' : ` ${visible(finding.value)}`;
  const wayOut = text('check.way-out', language, { text: text(getListRule(finding.code).wayOut, language) });
  return `\n${where}${column} — ${text(`severity.${finding.severity}`, language)} [${finding.code}]${value}\n  ${text(finding.code, language)}\n  ${wayOut}\n`;
}

/** A value in quotes, its control and direction characters as escapes: a terminal must not obey them. */
function visible(value: string): string {
  return JSON.stringify(value).replace(
    /[\p{Cc}\p{Cf}]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** Gathers small texts into blocks: millions of findings must not be millions of writes. */
class BlockWriter {
  private parts: string[] = [];
  private size = 0;

  constructor(private readonly out: Writable) {}

  async add(part: string): Promise<void> {
    this.parts.push(part);
    this.size += part.length;
    if (this.size >= BLOCK) await this.end();
  }

  async end(): Promise<void> {
    if (this.parts.length === 0) return;
    const block = this.parts.join('');
    this.parts = [];
    this.size = 0;
    if (!this.out.write(block)) await once(this.out, 'drain');
  }
}
