import { BytePartMemory, CYRILLIC, EXACT, KEYS, KEYS_BESIDE_CYRILLIC, PartMemory } from './part-memory.js';
import type { PartRecord } from './part-memory.js';

/** Signed 64-bit hashes of a person's name: of its exact canonical text, of its K1 roots and of its K2 roots. */
export interface NameHashes {
  readonly nameHash: bigint;
  readonly k1: bigint;
  readonly k2: bigint;
}

export interface NameKeyer {
  /** Equal `nameHash` = same name letter for letter; equal `k1` or `k2` = equal `personNameKeys` of that kind. */
  hashesOf(surname: string, givenName: string, patronymic: string): NameHashes;
  /** Writes the three hashes as 3 × 8 bytes, big-endian, in the order nameHash, k1, k2; makes no objects. */
  writeHashes(into: DataView, at: number, surname: string, givenName: string, patronymic: string): void;
  /**
   * The same from UTF-8 bytes, without making texts of them: for the loop over a list's lines.
   * @param spans start and end of surname, given name and patronymic in `buf`, six numbers
   */
  writeHashesOfBytes(into: DataView, at: number, buf: Uint8Array, spans: ArrayLike<number>): void;
}

const { imul } = Math;
const KEPT_PARTS = 100_000;

/**
 * Makes the hashes of persons' names. Parts repeat (a region has some ten thousand different surnames and given names),
 * so each part is worked out once and remembered; what a person costs is three look-ups and a little arithmetic.
 * @param keptParts how many parts of each kind are remembered before the ones not used lately are forgotten
 */
export function makeNameKeyer(keptParts: number = KEPT_PARTS): NameKeyer {
  const kept = Math.max(keptParts, 4);
  const texts = { surname: new PartMemory('surname', kept), givenName: new PartMemory('givenName', kept), patronymic: new PartMemory('patronymic', kept) };
  const view = new DataView(new ArrayBuffer(24));
  const mixer = new Mixer();
  let surnames: BytePartMemory | undefined;
  let givenNames: BytePartMemory | undefined;
  let patronymics: BytePartMemory | undefined;

  const writeHashes = (into: DataView, at: number, surname: string, givenName: string, patronymic: string): void => {
    const a = texts.surname.get(surname);
    const b = texts.givenName.get(givenName);
    const c = texts.patronymic.get(patronymic);
    mixer.begin((a[CYRILLIC]! | b[CYRILLIC]! | c[CYRILLIC]!) === 1);
    mixer.add(a, 0);
    mixer.add(b, 0);
    mixer.add(c, 0);
    mixer.write(into, at);
  };

  return {
    writeHashes,
    writeHashesOfBytes(into, at, buf, spans) {
      surnames ??= new BytePartMemory('surname', kept);
      givenNames ??= new BytePartMemory('givenName', kept);
      patronymics ??= new BytePartMemory('patronymic', kept);
      const a = surnames.find(buf, spans[0]!, spans[1]!);
      const b = givenNames.find(buf, spans[2]!, spans[3]!);
      const c = patronymics.find(buf, spans[4]!, spans[5]!);
      mixer.begin((surnames.words[a + CYRILLIC]! | givenNames.words[b + CYRILLIC]! | patronymics.words[c + CYRILLIC]!) === 1);
      mixer.add(surnames.words, a);
      mixer.add(givenNames.words, b);
      mixer.add(patronymics.words, c);
      mixer.write(into, at);
    },
    hashesOf(surname, givenName, patronymic) {
      writeHashes(view, 0, surname, givenName, patronymic);
      return { nameHash: view.getBigInt64(0), k1: view.getBigInt64(8), k2: view.getBigInt64(16) };
    },
  };
}

/** Joins the hashes of the parts, in order, to the three of the person: each by two lanes of 32 bits that both take in every half. */
class Mixer {
  private readonly lanes = new Int32Array(6);
  private keys = KEYS;

  begin(besideCyrillic: boolean): void {
    this.lanes.fill(0x165667b1);
    this.keys = besideCyrillic ? KEYS_BESIDE_CYRILLIC : KEYS;
  }

  /** Adds the part whose record begins at `at`. */
  add(words: PartRecord, at: number): void {
    this.mix(0, words[at + EXACT]!, words[at + EXACT + 1]!);
    const keys = at + this.keys;
    this.mix(2, words[keys]!, words[keys + 1]!);
    this.mix(4, words[keys + 2]!, words[keys + 3]!);
  }

  /** Writes the three hashes, 24 bytes big-endian. */
  write(into: DataView, at: number): void {
    for (let i = 0; i < 6; i += 2) {
      const second = this.lanes[i + 1]!;
      into.setInt32(at + i * 4, finished(this.lanes[i]! ^ (second << 16)));
      into.setInt32(at + i * 4 + 4, finished(second));
    }
  }

  private mix(lane: number, high: number, low: number): void {
    const first = imul(imul(this.lanes[lane]! ^ high, 0x9e3779b1) ^ low, 0x85ebca77);
    this.lanes[lane] = first ^ (first >>> 15);
    const second = imul(imul(this.lanes[lane + 1]! ^ low, 0xc2b2ae3d) ^ high, 0x27d4eb2f);
    this.lanes[lane + 1] = second ^ (second >>> 13);
  }
}

function finished(lane: number): number {
  let mixed = imul(lane ^ (lane >>> 16), 0x85ebca6b);
  mixed = imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
