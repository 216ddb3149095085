/** The archives in a file: the same check as through Excel, for a signed form on somebody's disk. */
import { isDateFormat } from 'numfmt';
import type { CellValue } from '../entries/entries';
import { checkArchives, type ArchiveCheck, type ArchiveReason, type FoundArchive } from '../sheets/archive-check';
import { loadMessages, type Messages } from '../i18n';
import { locales } from '../i18n/languages';
import { archiveFields, isArchiveKey, shortFingerprint } from '../sheets/archive-sheet';
import type { ShownForm } from '../sheets/archive-shown';
import { cellAddress, parseArea, type Area } from '../sheets/a1';
import { fieldName } from '../sheets/names';
import { conditionalStyles, type ConditionalStyle } from '../sheets/styles';
import { cellsAt, placeOf, sheetsIn, type Place } from './fields';
import type { RawCell, RawPicture, RawSheet, RawWorkbook, SheetLooks, ViewKind } from './raw';
import type { SheetKey } from '../sheets/spec';

function valuesAt({ sheet, area }: Place): CellValue[][] {
  const grid: CellValue[][] = [];
  for (let row = area.row; row <= area.lastRow; row++) {
    const line: CellValue[] = [];
    for (let col = area.col; col <= area.lastCol; col++)
      line.push(sheet.cells.get(cellAddress(row, col))?.value ?? null);
    grid.push(line);
  }
  return grid;
}

/** Number formats that the product's own conditional formats use: the △ of what is assumed. */
const ownFormats = Object.values(conditionalStyles).flatMap(({ format }: ConditionalStyle) =>
  format === undefined ? [] : [format],
);

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const pictureHash = async ({ cell, text, bytes }: RawPicture): Promise<string> =>
  `${cell} ${bytes ? hex(await crypto.subtle.digest('SHA-256', bytes.slice())) : text}`;

/** Addresses of cells that hold anything and lie under a merged one. */
function coveredIn({ cells, merges }: RawSheet): string[] {
  const areas = merges.map((range) => ({ ...parseArea(range) }));
  return [...cells.keys()].filter((address) => {
    const { row, col } = parseArea(address);
    return areas.some(
      (area) =>
        row >= area.row &&
        row <= area.lastRow &&
        col >= area.col &&
        col <= area.lastCol &&
        (row > area.row || col > area.col),
    );
  });
}

/** Whether days are among what a form shows: a file that counts them from 1904 shows others. */
const showsDays = (filled: readonly (readonly [string, RawCell])[], looks: SheetLooks | undefined): boolean =>
  filled.some(([address, { value }]) => {
    const format = looks?.cells.get(address)?.format;
    return typeof value === 'number' && format !== undefined && isDateFormat(format);
  });

async function shownOn(
  sheet: RawSheet,
  fingerprintCell: string,
  { lastRow, lastCol }: Area,
  onPaper: readonly ViewKind[],
): Promise<ShownForm> {
  const looks = sheet.looks;
  const filled = [...sheet.cells].filter(
    ([address, { value, formula }]) =>
      address !== fingerprintCell && (formula !== undefined || (value !== null && value !== '')),
  );
  const where = (is: (address: string) => unknown) =>
    [...filled.map(([address]) => address), fingerprintCell].filter((address) => is(address));
  const within = (last: number) => (n: number) => n <= last;
  const hiddenRows = looks?.hiddenRows ?? [];
  return {
    cells: filled.map(([address, { value }]) => {
      const { row, col } = parseArea(address);
      return { row, col, value, format: looks?.cells.get(address)?.format };
    }),
    disguise: {
      hiddenRows: [...new Set(hiddenRows)].filter(within(lastRow)).sort((a, b) => a - b),
      hiddenColumns: [...new Set(looks?.hiddenColumns ?? [])].filter(within(lastCol)).sort((a, b) => a - b),
      concealed: where((address) => looks?.cells.get(address)?.concealed),
      struck: where((address) => looks?.cells.get(address)?.struck),
      covered: coveredIn(sheet),
      live: where((address) => sheet.cells.get(address)?.formula !== undefined),
      pictures: await Promise.all(sheet.pictures.map(pictureHash)),
      altered: where((address) => looks?.cells.get(address)?.altered),
      views: [...(looks?.views ?? []).filter((view) => view !== 'date1904' || showsDays(filled, looks)), ...onPaper],
      rules: (looks?.rules ?? []).filter((rule) => !ownFormats.some((format) => rule.endsWith(` ${format}`))),
    },
  };
}

/** The words of a footer, without what tells how they look; pages and what else is filled in stay. */
const wordsOf = (part: string): string =>
  part
    .replace(/&"[^"]*"|&K(?:[\dA-F]{6}|\d\d[+-]\d{3})|&\d+ ?|&[BIUESXY]/gi, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Parts of footers that are none of a form archived so, in whatever language. What is empty says nothing. */
async function otherFooters(footers: readonly string[], stamp: Stamp): Promise<readonly string[]> {
  if (footers.length === 0) return [];
  const texts = await Promise.all(locales.map(loadMessages));
  const said = ({ sheetsWork, common }: Messages) => [sheetsWork.archive.footer(stamp).replace(/&/g, '&&'), common.pageFooter]; // prettier-ignore
  // A digit right behind the size would be one of the size: files have a blank between, Excel was given none.
  const own = new Set(texts.flatMap((m) => said(m).flatMap((text) => [wordsOf(text), wordsOf(`&8${text}`)])));
  own.add('— &P —').add('');
  const escaped = '\u0001';
  return footers.flatMap((footer) =>
    footer
      .replaceAll('&&', escaped)
      .split(/&[LCR]/i)
      .map((part) => wordsOf(part).replaceAll(escaped, '&&'))
      .filter((words) => !own.has(words)),
  );
}

interface Stamp {
  readonly form: string;
  readonly date: string;
  readonly fingerprint: string;
}

/** Whether what is printed of the sheet takes in the form, from its first row to the note below the fingerprint. */
function isPrinted({ looks, merges }: RawSheet, lastRow: number, { row, col }: Area): boolean {
  if (looks?.printed === undefined) return true;
  // Excel prints the whole where the area is lost.
  if (/^=?#REF!$/.test(looks.printed)) return true;
  const parts = looks.printed.split(/,(?=[^']*(?:'[^']*'[^']*)*$)/);
  const areas = parts.flatMap((part) => {
    const local = part.slice(part.lastIndexOf('!') + 1).replace(/\$/g, '');
    // Whole rows or columns.
    const whole = local.replace(/^(\d+):(\d+)$/, 'A$1:XFD$2').replace(/^([A-Z]+):([A-Z]+)$/, '$11:$21048576');
    return /^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?$/.test(whole) ? [parseArea(whole)] : [];
  });
  const stamp = merges.map((range) => parseArea(range)).find((merged) => merged.row === row && merged.col === col);
  const across = stamp?.lastCol ?? col;
  return Array.from({ length: lastRow }, (_, i) => i + 1).every((line) =>
    areas.some((area) => area.row <= line && area.lastRow >= line && area.col === 1 && area.lastCol >= across),
  );
}

async function foundIn(raw: RawWorkbook, key: string, { sheet, area }: Place): Promise<FoundArchive> {
  const place = (field: (typeof archiveFields)[number]) => placeOf(raw, fieldName(key, field));
  const body = place('body');
  const print = place('fingerprint');
  const marks = archiveFields.flatMap((field) => {
    const at = place(field);
    return at && (at.sheet !== sheet || (field === 'body' && (at.area.row !== 1 || at.area.col !== 1))) ? [field] : [];
  });
  const outside = [...sheet.cells.keys()].filter((address) => {
    const { row, col } = parseArea(address);
    return row > area.lastRow || col > area.lastCol;
  });
  const doubts = raw.doubts.filter(({ tab }) => tab === undefined || tab === sheet.tab || tab === dataTab(raw));
  const reasons: ArchiveReason[] = [
    ...(doubts.length > 0
      ? [{ kind: 'doubt' as const, where: doubts.map(({ kind, tab, cell }) => `${kind}|${tab ?? ''}|${cell ?? ''}`) }]
      : []),
    ...(marks.length > 0 || area.row !== 1 || area.col !== 1 ? [{ kind: 'elsewhere' as const, where: marks }] : []),
    ...(sheet.visibility === 'visible' ? [] : [{ kind: 'hiddenSheet' as const, where: [sheet.tab] }]),
    ...(outside.length > 0 ? [{ kind: 'outside' as const, where: outside }] : []),
  ];
  const textAt = (row: number, col: number) => String(sheet.cells.get(cellAddress(row, col))?.value ?? '');
  const plan = place('plan');
  const onPaper: ViewKind[] = [];
  if (print && plan) {
    const { row, col } = print.area;
    const stamp = { form: textAt(plan.area.row, col), date: textAt(place('date')?.area.row ?? 0, col), fingerprint: shortFingerprint(textAt(row, col)) }; // prettier-ignore
    if ((await otherFooters(sheet.looks?.footers ?? [], stamp)).length > 0) onPaper.push('footer');
    if (!isPrinted(sheet, area.lastRow, print.area)) onPaper.push('printed');
  }
  return {
    key,
    tab: sheet.tab,
    text(field) {
      const at = place(field);
      return at ? String(valuesAt(at)[0]?.[0] ?? '') : '';
    },
    values: body && valuesAt(body),
    shown: await shownOn(sheet, print ? cellAddress(print.area.row, print.area.col) : '', area, onPaper),
    reasons,
  };
}

const dataTab = (raw: RawWorkbook): string | undefined => placeOf(raw, fieldName('data', 'key'))?.sheet.tab;

/** The tabs of the archives in a file, each with its key; with several where names of another archive were put on it. */
export function archiveTabs(raw: RawWorkbook): ReadonlyMap<string, readonly SheetKey[]> {
  const tabs = new Map<string, SheetKey[]>();
  for (const [key, place] of sheetsIn(raw))
    if (place && isArchiveKey(key)) tabs.set(place.sheet.tab, [...(tabs.get(place.sheet.tab) ?? []), key]);
  return tabs;
}

/** Every archive of a file with what became of it. */
export async function archivesIn(raw: RawWorkbook): Promise<readonly ArchiveCheck[]> {
  const found = await Promise.all(
    [...sheetsIn(raw)].flatMap(([key, place]) => (place && isArchiveKey(key) ? [foundIn(raw, key, place)] : [])),
  );
  const data = Object.fromEntries(
    ['key', 'value'].flatMap((field) => {
      const place = placeOf(raw, fieldName('data', field));
      return place ? [[field, cellsAt(place, 'data')]] : [];
    }),
  );
  return checkArchives(found, data);
}
