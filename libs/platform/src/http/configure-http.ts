import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { RequestMethod, StandardSchemaValidationPipe } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import type { Config } from '../config/config.js';
import { CONFIG, LOG } from '../tokens.js';
import type { Log } from '../logging/log.js';
import { ProblemFilter } from './problem-filter.js';

export const API_PREFIX = 'api/v1';
/** Routes outside the prefix, kept by apps/api. */
export const UNPREFIXED_PATHS = ['/', '/health/live', '/health/ready', '/metrics'] as const;
/** Lists are streamed past this; it bounds what is parsed as JSON. */
const JSON_LIMIT = '1mb';
const REQUEST_ID = /^[\w.-]{8,64}$/;

/** Prefix, request ids, body limit, validation and error answers: the same in the API and in the tests of its routes. Create the app with `bodyParser: false`. */
export function configureHttp(app: NestExpressApplication): void {
  const config = app.get<Config>(CONFIG);
  app.set('trust proxy', config.TRUST_PROXY ? 1 : false);
  app.disable('x-powered-by');
  app.use(giveRequestId(config.TRUST_PROXY));
  app.setGlobalPrefix(API_PREFIX, { exclude: UNPREFIXED_PATHS.map((path) => ({ path, method: RequestMethod.GET })) });
  app.useBodyParser('json', { limit: JSON_LIMIT, type: isParsed });
  app.useGlobalPipes(new StandardSchemaValidationPipe());
  app.useGlobalFilters(new ProblemFilter(app.get<Log>(LOG)));
}

/** Bodies that are files of any size: their routes read the stream themselves, whatever its type says. */
const STREAMED = new RegExp(`^/${API_PREFIX}/lists/?(\\?|$)`);

/** JSON that is an instruction to a route, and no file. */
function isParsed(request: IncomingMessage): boolean {
  if (request.method === 'POST' && STREAMED.test(request.url ?? '')) return false;
  return /^application\/(?:[\w.-]+\+)?json\b/i.test(request.headers['content-type'] ?? '');
}

/** An id for every request, in the answer, the log and the audit log; a proxy's own is kept when the proxy is trusted. */
function giveRequestId(trusted: boolean) {
  return (request: Request & { id?: unknown }, response: Response, next: NextFunction): void => {
    const given = request.get('x-request-id');
    const id = trusted && given && REQUEST_ID.test(given) ? given : randomUUID();
    request.id = id;
    response.setHeader('X-Request-Id', id);
    next();
  };
}
