/**
 * `npm test`: installs what is missing, then lint, format, types and build, unit and host tests, browser and LibreOffice tests.
 * With names (`node .scripts/test.mjs types browser`) only those steps; `smoke` is the short way through everything that
 * needs neither browser nor LibreOffice. Every step runs, whatever failed before it; what was skipped, and how to have it, is
 * said at the end, and so is where the time went.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { binOf, ensureInstalled, root, runNode } from './project.mjs';
import { chromiumHint, findChromium, findSoffice, hasFonts } from './find.mjs';

ensureInstalled();

const results = join(root, 'test-results');
mkdirSync(results, { recursive: true });

const cache = (name) => join(root, 'node_modules', '.cache', name);

/** Steps that could not run here, each with how to have it. */
const skipped = [];
/** Seconds each test file took. */
const slow = [];

/**
 * Tests make whole workbooks and drop them: with the usual room for what is young, a quarter of their time is spent on
 * clearing up. Jest's workers are started with it as well. The most only: a thread that begins with so much, and may hold less
 * altogether, takes its whole process along when it is full.
 */
const youngSpace = ['--max-semi-space-size=64'];

const jest = (name, config, env) => async (label) => {
  const file = join(results, `${name}.json`);
  rmSync(file, { force: true });
  const args = [binOf('jest'), '-c', `.config/${config}.cjs`, '--json', `--outputFile=${file}`];
  const code = await runNode([...youngSpace, ...args], { env, label });
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(file, 'utf8'));
    for (const { name: path, startTime, endTime } of testResults)
      slow.push({ path: relative(root, path), seconds: (endTime - startTime) / 1000 });
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

/** A step of commands, one after the other; each counts as one. */
const commands =
  (...list) =>
  async (label) => {
    let passed = 0;
    for (const args of list) if ((await runNode(args, { label })) === 0) passed += 1;
    return { passed, failed: list.length - passed };
  };

const isHereWith = (command, args) => spawnSync(command, args).status === 0;
const isHere = (command, ask) => isHereWith(command, [ask]);

/** Programs whose round trips of a handed-out file are among the unit tests. */
const others = [
  [
    'openpyxl',
    () => ['/usr/bin/python3', 'python3'].some((python) => isHereWith(python, ['-c', 'import openpyxl'])),
    'python3-openpyxl',
  ],
  ['Gnumeric', () => isHere('ssconvert', '--version'), 'gnumeric'],
];

function unit(label) {
  for (const [name, here, debian] of others)
    if (!here()) skipped.push(`a handed-out file was not sent through ${name}: apt-get install ${debian}`);
  return jest('unit', 'jest.config')(label);
}

async function browser(label) {
  const path = await findChromium({ install: true });
  if (!path) {
    console.error(chromiumHint);
    return { passed: 0, failed: 1 };
  }
  if (process.platform === 'linux' && !hasFonts())
    skipped.push('screens were drawn without Chinese letters, there is no font here: apt-get install fonts-noto-cjk');
  if (!isHere('nginx', '-v') && !isHere('/usr/sbin/nginx', '-v'))
    skipped.push('the nginx sample of the hosting guide was not run: apt-get install nginx-light');
  return jest('browser', 'jest.e2e.config', { CHROMIUM_PATH: path })(label);
}

async function libreoffice(label) {
  if (!findSoffice()) {
    skipped.push(
      'formulas and paper were not held against LibreOffice: apt-get install libreoffice-calc poppler-utils',
    );
    return { passed: 0, failed: 0 };
  }
  if (!isHere('ssconvert', '--version'))
    skipped.push('exact thresholds were not held against Gnumeric: apt-get install gnumeric');
  return jest('libreoffice', 'jest.libreoffice.config')(label);
}

const eslintCache = ['--cache', '--cache-strategy', 'content', '--cache-location', cache('eslint/')];
const prettierCache = ['--cache', '--cache-strategy', 'content', '--cache-location', cache('prettier-checked')];
const oxlint = [binOf('oxlint'), '-c', '.config/oxlint.json', '--type-aware', '--deny-warnings', 'src', 'test'];
const eslint = [binOf('eslint'), '-c', '.config/eslint.config.mjs', '--max-warnings', '0', ...eslintCache, '.'];
const steps = {
  lint: commands(oxlint, eslint),
  format: commands([binOf('prettier'), '--check', '--log-level', 'warn', ...prettierCache, '.']),
  types: commands([binOf('typescript-7', 'tsc')]),
  unit,
  build: commands([binOf('webpack-cli')]),
  browser,
  libreoffice,
  smoke: jest('smoke', 'jest.smoke.config'),
};

/**
 * The stages of `npm test` and of `npm run smoke`; a stage's lanes run side by side. Browsers and LibreOffice do not: three of them on two
 * cores take longer than one after the other, and files are read slower than the product waits.
 */
const everything = [
  [
    ['lint', 'format'],
    ['types', 'build'],
  ],
  [['unit']],
  [['browser']],
  [['libreoffice']],
];
const short = [[['types'], ['smoke']]];

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

const stages = asked.includes('smoke') ? short : everything;
const chosen = asked.length > 0 && !asked.includes('smoke') ? asked : stages.flat(2);
for (const stage of stages) {
  const lanes = stage.map((lane) => lane.filter((name) => chosen.includes(name))).filter((lane) => lane.length > 0);
  await Promise.all(
    lanes.map(async (lane) => {
      for (const name of lane) await run(name, lanes.length > 1 ? name : '');
    }),
  );
}

console.log('\nThe slowest files:');
for (const { path, seconds } of slow.sort((a, b) => b.seconds - a.seconds).slice(0, 12))
  console.log(`${`${seconds.toFixed(1)} s`.padStart(9)}  ${path}`);
console.log('');
for (const { name, passed, failed, seconds } of table) {
  const outcome = failed > 0 ? `${failed} failed` : passed > 0 ? 'ok' : 'skipped';
  console.log(`${name.padEnd(12)}${`${seconds} s`.padStart(9)}  ${outcome}`);
}
for (const what of skipped) console.log(`Skipped: ${what}`);
const sum = (key) => table.reduce((total, step) => total + step[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
