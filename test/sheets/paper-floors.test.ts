/** Texts on paper are no smaller than allowed, whichever font counts the columns: worked out from the widths, without a printer. */
import { loadMessages } from '../../src/i18n';
import { buildSheet } from '../../src/sheets';
import { parseArea } from '../../src/sheets/a1';
import { partsOf, roomOn, wider, widest } from '../../src/sheets/paper';
import type { SheetSpec } from '../../src/sheets/spec';
import { styles } from '../../src/sheets/styles';
import { floors } from '../libreoffice/print/floors';
import { withForms } from '../libreoffice/print/book';
import { everyKind } from '../support/every-kind';
import { filledWorkbook } from '../support/filled-workbook';
import { planOf } from '../support/plan-sizes';

/** Width in points of a sheet's columns, those hidden without. */
function widthOf(spec: SheetSpec, from: number, to: number): number {
  let width = 0;
  for (let col = from; col <= to; col++)
    if (!spec.hiddenColumns?.includes(col)) width += (7 * (spec.columnWidths[col] ?? 8.43) + 5) * 0.75;
  return width;
}

/** Smallest print of a sheet where columns are so many times as wide as Calibri makes them. */
function smallest(spec: SheetSpec, factor: number): number {
  const { print } = spec;
  if (!print) return Infinity;
  const area = parseArea(print.area);
  const [first, last] = print.titleColumns?.split(':') ?? [];
  const titles = first ? parseArea(`${first}1:${last ?? first}1`) : null;
  const repeated = titles ? widthOf(spec, titles.col, titles.lastCol) : 0;
  const parts = partsOf(print).map((part, i) => {
    const { col, lastCol } = parseArea(part);
    return widthOf(spec, col, lastCol) + (i === 0 ? 0 : repeated);
  });
  const sizes = spec.cells.flatMap(({ row, col, value, formula, style }) =>
    row <= area.lastRow && col <= area.lastCol && (formula !== undefined || (value ?? '') !== '') ? [styles[style].size] : [],
  ); // prettier-ignore
  return Math.min(1, roomOn(print).width / Math.max(...parts) / factor) * Math.min(...sizes);
}

/** The inspector reads sizes in thirds of a point, rounded up. */
const allowed = (floor: number) => (floor === 9 ? 0.25 : 0.3);

/** Too wide for a machine where nothing stands in for Calibri: long English words in many columns. */
const wideLists: Readonly<Record<string, readonly string[]>> = {
  'zh-CN': [],
  en: ['plan', 'calc', 'outlook'],
};
/** Tables of the zones compared, still to be parted. */
const wideTables = ['gaps', 'wayup', 'ratios', 'ranking'];

it.each([
  ['zh-CN', 41, false],
  ['en', 41, false],
  ['en', 41, true],
  ['zh-CN', 120, true],
  ['en', 120, false],
] as const)('prints no form or list in %s of %i items too small (all columns: %s)', async (locale, items, every) => {
  const m = await loadMessages(locale);
  const plan = withForms(planOf(items), 'standard', every);
  const keys = everyKind(plan).filter((key) => !wideTables.includes(key));
  const { specs } = filledWorkbook(plan, m, keys, (c) => keys.map((key) => buildSheet(key, c)), {});
  const small = specs
    .filter(({ visibility, print }) => visibility === 'visible' && print)
    .flatMap((spec) => {
      const factor = wideLists[locale]!.includes(spec.key) ? wider : widest;
      const size = smallest(spec, factor);
      const floor = floors.body(spec);
      return size < floor - allowed(floor) ? [`${spec.key}: ${size.toFixed(1)} pt`] : [];
    });
  expect(small).toEqual([]);
});
