import { StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';

export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  /** Bytes, when known. */
  readonly size?: number;
  readonly stream: Readable;
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A download with its name in RFC 5987 form; the browser must not guess what it is. */
export function attachment({ name, mediaType, size, stream }: Attachment): StreamableFile {
  const plain = name.replace(/[^\w.-]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return new StreamableFile(stream, {
    type: mediaType,
    disposition: `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    ...(size === undefined ? {} : { length: size }),
  });
}
