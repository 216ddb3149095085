import { textIn } from '../../../entries/entries';
import { countsIn, indicatorById, isTask, itemById } from '../../../plan/items';
import type { Item } from '../../../plan/schema';
import { numberMeant } from '../../cleaning';
import { dateMeant } from '../../date-meant';
import type { Hit, WorkbookRule } from '../../rule';

/** Whether the plan sheet itself has a dash there: tasks have no figures, and years in which an item does not count no target. */
function isDashed(field: string, item: Item | undefined): boolean {
  const [, year] = /^(?:baseline|target_(\d{4}))$/.exec(field) ?? [null];
  if (year === null || item === undefined) return false;
  return isTask(item) || (year !== undefined && !countsIn(item, Number(year)));
}

/** Columns of the plan sheet that hold figures. */
const isFigure = (field: string): boolean => /^(baseline|target_\d{4}|weight|p\d{1,2}|dim_weight)$/.test(field);

/** Settings that are figures or a day. */
const isSetting = (field: string): boolean =>
  /^(leadShare|annualShare|grades_.+|status_.+|bonus_.+|deduction|deductionCap|jumpLimit|asOf)$/.test(field);

/** A target, baseline, weight or parameter typed as text, or a weight below zero: the formulas cannot use it. */
export const planNotANumber = {
  code: 'plan.not-a-number',
  group: 'plan',
  severity: 'error',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '计划目标表', en: 'Plan sheet' },
  reads: (key) => key === 'plan' || key === 'settings',
  check({ plan, entries }) {
    const sheet = entries.sheets.plan ?? {};
    const fields = Object.entries(sheet).filter(([field]) => isFigure(field));
    const settings = Object.entries(entries.sheets.settings ?? {}).filter(([field]) => isSetting(field));
    return [...fields, ...settings].flatMap(([field, cells]) =>
      cells.flatMap((cell, k): Hit[] => {
        const { value } = cell;
        const of = itemById(plan, textIn(sheet.id?.[k]));
        const isWrong =
          typeof value === 'number'
            ? value < 0 && field.endsWith('weight')
            : value !== null && textIn(cell) !== '' && !(textIn(cell) === '\u2014' && isDashed(field, of));
        if (!isWrong) return [];
        const item = isSetting(field)
          ? 'settings'
          : field.startsWith('dim_')
            ? 'plan'
            : textIn(sheet.id?.[k]) || 'plan';
        const meant =
          typeof value !== 'string'
            ? undefined
            : field === 'asOf'
              ? (dateMeant(value) ?? undefined)
              : numberMeant(value, indicatorById(plan, item)?.measure).value;
        return [
          {
            place: { ...cell.place, item },
            key: `${field}:${k}`,
            compared: [{ label: 'typed', value: String(value) }],
            fix: meant === undefined || meant < 0 ? undefined : { kind: 'set-value', value: meant },
          },
        ];
      }),
    );
  },
} as const satisfies WorkbookRule;
