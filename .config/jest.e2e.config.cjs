/** Browser tests: the built workbench and pane in a real Chromium. One after the other, since each holds a browser. */
module.exports = async () => {
  const { chromiumHint, findChromium } = await import('../.scripts/find.mjs');
  const chromium = await findChromium();
  if (!chromium) throw new Error(chromiumHint);
  process.env.CHROMIUM_PATH = chromium;
  return {
    ...require('./jest.config.cjs'),
    roots: ['<rootDir>/test/e2e'],
    testMatch: ['**/*.e2e.ts'],
    testPathIgnorePatterns: ['/node_modules/'],
    testTimeout: 600_000,
    maxWorkers: 1,
  };
};
