/**
 * An auditor's adding machine over the forms as printed: what is read are the texts the cells show, added up in hundredths. Items
 * sum to subtotals, these to the total, bonus and deductions included; years to the comprehensive total, parts to a unit's score; the grade
 * is that of the printed total. With exact points the forms say so, and what is shown parts from its sum by no more than rounding.
 */
import { exampleValues } from '../../src/scoring/example';
import { formatValue } from '../../src/formula/text';
import { loadMessages, pick, type Locale, type Messages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';
import { cellAddress } from '../../src/sheets/a1';
import { c, headRow } from '../../src/sheets/score/layout';
import { styles } from '../../src/sheets/styles';
import { cellsOf, linesOf, notFooting, sum, unitTable, type Forms, type Line } from '../support/adding-machine';
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
function printed({ m, rounding, excellent = 90, also = unitKeys }: Setting): Forms {
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
  const text = (key: string, row: number, col: number): string => {
    const cell = book.sheet(key).cells.find((each) => each.row === row && each.col === col);
    if (!cell) return '';
    return formatValue(results.at(key, cellAddress(row, col)), cell.format ?? styles[cell.style].format);
  };
  return { plan, m, specs: book.specs, text };
}

const score = `score_${year}`;

/** The register's rows of the year, and what the score sheet makes of them. */
function registerLines(forms: Forms): readonly Line[] {
  const [register, form] = [cellsOf(forms, 'adjustments'), cellsOf(forms, score)];
  const bonus = form.fieldRow('bonus');
  const totals = register.fieldRow('deduction') + 1;
  const points = (i: number) => register.cents(register.fieldRow('counted_year') + i, 14);
  const line = (name: string, added: number, shown: number, terms: number) => ({ sheet: 'adjustments', name, added, shown, terms }); // prettier-ignore
  return [
    line('bonus', points(0) + points(1), register.cents(totals, 4), 2),
    line('deductions', points(2) + points(3) + points(4), register.cents(totals, 5), 3),
    line('deductions on the form', -register.cents(totals, 5), form.cents(bonus + 1, c.points), 1),
  ];
}

/** All units together are the zone. */
function zoneLines(forms: Forms): readonly Line[] {
  const { cents, fieldRow } = cellsOf(forms, score);
  const tables = unitKeys.map((key) => unitTable(forms, key)).filter(({ rows }) => rows.length > 0);
  const [total, terms] = [fieldRow('total'), sum(tables.map(({ rows }) => rows.length))];
  const base = cents(total, c.points) - cents(total - 3, c.points) - cents(total - 2, c.points);
  return [
    { sheet: score, name: 'all units: full', added: sum(tables.map((t) => t.added(t.full))), shown: 10_000, terms },
    { sheet: score, name: 'all units: points', added: sum(tables.map((t) => t.added(t.points))), shown: base, terms },
  ];
}

const allLines = (forms: Forms): readonly Line[] => [...linesOf(forms), ...registerLines(forms), ...zoneLines(forms)];

const gradeOf = (forms: Forms) => forms.text(score, cellsOf(forms, score).fieldRow('grade'), c.responsible);

describe.each(['zh-CN', 'en'] as const)('forms in %s', (locale: Locale) => {
  test('rounded item by item: every sum is the one printed, and the printed total has the grade', async () => {
    const m = await loadMessages(locale);
    const forms = printed({ m, rounding: 'items' });
    const lines = allLines(forms);
    expect(lines.length).toBeGreaterThan(300);
    expect(notFooting(lines)).toEqual([]);
    const { cents, fieldRow } = cellsOf(forms, score);
    const total = cents(fieldRow('total'), c.points) / 100;
    expect(gradeOf(printed({ m, rounding: 'items', excellent: total, also: [] }))).toBe(m.common.grades.excellent);
    expect(gradeOf(printed({ m, rounding: 'items', excellent: total + 0.01, also: [] }))).toBe(m.common.grades.good);
    expect(forms.text(score, fieldRow('total') + 1, 2)).toContain(m.sheetsForms.rounding.shown);
  });

  test('exact points: the form says so, and what is printed parts by rounding alone', async () => {
    const m = await loadMessages(locale);
    const forms = printed({ m, rounding: 'none' });
    // A unit's score is a quotient: of exact figures it says nothing of the shown ones.
    const lines = allLines(forms).filter(
      ({ sheet, name }) => !(sheet.startsWith('unit_') && name === 'score') && name !== 'total',
    );
    const parted = ({ added, shown, terms }: Line) => !(Math.abs(added - shown) <= terms / 2 + 0.5);
    expect(lines.filter(parted)).toEqual([]);
    expect(notFooting(lines)).not.toEqual([]);
    expect(forms.text(score, cellsOf(forms, score).fieldRow('total') + 1, 2)).toContain(m.sheetsForms.rounding.exact);
  });

  test('a figure of an item, a bonus or a year that parts from its sum by a hundredth, or cannot be read, is told', async () => {
    const forms = printed({ m: await loadMessages(locale), rounding: 'items' });
    const { fieldRow } = cellsOf(forms, score);
    const told = (at: readonly [key: string, row: number, col: number], altered: (text: string) => string) =>
      notFooting(
        linesOf({
          ...forms,
          text: (...cell) => (String(cell) === String(at) ? altered(forms.text(...cell)) : forms.text(...cell)),
        }),
      ).map(({ sheet, name }) => `${sheet}: ${name}`);
    const more = (text: string) => (Number(text.replace(/[\s+]/g, '')) + 0.01).toFixed(2);
    const unit = unitTable(forms, unitKeys[7]!);
    const first = forms.plan.dimensions[0]!.id;
    expect(told([score, headRow + 1, c.points], more)).toEqual([
      `${score}: ${first} points`,
      `${score}: ${headRow + 1} lost`,
    ]);
    expect(told([score, fieldRow('bonus'), c.points], more)).toEqual([`${score}: total`]);
    expect(told([score, fieldRow('total'), c.points], () => '###')).toEqual([`${score}: total`]);
    expect(told([unitKeys[7]!, unit.rows[0]!, unit.points], more)).toEqual([
      `${unitKeys[7]!}: column ${unit.points}`,
      `${unitKeys[7]!}: lost ${unit.rows[0]!}`,
    ]);
    const years = cellsOf(forms, 'comprehensive').fieldRow('year_total');
    expect(told(['comprehensive', years, 4], more)).toEqual([`comprehensive: total of row ${years}`]);
  });
});
