import type { Readable } from 'node:stream';
import type { Request, Response } from 'express';
import multer from 'multer';
import { DomainError } from '@tizilim/domain';

/** One file of a multipart request while it arrives. */
export interface UploadedFile {
  /** As the sender named it; data only. */
  readonly name: string;
  readonly stream: Readable;
}

const MAX_FIELDS = 20;
const MAX_FIELD_BYTES = 1000;
const MAX_NAME = 200;

/**
 * Reads a delivery: a multipart request as browsers send it, or the bytes themselves as the body with the fields in the
 * address, as systems do.
 * @throws upload.malformed, upload.file-missing, and whatever `take` throws
 */
export function readDelivery<T>(request: Request, response: Response, take: (fields: Record<string, unknown>, file: UploadedFile) => Promise<T>): Promise<T> {
  if (request.is('multipart/form-data') !== false) return readUpload(request, response, take);
  const isEmpty = request.headers['transfer-encoding'] === undefined && Number(request.headers['content-length'] ?? 0) === 0;
  if (isEmpty || !request.readable) return Promise.reject(new DomainError('upload.file-missing', 'invalid'));
  const { fileName, ...fields } = request.query;
  return take(fields, { name: cleanName(typeof fileName === 'string' ? fileName : ''), stream: request });
}

/**
 * Reads a multipart request with one file in field `file`, behind its other fields; `take` consumes the stream as it comes.
 * @throws upload.malformed, upload.file-missing, and whatever `take` throws
 */
export async function readUpload<T>(request: Request, response: Response, take: (fields: Record<string, unknown>, file: UploadedFile) => Promise<T>): Promise<T> {
  let outcome: { readonly value: T } | undefined;
  let stream: Readable | undefined;
  let taking: Promise<void> = Promise.resolve();
  const storage: multer.StorageEngine = {
    _handleFile(asked, file, done) {
      stream = file.stream;
      taking = take({ ...(asked.body as Record<string, unknown>) }, { name: cleanName(file.originalname), stream: file.stream }).then(
        (value) => {
          outcome = { value };
          done(null, {});
        },
        (error: unknown) => done(error),
      );
    },
    _removeFile: (_request, _file, done) => done(null),
  };
  const limits = { files: 1, fields: MAX_FIELDS, fieldSize: MAX_FIELD_BYTES };
  const middleware = multer({ storage, limits, defParamCharset: 'utf8' }).single('file');
  const fault = await new Promise<unknown>((done) => middleware(request, response, done));
  if (fault) {
    // The answer waits until nothing of a broken upload is left.
    stream?.destroy();
    await taking;
    throw faultOf(fault);
  }
  if (!outcome) throw new DomainError('upload.file-missing', 'invalid');
  return outcome.value;
}

function faultOf(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  // What multer and its parser find wrong is the sender's doing and says nothing about us.
  if (error instanceof multer.MulterError || (error instanceof Error && /form|multipart|boundary|aborted/i.test(error.message))) {
    return new DomainError('upload.malformed', 'invalid');
  }
  return error;
}

export function cleanName(name: string): string {
  const printable = name.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
  return [...printable].slice(-MAX_NAME).join('') || 'list';
}
