import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function filesUnder(folder: string, wanted: RegExp, found: string[] = []): string[] {
  for (const name of readdirSync(join(root, folder))) {
    if (['node_modules', 'dist', 'out', '.git', '.data'].includes(name)) continue;
    const path = join(folder, name);
    if (statSync(join(root, path)).isDirectory()) filesUnder(path, wanted, found);
    else if (wanted.test(name)) found.push(path);
  }
  return found;
}

const pages = filesUnder('.', /\.md$/);

describe('documents', () => {
  it('link to things that exist', () => {
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1] ?? '').filter((link) => !existsSync(join(root, dirname(page), link))).map((link) => `${page}: ${link}`),
    );
    expect(pages.length).toBeGreaterThan(10);
    expect(broken).toEqual([]);
  });

  it('describe every feature lib with its steps', () => {
    const features = ['access', 'audit', 'territory', 'registries', 'duties', 'intake', 'reconciliation', 'register', 'labels', 'reports'];
    expect(features.filter((lib) => !existsSync(join(root, 'libs', lib, 'README.md')))).toEqual([]);
    const numbered = features.filter((lib) => /^\d+\. /m.test(read(`libs/${lib}/README.md`)));
    expect(numbered).toEqual(features);
  });

  it('name only folders of their lib that exist', () => {
    const missing = filesUnder('libs', /^README\.md$/).flatMap((page) => {
      const named = [...read(page).matchAll(/`([a-z]+(?:-[a-z]+)+)(?:\/[\w./-]*)?`/g)].map((match) => match[1] ?? '');
      const verbs = /^(receive|check|read|return|prepare|sign|accept|apply|assemble|withdraw|show|close|open|order|form|lay|prove|release|confirm|record|affix|render|issue|import|decide|reconcile|make|keep|list|create|change|describe|annotate|judge)-/;
      return named.filter((name) => verbs.test(name) && !existsSync(join(root, dirname(page), 'src', name))).map((name) => `${page}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('the README shows commands that the program has', () => {
    const commands = [...read('README.md').matchAll(/`tizilim ([a-z]+)/g)].map((match) => match[1] ?? '');
    const program = read('apps/cli/src/run.ts');
    expect(commands.length).toBeGreaterThan(5);
    expect(commands.filter((name) => !program.includes(`'${name}'`))).toEqual([]);
  });

  it('decisions are numbered without a gap', () => {
    const numbers = readdirSync(join(root, 'docs', 'decisions')).map((name) => Number(name.slice(0, 4))).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('the licence is Apache-2.0 and no dependency has another kind than the named ones', () => {
    expect(read('LICENSE')).toContain('Apache License');
    const allowed = /^\(?(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|PostgreSQL|Unlicense|Python-2\.0|MIT-0|Bitstream-Vera|WTFPL|OFL-1\.1|Public Domain)\b/;
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { license?: string; dev?: boolean; version?: string }> };
    const shipped = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && !entry.dev && entry.license !== undefined);
    // Bitstream Vera, said in its README.
    const named = ['node_modules/dejavu-fonts-ttf'];
    expect(shipped.length).toBeGreaterThan(100);
    expect(shipped.filter(([path, entry]) => !named.includes(path) && !allowed.test(entry.license ?? '')).map(([path, entry]) => `${path}: ${entry.license}`)).toEqual([]);
  });
});
