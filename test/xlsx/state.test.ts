/** The whole built-in workbook as a file, read back as if through Office.js. */
import { exampleValues } from '../../src/scoring/example';
import { zhMessages as m } from '../../src/i18n';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { buildSheet, coreKeys, itemKeys, sheetOrder } from '../../src/sheets';
import { readState, readWorkbook, writeWorkbook, type FileState } from '../../src/xlsx';
import { compareEntries } from '../support/compare-entries';
import { filledWorkbook } from '../support/filled-workbook';
import * as hostile from '../support/hostile';
import { kitchenSink, sinkOptions } from '../support/kitchen-sink';

// A machine that runs other tests beside these is slow.
const today = '2024-03-31';
const keys = sheetOrder(plan, [...coreKeys(plan), ...itemKeys(plan)]);
const { specs, entries } = filledWorkbook(
  plan,
  m,
  keys,
  (context) => keys.map((key) => buildSheet(key, context)),
  exampleValues(plan, m),
);
let bytes: Uint8Array;
let state: FileState;

beforeAll(async () => {
  bytes = await writeWorkbook(specs, sinkOptions);
  state = await readState(readWorkbook(bytes), { today, expectedPlan: plan.id });
});

describe('readState', () => {
  it('finds every sheet, its entries and nothing amiss', () => {
    expect(state.sheets.map((s) => s.key)).toEqual(keys);
    expect(state.locale).toBe('zh-CN');
    expect(compareEntries(entries, state.entries)).toEqual([]);
    expect(compareEntries(state.entries, entries)).toEqual([]);
    expect(state.formulas).toEqual([]);
    for (const sheet of state.structure.sheets)
      expect(sheet).toMatchObject({
        state: 'present',
        overwritten: [],
        brokenNames: [],
        outside: [],
        protected: sheet.shouldBeProtected,
      });
  });

  it('gives the plan as the sheets have it', () => {
    const baseline = (id: string) => state.plan.indicators.find((i) => i.id === id)?.baseline.source;
    expect(state.plan.id).toBe(plan.id);
    expect(baseline('G02')).toBe('set');
  });

  it('makes the templates of a plan once, and reads each file as it is', async () => {
    const other = hostile.withPart(bytes, 'docProps/custom.xml', (t) => t.replace(/G03=\d+/, 'G03=0.5'));
    const again = await readState(readWorkbook(other), { today });
    expect(again.base).toBe(state.base);
    expect(again.structure.sheets.find((s) => s.key === 'G03')!.version).toBe(0.5);
    expect(compareEntries(again.entries, state.entries)).toEqual([]);
    const { plan: own } = await readState(readWorkbook(bytes), { today: '2024-04-01' });
    expect(own).toEqual(state.plan);
  });

  it('tells a template of another version', async () => {
    const older = hostile.withPart(bytes, 'docProps/custom.xml', (t) => t.replace(/G03=\d+/, 'G03=0.5'));
    const facts = (await readState(readWorkbook(older), { today })).structure.sheets.find((s) => s.key === 'G03');
    const { version } = specs.find(({ key }) => key === 'G03')!;
    expect(facts).toMatchObject({ version: 0.5, currentVersion: version });
  });

  it('refuses files of another plan, without a plan, with a damaged one', async () => {
    await expect(readState(readWorkbook(bytes), { today, expectedPlan: 'other' })).rejects.toMatchObject({
      code: 'file-wrong-plan',
      params: { expected: 'other', found: plan.id },
    });
    const [form] = kitchenSink();
    const foreign = await writeWorkbook([{ ...form!, validations: [], cells: [] }], sinkOptions);
    await expect(readState(readWorkbook(foreign), { today })).rejects.toMatchObject({ code: 'file-no-plan' });
    const damaged = hostile.withPart(bytes, 'xl/sharedStrings.xml', (t) =>
      t.replace('"schemaVersion":1', '"schemaVersion":9'),
    );
    await expect(readState(readWorkbook(damaged), { today })).rejects.toMatchObject({ code: 'plan-invalid' });
  });
});
