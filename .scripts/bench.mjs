/** `npm run bench`: builds, then prints the times, ratios and counts of test/bench. Names choose among them: `npm run bench -- bundle`. */
import { binOf, build, ensureInstalled, runNode } from './project.mjs';

ensureInstalled();
await build();
process.exitCode = await runNode([
  binOf('jest'),
  '-c',
  '.config/jest.bench.config.cjs',
  '--silent=false',
  ...process.argv.slice(2),
]);
