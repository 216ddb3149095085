/** `npm run bench`: builds, then prints the times, ratios and counts of test/bench, and holds a thousand hostile workbooks against the engine. Names choose among them: `npm run bench -- bundle`. */
import { findChromium } from './find.mjs';
import { binOf, build, ensureInstalled, runNode } from './project.mjs';

ensureInstalled();
await build();
// What is measured in a browser; without one those files say so.
process.env.CHROMIUM_PATH ??= (await findChromium()) ?? '';
process.exitCode = await runNode([
  binOf('jest'),
  '-c',
  '.config/jest.bench.config.cjs',
  '--silent=false',
  ...process.argv.slice(2),
]);
// A thousand workbooks with hostile texts in any cell: engine = sheets. `npm test` has a hundred.
if (process.argv.length === 2 && !process.exitCode) {
  process.env.HOSTILE_RUNS ??= '1000';
  process.exitCode = await runNode([binOf('jest'), '-c', '.config/jest.config.cjs', 'test/sheets/hostile-workbook']);
}
