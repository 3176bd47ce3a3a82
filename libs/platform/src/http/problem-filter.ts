import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError, type ErrorKind } from '@tizilim/domain';
import { pickLanguage, text, type Language } from '@tizilim/messages';
import type { Log } from '../logging/log.js';

const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
};

/** Where a protocol asks for a status of its own (RFC 9110, tus 1.0.0). */
const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  'storage.full': 507,
  'upload.protocol-version': 412,
  'upload.piece-type': 415,
  'upload.checksum-wrong': 460,
};

/** Faults PostgreSQL finds; the code decides, its words (which quote values) are never shown. */
const DATABASE_CODES: Readonly<Record<string, { code: string; status: number }>> = {
  '42501': { code: 'access.forbidden', status: 403 },
  '22P02': { code: 'request.invalid', status: 400 },
  '22003': { code: 'request.invalid', status: 400 },
  '22007': { code: 'request.invalid', status: 400 },
  '22021': { code: 'request.invalid', status: 400 },
  '23505': { code: 'record.conflict', status: 409 },
  '23503': { code: 'record.conflict', status: 409 },
  '23514': { code: 'record.conflict', status: 409 },
  '53100': { code: 'storage.full', status: 507 },
};

/** Every error of the API in one form, RFC 9457 problem details, in the language of the request. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request & { id?: string }>();
    const response = http.getResponse<Response>();
    const language = pickLanguage(request.headers['accept-language']);
    const problem = describeProblem(error, language);
    if (problem.status >= 500)
      this.log.error({ error, request: request.id, method: request.method, route: request.route?.path as unknown }, 'request failed');
    if (response.headersSent) return void response.destroy();
    if (error instanceof DomainError && error.kind === 'too-many') response.setHeader('Retry-After', String(error.params['seconds'] ?? 1));
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify({ ...problem, requestId: request.id }));
  }
}

interface Problem {
  readonly type: string;
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors?: unknown;
}

function describeProblem(error: unknown, language: Language): Problem {
  const problem = (status: number, code: string, params: Readonly<Record<string, string | number>> = {}, errors?: unknown): Problem => ({
    type: 'about:blank',
    status,
    code,
    title: text(code, language, params),
    ...(errors === undefined ? {} : { errors }),
  });
  if (error instanceof DomainError) {
    return problem(STATUS_OF_CODE[error.code] ?? STATUS[error.kind], error.code, error.params);
  }
  if (error instanceof HttpException) {
    const status = error.getStatus();
    const body = error.getResponse();
    const errors = typeof body === 'object' && 'message' in body && Array.isArray(body.message) ? body.message : undefined;
    return problem(status, HTTP_CODES[status] ?? 'request.invalid', {}, errors);
  }
  const refused = statusOfMiddleware(error);
  if (refused !== undefined) return problem(refused, HTTP_CODES[refused] ?? 'request.invalid');
  const known = DATABASE_CODES[String((error as { code?: unknown } | null)?.code)];
  return known ? problem(known.status, known.code) : problem(500, 'server.fault');
}

/** Body readers say what they refuse by `status` and `expose`, outside of Nest's exceptions. */
function statusOfMiddleware(error: unknown): number | undefined {
  const { status, expose } = (error ?? {}) as { status?: unknown; expose?: unknown };
  return expose === true && typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

const HTTP_CODES: Readonly<Record<number, string>> = {
  400: 'request.invalid',
  401: 'access.sign-in-needed',
  403: 'access.forbidden',
  404: 'request.no-such-route',
  413: 'request.too-large',
  415: 'request.invalid',
  429: 'access.too-many-tries',
};
