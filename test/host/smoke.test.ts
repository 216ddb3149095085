import { createHost } from '../../src/host';
import { connect } from '../../src/host/bridge/node';

test('a batch through the genuine client library', async () => {
  const host = createHost();
  const { Excel } = connect(host);
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('成绩');
    const range = sheet.getRange('A1:B2');
    range.values = [[1, '2022-3-5'], ['文', true]];
    range.format.font.bold = true;
    sheet.getRange('C1').formulas = [['=A1+1']];
    context.workbook.names.add('zsc_x', sheet.getRange('A1'));
    range.load('values,numberFormat,text,address');
    const c = sheet.getRange('C1').load('values');
    await context.sync();
    const item = context.workbook.names.getItemOrNullObject('nope');
    const found = context.workbook.names.getItemOrNullObject('zsc_x');
    found.load('formula,value,type');
    await context.sync();
    return { values: range.values, formats: range.numberFormat, text: range.text, address: range.address, c: c.values, none: item.isNullObject, formula: found.formula, type: found.type };
  });
  expect(read).toEqual({ values: [[1, 44625], ['文', true]], formats: [['General', 'yyyy/m/d'], ['General', 'General']], text: [['1', '2022/3/5'], ['文', 'TRUE']], address: '成绩!A1:B2', c: [[2]], none: true, formula: '=成绩!$A$1', type: 'Range' });
});
