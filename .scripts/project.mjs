/**
 * What the scripts beside this file share. They are what a fresh clone runs first, so they use nothing but Node's own
 * modules: no package is there yet.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';

const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** The packages which the lock file asks for and node_modules does not hold in that version. */
function missingPackages() {
  const installed = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, installed))) return ['node_modules'];
  const held = readJson(installed).packages;
  return Object.entries(readJson('package-lock.json').packages)
    .filter(([path, wanted]) => path !== '' && !wanted.optional && !wanted.devOptional && !wanted.link)
    .filter(([path, wanted]) => held[path]?.version !== wanted.version)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
}

/** Installs the packages of the lock file where some are missing or of another version. */
export function ensureInstalled() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  console.log(`Installing packages (missing: ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ' …' : ''})`);
  const done = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** The path of a package's command, to be run by this same Node. */
export function binOf(packageName, command = packageName) {
  const { bin } = readJson(`node_modules/${packageName}/package.json`);
  return join(root, 'node_modules', packageName, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs a Node script to its end. With a `label` each line it prints begins with that, so that several can run at a time.
 * @returns {Promise<number>} its exit code.
 */
export function runNode(args, { env = {}, cwd = root, stdin = 'ignore', stdout = 'inherit', label = '' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: label ? [stdin, 'pipe', 'pipe'] : [stdin, stdout, 'inherit'],
    });
    for (const output of label ? [child.stdout, child.stderr] : [])
      createInterface({ input: output }).on('line', (line) => console.log(`${label} │ ${line}`));
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Builds the web pages (`web`), the command line (`cli`) or both into dist/. Ends the process where that fails. */
export async function build(names = [], { quiet = false, officeJs = 'bundled' } = {}) {
  const args = [...names.flatMap((name) => ['--config-name', name]), '--env', `officeJs=${officeJs}`];
  const code = await runNode([binOf('webpack-cli'), ...args], { stdout: quiet ? 2 : 'inherit' });
  if (code !== 0) process.exit(code);
}

/** The value after a flag such as `--base-url`, or undefined. */
export function option(name, args = process.argv.slice(2)) {
  const at = args.indexOf(name);
  if (at >= 0) return args[at + 1];
  return args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** The options given, each with a value. Ends the process where there is another: what is misspelt must not pass for what is usual. */
export function optionsOf(names, args = process.argv.slice(2)) {
  try {
    return parseArgs({ args, options: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) }).values;
  } catch (error) {
    console.error(`${error.message}\n${names.map((name) => `--${name}`).join(', ')}`);
    return process.exit(2);
  }
}
