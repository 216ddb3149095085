/** A workbook of four items in which anything may be typed anywhere, worked out after each change by our own engine. */
import fc from 'fast-check';
import { serialOf } from '../../src/entries/dates';
import type { CellValue } from '../../src/entries/entries';
import { exampleValues } from '../../src/scoring/example';
import { namesOfUnit } from '../../src/entries/units';
import { settingLists, statusWords, type WordList } from '../../src/entries/words';
import { zhMessages as m } from '../../src/i18n';
import { score } from '../../src/scoring';
import { ruleList, ruleWords } from '../../src/scoring/rules';
import { buildSheet, coreKeys, itemKeys } from '../../src/sheets';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { readPlan } from '../../src/sheets/read-plan';
import type { CellSpec } from '../../src/sheets/spec';
import { withResults } from '../sheets/whole-workbook';
import { calculated } from './calculated';
import { filledWorkbook, typedInto } from './filled-workbook';
import { fourItemPlan } from './four-items';
import { hostileText } from './hostile-cells';
import { parted } from './parted';

export const today = '2024-03-31';
export const plan = fourItemPlan();
const keys = [...coreKeys(plan), ...itemKeys(plan)];
export const { specs } = filledWorkbook(
  plan,
  m,
  keys,
  (context) => keys.map((key) => buildSheet(key, context)),
  exampleValues(plan, m),
);
export const sheets = calculated(specs, serialOf(today));

/** A cell people type in, with what it held when the workbook was drawn. */
export interface Entry {
  readonly key: string;
  readonly field: string;
  readonly address: string;
  readonly cell: { -readonly [K in 'value' | 'formula']: CellSpec[K] };
  readonly drawn: Pick<CellSpec, 'value' | 'formula'>;
}

export const entryCells: readonly Entry[] = specs
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
  .array(fc.constantFrom(...plan.units.flatMap(namesOfUnit), '某单位', '某单位乙', '某单位', ''), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((names) => fc.constantFrom('、', '；', ';', '、 ', '、、').map((separator) => names.join(separator)));

const hostile: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '合计', '合计：', '小计：3人', '小计（3）', '总计 20', '—', '暂无', '１２．５', '1 234', '1\u00a0234', '2023年', '约12', '12/15', '3-5', '甲；乙', '甲\n乙', '一百二十', '同上', '……', '50%', '100/200', '98（上年95）', '2023', '1,234', '12万', '#REF!', '#N/A', '按 0 分计 ', 'Scored 0', 'exclude',
      '不计入，权重重新归一', '良好', 'good', '不合格 ', 'Not rounded', '逐项保留两位', ...ruleList.flatMap(({ id, name }) => [id, name.zh, name.en, `${name.zh} `]),
    ), // prettier-ignore
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      -5,
      0,
      0.5,
      0.005,
      1,
      3,
      85,
      150,
      2023,
      44_927.5,
      45_000,
      12_345.678,
      1e15,
      123_456_789_012_345,
      20_230_501,
      -0.1,
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(true, false) },
  { weight: 1, arbitrary: fc.constant(null) },
);
/** Sheets alike, so that the few cells of the settings come up as often as the many of a roster. */
const places = [...new Set(entryCells.map(({ key }) => key))].map((key) => entryCells.filter((e) => e.key === key));
/** What is typed at once: so many cells at most. */
export const typing = (maxLength: number) =>
  fc.array(
    fc
      .constantFrom(...places)
      .chain((cells) => fc.constantFrom(...cells))
      .chain((entry) =>
        fc.tuple(
          fc.constant(entry),
          /^(lead|responsible)$/.test(entry.field) ? fc.oneof({ weight: 3, arbitrary: unitList }, hostile) : hostile,
        ),
      ),
    { minLength: 1, maxLength },
  );

export const place = ({ key, cell }: Entry) => {
  const { row, col } = cell as unknown as CellSpec;
  return { sheetId: key, row: row - 1, col: col - 1 };
};

export function typed(changes: readonly (readonly [Entry, CellValue])[]) {
  for (const [{ cell }, value] of changes) Object.assign(cell, { value, formula: undefined });
  sheets.engine.changed(changes.map(([entry]) => place(entry)));
}

/** What is typed now, and where the two part. */
export function reckoned() {
  const entries = withResults(typedInto(specs, {}), sheets);
  const inForce = readPlan(plan, entries);
  const differences = parted(plan, score(inForce, entries, { today }), sheets, m);
  return { entries, inForce, differences };
}

/** Fields in which a text is no answer: what stands there is a number or a day. */
export const isFigure = ({ key, field }: Entry): boolean =>
  /^(ytd|num|den|target)_\d+$|^(figure|rating|self_rating|start|due|done|date|weight|dim_weight|baseline|p[1-4])$/.test(
    field,
  ) ||
  (key === 'settings' && !/^(missing|vetoGrade|rounding|question_.*|forms_.*)$/.test(field));

/** The drop-down of a cell that has one. */
export const listOf = ({ key, field }: Entry): WordList<string> | undefined => {
  if (key === 'settings') return settingLists[field];
  return { rule: ruleWords, status: statusWords }[field];
};

/** Puts cells back as they were drawn. */
export function putBack(changes: readonly (readonly [Entry, CellValue])[]): void {
  for (const [{ cell, drawn }] of changes) Object.assign(cell, { value: undefined, formula: undefined }, drawn);
  sheets.engine.changed(changes.map(([entry]) => place(entry)));
}
