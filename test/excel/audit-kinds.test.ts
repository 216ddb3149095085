/** The audit's attacks on every kind of sheet that scores come about on: whatever is done to a formula of ours is told there, and nothing else. */
import { itemsOf } from '../../src/plan/items';
import { ordosPlan } from '../../src/plan/ordos';
import { zhMessages } from '../../src/i18n';
import { rules } from '../../src/scoring/rules';
import { onDemandKeys, sheetIfAny } from '../../src/sheets';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { computedCells } from '../../src/sheets/computed-cells';
import { validate } from '../../src/validation';
import { workbook } from '../sheets/whole-workbook';
import { startExcel, today } from '../support/excel';

const items = ['G01', 'G03', 'G04', 'G13', 'T01'];
const kinds = [...items, 'adjustments', 'calc', 'score_2022', 'comprehensive', 'units', 'gap'];

test('a formula changed, typed over or leading nowhere is told on each kind of sheet by its cell, and in the clean workbook nothing is', async () => {
  const { book } = startExcel();
  await book.addSheets(ordosPlan, items, 'zh-CN');
  const told = async () => {
    const state = await book.readThoroughly();
    return validate(state.plan!, state.entries, state.structure, state.explanations, { today }).filter(({ code }) =>
      /^structure\.formula-/.test(code),
    );
  };
  expect(await told()).toEqual([]);
  const { sheet } = workbook();
  const attacked = kinds.map((key) => {
    const { name, cells } = { name: sheet(key).name, cells: computedCells(sheet(key)) };
    // Attacked at a quarter, half and three quarters of its formulas.
    const [changed, typedOver, nowhere] = [1, 2, 3].map((k) => cells[Math.floor((k * cells.length) / 4)]!);
    return { key, name, changed: changed!, typedOver: typedOver!, nowhere: nowhere! };
  });
  await Excel.run(async (context) => {
    for (const { name, changed, typedOver, nowhere } of attacked) {
      const tab = context.workbook.worksheets.getItem(name);
      tab.protection.unprotect();
      const put = ({ row, col }: { row: number; col: number }, content: unknown) =>
        (tab.getCell(row - 1, col - 1).formulas = [[content]]);
      put(changed, `=IF(TRUE,${changed.formula!.slice(1)})`);
      put(typedOver, 5);
      put(nowhere, '=#REF!+1');
      tab.protection.protect();
    }
    await context.sync();
  });
  const found = await told();
  const seen = found
    .map(({ code, place, params }) => `${place.item} ${code} ${place.cell} ${JSON.stringify(params.count)}`)
    .sort();
  const at = ({ row, col }: { row: number; col: number }) => cellAddress(row, col);
  // Of several cells of a sheet the finding names one and counts them.
  for (const { key, changed, typedOver, nowhere } of attacked) {
    const named = seen.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
    expect([at(changed), at(nowhere)].map((cell) => `structure.formula-changed ${cell} 2`)).toContain(named[0]);
    expect(named.slice(1)).toEqual([`structure.formula-overwritten ${at(typedOver)} 1`]);
  }
  expect(seen).toHaveLength(2 * attacked.length);
  // Each with what the cell shows and what it should: the first that differs, a formula that leads nowhere or a figure typed over.
  for (const { code, compared } of found) {
    const [, shown, worked] = compared.map(({ value }) => value);
    expect([code, shown]).toEqual([code, code === 'structure.formula-changed' ? '#REF!' : 5]);
    expect(worked).not.toEqual(shown);
  }
});

test('sheets made on demand, the signed ones of units among them: a formula of each changed or typed over is told, and clean ones are not', async () => {
  const { book } = startExcel();
  await book.addSheets(ordosPlan, items, 'zh-CN');
  const state = await book.read();
  const keys = onDemandKeys(state.plan!).filter((key) => !['schedule', 'followup'].includes(key));
  // One of each kind: every unit's sheet is built alike.
  const ofKind = [...new Map(keys.map((key) => [key.replace(/_.+/, ''), key])).values()];
  await book.addSheets(ordosPlan, ofKind, 'zh-CN');
  const told = async () => {
    const { plan, entries, structure, explanations } = await book.readThoroughly();
    return validate(plan!, entries, structure, explanations, { today })
      .filter(({ code }) => /^structure\.formula-/.test(code))
      .map(({ code, place }) => `${place.item} ${code} ${place.cell}`)
      .sort();
  };
  expect(await told()).toEqual([]);
  const { sheets } = await book.read();
  const attacked = ofKind.flatMap((key) => {
    const spec = sheetIfAny(key, {
      plan: state.plan!,
      entries: state.entries,
      m: zhMessages,
      present: [...sheets.map((s) => s.key)],
      today,
    })!;
    const cells = computedCells(spec);
    const tab = sheets.find((sheet) => sheet.key === key)?.tab;
    if (tab === undefined || cells.length < 3) return [];
    return [
      {
        key,
        tab,
        changed: cells[Math.floor(cells.length / 3)]!,
        typedOver: cells[Math.floor((2 * cells.length) / 3)]!,
      },
    ];
  });
  expect(attacked.length).toBeGreaterThan(4);
  await Excel.run(async (context) => {
    for (const { tab: name, changed, typedOver } of attacked) {
      const tab = context.workbook.worksheets.getItem(name);
      tab.protection.unprotect();
      tab.getCell(changed.row - 1, changed.col - 1).formulas = [[`=IF(TRUE,${changed.formula!.slice(1)})`]];
      tab.getCell(typedOver.row - 1, typedOver.col - 1).formulas = [[5]];
    }
    await context.sync();
  });
  const at = ({ row, col }: { row: number; col: number }) => cellAddress(row, col);
  expect(await told()).toEqual(
    attacked
      .flatMap(({ key, changed, typedOver }) => [
        `${key} structure.formula-changed ${at(changed)}`,
        `${key} structure.formula-overwritten ${at(typedOver)}`,
      ])
      .sort(),
  );
});

test('a rule and a unit typed on the plan sheet are no fault, before the sheets are drawn by them and after', async () => {
  const { book } = startExcel();
  await book.addSheets(ordosPlan, [...items, 'unit_3_2022'], 'zh-CN');
  const { plan } = await book.read();
  const at = itemsOf(plan!).findIndex(({ id }) => id === 'G03');
  await book.write([
    { key: 'plan', field: 'rule', index: at, value: rules['free-bands'].name.zh },
    { key: 'plan', field: 'lead', index: at, value: plan!.units.find(({ id }) => id === 'treasury')!.name.zh },
  ]);
  const told = async () => {
    const state = await book.readThoroughly();
    return validate(state.plan!, state.entries, state.structure, state.explanations, { today })
      .filter(({ code }) => /^structure\.formula-/.test(code))
      .map(({ code, place }) => `${place.item} ${code} ${place.cell}`);
  };
  expect(await told()).toEqual([]);
  await book.redraw(['calc', 'units', 'unit_3_2022', 'score_2022']);
  expect(await told()).toEqual([]);
});

interface Corner {
  readonly row: number;
  readonly col: number;
}

test.each(['cut', 'copied'] as const)(
  'a cell %s over its neighbour is told on each kind of sheet, and mended by one press',
  async (damage) => {
    const { book } = startExcel();
    await book.addSheets(ordosPlan, items, 'zh-CN');
    const keys = [...items, 'adjustments', 'plan'];
    // What is typed may be cut; of what is worked out a formula is copied over another.
    const damaged = keys.flatMap((key) => {
      const spec = workbook().sheet(key);
      const merged = spec.merges.map(parseArea);
      const isFree = ({ row, col }: Corner) =>
        !merged.some((m) => row >= m.row && row <= m.lastRow && col >= m.col && col <= m.lastCol);
      const typed = spec.fields
        .filter(({ role }) => role === 'entry')
        .map(({ range }) => parseArea(range))
        .find((area) => area.lastRow > area.row && isFree(area) && isFree({ ...area, row: area.row + 1 }));
      const [, from, to] = computedCells(spec).filter(isFree);
      const pair: readonly (Corner | undefined)[] =
        damage === 'copied' ? [from, to] : typed ? [typed, { row: typed.row + 1, col: typed.col }] : [];
      const [source, target] = pair;
      return source && target ? [{ key, name: spec.name, from: source, to: target }] : [];
    });
    await Excel.run(async (context) => {
      for (const { name, from, to } of damaged) {
        const tab = context.workbook.worksheets.getItem(name);
        tab.protection.unprotect();
        const [source, target] = [from, to].map(({ row, col }) => tab.getCell(row - 1, col - 1)) as [
          Excel.Range,
          Excel.Range,
        ];
        if (damage === 'cut') source.moveTo(target);
        else target.copyFrom(source, 'Formulas');
        tab.protection.protect();
      }
      await context.sync();
    });
    const told = async () => {
      const state = await book.readThoroughly();
      const found = validate(state.plan!, state.entries, state.structure, state.explanations, { today });
      return found.filter(({ code }) => /^structure\.(formula|name|result)/.test(code)).map(({ place }) => place.item);
    };
    const found = await told();
    expect(damaged.length).toBeGreaterThan(4);
    expect(damaged.map(({ key }) => key).filter((key) => !found.includes(key))).toEqual([]);
    await book.redraw(keys);
    expect(await told()).toEqual([]);
  },
);
