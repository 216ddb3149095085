/** Subtotals see at once which rows are hidden (H21.3). */
import { onSheet, start } from './support';

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ['rowHidden', (sheet) => void (sheet.getRange('2:3').rowHidden = true)],
  [
    'setCellProperties',
    (sheet) =>
      sheet.getRange('A2:A3').setCellProperties([[{ rowHidden: true } as never], [{ rowHidden: true } as never]]),
  ],
  ['setRowProperties', (sheet) => sheet.getRange('A2:A3').setRowProperties([{ rowHidden: true }, { rowHidden: true }])],
  [
    'hideGroupDetails',
    (sheet) => {
      sheet.getRange('2:3').group('ByRows');
      sheet.getRange('2:3').hideGroupDetails('ByRows');
    },
  ],
  [
    'showOutlineLevels',
    (sheet) => {
      sheet.getRange('2:3').group('ByRows');
      sheet.showOutlineLevels(1, 0);
    },
  ],
])('H21.3 subtotals leave out rows hidden by %s, and take them in again', async (_, hide) => {
  const fixture = start();
  const seen = await onSheet(fixture, async (sheet, context) => {
    sheet.getRange('A1:A4').values = [[1], [2], [4], [8]];
    sheet.getRange('C6:C9').formulas = [
      ['=SUBTOTAL(109,A1:A4)'],
      ['=AGGREGATE(9,5,A1:A4)'],
      ['=SUBTOTAL(9,A1:A4)'],
      ['=C6*2'],
    ];
    const results: unknown[] = [];
    const look = async () => {
      const range = sheet.getRange('C6:C9').load('values');
      await context.sync();
      results.push(range.values.flat());
    };
    await look();
    hide(sheet);
    await look();
    sheet.getRange('A1:A4').rowHidden = false;
    await look();
    return results;
  });
  expect(seen).toEqual([
    [15, 15, 15, 30],
    [9, 9, 15, 18],
    [15, 15, 15, 30],
  ]);
});
