/**
 * An auditor's adding machine over the forms as printed: what is read are the texts the cells show, added up in hundredths. Items
 * sum to subtotals, these to the total, bonus and deductions included; years to the comprehensive total, parts to a unit's score; the grade
 * is that of the printed total. With exact points the forms say so, and what is shown parts from its sum by no more than rounding.
 */
import { exampleValues } from '../../src/scoring/example';
import { formatValue } from '../../src/formula/text';
import { loadMessages, pick, type Locale, type Messages } from '../../src/i18n';
import { itemsOf } from '../../src/plan/items';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';
import { cellAddress } from '../../src/sheets/a1';
import { c, headRow } from '../../src/sheets/score/layout';
import { styles } from '../../src/sheets/styles';
import { workbook } from './whole-workbook';

const year = 2023;
const unitKeys = ordosPlan.units.map((_, u) => `unit_${u + 1}_${year}`);

interface Setting {
  readonly m: Messages;
  readonly rounding: 'items' | 'none';
  readonly excellent?: number;
  readonly also?: readonly string[];
}

/** Uneven on purpose: weights that do not part evenly, a third of a point in the register, a share of 62.5 %. */
function printed({ m, rounding, excellent = 90, also = unitKeys }: Setting) {
  const set = <T>(value: T) => ({ value, source: 'set' as const });
  const { scoring } = ordosPlan;
  const plan: Plan = {
    ...ordosPlan,
    scoring: {
      ...scoring,
      rounding: set(rounding),
      annualShare: set(0.625),
      grades: { ...scoring.grades, excellent: set(excellent), good: set(1) },
    },
  };
  const kinds = m.common.adjustmentKinds;
  const words = [kinds.bonus, kinds.bonus, kinds.deduction, kinds.deduction, kinds.deduction];
  const adjustments = {
    year: words.map(() => year),
    kind: words,
    unit: words.map(() => pick(plan.units[7]!.name, m)),
    points: [1 / 3, 0.335, 0.125, 1 / 3, null],
    reason: words,
  };
  const book = workbook({ ...exampleValues(plan, m), adjustments }, { plan, m, also });
  const results = book.calculate();
  /** What a cell shows. */
  const text = (key: string, row: number, col: number): string => {
    const cell = book.sheet(key).cells.find((each) => each.row === row && each.col === col);
    if (!cell) return '';
    return formatValue(results.at(key, cellAddress(row, col)), cell.format ?? styles[cell.style].format);
  };
  /** What it shows as hundredths; a dash, like an empty cell, is nothing. */
  const cents = (key: string, row: number, col: number): number => {
    const shown = text(key, row, col)
      .replace(/[\s△,+]/g, '')
      .replace('−', '-');
    if (shown === '' || shown === '—') return 0;
    expect(shown).toMatch(/^-?\d+(\.\d{1,2})?%?$/);
    return Math.round(Number.parseFloat(shown) * 100);
  };
  const where = (key: string, value: unknown, from = 1) => {
    const found = book.sheet(key).cells.find((cell) => cell.row >= from && cell.value === value);
    if (!found) throw new Error(`${key}: no ${String(value)}`);
    return found;
  };
  const fieldRow = (key: string, name: string) =>
    Number(/\d+/.exec(book.sheet(key).fields.find(({ field }) => field === name)!.range)![0]);
  return { plan, book, text, cents, where, fieldRow };
}

type Printed = ReturnType<typeof printed>;

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const span = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

/** Sums that should be and those printed, with how many terms each has. */
type Line = readonly [name: string, added: number, shown: number, terms: number];

function scoreLines({ plan, cents, fieldRow }: Printed): readonly Line[] {
  const key = `score_${year}`;
  const columns = { weight: c.weight, points: c.points, lost: c.lost };
  const lines: Line[] = [];
  const subtotals: number[] = [];
  let row = headRow + 1;
  for (const { id } of plan.dimensions) {
    const rows = span(row, itemsOf(plan).filter(({ dimension }) => dimension === id).length);
    row += rows.length;
    for (const [name, col] of Object.entries(columns))
      lines.push([`${id} ${name}`, sum(rows.map((r) => cents(key, r, col))), cents(key, row, col), rows.length]);
    for (const r of [...rows, row])
      lines.push([`${r} lost`, cents(key, r, c.weight) - cents(key, r, c.points), cents(key, r, c.lost), 2]);
    subtotals.push(row++);
  }
  const [bonus, total] = [fieldRow(key, 'bonus'), fieldRow(key, 'total')];
  const added = (col: number) => sum(subtotals.map((r) => cents(key, r, col)));
  const adjusted = cents(key, bonus, c.points) + cents(key, bonus + 1, c.points);
  return [
    ...lines,
    ['weights', added(c.weight), cents(key, total, c.weight), subtotals.length],
    ['weights are 100', 10_000, cents(key, total, c.weight), subtotals.length],
    ['lost', added(c.lost), cents(key, total, c.lost), subtotals.length],
    ['total', added(c.points) + adjusted, cents(key, total, c.points), subtotals.length + 2],
  ];
}

/** The register's rows of the year, and what the score sheet makes of them. */
function registerLines({ book, cents, fieldRow }: Printed): readonly Line[] {
  const [k, bonus] = [1, fieldRow(`score_${year}`, 'bonus')];
  const totals = fieldRow('adjustments', 'deduction') + k;
  const counted = Number(
    /\d+/.exec(book.sheet('adjustments').fields.find(({ field }) => field === 'counted_year')!.range)![0],
  );
  const points = (i: number) => cents('adjustments', counted + i, 14);
  return [
    ['register: bonus', points(0) + points(1), cents('adjustments', totals, 4), 2],
    ['register: deductions', points(2) + points(3) + points(4), cents('adjustments', totals, 5), 3],
    ['deductions on the form', -cents('adjustments', totals, 5), cents(`score_${year}`, bonus + 1, c.points), 1],
  ];
}

function comprehensiveLines({ plan, cents, text, where, fieldRow }: Printed, m: Messages): readonly Line[] {
  const key = 'comprehensive';
  const t = m.sheetsCore.comprehensive;
  const n = plan.years.length;
  const first = fieldRow(key, 'year_total');
  const rows = span(first, n);
  const counted = rows.filter((row) => text(key, row, 9) === t.counted);
  const [mean, final, total] = (['mean', 'final', 'total'] as const).map((name) => fieldRow(key, name));
  const share = cents(key, final! + 1, 6) / 10_000;
  const dimensions = where(key, t.dimensions).row + 2;
  const items = where(key, t.items).row + 2;
  const itemRows = span(items, itemsOf(plan).length);
  const dimensionRows = span(dimensions, plan.dimensions.length);
  const added = (list: readonly number[], col: number) => sum(list.map((row) => cents(key, row, col)));
  return [
    ...counted.map((row): Line => [
      `total of row ${row}`,
      sum([3, 4, 5].map((col) => cents(key, row, col))),
      cents(key, row, 6),
      3,
    ]),
    [
      'mean',
      Math.round(sum(counted.map((row) => cents(key, row, 6))) / counted.length),
      cents(key, mean!, 6),
      counted.length,
    ],
    ['total', Math.round(share * cents(key, mean!, 6) + (1 - share) * cents(key, final!, 6)), cents(key, total!, 6), 2],
    ['final', added(dimensionRows, 5 + n), cents(key, final!, 6), dimensionRows.length],
    ...plan.years.slice(0, -1).flatMap((y, k): Line[] => [
      [`dimensions of ${y}`, added(dimensionRows, 5 + k), cents(key, first + k, 3), dimensionRows.length],
      [`items of ${y}`, added(itemRows, 6 + 2 * n + k), cents(key, first + k, 3), itemRows.length],
    ]),
    ...plan.dimensions.map(({ id }, d): Line => {
      const own = itemRows.filter((_, i) => itemsOf(plan)[i]!.dimension === id);
      return [`full points of ${id}`, added(own, 4), cents(key, dimensions + d, 4), own.length];
    }),
    ...itemRows.map((row): Line => {
      const [before, after] = [6 + 2 * n, 7 + 2 * n].map((col) => cents(key, row, col)) as [number, number];
      return [`change in row ${row}`, after - before, cents(key, row, 6 + 3 * n), 2];
    }),
  ];
}

function unitLines({ cents, text, where, book, fieldRow }: Printed, m: Messages): readonly Line[] {
  const t = m.sheetsCore.unit;
  const totals: Record<'full' | 'points', number[]> = { full: [], points: [] };
  const lines = unitKeys.flatMap((key): Line[] => {
    const head = where(key, t.full).row;
    const [full, points, lost] = [t.full, t.points, t.lost].map((text) => where(key, text, head).col) as [number, number, number]; // prettier-ignore
    const end = where(key, t.total).row;
    const rows = span(head + 1, end - head - 1);
    if (rows.every((row) => text(key, row, full) === '')) return [];
    totals.full.push(...rows.map((row) => cents(key, row, full)));
    totals.points.push(...rows.map((row) => cents(key, row, points)));
    const score = Math.round((10_000 * cents(key, end, points)) / cents(key, end, full));
    const shown = cents(key, fieldRow(key, 'total'), Number(book.sheet(key).cells.find((x) => x.row === end + 1 && x.format === '0.00')!.col)); // prettier-ignore
    return [
      ...[full, points, lost].map((col): Line => [`${key} ${col}`, sum(rows.map((row) => cents(key, row, col))), cents(key, end, col), rows.length]), // prettier-ignore
      ...[...rows, end].map((row): Line => [`${key} lost ${row}`, cents(key, row, full) - cents(key, row, points), cents(key, row, lost), 2]), // prettier-ignore
      [`${key} score`, score, shown, 60],
    ];
  });
  // All units together are the zone.
  const zone = `score_${year}`;
  const total = fieldRow(zone, 'total');
  const base = cents(zone, total, c.points) - cents(zone, total - 3, c.points) - cents(zone, total - 2, c.points);
  return [
    ...lines,
    ['all units: full', sum(totals.full), 10_000, totals.full.length],
    ['all units: points', sum(totals.points), base, totals.points.length],
  ];
}

const linesOf = (forms: Printed, m: Messages): readonly Line[] => [
  ...scoreLines(forms),
  ...registerLines(forms),
  ...comprehensiveLines(forms, m),
  ...unitLines(forms, m),
];

describe.each(['zh-CN', 'en'] as const)('forms in %s', (locale: Locale) => {
  test('rounded item by item: every sum is the one printed, and the printed total has the grade', async () => {
    const m = await loadMessages(locale);
    const forms = printed({ m, rounding: 'items' });
    const lines = linesOf(forms, m);
    expect(lines.length).toBeGreaterThan(300);
    expect(lines.filter(([, added, shown]) => added !== shown)).toEqual([]);
    const key = `score_${year}`;
    const grade = (f: Printed) => f.text(key, f.fieldRow(key, 'grade'), c.responsible);
    const total = forms.cents(key, forms.fieldRow(key, 'total'), c.points) / 100;
    expect(grade(printed({ m, rounding: 'items', excellent: total, also: [] }))).toBe(m.common.grades.excellent);
    expect(grade(printed({ m, rounding: 'items', excellent: total + 0.01, also: [] }))).toBe(m.common.grades.good);
    expect(forms.text(key, forms.fieldRow(key, 'total') + 1, 2)).toContain(m.sheetsForms.rounding.shown);
  });

  test('exact points: the form says so, and what is printed parts by rounding alone', async () => {
    const m = await loadMessages(locale);
    const forms = printed({ m, rounding: 'none' });
    // A unit's score is a quotient: of exact figures it says nothing of the shown ones.
    const lines = linesOf(forms, m).filter(([name]) => !/unit_.*score|^total$/.test(name));
    expect(lines.filter(([, added, shown, terms]) => Math.abs(added - shown) > terms / 2 + 0.5)).toEqual([]);
    expect(lines.some(([, added, shown]) => added !== shown)).toBe(true);
    const key = `score_${year}`;
    expect(forms.text(key, forms.fieldRow(key, 'total') + 1, 2)).toContain(m.sheetsForms.rounding.exact);
  });
});
