import { textIn } from '../../../entries/entries';
import { indicatorById } from '../../../plan/items';
import { numberMeant } from '../../cleaning';
import type { Hit, WorkbookRule } from '../../rule';

/** Columns of the plan sheet that hold figures; the dash of a task's row is no figure typed wrongly. */
const isFigure = (field: string): boolean => /^(baseline|target_\d{4}|weight|p[1-4]|dim_weight)$/.test(field);

/** A target, baseline, weight or parameter typed as text, or a weight below zero: the formulas cannot use it. */
export const planNotANumber = {
  code: 'plan.not-a-number',
  group: 'plan',
  severity: 'error',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '计划目标表', en: 'Plan sheet' },
  reads: (key) => key === 'plan',
  check({ plan, entries }) {
    const sheet = entries.sheets.plan ?? {};
    const fields = Object.entries(sheet).filter(([field]) => isFigure(field));
    return fields.flatMap(([field, cells]) =>
      cells.flatMap((cell, k): Hit[] => {
        const { value } = cell;
        const isWrong =
          typeof value === 'number'
            ? value < 0 && field.endsWith('weight')
            : value !== null && textIn(cell) !== '\u2014' && textIn(cell) !== '';
        if (!isWrong) return [];
        const item = field.startsWith('dim_') ? 'plan' : textIn(sheet.id?.[k]) || 'plan';
        const meant =
          typeof value === 'string' ? numberMeant(value, indicatorById(plan, item)?.measure).value : undefined;
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
