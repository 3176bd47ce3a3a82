import { text } from '@tizilim/messages';
import type { DocumentTable, OfficialDocument } from '@tizilim/platform';
import { PROGRESS_FIELDS, type Progress } from '../figures.js';
import type { Report } from '../report.js';

export interface RegionName {
  readonly kk: string;
  readonly ru: string;
}

/** The report as an official paper in one language; PDF and XLSX both show what stands here. */
export function describeReport(report: Report, region: RegionName | null, language: 'kk' | 'ru'): OfficialDocument {
  const say = (key: string, params?: Record<string, string | number>): string => text(key, language, params);
  const { figures } = report;
  const facts: [string, string][] = [
    [say('report.field.territory'), region ? region[language] : say('report.republic')],
    [say('report.field.kind'), say(`report.kind.${report.kind}`)],
    ...(report.requestReference ? [[say('report.field.request'), report.requestReference] as [string, string]] : []),
    [say('report.field.month'), monthName(report.month, language)],
    [say('report.field.as-of'), shownDate(report.asOf)],
    [say('report.field.remaining'), shownNumber(figures.remaining, language)],
    [say('report.field.percent'), shownNumber(figures.percent, language)],
    [say('report.field.issued-on'), shownDate(report.issuedOn ?? report.asOf)],
    [say('report.field.number'), report.number],
  ];
  return {
    language,
    addressees: [say('report.addressee.administration'), say('report.addressee.commission')],
    title: say(region ? 'report.title' : 'report.title-consolidated'),
    subtitle: say('report.legal-basis'),
    facts,
    tables: [describeParts(report, language)],
    paragraphs: [balanceOf(report, language), ...(report.remark ? [`${say('report.field.remark')}: ${report.remark}`] : [])],
    signatures: [say(region ? 'report.signature.region' : 'report.signature.republic')],
    footer: `${say(region ? 'report.title' : 'report.title-consolidated')} · № ${report.number}`,
    date: report.issuedOn ?? report.asOf,
  };
}

function describeParts(report: Report, language: 'kk' | 'ru'): DocumentTable {
  const { parts, total, previous } = report.figures;
  const consolidated = report.regionId === null;
  const cells = (progress: Progress): string[] => PROGRESS_FIELDS.map((field) => shownNumber(progress[field], language));
  const reported = (value: boolean | null): string[] => (consolidated ? [text(value ? 'report.yes' : 'report.no', language)] : []);
  const blank = consolidated ? [''] : [];
  const comparison = previous
    ? [
        [text('report.previous', language), ...cells(previous), ...blank],
        [text('report.change', language), ...PROGRESS_FIELDS.map((field) => signed(total[field] - previous[field], language)), ...blank],
      ]
    : [];
  const totalRow = [text('report.total', language), ...cells(total), ...blank];
  return {
    columns: [
      { title: text('report.column.part', language), width: 26 },
      ...PROGRESS_FIELDS.map((field) => ({ title: text(`report.column.${field}`, language), width: 11, align: 'right' as const })),
      ...(consolidated ? [{ title: text('report.column.reported', language), width: 8 }] : []),
    ],
    rows: parts.map((part) => [language === 'kk' ? part.nameKk : part.nameRu, ...cells(part), ...reported(part.reported)]),
    total: totalRow,
    afterTotal: comparison,
  };
}

function balanceOf(report: Report, language: 'kk' | 'ru'): string {
  const { balanced, openStock } = report.figures;
  if (!balanced) return text('report.balance.broken', language);
  return openStock > 0 ? text('report.balance.open', language, { count: shownNumber(openStock, language) }) : text('report.balance.closed', language);
}

const LOCALES = { kk: 'kk-KZ', ru: 'ru-KZ' } as const;

function shownNumber(value: number, language: 'kk' | 'ru'): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value);
}

function signed(value: number, language: 'kk' | 'ru'): string {
  return new Intl.NumberFormat(LOCALES[language], { signDisplay: 'exceptZero' }).format(value);
}

function monthName(month: string, language: 'kk' | 'ru'): string {
  return new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}T00:00:00Z`));
}

function shownDate(date: string): string {
  return date.split('-').reverse().join('.');
}
