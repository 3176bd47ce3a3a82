import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestApi, type TestApi } from '@tizilim/test-support';
import { entities, httpModules } from '../../apps/api/src/http-modules.js';
import { setup } from '../../apps/api/src/setup.js';
import { ShellModule } from '../../apps/api/src/shell.module.js';
import { generateTypes, printDocument } from '../openapi/generate-types.mjs';

const root = join(import.meta.dirname, '..', '..');
const REMEDY = 'run `node test/openapi/write-openapi.mjs` and commit what it writes';

describe('the OpenAPI document', () => {
  let api: TestApi;
  let served: object;
  beforeAll(async () => {
    api = await openTestApi({ modules: [ShellModule, ...httpModules], entities, prepare: setup });
    served = (await (await fetch(new URL('/api/docs-json', api.url))).json()) as object;
  });
  afterAll(() => api.close());

  const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
  /** Not the whole texts: a difference of thousands of lines tells nobody anything. */
  const firstDifference = (actual: string, expected: string): string | undefined => {
    const [a, b] = [actual.split('\n'), expected.split('\n')];
    const at = a.findIndex((line, i) => line !== b[i]);
    return actual === expected ? undefined : `line ${at + 1}: "${a[at]}" instead of "${b[at]}"; ${REMEDY}`;
  };

  it('is committed as the app serves it', () => {
    expect(firstDifference(read('apps', 'api', 'openapi.json'), printDocument(served))).toBeUndefined();
  });

  it('has its types generated for the flow tests', async () => {
    const committed = JSON.parse(read('apps', 'api', 'openapi.json')) as object;
    expect(firstDifference(read('test', 'flows', 'api-types.gen.ts'), await generateTypes(committed))).toBeUndefined();
  });

  it('names the body and the answer of every route', () => {
    type Operation = { operationId: string; responses: Record<string, { content?: object; description?: string }> };
    const paths = Object.entries((served as { paths: Record<string, Record<string, Operation>> }).paths);
    const operations = paths.flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
    );
    const silent = operations.filter(
      ({ operation }) =>
        !Object.entries(operation.responses).some(([status, response]) => /^2/.test(status) && (response.content || response.description)),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  });
});
