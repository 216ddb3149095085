/** The sheets made on demand over the filled workbook of the built-in plan, held against the engine and against hand-work. */
import { exampleValues } from '../../../src/scoring/example';
import { serialOf } from '../../../src/entries/dates';
import type { FieldValues } from '../../../src/entries/format';
import { loadMessages, zhMessages, type Messages } from '../../../src/i18n';
import { itemsOf } from '../../../src/plan/items';
import { ordosPlan } from '../../../src/plan/ordos';
import { partOf } from '../../../src/plan/part';
import type { Plan } from '../../../src/plan/schema';
import { resultColumns, tidyResults, unitResults } from '../../../src/results';
import { score } from '../../../src/scoring';
import { actualsOf } from '../../../src/scoring/actuals';
import { outlook } from '../../../src/scoring/outlook';
import { buildSheet, coreKeys, itemKeys, onDemandKeys, sheetOrder } from '../../../src/sheets';
import { cellAddress, parseArea } from '../../../src/sheets/a1';
import { shortfalls } from '../../../src/sheets/followup-sheet';
import { readPlan } from '../../../src/sheets/read-plan';
import { calculated, textOf } from '../../support/calculated';
import { today, withResults, workbook } from '../whole-workbook';

const asOf = '2024-03-31';
const work = [
  'outlook',
  'schedule',
  'safeguards',
  'national',
  'workplan_8',
  'followup',
  'report',
  'results',
  'summary',
];

/** As the pane makes them: drawn with what was read, in the plan in force. */
function made(
  values: FieldValues,
  { m = zhMessages, base = ordosPlan, also = work }: { m?: Messages; base?: Plan; also?: readonly string[] } = {},
) {
  const book = workbook({ ...values, settings: { ...values.settings, asOf: [serialOf(asOf)] } }, { m, plan: base });
  const entries = withResults(book.entries, book.calculate());
  const plan = readPlan(base, entries);
  const present = [...coreKeys(plan), ...itemKeys(plan), ...also];
  const context = { plan, m, entries, present, today };
  const specs = present.map((key) => buildSheet(key, context));
  return {
    plan,
    context,
    specs,
    scores: score(plan, entries, { today }),
    entries,
    ...calculated(specs, serialOf(today)),
  };
}

const book = made({
  ...exampleValues(ordosPlan, zhMessages),
  adjustments: { year: [2023], kind: ['扣分'], points: [1.5], reason: ['样例'] },
});
let madeInEnglish: ReturnType<typeof made> | undefined;
async function inEnglish() {
  const m = await loadMessages('en');
  return (madeInEnglish ??= made(exampleValues(ordosPlan, m), { m }));
}
const spec = (key: string) => book.specs.find((s) => s.key === key)!;
const rowOf = (key: string, field: string, value: string) => {
  const { row } = parseArea(spec(key).fields.find((f) => f.field === field)!.range);
  return row + book.field(key, field).findIndex((v) => v === value);
};

describe.each([
  ['zh-CN', () => book],
  ['en', inEnglish],
] as const)('in %s', (_, open) => {
  it('no formula of them fails', async () => {
    const all = await open();
    const failing = all.specs
      .filter((s) => work.includes(s.key) && s.key !== 'outlook')
      .flatMap((s) =>
        s.cells.flatMap((c) =>
          c.formula && typeof all.engine.value(s.key, c.row - 1, c.col - 1) === 'object'
            ? [`${s.key}!${cellAddress(c.row, c.col)} ${textOf(all.at(s.key, cellAddress(c.row, c.col)))}`]
            : [],
        ),
      )
      // Charts leave a gap where a year has no figure.
      .filter((text) => !(text.startsWith('report!') && text.endsWith('#N/A')) && !text.endsWith(' '));
    expect(failing).toEqual([]);
  });
});

it('every sheet made on demand has a place among the tabs', () => {
  const keys = onDemandKeys(ordosPlan);
  const order = sheetOrder(ordosPlan, ['data', 'archive_1', ...keys, 'cover', 'T16', 'calc']);
  expect(order.indexOf('schedule')).toBeGreaterThan(order.indexOf('T16'));
  expect(order.indexOf('results')).toBeGreaterThan(order.indexOf('calc'));
  expect(order.slice(-2)).toEqual(['archive_1', 'data']);
  for (const key of keys) expect(buildSheet(key, book.context).key).toBe(key);
});

describe('results table', () => {
  it('is the table of the results module, cell by cell', () => {
    const { range } = spec('results').tables[0]!;
    const area = parseArea(range);
    const expected = tidyResults(book.plan, book.scores, zhMessages, asOf);
    expect(area.lastRow - area.row).toBe(expected.length);
    expect(resultColumns.map((_, c) => book.at('results', cellAddress(area.row, area.col + c)))).toEqual(resultColumns);
    const differ: string[] = [];
    expected.forEach((row, r) =>
      resultColumns.forEach((column, c) => {
        const shown = book.at('results', cellAddress(area.row + 1 + r, area.col + c));
        const value = row[column] ?? '';
        const same =
          typeof value === 'number'
            ? Math.abs(Number(shown) - value) <= 1e-9 * Math.max(1, Math.abs(value))
            : shown === value;
        if (!same) differ.push(`${row.period} ${row.item} ${row.unit} ${column}: ${textOf(shown)} for ${value}`);
      }),
    );
    expect(differ.slice(0, 10)).toEqual([]);
  });
});

describe('summary for the city', () => {
  it('converts each unit’s score by the weight', () => {
    const expected = unitResults(book.plan, book.scores, 10);
    for (const period of ['2022', '2023'])
      expect(book.field('summary', `city_${period}`).map((v) => (v === '' ? null : Number(v)))).toEqual(
        expected
          .filter((u) => u.period === period)
          .map((u) => (u.cityPoints === null ? null : expect.closeTo(u.cityPoints, 9))),
      );
  });
});

describe('report', () => {
  it('speaks of the last year that is over, with the figures of the engine', () => {
    const [before, year] = book.scores.annual;
    expect(book.field('report', 'year')).toEqual([2023]);
    const change = year!.total - before!.total;
    expect(book.at('report', 'B3')).toBe(
      `2023 年总分 ${year!.total.toFixed(2)} 分，优秀；比上年${change >= 0 ? '增加' : '减少'} ${Math.abs(change).toFixed(2)} 分。`,
    );
    const indicators = year!.items.filter((i) => i.item.startsWith('G'));
    const count = (status: string) => indicators.filter((i) => i.status === status).length;
    expect(book.at('report', 'B8')).toContain(
      `指标 25 项：达标 ${count('met')} 项，接近 ${count('near')} 项，未达标 ${count('missed')} 项`,
    );
    const lost = year!.items.reduce((sum, i) => sum + i.lost, 0);
    expect(book.at('report', 'B10')).toContain(`共失分 ${lost.toFixed(2)} 分`);
    const units = book.scores.units.filter((u) => u.year === 2023).sort((a, b) => b.lost - a.lost);
    expect(book.at('report', 'B11')).toContain(`${units[0]!.lost.toFixed(2)} 分`);
    expect(book.at('report', 'B13')).toBe(`加分 ${year!.bonus.toFixed(2)} 分，扣分 1.50 分，一票否决 0 件。`);
  });

  it('says the same in English', async () => {
    const english = await inEnglish();
    const [, year] = english.scores.annual;
    expect(english.at('report', 'B3')).toMatch(
      new RegExp(
        `^2023: total ${year!.total.toFixed(2)} points, excellent; (up|down) \\d+\\.\\d\\d points on the year before\\.$`,
        'i',
      ),
    );
  });

  it('lists what is out of reach as the outlook has it', () => {
    const expected = outlook(book.plan, actualsOf(book.plan, book.entries, serialOf(asOf))).filter(
      (o) => o.likelihood === 'unlikely',
    );
    const matters = book
      .field('report', 'matters')
      .map(textOf)
      .filter((text) => text.startsWith('按目前走势'));
    expect(expected.length).toBeGreaterThan(0);
    expect(matters).toHaveLength(Math.min(6, expected.length));
    expect(matters.filter((text) => !expected.some((o) => text.includes(`：${o.item} `)))).toEqual([]);
  });

  it('has five charts over figures', () => {
    expect(spec('report').charts.map((c) => c.key)).toEqual(['attainment', 'trajectory', 'years', 'units', 'radar']);
    for (const chart of spec('report').charts)
      for (const series of chart.series) {
        const { row, col } = parseArea(series.values);
        const value = book.engine.value('report', row - 1, col - 1);
        expect(typeof value === 'number' || textOf(value) === '#N/A').toBe(true);
      }
  });
});

describe('schedule', () => {
  const base = partOf(ordosPlan, ['G03', 'T01', 'T02']);
  const values = {
    T01: {
      status: ['已完成', '进行中', null],
      done: [serialOf('2023-02-15'), null, null],
      due: [serialOf('2022-12-31'), serialOf('2023-06-30'), serialOf('2024-12-31')],
      start: [serialOf('2022-01-01'), serialOf('2022-07-01'), serialOf('2023-07-01')],
    },
  };
  const small = made(values, { base, also: ['schedule'] });
  const bars = (id: string) => {
    const { row } = parseArea(
      small.specs.find((s) => s.key === 'schedule')!.fields.find((f) => f.field === 'row')!.range,
    );
    const at = row + small.field('schedule', 'row').findIndex((v) => v === id);
    return {
      state: small.at('schedule', `I${at}`),
      bar: Array.from({ length: 12 }, (_, q) => textOf(small.at('schedule', cellAddress(at, 10 + q))) || '.').join(''),
    };
  };

  it('draws what was done, what is late until the as-of day, and what is planned', () => {
    expect(bars('T01-1')).toEqual({ state: '▲ 逾期 46 天完成', bar: '●●●●×.......' });
    // Due on 30 June 2023, open on 31 March 2024.
    expect(bars('T01-2')).toEqual({ state: '× 逾期 275 天', bar: '..■■■■×××...' });
    expect(bars('T01-3')).toEqual({ state: '○ 未到期', bar: '......■■■■■■' });
  });

  it('marks the dates that are assumed, and leads to the sheet where they are changed', () => {
    const spec = small.specs.find((s) => s.key === 'schedule')!;
    const { row } = parseArea(spec.fields.find((f) => f.field === 'row')!.range);
    const ids = small.field('schedule', 'row');
    const assumed = (id: string) => {
      const at = row + ids.findIndex((v) => v === id);
      const hidden = spec.hiddenColumns ?? [];
      expect(hidden).toHaveLength(2);
      return hidden.map((col) => small.at('schedule', cellAddress(at, col)));
    };
    expect(assumed('T01-1')).toEqual([0, 0]);
    expect(assumed('T02-1')).toEqual([1, 1]);
    const marked = spec.conditionalFormats.filter(({ style }) => style === 'assumedDate');
    expect(marked.map(({ range }) => range.replace(/\d/g, ''))).toEqual(['E:E', 'F:F']);
    const head = spec.cells.find((cell) => cell.value === 'T02' && cell.col === 2)!;
    expect(head.link).toMatchObject({ name: 'zsc_T02_top' });
  });

  it('shows the quarter of the as-of day over the bars too', () => {
    const spec = small.specs.find((s) => s.key === 'schedule')!;
    const styles = spec.conditionalFormats.map(({ style }) => style);
    for (const [today, bar] of [
      ['barLateToday', 'barLate'],
      ['barDoneToday', 'barDone'],
      ['barToday', 'bar'],
    ] as const)
      expect(styles.indexOf(today)).toBeLessThan(styles.indexOf(bar));
  });
});

describe('safeguards', () => {
  const base = { ...partOf(ordosPlan, ['G24', 'G25', 'T01']), safeguards: ordosPlan.safeguards?.slice(0, 2) };
  const fund = (values: readonly number[]) =>
    made(
      { G24: Object.fromEntries(values.map((v, i) => [`ytd_${2022 + i}`, [null, null, null, v]])), settings: {} },
      { base, also: ['safeguards'] },
    );
  const states = (values: readonly number[]) => {
    const b = fund(values);
    const { row } = parseArea(
      b.specs.find((s) => s.key === 'safeguards')!.fields.find((f) => f.field === 'row')!.range,
    );
    const at = row + b.field('safeguards', 'row').findIndex((v) => v === '2.1');
    return ['F', 'G'].map((c) => b.at('safeguards', `${c}${at}`));
  };
  it('holds the fund to its target and to growth', () => {
    expect(states([2, 2.2])).toEqual(['● 2.00 亿元', '● 2.20 亿元']);
    expect(states([2.2, 2.1])).toEqual(['● 2.20 亿元', '× 2.10 亿元，未增长']);
    expect(states([1.9])).toEqual(['× 1.90 亿元', '○ 待填']);
  });
});

describe('work plan', () => {
  it('lists what the unit answers for and counts the persons still missing', () => {
    const unit = book.plan.units[7]!.id;
    const held = itemsOf(book.plan).filter((i) => [...i.lead.units, ...i.responsible.units].includes(unit));
    const goals = book.field('workplan_8', 'goal_row').filter((v) => /^G/.test(textOf(v)));
    expect(goals).toEqual(held.filter((i) => i.id.startsWith('G')).map((i) => i.id));
    // Persons of milestones are the owners of the tasks' sheets until the unit names its own.
    expect(book.field('workplan_8', 'missing')).toEqual([goals.length]);
    expect(book.at('workplan_8', cellAddress(rowOf('workplan_8', 'measure_row', 'T04-1'), 11))).toBe('责任人1（样例）');
  });
});

describe('follow-up', () => {
  it('lists every shortfall up to the year, the points lost live', () => {
    const expected = shortfalls(book.context, 2023);
    expect(expected.length).toBeGreaterThan(10);
    expect(book.field('followup', 'item')).toEqual(expected.map((s) => s.item.id));
    expect(book.field('followup', 'item_year')).toEqual(expected.map((s) => s.year));
    const lost = expected.map((s) =>
      expect.closeTo(
        book.scores.annual.find((a) => a.year === s.year)!.items.find((i) => i.item === s.item.id)!.lost,
        9,
      ),
    );
    expect(book.field('followup', 'lost')).toEqual(lost);
    expect(expected.every((s) => s.year <= 2023)).toBe(true);
  });

  it('carries what is open of the year before, with what was planned for it', () => {
    const [first] = shortfalls(book.context, 2022);
    const cell = (value: string | number) => [{ value, place: {} }];
    const drawnFor = (year: number) => {
      const followup = {
        year: cell(year),
        item: cell(first!.item.id),
        item_year: cell(2022),
        measure: cell('补充统计调查'),
        person: cell('李某（样例）'),
        due: cell(serialOf('2023-06-30')),
        status: cell('进行中'),
      };
      const entries = { sheets: { ...book.entries.sheets, followup } };
      const specs = book.specs.map((s) =>
        s.key === 'followup' ? buildSheet('followup', { ...book.context, entries }) : s,
      );
      return calculated(specs, serialOf(today));
    };
    const before = drawnFor(2022);
    const after = drawnFor(2023);
    expect(new Set(before.field('followup', 'item_year'))).toEqual(new Set([2022]));
    const row = after
      .field('followup', 'item')
      .findIndex((id, i) => id === first!.item.id && after.field('followup', 'item_year')[i] === 2022);
    expect(row).toBeGreaterThan(0);
    const shown = (field: string) => after.field('followup', field)[row];
    expect(['measure', 'person', 'due', 'status'].map(shown)).toEqual([
      '补充统计调查',
      '李某（样例）',
      serialOf('2023-06-30'),
      '进行中',
    ]);
    const carried = shortfalls(book.context, 2022).length;
    expect(after.at('followup', 'B6')).toContain(`其中以前年度结转 ${carried} 项`);
    expect(before.at('followup', 'B6')).toContain('其中以前年度结转 0 项');
  });
});
