import { createHash, type Hash } from 'node:crypto';
import { DomainError } from '@tizilim/domain';

/** tus resumable upload protocol, https://tus.io/protocols/resumable-upload */
export const TUS_VERSION = '1.0.0';
export const TUS_EXTENSIONS = 'creation,expiration,termination,checksum';
export const CHECKSUM_ALGORITHMS = ['sha1', 'sha256'] as const;
export const PIECE_TYPE = 'application/offset+octet-stream';

export type TusHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** @throws upload.protocol-version */
export function assertTus(headers: TusHeaders): void {
  if (headers['tus-resumable'] !== TUS_VERSION) throw new DomainError('upload.protocol-version', 'invalid', { version: TUS_VERSION });
}

/** A whole number of bytes. @throws upload.field-invalid */
export function readBytes(headers: TusHeaders, name: 'upload-length' | 'upload-offset'): number {
  const written = headers[name];
  if (typeof written !== 'string' || !/^\d{1,15}$/.test(written)) throw new DomainError('upload.field-invalid', 'invalid', { field: name });
  return Number(written);
}

/** `key base64,key base64,flag` as fields; what is no UTF-8 is no value of ours. @throws upload.field-invalid */
export function readMetadata(headers: TusHeaders): Record<string, string> {
  const written = headers['upload-metadata'];
  if (typeof written !== 'string' || written === '') return {};
  const fields = written.split(',').map((pair): [string, string] => {
    const [, key, value = ''] = /^\s*([\w-]{1,40})(?: ([\w+/=]*))?\s*$/.exec(pair) ?? [];
    if (key === undefined) throw new DomainError('upload.field-invalid', 'invalid', { field: 'upload-metadata' });
    return [key, Buffer.from(value, 'base64').toString('utf8')];
  });
  return Object.fromEntries(fields);
}

export interface PieceChecksum {
  readonly hash: Hash;
  readonly expected: Buffer;
}

/** `Upload-Checksum: sha256 <base64>`; undefined without one. @throws upload.field-invalid */
export function readChecksum(headers: TusHeaders): PieceChecksum | undefined {
  const written = headers['upload-checksum'];
  if (written === undefined) return undefined;
  const [, name, value = ''] = /^(\w+) ([\w+/=]+)$/.exec(String(written)) ?? [];
  const algorithm = CHECKSUM_ALGORITHMS.find((known) => known === name);
  if (!algorithm) throw new DomainError('upload.field-invalid', 'invalid', { field: 'upload-checksum' });
  return { hash: createHash(algorithm), expected: Buffer.from(value, 'base64') };
}
