/**
 * The audit: what the workbook shows against what follows from what was typed, and its formulas against the template's. Each way in
 * which the two part is made by hand in the in-memory Excel, told, and mended by one press; in a clean workbook nothing is told.
 */
import { exampleValues } from '../../src/scoring/example';
import { ordosPlan } from '../../src/plan/ordos';
import { itemKeys } from '../../src/sheets';
import { gateValues, validate } from '../../src/validation';
import { forked, startExcel, today, type OpenExcel } from '../support/excel';
import { fourItemPlan } from '../support/four-items';

const TAB = 'G03 营业收入';
const audited = /^structure\.(result|formula|name|calculated|sheet-copied)/;

const typed = [
  [100, 220, 340, 480],
  [130, 250, 380, 560],
];

async function filled(): Promise<OpenExcel> {
  const opened = startExcel();
  await opened.book.addSheets(fourItemPlan(), ['G03', 'G13', 'T01'], 'zh-CN');
  const years = ['ytd_2022', 'ytd_2023'].flatMap((field, y) =>
    typed[y]!.map((value, index) => ({ key: 'G03', field, index, value })),
  );
  await opened.book.write(years);
  return opened;
}

/** A copy of its own to damage, and what tests ask of it. */
function handsOn(drawn: OpenExcel) {
  const { book } = forked(drawn);
  const told = async (thorough = false) => {
    const state = thorough ? await book.readThoroughly() : await book.read();
    return validate(state.plan!, state.entries, state.structure, state.explanations, { today }).filter(({ code }) =>
      audited.test(code),
    );
  };
  const codes = async (thorough = false) => (await told(thorough)).map(({ code }) => code);
  const byHand = (tab: string, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(tab);
      sheet.protection.unprotect();
      work(sheet, context);
      sheet.protection.protect();
      await context.sync();
    });
  const figures = async () => {
    const { sheets } = (await book.read()).entries;
    return ['ytd_2022', 'ytd_2023'].map((field) => sheets.G03?.[field]?.map(({ value }) => value));
  };
  const cellOf = (name: string) =>
    Excel.run(async (context) => {
      const range = context.workbook.names.getItem(name).getRange();
      range.load('address,formulas');
      await context.sync();
      const [tab, cell] = range.address.replace(/'/g, '').split('!') as [string, string];
      return { tab, cell, formula: String(range.formulas[0]![0]) };
    });
  /** What was damaged is mended by the press, and what was typed is as before. */
  const mended = async (key: string) => {
    await book.redraw([key]);
    expect(await codes(true)).toEqual([]);
    expect(await figures()).toEqual(typed);
  };
  /** What the year's score sheet says of the checks once the pane has told it what the audit found. */
  const saysNotValidated = async (thorough = false) => {
    const found = await told(thorough);
    const { plan, entries } = await book.read();
    await book.write(gateValues(plan!, found, entries.sheets.data!));
    return Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('2022年评分表').getUsedRange().load('text');
      await context.sync();
      return range.text.flat().join(' ').includes('未通过校验');
    });
  };
  return { book, told, codes, byHand, cellOf, mended, saysNotValidated };
}

describe('one workbook, damaged in one way after another', () => {
  let drawn: OpenExcel;
  let hands: ReturnType<typeof handsOn>;
  beforeAll(async () => {
    drawn = await filled();
  });
  beforeEach(() => {
    hands = handsOn(drawn);
  });

  test('in a clean workbook nothing is told, in one request and with all formulas compared', async () => {
    expect(await hands.codes()).toEqual([]);
    expect(await hands.codes(true)).toEqual([]);
  });

  test.each(['cover', 'schedule', 'followup'])(
    '%s: a formula changed is told with both figures, and the sheet is not archived meanwhile',
    async (key) => {
      const { book, told, byHand, mended } = hands;
      await book.redraw([key]);
      const tab = (await book.read()).sheets.find((sheet) => sheet.key === key)!.tab;
      const cell = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(tab).getUsedRange().load('formulas,values');
        await context.sync();
        const at = (range.formulas as unknown[][]).flatMap((line, r) =>
          line.flatMap((formula, c) =>
            r > 5 && String(formula).startsWith('=') && typeof range.values[r]![c] === 'number'
              ? [[r, c] as const]
              : [],
          ),
        )[0]!;
        const first = range.getCell(...at).load('address');
        await context.sync();
        return first.address.split('!')[1]!;
      });
      await byHand(tab, (sheet) => {
        sheet.getRange(cell).formulas = [['=1+76']];
      });
      const [finding] = await told(true);
      expect(finding).toMatchObject({ code: 'structure.formula-changed', place: { sheet: tab, cell } });
      expect(finding!.compared.map(({ value }) => value)).toContain(77);
      await expect(book.archive(key)).rejects.toMatchObject({ code: 'results-differ' });
      await mended(key);
    },
  );

  test('a formula that adds ten points is told with both figures and both totals, and no form is archived meanwhile', async () => {
    const { book, told, codes, byHand, cellOf, mended } = hands;
    const { tab, cell, formula } = await cellOf('zsc_calc_G03_points');
    const first = cell.split(':')[0]!;
    await byHand(tab, (sheet) => (sheet.getRange(first).formulas = [[`${formula}+10`]]));
    const [finding, ...others] = await told();
    expect(finding).toMatchObject({
      code: 'structure.result-differs',
      place: { cell: first, item: 'G03' },
      year: 2022,
    });
    const [shown, worked, totalShown, totalWorked] = finding!.compared.map(({ value }) => Number(value));
    expect(shown! - worked!).toBeCloseTo(10);
    expect(totalShown! - totalWorked!).toBeCloseTo(10);
    expect(finding?.fix).toEqual({ kind: 'redraw', sheetKey: 'calc' });
    expect(others).toEqual([]);
    expect((await codes(true)).sort()).toEqual(['structure.formula-changed', 'structure.result-differs']);
    await expect(book.archive('score_2022')).rejects.toMatchObject({ code: 'results-differ' });
    expect(await hands.saysNotValidated()).toBe(true);
    await mended('calc');
    expect(await hands.saysNotValidated(true)).toBe(false);
    const { key } = await book.archive('score_2022');
    expect(await codes(true)).toEqual([]);
    await book.removeSheets([key]);
  });

  test('a formula changed into one that gives the same today is told when formulas are compared', async () => {
    const { codes, byHand, cellOf, mended } = hands;
    const { tab, cell, formula } = await cellOf('zsc_score_2022_total');
    await byHand(tab, (sheet) => (sheet.getRange(cell).formulas = [[`${formula}+0`]]));
    expect(await codes()).toEqual([]);
    expect(await codes(true)).toEqual(['structure.formula-changed']);
    expect(await hands.saysNotValidated(true)).toBe(true);
    await mended('score_2022');
  });

  test('a name pointed elsewhere is told at once', async () => {
    const { told, byHand, mended } = hands;
    await byHand(TAB, (_, { workbook }) => {
      workbook.names.getItem('zsc_G03_ytd_2022').formula = `='${TAB}'!$E$19:$E$22`;
    });
    const moved = (await told()).find(({ code }) => code === 'structure.name-moved');
    expect(moved?.fix).toEqual({ kind: 'redraw', sheetKey: 'G03' });
    expect(await hands.saysNotValidated()).toBe(true);
    await mended('G03');
  });

  test('a name of the plan sheet pointed to another item is told at the figure that it changes', async () => {
    const { told, byHand, cellOf, mended } = hands;
    const other = await cellOf('zsc_plan_G02_target');
    await byHand(other.tab, (_, { workbook }) => {
      const area = other.cell.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
      workbook.names.getItem('zsc_plan_G03_target').formula = `='${other.tab}'!${area}`;
    });
    const found = await told();
    expect(found.map(({ code, place }) => [code, place.item]).sort()).toEqual([
      ['structure.name-moved', 'plan'],
      ['structure.result-differs', 'G03'],
    ]);
    expect(found.map(({ fix }) => fix)).toEqual(found.map(() => ({ kind: 'redraw', sheetKey: 'plan' })));
    await mended('plan');
  });

  test('a formula that leads to #REF! is told with what it shows', async () => {
    const { told, byHand, mended } = hands;
    await byHand(TAB, (sheet) => (sheet.getRange('D12').formulas = [['=#REF!+1']]));
    const found = await told(true);
    expect(found.map(({ code }) => code).sort()).toEqual(['structure.formula-changed', 'structure.result-differs']);
    expect(found.find(({ code }) => code === 'structure.result-differs')?.compared[0]?.value).toBe('#REF!');
    expect(await hands.saysNotValidated(true)).toBe(true);
    await mended('G03');
  });

  test('a copied item sheet is told, and no more when it is deleted', async () => {
    const { codes, byHand } = hands;
    await byHand(TAB, (sheet) => sheet.copy('End'));
    expect(await codes(true)).toEqual(['structure.sheet-copied']);
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      sheets.items.filter(({ name }) => name !== TAB && name.includes('营业收入')).forEach((sheet) => sheet.delete());
      await context.sync();
    });
    expect(await codes(true)).toEqual([]);
  });

  test('a cell cut and pasted elsewhere is told by the name that followed it', async () => {
    const { book, told, codes, byHand, cellOf } = hands;
    const { tab, cell } = await cellOf('zsc_plan_G03_final');
    // Excel takes the name of a cell along with it.
    await byHand(tab, (sheet, { workbook }) => {
      sheet.getRange(cell).moveTo('Z3');
      workbook.names.getItem('zsc_plan_G03_final').formula = `='${tab}'!$Z$3`;
    });
    expect((await told()).map(({ code, place }) => [code, place.item])).toContainEqual([
      'structure.name-moved',
      'plan',
    ]);
    expect(await hands.saysNotValidated()).toBe(true);
    await book.redraw(['plan']);
    expect(await codes(true)).toEqual([]);
  });

  test('in manual calculation the product calculates before it reads, and says so', async () => {
    const { codes } = hands;
    const setTo = (mode: 'Manual' | 'Automatic') =>
      Excel.run(async (context) => {
        context.workbook.application.calculationMode = mode;
        await context.sync();
      });
    await setTo('Manual');
    expect(await codes()).toEqual(['structure.calculated-by-hand']);
    expect(await codes(true)).toEqual(['structure.calculated-by-hand']);
    await setTo('Automatic');
    expect(await codes()).toEqual([]);
  });
});

test('the whole plan filled in, in English, some sheets drawn again: nothing is told', async () => {
  const { book } = startExcel();
  const words = await import('../../src/i18n/en');
  await book.addSheets(ordosPlan, itemKeys(ordosPlan), 'en');
  const values = exampleValues(ordosPlan, words);
  await book.write(
    Object.entries(values).flatMap(([key, fields]) =>
      Object.entries(fields).flatMap(([field, cells]) =>
        cells.flatMap((value, index) => (value === null ? [] : [{ key, field, index, value }])),
      ),
    ),
  );
  const told = async () => {
    const state = await book.readThoroughly();
    return validate(state.plan!, state.entries, state.structure, [], { today })
      .filter(({ code }) => audited.test(code))
      .map(({ code, place, compared }) => [code, place.sheet, place.cell, ...compared.map(({ value }) => value)]);
  };
  expect(await told()).toEqual([]);
  await book.redraw(['plan', 'calc', 'units', 'G03', 'G13', 'T01']);
  expect(await told()).toEqual([]);
});
