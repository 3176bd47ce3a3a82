import { text } from '@tizilim/messages';
import type { SnapshotRow } from '@tizilim/registries';
import type { KatoImport, PrecinctImport } from '@tizilim/territory';
import { complain, print, type Io } from '../io.js';

interface Fault {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
}

export function printKato(result: KatoImport, io: Io): void {
  const { edition, units, regions, districts, repairs, precinctsLeftBehind } = result;
  if (result.known) print(io, text('import.known', io.language));
  print(io, text('import.kato-done', io.language, { edition, oblasts: units.oblast, districts: units.district, okrugs: units.sub_district, settlements: units.settlement }));
  const changes = { added: districts.added, changed: districts.changed, closed: districts.closed, closedRegions: regions.closed };
  print(io, text('import.kato-districts', io.language, changes));
  if (precinctsLeftBehind > 0) complain(io, text('import.precincts-left-behind', io.language, { count: precinctsLeftBehind }));
  for (const { line, column, raw, repaired } of repairs) print(io, text('import.repaired', io.language, { line, column, raw: visible(raw), repaired }));
  print(io, text('import.repairs', io.language, { count: repairs.length }));
}

export function printPrecincts(file: string, result: PrecinctImport, io: Io): void {
  const { created, changed, unchanged, rejected } = result;
  if (result.state === 'imported') return print(io, text('import.precincts-done', io.language, { created, changed, unchanged }));
  complain(io, text('import.precincts-refused', io.language, { file, rejected }));
  complainOfLines(file, result.faults, result.faultCount, io);
}

export function printSnapshot(file: string, snapshot: SnapshotRow, known: boolean, io: Io): void {
  const kind = text(`snapshot-kind.${snapshot.kind}`, io.language);
  if (snapshot.state === 'ready') {
    if (known) print(io, text('import.known', io.language));
    return print(io, text('import.snapshot-ready', io.language, { kind, asOf: snapshot.asOf, rows: snapshot.rows ?? 0, sha256: snapshot.sha256 }));
  }
  complain(io, text(snapshot.refusedCode ?? 'registries.refused', io.language, snapshot.refusedParams ?? {}));
  complainOfLines(file, snapshot.faults, snapshot.faultCount ?? 0, io);
}

function complainOfLines(file: string, faults: readonly Fault[], all: number, io: Io): void {
  for (const { line, column, code } of faults) {
    const reason = text(code, io.language);
    complain(io, column === null ? text('import.fault-of-line', io.language, { file, line, reason }) : text('import.fault', io.language, { file, line, column, reason }));
  }
  if (all > faults.length) complain(io, text('import.more-faults', io.language, { count: all - faults.length }));
}

/** A no-break space is damage that nobody would see. */
function visible(raw: string): string {
  return raw.replace(/[\u00a0\u202f\u2007]/g, '⍽');
}
