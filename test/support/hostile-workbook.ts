/** Workbooks in which anything may be typed anywhere, worked out after each change by our own engine. */
import fc from 'fast-check';
import { serialOf } from '../../src/entries/dates';
import type { CellValue } from '../../src/entries/entries';
import { exampleValues } from '../../src/scoring/example';
import { namesOfUnit } from '../../src/entries/units';
import { adjustmentWords, settingLists, statusWords, wordIn, type WordList } from '../../src/entries/words';
import { compare } from '../../src/expression/rounding';
import { zhMessages as m } from '../../src/i18n';
import { score } from '../../src/scoring';
import { farthest, republic } from '../../src/scoring/calendar';
import type { Plan } from '../../src/plan/schema';
import { ruleList, ruleWords } from '../../src/scoring/rules';
import { settingLimits } from '../../src/scoring/setting-limits';
import { buildSheet, coreKeys, itemKeys } from '../../src/sheets';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { readPlan } from '../../src/sheets/read-plan';
import type { CellSpec } from '../../src/sheets/spec';
import { withResults } from '../sheets/whole-workbook';
import { calculated } from './calculated';
import { filledWorkbook, typedInto } from './filled-workbook';
import { hostileText } from './hostile-cells';
import { parted } from './parted';

export const today = '2024-03-31';

/** A cell people type in, with what it held when the workbook was drawn. */
export interface Entry {
  readonly key: string;
  readonly field: string;
  readonly address: string;
  readonly cell: { -readonly [K in 'value' | 'formula']: CellSpec[K] };
  readonly drawn: Pick<CellSpec, 'value' | 'formula'>;
}

/** Lists of units as people type them: the same one twice, by either name, in either language, among names nobody knows. */
const unitList = (plan: Plan) =>
  fc
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
    // A hair off thresholds, smaller than any digit compared, larger than any cell means.
    weight: 2,
    arbitrary: fc.constantFrom(
      0.3 - 0.1 - 0.2, -1e-12, -4e-9, -6e-9, 1e-12, 1e-9, 4e-9, 6e-9, 0.1 + 0.2, 0.899999999, 0.9, 1.005, 59.99999999999999, 89.99999999, 89.999999995, 99.5, 100 - 1e-10, 100.0000000001, 100.000000004, 100.000000006, 100.00000001, 119.99999999999999,
      2022, 2024, 2022.0000000001, 44_651, 45_382, 45_657, 33_333.333333333336, 1e7, 1e300, -1e300,
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
/** Fields in which a text is no answer: what stands there is a number or a day. */
export const isNumber = ({ key, field }: Entry): boolean =>
  /^(ytd|num|den|target|scores|self)_\d+$|^(figure|rating|self_rating|start|due|done|date|weight|dim_weight|baseline|p[1-4]|settled|table_place|table_points)$/.test(
    field,
  ) ||
  (key === 'settings' && !/^(missing|vetoGrade|rounding|settling|question_.*|forms_.*)$/.test(field)) ||
  (key === 'adjustments' && /^(year|points|place)$/.test(field));

/** The drop-down of a cell that has one. */
const listOf = ({ key, field }: Entry): WordList<string> | undefined => {
  if (key === 'settings') return settingLists[field];
  if (key === 'adjustments') return { kind: adjustmentWords }[field];
  return { rule: ruleWords, status: statusWords }[field];
};

/** Whether what is typed counts as it stands, for all that its cell asks of it: what does not is told there. */
export function counts(plan: Plan, entry: Entry, value: CellValue): boolean {
  const list = listOf(entry);
  if (list) return wordIn(list, value, 'zh') !== null;
  // Settled points are asked for only where they are used.
  if (!isNumber(entry) || (entry.field === 'settled' && plan.scoring.settling.value !== 'used')) return true;
  if (typeof value !== 'number') return false;
  const { key, field } = entry;
  const within = (least: number, most: number) => compare(value, least) >= 0 && compare(value, most) <= 0;
  if (field === 'asOf') return within(republic, farthest + 0.999_999);
  if (key === 'settings') return within(settingLimits[field]!.least, settingLimits[field]!.most);
  if (/^(self_)?rating$|^scores_/.test(field)) return within(0, 100);
  if (/^(start|due|done|date)$/.test(field)) return within(republic, farthest + 0.999_999);
  if (/^den_/.test(field)) return compare(value, 0) > 0;
  if (field === 'year') return plan.years.includes(value);
  if (/place$/.test(field)) return value >= 1;
  if (/weight$|points$|^settled$/.test(field)) return value >= 0;
  return true;
}

/** Sheets of a plan with its example, and what is asked of them. */
export function hostileWorkbook(plan: Plan) {
  const keys = [...coreKeys(plan), ...itemKeys(plan)];
  const { specs } = filledWorkbook(
    plan,
    m,
    keys,
    (context) => keys.map((key) => buildSheet(key, context)),
    exampleValues(plan, m),
  );
  const sheets = calculated(specs, serialOf(today));
  const entryCells: readonly Entry[] = specs
    .filter(({ key }) => key !== 'data')
    .flatMap((spec) =>
      spec.fields
        .filter(({ role }) => role === 'entry')
        .flatMap(({ field, range }) => {
          const area = parseArea(range);
          return spec.cells
            .filter(
              ({ row, col, style }) =>
                row >= area.row &&
                row <= area.lastRow &&
                col >= area.col &&
                col <= area.lastCol &&
                // Rows of sums among them are locked.
                !style?.startsWith('subtotal'),
            )
            .map((cell): Entry => ({
              key: spec.key,
              field,
              address: cellAddress(cell.row, cell.col),
              cell: cell as Entry['cell'],
              drawn: { value: cell.value, formula: cell.formula },
            }));
        }),
    );

  /** Sheets alike, so that the few cells of the settings come up as often as the many of a roster. */
  const places = [...new Set(entryCells.map(({ key }) => key))].map((key) => entryCells.filter((e) => e.key === key));
  const units = unitList(plan);
  /** What is typed at once: so many cells at most. */
  const typing = (maxLength: number) =>
    fc.array(
      fc
        .constantFrom(...places)
        .chain((cells) => fc.constantFrom(...cells))
        .chain((entry) =>
          fc.tuple(
            fc.constant(entry),
            /^(lead|responsible)$/.test(entry.field) ? fc.oneof({ weight: 3, arbitrary: units }, hostile) : hostile,
          ),
        ),
      { minLength: 1, maxLength },
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

  /** Puts cells back as they were drawn. */
  function putBack(changes: readonly (readonly [Entry, CellValue])[]): void {
    for (const [{ cell, drawn }] of changes) Object.assign(cell, { value: undefined, formula: undefined }, drawn);
    sheets.engine.changed(changes.map(([entry]) => place(entry)));
  }
  return { plan, specs, sheets, entryCells, typing, typed, reckoned, putBack };
}
