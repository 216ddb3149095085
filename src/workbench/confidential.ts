/**
 * Sheets of enterprises' returns on the page, whatever their tabs are called: a sheet renamed, copied or kept beside its repair holds
 * what the original held.
 */
import { wholeSheet } from '../host/model/area';
import { cellsIn, type Sheet } from '../host/model/sheet';
import type { Workbook } from '../host/model/workbook';
import { everyLanguage } from '../i18n/every';
import { nationTexts } from '../i18n/nation';
import { confidentialKeys, copiesProperty, inCopies } from '../sheets/confidential';
import { copiesTab } from '../sheets/copies';
import { fieldName, sheetName } from '../sheets/names';

/** Rows in which a head is looked for: people put some above it. */
const rows = 60;
/** So many headings of one template in a row are its head: that of a shorter table shares fewer. */
const fewest = 7;

const texts = everyLanguage.map(nationTexts);
const heads: readonly ReadonlySet<unknown>[] = texts.flatMap(({ enterprises: t }) => [
  new Set([t.headers.name, t.headers.code, ...Object.values(t.fields), ...Object.values(t.flags)]),
  new Set(Object.values(t.ratioHeaders)),
]);
const marks: ReadonlySet<unknown> = new Set(texts.map(({ enterprises: t }) => t.secret));
const prefixes = [...confidentialKeys].flatMap((key) => [sheetName(key), fieldName(key, '')].map((name) => name.toLowerCase())); // prettier-ignore

/** Whether names of ours, the workbook's or the sheet's own, lead to it. */
function isNamed(sheet: Sheet, { names }: Workbook): boolean {
  const tabs = [`='${sheet.name.replaceAll("'", "''")}'!`, `=${sheet.name}!`];
  return [...names, ...sheet.names].some(
    ([name, { formula }]) =>
      prefixes.some((prefix) => name.startsWith(prefix)) && tabs.some((tab) => formula.startsWith(tab)),
  );
}

/** Whether the marks or headings of such a sheet stand on it. */
function isHeaded(sheet: Sheet): boolean {
  const found = new Map<string, number>();
  for (const { row, cell } of cellsIn(sheet, { ...wholeSheet, rows })) {
    if (marks.has(cell.value)) return true;
    for (const [i, head] of heads.entries()) {
      if (!head.has(cell.value)) continue;
      const count = (found.get(`${row} ${i}`) ?? 0) + 1;
      if (count >= fewest) return true;
      found.set(`${row} ${i}`, count);
    }
  }
  return false;
}

const isTabbed = ({ name }: Sheet): boolean =>
  texts.some(({ tabs }) => [...confidentialKeys].some((key) => name.startsWith(tabs[key as keyof typeof tabs]))); // prettier-ignore

/** Whether the copies made before jobs hold such returns too: only where that was asked for. */
const areCopied = (sheet: Sheet, { customProperties }: Workbook): boolean =>
  sheet.name === copiesTab && customProperties.get(copiesProperty)?.value === inCopies;

/** Whether a sheet holds enterprises' returns: by names that lead to it, by its tab, or by what stands at its head. */
export const isConfidential = (sheet: Sheet, workbook: Workbook): boolean =>
  isTabbed(sheet) || isNamed(sheet, workbook) || areCopied(sheet, workbook) || isHeaded(sheet);
