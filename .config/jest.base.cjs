/** What all tests have in common, each file in a sandbox of its own. */
module.exports = {
  rootDir: '..',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', '<rootDir>/test/libreoffice/'],
  testEnvironment: 'node',
  // office.js stays on the global scope of a worker; cleaning it up between files only warns.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  maxWorkers: '100%',
  // Far beyond what any test takes: a busy machine is slow, not wrong. What must be fast is measured by `npm run bench`.
  testTimeout: 300_000,
  transform: {
    '\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        configFile: false,
        swcrc: false,
        jsc: {
          target: 'es2021',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // These packages ship ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(.*/node_modules/)?(hucre|@borgar/fx|numfmt|strip-bom|uuid|hyparquet-writer|hyparquet)/)',
  ],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/empty-style.cjs' },
};
