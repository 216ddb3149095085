/** Rules that make no sense of the item they are to judge; in a workbook the item's natural rule takes their place, and a finding says so. */
import type { PlanProblem } from './check';
import { isTask } from './items';
import { fitsRule, judgedOf } from './rule-fits';
import type { Item, Localised, Plan } from './schema';

const because = (zh: string, en: string): Localised => ({ zh, en });
const notForTasks = because('这种计分规则不适用于任务', 'this rule is not made for tasks');
const notForKind = because(
  '这种计分规则不适用于这样的指标（看类别和方向）',
  'this rule is not made for an indicator of this kind and direction',
);

/** Told of the rule in force and of those of years before a change. */
export function* ruleProblems({ indicators, tasks }: Plan): Generator<PlanProblem> {
  const lists: readonly (readonly [string, readonly Item[]])[] = [
    ['indicators', indicators],
    ['tasks', tasks],
  ];
  for (const [list, own] of lists)
    for (const [k, item] of own.entries()) {
      const path = `${list}[${k}]`;
      const rules = [
        { rule: item.rule, field: `${path}.rule` },
        ...(item.earlier ?? []).map(({ rule }, j) => ({ rule, field: `${path}.earlier[${j}].rule` })),
      ];
      for (const { rule, field } of rules) {
        if (rule === undefined || fitsRule(rule.id, judgedOf(item))) continue;
        yield {
          field,
          reason: isTask(item) ? notForTasks : notForKind,
          remedy: because('换一种适用的，或清空由软件选', 'choose one that is, or leave it out for the usual one'),
          from: isTask(item)
            ? []
            : ['kind', 'direction', 'comparison', 'accumulation'].map((name) => `${path}.${name}`),
        };
      }
    }
}
