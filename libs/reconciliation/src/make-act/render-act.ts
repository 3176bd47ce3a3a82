import type { Readable } from 'node:stream';
import { verdictDecisions } from '@tizilim/domain';
import { text } from '@tizilim/messages';
import { renderOfficialDocument } from '@tizilim/platform';
import { snapshotKinds } from '@tizilim/registries';
import type { ActFigures } from './act-figures.js';

export type ActLanguage = 'kk' | 'ru';

const finalDecisions = verdictDecisions.filter((decision) => decision !== 'later');

/** The act as PDF for one territory. The same figures give the same bytes: its only date is the day of the comparison. */
export function renderAct(figures: ActFigures, territory: string, language: ActLanguage): Readable {
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string => text(`reconciliation-act.${key}`, language, params);
  const snapshots = snapshotKinds.flatMap((kind): [string, string][] => {
    const used = figures.snapshots[kind];
    return used ? [[text(`reconciliation.snapshot.${kind}`, language), say('snapshot', { asOf: dotted(used.asOf), id: used.id })]] : [];
  });
  const { version, asOf, ranOn, lines, leftOut, fromMemory } = figures;
  return renderOfficialDocument({
    language,
    orientation: 'landscape',
    title: say('title'),
    subtitle: territory,
    facts: [
      [say('list'), say('list-version', { version, asOf: dotted(asOf) })],
      [say('ran-on'), dotted(ranOn)],
      [say('lines'), say('lines-counted', lines)],
      ['SHA-256', figures.sha256],
      ...snapshots,
    ],
    tables: figures.types.length === 0 ? [] : [tableOf(figures, language, say)],
    paragraphs: [...(figures.types.length === 0 ? [say('none')] : []), say('sums', { leftOut, fromMemory })],
    signatures: [say('registrar'), say('approver')],
    footer: `${say('title')} · ${territory}`,
    date: ranOn,
  });
}

function tableOf(figures: ActFigures, language: ActLanguage, say: (key: string) => string) {
  const counted = (title: string) => ({ title, width: 11, align: 'right' as const });
  return {
    columns: [{ title: say('type'), width: 34 }, counted(say('found')), counted(say('open')), ...finalDecisions.map((decision) => counted(text(`reconciliation.decision.${decision}`, language)))],
    rows: figures.types.map(({ type, found, open, decisions }) => [
      text(`reconciliation.type.${type}`, language),
      String(found),
      String(open),
      ...finalDecisions.map((decision) => String(decisions[decision] ?? 0)),
    ]),
  };
}

/** DD.MM.YYYY, as both languages write it. */
function dotted(date: string): string {
  return date.split('-').reverse().join('.');
}
