// Writes apps/api/openapi.json and test/flows/api-types.gen.ts from the document a running API serves.
import { fork } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, install, requireNode, root } from '../../bin/prepare.mjs';
import { generateTypes, printDocument } from './generate-types.mjs';

requireNode();
install();
build();

const compiled = (path) => join(root, 'dist', path);
const load = (path) => import(pathToFileURL(compiled(path)).href);
const { startEmbeddedServer, migrateUp } = await load('libs/platform/src/index.js');
const { allMigrations } = await load('apps/cli/src/schema.js');

const folder = mkdtempSync(join(tmpdir(), 'tizilim-openapi-'));
chmodSync(folder, 0o755);
const server = await startEmbeddedServer({ folder, durable: false });
try {
  const env = {
    ...process.env,
    DATABASE_URL: server.url,
    TIZILIM_SECRET: 'openapi-document-writer-secret-of-no-use',
    DATA_DIR: join(folder, 'data'),
    PORT: '0',
    LOG_LEVEL: 'error',
  };
  await migrateUp(env, allMigrations);
  const document = await askRunningApi(env);
  writeFileSync(join(root, 'apps', 'api', 'openapi.json'), printDocument(document));
  writeFileSync(join(root, 'test', 'flows', 'api-types.gen.ts'), await generateTypes(document));
  console.log(`${Object.keys(document.paths).length} paths written`);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function askRunningApi(env) {
  const api = fork(compiled('apps/api/src/main.js'), [], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const gone = new Promise((done) => api.once('exit', done));
  try {
    const ready = await Promise.race([new Promise((done) => api.once('message', done)), gone]);
    if (!ready?.port) throw new Error('the API did not start');
    return await (await fetch(`http://127.0.0.1:${ready.port}/api/docs-json`)).json();
  } finally {
    api.kill('SIGTERM');
    await gone;
  }
}
