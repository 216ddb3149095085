/** Files held against LibreOffice, two at a time: each run of it has a profile of its own. */
module.exports = async () => {
  const { findSoffice } = await import('../.scripts/find.mjs');
  const soffice = findSoffice();
  if (!soffice)
    throw new Error('No LibreOffice found: install it (apt-get install libreoffice-calc), or set SOFFICE_PATH.');
  process.env.SOFFICE_PATH = soffice;
  return {
    ...require('./jest.base.cjs'),
    roots: ['<rootDir>/test/libreoffice'],
    testMatch: ['**/*.test.ts'],
    testPathIgnorePatterns: ['/node_modules/'],
    testTimeout: 300_000,
    maxWorkers: 2,
  };
};
