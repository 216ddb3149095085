import { inDigits, round } from '../../../expression/rounding';
import { numberIn, periods } from '../../../entries/entries';
import { isTask } from '../../../plan/items';
import { periodCells } from '../../../scoring/kinds/periods';
import { yearField } from '../../../entries/year-field';
import type { Hit, ItemRule } from '../../rule';

/** A single quarter (the difference of two year-to-date figures) that grew or fell against the quarter before beyond the limit. */
export const quarterJump = {
  code: 'series.quarter-jump',
  group: 'series',
  severity: 'info',
  scope: 'item',
  missing: 'skip',
  source: { zh: '评分设置：增幅提醒线', en: 'Setting: limit of growth' },
  check(item, fields, { plan }) {
    if (isTask(item) || item.kind !== 'amount') return [];
    const limit = plan.scoring.jumpLimit.value;
    return plan.years.flatMap((year) => {
      const cells = periodCells(fields, yearField('ytd', year));
      const quarters = cells.map((cell, k) => {
        const [value, before] = [numberIn(cell), k === 0 ? 0 : numberIn(cells[k - 1])];
        return value === null || before === null ? null : value - before;
      });
      return periods.flatMap((_, k): Hit[] => {
        const [before, now] = [quarters[k - 1] ?? null, quarters[k] ?? null];
        // A quarter below zero is a falling year-to-date figure, which has its own rule.
        if (before === null || now === null || before <= 0 || now < 0 || Math.abs(now / before - 1) <= limit + 1e-9)
          return [];
        const digits = (x: number) => round(x, item.decimals);
        return [
          {
            place: cells[k]!.place,
            year,
            key: `${year}:${k}`,
            params: { limit: inDigits(limit * 100, 0) },
            compared: [
              { label: 'quarter', params: { quarter: k }, value: digits(before), measure: item.measure },
              { label: 'quarter', params: { quarter: k + 1 }, value: digits(now), measure: item.measure },
            ],
          },
        ];
      });
    });
  },
} as const satisfies ItemRule;
