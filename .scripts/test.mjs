/**
 * `npm test`: installs what is missing, then lint, format, types and build, unit and host tests, browser and LibreOffice tests.
 * With names (`node .scripts/test.mjs types browser`) only those steps. Every step runs, whatever failed before it.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { binOf, ensureInstalled, root, runNode } from './project.mjs';
import { chromiumHint, findChromium, findSoffice } from './find.mjs';

ensureInstalled();

const results = join(root, 'test-results');
mkdirSync(results, { recursive: true });

const cache = (name) => join(root, 'node_modules', '.cache', name);

const jest = (name, config, env) => async (label) => {
  const file = join(results, `${name}.json`);
  rmSync(file, { force: true });
  const code = await runNode([binOf('jest'), '-c', `.config/${config}.cjs`, '--json', `--outputFile=${file}`], {
    env,
    label,
  });
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(file, 'utf8'));
    // A file that does not even load fails without counting a test.
    const notLoaded = testResults.filter(
      (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
    ).length;
    return {
      passed: numPassedTests,
      failed: numFailedTests + notLoaded + (code !== 0 && numFailedTestSuites === 0 ? 1 : 0),
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

const command =
  (...args) =>
  async (label) => {
    const code = await runNode(args, { label });
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  };

async function browser(label) {
  const path = await findChromium({ install: true });
  if (!path) {
    console.error(chromiumHint);
    return { passed: 0, failed: 1 };
  }
  return jest('browser', 'jest.e2e.config', { CHROMIUM_PATH: path })(label);
}

async function libreoffice(label) {
  if (!findSoffice()) {
    console.log(
      'Skipped: no LibreOffice on this machine (apt-get install libreoffice-calc), so formulas were not held against it.',
    );
    return { passed: 0, failed: 0 };
  }
  return jest('libreoffice', 'jest.libreoffice.config')(label);
}

const eslintCache = ['--cache', '--cache-strategy', 'content', '--cache-location', cache('eslint/')];
const prettierCache = ['--cache', '--cache-strategy', 'content', '--cache-location', cache('prettier-checked')];
const steps = {
  lint: command(binOf('eslint'), '-c', '.config/eslint.config.mjs', '--max-warnings', '0', ...eslintCache, '.'),
  format: command(binOf('prettier'), '--check', '--log-level', 'warn', ...prettierCache, '.'),
  types: command(binOf('typescript', 'tsc')),
  unit: jest('unit', 'jest.config'),
  build: command(binOf('webpack-cli')),
  browser,
  libreoffice,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`Unknown step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}`);
  process.exit(2);
}

const table = [];
async function run(name, label = '') {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const { passed, failed } = await steps[name](label);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${failed > 0 ? 'failed' : passed > 0 ? 'passed' : 'skipped'} in ${seconds} s`);
  table.push({ name, passed, failed, seconds });
}

/** Stages follow each other; the lanes of one run side by side, since each keeps one core busy and the unit tests all. */
const stages = [
  [
    ['lint', 'format'],
    ['types', 'build'],
  ],
  [['unit']],
  [['browser'], ['libreoffice']],
];
const chosen = asked.length > 0 ? asked : Object.keys(steps);
for (const stage of stages) {
  const lanes = stage.map((lane) => lane.filter((name) => chosen.includes(name))).filter((lane) => lane.length > 0);
  await Promise.all(
    lanes.map(async (lane) => {
      for (const name of lane) await run(name, lanes.length > 1 ? name : '');
    }),
  );
}

console.log('');
for (const { name, passed, failed, seconds } of table) {
  const outcome = failed > 0 ? `${failed} failed` : passed > 0 ? 'ok' : 'skipped';
  console.log(`${name.padEnd(12)}${`${seconds} s`.padStart(9)}  ${outcome}`);
}
const sum = (key) => table.reduce((total, step) => total + step[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
