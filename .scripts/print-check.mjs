/**
 * `npm run print-check`: every form and list as LibreOffice prints it, inspected; pictures where --pictures names a folder.
 * Chosen by --items 10,41,120 --languages zh-CN,en --looks standard,official --fonts windows,noto,wide,bare --columns all --sheets score_2023,comprehensive; --show 20 lists more faults of a sheet.
 */
import { ensureInstalled, runNode } from './project.mjs';
import { findSoffice } from './find.mjs';

ensureInstalled();
const soffice = findSoffice();
if (!soffice) {
  console.error('No LibreOffice found: install it (apt-get install libreoffice-calc), or set SOFFICE_PATH.');
  process.exit(1);
}
process.exitCode = await runNode(
  ['--require', './test/support/ts-hook.cjs', 'test/libreoffice/print/check.ts', ...process.argv.slice(2)],
  { env: { SOFFICE_PATH: soffice } },
);
