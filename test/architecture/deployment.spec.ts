import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configSchema } from '@tizilim/platform';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const variables = Object.keys(configSchema.shape);
/** Variables of other programs that the files may set. */
const FOREIGN = ['NODE_ENV', 'POSTGRES_DB', 'POSTGRES_PASSWORD', 'POSTGRES_INITDB_ARGS'];

/** dist/x.js comes from x.ts. */
const sourceOf = (path: string): string => path.replace(/^dist\//, '').replace(/\.js$/, '.ts');

describe('deployment files', () => {
  it('the compose file sets only variables the code reads', () => {
    const set = [...read('docker/compose.yaml').matchAll(/^\s{4,6}([A-Z][A-Z_]+):/gm)].map((match) => match[1] ?? '');
    expect(set.length).toBeGreaterThan(5);
    expect(set.filter((name) => !variables.includes(name) && !FOREIGN.includes(name))).toEqual([]);
  });

  it('the Dockerfile sets only variables the code reads', () => {
    const line = /^ENV (.+)$/m.exec(read('docker/Dockerfile'))?.[1] ?? '';
    const set = line.split(/\s+/).map((pair) => pair.split('=')[0] ?? '');
    expect(set).toContain('DATA_DIR');
    expect(set.filter((name) => !variables.includes(name) && !FOREIGN.includes(name))).toEqual([]);
  });

  it('every program the files start exists', () => {
    const named = `${read('docker/compose.yaml')}\n${read('docker/Dockerfile')}`;
    const programs = [...named.matchAll(/"((?:dist|bin)\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(programs.length).toBeGreaterThanOrEqual(4);
    expect(programs.filter((path) => !existsSync(join(root, sourceOf(path))))).toEqual([]);
  });

  it('every folder and file the Dockerfile copies exists', () => {
    const copied = [...read('docker/Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) => (match[1] ?? '').split(/\s+/));
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('the commands of the compose file are commands of the program', () => {
    const command = /"bin\/tizilim", "(\w+)"/.exec(read('docker/compose.yaml'))?.[1] ?? '';
    expect(read('apps/cli/src/run.ts')).toContain(`'${command}'`);
  });

  it('the health check asks a route that exists', () => {
    expect(read('docker/Dockerfile')).toContain('/health/live');
  });

  it('.env.example names every variable, with its meaning, and no other', () => {
    const lines = read('.env.example').split('\n');
    const named = lines.map((line) => /^#?\s?([A-Z][A-Z_]+)=/.exec(line)?.[1]).filter((name) => name !== undefined);
    expect(named.sort()).toEqual([...variables].sort());
    for (const [name, field] of Object.entries(configSchema.shape)) expect({ name, described: read('.env.example').includes(field.description ?? '?') }).toEqual({ name, described: true });
  });
});
