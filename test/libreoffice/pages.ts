/**
 * A workbook as LibreOffice prints it, one picture a page, to be looked at:
 *   node --require ./test/support/ts-hook.cjs test/libreoffice/pages.ts workbook.xlsx folder
 * The fonts the sheets ask for are Windows fonts; free ones of the same kind stand in.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toPdf } from '../support/libreoffice';

/** Calibri's digits set the width of columns; Noto's are a tenth wider, other fallbacks up to a third. */
const substitutes = { 微软雅黑: 'Noto Sans CJK SC', 宋体: 'Noto Serif CJK SC', Calibri: 'Noto Sans CJK SC' };

function fontsConfig(): string {
  const aliases = Object.entries(substitutes).map(
    ([name, free]) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>${free}</string></edit></match>`,
  );
  const file = join(mkdtempSync(join(tmpdir(), 'zsc-fonts-')), 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${aliases.join('')}</fontconfig>`,
  );
  return file;
}

/** Pictures of every page, in order; `dpi` 70 shows the layout, 130 the small print. Needs poppler's pdftoppm. */
export async function renderPages(xlsx: string, folder: string, dpi = 80): Promise<string[]> {
  process.env.FONTCONFIG_FILE ??= fontsConfig();
  const pdf = await toPdf(xlsx);
  mkdirSync(folder, { recursive: true });
  const run = spawnSync('pdftoppm', ['-r', String(dpi), '-png', pdf, join(folder, 'page')], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`pdftoppm: ${run.error?.message ?? run.stderr}`);
  return readdirSync(folder)
    .filter((name) => /^page-\d+\.png$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

if (require.main === module) {
  const [xlsx, folder, dpi] = process.argv.slice(2);
  if (!xlsx || !folder) throw new Error('pages.ts workbook.xlsx folder [dpi]');
  void renderPages(xlsx, folder, dpi === undefined ? undefined : Number(dpi)).then((pages) =>
    console.log(pages.join('\n')),
  );
}
