import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { sessionCookieName } from '@tizilim/access';
import { CONFIG, type Config } from '@tizilim/platform';
import { expandQuerySchemas } from './expand-query-schemas.js';

const DESCRIPTION = [
  'The unified register of citizen voters: lists, reconciliation, barcode labels, reports.',
  'Sign in with POST /api/v1/session; the session is a cookie. `x-roles` of a route names who may call it; what an account sees is limited to its territory.',
  'Errors are problem details (RFC 9457) in the language of Accept-Language: kk, ru or en. Long work answers 202 with a job id; see /api/v1/jobs.',
].join('\n\n');

/** The OpenAPI document of everything the app serves. */
export function apiDocument(app: INestApplication): OpenAPIObject {
  const config = app.get<Config>(CONFIG);
  const builder = new DocumentBuilder()
    .setTitle('Tizilim')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addCookieAuth(sessionCookieName(config));
  return withOptionalLanguage(expandQuerySchemas(app, SwaggerModule.createDocument(app, builder.build())));
}

/** Nobody has to say a language: without the header the answer is in Kazakh. */
function withOptionalLanguage(document: OpenAPIObject): OpenAPIObject {
  type Operation = { parameters?: { in?: string; name?: string; required?: boolean }[] };
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path as Record<string, Operation>));
  for (const parameter of operations.flatMap((operation) => operation.parameters ?? [])) {
    if (parameter.in === 'header' && parameter.name === 'accept-language') parameter.required = false;
  }
  return document;
}

/** The page at /api/docs and the document at /api/docs-json; both without a session: they show no data. */
export function serveDocs(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => apiDocument(app), {
    jsonDocumentUrl: 'api/docs-json',
    yamlDocumentUrl: 'api/docs-yaml',
    customSiteTitle: 'Tizilim API',
    swaggerOptions: { validatorUrl: 'none', docExpansion: 'none' },
  });
}
