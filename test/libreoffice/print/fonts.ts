/**
 * Four machines a form may be printed on, made by substitution: the fonts the sheets ask for are Windows fonts, and free
 * ones of known widths stand in. A digit of Calibri, in which columns are counted, is 7 px wide at 11 pt.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Family = '微软雅黑' | '宋体' | 'Calibri' | '方正小标宋简体' | '黑体' | '仿宋_GB2312' | '仿宋' | '楷体_GB2312';

const sans = 'Noto Sans CJK SC';
const serif = 'Noto Serif CJK SC';
const official = { 方正小标宋简体: serif, 黑体: sans, 仿宋_GB2312: serif, 仿宋: serif, 楷体_GB2312: serif } as const;

/** Fonts of the same widths, of which a machine has one or the other. */
const digitsOfCalibri = ['Liberation Serif', 'Nimbus Roman'] as const;

const families = (): ReadonlySet<string> =>
  new Set((spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' }).stdout ?? '').split(/[\n,]/));
const here = families();
const asCalibri = digitsOfCalibri.find((family) => here.has(family)) ?? digitsOfCalibri[0];

export const situations = {
  /** Windows: texts as wide as 微软雅黑 sets them, columns by Calibri's digits (those of Times are as wide). */
  windows: { ...official, 微软雅黑: sans, 宋体: serif, Calibri: asCalibri },
  /** Linux with Noto or Source Han alone: columns a tenth wider too. */
  noto: { ...official, 微软雅黑: sans, 宋体: serif, Calibri: sans },
  /** 微软雅黑 missing, its place taken by a font whose digits and letters are 15 % wider. */
  wide: { ...official, 微软雅黑: 'DejaVu Sans', 宋体: 'DejaVu Serif', Calibri: asCalibri },
  /** Nothing known to stand in for Calibri: columns a quarter wider, and all of the page scaled down for them. */
  bare: { ...official, 微软雅黑: sans, 宋体: serif, Calibri: 'DejaVu Sans' },
} as const satisfies Record<string, Record<Family, string>>;

export type Situation = keyof typeof situations;

/** Fonts of a situation this machine does not have. */
export function missingFonts(situation: Situation): readonly string[] {
  return [...new Set<string>(Object.values(situations[situation]))].filter((family) => !here.has(family));
}

/** Path of a fontconfig file that makes the substitutions. */
export function fontsConfig(situation: Situation): string {
  const aliases = Object.entries(situations[situation]).map(
    ([name, free]) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>${free}</string><string>${sans}</string></edit></match>`,
  );
  const file = join(mkdtempSync(join(tmpdir(), 'zsc-fonts-')), 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${aliases.join('')}</fontconfig>`,
  );
  return file;
}
