/** Times and counts, printed by `npm run bench`. */
module.exports = {
  ...require('./jest.base.cjs'),
  roots: ['<rootDir>/test/bench'],
  testMatch: ['**/*.bench.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 300_000,
  maxWorkers: 1,
};
