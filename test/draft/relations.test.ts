/** Relations that cannot be are told by sheet, cell, reason and remedy; those that can are not. */
import { zhMessages as m } from '../../src/i18n';
import { faultText } from '../../src/draft/faults';
import { readDraft } from '../../src/draft/read';
import { draftSheets } from '../../src/draft/sheets';
import { draftOf } from '../../src/draft/write';
import { ordosPlan } from '../../src/plan/ordos';
import { problems } from '../../src/plan/check';
import type { Indicator, Plan, Relation } from '../../src/plan/schema';
import { cellsOf } from './typed';
import { typedOver } from './typed-over';

const part = (one: string, other: string): Relation => ({
  kind: 'part-of',
  part: one,
  whole: other,
  reason: { zh: '甲在乙内', en: 'one is in the other' },
  source: 'assumed',
});
const common = { reason: { zh: '理由', en: 'why' }, source: 'assumed' as const };
const plan = (relations: readonly Relation[], change: Readonly<Record<string, Partial<Indicator>>> = {}): Plan => ({
  ...ordosPlan,
  relations: [...relations],
  indicators: ordosPlan.indicators.map((indicator) => ({ ...indicator, ...change[indicator.id] })),
});
const told = (own: Plan) =>
  readDraft(cellsOf(draftSheets(draftOf(own, m), m)), m).faults.map((fault) => {
    const { where, what, todo } = faultText(fault, m);
    return `${where} ${what}；${todo}`;
  });

test.each<[string, Plan, RegExp]>([
  ['of two', plan([part('G13', 'G07'), part('G07', 'G13')]), /循环；删去其中一行/],
  ['of three', plan([part('G13', 'G14'), part('G14', 'G15'), part('G15', 'G13')]), /循环；删去其中一行/],
  ['of an amount and a count', plan([part('G03', 'G07')]), /单位是“亿元”.*单位|统一单位/],
  [
    'of one retired before the other began',
    plan([part('G13', 'G07')], { G07: { until: 2022 }, G13: { from: 2023 } }),
    /没有同时有效的年度.*；删去这一行，或改填同一年度的指标$/,
  ],
  ['with itself', plan([part('G13', 'G13')]), /“.+”与自己成了一对；把其中一个改成另一项指标，或删去这一行$/],
  [
    'of sides of what is no ratio',
    plan([{ ...common, kind: 'ratio-of', ratio: 'G01', side: 'numerator', equals: 'G03' }]),
    /不是比率，没有分子分母可核对；第一项改填比率类指标/,
  ],
  [
    'between what has no rows',
    plan([{ ...common, kind: 'excludes', items: ['G13', 'G01'] }]),
    /不是名册，没有逐行的名单可查重；两项都填名册类指标/,
  ],
])('a relation %s is told at its cell', (_, own, reason) => {
  const lines = told(own);
  expect(lines).toEqual([expect.stringMatching(reason)]);
  expect(lines[0]).toMatch(/^底稿 指标关系![A-Z]+\d+ /);
});

test('chains, counts of other words, and a part that came later are no faults', () => {
  const household = { measure: { zh: '户', en: 'households' } };
  expect([
    ...problems(plan([part('G13', 'G14'), part('G14', 'G07'), part('G13', 'G07')], { G13: household })),
    ...problems(plan([part('G13', 'G07')], { G13: { from: 2023 }, G07: { until: 2023 } })),
  ]).toEqual([]);
});

test('of a relation whose kind cannot be read nothing follows', () => {
  const own = plan([part('G13', 'G07'), part('G07', 'G14')]);
  const cells = typedOver(cellsOf(draftSheets(draftOf(own, m), m)), [
    ['relations', 'relation', 0, '大概包含'],
    ['relations', 'second', 1, 'G13'],
  ]);
  expect(readDraft(cells, m).faults.map(({ code }) => code)).toEqual(['not-choice']);
});
