import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinParts, type ListPart } from '../join-parts.js';
import { openPath, type OpenSource } from '../list-source.js';
import type { ListFacts, OpenedPart, ReadAs, RefusedPart } from '../opened-part.js';
import type { FileNote, RowConsumer, RowTotals } from '../raw-row.js';
import { recognise } from '../recognise.js';
import { proposing, refusal, RefusedFile, suspicious } from '../refusal.js';
import type { ZipBook } from '../xlsx/zip-book.js';

/** Opens a file of the archive that begins like a ZIP itself. */
type OpenMember = (open: OpenSource, readAs: ReadAs) => Promise<OpenedPart | RefusedPart>;

const MAX_MEMBERS = 200;
/** What operating systems put into archives by themselves. */
const SYSTEM_FILE = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i;

/** A file of an archive: it lies in a temporary file and is opened anew each time, so that few files are open at once. */
interface Member {
  readonly name: string;
  open(): Promise<OpenedPart>;
}

/**
 * Opens an archive whose files are lists as one list: its files in the order of their names, one at a time on the disk,
 * never in memory. A file that is no list refuses the archive: nobody is passed over. Throws RefusedFile.
 */
export async function openArchive(book: ZipBook, readAs: ReadAs, openZip: OpenMember): Promise<OpenedPart> {
  const files = book.names().filter((name) => !name.endsWith('/'));
  const ignored = files.filter((name) => SYSTEM_FILE.test(name));
  const names = files.filter((name) => !SYSTEM_FILE.test(name)).sort((a, b) => (a < b ? -1 : 1));
  if (names.length === 0) throw new RefusedFile(refusal('list.archive-empty'));
  if (files.length > MAX_MEMBERS) throw suspicious(`${files.length} files`);
  const folder = await mkdtemp(join(tmpdir(), 'tizilim-archive-'));
  const clear = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const members: Member[] = [];
    for (const [i, name] of names.entries()) {
      const path = join(folder, `member-${i}`);
      await inflate(book, name, path);
      members.push({ name, open: () => openMember(name, path, readAs, openZip) });
    }
    const list = await joinMembers(members as [Member, ...Member[]]);
    const notes = ignored.map((name): FileNote => ({ code: 'list.archive-member-ignored', value: name }));
    return {
      ...list,
      notes: [...notes, ...list.notes],
      close: async () => {
        await list.close();
        await clear();
        book.close();
      },
    };
  } catch (error) {
    await clear();
    throw error;
  }
}

async function inflate(book: ZipBook, name: string, path: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await book.read(name, (chunk) => file.appendFile(chunk));
  } finally {
    await file.close();
  }
}

/** Names the member in whatever makes it unreadable. */
async function openMember(name: string, path: string, readAs: ReadAs, openZip: OpenMember): Promise<OpenedPart> {
  const source = await openPath(path);
  let outcome: OpenedPart | RefusedPart;
  try {
    outcome = await recognise(source, readAs, (zip) => openZip(zip, readAs));
  } catch (error) {
    await source.close();
    throw error;
  }
  if (outcome.kind === 'opened') return outcome;
  await source.close();
  throw ofMember(name, outcome.refusal);
}

function ofMember(member: string, { code, params, proposal }: RefusedFile['refusal']): RefusedFile {
  // A bomb or a locked file inside is one for the archive as a whole.
  if (code === 'list.file-suspicious' || code === 'list.file-encrypted') return new RefusedFile({ code, params });
  return new RefusedFile(proposing(refusal('list.archive-member', { ...params, member, reason: code }), proposal));
}

async function joinMembers(members: readonly [Member, ...Member[]]): Promise<OpenedPart> {
  if (members.length === 1) return readChecked(members[0].name, await members[0].open());
  const parts: ListPart[] = [];
  const notes: FileNote[] = [];
  const facts: ListFacts[] = [];
  let lastLineOpen = false;
  for (const member of members) {
    const list = await member.open();
    parts.push({ name: member.name, layout: list.layout, read: (consumer) => readMember(member, consumer) });
    notes.push(...list.notes.map(({ code, value }) => ({ code, value: value === '' ? member.name : `${member.name}: ${value}` })));
    facts.push(list.facts);
    lastLineOpen ||= list.lastLineOpen;
    await list.close();
  }
  const joined = joinParts(parts as [ListPart, ...ListPart[]]);
  return {
    kind: 'opened',
    facts: factsOf(facts),
    layout: joined.layout,
    lastLineOpen,
    notes,
    read: joined.read,
    close: async () => {},
  };
}

function factsOf(members: readonly ListFacts[]): ListFacts {
  const encodings = new Set(members.map(({ encoding }) => encoding));
  const lines = members.map((member) => member.lines);
  return {
    encoding: encodings.size === 1 ? (members[0]?.encoding ?? null) : null,
    format: 'zip',
    delimiter: null,
    lines: lines.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0),
  };
}

async function readMember(member: Member, consumer: RowConsumer): Promise<RowTotals> {
  const list = readChecked(member.name, await member.open());
  try {
    return await list.read(consumer);
  } finally {
    await list.close();
  }
}

/** The balance of one member: as many lines read as were counted on its bytes. */
function readChecked(name: string, list: OpenedPart): OpenedPart {
  const { lines } = list.facts;
  return {
    ...list,
    read: async (consumer) => {
      try {
        const totals = await list.read(consumer);
        if (lines !== null && totals.lines !== lines) throw new RefusedFile(refusal('list.balance-broken', { lines, read: totals.lines }));
        return totals;
      } catch (error) {
        throw error instanceof RefusedFile ? ofMember(name, error.refusal) : error;
      }
    },
  };
}
