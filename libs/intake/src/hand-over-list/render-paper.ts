import type { Readable } from 'node:stream';
import { text } from '@tizilim/messages';
import { renderOfficialDocument } from '@tizilim/platform';
import type { VoterList } from '../keep-list/voter-list.js';
import { hashLines } from './hash-groups.js';

export interface PaperFacts {
  readonly list: VoterList;
  readonly territory: string;
  readonly roundAsOf: string;
  readonly dueOn: string;
  readonly handOver: { readonly confirmedAt: Date } | null;
}

/** The receipt of a list, or the act of its hand-over with counts and lines to sign on; the same facts give the same bytes. */
export function renderPaper(kind: 'receipt' | 'act', facts: PaperFacts, language: 'kk' | 'ru'): Readable {
  const { list } = facts;
  const say = (key: string, params: Record<string, string | number> = {}): string => text(`hand-over.${key}`, language, params);
  return renderOfficialDocument({
    language,
    title: say(kind),
    subtitle: facts.territory,
    facts: [
      [text('round-act.round', language), dotted(facts.roundAsOf)],
      [text('round-act.due', language), dotted(facts.dueOn)],
      [say('version'), list.dryRun ? say('trial') : String(list.version)],
      [say('file'), `${list.fileName}\n${say('size', { size: grouped(list.size) })}`],
      [say('received'), `${dotted(list.receivedOn)}, ${deliveryOf(facts, language)}`],
      ...(list.declaredLines === null ? [] : [[say('declared'), grouped(list.declaredLines)] as const]),
      ...(kind === 'act' ? countsOf(list, say) : []),
      [say('hash'), hashLines(list.sha256).join('\n')],
      [say('id'), list.id],
      ...(facts.handOver === null ? [] : [[say('confirmed'), dotted(facts.handOver.confirmedAt.toISOString().slice(0, 10))] as const]),
    ],
    tables: [],
    paragraphs: kind === 'act' ? [say('how')] : [],
    signatures: kind === 'act' ? [say('gave'), say('took')] : [],
    qr: `tizilim:list:${list.id}:${list.sha256}`,
    footer: `${say(kind)} · ${list.id}`,
    date: list.receivedOn,
  });
}

function countsOf(list: VoterList, say: (key: string) => string): (readonly [string, string])[] {
  const { lines, header, blank, accepted, rejected } = list;
  const parts = Object.entries({ header, blank, accepted, rejected }).map(([key, count]) => `${say(key)} ${grouped(count ?? 0)}`);
  return [[say('lines'), `${grouped(lines ?? 0)} = ${parts.join(' + ')}`]];
}

function deliveryOf({ list, dueOn }: PaperFacts, language: 'kk' | 'ru'): string {
  if (list.receivedOn <= dueOn) return text(list.receivedOn < dueOn ? 'delivery.early' : 'delivery.on-time', language);
  const late = text('delivery.late', language);
  return list.lateReason === null ? late : `${late}: ${text(`late-reason.${list.lateReason}`, language)} (${list.lateNote ?? ''})`;
}

function dotted(date: string): string {
  return date.split('-').reverse().join('.');
}

function grouped(figure: number): string {
  return String(figure).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}
