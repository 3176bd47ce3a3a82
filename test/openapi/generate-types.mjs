import openapiTypes, { astToString } from 'openapi-typescript';

const HEAD = '// Generated from apps/api/openapi.json by test/openapi/write-openapi.mjs; not written by hand.\n';

/** TypeScript source of the types of an OpenAPI document. */
export async function generateTypes(document) {
  // The generator changes what it is given.
  const nodes = await openapiTypes(structuredClone(document), { alphabetize: true, defaultNonNullable: false });
  return HEAD + astToString(nodes);
}

/** The document as it is committed: keys of paths and schemas in order, so that a new module moves nothing else. */
export function printDocument(document) {
  const sorted = (record = {}) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  const components = { ...document.components, schemas: sorted(document.components?.schemas) };
  return `${JSON.stringify({ ...document, paths: sorted(document.paths), components }, null, 2)}\n`;
}
