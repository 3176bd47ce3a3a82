/** Counts the records of a file on its raw bytes, knowing nothing of the reader. */
export interface RecordCounter {
  add(bytes: Uint8Array): void;
  readonly records: number;
}

const MAX_COUNTED_DEPTH = 3;

/** Opening braces outside of strings that have this many braces and brackets open around them. */
export class JsonRecordCounter implements RecordCounter {
  private readonly opened = new Array<number>(MAX_COUNTED_DEPTH).fill(0);
  private depth = 0;
  private inString = false;
  private escaped = false;

  constructor(private readonly recordDepth: number) {}

  get records(): number {
    return this.opened[this.recordDepth] ?? 0;
  }

  add(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.escaped) this.escaped = false;
      else if (this.inString) {
        if (byte === 34) this.inString = false;
        else if (byte === 92) this.escaped = true;
      } else if (byte === 34) this.inString = true;
      else if (byte === 123 || byte === 91) {
        if (byte === 123 && this.depth < MAX_COUNTED_DEPTH) this.opened[this.depth]!++;
        this.depth++;
      } else if (byte === 125 || byte === 93) this.depth--;
    }
  }
}

type Place = 'text' | 'name' | 'tag' | 'comment' | 'cdata' | 'instruction';
const ENDS: Readonly<Partial<Record<Place, string>>> = { comment: '-->', cdata: ']]>', instruction: '?>' };
const NAME_KEPT = 64;

/** Opening tags with the local name `line`. */
export class XmlRecordCounter implements RecordCounter {
  records = 0;
  private place: Place = 'text';
  private name = '';
  private quote = 0;
  private last = '';

  add(bytes: Uint8Array): void {
    for (const byte of bytes) this.step(byte);
  }

  private step(byte: number): void {
    const { place } = this;
    if (place === 'text') {
      if (byte === 60) this.turn('name');
    } else if (place === 'name') this.stepName(byte);
    else if (place === 'tag') {
      if (this.quote !== 0) this.quote = byte === this.quote ? 0 : this.quote;
      else if (byte === 34 || byte === 39) this.quote = byte;
      else if (byte === 62) this.turn('text');
    } else {
      const end = ENDS[place]!;
      this.last = (this.last + String.fromCharCode(byte)).slice(-end.length);
      if (this.last === end) this.turn('text');
    }
  }

  private stepName(byte: number): void {
    if (byte === 62 || byte === 47 || byte <= 32) {
      if (this.name === '' && byte === 47) this.name = '/';
      else if (this.name[0] !== '/' && this.name.slice(this.name.indexOf(':') + 1) === 'line') this.records++;
      if (byte === 62) this.turn('text');
      else if (this.name !== '/') this.turn('tag');
      return;
    }
    if (this.name.length < NAME_KEPT) this.name += String.fromCharCode(byte);
    if (this.name === '!--') this.turn('comment');
    else if (this.name === '![CDATA[') this.turn('cdata');
    else if (this.name === '?') this.turn('instruction');
  }

  private turn(place: Place): void {
    this.place = place;
    this.name = '';
    this.last = '';
  }
}
