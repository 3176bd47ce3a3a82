import { Readable } from 'node:stream';
import {
  documentTypes,
  DomainError,
  listColumnCodes,
  makeNameKeyer,
  registrationKinds,
  type IsoDate,
  type ListColumnCode,
} from '@tizilim/domain';
import { checkList } from '../judge-lines/check-list.js';
import type { JudgedLine, LineFinding } from '../judge-lines/line-sink.js';

export type LineFields = Partial<Record<ListColumnCode, string>>;

/** Values of a line that was taken, as they go into its row. */
export interface TakenLine {
  readonly regionId: string | undefined;
  readonly districtId: string | undefined;
  readonly precinct: number;
  readonly iinUsable: boolean;
  readonly birthDate: IsoDate | null;
  readonly documentDate: IsoDate | null;
  readonly documentExpiry: IsoDate | null;
  readonly sex: 'M' | 'F';
  readonly registrationKind: string;
  readonly documentType: string | null;
  /** Canonical text of a column; null when it has none. */
  readonly text: Readonly<Partial<Record<ListColumnCode, string>>>;
  readonly hashes: readonly bigint[];
}

export interface JudgedFinding {
  readonly column: ListColumnCode | null;
  readonly code: string;
  readonly severity: string;
  readonly value: string | null;
}

export interface JudgedValues {
  readonly taken: TakenLine | undefined;
  readonly findings: readonly JudgedFinding[];
}

const decoder = new TextDecoder();
const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** Judges values typed by hand as a file of one line: by the very rules, in the very code, that judge every file. */
export async function judgeValues(fields: LineFields, asOf: IsoDate): Promise<JudgedValues> {
  const rows = [listColumnCodes.join(','), listColumnCodes.map((code) => quoted(fields[code] ?? '')).join(',')];
  const findings: JudgedFinding[] = [];
  let taken: TakenLine | undefined;
  const result = await checkList(
    Readable.from([Buffer.from(`${rows.join('\n')}\n`)]),
    { asOf, declaredLines: 1, declaredEncoding: 'utf-8' },
    {
      accepted: (line) => void (taken = copyOf(line)),
      rejected: () => undefined,
      finding: (finding) => void (finding.lineNo > 0 && findings.push(findingOf(finding))),
    },
  );
  if (result.refused) throw new DomainError(result.refused.code, 'invalid', result.refused.params);
  return { taken, findings };
}

function findingOf({ column, code, severity, buffer, start, end }: LineFinding): JudgedFinding {
  return { column, code, severity, value: start === end ? null : decoder.decode(buffer.subarray(start, end)) };
}

function copyOf(line: JudgedLine): TakenLine {
  const text: Partial<Record<ListColumnCode, string>> = {};
  listColumnCodes.forEach((code, i) => {
    const [start = 0, end = 0] = [line.starts[i], line.ends[i]];
    if (end > start) text[code] = decoder.decode(line.buffer.subarray(start, end));
  });
  const view = new DataView(new ArrayBuffer(24));
  makeNameKeyer().writeHashes(view, 0, text.surname ?? '', text.given_name ?? '', text.patronymic ?? '');
  return {
    regionId: line.regionId,
    districtId: line.districtId,
    precinct: line.precinct,
    iinUsable: line.iinUsable,
    birthDate: dateOf(line.birthDate),
    documentDate: dateOf(line.documentDate),
    documentExpiry: dateOf(line.documentExpiry),
    sex: line.sex,
    registrationKind: registrationKinds[line.registrationKind]?.code ?? 'permanent',
    documentType: documentTypes[line.documentType]?.code ?? null,
    text,
    hashes: [0, 8, 16].map((at) => view.getBigInt64(at)),
  };
}

/** From YYYYMMDD; 0 is none. */
function dateOf(number: number): IsoDate | null {
  if (number === 0) return null;
  const digits = String(number).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` as IsoDate;
}
