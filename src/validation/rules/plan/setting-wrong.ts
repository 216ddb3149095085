import { isoOf, serialOf } from '../../../entries/dates';
import { numberIn, type EntryCell } from '../../../entries/entries';
import { compare } from '../../../expression/rounding';
import { farthest, republic } from '../../../scoring/calendar';
import { descending, settingLimits, type Limits } from '../../../scoring/setting-limits';
import { dateMeant, yearTyped } from '../../date-meant';
import type { CheckContext, Hit, WorkbookRule } from '../../rule';

/** A figure of the scoring settings beyond what it may be, limits that do not descend, a year for a day: the plan's own count instead. */
export const settingWrong = {
  code: 'plan.setting-wrong',
  group: 'plan',
  severity: 'error',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '评分设置', en: 'Scoring settings' },
  reads: (key) => key === 'settings',
  check: (context) => [...beyondLimits(context), ...notDescending(context), ...dayWrong(context)],
} as const satisfies WorkbookRule;

const cellOf = ({ entries }: CheckContext, field: string): EntryCell | undefined =>
  entries.sheets.settings?.[field]?.[0];

function hitAt(cell: EntryCell, field: string, reason: string, allowed: string | null, meant: number | null): Hit {
  return {
    place: { ...cell.place, item: 'settings' },
    key: field,
    params: { reason },
    compared: [
      { label: 'typed', value: numberIn(cell) ?? '' },
      ...(allowed === null ? [] : [{ label: 'allowed' as const, value: allowed }]),
    ],
    fix: meant === null ? undefined : { kind: 'set-value', value: meant },
  };
}

const isWithin = (value: number, { least, most }: Limits) => compare(value, least) >= 0 && compare(value, most) <= 0;

const beyondLimits = (context: CheckContext): readonly Hit[] =>
  Object.entries(settingLimits).flatMap(([field, limits]) => {
    const cell = cellOf(context, field);
    const value = numberIn(cell);
    if (!cell || value === null || isWithin(value, limits)) return [];
    // 60 for a share that the cell shows as 60 %.
    const meant = limits.most <= 2 && value > limits.most && isWithin(value / 100, limits) ? value / 100 : null;
    return [hitAt(cell, field, 'range', `${limits.least}–${limits.most}`, meant)];
  });

const notDescending = (context: CheckContext): readonly Hit[] =>
  descending.flatMap((fields) => {
    const { scoring } = context.plan;
    const ownOf: Readonly<Record<string, number>> = {
      grades_excellent: scoring.grades.excellent.value,
      grades_good: scoring.grades.good.value,
      grades_pass: scoring.grades.pass.value,
      status_met: scoring.status.met.value,
      status_near: scoring.status.near.value,
    };
    const limits = [...new Set(fields)].map((field) => {
      const cell = cellOf(context, field);
      const typed = numberIn(cell);
      const counts = typed !== null && isWithin(typed, settingLimits[field]!);
      return { field, cell, value: counts ? typed : ownOf[field]!, isTyped: counts && cell?.formula === undefined };
    });
    const isWrong = limits.some(({ value }, k) => k > 0 && compare(limits[k - 1]!.value, value) < 0);
    return limits.flatMap(({ field, cell, value, isTyped }) => {
      if (!isWrong || !isTyped || !cell) return [];
      const meant = field.startsWith('grades_') && value > 0 && value <= 1 ? Number((value * 100).toFixed(8)) : null;
      return [hitAt(cell, field, 'order', null, meant)];
    });
  });

function dayWrong(context: CheckContext): readonly Hit[] {
  const cell = cellOf(context, 'asOf');
  const value = numberIn(cell);
  if (!cell || value === null || (compare(value, republic) >= 0 && compare(value, farthest + 1) < 0)) return [];
  const year = yearTyped(value);
  const isYear = context.plan.years.some((each) => String(each) === year);
  const meant = isYear ? serialOf(`${year}-12-31`) : dateMeant(value);
  const allowed = `${isoOf(republic)}–${isoOf(farthest)}`;
  return [hitAt(cell, 'asOf', year === null ? 'range' : 'year', allowed, meant)];
}
