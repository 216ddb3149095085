/**
 * `npm run mutants`: how strong the tests are. Changes the code of an area in small ways, one at a time, and counts how many changes
 * its own tests notice; prints those that none does. Names choose areas or files (`npm run mutants -- exchange
 * src/entries/csv.ts`); of an area a sample by `--seed`, or all of it with `--whole`; `--tests` narrows the tests.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { binOf, ensureInstalled, root, runNode } from './project.mjs';

const areas = ['scoring', 'validation', 'entries', 'exchange', 'excel'];
/** As many lines of an area as a sample has at least. */
const sampled = 250;
/** Below this share the command fails. */
const wanted = 0.85;

ensureInstalled();
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, whole: { type: 'boolean' }, tests: { type: 'string' } },
});

const lines = (path) => readFileSync(join(root, path), 'utf8').split('\n').length;

/** Files of an area in an order that the seed decides. */
function shuffled(area) {
  let state = Number(options.seed) >>> 0;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
  const files = readdirSync(join(root, 'src', area), { recursive: true })
    .map((name) => `src/${area}/${String(name).replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  for (let i = files.length - 1; i > 0; i--) {
    const j = next() % (i + 1);
    [files[i], files[j]] = [files[j], files[i]];
  }
  return files;
}

function sampleOf(area) {
  const files = shuffled(area);
  if (options.whole) return files;
  let sum = 0;
  return files.filter((path) => sum < sampled && (sum += lines(path)) > 0);
}

/** What is changed, by area: its tests start once for all files that are named of it. */
const targets = new Map(positionals.length > 0 ? [] : areas.map((area) => [area, sampleOf(area)]));
for (const name of positionals)
  if (areas.includes(name)) targets.set(name, sampleOf(name));
  else {
    const area = name.split('/')[1] ?? '';
    targets.set(area, [...(targets.get(area) ?? []), name]);
  }
const results = [];
for (const [area, files] of targets) {
  const tests = options.tests ?? `test/${area}/**/*.test.ts`;
  const env = { ZSC_MUTATE: files.join(','), ZSC_TESTS: tests };
  await runNode([binOf('@stryker-mutator/core', 'stryker'), 'run', '.config/stryker.config.mjs'], { env });
  const report = JSON.parse(readFileSync(join(root, 'test-results/mutants.json'), 'utf8'));
  const states = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...of) => states.filter((status) => of.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  results.push({ area, files: files.length, killed, all: killed + count('Survived', 'NoCoverage') });
}
for (const { area, files, killed, all } of results)
  console.log(`${area}: ${killed} of ${all} changes noticed (${Math.round((100 * killed) / all)} %), ${files} files`);
process.exitCode = results.some(({ killed, all }) => killed < wanted * all) ? 1 : 0;
