/** `npm run hostile`: the whole of the campaigns of which `npm test` runs a part. Signed forms tampered with, files damaged at random; prints the counts. */
import { binOf, ensureInstalled, runNode } from './project.mjs';

ensureInstalled();
process.env.ZSC_CAMPAIGN = 'all';
process.exitCode = await runNode([
  binOf('jest'),
  '-c',
  '.config/jest.config.cjs',
  '--silent=false',
  '--testTimeout=7200000',
  'test/xlsx/tamper',
  'test/xlsx/fuzz',
]);
