/**
 * Unit and host tests: pure code, and the Excel code through Microsoft's own client library. Most files share their process's
 * modules, which are then loaded, and made fast by the engine, once for all files and not once for each. Those that stand in for a
 * page or put another module in one's place have a sandbox of their own.
 */
const { join } = require('node:path');
const base = require('./jest.base.cjs');

const apart = ['taskpane', 'commands', 'manifest', 'project', 'workbench/ribbon'].map(
  (folder) => `<rootDir>/test/${folder}/`,
);
const { maxWorkers, testTimeout, ...project } = base;

module.exports = {
  rootDir: base.rootDir,
  maxWorkers,
  testTimeout,
  projects: [
    {
      ...project,
      rootDir: join(__dirname, '..'),
      testPathIgnorePatterns: [...base.testPathIgnorePatterns, ...apart],
      runner: 'jest-light-runner/child-process',
      setupFiles: ['<rootDir>/.config/without-sandbox.mjs'],
    },
    {
      ...project,
      rootDir: join(__dirname, '..'),
      roots: apart,
    },
  ],
};
