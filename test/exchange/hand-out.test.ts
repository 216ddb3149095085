/** What a unit gets: its own items and nothing else, with formulas that live, open where it types and closed elsewhere. */
import { strFromU8, unzipSync } from 'fflate';
import { itemsOfUnit, unitPlan, unitsWithItems, unitWorkbook } from '../../src/exchange';
import { handoutIn } from '../../src/exchange/handout-properties';
import { serialOf } from '../../src/entries/dates';
import { exampleValues } from '../../src/scoring/example';
import { loadMessages, zhMessages } from '../../src/i18n';
import { parsePlan } from '../../src/plan/load';
import { ordosPlan } from '../../src/plan/ordos';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { styles, type Style } from '../../src/sheets/styles';
import { readState, readWorkbook } from '../../src/xlsx';
import { workbook } from '../sheets/whole-workbook';
import { calculated, textOf } from '../support/calculated';
import { handOut, today } from './support';

const values = exampleValues(ordosPlan, zhMessages);
const { entries } = workbook(values);

test('every unit of the plan has a part that is a valid plan with just its items', () => {
  expect(unitsWithItems(ordosPlan)).toHaveLength(23);
  for (const { id } of unitsWithItems(ordosPlan)) {
    const part = unitPlan(ordosPlan, id);
    expect(parsePlan(JSON.parse(JSON.stringify(part)))).toEqual(part);
    const items = [...part.indicators, ...part.tasks];
    expect(items.every((item) => [...item.lead.units, ...item.responsible.units].includes(id))).toBe(true);
    expect(items.map((item) => item.id).sort()).toEqual(
      itemsOfUnit(ordosPlan, id)
        .map((item) => item.id)
        .sort(),
    );
  }
});

test('a unit that answers for nothing has no part', () => {
  expect(() => unitPlan(ordosPlan, 'nobody')).toThrow(RangeError);
});

test('nothing of other units is in the file: no figure, no item, no unit that has no part in it', async () => {
  const { bytes } = await handOut('industry', entries);
  // Prompts name a department as an example of how to type one.
  const parts = Object.values(unzipSync(await bytes()))
    .map((part) => strFromU8(part).replace(/<dataValidations.*?<\/dataValidations>/s, ''))
    .join('\n');
  const part = unitPlan(ordosPlan, 'industry');
  const mine = new Set(itemsOfUnit(ordosPlan, 'industry').map((item) => item.id));
  const named = new Set(part.units.map(({ id }) => id));
  for (const unit of ordosPlan.units)
    expect([unit.id, parts.includes(unit.name.zh)]).toEqual([unit.id, named.has(unit.id)]);
  for (const item of [...ordosPlan.indicators, ...ordosPlan.tasks])
    expect([item.id, parts.includes(`zsc_sheet_${item.id}`)]).toEqual([item.id, mine.has(item.id)]);
});

test('sums of weights, which mean nothing for a part, are not called wrong', async () => {
  const { specs } = await handOut('industry', entries);
  const sheets = calculated(specs, serialOf(today));
  const plan = specs.find(({ key }) => key === 'plan')!;
  const shown = plan.cells.map(({ row, col }) => textOf(sheets.at('plan', cellAddress(row, col))));
  expect(shown.filter((text) => text.startsWith('▲'))).toEqual([]);
  expect(shown.filter((text) => text === zhMessages.sheetsCore.plan.partOnly).length).toBeGreaterThan(1);
});

test('entry cells are open, the office’s sheets and the assessor’s cells are not', async () => {
  const { specs } = await handOut('science', entries);
  const isOpen = (key: string, field: string) => {
    const spec = specs.find((s) => s.key === key)!;
    const { row, col } = parseArea(spec.fields.find((f) => f.field === field)!.range);
    const style = spec.cells.find((c) => cellAddress(c.row, c.col) === cellAddress(row, col))!.style;
    return spec.protect && spec.locked !== true && (styles[style] as Style).unlocked === true;
  };
  const task = itemsOfUnit(ordosPlan, 'science').find((item) => item.id.startsWith('T'))!.id;
  expect(isOpen(task, 'status')).toBe(true);
  expect(isOpen(task, 'self_rating')).toBe(true);
  expect(isOpen(task, 'rating')).toBe(false);
  expect(isOpen('plan', 'baseline')).toBe(false);
  const office = specs.filter((s) => ['plan', 'settings', 'calc'].includes(s.key));
  expect(office.map((s) => [s.key, s.visibility, s.locked])).toEqual([
    ['plan', 'visible', true],
    ['settings', 'visible', true],
    ['calc', 'visible', true],
  ]);
});

test('locked sheets have no open cell in the file', async () => {
  const { bytes, specs } = await handOut('justice', entries);
  const parts = unzipSync(await bytes());
  const place = specs.findIndex((s) => s.key === 'plan') + 1;
  const cellXfs = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(strFromU8(parts['xl/styles.xml']!))![1]!;
  const open = [...cellXfs.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)].map((xf) => /locked="0"/.test(xf[0]));
  expect(open).toContain(true);
  const used = [...strFromU8(parts[`xl/worksheets/sheet${place}.xml`]!).matchAll(/<c [^>]*s="(\d+)"/g)].map((c) =>
    Number(c[1]),
  );
  expect(used.length).toBeGreaterThan(20);
  expect(used.filter((s) => open[s])).toEqual([]);
});

test.each(unitsWithItems(ordosPlan).map(({ id }) => id))(
  'every formula of %s’s workbook gives a result, and every link leads somewhere',
  async (id) => {
    const { specs } = await handOut(id, entries);
    const sheets = calculated(specs, serialOf(today));
    const errors = specs.flatMap((spec) =>
      spec.cells
        .filter((cell) => cell.formula !== undefined)
        .flatMap((cell) => {
          const value = sheets.at(spec.key, cellAddress(cell.row, cell.col));
          return typeof value === 'string' && value.startsWith('#')
            ? [`${spec.key}!${cellAddress(cell.row, cell.col)} ${value}`]
            : [];
        }),
    );
    expect(errors).toEqual([]);
    const names = new Set(
      specs.flatMap((s) => [
        `zsc_sheet_${s.key}`,
        ...Object.keys(s.names).map((n) => `zsc_${n}`),
        ...s.fields.map((f) => `zsc_${s.key}_${f.field}`),
      ]),
    );
    const links = specs.flatMap((s) => s.cells.flatMap((c) => (c.link ? [c.link.name] : [])));
    expect(links.filter((name) => !names.has(name))).toEqual([]);
  },
);

test('the file says whose it is and until when, and reads back as a workbook of the plan', async () => {
  const { bytes, name } = await handOut('treasury', entries);
  const file = await readState(readWorkbook(await bytes()), { today, expectedPlan: ordosPlan.id });
  expect(handoutIn(file.custom)).toMatchObject({
    plan: ordosPlan.id,
    unit: 'treasury',
    on: today,
    deadline: '2024-04-15',
  });
  expect(name).toBe('财政局_填报表_2024-03-31.xlsx');
  expect(file.plan.indicators.map((item) => item.id)).toEqual(
    unitPlan(ordosPlan, 'treasury').indicators.map((item) => item.id),
  );
});

test('handed out in English, the file is English throughout', async () => {
  const { specs, fileName } = await unitWorkbook(ordosPlan, entries, 'treasury', {
    m: await loadMessages('en'),
    deadline: null,
    today,
  });
  expect(fileName).toMatch(/_figures_2024-03-31\.xlsx$/);
  const instruction = specs[0]!.cells.flatMap((c) =>
    typeof c.value === 'string' ? [c.value.replace(ordosPlan.documentNumber, '')] : [],
  );
  expect(instruction.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
});
