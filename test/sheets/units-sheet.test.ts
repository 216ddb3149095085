/** The ranked list of the units sheet: best first by the year chosen, equal scores one after another, all together at the end. */
import { exampleValues } from '../../src/scoring/example';
import { pick, zhMessages as m } from '../../src/i18n';
import { itemsOf } from '../../src/plan/items';
import { ordosPlan as plan } from '../../src/plan/ordos';
import type { Dimension, Plan, Unit } from '../../src/plan/schema';
import { unitShares } from '../../src/plan/weights';
import { score } from '../../src/scoring';
import type { UnitScore } from '../../src/scoring/score';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { readPlan } from '../../src/sheets/read-plan';
import { workedPlan, workedValues } from '../scoring/worked-example';
import { fourItemPlan } from '../support/four-items';
import { today, withResults, workbook } from './whole-workbook';

const nameOf = (unit: string) => pick(plan.units.find(({ id }) => id === unit)!.name, m);
const bestFirst = (a: UnitScore, b: UnitScore) =>
  Number(a.rank) - Number(b.rank) ||
  plan.units.findIndex(({ id }) => id === a.unit) - plan.units.findIndex(({ id }) => id === b.unit);

function ranked(year: number | string | null) {
  const values = exampleValues(plan, m, { years: [2022, 2023] });
  const book = workbook({ ...values, units: { year: [year] } });
  const sheets = book.calculate();
  const entries = withResults(book.entries, sheets);
  const { units } = score(readPlan(plan, entries), entries, { today });
  return { units, list: (field: string) => sheets.field('units', `list_${field}`) };
}

test.each([
  ['without a choice the last year that is over', null, 2023],
  ['a year', 2022, 2022],
  ['all together', m.sheetsCore.units.allYears, 'comprehensive'],
] as const)('%s', (_, chosen, year) => {
  const { units, list } = ranked(chosen);
  const expected = units.filter((unit) => unit.year === year && unit.score !== null).sort(bestFirst);
  expect(expected.length).toBeGreaterThan(10);
  const shown = list('name').filter((name) => name !== '');
  expect(shown).toEqual(expected.map(({ unit }) => nameOf(unit)));
  expected.forEach((unit, k) => {
    expect(list('rank')[k]).toBe(unit.rank);
    expect(list('score')[k]).toBeCloseTo(unit.score!, 9);
    expect(list('lost')[k]).toBeCloseTo(unit.lost, 9);
    expect(list('grade')[k]).toBe(m.common.grades[unit.grade!]);
  });
});

test('equal scores share a rank and both are listed; a plan of few units and years has its list too', () => {
  const met = { ...workedValues, G01: { ytd_2022: [null, null, null, 400] }, G02: { figure: [90] }, adjustments: {} };
  const dates = Array<number>(10).fill(44700);
  const values = { ...met, G03: { name: dates.map((_, k) => `某${k}`), date: dates }, units: { year: [2022] } };
  const sheets = workbook(values, { plan: workedPlan }).calculate();
  expect(sheets.field('units', 'list_rank')).toEqual([1, 1]);
  expect(sheets.field('units', 'list_name')).toEqual(['高新区管委会', '科学技术局']);
  expect(sheets.field('units', 'list_score')).toEqual([expect.closeTo(100, 9), expect.closeTo(100, 9)]);
});

test('units ranked apart: scores by the group’s weights, ranks and 优秀 within the group, on the sheet as scored; listed group by group', () => {
  const name = (zh: string) => ({ zh, en: zh });
  const [first, second, ...others] = plan.dimensions as [Dimension, Dimension, ...Dimension[]];
  const grouped: Plan = {
    ...plan,
    groups: [
      { id: 'k01', name: name('园区组'), weights: { [first.id]: 60, [second.id]: 40 }, excellent: { share: 0.3 } },
      {
        id: 'k02',
        name: name('部门组'),
        weights: { [others[0]!.id]: 1, [first.id]: 0.5 },
        excellent: { most: 1, share: 0.9 },
      },
    ],
    units: plan.units.map((unit, u) => (u % 3 === 2 ? unit : { ...unit, group: u % 3 === 0 ? 'k01' : 'k02' })),
  };
  const grades = {
    excellent: { value: 70, source: 'set' },
    good: { value: 50, source: 'set' },
    pass: { value: 30, source: 'set' },
  } as const;
  const lenient = { ...grouped, scoring: { ...grouped.scoring, grades } };
  const values = { ...exampleValues(plan, m, { years: [2022, 2023] }), units: { year: [2023] } };
  const book = workbook(values, { plan: lenient });
  const sheets = book.calculate();
  const entries = withResults(book.entries, sheets);
  const { units } = score(readPlan(lenient, entries), entries, { today });
  for (const period of [2022, 2023, 'comprehensive'] as const) {
    const own = units.filter(({ year }) => year === period);
    const shown = (field: string) => sheets.field('units', `${field}_${period === 'comprehensive' ? 'all' : period}`);
    own.forEach((unit, u) => {
      if (unit.score === null) expect(shown('score')[u]).toBe('');
      else expect(shown('score')[u]).toBeCloseTo(unit.score, 9);
      expect(shown('rank')[u]).toBe(unit.rank ?? '');
      expect(shown('grade')[u]).toBe(unit.grade === null ? '' : m.common.grades[unit.grade]);
    });
    for (const id of ['k01', 'k02']) {
      const members = own.filter(({ group, score: own }) => group === id && own !== null);
      const excellent = members.filter(({ grade }) => grade === 'excellent').length;
      expect(excellent).toBeLessThanOrEqual(id === 'k01' ? Math.floor(0.3 * members.length) : 1);
      expect(Math.min(...members.map(({ rank }) => rank!))).toBe(1);
    }
  }
  expect(units.some(({ score: own, grade }) => own !== null && own >= 70 && grade === 'good')).toBe(true);
  const listed = sheets
    .field('units', 'list_name')
    .filter((text) => text !== '')
    .map((text) => /（(.组|..组)）$/.exec(`${text as string}`)?.[1] ?? '');
  expect(listed).toEqual(
    [...listed].sort((a, b) => ['园区组', '部门组', ''].indexOf(a) - ['园区组', '部门组', ''].indexOf(b)),
  );
  expect(new Set(listed).size).toBe(3);
});

test.each([
  ['某单位', 2],
  ['某单位; 某单位；某单位', 2],
  ['某单位、别单位、某单位', 3],
  ['甲乙、甲、乙甲、丙、甲；甲乙', 5],
])('a unit named twice, by whichever name, answers once; a name nobody knows has its part: %s', (strangers, named) => {
  const small = fourItemPlan();
  const [a, b, c] = small.units as [Unit, Unit, Unit];
  const lead = [`${a.name.zh}、${a.shortName.zh}；${b.name.zh}、${a.name.zh}`];
  const book = workbook({ plan: { lead, responsible: [`${c.shortName.en}; ${strangers}`] } }, { plan: small });
  const sheets = book.calculate();
  const read = readPlan(small, withResults(book.entries, sheets));
  const item = itemsOf(read)[0]!;
  const share = (id: string) => unitShares(read, item).reduce((sum, own) => sum + (own.unit === id ? own.share : 0), 0);
  const { row, col } = parseArea(book.sheet('units').names.units_shares!);
  const shown = small.units.map((_, u) => sheets.at('units', cellAddress(row, col + u)));
  expect(item.lead.units).toEqual([a.id, b.id]);
  expect(shown.slice(0, 3)).toEqual([0.3, 0.3, 0.4 / named].map((part) => expect.closeTo(part, 12)));
  small.units.forEach(({ id }, u) => expect(shown[u]).toBeCloseTo(share(id), 12));
});

test('where points are rounded item by item, parts a hair below a half are rounded the same in pane and sheet', () => {
  const small = fourItemPlan();
  const rounding = [m.common.roundings.items];
  const scoresWith = (leadShare: number) => {
    const book = workbook({ settings: { rounding, leadShare: [leadShare] } }, { plan: small });
    const sheets = book.calculate();
    const entries = withResults(book.entries, sheets);
    const read = readPlan(small, entries);
    return { sheets, read, scores: score(read, entries, { today }) };
  };
  const { read, scores } = scoresWith(0.5);
  const item = itemsOf(read).find(({ lead, responsible }) => lead.units.length === 1 && responsible.units.length > 0)!;
  const { full } = scores.annual[0]!.items.find((each) => each.item === item.id)!;
  const half = (Math.floor(full * 50) + 0.5) / 100;
  const again = scoresWith((half - 4e-9) / full);
  expect(again.read.scoring.rounding.value).toBe('items');
  const year = small.years[0]!;
  const shown = again.sheets.field('units', `full_${year}`);
  small.units.forEach(({ id }, u) => {
    const own = again.scores.units.find((each) => each.unit === id && each.year === year)!;
    expect([id, shown[u]]).toEqual([id, expect.closeTo(own.full, 9)]);
  });
});
