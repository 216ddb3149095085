/** A unit's score sheet: evidence and gap as on the zone's, what the register says of the unit, one page with its signatures. */
import { exampleValues } from '../../src/scoring/example';
import { zhMessages as m } from '../../src/i18n';
import { itemsOf } from '../../src/plan/items';
import { unitShares } from '../../src/plan/weights';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { cellAddress } from '../../src/sheets/a1';
import { c as zone } from '../../src/sheets/score/layout';
import { textOf } from '../support/calculated';
import { workbook } from './whole-workbook';

const unit = plan.units[7]!;
const book = workbook(
  {
    ...exampleValues(plan, m),
    adjustments: {
      year: [2023, 2023, 2022, 2023],
      kind: ['扣分', '扣分', '扣分', '加分'],
      unit: [unit.name.zh, '市财政局', unit.name.zh, unit.shortName.zh],
      points: [1, 1, 1, 1],
      reason: ['甲', '乙', '丙', '丁'],
    },
  },
  { also: ['unit_8_2023', 'unit_8_2022'] },
);
const sheets = book.calculate();
const spec = book.sheet('unit_8_2023');

it('says of every item what the zone’s sheet says', () => {
  const held = itemsOf(plan).filter((item) => unitShares(plan, item).some((share) => share.unit === unit.id));
  const zoneSheet = book.sheet('score_2023');
  for (const { id, name } of held) {
    const row = spec.cells.find((cell) => cell.value === id)!.row;
    const zoneRow = zoneSheet.cells.find((cell) => cell.col === zone.name && cell.value === name.zh)!.row;
    const there = (col: number) => textOf(sheets.at('score_2023', cellAddress(zoneRow, col)));
    const here = (col: number) => textOf(sheets.at('unit_8_2023', cellAddress(row, col)));
    expect([id, here(11), here(16), here(17)]).toEqual([id, there(zone.gap), there(zone.remark), there(zone.evidence)]);
  }
});

it('counts the entries of the register that name the unit, by either name', () => {
  const line = (key: string) => {
    const cell = book.sheet(key).cells.find((found) => found.formula?.includes('登记事项'))!;
    return textOf(sheets.at(key, cellAddress(cell.row, cell.col)));
  };
  expect(line('unit_8_2023')).toContain('加分 1 件、扣分 1 件、一票否决 0 件');
  expect(line('unit_8_2022')).toContain('加分 0 件、扣分 1 件、一票否决 0 件');
});

it('prints as wide as the page, with a place for the unit to sign', () => {
  expect(spec.print).toMatchObject({
    paper: 'A3',
    orientation: 'landscape',
    fitWidth: 1,
    fitHeight: 0,
    titleRows: '5:5',
  });
  for (const text of ['填报人：', '联系电话：', '单位负责人：', '（盖章）'])
    expect(spec.cells.some((cell) => cell.value === text)).toBe(true);
});
