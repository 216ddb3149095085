/** A fork of the in-memory Excel: the same workbook at first, then each for itself. */
import { formulaTexts } from '../../src/formula/engine';
import { forked, startExcel } from '../support/excel';
import { fourItemPlan } from '../support/four-items';

test('a fork is as the original was, and neither sees what happens in the other', async () => {
  const original = startExcel();
  await original.book.addSheets(fourItemPlan(), ['G03'], 'zh-CN');
  const before = original.host.snapshot();
  const fork = forked(original);
  expect(fork.host.snapshot()).toBe(before);

  await fork.book.write([{ key: 'G03', field: 'ytd_2022', index: 3, value: 486.35 }]);
  fork.host.asUser((workbook) => void workbook.sheets.pop());
  expect(original.host.snapshot()).toBe(before);

  const second = forked(original);
  second.host.typeCell('Sheet1', 'A1', '=1+1');
  expect((await second.book.read()).entries.sheets.G03!.ytd_2022![3]!.value).toBeNull();
  expect(fork.host.typeCell('Sheet1', 'A1', '2').outcome).toBe('accepted');
});

test('results follow in the fork as in the original', async () => {
  const original = startExcel();
  original.host.typeCell('Sheet1', 'A1', '2');
  original.host.typeCell('Sheet1', 'A2', '=A1*3');
  const { host } = forked(original);
  host.typeCell('Sheet1', 'A1', '5');
  const result = ({ workbook }: typeof host) => workbook.calculation.value(workbook.sheets[0]!.id, 1, 0);
  expect([result(host), result(original.host)]).toEqual([15, 6]);
});

test('formulas read for one workbook serve another, which has figures, names and sheets of its own', () => {
  const formulas = formulaTexts();
  const results = [2, 5].map((figure) => {
    const { host } = startExcel({ formulas, firstSheet: `S${figure}` });
    host.typeCell(`S${figure}`, 'A1', String(figure));
    host.typeCell(`S${figure}`, 'A2', '=A1*3');
    host.typeCell(`S${figure}`, 'A3', '=IFERROR(S5!A1,"none")');
    const { sheets, calculation } = host.workbook;
    return [1, 2].map((row) => calculation.value(sheets[0]!.id, row, 0));
  });
  expect(results).toEqual([
    [6, 'none'],
    [15, 5],
  ]);
  expect([...formulas.ordinary.keys()].some((text) => text.includes('A1*3'))).toBe(true);
});
