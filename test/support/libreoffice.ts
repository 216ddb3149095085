/**
 * Runs LibreOffice without a window: as a second opinion on formulas, and to make pictures of sheets.
 *
 * Each conversion uses a profile of its own under the temporary folder, because a running LibreOffice locks its
 * profile and because the profile says that files are always recalculated on loading.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Without this LibreOffice shows the results stored in the file, whatever the formulas say. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

function soffice(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(process.platform === 'win32' ? ';' : ':')
    .flatMap((folder) => [join(folder, 'soffice'), join(folder, 'soffice.exe')]);
  const usual = [
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  ];
  return [process.env.SOFFICE_PATH ?? '', ...onPath, ...usual].find((path) => path !== '' && existsSync(path));
}

/** Whether there is a LibreOffice to run. */
export const hasLibreOffice = (): boolean => soffice() !== undefined;

/** Converts a file into a new temporary folder and gives the new file's path. */
function convert(path: string, to: string, extension: string, recalculates = true): string {
  const program = soffice();
  if (!program) throw new Error('No LibreOffice found: install it, or set SOFFICE_PATH.');
  const folder = mkdtempSync(join(tmpdir(), 'zsc-libreoffice-'));
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  if (recalculates) writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  const run = spawnSync(
    program,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      to,
      '--outdir',
      folder,
      path,
    ],
    // Said outright: in a test, what is set in process.env does not reach the programs it starts.
    { encoding: 'utf8', timeout: 240_000, env: { ...process.env } },
  );
  rmSync(profile, { recursive: true, force: true });
  const output = join(folder, `${basename(path, extname(path))}.${extension}`);
  if (!existsSync(output))
    throw new Error(`LibreOffice made no .${extension} of ${basename(path)}: ${run.stdout}${run.stderr}`);
  return output;
}

/** The workbook with every formula worked out again by LibreOffice: path of a new .xlsx in a temporary folder. */
export const recalculate = (xlsxPath: string): Promise<string> =>
  Promise.resolve().then(() => convert(xlsxPath, 'xlsx:Calc MS Excel 2007 XML', 'xlsx'));

/** The workbook as printed: path of a .pdf in a temporary folder. Without recalculation the results stored in the file are shown, in a fraction of the time. */
export const toPdf = (xlsxPath: string, { recalculate: again = true } = {}): Promise<string> =>
  Promise.resolve().then(() => convert(xlsxPath, 'pdf:calc_pdf_Export', 'pdf', again));
