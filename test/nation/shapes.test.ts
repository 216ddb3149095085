/** One set of figures in the shapes that tables of zones come in: whatever the shape, the same figures are read. */
import { checkPeers, underOneName } from '../../src/nation/check';
import { gridOf } from '../../src/nation/grid';
import { joined, type PeerRow } from '../../src/nation/peers';
import { recognise } from '../../src/nation/recognise';
import { samplePeers } from '../../src/nation/sample';
import { taken } from '../../src/nation/take';
import { nationalIndex as index } from '../../src/plan/national';

const years = [2021, 2022, 2023];
const rows = samplePeers(index, {
  zones: 8,
  years,
  missing: 0.03,
  nameFor: (letter) => `虚构${letter}高新区`,
});
const zones = [...new Set(rows.map(({ zone }) => zone))];
const heads = index.indicators.map(({ name }) => name.zh);
const figuresOf = (zone: string, year: number) =>
  rows.find((row) => row.zone === zone && row.year === year)!.figures.map((figure) => figure ?? '—');

type Line = readonly (string | number)[];
const read = (lines: readonly Line[], year: number | null = null, alone = '') => {
  const mapping = recognise(index, gridOf(lines.map((line) => line.join('\t')).join('\n')));
  const { rows: found, doubts } = taken(index, mapping, year, alone);
  const sorted = [...found].sort((a, b) => zones.indexOf(a.zone) - zones.indexOf(b.zone) || a.year - b.year);
  return { form: mapping.form, rows: sorted, doubts, columns: mapping.columns.flatMap((column) => column.doubts) };
};
const clean = (form: string, wanted: readonly PeerRow[]) => ({ form, rows: wanted, doubts: [], columns: [] });

const long = (nameOf: (k: number) => string) =>
  rows.flatMap(({ zone, year, figures }) => figures.map((figure, k) => ({ zone, year, name: nameOf(k), figure: figure ?? '' }))); // prettier-ignore

test.each<[string, string, readonly Line[]]>([
  ['a row a figure', 'spread', [['园区', '年份', '指标', '指标值'], ...long((k) => heads[k]!).map(({ zone, year, name, figure }) => [zone, year, name, figure])]], // prettier-ignore
  ['a row a figure, by number alone, beside a place', 'spread', [['年度', '单位名称', '指标编号', '数值', '排名'], ...long((k) => index.indicators[k]!.id).map(({ zone, year, name, figure }, i) => [year, zone, name, figure, (i % 8) + 1])]], // prettier-ignore
  ['a row a figure, in English', 'spread', [['Indicator', 'Zone', 'Year', 'Value'], ...long((k) => index.indicators[k]!.name.en).map(({ zone, year, name, figure }) => [name, zone, year, figure])]], // prettier-ignore
  ['zone and indicator down, years across, zones merged', 'spread', [['园区', '指标', '2021年', '2022年', '2023年'], ...zones.flatMap((zone) => heads.map((name, k) => [k === 0 ? zone : '', name, ...years.map((year) => figuresOf(zone, year)[k]!)]))]], // prettier-ignore
  ['a block a year, zones across', 'spread', years.flatMap((year) => [[`${year}年`], ['指标', ...zones], ...heads.map((name, k) => [name, ...zones.map((zone) => figuresOf(zone, year)[k]!)])])], // prettier-ignore
  ['years over zones, merged', 'turned', [['指标', ...years.flatMap((year) => zones.map((_, z) => (z === 0 ? `${year}年` : '')))], ['', ...years.flatMap(() => zones)], ...heads.map((name, k) => [name, ...years.flatMap((year) => zones.map((zone) => figuresOf(zone, year)[k]!))])]], // prettier-ignore
  ['zones over years, merged', 'turned', [['序号', '指标', ...zones.flatMap((zone) => [zone, '', ''])], ['', '', ...zones.flatMap(() => years)], ...heads.map((name, k) => [k + 1, name, ...zones.flatMap((zone) => years.map((year) => figuresOf(zone, year)[k]!))])]], // prettier-ignore
  ['a year alone above the rows of it', 'as-is', [['园区', ...heads], ...years.flatMap((year) => [[`${year}年`], ...zones.map((zone) => [zone, ...figuresOf(zone, year)])])]], // prettier-ignore
  ['years merged down the rows', 'as-is', [['年度', '园区', ...heads], ...years.flatMap((year) => zones.map((zone, z) => [z === 0 ? year : '', zone, ...figuresOf(zone, year)]))]], // prettier-ignore
])('%s', (_, form, lines) => {
  expect(read(lines)).toEqual(clean(form, rows));
});

test('units of a long table are each row’s own', () => {
  const lines = [['园区', '年份', '指标', '数值', '单位'], ['甲', 2023, '当年净增营业收入', 50, '亿元'], ['乙', 2023, '当年净增营业收入', 300000, '万元'], ['甲', 2023, '企业利润率', 5, '%'], ['乙', 2023, '企业利润率', 6, '%'], ['丙', 2023, '当年净增营业收入', 20, '亿元']]; // prettier-ignore
  const at = ['2.4', '2.5'].map((id) => index.indicators.findIndex((one) => one.id === id));
  const { rows: found } = read(lines);
  expect(found.map(({ zone, figures }) => [zone, ...at.map((k) => figures[k])]).sort()).toEqual([
    ['丙', 20, null],
    ['乙', 30, 6],
    ['甲', 50, 5],
  ]);
});

test('one zone’s own table names no zone: it is the one given; a year in the title is that of all rows', () => {
  const own = zones[0]!;
  const across = [['序号', '指标', '单位', ...years], ...heads.map((name, k) => [k + 1, name, '', ...years.map((year) => figuresOf(own, year)[k]!)])]; // prettier-ignore
  const wanted = rows.filter(({ zone }) => zone === own);
  expect(read(across, null, own)).toEqual(clean('turned', wanted));
  expect(read([['年度', ...heads], ...years.map((year) => [year, ...figuresOf(own, year)])], null, own)).toEqual(
    clean('as-is', wanted),
  );
  const titled = [['2022年度国家高新区评价数据'], ['园区', ...heads], ...zones.map((zone) => [zone, ...figuresOf(zone, 2022)])]; // prettier-ignore
  expect(
    read(titled)
      .rows.map(({ year }) => year)
      .every((year) => year === 2022),
  ).toBe(true);
  expect(recognise(index, gridOf('2021—2023年数据\n园区\t企业利润率\n甲\t5')).year).toBeNull();
});

test('a long table of the whole nation is read without waiting', () => {
  const whole = samplePeers(index, { zones: 178, years, nameFor: (letter) => `虚构${letter}高新区` });
  const text = ['园区\t年份\t指标\t值', ...whole.flatMap(({ zone, year, figures }) => figures.map((figure, k) => `${zone}\t${year}\t${heads[k]}\t${figure ?? ''}`))].join('\n'); // prettier-ignore
  const before = performance.now();
  const { rows: found } = taken(index, recognise(index, gridOf(text)), null);
  expect(found).toEqual(whole);
  // It took minutes as it stood; a busy machine is allowed for.
  expect(performance.now() - before).toBeLessThan(20_000);
});

test('another year’s table is added: other rows stay, of the same the figures it knows are taken', () => {
  const [first, second] = [rows.filter(({ year }) => year === 2021), rows.filter(({ year }) => year !== 2021)];
  expect(joined(first, second)).toEqual([...first, ...second]);
  const half: PeerRow = { ...first[0]!, figures: index.indicators.map((_, k) => (k === 3 ? 7 : null)) };
  expect(joined(first, [half])).toEqual([
    { ...first[0]!, figures: first[0]!.figures.map((figure, k) => (k === 3 ? 7 : figure)) },
    ...first.slice(1),
  ]);
});

test('a zone renamed is taken for one, by its latest name', () => {
  const before = zones[3]!;
  const after = before.replace('高新区', '自主创新示范区');
  const parted = rows.map((row) => (row.zone === before && row.year === 2023 ? { ...row, zone: after } : row));
  const found = checkPeers(index, parted, '').filter(({ kind }) => kind === 'renamed');
  expect(found).toHaveLength(1);
  expect(underOneName(parted, found).filter(({ zone }) => zone === after)).toHaveLength(3);
});

/** Each name with the years in which it stands there; three zones stand there throughout. */
function namesakes(names: Readonly<Record<string, readonly number[]>>) {
  const own = Object.entries(names).flatMap(([zone, of]) =>
    of.map((year, i) => ({ zone, year, figures: index.indicators.map((_, k) => year + k + i) })),
  );
  const all = [...rows, ...own];
  const found = checkPeers(index, all, '').filter(({ kind }) => kind === 'renamed');
  return { all, found, pairs: found.map(({ zone, other, times }) => [zone, other, Number(times!.toFixed(2))]) };
}

test('of names that look alike each is paired with the one most like it, and told how like', () => {
  const { pairs } = namesakes({
    长春高新区: [2021, 2022],
    长春净月高新区: [2021, 2022],
    长春净月高新技术产业开发区: [2023],
    长春市高新区: [2023],
  });
  expect(pairs).toEqual([
    ['长春净月高新技术产业开发区', '长春净月高新区', 1],
    ['长春市高新区', '长春高新区', 0.67],
  ]);
});

test('a name that two fit equally well is paired with neither', () => {
  expect(namesakes({ 江阴高新区: [2021, 2022], 江阴东高新区: [2023], 江阴西高新区: [2023] }).pairs).toEqual([]);
});

test('a zone renamed every year is one, by its latest name', () => {
  const { all, found } = namesakes({ 江阴园高新区: [2021], 江阴园区高新区: [2022], 江阴园区新城高新区: [2023] });
  expect(found).toHaveLength(2);
  expect(underOneName(all, found).filter(({ zone }) => zone === '江阴园区新城高新区')).toHaveLength(3);
});
