import { indicatorById } from '../../../plan/items';
import { planCell } from '../../places';
import type { Hit, WorkbookRule } from '../../rule';

/** A place where the plan contradicts itself and nobody has decided: the score depends on the reading. */
export const questionOpen = {
  code: 'plan.question-open',
  group: 'plan',
  severity: 'warning',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '方案条款不一致', en: 'Clauses of the plan disagree' },
  reads: (key) => key === 'plan' || key === 'settings',
  check: (context) =>
    context.plan.questions
      .filter(({ source }) => source === 'assumed')
      .map((question): Hit => {
        const cell = context.entries.sheets.settings?.[`question_${question.id.replaceAll('-', '_')}`]?.[0];
        return {
          place: cell ? { ...cell.place, item: question.indicator } : planCell(context, question.indicator, 'target'),
          key: question.id,
          params: { question: question.text, item: indicatorById(context.plan, question.indicator)?.shortName ?? '' },
          compared: question.readings.map(({ text, clause }) => ({
            label: 'named',
            params: { name: text },
            value: clause,
          })),
        };
      }),
} as const satisfies WorkbookRule;
