/** Files held against LibreOffice. One after the other: LibreOffice wants its profile to itself. */
module.exports = {
  ...require('./jest.config.cjs'),
  roots: ['<rootDir>/test/libreoffice'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 300_000,
  maxWorkers: 1,
};
