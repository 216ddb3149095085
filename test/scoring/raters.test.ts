/** Several raters: their line, the rating worked by hand, and the same on the sheets. */
import { zhMessages as zh } from '../../src/i18n';
import { itemsOf } from '../../src/plan/items';
import { parsePlan } from '../../src/plan/load';
import { ratersIn, ratersText } from '../../src/plan/raters';
import type { Plan } from '../../src/plan/schema';
import { score } from '../../src/scoring';
import { exampleValues } from '../../src/scoring/example';
import { readPlan } from '../../src/sheets/read-plan';
import { validate } from '../../src/validation';
import { fourItemPlan } from '../support/four-items';
import { today, withResults, workbook } from '../sheets/whole-workbook';

const line = '上级 40×1；服务对象 60×4 去高低';
const raters = [...ratersIn(line)!];
/** The first figure and every task rated by raters. */
function ratedPlan(): Plan {
  const plan = fourItemPlan();
  const [first, ...others] = plan.indicators.map((item) => ({ ...item }));
  const figure = {
    ...first!,
    kind: 'figure' as const,
    direction: 'higher' as const,
    comparison: 'at-least' as const,
    accumulation: 'level' as const,
    decimals: 1,
    targets: Object.fromEntries(plan.years.map((year) => [String(year), { value: 100, source: 'given' as const }])),
    rule: { id: 'rated' as const, params: [], source: 'set' as const },
    raters,
  };
  const { ratio: _, roster: _r, ...item } = figure;
  return parsePlan({ ...plan, indicators: [item, ...others], tasks: plan.tasks.map((task) => ({ ...task, raters })) });
}

test('raters are written in a line, and come back', () => {
  expect(raters).toEqual([
    { name: '上级', weight: 40, members: 1, drop: false },
    { name: '服务对象', weight: 60, members: 4, drop: true },
  ]);
  expect(ratersText(raters, 'zh')).toBe(line);
  expect(ratersIn('Users 60％ x5 人 drop; 上级评价：40')).toEqual([
    { name: 'Users', weight: 60, members: 5, drop: true },
    { name: '上级评价', weight: 40, members: 1, drop: false },
  ]);
  for (const wrong of ['上级', '上级 0', '上级 40×20', '甲 1；甲 2', '甲1；乙2；丙3；丁4；戊5；己6'])
    expect(ratersIn(wrong)).toBeNull();
  expect(ratersIn('')).toEqual([]);
});

const judged = (scores: readonly (number | string | null)[], more: Record<string, (number | string | null)[]> = {}) => {
  const plan = ratedPlan();
  const [item] = plan.indicators;
  const [task] = plan.tasks;
  const year = plan.years[0]!;
  const values = exampleValues(plan, zh, { years: [year] });
  const { figure: _f, ...others } = values[item!.id] ?? {};
  const { rating: _, ...ofTask } = values[task!.id] ?? {};
  const own = { [`scores_${year}`]: [...scores] };
  const book = workbook(
    { ...values, [item!.id]: { ...others, ...own, ...more }, [task!.id]: { ...ofTask, ...own } },
    { plan },
  );
  const sheets = book.calculate();
  const entries = withResults(book.entries, sheets);
  const inForce = readPlan(plan, entries);
  const scored = score(inForce, entries, { today }).annual[0]!.items;
  const rates = sheets.field('calc', 'rate');
  itemsOf(plan).forEach(({ id }, i) => {
    const { rate } = scored.find((each) => each.item === id)!;
    const shown = rates[i * plan.years.length];
    if (rate === null) expect([id, shown]).toEqual([id, '']);
    else expect(shown).toBeCloseTo(rate, 9);
  });
  const of = (id: string) => scored.find((each) => each.item === id)!;
  return { entries, item: of(item!.id), task: of(task!.id), inForce };
};

test('the highest and the lowest are left out where there are three scores, groups without one with their weight', () => {
  expect(judged([90, 70, 80, 85, 100]).item.actual).toBeCloseTo(85.5, 9); // 0.4 × 90 + 0.6 × 82.5
  expect(judged([90, 70, 80, null, null]).item.actual).toBeCloseTo(81, 9); // two scores: their mean, 75
  expect(judged([null, 70, 80, 90, null]).item.actual).toBeCloseTo(80, 9);
  expect(judged([null, null, null, null, null]).item.actual).toBeNull();
  expect(judged([90, 100, 100, 100, 60]).item.rate).toBeCloseTo(0.96, 9);
});

test('a figure typed goes before; a score that cannot be one puts the item in error', () => {
  expect(judged([90, 70, 80, 85, 100], { figure: [77] }).item.actual).toBe(77);
  for (const wrong of ['约90', 120, -1])
    expect(judged([90, wrong, 80, 85, 100]).item).toMatchObject({ state: 'error', actual: null });
});

test('raters give a task its rating, half of it beside the milestones', () => {
  const without = judged([null, null, null, null, null]).task.actual!;
  expect(judged([90, 70, 80, 85, 100]).task.actual).toBeCloseTo((without + 85.5) / 2, 9);
});

test('a score that cannot be one is told with its group', () => {
  const { inForce, entries } = judged([90, 120, 80, 85, 100]);
  const facts = { sheets: [], missing: [], strangers: [] } as unknown as Parameters<typeof validate>[2];
  const found = validate(inForce, entries, facts, [], { today }).filter(({ code }) => code === 'cell.rater-score');
  expect(found).toHaveLength(2); // of the figure and of the task
  expect(found[0]!.params).toMatchObject({ group: '服务对象', value: '120' });
});
