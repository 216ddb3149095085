/** Sheets and names: H2.2, H3.1, H7.1, H9. */
import { errorOf, onSheet, refusal, start, values } from './support';

const add = (name: string) => (_: Excel.Worksheet, context: Excel.RequestContext) =>
  void context.workbook.worksheets.add(name);

describe('sheets', () => {
  test.each(['x'.repeat(32), 'a/b', 'a\\b', 'a?b', 'a*b', 'a:b', 'a[b', 'a]b', "'a", "a'", 'History', 'HISTORY'])(
    'H3.1 refuses the name %s',
    async (name) => {
      expect(await refusal(start(), add(name))).toBe('InvalidArgument');
    },
  );

  test('H3.1 takes 31 Chinese characters and an apostrophe inside', async () => {
    const fixture = start();
    await fixture.Excel.run(async (context) => {
      context.workbook.worksheets.add('年'.repeat(31));
      context.workbook.worksheets.add("a'b").getRange('A1').values = [[3]];
      context.workbook.worksheets.getFirst().getRange('A1').formulas = [["='a''b'!A1"]];
    });
    expect(await values(fixture, 'A1')).toEqual([[3]]);
  });

  test('H2.2 a name that exists, whatever its case', async () => {
    expect(await refusal(start(), add('sHEET1'))).toBe('ItemAlreadyExists');
    const fixture = start();
    await fixture.Excel.run(async (context) => void context.workbook.worksheets.add('B'));
    expect(await refusal(fixture, (sheet) => void (sheet.name = 'b'))).toBe('ItemAlreadyExists');
    await onSheet(fixture, async (sheet) => void (sheet.name = 'SHEET1'));
    expect(fixture.host.workbook.sheets[0]?.name).toBe('SHEET1');
  });

  test('H7.1 the last visible sheet stays', async () => {
    const fixture = start();
    expect(await refusal(fixture, (sheet) => sheet.delete())).toBe('InvalidOperation');
    expect(await refusal(fixture, (sheet) => void (sheet.visibility = 'Hidden'))).toBe('InvalidOperation');
    await fixture.Excel.run(async (context) => void (context.workbook.worksheets.add('x').visibility = 'VeryHidden'));
    expect(await refusal(fixture, (sheet) => sheet.delete())).toBe('InvalidOperation');
    expect(await refusal(fixture, (_, context) => context.workbook.worksheets.getItem('x').delete())).toBe(
      'InvalidOperation',
    );
    expect(await refusal(fixture, (_, context) => context.workbook.worksheets.getItem('x').activate())).toBe(
      'InvalidOperation',
    );
  });

  test('adding, copying, moving and deleting keep order and position', async () => {
    const fixture = start();
    const names = await fixture.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const first = sheets.getFirst();
      first.getRange('A1').values = [[5]];
      first.getRange('A2').formulas = [['=Sheet1!A1*2']];
      const copy = first.copy('After', first);
      copy.name = '副本';
      copy.getRange('A1').values = [[6]];
      sheets.add('末').position = 0;
      await context.sync();
      sheets.load('items/name');
      const read = copy.getRange('A2').load('values');
      await context.sync();
      return [sheets.items.map((s) => s.name), read.values];
    });
    expect(names).toEqual([['末', 'Sheet1', '副本'], [[12]]]);
  });

  test('H15.1 keys of sheet properties have at most 255 characters', async () => {
    const fixture = start();
    expect(await refusal(fixture, (sheet) => void sheet.customProperties.add('k'.repeat(256), 'v'))).toBe(
      'InvalidArgument',
    );
    await onSheet(fixture, async (sheet) => void sheet.customProperties.add('k', 'v'));
    expect(fixture.host.workbook.sheets[0]?.customProperties.get('k')).toBe('v');
  });
});

describe('defined names', () => {
  test.each(['A1', 'G13', 'R1C1', 'r', 'a b', '1a', 'a-b', ''])('H9.1 refuses the name "%s"', async (name) => {
    expect(
      await refusal(start(), (sheet, context) => void context.workbook.names.add(name, sheet.getRange('A1'))),
    ).toBe('InvalidArgument');
  });

  test('H9.1 text constants are refused on the web only', async () => {
    const define = (_: Excel.Worksheet, context: Excel.RequestContext) =>
      void context.workbook.names.add('word', '="text"');
    expect(await refusal(start({ onTheWeb: true }), define)).toBe('InvalidArgument');
    const fixture = start();
    await fixture.Excel.run(async (context) => void context.workbook.names.add('word', '="text"'));
    await onSheet(fixture, async (sheet) => void (sheet.getRange('A1').formulas = [['=word']]));
    expect(await values(fixture, 'A1')).toEqual([['text']]);
  });

  test('H2.2 a name that exists, whatever its case', async () => {
    const fixture = start();
    const define = (name: string) => (sheet: Excel.Worksheet, context: Excel.RequestContext) =>
      void context.workbook.names.add(name, sheet.getRange('A1'));
    await fixture.Excel.run(async (context) => define('zsc_G13')(context.workbook.worksheets.getFirst(), context));
    expect(await refusal(fixture, define('ZSC_g13'))).toBe('ItemAlreadyExists');
    await onSheet(fixture, async (sheet) => void sheet.names.add('zsc_G13', sheet.getRange('B1')));
  });

  test('H9.2 names, formulas, validations, formats and charts follow inserted rows and renamed sheets', async () => {
    const fixture = start();
    const after = await fixture.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const other = context.workbook.worksheets.add('评分');
      sheet.getRange('A1:B3').values = [
        ['年', '值'],
        ['一', 10],
        ['二', 20],
      ];
      context.workbook.names.add('data', sheet.getRange('B2:B3'));
      other.getRange('A1:A2').formulas = [['=SUM(data)'], ['=Sheet1!B3']];
      sheet.getRange('B2:B3').dataValidation.rule = { decimal: { formula1: '=$A$2', operator: 'LessThan' } };
      const rule = sheet.getRange('B2:B3').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=$B2>15';
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Columns');
      await context.sync();
      sheet.getRange('2:2').insert('Down');
      sheet.name = '填 报';
      await context.sync();
      sheet.getRange('B2').values = [[5]];
      const total = other.getRange('A1:A2').load('values,formulas');
      const name = context.workbook.names.getItem('data').load('formula');
      const validation = sheet.getRange('B3').dataValidation.load('rule');
      rule.load('type');
      rule.custom.rule.load('formula');
      const range = rule.getRange().load('address');
      await context.sync();
      return [total.values, total.formulas, name.formula, validation.rule, rule.custom.rule.formula, range.address];
    });
    expect(after).toEqual([
      [[30], [20]],
      [['=SUM(data)'], ["='填 报'!B4"]],
      "='填 报'!$B$3:$B$4",
      { decimal: { formula1: '=$A$3', operator: 'LessThan' } },
      '=$B3>15',
      "'填 报'!B3:B4",
    ]);
    expect(fixture.host.workbook.sheets[0]?.charts[0]?.series[0]?.values).toBe("='填 报'!$B$3:$B$4");
  });

  test('H9.2 deleting rows and sheets leaves #REF!, deleting names #NAME?', async () => {
    const fixture = start();
    await fixture.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const other = context.workbook.worksheets.add('x');
      other.getRange('A1').values = [[1]];
      context.workbook.names.add('one', other.getRange('A1'));
      sheet.getRange('A1:A3').formulas = [['=x!A1'], ['=one'], ['=A5']];
      await context.sync();
      other.delete();
      sheet.getRange('5:5').delete('Up');
      await context.sync();
    });
    expect(await values(fixture, 'A1:A3')).toEqual([['#REF!'], ['#REF!'], ['#REF!']]);
    await fixture.Excel.run(async (context) => context.workbook.names.getItem('one').delete());
    expect(await values(fixture, 'A2')).toEqual([['#NAME?']]);
  });

  test('a name gives its range, its formula and its type', async () => {
    const fixture = start();
    const read = await onSheet(fixture, async (sheet, context) => {
      const item = context.workbook.names.add('area', sheet.getRange('B2:C3'), '说明').load();
      const number = context.workbook.names.add('share', '=0.6').load('type,value');
      const none = number.getRangeOrNullObject();
      const range = item.getRange().load('address');
      await context.sync();
      return [
        item.name,
        item.formula,
        item.type,
        item.value,
        item.comment,
        item.scope,
        range.address,
        number.type,
        number.value,
        none.isNullObject,
      ];
    });
    expect(read).toEqual([
      'area',
      '=Sheet1!$B$2:$C$3',
      'Range',
      'Sheet1!$B$2:$C$3',
      '说明',
      'Workbook',
      'Sheet1!B2:C3',
      'Double',
      0.6,
      true,
    ]);
  });
});

test('an error carries where it happened', async () => {
  const error = await errorOf(start().Excel.run(async (context) => void context.workbook.worksheets.add('a/b')));
  expect(error).toMatchObject({ code: 'InvalidArgument', location: 'WorksheetCollection.add' });
});

test('H3.2 sums over several sheets follow these: renamed, moved, deleted', async () => {
  const fixture = start();
  const seen = await fixture.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    for (const [i, name] of ['一月', '二月', '三月'].entries())
      worksheets.add(name).getRange('A1').values = [[10 ** i]];
    const cell = worksheets.getFirst().getRange('B1');
    cell.formulas = [['=SUM(一月:三月!A1)']];
    const results: unknown[] = [];
    const look = async () => {
      cell.load('values,formulas');
      await context.sync();
      results.push([cell.formulas[0]![0], cell.values[0]![0]]);
    };
    await look();
    worksheets.getItem('三月').name = '3 月';
    await look();
    worksheets.getItem('二月').position = 0;
    await look();
    worksheets.getItem('二月').position = 2;
    worksheets.getItem('3 月').delete();
    await look();
    worksheets.getItem('一月').delete();
    await look();
    return results;
  });
  expect(seen).toEqual([
    ['=SUM(一月:三月!A1)', 111],
    ["=SUM('一月:3 月'!A1)", 111],
    ["=SUM('一月:3 月'!A1)", 101],
    ['=SUM(一月:二月!A1)', 11],
    ['=SUM(二月!A1)', 10],
  ]);
});

test('H3.2 a span of sheets whose names read as cells gets its apostrophes as it is entered', async () => {
  const f = start();
  await onSheet(f, async (sheet, context) => {
    const { worksheets } = context.workbook;
    for (const name of ['Q1', 'Q2', 'Q3']) worksheets.add(name).getRange('A1').values = [[2]];
    const total = sheet.getRange('A1');
    total.formulas = [['=SUM(Q1:Q3!A1)']];
    total.load('formulas,values');
    await context.sync();
    expect([total.formulas, total.values]).toEqual([[["=SUM('Q1:Q3'!A1)"]], [[6]]]);
    worksheets.getItem('Q3').name = 'R9';
    total.load('formulas,values');
    await context.sync();
    expect([total.formulas, total.values]).toEqual([[["=SUM('Q1:R9'!A1)"]], [[6]]]);
  });
});
