/** Kinds of frames that the parser sends; their payloads are JSON but for rows. */
export const FRAME = { opened: 1, refused: 2, failed: 3, part: 4, rows: 5, end: 6 } as const;
export type FrameKind = (typeof FRAME)[keyof typeof FRAME];

/** Bytes before a payload: its length, the number of the frame from 0, its kind; 32 bits each, as the machine orders them. */
export const FRAME_HEAD = 12;
/** The longest payload. */
export const MAX_FRAME = 1 << 20;

/** Sends frames numbered through. */
export class FrameWriter {
  private number = 0;

  /** @param send takes the bytes of a frame; what it returns is waited for before long */
  constructor(private readonly send: (frame: Uint8Array) => Promise<void>) {}

  /** The payload is copied. */
  write(kind: FrameKind, payload: Uint8Array): Promise<void> {
    const frame = Buffer.allocUnsafeSlow(FRAME_HEAD + payload.length);
    new Uint32Array(frame.buffer, 0, FRAME_HEAD / 4).set([payload.length, this.number++, kind]);
    frame.set(payload, FRAME_HEAD);
    return this.send(frame);
  }

  writeJson(kind: FrameKind, value: unknown): Promise<void> {
    return this.write(kind, Buffer.from(JSON.stringify(value)));
  }
}

export interface Frame {
  readonly kind: number;
  /** A view at a place divisible by four that dies with the next call. */
  readonly payload: Buffer;
}

/** Puts frames together again from chunks. */
export class FrameReader {
  private number = 0;
  private chunk: Uint8Array = new Uint8Array(0);
  private at = 0;
  private readonly head = Buffer.alloc(FRAME_HEAD);

  /**
   * @param next the next chunk; undefined at the end
   * @param room where payloads are put, MAX_FRAME bytes at least, its beginning divisible by four
   */
  constructor(
    private readonly next: () => Promise<Uint8Array | undefined>,
    private readonly room: Buffer,
  ) {}

  /** The next frame; undefined when the stream ends, breaks off or leaves a frame out. */
  async read(): Promise<Frame | undefined> {
    if (!(await this.fill(this.head, FRAME_HEAD))) return undefined;
    const [length = 0, number, kind = 0] = new Uint32Array(this.head.buffer, this.head.byteOffset, FRAME_HEAD / 4);
    if (number !== this.number++ || length > MAX_FRAME || !(await this.fill(this.room, length))) return undefined;
    return { kind, payload: this.room.subarray(0, length) };
  }

  private async fill(into: Buffer, length: number): Promise<boolean> {
    for (let have = 0; have < length;) {
      if (this.at === this.chunk.length) {
        const chunk = await this.next();
        if (chunk === undefined) return false;
        this.chunk = chunk;
        this.at = 0;
      }
      const part = this.chunk.subarray(this.at, this.at + length - have);
      into.set(part, have);
      have += part.length;
      this.at += part.length;
    }
    return true;
  }
}
