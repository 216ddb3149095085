/** `check` compares every sheet a workbook has: the cover, sheets of their day, sheets drawn on demand, each with a formula changed and typed over. */
import { exampleValues } from '../../src/scoring/example';
import { buildSheet, coreKeys, itemKeys } from '../../src/sheets';
import { cellAddress } from '../../src/sheets/a1';
import { computedCells } from '../../src/sheets/computed-cells';
import type { CellSpec } from '../../src/sheets/spec';
import { writeWorkbook } from '../../src/xlsx';
import { filledWorkbook } from '../support/filled-workbook';
import { fourItemPlan } from '../support/four-items';
import { sinkOptions } from '../support/kitchen-sink';
import { zhMessages as m } from '../support/messages';
import { shell } from './support';

const today = '2024-03-31';
const plan = fourItemPlan();
const onDemand = ['schedule', 'followup', 'report', 'unit_1_2023'];
const keys = [...coreKeys(plan), ...itemKeys(plan), ...onDemand];
const { specs } = filledWorkbook(
  plan,
  m,
  keys,
  (context) => keys.map((key) => buildSheet(key, context)),
  exampleValues(plan, m),
);
const tabOf = (key: string) => specs.find((spec) => spec.key === key)!.name;

interface Told {
  readonly code: string;
  readonly place: { readonly sheet?: string; readonly cell?: string };
  readonly compared: readonly { readonly value: string | number }[];
}
/** What is told of the structure where one cell of a sheet is another. */
async function told(key?: string, cell?: CellSpec, change: Partial<CellSpec> = {}): Promise<readonly Told[]> {
  const drawn = specs.map((spec) =>
    spec.key === key ? { ...spec, cells: spec.cells.map((one) => (one === cell ? { ...one, ...change } : one)) } : spec,
  );
  const bytes = await writeWorkbook(drawn, sinkOptions);
  const { out } = await shell({ 'a.xlsx': bytes }).zone('check', 'a.xlsx', '--json', '--today', today);
  return (JSON.parse(out) as { findings: Told[] }).findings.filter(({ code }) => /^structure\.(formula|result)/.test(code)); // prettier-ignore
}

test('of a workbook just drawn nothing is told', async () => {
  expect(await told()).toEqual([]);
});

test('of a schedule drawn before its tasks had sheets nothing is told either', async () => {
  const before = filledWorkbook(
    plan,
    m,
    keys.filter((key) => key !== 'T01'),
    (context) => keys.map((key) => buildSheet(key, key === 'schedule' ? context : { ...context, present: keys })),
    exampleValues(plan, m),
  );
  const bytes = await writeWorkbook(before.specs, sinkOptions);
  const { out } = await shell({ 'a.xlsx': bytes }).zone('check', 'a.xlsx', '--json', '--today', today);
  const of = (JSON.parse(out) as { findings: Told[] }).findings.map(({ code, place }) => [code, place.sheet]);
  expect(of.filter(([code]) => code!.startsWith('structure.formula'))).toEqual([]);
});

test.each(['cover', ...onDemand])('%s: a formula changed, and one typed over', async (key) => {
  const cells = computedCells(specs.find((spec) => spec.key === key)!);
  const figure = cells[Math.floor(cells.length * 0.6)]!;
  const at = { sheet: tabOf(key), cell: cellAddress(figure.row, figure.col) };
  const over = await told(key, figure, { formula: undefined, value: 77 });
  expect(over).toContainEqual(expect.objectContaining({ code: 'structure.formula-overwritten', place: expect.objectContaining(at) })); // prettier-ignore
  const compared = over.find(({ code }) => code === 'structure.formula-overwritten')!.compared;
  expect(compared.map(({ value }) => value)).toContain(77);
  const other = await told(key, figure, { formula: `=IF(1,(${figure.formula!.slice(1)}),0)&"7"` });
  expect(other).toContainEqual(expect.objectContaining({ code: 'structure.formula-changed', place: expect.objectContaining(at) })); // prettier-ignore
});
