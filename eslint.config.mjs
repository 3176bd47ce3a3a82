import tseslint from 'typescript-eslint';

const sizes = {
  'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }],
  'max-params': ['error', 5],
};

const NO_NOW = { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes from platform/clock.' };

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', 'node_modules/**', '.data/**', 'apps/web/dist/**', '**/*.gen.ts'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...sizes,
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Name what you export.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
        { selector: "CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name='only']", message: 'A focused test hides the others.' },
        NO_NOW,
        { selector: "ImportExpression[source.value=/^@tizilim/]", message: 'The build rewrites lib names in static imports only: import a file of your own that imports the lib.' },
      ],
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Read configuration through platform/config.' }],
    },
  },
  { files: ['libs/platform/src/clock/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['libs/platform/src/config/**/*.ts', 'test/**/*.ts', 'libs/test-support/**/*.ts', 'apps/*/src/main.ts', '**/*.{spec,int-spec,e2e-spec}.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['**/*.{spec,int-spec,e2e-spec}.ts', 'test/**/*.ts', 'libs/messages/src/**/*.ts', '**/migrations/*.ts', '**/*.sql.ts'], rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 800 }] } },
);
