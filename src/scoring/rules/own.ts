/**
 * 自定公式法: a rule the user writes himself, a formula over the item's figures by name whose value is the rate. Where the
 * formula speaks of a baseline or last year's figure that is not there, (reverse) completion; where it has no value (a division by
 * 0), nothing is earned, and a finding says so. An item whose formula is missing or wrong is judged by its natural rule, and
 * told.
 */
import { givenAll } from '../../expression/cases';
import { num, type Num } from '../../expression/number';
import type { Localised } from '../../plan/schema';
import { numberOf, orElse } from '../own-formula/expression';
import { inputsOf, readFormula, type Term } from '../own-formula/read';
import { inWords } from '../own-formula/words';
import type { RateInput, Rule } from '../rule';
import { completedEitherWay } from './completion';
import { defineRule, type Figures } from './parameters';

const most = 1.5;
const extra = (n: number) => ({
  key: `p${n}`,
  name: { zh: `参数${n}`, en: `param${n}` },
  meaning: { zh: `公式里写“参数${n}”的数`, en: `What the formula calls param${n}` },
  default: 0,
});

const usual = {
  id: 'own',
  name: { zh: '自定公式法', en: 'Own formula' },
  explanation: {
    zh: '得分率由自己写的公式算出，如 MIN(1,完成值/目标值)；限于 0 到上限。',
    en: 'The rate is the value of a formula of your own, such as MIN(1,actual/target), from 0 to the cap.',
  },
  source: {
    zh: '考核单位自定；公式写在计划目标表“自定公式”列',
    en: 'The assessing office’s own; the formula stands in the plan sheet, column “Own formula”',
  },
  parameters: [
    {
      key: 'cap',
      fixed: true,
      name: { zh: '上限', en: 'Cap' },
      meaning: { zh: '得分率最多多少，1 为满分，最大 1.5', en: 'The highest rate; 1 is all points, at most 1.5' },
      default: 1,
    },
    extra(2),
    extra(3),
    extra(4),
  ],
  checks: [
    {
      index: 0,
      wrong: ([cap]: Figures['params']) => cap.atMost(0).or(cap.above(most)),
      reason: { zh: '上限应大于 0，不超过 1.5', en: 'The cap must be above 0 and at most 1.5' },
    },
  ],
  most,
} as const;

/** The rule while there is no formula; what judges then is the item's natural rule. */
export const own = defineRule({ ...usual, judge: completedEitherWay });

export interface OwnRule extends Rule {
  /** Whether the formula has no value for these figures. */
  fails(input: RateInput): boolean;
}

const made = new Map<string, OwnRule | Localised>();
const mostMade = 200;

/** The rule of a formula, or what is wrong with it. */
export function ownRule(formula: string): OwnRule | Localised {
  const known = made.get(formula);
  if (known !== undefined) return known;
  const { term, fault } = readFormula(formula);
  const rule = fault ?? ruleFrom(term);
  if (made.size >= mostMade) made.clear();
  made.set(formula, rule);
  return rule;
}

export const isOwnRule = (rule: OwnRule | Localised): rule is OwnRule => 'rate' in rule;

function ruleFrom(term: Term): OwnRule {
  const used = inputsOf(term);
  const asked = (['baseline', 'previous'] as const).filter((name) => used.has(name));
  const over = (figures: Figures, then: (value: Num) => Num, without: Num | number): Num => {
    const [, p2, p3, p4] = figures.params;
    const { actual, target, attained: attainment } = figures;
    return givenAll(
      asked.map((name) => figures[name]),
      (...opened) => {
        const of = (name: 'baseline' | 'previous') => opened[asked.indexOf(name)] ?? num(0);
        const before = { baseline: of('baseline'), previous: of('previous') };
        return then(numberOf(term, { actual, target, attainment, p2, p3, p4, ...before }));
      },
      without,
    );
  };
  const words = inWords(term);
  const rule = defineRule({
    ...usual,
    explanation: {
      zh: `得分率＝${words.zh}，限于 0 到上限${asked.length > 0 ? `；没有${asked.map((name) => said[name].zh).join('或')}时按完成率法` : ''}。`,
      en: `The rate is ${words.en}, from 0 to the cap${asked.length > 0 ? `; without ${asked.map((name) => said[name].en).join(' or ')}, completion` : ''}.`,
    },
    judge: (figures) =>
      over(
        figures,
        (value) => orElse(value, 0).within(0, figures.params[0].within(0, most)),
        completedEitherWay(figures),
      ),
  });
  const probe = defineRule({
    ...usual,
    judge: (figures) => over(figures, (value) => orElse(value.times(0), 1), 0),
  });
  return { ...rule, fails: (input) => probe.rate(input) === 1 };
}
const said = {
  baseline: { zh: '基期值', en: 'a baseline' },
  previous: { zh: '上年值', en: 'last year’s figure' },
} as const;
