/**
 * Other programs that open a workbook, type into it and save it: libraries that scripts use, and Gnumeric. Each rewrites the
 * whole file in its own way. LibreOffice has tests of its own (test/libreoffice/collect).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { read, write, type CellObject } from 'xlsx';

export interface TypedCell {
  readonly tab: string;
  readonly cell: string;
  readonly value: string | number;
}

type Program = (bytes: Uint8Array, cells: readonly TypedCell[]) => Promise<Uint8Array>;

/** In a folder of its own, a command makes `out.xlsx` of `in.xlsx`. */
function byCommand(bytes: Uint8Array, command: string, args: readonly string[], input = ''): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'zsc-program-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    const run = spawnSync(command, args, { cwd: folder, input, encoding: 'utf8', timeout: 120_000 });
    if (run.status !== 0) throw new Error(`${command}: ${run.stderr}`);
    return new Uint8Array(readFileSync(join(folder, 'out.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const openpyxlScript = `
import json, sys, openpyxl
book = openpyxl.load_workbook("in.xlsx")
for typed in json.load(sys.stdin):
    book[typed["tab"]][typed["cell"]] = typed["value"]
book.save("out.xlsx")
`;

/** Debian's own Python has the module where another on the path may not. */
export const pythonWithOpenpyxl = ['/usr/bin/python3', 'python3'].find(
  (python) => spawnSync(python, ['-c', 'import openpyxl']).status === 0,
);
export const hasGnumeric = spawnSync('ssconvert', ['--version']).status === 0;

export const openpyxl: Program = async (bytes, cells) =>
  byCommand(bytes, pythonWithOpenpyxl ?? 'python3', ['-c', openpyxlScript], JSON.stringify(cells));

export const exceljs: Program = async (bytes, cells) => {
  const book = new Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  for (const { tab, cell, value } of cells) book.getWorksheet(tab)!.getCell(cell).value = value;
  return new Uint8Array(await book.xlsx.writeBuffer());
};

export const sheetjs: Program = async (bytes, cells) => {
  const book = read(bytes, { cellStyles: true, cellNF: true, bookVBA: false });
  for (const { tab, cell, value } of cells) {
    const sheet = book.Sheets[tab]!;
    const typed: CellObject = typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value };
    sheet[cell] = { ...typed, z: (sheet[cell] as CellObject | undefined)?.z };
  }
  return new Uint8Array(write(book, { bookType: 'xlsx', type: 'array', bookSST: true }) as ArrayBuffer);
};

/** The file as Gnumeric works it out anew. */
export const recalculatedByGnumeric = (bytes: Uint8Array): Uint8Array =>
  byCommand(bytes, 'ssconvert', ['--recalc', 'in.xlsx', 'out.xlsx']);

/** Gnumeric only converts: what is typed comes in by openpyxl's way of typing, or has been typed before. */
export const gnumeric: Program = async (bytes) => byCommand(bytes, 'ssconvert', ['in.xlsx', 'out.xlsx']);
