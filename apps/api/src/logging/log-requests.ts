import type { Request, RequestHandler, Response } from 'express';
import { pinoHttp } from 'pino-http';
import type { ActorRequest, Log } from '@tizilim/platform';
import { routeTemplateOf } from './route-template.js';

const SILENT = /^\/(health|metrics)\b/;

/** One line a request: template of the route, status, duration, account id. No address, no query, no header, no body. */
export function logRequests(log: Log): RequestHandler {
  const facts = (request: Request, response: Response, own: { responseTime?: number }) => ({
    method: request.method,
    route: routeTemplateOf(request),
    status: response.statusCode,
    milliseconds: own.responseTime,
    account: (request as ActorRequest).actor?.accountId ?? undefined,
  });
  return pinoHttp<Request, Response>({
    logger: log,
    quietReqLogger: true,
    quietResLogger: true,
    customAttributeKeys: { reqId: 'request' },
    autoLogging: { ignore: (request) => SILENT.test(request.url) },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
    customSuccessObject: (request, response, own: { responseTime?: number }) => facts(request, response, own),
    customErrorObject: (request, response, _error, own: { responseTime?: number }) => facts(request, response, own),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
  });
}
