/** What every item sheet, the cover and the gap sheet must be for both renderers, in both languages and any number of years. */
import { functionNames } from '../../../src/formula/functions';
import { loadMessages, zhMessages, type Messages } from '../../../src/i18n';
import { itemsOf } from '../../../src/plan/items';
import { ordosPlan } from '../../../src/plan/ordos';
import type { Plan } from '../../../src/plan/schema';
import { parseArea } from '../../../src/sheets/a1';
import { buildCover } from '../../../src/sheets/cover';
import { buildGap } from '../../../src/sheets/gap';
import { templateSheet } from '../../../src/sheets/items';
import type { SheetSpec } from '../../../src/sheets/spec';
import { styles } from '../../../src/sheets/styles';
import { entriesOf, type Typed } from '../../support/item-workbook';

const portable = new Set(
  'IF IFERROR AND OR NOT MIN MAX SUM SUMPRODUCT SUMIF SUMIFS COUNTIF COUNTIFS COUNT COUNTA COUNTBLANK AVERAGE INDEX MATCH ROUND ROUNDUP ROUNDDOWN INT MOD ABS RANK LARGE SMALL CHOOSE TEXT DATE YEAR MONTH DAY TODAY LEFT RIGHT MID LEN FIND SEARCH SUBSTITUTE TRIM UPPER REPT EXACT VALUE CODE CHAR ISNUMBER ISTEXT ISBLANK ISERROR ISFORMULA N NA ROW ROWS COLUMN COLUMNS CONCATENATE TRUE FALSE'.split(
    ' ',
  ),
);

function sheetsOf(plan: Plan, m: Messages, typed: Typed = {}): readonly SheetSpec[] {
  const items = itemsOf(plan);
  const context = {
    plan,
    entries: entriesOf(typed),
    m,
    present: ['cover', ...items.map((i) => i.id)],
    today: '2024-11-22',
  };
  return [buildCover(context), buildGap(context), ...items.map((item) => templateSheet(item).build(context))];
}

function withYears(n: number): Plan {
  const years = Array.from({ length: n }, (_, i) => 2022 + i);
  const short = (i: Plan['indicators'][number]) => (i.roster ? { ...i, roster: { ...i.roster, rows: 12 } } : i);
  return {
    ...ordosPlan,
    years,
    indicators: ordosPlan.indicators
      .map(short)
      .map((i) => ({ ...i, targets: Object.fromEntries(years.map((y) => [String(y), i.targets['2024']!])) })),
  };
}

const overlap = (a: string, b: string) => {
  const [p, q] = [parseArea(a), parseArea(b)];
  return p.row <= q.lastRow && q.row <= p.lastRow && p.col <= q.lastCol && q.col <= p.lastCol;
};
const cellsOf = (range: string) => {
  const { row, col, lastRow, lastCol } = parseArea(range);
  const cells: string[] = [];
  for (let r = row; r <= lastRow; r++) for (let c = col; c <= lastCol; c++) cells.push(`${r},${c}`);
  return cells;
};
const functionsIn = (formula: string) =>
  [...formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map((match) => match[1]!);

describe.each([
  ['Chinese, three years', 3, 'zh-CN'],
  ['English, three years', 3, 'en'],
  ['Chinese, one year', 1, 'zh-CN'],
  ['English, ten years', 10, 'en'],
] as const)('%s', (_, years, locale) => {
  let specs: readonly SheetSpec[];
  beforeAll(async () => {
    specs = sheetsOf(withYears(years), await loadMessages(locale));
  });

  it('has tab names Excel takes, each once', () => {
    const names = specs.map((s) => s.name);
    for (const name of names) expect(name).toMatch(/^[^/\\?*:[\]]{1,31}$/);
    expect(new Set(names.map((n) => n.toLowerCase())).size).toBe(names.length);
  });

  it('uses portable functions only, which the host knows, in formulas Excel takes', () => {
    const known = new Set(functionNames());
    for (const spec of specs)
      for (const text of [
        ...spec.cells.map((c) => c.formula ?? ''),
        ...spec.conditionalFormats.map((f) => f.formula),
      ]) {
        expect(text.length).toBeLessThan(8192);
        const foreign = functionsIn(text).filter((f) => !portable.has(f) || !known.has(f));
        if (foreign.length > 0) throw new Error(`${spec.key}: ${foreign.join(' ')} in ${text}`);
      }
  });

  it('keeps prompts, titles and lists within what Excel takes', () => {
    for (const spec of specs)
      for (const { rule, prompt, error } of spec.validations) {
        expect(Math.max(prompt?.title.length ?? 0, error?.title.length ?? 0)).toBeLessThanOrEqual(32);
        expect(Math.max(prompt?.text.length ?? 0, error?.text.length ?? 0)).toBeLessThanOrEqual(255);
        if (rule.kind === 'list') expect(rule.values.join(',').length).toBeLessThanOrEqual(255);
      }
  });

  it('gives every figure and text entry a prompt, and opens nothing but entries', () => {
    for (const spec of specs) {
      const entries = spec.fields.filter((f) => f.role === 'entry').map((f) => f.range);
      for (const range of entries) {
        const covered = spec.validations.filter((v) => v.prompt).some((v) => overlap(v.range, range));
        if (!covered) throw new Error(`${spec.key} ${range} has no prompt`);
        expect(spec.merges.filter((merge) => overlap(merge, range))).toEqual([]);
      }
      const open = entries.flatMap((range) => cellsOf(range));
      const unlocked = spec.cells
        .filter((cell) => (styles[cell.style] as { readonly unlocked?: boolean }).unlocked)
        .map((cell) => `${cell.row},${cell.col}`);
      expect([spec.key, ...unlocked.sort()]).toEqual([spec.key, ...open.sort()]);
    }
  });

  it('draws charts from filled cells of its own, apart from each other, with words for those who cannot see them', () => {
    for (const spec of specs) {
      const filled = new Set(
        spec.cells.filter((c) => c.formula !== undefined || c.value != null).map((c) => `${c.row},${c.col}`),
      );
      spec.charts.forEach((chart, i) => {
        expect(chart.altText.length).toBeGreaterThan(10);
        for (const range of [chart.categories, ...chart.series.map((s) => s.values)]) {
          expect([spec.key, range, cellsOf(range).filter((cell) => !filled.has(cell))]).toEqual([spec.key, range, []]);
        }
        for (const other of spec.charts.slice(i + 1))
          expect([spec.key, overlap(chart.area, other.area)]).toEqual([spec.key, false]);
      });
    }
  });

  it('prints items on A4 with a footer, rosters with their header on each page', () => {
    for (const spec of specs) {
      // The cover is wide, and so are ten years' columns.
      const papers = years > 3 || spec.key === 'cover' ? ['A4', 'A3'] : ['A4'];
      expect(papers).toContain(spec.print?.paper);
      expect(spec.print).toMatchObject({ orientation: 'landscape', fitWidth: 1 });
      expect(spec.print?.footerLeft).not.toBe('');
      if (spec.fields.some((f) => f.field === 'counted'))
        expect(spec.print).toMatchObject({ fitHeight: 0, titleRows: expect.stringMatching(/^\d+:\d+$/) as string });
    }
  });
});

describe('drawing again', () => {
  const entryCells = (spec: SheetSpec, field: string) => {
    const { row, col, lastRow, lastCol } = parseArea(spec.fields.find((f) => f.field === field)!.range);
    return spec.cells.filter((c) => c.row >= row && c.row <= lastRow && c.col >= col && c.col <= lastCol);
  };

  it('keeps figures, texts and cells the user emptied', () => {
    const typed: Typed = {
      G03: { ytd_2022: [1.5, null, '3万', null], remark: ['=1+1 口径', null, null, null] },
      T01: { milestone: ['改过的节点', null, '第三'], due: [44926, null, null] },
    };
    const specs = sheetsOf(ordosPlan, zhMessages, typed);
    const spec = (key: string) => specs.find((s) => s.key === key)!;
    expect(entryCells(spec('G03'), 'ytd_2022').map((c) => c.value ?? null)).toEqual([1.5, null, '3万', null]);
    expect(entryCells(spec('G03'), 'remark')[0]).toEqual(
      expect.not.objectContaining({ formula: expect.anything() as unknown }),
    );
    expect(
      entryCells(spec('T01'), 'milestone')
        .slice(0, 3)
        .map((c) => c.value ?? null),
    ).toEqual(['改过的节点', null, '第三']);
    expect(entryCells(spec('T01'), 'due')[1]).toMatchObject({ value: null });
  });

  it('gives a roster more rows than are filled, however many that is', () => {
    const names = Array.from({ length: 700 }, (_, i) => `企业${i}`);
    const spec = sheetsOf(ordosPlan, zhMessages, { G06: { name: names } }).find((s) => s.key === 'G06')!;
    const cells = entryCells(spec, 'name');
    expect(cells).toHaveLength(720);
    expect(cells[699]!.value).toBe('企业699');
  });

  it('keeps a typed formula', () => {
    const item = ordosPlan.indicators.find((i) => i.id === 'G07')!;
    const context = {
      plan: ordosPlan,
      entries: { sheets: { G07: { figure: [{ value: 3, formula: '=1+2', place: {} }] } } },
      m: zhMessages,
      present: [],
      today: '2024-11-22',
    };
    expect(entryCells(templateSheet(item).build(context), 'figure')[0]).toMatchObject({ formula: '=1+2' });
  });
});
