/** Figures that are unusual and right: no check has anything against them, but for what they say about targets. */
import type { CellValue } from '../../src/entries/entries';
import { ordosPlan } from '../../src/plan/ordos';
import { validate } from '../../src/validation';
import { amount, codes, figure, joined, milestone, ratio, roster } from './cases/case';
import { entriesOf, type Values } from './entries';

const about = (values: Values, today: string) =>
  validate(ordosPlan, entriesOf(values), { sheets: [] }, [], { today })
    .filter(({ place, code }) => place.item !== undefined && place.item in values && !code.startsWith('plan.'))
    .map(({ code, year }) => [code, year]);

const parts = (num: readonly CellValue[], den: readonly CellValue[]) => ratio('G22', 2022, num, den);

test.each<[string, Values, string]>([
  ['nothing in the first quarter', amount('G03', 2022, [0, 200, 400, 600]), '2022-12-31'],
  ['nothing spent all year', amount('G24', 2022, [0, 0, 0, 0]), '2022-12-31'],
  ['small money', amount('G24', 2022, [0.11, 0.25, 0.36, 0.5]), '2022-12-31'],
  ['exactly the target, in even quarters', amount('G03', 2022, [150, 300, 450, 600]), '2022-12-31'],
  ['a year under way, later periods empty', amount('G03', 2022, [150, 300]), '2022-08-15'],
  ['years that have not begun', amount('G03', 2022, [150, 300, 450, 600]), '2023-01-02'],
  ['a rank that improves', figure('G01', [118, 112, 99]), '2024-12-31'],
  ['the first rank, held', figure('G01', [1, 1, 1]), '2024-12-31'],
  ['a percentage of 100: all of it', ratio('G25', 2022, [10, 20, 30, 40], [10, 20, 30, 40]), '2022-12-31'],
  ['a percentage of 0: none of it', ratio('G10', 2022, [0, 0, 0, 0], [10, 20, 30, 40]), '2022-12-31'],
  ['growth below zero', parts([-1, -2, -1, -3], [40, 40, 40, 40]), '2022-12-31'],
  [
    'growth that turns from above zero to below',
    joined(parts([2, 4, 6, 10], [40, 40, 40, 40]), ratio('G22', 2023, [-1, -2, -1, -3], [40, 40, 40, 40])),
    '2023-12-31',
  ],
  ['one enterprise, and none in the year after', roster('G08', [{}]), '2023-12-31'],
  [
    'an empty roster row between filled ones',
    roster('G13', [
      {},
      { name: null, code: null, date: null, evidence: null },
      { name: '鄂尔多斯市丙新材料股份有限公司', code: codes[1] },
    ]),
    '2022-12-31',
  ],
  ['a milestone in progress, not due yet', milestone({ start: 44562, due: 44926, status: '进行中' }), '2022-08-15'],
  ['no figure at all before the year is over', figure('G07', [null, null, null]), '2022-06-30'],
])('%s', (_, values, today) => {
  expect(about(values, today)).toEqual([]);
});
