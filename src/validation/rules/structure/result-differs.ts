import { isoOf } from '../../../entries/dates';
import type { CellValue } from '../../../entries/entries';
import { itemById } from '../../../plan/items';
import { differences, type Difference } from '../../audit';
import { shownAs } from '../../structure-hits';
import type { CheckContext, Hit, WorkbookRule } from '../../rule';

/** The workbook shows another result than the engine works out: told at the first cell on the way at which the two part. */
export const resultDiffers = {
  code: 'structure.result-differs',
  group: 'structure',
  severity: 'error',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '表内结果与核算结果核对', en: 'Results of the workbook against the engine’s' },
  // After a change only what it touched is read anew: results elsewhere are looked at again with everything.
  reads: () => false,
  check: (context) => differences(context).map((difference) => hitOf(difference, context)),
} as const satisfies WorkbookRule;

function hitOf({ what, key, place, year, shown, worked, total }: Difference, context: CheckContext): Hit {
  const fix = fixOf(what, place.item ?? key, context);
  const isDay = what === 'asOf';
  return {
    place: { ...place, item: itemById(context.plan, key) ? key : place.item },
    year,
    key: `${key} ${what}`,
    params: {
      figure: what,
      tab: place.sheet ?? key,
      cell: place.cell ?? '',
      recalculate: isDay ? 'day' : fix.kind === 'recalculate' ? 'cells' : '',
    },
    compared: [
      { label: 'on-sheet', value: textOf(shown, isDay) },
      { label: 'worked-out', value: textOf(worked, isDay) },
      ...(total && year !== undefined
        ? [
            { label: 'total-on-sheet', params: { year }, value: textOf(total.shown) },
            { label: 'total-worked-out', params: { year }, value: total.worked },
          ]
        : []),
    ],
    fix,
  };
}

/**
 * The sheet known to be damaged, else the one that shows the difference. Another day only wants calculating, and so do sheets all of whose
 * formulas are known to be the template's: drawing them again would give the same.
 */
function fixOf(what: Difference['what'], sheet: string, { structure }: CheckContext): NonNullable<Hit['fix']> {
  if (what === 'asOf' || isAsDrawn(structure)) return { kind: 'recalculate' };
  const damaged = structure.sheets.filter((s) => s.changed.length + s.overwritten.length + s.movedNames.length > 0);
  const own = damaged.find((s) => s.key === sheet) ?? damaged[0];
  return { kind: 'redraw', sheetKey: own?.key ?? sheet };
}

/** Whether every sheet was compared and none is another than its template. */
const isAsDrawn = ({ sheets }: CheckContext['structure']): boolean =>
  sheets.length > 0 &&
  sheets.every(
    (s) =>
      s.state === 'deleted' ||
      (s.compared === true &&
        s.version === s.currentVersion &&
        s.changed.length + s.overwritten.length + s.movedNames.length + s.brokenNames.length === 0),
  );

function textOf(value: CellValue, isDay = false): string | number {
  return isDay && typeof value === 'number' ? isoOf(value) : shownAs(value);
}
