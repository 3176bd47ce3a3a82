import { listRules, type ListFindingCode } from '@tizilim/domain';
import { text, type Language } from '@tizilim/messages';
import type { CheckResult } from '../judge-lines/check-list.js';

/** The rows of the summary sheet: what the file is, its balance, and how often each finding was made. */
export function summaryRows(
  result: CheckResult,
  counts: ReadonlyMap<ListFindingCode, number>,
  language: Language,
): readonly (readonly string[])[] {
  const word = (key: string): string => text(key, language);
  const facts = [
    ['SHA-256', result.sha256],
    [word('check.format'), result.format ?? ''],
    [word('check.encoding'), result.encoding ?? ''],
    ...(['lines', 'header', 'blank', 'accepted', 'rejected'] as const).map((key) => [word(`workbook.${key}`), String(result[key])]),
    [],
    ['code', 'severity', 'count', 'text'].map((key) => word(`workbook.${key}`)),
  ];
  const found = listRules.filter((rule) => counts.has(rule.code));
  return [...facts, ...found.map((rule) => [rule.code, word(`severity.${rule.severity}`), String(counts.get(rule.code)), word(rule.code)])];
}
