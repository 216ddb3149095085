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
const plan = (relations: readonly Relation[], change: Readonly<Record<string, Partial<Indicator>>> = {}): Plan => ({
  ...ordosPlan,
  relations: [...relations],
  indicators: ordosPlan.indicators.map((indicator) => ({ ...indicator, ...change[indicator.id] })),
});
const told = (own: Plan) =>
  readDraft(cellsOf(draftSheets(draftOf(own, m), m)), m).faults.map((fault) => {
    const { where, what } = faultText(fault, m);
    return `${where} ${what}`;
  });

test.each<[string, Plan, RegExp]>([
  ['of two', plan([part('G13', 'G07'), part('G07', 'G13')]), /循环；请删去其中一行/],
  ['of three', plan([part('G13', 'G14'), part('G14', 'G15'), part('G15', 'G13')]), /循环；请删去其中一行/],
  ['of an amount and a count', plan([part('G03', 'G07')]), /单位是“亿元”.*单位|统一单位/],
  [
    'of one retired before the other began',
    plan([part('G13', 'G07')], { G07: { until: 2022 }, G13: { from: 2023 } }),
    /没有同时有效的年度/,
  ],
  ['with itself', plan([part('G13', 'G13')]), /G13/],
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
