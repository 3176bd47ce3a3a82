// The arrows of docs/architecture.md: apps → features (by index.ts) → access, audit → platform → domain, messages.
const lib = (names) => `^libs/(${names.join('|')})/`;
const ALLOWED = {
  domain: [],
  messages: ['domain'],
  platform: ['domain', 'messages'],
  audit: ['platform', 'domain', 'messages'],
  access: ['audit', 'platform', 'domain', 'messages'],
  territory: ['access', 'audit', 'platform', 'domain', 'messages'],
  registries: ['access', 'audit', 'platform', 'domain', 'messages'],
  duties: ['access', 'audit', 'platform', 'domain', 'messages'],
  register: ['territory', 'access', 'audit', 'platform', 'domain', 'messages'],
  intake: ['territory', 'duties', 'register', 'access', 'audit', 'platform', 'domain', 'messages'],
  reconciliation: ['intake', 'register', 'registries', 'territory', 'access', 'audit', 'platform', 'domain', 'messages'],
  labels: ['register', 'registries', 'territory', 'access', 'audit', 'platform', 'domain', 'messages'],
  reports: ['labels', 'register', 'intake', 'reconciliation', 'duties', 'territory', 'access', 'audit', 'platform', 'domain', 'messages'],
};
const every = [...Object.keys(ALLOWED), 'test-support', 'open-data'];
const tests = '\\.(spec|int-spec|e2e-spec)\\.ts$';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'libs-not-to-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    { name: 'apps-not-to-apps', severity: 'error', from: { path: '^apps/([^/]+)/', pathNot: tests }, to: { path: '^apps/', pathNot: '^apps/$1/' } },
    { name: 'test-support-in-tests-only', severity: 'error', from: { path: '^(apps|libs)/', pathNot: [tests, '^libs/test-support/'] }, to: { path: '^libs/test-support/' } },
    { name: 'not-to-spec', severity: 'error', from: {}, to: { path: tests } },
    { name: 'not-to-dev-dependency', severity: 'error', from: { path: '^(apps|libs)/', pathNot: [tests, '^libs/test-support/'] }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '/@types/' } },
    { name: 'domain-is-pure', severity: 'error', from: { path: '^libs/(domain|messages)/', pathNot: tests }, to: { dependencyTypes: ['npm', 'npm-dev', 'core'] } },
    { name: 'offline-without-server', severity: 'error', from: { path: '/offline\\.ts$' }, to: { path: 'node_modules/(@nestjs|typeorm|bullmq|pg)/', reachable: true } },
    { name: 'by-index-only', severity: 'error', from: { path: '^(apps|test)/' }, to: { path: '^libs/[^/]+/src/', pathNot: '^libs/[^/]+/src/(index|offline)\\.ts$' } },
    { name: 'by-index-only-between-libs', severity: 'error', from: { path: '^libs/([^/]+)/' }, to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] } },
    ...Object.entries(ALLOWED).map(([from, to]) => ({
      name: `arrow-${from}`,
      severity: 'error',
      from: { path: `^libs/${from}/`, pathNot: tests },
      to: { path: lib(every.filter((n) => n !== from && !to.includes(n))) },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'] },
  },
};
