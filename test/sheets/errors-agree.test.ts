/**
 * Every check that tells an error, by the smallest data that has it: engine and sheets agree on all figures, and what is in error
 * earns nothing. A figure puts its item in error for the year; a row of a roster, a milestone or a row of the register does not
 * count, so that taking the row out never costs a point.
 */
import type { CellValue } from '../../src/entries/entries';
import { zhMessages as m } from '../../src/i18n';
import { inDigits } from '../../src/expression/rounding';
import { itemsOf } from '../../src/plan/items';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';
import { score } from '../../src/scoring';
import { rules, validate } from '../../src/validation';
import { cellAddress } from '../../src/sheets/a1';
import { buildCover } from '../../src/sheets/cover';
import { layoutOf, yearCol } from '../../src/sheets/cover/layout';
import { buildScore } from '../../src/sheets/score-sheet';
import { buildSchedule } from '../../src/sheets/schedule-sheet';
import { progressByDimension } from '../../src/taskpane/model/progress';
import { itemScores, rowsOf } from '../../src/taskpane/model/rows';
import { textOf } from '../support/calculated';
import { itemWorkbook, type Typed } from '../support/item-workbook';
import { cases } from '../validation/cases';
import { amount, joined, type Situation } from '../validation/cases/case';
import { entriesOf, type Values } from '../validation/entries';

const isPlain = (held: unknown): held is CellValue => held === null || typeof held !== 'object';
const plain = (values: Values): Typed =>
  Object.fromEntries(
    Object.entries(values).map(([key, fields]) => [
      key,
      Object.fromEntries(
        Object.entries(fields).map(([field, cells]) => [field, cells.map((c) => (isPlain(c) ? c : c.value))]),
      ),
    ]),
  );

/** The plan of the items that are typed into, with figures complete up to the day of the case. */
function cut(plan: Plan, values: Values, asOf: string): Plan {
  const blamed = new Set(errors(plan, values, asOf).map(({ place }) => place.item));
  const ids = new Set(itemsOf(plan).flatMap(({ id }) => (id in values || blamed.has(id) ? [id] : [])));
  if (ids.size === 0) ids.add('G03');
  const of = <T extends { readonly id: string }>(list: readonly T[]) => list.filter(({ id }) => ids.has(id));
  const [indicators, tasks] = [of(plan.indicators), of(plan.tasks)];
  return {
    ...plan,
    indicators,
    tasks,
    dimensions: plan.dimensions.filter(({ id }) => [...indicators, ...tasks].some((item) => item.dimension === id)),
    questions: plan.questions.filter(({ indicator }) => ids.has(indicator)),
    scoring: { ...plan.scoring, asOf: { value: asOf, source: 'set' } },
  };
}

/** Figures on which engine and sheets part. */
function partedIn(plan: Plan, values: Typed): readonly unknown[] {
  const book = itemWorkbook(plan, values, (context) => [
    buildCover(context),
    buildSchedule(context),
    ...plan.years.filter((year) => `score_${year}` in values).map((year) => buildScore(year, context)),
  ]);
  const scores = score(plan, book.context.entries, { today: book.context.today });
  const fields = ['actual', 'attainment', 'rate', 'full', 'points', 'bonus'] as const;
  const shown = Object.fromEntries([...fields, 'status'].map((field) => [field, book.field('calc', field)]));
  const onCover = scores.annual.flatMap((annual, k) => {
    const all = itemsOf(plan).map(({ id }) => id);
    const rows = rowsOf(plan, new Set(all), new Set(), itemScores(scores, annual.year));
    const layout = layoutOf(book.context);
    return progressByDimension(plan, rows).flatMap(({ filled, count, attainment }, d) => {
      const at = (col: number) => book.at('cover', cellAddress(layout.firstDimension + d, yearCol(k) + col));
      const members = annual.items.filter(({ item }) =>
        rows.some((row) => row.item.id === item && row.item.dimension === plan.dimensions[d]!.id),
      );
      const points = members.reduce((sum, item) => sum + item.points, 0);
      const isSame = (a: unknown, b: number | null) =>
        b === null ? a === '' : typeof a === 'number' && Math.abs(a - b) <= 1e-9;
      return at(0) === `${filled}/${count}` && isSame(at(1), attainment) && isSame(at(2), points)
        ? []
        : [
            [
              'cover',
              annual.year,
              [at(0), at(1), at(2)].map((cell) => textOf(cell as never)),
              `${filled}/${count}`,
              attainment,
              points,
            ],
          ];
    });
  });
  // What the schedule calls done is worth something, and so it is on the task's sheet.
  const said = (key: string, field: string) => book.field(key, field).map((cell) => textOf(cell as never));
  const impossible = Object.values(pickErrors(m.sheets.milestones.checks));
  const checks = plan.tasks.flatMap((task) => ['', ...said(task.id, 'check')].slice(0, task.milestones.length + 1));
  const onSchedule =
    plan.tasks.length === 0
      ? []
      : said('schedule', 'state').flatMap((state, i) => {
          const check = checks[i] ?? '';
          return impossible.includes(check) && state !== check ? [['schedule', i, state, check]] : [];
        });
  return [
    ...onCover,
    ...onSchedule,
    ...scores.annual.flatMap((annual, k) =>
      annual.items.flatMap((item, i) => {
        const at = i * plan.years.length + k;
        const status = `${m.sheetsCore.statusMarks[item.status]} ${m.common.itemStatuses[item.status]}`;
        const wrong = fields.filter((field) => {
          const [sheet, engine] = [shown[field]![at], item[field]];
          return engine === null ? sheet !== '' : !(typeof sheet === 'number' && Math.abs(sheet - engine) <= 1e-9);
        });
        return [
          ...wrong.map((field) => [item.item, annual.year, field, textOf(shown[field]![at] as never), item[field]]),
          ...(shown.status![at] === status ? [] : [[item.item, annual.year, shown.status![at], status]]),
        ];
      }),
    ),
  ];
}

/** What a task's sheet says of days and words that cannot be. */
const pickErrors = ({ notDate, order, doneOutside, notStatus }: typeof m.sheets.milestones.checks) => ({
  notDate,
  order,
  doneOutside,
  notStatus,
});

const without = (values: Typed, key: string, row: number): Typed => ({
  ...values,
  [key]: Object.fromEntries(
    Object.entries(values[key]!).map(([field, cells]) => [field, cells.map((cell, k) => (k === row ? null : cell))]),
  ),
});
const letters = 'BCDEFGHIJKLMNOPQRSTUVWXYZ';
const errors = (plan: Plan, values: Values, today: string) =>
  validate(plan, entriesOf(values), { sheets: [] }, [], { today }).filter(({ severity }) => severity === 'error');

/** What is in error and still earns something. */
function earningIn(plan: Plan, values: Values, today: string): readonly string[] {
  const typed = plain(values);
  const scores = score(plan, entriesOf(values), { today });
  const total = (of: typeof scores) => of.annual.map((annual) => annual.total);
  return errors(plan, values, today).flatMap(({ code, place, year }) => {
    const item = itemsOf(plan).find(({ id }) => id === place.item);
    const key = item?.id ?? place.item ?? '';
    const sheet = typed[key];
    if (sheet === undefined || place.cell === undefined) return [];
    const field = Object.keys(sheet)[letters.indexOf(place.cell[0]!)]!;
    const row = Number(place.cell.slice(1)) - 19;
    const isFigure = item !== undefined && 'kind' in item && item.kind !== 'roster';
    if (isFigure || field === 'rating') {
      const own = scores.annual.find((annual) => annual.year === year)?.items.find((i) => i.item === key);
      return own?.state === 'error' && own.points === 0 && !own.excluded ? [] : [`${code} ${key} ${field} ${year}`];
    }
    if (field === 'self_rating') return []; // It never counts.
    const rest = total(score(plan, entriesOf(without(typed, key, row)), { today }));
    return total(scores).every((before, k) => before <= rest[k]! + 1e-9) ? [] : [`${code} ${key} row ${row}`];
  });
}

const situations = Object.values(cases)
  .flat()
  .filter(({ triggers: { structure } }) => structure === undefined)
  .map(({ code, variant, triggers }) => ({ name: variant ? `${code}: ${variant}` : code, code, triggers }))
  .map((each) => {
    const { values = {}, plan = ordosPlan, today = '2022-12-31' }: Situation = each.triggers;
    return { ...each, values, plan: cut(plan, values, today), today };
  })
  .filter(({ plan, values, today }) => errors(plan, values, today).length > 0);

test.each(situations.map((each) => [each.name, each] as const))('%s', (_, { plan, values, today }) => {
  for (const missing of ['zero', 'exclude'] as const) {
    const own = { ...plan, scoring: { ...plan.scoring, missing: { value: missing, source: 'set' as const } } };
    expect({
      parted: values.plan || missing === 'zero' ? [] : partedIn(own, plain(values)),
      earning: earningIn(own, values, today),
    }).toEqual({
      parted: [],
      earning: [],
    });
  }
});

test('no error check is left out but those of the workbook itself', () => {
  const seen = new Set(situations.flatMap(({ plan, values, today }) => errors(plan, values, today).map((e) => e.code)));
  const all = rules.filter(({ severity, group }) => severity === 'error' && group !== 'structure');
  expect(all.map(({ code }) => code).filter((code) => !seen.has(code))).toEqual([]);
});

test('a figure without a target is filled in, on the cover as in the pane', () => {
  const values = amount('G24', 2022, [1, 2, 3, 4]);
  const own = cut(ordosPlan, values, '2022-12-31');
  const untold = Object.fromEntries(own.years.map((year) => [year, { value: null, source: 'set' as const }]));
  const plan = { ...own, indicators: own.indicators.map((item) => ({ ...item, targets: untold })) };
  expect(partedIn(plan, plain(values))).toEqual([]);
});

test('after a year in error an item has not grown, on either side: an error never raises the year after', () => {
  const values = joined(amount('G24', 2022, [2, 1]), amount('G24', 2023, [null, null, null, 1.5]));
  const own = cut(ordosPlan, values, '2023-12-31');
  const growing: Plan = {
    ...own,
    indicators: own.indicators.map((item) => ({ ...item, rule: { id: 'growing', params: [], source: 'set' } })),
  };
  expect(partedIn(growing, plain(values))).toEqual([]);
  const [first, second] = score(growing, entriesOf(values), { today: '2023-12-31' }).annual.map(
    ({ items }) => items[0]!,
  );
  expect([first!.state, second!.previous]).toEqual(['error', 1.5]);
  expect(second!.rate).toBeCloseTo((0.5 * 1.5) / second!.target!, 12);
});

test('1.115 − 1.05 is 0.065, and shown as 0.07', () => {
  const values = amount('G24', 2022, [null, null, null, 1.115]);
  const own = cut(ordosPlan, values, '2022-12-31');
  const target = { value: 1.05, source: 'set' as const };
  const plan = {
    ...own,
    indicators: own.indicators.map((item) => ({ ...item, targets: { ...item.targets, 2022: target } })),
  };
  const gap = score(plan, entriesOf(values), { today: '2022-12-31' }).annual[0]!.items[0]!.gap!;
  const book = itemWorkbook(plan, plain(values));
  expect([gap, book.field('G24', 'gap')[0]]).toEqual([0.065, 0.065]);
  expect(inDigits(gap, 2)).toBe('0.07');
  const { range } = book.specs.find(({ key }) => key === 'G24')!.fields.find(({ field }) => field === 'gap')!;
  expect(book.evaluate('G24', 'A1', `=TEXT(${range.split(':')[0]},"0.00")`)).toBe('0.07');
});
