/**
 * `npm run hostile`: the whole of the campaigns of which `npm test` runs a part. Signed forms tampered with, files damaged at random,
 * hostile files of every kind; prints the counts. `npm run hostile -- files 2000` makes that many hostile files and nothing else,
 * `npm run hostile -- files 2000 4000` those from number 4000 on.
 */
import { binOf, ensureInstalled, runNode } from './project.mjs';

ensureInstalled();
const [only, count = '10000', first = '0'] = process.argv.slice(2);
const files = () => runNode(['--require', './test/support/ts-hook.cjs', 'test/hostile/run.ts', count, first]);
process.env.ZSC_CAMPAIGN = 'all';
const campaigns = ['test/xlsx/tamper', 'test/xlsx/fuzz'];
const code =
  only === 'files'
    ? 0
    : await runNode([
        binOf('jest'),
        '-c',
        '.config/jest.config.cjs',
        '--silent=false',
        '--testTimeout=7200000',
        ...campaigns,
      ]);
process.exitCode = (await files()) || code;
