import { textIn } from '../../../entries/entries';
import { indicatorById } from '../../../plan/items';
import { numberMeant } from '../../cleaning';
import { dateMeant } from '../../date-meant';
import type { Hit, WorkbookRule } from '../../rule';

/** Columns in which the plan sheet itself has a dash, of tasks and of years in which an item does not count. */
const isDashed = (field: string): boolean => /^(baseline|target_\d{4})$/.test(field);

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
        const isWrong =
          typeof value === 'number'
            ? value < 0 && field.endsWith('weight')
            : value !== null && textIn(cell) !== '' && !(textIn(cell) === '\u2014' && isDashed(field));
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
