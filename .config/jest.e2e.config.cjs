/** Browser tests: the built workbench and pane in a real Chromium. Two files at a time, each with a browser and a server of its own. */
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

module.exports = async () => {
  const { chromiumHint, findChromium } = await import('../.scripts/find.mjs');
  const chromium = await findChromium();
  if (!chromium) throw new Error(chromiumHint);
  process.env.CHROMIUM_PATH = chromium;
  // What the files of one run share, such as the pane built for tests.
  const shared = mkdtempSync(join(tmpdir(), 'zsc-run-'));
  process.env.ZSC_RUN_FOLDER = shared;
  process.once('exit', () => rmSync(shared, { recursive: true, force: true }));
  return {
    ...require('./jest.base.cjs'),
    roots: ['<rootDir>/test/e2e'],
    testMatch: ['**/*.e2e.ts'],
    testPathIgnorePatterns: ['/node_modules/'],
    testTimeout: 600_000,
    maxWorkers: 2,
  };
};
