/** `npm run workbook -- new plan.xlsx`: the command line from the sources, built first where it is older than they are. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build, ensureInstalled, root, runNode } from './project.mjs';

ensureInstalled();

const built = join('dist', 'cli', 'zone-scorecard.cjs');
const newest = Math.max(
  ...readdirSync(join(root, 'src'), { recursive: true }).map((name) => statSync(join(root, 'src', name)).mtimeMs),
);
if ((statSync(join(root, built), { throwIfNoEntry: false })?.mtimeMs ?? 0) < newest)
  await build(['cli'], { quiet: true });

process.exitCode = await runNode([join(root, built), ...process.argv.slice(2)], {
  cwd: process.env.INIT_CWD,
  stdin: 'inherit',
});
