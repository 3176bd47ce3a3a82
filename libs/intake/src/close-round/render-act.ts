import type { Readable } from 'node:stream';
import { text } from '@tizilim/messages';
import { renderOfficialDocument, type DocumentTable } from '@tizilim/platform';
import type { DistrictCount } from '@tizilim/register';
import { hashLines } from '../hand-over-list/hash-groups.js';
import type { Board, DistrictRow, RegionRow } from '../show-board/board.js';

export interface ReasonRow {
  readonly regionId: string;
  readonly code: string;
  /** null: taken without one, within the limits of the round. */
  readonly reason: string | null;
  readonly findings: number;
}

export interface ActFacts {
  readonly kind: string;
  readonly asOf: string;
  readonly dueOn: string;
  readonly closedOn: string;
  /** Regions whose lists were not applied, and why the round was closed all the same. */
  readonly missing: number;
  readonly reason: string | null;
  readonly voters: number;
  readonly flagged: number;
  /** SHA-256, lower-case hexadecimal. */
  readonly rootHash: string;
  readonly counts: readonly DistrictCount[];
  /** Findings that were taken all the same, by region, rule and reason. */
  readonly reasons: readonly ReasonRow[];
  readonly regions: readonly RegionRow[];
  readonly districts: readonly DistrictRow[];
  /** Every region of the round: when it was due and when it delivered. */
  readonly deliveries: Board['regions'];
  /** Later due dates that were granted. */
  readonly exceptions: readonly { readonly regionId: string; readonly dueOn: string; readonly decidedOn: string | null; readonly reason: string }[];
}

export interface ActRow {
  readonly name: string;
  readonly voters: number;
  readonly flagged: number;
  readonly isSum: boolean;
}

type ActLanguage = 'kk' | 'ru';
/** The act of a round as PDF: counts by region and district, and the root hash in groups of four. The same facts give the same bytes. */
export function renderAct(facts: ActFacts, language: ActLanguage): Readable {
  const say = (key: string, params: Record<string, string | number> = {}): string => text(`round-act.${key}`, language, params);
  const { missing, reason } = facts;
  const rows = actRows(facts, language);
  const parts = rows.slice(0, -1);
  const whole = rows.at(-1);
  return renderOfficialDocument({
    language,
    title: say('title'),
    subtitle: say('office'),
    facts: [
      [say('round'), say('as-of', { kind: text(`round-kind.${facts.kind}`, language), asOf: dotted(facts.asOf) })],
      [say('due'), dotted(facts.dueOn)],
      [say('closed'), dotted(facts.closedOn)],
      [say('total'), grouped(facts.voters)],
      ...(missing > 0 ? [[say('missing'), say('missing-why', { missing, reason: reason ?? '' })] as const] : []),
      [say('hash'), hashLines(facts.rootHash).join('\n')],
    ],
    tables: [
      {
        columns: [
          { title: say('territory'), width: 60 },
          { title: say('voters'), width: 20, align: 'right' },
          { title: say('flagged'), width: 20, align: 'right' },
        ],
        rows: parts.map(cellsOf),
        strongRows: parts.flatMap((row, index) => (row.isSum ? [index] : [])),
        ...(whole ? { total: cellsOf(whole) } : {}),
      },
      ...reasonTables(facts.reasons, language),
      deliveryTable(facts, language),
      ...exceptionTables(facts, language),
    ],
    signatures: [say('office')],
    footer: `${say('title')} · ${dotted(facts.asOf)}`,
    date: facts.closedOn,
  });
}

/** What was taken although a rule doubted it, by reason; nothing when there was nothing to confirm. */
function reasonTables(reasons: readonly ReasonRow[], language: ActLanguage): DocumentTable[] {
  const counts = new Map<string, number>();
  for (const { reason, findings } of reasons) {
    const words = reason === null ? text('round-act.unconfirmed', language) : text(`finding-reason.${reason}`, language);
    counts.set(words, (counts.get(words) ?? 0) + findings);
  }
  if (counts.size === 0) return [];
  return [
    {
      columns: [
        { title: text('round-act.reason', language), width: 80 },
        { title: text('round-act.findings', language), width: 20, align: 'right' },
      ],
      rows: [...counts].map(([words, findings]) => [words, grouped(findings)]),
      total: [text('round-act.whole', language), grouped([...counts.values()].reduce((sum, one) => sum + one, 0))],
    },
  ];
}

function deliveryTable(facts: ActFacts, language: ActLanguage): DocumentTable {
  const say = (key: string): string => text(`round-act.${key}`, language);
  const how = ({ delivery, late }: Board['regions'][number]): string => {
    const judged = text(`delivery.${delivery}`, language);
    return late === null ? judged : `${judged}: ${text(`late-reason.${late.reason}`, language)} (${late.note})`;
  };
  return {
    title: say('deliveries'),
    columns: [
      { title: say('territory'), width: 30 },
      { title: say('exception-due'), width: 14 },
      { title: say('delivered-on'), width: 14 },
      { title: say('delivery'), width: 42 },
    ],
    rows: facts.deliveries.map((region) => [region.name, dotted(region.dueOn), region.deliveredOn === null ? '—' : dotted(region.deliveredOn), how(region)]),
  };
}

function exceptionTables(facts: ActFacts, language: ActLanguage): DocumentTable[] {
  const say = (key: string): string => text(`round-act.${key}`, language);
  if (facts.exceptions.length === 0) return [];
  const nameOf = (regionId: string): string => facts.deliveries.find((region) => region.regionId === regionId)?.name ?? regionId;
  return [
    {
      title: say('exceptions'),
      columns: [
        { title: say('territory'), width: 30 },
        { title: say('exception-due'), width: 14 },
        { title: say('exception-granted'), width: 14 },
        { title: say('exception-why'), width: 42 },
      ],
      rows: facts.exceptions.map((one) => [nameOf(one.regionId), dotted(one.dueOn), one.decidedOn === null ? '—' : dotted(one.decidedOn), one.reason]),
    },
  ];
}

function cellsOf(row: ActRow): string[] {
  return [row.isSum ? row.name : `\u2003${row.name}`, grouped(row.voters), grouped(row.flagged)];
}

/** Sums of regions above their districts, the whole at the end. */
export function actRows(facts: ActFacts, language: ActLanguage): ActRow[] {
  const rows = facts.regions.flatMap((region) => {
    const own = facts.counts.filter((count) => count.regionId === region.regionId);
    const districts = own.map((count) => {
      const known = facts.districts.find((district) => district.districtId === count.districtId);
      return { name: known?.[language] ?? count.districtId ?? region[language], voters: count.active, flagged: count.flagged, isSum: false };
    });
    return [sumOf(region[language], districts), ...districts];
  });
  return [...rows, sumOf(text('round-act.whole', language), rows.filter((row) => row.isSum))];
}

function sumOf(name: string, rows: readonly ActRow[]): ActRow {
  return { name, voters: rows.reduce((sum, row) => sum + row.voters, 0), flagged: rows.reduce((sum, row) => sum + row.flagged, 0), isSum: true };
}

/** DD.MM.YYYY, as both languages write it. */
function dotted(date: string): string {
  return date.split('-').reverse().join('.');
}

/** 12 345 678, with no-break spaces. */
function grouped(figure: number): string {
  return String(figure).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}
