import fc from 'fast-check';
import { contributionsTo, ratios, ratiosOf, strongestPulls, type Enterprise } from '../../src/nation/enterprises';
import { gridOf } from '../../src/nation/grid';
import { basisOf, letterGaps, letterTold, letterWhole } from '../../src/nation/letter';
import { localLinks, nationalLinks, knownWeights } from '../../src/nation/links';
import {
  mostRemembered,
  recallPeers,
  recallRoster,
  rememberedFrom,
  rememberPeers,
  rememberRoster,
} from '../../src/nation/remembered';
import { decided, recognise } from '../../src/nation/recognise';
import { decidedRoster, recogniseRoster, rosterOf } from '../../src/nation/roster';
import { nationalIndex as index } from '../../src/plan/national';
import { ordosPlan } from '../../src/plan/ordos';

const one = (name: string, revenue: number, rdSpending?: number): Enterprise => ({
  name,
  code: '',
  figures: { revenue, ...(rdSpending === undefined ? {} : { rdSpending }) },
  flags: {},
});
const ratio = (list: readonly Enterprise[], id: string) => ratiosOf(list).find((own) => own.id === id)!;

test('ratios, who pulls and how much, and concentration by hand', () => {
  const list = [one('甲', 60_000, 3000), one('乙', 30_000, 300), one('丙', 10_000)];
  // 丙 has not reported R&D: it is in neither part. (3000 + 300) ÷ 90000
  expect(ratio(list, 'rdIntensity')).toMatchObject({ reported: 2, left: 1, above: 3300, below: 90_000 });
  expect(ratio(list, 'rdIntensity').value).toBeCloseTo(3300 / 900, 12);
  expect(ratio(list, 'revenue').value).toBeCloseTo(10, 12);
  expect(ratio(list, 'revenue').top).toEqual({ one: 0.6, five: 1, ten: 1 });
  expect(ratio(list, 'revenue').concentration).toBeCloseTo(0.36 + 0.09 + 0.01, 12);
  // 5 % is reached by 甲 exactly, whose revenue is over 500 million.
  expect([ratio(list, 'intenseLarge').value, ratio(list, 'intenseShare').value]).toEqual([1, (60_000 / 90_000) * 100]);
  const pulls = contributionsTo(list, 'rdIntensity');
  expect(pulls.map(({ enterprise }) => enterprise)).toEqual([0, 1]);
  expect(pulls[0]!.without).toBeCloseTo(1, 12);
  expect(pulls[1]!.pull).toBeCloseTo(3300 / 900 - 5, 12);
  expect(ratio([], 'rdIntensity').value).toBeNull();
  expect(() => contributionsTo(list, 'nothing')).toThrow(RangeError);
});

test('the pull is what the ratio is less without the enterprise, for any roster', () => {
  const enterprise = fc.record({ revenue: fc.integer({ min: 0, max: 1e6 }), rd: fc.integer({ min: 0, max: 1e5 }) });
  fc.assert(
    fc.property(fc.array(enterprise, { minLength: 2, maxLength: 12 }), (drawn) => {
      const list = drawn.map(({ revenue, rd }, i) => one(`E${i}`, revenue, rd));
      for (const { id } of ratios.slice(0, 2))
        for (const { enterprise: i, without } of contributionsTo(list, id)) {
          const other = ratio(
            list.filter((_, k) => k !== i),
            id,
          ).value;
          if (other === null) expect(without).toBeNull();
          else expect(without).toBeCloseTo(other, 6);
        }
      for (const { id } of ratios.slice(0, 2)) {
        const all = contributionsTo(list, id);
        const { up, down } = strongestPulls(list, id, 3);
        expect(up).toEqual(all.filter(({ pull }) => (pull ?? 0) > 0).slice(0, 3));
        expect(down).toEqual(
          all
            .filter(({ pull }) => (pull ?? 0) < 0)
            .slice(-3)
            .reverse(),
        );
      }
    }),
  );
});

test('a roster is read with its headings and units; doubts are told', () => {
  const text =
    '企业名称\t统一社会信用代码\t营业收入（亿元）\t研发费用（千元）\t从业人员\t是否高新技术企业\t利润总额\n甲公司\tA1\t1.2\t3,000\t50\t是\t7\n乙公司\tA2\t约2\t\t8\t可能\t\n甲公司\tA1\t9\t9\t9\t否\t9\n\t\t5';
  const mapping = recogniseRoster(gridOf(text));
  expect(mapping.columns.map(({ role, doubt }) => [role, doubt])).toEqual([
    ['name', null],
    ['code', null],
    ['revenue', null],
    ['rdSpending', null],
    ['staff', null],
    ['highTech', null],
    ['profit', 'unit'],
  ]);
  const { list, doubts } = rosterOf(mapping);
  expect(list).toEqual([
    {
      name: '甲公司',
      code: 'A1',
      figures: { revenue: 12_000, rdSpending: 300, staff: 50, profit: 7 },
      flags: { highTech: true },
    },
    { name: '乙公司', code: 'A2', figures: { staff: 8 }, flags: {} },
  ]);
  expect(doubts.map(({ row, kind }) => [row, kind])).toEqual([
    [3, 'not-a-number'],
    [3, 'not-yes-no'],
    [4, 'twice'],
    [5, 'no-name'],
  ]);
});

test('links go both ways, and weights known are told from assumed ones', () => {
  const links = nationalLinks(index, ordosPlan);
  const to = localLinks(index, ordosPlan);
  for (const { local, indicators } of to) for (const k of indicators) expect(links[k]!.locals).toContain(local);
  expect(links.filter(({ units }) => units.length === 0).length).toBeGreaterThan(20);
  expect(links.filter(({ locals }) => locals.length === 0).every(({ units }) => units.length === 0)).toBe(true);
  expect(knownWeights(index)).toEqual({ known: 2, assumed: 44 });
});

test('a letter alone gives gaps, and each basis is told', () => {
  const row = { own: 0.4, rank: 130, mean: 0.5, best: 1, hundredth: 0.6 };
  const rows = index.indicators.map(() => row);
  const gaps = letterGaps(
    index,
    rows,
    index.indicators.map(() => 2),
    'hundredth',
  );
  expect(gaps[0]!.behind).toBeCloseTo(0.4, 12);
  // A score is better when higher, also of an indicator that is better when lower.
  const energy = index.indicators.findIndex(({ direction }) => direction === 'lower');
  expect(gaps[energy]!.behind).toBeCloseTo(0.4, 12);
  // What is told first: points, then places alone; what neither is told of is no strength.
  const mixed = rows.map((own, k) =>
    k === 0
      ? { ...own, own: null, mean: null, hundredth: null, rank: 101 }
      : k === 1
        ? { ...own, own: null, rank: null }
        : k === 2
          ? { ...own, own: 0.6, rank: 100 }
          : k === 3
            ? { ...own, own: 0.1, rank: 170 }
            : k === 4
              ? { ...own, own: null, rank: 140 }
              : own,
  );
  const { weak, byPlace, fine, unknown } = letterTold(letterGaps(index, mixed, index.indicators.map(() => 2), 'hundredth')); // prettier-ignore
  expect([weak[0]!.indicator, weak.length, byPlace.map(({ indicator, places }) => [indicator, places])]).toEqual([3, 42, [[4, 40], [0, 1]]]); // prettier-ignore
  expect([fine, unknown]).toEqual([1, 1]);
  const nobody = { own: null, rank: null, mean: null, best: null, hundredth: null };
  expect(letterWhole({ own: 60, rank: 88, mean: 55, best: null, hundredth: null })).toEqual({
    behind: -5,
    places: -12,
  });
  expect(letterWhole(nobody)).toEqual({ behind: null, places: null });
  expect(basisOf(0, 0, [], { ...nobody, rank: 118 })).toEqual({ kind: 'letter', indicators: 0 });
  expect(letterGaps(index, [], [], 'best').every(({ behind }) => behind === null)).toBe(true);
  expect([basisOf(178, 3, []).kind, basisOf(5, 1, []).kind, basisOf(0, 0, rows).kind, basisOf(0, 0, []).kind]).toEqual([
    'table',
    'some',
    'letter',
    'nothing',
  ]);
});

test('a column of a roster is decided by the user, and the decision is remembered for the next table', () => {
  const grid = gridOf('企业名称,营业总收入额（亿元）,职工（人）,利润总额（元）\n甲,1.5,20,70000\n乙,2,30,x');
  const mapping = recogniseRoster(grid);
  // Only similar: taken, and told.
  expect(mapping.columns.map(({ role, doubt }) => [role, doubt])).toEqual([
    ['name', null],
    ['revenue', 'name'],
    ['ignored', null],
    ['profit', null],
  ]);
  const put = decidedRoster(decidedRoster(mapping, 2, { role: 'staff' }), 1, { unit: '万元' });
  expect(put.columns[1]).toMatchObject({ role: 'revenue', factor: 1, doubt: null });
  const taken = rosterOf(decidedRoster(put, 1, { unit: '亿元' }));
  expect(taken.list[0]!.figures).toEqual({ revenue: 15_000, staff: 20, profit: 7 });
  expect(taken.doubts).toEqual([expect.objectContaining({ row: 3, column: 4, kind: 'not-a-number' })]);
  // A role is one column's.
  expect(decidedRoster(put, 3, { role: 'revenue' }).columns.map(({ role }) => role)).toEqual([
    'name',
    'ignored',
    'staff',
    'revenue',
  ]);
  const known = rememberedFrom(JSON.stringify(rememberRoster(put, {})));
  // What the heading itself says goes before what was decided for another table.
  expect(recallRoster(recogniseRoster(grid), known).columns).toEqual(
    mapping.columns.map((own, c) => (c === 2 ? put.columns[c] : own)),
  );
  const bare = recogniseRoster(gridOf('企业名称,营业收入\n甲,1.5'));
  const decidedBare = decidedRoster(bare, 1, { unit: '千元' });
  expect(recallRoster(bare, rememberRoster(decidedBare, {})).columns).toEqual(decidedBare.columns);
});

test('of a roster without headings nothing is remembered: an enterprise’s name would be', () => {
  const mapping = recogniseRoster(gridOf('某某装备有限公司,120.5,36\n另一公司,80,12'));
  const put = decidedRoster(decidedRoster(mapping, 0, { role: 'name' }), 1, { role: 'revenue', unit: '万元' });
  const before = { 年产值: { role: 'revenue', unit: '' } };
  expect(rememberRoster(put, before)).toEqual(before);
});

test('what was decided about peers’ columns is remembered by their headings, up to a number of them', () => {
  const grid = gridOf('园区,我们的利润,甲指标\n甲,5,6');
  const mapping = recognise(index, grid);
  const at = index.indicators.findIndex(({ id }) => id === '2.5');
  const put = decided(index, mapping, 1, { role: 'indicator', indicator: at, unit: '小数' });
  const known = rememberPeers(index, put, {});
  expect(recallPeers(index, recognise(index, grid), rememberedFrom(JSON.stringify(known))).columns[1]).toMatchObject({
    role: 'indicator',
    indicator: at,
    factor: 100,
  });
  const many = Object.fromEntries(
    Array.from({ length: mostRemembered }, (_, i) => [`h${i}`, { role: 'zone', unit: '' }]),
  );
  expect(Object.keys(rememberPeers(index, put, many))).toHaveLength(mostRemembered);
  fc.assert(fc.property(fc.string(), (text) => typeof rememberedFrom(text) === 'object'));
});
