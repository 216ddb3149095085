/** The shape of drawn sheets: widths, heights, colours of tabs, merged cells. */
import { columnLetters } from '../../sheets/a1';
import { bySize, parts, widthInPoints } from '../draw/cells';
import { local, none, overAll, type Drawn, type Load, type Loaded } from './compare';
import { Unavailable } from './report';

/** Sizes are kept in whole pixels, whose width depends on the screen. */
const PIXELS = 1.5;

/** Columns as wide and rows as tall as the template gives, hidden columns, and the tab in its colour. */
export const sizes = overAll((sheet, spec) => {
  sheet.load('tabColor');
  const hidden = new Set(spec.hiddenColumns);
  const shown = Object.fromEntries(Object.entries(spec.columnWidths).filter(([col]) => !hidden.has(Number(col))));
  const sized = (sizes: ReadonlyMap<number, string>, property: 'columnWidth' | 'rowHeight') =>
    [...sizes].flatMap(([size, whole]) =>
      parts(whole).map((list) => {
        const { format } = sheet.getRanges(list);
        format.load('columnWidth,rowHeight');
        return { list, property, format, wanted: property === 'columnWidth' ? widthInPoints(size) : size };
      }),
    );
  const asked = [
    ...sized(bySize(shown, columnOf), 'columnWidth'),
    ...sized(
      bySize(spec.rowHeights, (row) => `${row}:${row}`),
      'rowHeight',
    ),
  ];
  const away = [...hidden].map((col) => {
    const range = sheet.getRange(columnOf(col));
    range.load('columnHidden');
    return { list: columnOf(col), range };
  });
  return () => [
    ...(sheet.tabColor.toUpperCase() === `#${spec.tabColor}` ? [] : [`${spec.key} ${sheet.tabColor}`]),
    ...asked.flatMap(({ list, property, format, wanted }) => {
      const found = format[property] as number | null;
      if (found !== null && Math.abs(found - wanted) <= PIXELS) return [];
      return [`${spec.key}!${list.length > 40 ? `${list.slice(0, 40)}…` : list} ${String(found)} ≠ ${wanted}`];
    }),
    ...away.flatMap(({ list, range }) => (range.columnHidden ? [] : [`${spec.key}!${list} ${range.columnHidden}`])),
  ];
});

const columnOf = (col: number): string => `${columnLetters(col)}:${columnLetters(col)}`;

/** Excel tells merged cells from ExcelApi 1.13 on. */
const knowsMerges = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.13');

const mergedCells: Load = (sheet, spec) => {
  if (!knowsMerges()) return () => [];
  const found = sheet.getRange().getMergedAreasOrNullObject();
  found.load('address');
  return () => {
    const seen = new Set(found.isNullObject ? [] : local(found.address).split(','));
    const wanted = new Set(spec.merges.map(local));
    return [
      ...[...wanted].flatMap((area) => (seen.has(area) ? [] : [`${spec.key}!${area} ${none}`])),
      ...[...seen].flatMap((area) => (wanted.has(area) ? [] : [`${spec.key}!${area}`])),
    ];
  };
};

export const merges: Loaded = Object.assign(
  (drawn: readonly Drawn[]) => (knowsMerges() ? overAll(mergedCells)(drawn) : Promise.reject(new Unavailable())),
  { load: mergedCells },
);
