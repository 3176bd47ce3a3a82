// Tiers (docs/testing is in CONTRIBUTING.md): unit *.spec.ts, integration *.int-spec.ts, flow *.e2e-spec.ts.
const swc = {
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true }, keepClassNames: true },
};
/** @type {import('jest').Config} */
export default {
  rootDir: '.',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testRegex: ['(apps|libs|test)/.*\\.(spec|int-spec|e2e-spec)\\.ts$'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/out/', '<rootDir>/.data/'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^@tizilim/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@tizilim/([^/]+)/offline$': '<rootDir>/libs/$1/src/offline.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  maxWorkers: 2,
  workerIdleMemoryLimit: '512MB', // jest in ESM mode leaks heap per file that imports Nest (nodejs/node#59118)
  testTimeout: 60_000,
  globalSetup: '<rootDir>/test/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/test/jest-global-teardown.mjs',
  reporters: ['default', '<rootDir>/test/spec-files-reporter.mjs'],
};
