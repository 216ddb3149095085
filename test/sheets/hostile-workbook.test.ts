/**
 * The whole workbook under hostile typing: in whatever cell something is typed that does not belong there, engine and sheets
 * agree on every result, and what does not count as it was typed has a finding. A hundred workbooks here; HOSTILE_RUNS for more.
 */
import fc from 'fast-check';
import type { CellValue } from '../../src/entries/entries';
import { serialOf } from '../../src/entries/dates';
import { exampleValues } from '../../src/entries/example';
import { namesOfUnit } from '../../src/entries/units';
import { cleaned } from '../../src/expression/text';
import { zhMessages as m } from '../../src/i18n';
import { score } from '../../src/scoring';
import { settingLists, statusWords, wordIn, type WordList } from '../../src/entries/words';
import { ruleList, ruleWords } from '../../src/scoring/rules';
import { buildSheet, coreKeys, itemKeys } from '../../src/sheets';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { readPlan } from '../../src/sheets/read-plan';
import type { CellSpec } from '../../src/sheets/spec';
import { validate } from '../../src/validation';
import { calculated } from '../support/calculated';
import { filledWorkbook, typedInto } from '../support/filled-workbook';
import { fourItemPlan } from '../support/four-items';
import { hostileText } from '../support/hostile-cells';
import { parted } from '../support/parted';
import { withResults } from './whole-workbook';

const runs = Number(process.env.HOSTILE_RUNS ?? 100);
const today = '2024-03-31';
const plan = fourItemPlan();
const keys = [...coreKeys(plan), ...itemKeys(plan)];
const { specs } = filledWorkbook(
  plan,
  m,
  keys,
  (context) => keys.map((key) => buildSheet(key, context)),
  exampleValues(plan, m),
);
const sheets = calculated(specs, serialOf(today));

/** A cell people type in, with what it held when the workbook was drawn. */
interface Entry {
  readonly key: string;
  readonly field: string;
  readonly address: string;
  readonly cell: { -readonly [K in 'value' | 'formula']: CellSpec[K] };
  readonly drawn: Pick<CellSpec, 'value' | 'formula'>;
}

const entryCells: readonly Entry[] = specs
  .filter(({ key }) => key !== 'data')
  .flatMap((spec) =>
    spec.fields
      .filter(({ role }) => role === 'entry')
      .flatMap(({ field, range }) => {
        const area = parseArea(range);
        return spec.cells
          .filter(({ row, col }) => row >= area.row && row <= area.lastRow && col >= area.col && col <= area.lastCol)
          .map((cell): Entry => ({
            key: spec.key,
            field,
            address: cellAddress(cell.row, cell.col),
            cell: cell as Entry['cell'],
            drawn: { value: cell.value, formula: cell.formula },
          }));
      }),
  );

/** Lists of units as people type them: the same one twice, by either name, in either language, among names nobody knows. */
const unitList = fc
  .array(fc.constantFrom(...plan.units.flatMap(namesOfUnit), '某单位', ''), { minLength: 1, maxLength: 5 })
  .chain((names) => fc.constantFrom('、', '；', ';', '、 ', '、、').map((separator) => names.join(separator)))
  .filter((text) => text.split('某单位').length < 3);

const hostile: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '合计', '小计：3人', '同上', '……', '50%', '100/200', '98（上年95）', '2023', '1,234', '12万', '#REF!', '#N/A', '按 0 分计 ', 'Scored 0', 'exclude',
      '不计入，权重重新归一', '良好', 'good', '不合格 ', 'Not rounded', '逐项保留两位', ...ruleList.flatMap(({ id, name }) => [id, name.zh, name.en, `${name.zh} `]),
    ), // prettier-ignore
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(-5, 0, 0.5, 0.005, 1, 3, 85, 150, 2023, 44_927.5, 45_000, 12_345.678, 1e15, -0.1),
  },
  { weight: 1, arbitrary: fc.constantFrom(true, false) },
  { weight: 1, arbitrary: fc.constant(null) },
);
/** Sheets alike, so that the few cells of the settings come up as often as the many of a roster. */
const places = [...new Set(entryCells.map(({ key }) => key))].map((key) => entryCells.filter((e) => e.key === key));
const typing = fc.array(
  fc
    .constantFrom(...places)
    .chain((cells) => fc.constantFrom(...cells))
    .chain((entry) =>
      fc.tuple(
        fc.constant(entry),
        /^(lead|responsible)$/.test(entry.field) ? fc.oneof({ weight: 3, arbitrary: unitList }, hostile) : hostile,
      ),
    ),
  { minLength: 1, maxLength: 14 },
);

const place = ({ key, cell }: Entry) => {
  const { row, col } = cell as unknown as CellSpec;
  return { sheetId: key, row: row - 1, col: col - 1 };
};

function typed(changes: readonly (readonly [Entry, CellValue])[]) {
  for (const [{ cell }, value] of changes) Object.assign(cell, { value, formula: undefined });
  sheets.engine.changed(changes.map(([entry]) => place(entry)));
}

/** What is typed now, and where the two part. */
function reckoned() {
  const entries = withResults(typedInto(specs, {}), sheets);
  const inForce = readPlan(plan, entries);
  const differences = parted(plan, score(inForce, entries, { today }), sheets, m);
  return { entries, inForce, differences };
}

/** Fields in which a text is no answer: what stands there is a number or a day. */
const isFigure = ({ key, field }: Entry): boolean =>
  /^(ytd|num|den|target)_\d+$|^(figure|rating|self_rating|start|due|done|date|weight|dim_weight|baseline|p[1-4])$/.test(
    field,
  ) ||
  (key === 'settings' && !/^(missing|vetoGrade|rounding|question_.*|forms_.*)$/.test(field));

/** The drop-down of a cell that has one. */
const listOf = ({ key, field }: Entry): WordList<string> | undefined => {
  if (key === 'settings') return settingLists[field];
  return { rule: ruleWords, status: statusWords }[field];
};

test('whatever is typed wherever, engine and sheets agree, and what does not count is told', () => {
  expect(entryCells.length).toBeGreaterThan(500);
  expect(reckoned().differences).toEqual([]);
  fc.assert(
    fc.property(typing, (changes) => {
      try {
        typed(changes);
        const { entries, inForce, differences } = reckoned();
        const findings = validate(inForce, entries, { sheets: [] }, [], { today });
        const told = new Set(findings.map(({ place: at }) => `${at.sheet ?? ''}!${at.cell ?? ''}`));
        const last = new Map(changes.map(([entry, value]) => [entry, value]));
        const untold = [...last].flatMap(([entry, value]) => {
          const tab = specs.find(({ key }) => key === entry.key)!.name;
          if (typeof value === 'number' || value === null || cleaned(String(value)) === '') return [];
          const list = listOf(entry);
          const counts = list ? wordIn(list, value, 'zh') !== null : !isFigure(entry);
          return counts || told.has(`${tab}!${entry.address}`)
            ? []
            : [`${entry.key}!${entry.address} ${entry.field} ${JSON.stringify(value)}`];
        });
        expect({ differences: differences.slice(0, 6), untold }).toEqual({ differences: [], untold: [] });
      } finally {
        for (const [{ cell, drawn }] of changes) Object.assign(cell, { value: undefined, formula: undefined }, drawn);
        sheets.engine.changed(changes.map(([entry]) => place(entry)));
      }
    }),
    { numRuns: runs, endOnFailure: process.env.HOSTILE_SHRINK === undefined },
  );
});

test('with points rounded item by item every column adds up to what is shown below it', () => {
  const setting = entryCells.find(({ key, field }) => key === 'settings' && field === 'rounding')!;
  try {
    typed([[setting, m.common.roundings.items]]);
    expect(reckoned().differences).toEqual([]);
    const cents = (cells: readonly unknown[]) => cells.map((value) => Math.round(Number(value) * 100));
    const sum = (numbers: readonly number[]) => numbers.reduce((all, value) => all + value, 0);
    const whole = (cells: readonly unknown[]) =>
      cells.every((value) => Math.abs(Number(value) * 100 - Math.round(Number(value) * 100)) < 1e-6);
    const weights = sheets.field('plan', 'weight');
    const dimensions = sheets.field('plan', 'dim_weight');
    expect([whole(weights), whole(dimensions)]).toEqual([true, true]);
    expect(sum(cents(weights))).toBe(sum(cents(dimensions)));
    plan.years.forEach((year, k) => {
      const ofYear = (field: string) =>
        sheets
          .field('calc', field)
          .filter((_, at) => at % plan.years.length === k)
          .slice(0, 4);
      const form = (field: string) => sheets.field(`score_${year}`, field);
      for (const field of ['full', 'points', 'lost', 'bonus'])
        expect([field, whole(ofYear(field))]).toEqual([field, true]);
      expect(sum(cents(ofYear('full')))).toBe(10_000);
      expect(sum(cents(form('dim_full')))).toBe(10_000);
      expect(cents(form('base'))).toEqual([sum(cents(ofYear('points')))]);
      expect(cents(form('base'))).toEqual([sum(cents(form('dim')))]);
      expect(cents(form('total'))).toEqual([
        sum(cents([...form('base'), ...form('bonus')])) - sum(cents(form('deduction'))),
      ]);
      for (const field of ['full', 'lost']) expect(whole(sheets.field('units', `${field}_${year}`))).toBe(true);
    });
    expect(whole(['mean', 'final', 'total'].flatMap((field) => sheets.field('comprehensive', field)))).toBe(true);
  } finally {
    Object.assign(setting.cell, { value: undefined, formula: undefined }, setting.drawn);
    sheets.engine.changed([place(setting)]);
  }
});
