/** Rules that make no sense of the item they are to judge; in a workbook the item's natural rule takes their place, and a finding says so. */
import type { PlanProblem } from './check';
import { isTask } from './items';
import { fitsRule, judgedOf } from './rule-fits';
import type { Item, Localised, Plan } from './schema';

const because = (zh: string, en: string): Localised => ({ zh, en });
const kinds = {
  amount: because('金额类', 'amount'),
  ratio: because('比率类', 'ratio'),
  roster: because('名册类', 'roster'),
  figure: because('数值类', 'figure'),
};

/** What the item is, as far as rules ask for it. */
function worded(item: Item): Localised {
  if (isTask(item)) return because('任务', 'tasks');
  const isLower = item.direction === 'lower';
  const { zh, en } = kinds[item.kind];
  return because(
    `越${isLower ? '低' : '高'}越好的${zh}指标`,
    `indicators of the kind ${en} where ${item.direction} is better`,
  );
}

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
        const { zh, en } = worded(item);
        yield {
          field,
          reason: because(`这种计分规则不适用于${zh}`, `this rule is not made for ${en}`),
          remedy: because('换一种适用的，或清空由软件选', 'choose one that is, or leave it out for the usual one'),
          from: isTask(item)
            ? []
            : ['kind', 'direction', 'comparison', 'accumulation'].map((name) => `${path}.${name}`),
        };
      }
    }
}
