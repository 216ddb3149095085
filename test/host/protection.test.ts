/** Protection (H6), data validation (H8), typing by the user. */
import { onSheet, refusal, start, values } from './support';

const form = async (fixture: ReturnType<typeof start>) =>
  onSheet(fixture, async (sheet) => {
    sheet.getRange('A1:B2').values = [
      ['年', '值'],
      [2022, 5],
    ];
    sheet.getRange('B2:B9').format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true });
  });

describe('protected sheets', () => {
  test('H6.1 a range with any locked cell cannot be written, open cells can', async () => {
    const fixture = start();
    await form(fixture);
    expect(await refusal(fixture, (sheet) => void (sheet.getRange('A1').values = [['x']]))).toBe('AccessDenied');
    expect(await refusal(fixture, (sheet) => void (sheet.getRange('A2:B2').values = [[null, 6]]))).toBe('AccessDenied');
    expect(await refusal(fixture, (sheet) => void (sheet.getRange('Z99').values = [['x']]))).toBe('AccessDenied');
    await onSheet(fixture, async (sheet) => void (sheet.getRange('B2:B3').values = [[7], [8]]));
    expect(await values(fixture, 'A1:B3')).toEqual([
      ['年', '值'],
      [2022, 7],
      ['', 8],
    ]);
  });

  test('H6.2 what is not allowed is refused', async () => {
    const fixture = start();
    await form(fixture);
    const refused: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => void (sheet.getRange('B2').format.font.bold = true),
      (sheet) => void (sheet.getRange('B2').format.rowHeight = 30),
      (sheet) => void (sheet.getRange('B2').format.protection.locked = true),
      (sheet) => void sheet.getRange('2:2').insert('Down'),
      (sheet) => sheet.getRange('B2:B3').merge(),
      (sheet) => void sheet.tables.add('A1:B2', true),
      (sheet) => void sheet.charts.add('Line', sheet.getRange('A1:B2')),
      (sheet) => void (sheet.getRange('B2').dataValidation.rule = { custom: { formula: '=TRUE' } }),
      (sheet) => void sheet.getRange('B2').conditionalFormats.add('Custom'),
      (sheet) => sheet.protection.protect(),
    ];
    for (const work of refused) expect(await refusal(fixture, work)).toBe('AccessDenied');
    await onSheet(fixture, async (sheet) => void (sheet.getRange('A:A').format.columnWidth = 90));
  });

  test('H6.2 unprotecting needs the password', async () => {
    const fixture = start();
    await onSheet(fixture, async (sheet) => sheet.protection.protect({}, 'secret'));
    expect(await refusal(fixture, (sheet) => sheet.protection.unprotect('wrong'))).toBe('AccessDenied');
    const open = await onSheet(fixture, async (sheet, context) => {
      sheet.protection.unprotect('secret');
      sheet.protection.load('protected');
      await context.sync();
      return sheet.protection.protected;
    });
    expect(open).toBe(false);
  });
});

describe('data validation', () => {
  const list = (length: number) => ({ list: { inCellDropDown: true, source: 'x'.repeat(length) } });

  test('H8.1 limits of rules, prompts and alerts', async () => {
    const fixture = start();
    const cell = (sheet: Excel.Worksheet) => sheet.getRange('A1').dataValidation;
    expect(await refusal(fixture, (s) => void (cell(s).rule = list(256)))).toBe('InvalidArgument');
    expect(await refusal(fixture, (s) => void (cell(s).rule = { ...list(3), custom: { formula: '=TRUE' } }))).toBe(
      'InvalidArgument',
    );
    expect(
      await refusal(fixture, (s) => void (cell(s).prompt = { showPrompt: true, title: 'x'.repeat(33), message: '' })),
    ).toBe('InvalidArgument');
    expect(
      await refusal(fixture, (s) => void (cell(s).prompt = { showPrompt: true, title: '', message: 'x'.repeat(256) })),
    ).toBe('InvalidArgument');
    expect(
      await refusal(
        fixture,
        (s) => void (cell(s).errorAlert = { showAlert: true, style: 'Stop', title: '', message: 'x'.repeat(256) }),
      ),
    ).toBe('InvalidArgument');
    await onSheet(fixture, async (s) => void (cell(s).rule = list(255)));
  });

  test('H8.1 rules read back, and differ within a range as mixed', async () => {
    const fixture = start();
    const read = await onSheet(fixture, async (sheet, context) => {
      sheet.getRange('A1:A3').dataValidation.rule = {
        wholeNumber: { formula1: 0, formula2: 100, operator: 'Between' },
      };
      sheet.getRange('A1:A3').dataValidation.prompt = { showPrompt: true, title: '填报', message: '0 至 100' };
      sheet.getRange('A2').dataValidation.clear();
      const whole = sheet.getRange('A1:A3').dataValidation.load('type');
      const one = sheet.getRange('A3').dataValidation.load('rule,type,prompt');
      await context.sync();
      return [whole.type, one.type, one.rule, one.prompt];
    });
    expect(read).toEqual([
      'MixedCriteria',
      'WholeNumber',
      { wholeNumber: { formula1: 0, formula2: 100, operator: 'Between' } },
      { showPrompt: true, title: '填报', message: '0 至 100' },
    ]);
  });

  test('H8.1 rules that differ within a range are inconsistent; valid is told of all cells, of none, or of neither', async () => {
    const fixture = start();
    const read = await onSheet(fixture, async (sheet, context) => {
      const whole = (address: string) => {
        sheet.getRange(address).dataValidation.rule = { wholeNumber: { formula1: 10, operator: 'LessThan' } };
      };
      whole('A1:A2');
      sheet.getRange('A3').dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      whole('C1:C2');
      sheet.getRange('A1:C3').values = [
        [5, 0, 50],
        [50, 0, 50],
        ['是', 0, 5],
      ];
      // Cut in two by a hole, a relative rule is one all the same.
      sheet.getRange('E1:E5').dataValidation.rule = { custom: { formula: '=E1>0' } };
      sheet.getRange('E3').dataValidation.clear();
      const apart = sheet.getRanges('E1:E2,E4:E5').dataValidation.load('type');
      const asked = ['A1:A3', 'A1:A2', 'A1', 'A3', 'C1:C2', 'A1:B2', 'B1:B3', 'C1:C3'].map((address) =>
        sheet.getRange(address).dataValidation.load('type,valid'),
      );
      await context.sync();
      return [apart.type, ...asked.map(({ type, valid }) => [type, valid])];
    });
    expect(read).toEqual([
      'Custom',
      ['Inconsistent', null],
      ['WholeNumber', null],
      ['WholeNumber', true],
      ['List', true],
      ['WholeNumber', false],
      ['MixedCriteria', null],
      ['None', true],
      // What has no rule is valid.
      ['MixedCriteria', null],
    ]);
  });

  test('H8.2 typing: stop refuses with its message, warning asks, programs bypass', async () => {
    const fixture = start();
    await onSheet(fixture, async (sheet) => {
      const stop = sheet.getRange('A1').dataValidation;
      stop.rule = { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
      stop.errorAlert = { showAlert: true, style: 'Stop', title: '出错', message: '不能小于 0' };
      const warn = sheet.getRange('A2').dataValidation;
      warn.rule = { custom: { formula: '=A2<=A1' } };
      warn.errorAlert = { showAlert: true, style: 'Warning', title: '请核对', message: '比上面大' };
      sheet.getRange('A3').dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
    });
    const type = (address: string, text: string) => fixture.host.typeCell('Sheet1', address, text);
    expect(type('A1', '-1')).toEqual({
      outcome: 'refused',
      reason: 'validation',
      dialog: { title: '出错', message: '不能小于 0' },
    });
    expect(type('A1', '5')).toEqual({ outcome: 'accepted' });
    expect(type('A3', '也许')).toMatchObject({ outcome: 'refused' });
    expect(type('A3', '是')).toEqual({ outcome: 'accepted' });
    expect(await values(fixture, 'A1:A3')).toEqual([[5], [''], ['是']]);
    await onSheet(fixture, async (sheet) => void (sheet.getRange('A1').values = [[-3]]));
    const invalid = await onSheet(fixture, async (sheet, context) => {
      const cells = sheet.getRange('A1:A3').dataValidation.getInvalidCellsOrNullObject().load('address');
      await context.sync();
      return cells.address;
    });
    expect(invalid).toBe('Sheet1!A1');
  });

  test('H8.2 a warning can be accepted', async () => {
    const fixture = start();
    await onSheet(fixture, async (sheet) => {
      const cell = sheet.getRange('A1').dataValidation;
      cell.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } };
      cell.errorAlert = { showAlert: true, style: 'Warning', title: '请核对', message: '负数' };
    });
    const typed = fixture.host.typeCell('Sheet1', 'A1', '-2');
    expect(typed).toMatchObject({
      outcome: 'question',
      style: 'Warning',
      dialog: { title: '请核对', message: '负数' },
    });
    expect(await values(fixture, 'A1')).toEqual([['']]);
    if (typed.outcome === 'question') typed.accept();
    expect(await values(fixture, 'A1')).toEqual([[-2]]);
  });

  test('H6.1 typing into a locked cell of a protected sheet is refused', async () => {
    const fixture = start();
    await form(fixture);
    expect(fixture.host.typeCell('Sheet1', 'A1', 'x')).toMatchObject({ outcome: 'refused', reason: 'protected' });
    expect(fixture.host.typeCell('Sheet1', 'B2', '9')).toEqual({ outcome: 'accepted' });
    expect(fixture.host.typeCell('Sheet1', 'B2', '=SUM(')).toMatchObject({ outcome: 'refused', reason: 'formula' });
  });
});
