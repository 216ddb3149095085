/** The nation command on files in memory: peers in, places, gaps and the way up, as the engine has them; and what stays confidential. */
import { samplePeers } from '../../src/nation/sample';
import { gapsOf } from '../../src/nation/gaps';
import { ranked, settingsOf } from '../../src/nation/ranking';
import { rowsIn } from '../../src/nation/peers';
import { nationalIndex as index } from '../../src/plan/national';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { SheetBuilder } from '../../src/sheets/builder';
import { fourItemPlan } from '../support/four-items';
import { letOut, shell, textIn } from './support';

/** A small plan: opening a workbook is what takes the time here. */
const plan = fourItemPlan();

const rows = samplePeers(index, { zones: 12, years: [2022, 2023], nameFor: (letter) => `园区${letter}` });
const table = (of: typeof rows) =>
  [head, ...of.map(({ zone, year, figures }) => [zone, year, ...figures.map((figure) => figure ?? '')])]
    .map((line) => line.map((cell) => (String(cell).includes(',') ? `"${cell}"` : cell)).join(','))
    .join('\n');
const head = ['高新区', '年度', ...index.indicators.map(({ id, name }) => `${id} ${name.zh}`)];
const csv = table(rows);
const settings = settingsOf(index, plan.scoring.missing.value);
const now = rowsIn(rows, 2023);
const ranking = ranked(index, now, settings);

let book: Uint8Array;
beforeAll(async () => {
  const { zone, files } = shell({ 'peers.csv': csv, 'plan.json': JSON.stringify(plan) });
  await zone('new', 'plan.xlsx', '--plan', 'plan.json');
  const { code, err } = await zone('nation', 'import', 'plan.xlsx', 'peers.csv', '--own', '园区C');
  const lines = err.split('\n');
  expect([code, lines.at(-1)]).toEqual([0, '已写入 plan.xlsx：24 行、12 个园区']);
  // What is missing is one line, the figures that stand alone before it.
  const gaps = rows.flatMap(({ figures }) => figures.filter((figure) => figure === null)).length;
  expect(lines.at(-2)).toMatch(new RegExp(`^▲ 缺 ${gaps} 个数，涉及 \\d+ 项指标$`));
  expect(lines.slice(0, -2).every((line) => /远离其他园区$/.test(line))).toBe(true);
  book = files.get('plan.xlsx') as Uint8Array;
});
const withBook = () => shell({ 'plan.xlsx': book, 'peers.csv': csv });
const json = async (...args: string[]) =>
  JSON.parse((await withBook().zone('nation', ...args, '--json')).out) as {
    rows: Record<string, string | number | null>[];
  } & Record<string, unknown>;

test('places are the engine’s, by table, JSON and CSV', async () => {
  const { rows: given } = await json('rank', 'plan.xlsx');
  const wanted = now
    .map(({ zone }, z) => ({ zone, place: ranking.ranks[z], total: ranking.totals[z] }))
    .sort((a, b) => a.place! - b.place!);
  expect(given.map(({ zone, place }) => ({ zone, place }))).toEqual(wanted.map(({ zone, place }) => ({ zone, place })));
  given.forEach(({ total }, i) => expect(total).toBeCloseTo(wanted[i]!.total!, 9));
  const lines = (await withBook().zone('nation', 'rank', 'plan.xlsx', '--csv', '--year', '2022')).out.split('\n');
  expect(lines[0]).toBe('place,zone,total,group_1,group_2,group_3,group_4,group_5');
  expect(lines).toHaveLength(13);
});

test('gaps and the way up', async () => {
  const own = now.findIndex(({ zone }) => zone === '园区C');
  const { rows: gaps } = await json('gaps', 'plan.xlsx', '--place', '3');
  const wanted = gapsOf(index, ranking, settings, own, { kind: 'place', place: 3 });
  expect(gaps).toHaveLength(46);
  for (const { indicator, behind } of gaps)
    expect(behind).toBeCloseTo(wanted.find((gap) => index.indicators[gap.indicator]!.id === indicator)!.behind!, 9);
  expect(gaps[0]!.behind).toBe(Math.max(...gaps.map(({ behind }) => Number(behind))));
  const other = await json('gaps', 'plan.xlsx', '--against', '园区A');
  expect(other.rows.some(({ behind }) => Number(behind) < 0)).toBe(true);
  const place = ranking.ranks[own]! - 1;
  const way = await json('way', 'plan.xlsx', '--place', String(place));
  expect(way).toMatchObject({ place, rank: ranking.ranks[own], zones: 12 });
  const said = (await withBook().zone('nation', 'way', 'plan.xlsx', '--place', String(place), '--lang', 'en')).out;
  expect(said).toContain('not a forecast');
});

test('a table from a workbook, with a doubtful column and value, is taken and told; its rows replace those of before', async () => {
  const sheet = new SheetBuilder({
    key: 'x',
    version: 1,
    name: 'Sheet1',
    tabColor: 'FFFFFF',
    columnWidths: [10, 10, 10],
  });
  const cells = [
    ['园区', '当年净增营业收入（亩）', '企业利润率'],
    ['甲', 5, '约3'],
    ['乙', 6, 4],
  ];
  cells.forEach((line, r) => line.forEach((value, c) => sheet.value(r + 1, c + 1, value, 'plain')));
  const table = await writeWorkbook([sheet.build()], {
    pageOf: '',
    properties: { title: '', creator: '', custom: {}, created: new Date(0) },
  });
  const { zone, files } = shell({ 'plan.xlsx': book, 't.xlsx': table });
  const { code, err } = await zone(
    'nation',
    'import',
    'plan.xlsx',
    't.xlsx',
    '--year',
    '2024',
    '--own',
    '乙',
    '-o',
    'out.xlsx',
  );
  expect(code).toBe(1);
  expect(err).toMatch(/▲ .*亩/);
  expect(err).toContain('约3');
  expect(files.get('plan.xlsx')).toBe(book);
  const { out } = await zone('nation', 'rank', 'out.xlsx');
  expect(
    out
      .split('\n')
      .slice(2)
      .map((line) => line.trim().split(/ +/)[1]),
  ).toEqual(['乙', '甲']);
});

test('another year’s table is added beside what is there; a table that names no zone is the own one’s', async () => {
  const { zone, files } = shell({
    'plan.xlsx': book,
    'own.csv': '指标,2022,2023\n1.1 国家级和省级研发机构数,3,5\n企业利润率,4,6',
    'others.csv': '园区,年度,1.1 国家级和省级研发机构数,企业利润率\n乙,2023,9,2',
  });
  await zone('nation', 'import', 'plan.xlsx', 'own.csv', '--own', '甲', '-o', 'one.xlsx');
  await zone('nation', 'import', 'one.xlsx', 'others.csv', '--own', '甲', '--add', '-o', 'two.xlsx');
  expect(files.has('two.xlsx')).toBe(true);
  const { rows } = JSON.parse((await zone('nation', 'rank', 'two.xlsx', '--json')).out) as { rows: { zone: string }[] };
  expect(rows.map((row) => row.zone).sort()).toEqual(['乙', '甲']);
});

test.each([
  [['nation', 'fly', 'plan.xlsx'], 'import'],
  [['nation', 'import', 'plan.xlsx'], 'peers.xlsx|csv'],
  [['nation', 'gaps', 'plan.xlsx', '--against', '无此区'], '无此区'],
  [['nation', 'way', 'plan.xlsx', '--place', '3.5'], '3.5'],
])('%j is refused', async (args, told) => {
  const { code, err } = await withBook().zone(...args, '--lang', 'en');
  expect(code).toBe(2);
  expect(err).toContain(told);
});

test('another edition of the index is loaded before figures are in, refused after, and the built-in one comes back', async () => {
  const table = '国科发区〔2026〕8号\n编号,名称,权重\n1,创新,100\n1.1,研发投入强度,2\n1.2,新注册企业,1';
  const { zone, files } = shell({
    'plan.json': JSON.stringify(plan),
    'e.csv': table,
    'p.csv': '园区,年度,1.1,1.2\n甲,2024,3,5\n乙,2024,2,9',
  });
  await zone('new', 'book.xlsx', '--plan', 'plan.json');
  const loaded = await zone('nation', 'edition', 'book.xlsx', 'e.csv');
  expect([loaded.code, loaded.err]).toEqual([0, '已写入 book.xlsx：国家评价指标体系（国科发区〔2026〕8号），2 项指标']);
  expect((await zone('nation', 'import', 'book.xlsx', 'p.csv', '--own', '甲', '-o', 'full.xlsx')).code).toBe(0);
  const { rows: given } = JSON.parse((await zone('nation', 'rank', 'full.xlsx', '--json')).out) as {
    rows: Record<string, unknown>[];
  };
  expect(given.map(({ zone: name, place, total }) => [name, place, total])).toEqual(
    [
      ['甲', 1, 200 / 3],
      ['乙', 2, 100 / 3],
    ].map(([name, place, total]) => [name, place, expect.closeTo(Number(total), 9)]),
  );
  const refused = await zone('nation', 'edition', 'full.xlsx', 'built-in');
  expect(refused.code).toBeGreaterThan(1);
  expect(refused.err).toContain('对标园区');
  expect((await zone('nation', 'edition', 'book.xlsx', 'built-in')).err).toContain('46 项指标');
  expect((await zone('nation', 'edition', 'book.xlsx', 'p.csv')).err).toContain('指标体系文件有误');
  expect(files.has('full.xlsx')).toBe(true);
});

/** All that the sheets of a workbook hold. */
test('a roster of enterprises is taken from a table, told where it is doubtful, and replaced by the next', async () => {
  const roster = [
    '2023年企业统计表,,,,,',
    '企业名称,统一社会信用代码,营业收入(亿元),研发费用(万元),从业人员期末人数,备注',
    ...Array.from(
      { length: 70 },
      (_, i) => `机密企业${i},91150000MA0000${100 + i},${i + 1},${100 * (i + 1)},${10 + i},无`,
    ),
    '合计,,2485,,,',
  ].join('\n');
  const next = '企业,营业收入(万元),从业人员\n甲厂,500,20\n乙厂,多,30\n';
  const { zone, files } = shell({ 'plan.xlsx': book, 'a.csv': roster, 'b.csv': next, 'c.csv': '甲,1\n乙,2\n' });
  const first = await zone('nation', 'roster', 'plan.xlsx', 'a.csv', '-o', 'one.xlsx');
  expect(first.err.split('\n')).toEqual([
    '▲ 第 73 行第 1 列 合计 “合计”: 不是企业（合计、注释等），未采用',
    '未采用的列：备注',
    '已写入 one.xlsx：70 家企业。企业统计资料依法保密，分发、导出、存档都不带这两张表',
  ]);
  expect(first.code).toBe(1);
  const asked = async (path: string) =>
    (
      JSON.parse((await zone('entries', path, '--confidential')).out) as {
        sheets: Record<string, Record<string, unknown[]>>;
      }
    ).sheets.enterprises!;
  const one = await asked('one.xlsx');
  expect([one.name!.filter(Boolean).length, one.figures![0]]).toEqual([70, 10_000]);
  const tabs = readWorkbook(files.get('one.xlsx') as Uint8Array).sheets.map(({ tab }) => tab);
  expect(tabs).toEqual(expect.arrayContaining(['企业底数（保密）', '企业比率（保密）']));
  const second = await zone('nation', 'roster', 'one.xlsx', 'b.csv');
  expect([second.code, second.err.split('\n')[0]]).toEqual([1, '▲ 第 3 行第 2 列 乙厂 “多”: 不是数字，未采用']);
  expect((await asked('one.xlsx')).name!.filter(Boolean)).toEqual(['甲厂', '乙厂']);
  expect(await zone('nation', 'roster', 'plan.xlsx', 'c.csv')).toMatchObject({ code: 2 });
});

test('enterprises’ returns leave a workbook only when asked for', async () => {
  const { zone, files } = shell({
    'plan.xlsx': book,
    'e.json': JSON.stringify({
      schemaVersion: 1,
      plan: plan.id,
      sheets: {
        enterprises: {
          name: Array.from({ length: 60 }, (_, i) => `机密企业${i}`),
          code: Array.from({ length: 60 }, (_, i) => `C${i}`),
        },
      },
    }),
  });
  const filled = await zone('fill', 'plan.xlsx', 'e.json', '-o', 'full.xlsx');
  expect(filled).toMatchObject({ code: 0 });
  expect((await zone('entries', 'full.xlsx')).out).not.toContain('机密企业');
  await zone('split', 'full.xlsx', '-o', 'units');
  await zone('results', 'full.xlsx', '-o', 'all.json');
  await zone('score', 'full.xlsx', '--json', '-o', 'score.json');
  const written = [...files.keys()].filter((name) => name.startsWith('units/') || /^(all|score)\.json$/.test(name));
  expect(written.length).toBeGreaterThan(2);
  for (const name of written) {
    const content = files.get(name)!;
    const text = typeof content === 'string' ? content : textIn(content);
    expect(text).not.toContain('机密企业');
  }
  const asked = (await zone('entries', 'full.xlsx', '--confidential')).out;
  expect(asked).toContain('机密企业59');
});

test('no command but those asked for by name lets an enterprise out: findings, drafts, forms collected and handed back, the next plan', async () => {
  const list = Array.from({ length: 12 }, (_, i) => [
    `机密企业${i}`,
    `91150000MA0000${100 + i}`,
    1000 + i,
    30 + i,
    20 + i,
  ]);
  const roster = [['企业名称', '统一社会信用代码', '营业收入(万元)', '研发费用(万元)', '从业人员期末人数'], ...list, ['机密企业12', '91150000MA0000112', -5, 9, '多']]; // prettier-ignore
  const outside = shell({ 'plan.xlsx': book, 'r.csv': roster.map((line) => line.join(',')).join('\n') });
  expect(await outside.zone('nation', 'roster', 'plan.xlsx', 'r.csv')).toMatchObject({ code: 1 });
  // The roster is there, and the ratios name who pulls: there is something to let out.
  expect(textIn(outside.files.get('plan.xlsx') as Uint8Array)).toContain('机密企业3');
  const told = await letOut(
    outside,
    ['plan.xlsx', 'r.csv'],
    [
      ['nation', 'rank', 'plan.xlsx'],
      ['nation', 'gaps', 'plan.xlsx', '--json'],
      ['nation', 'way', 'plan.xlsx'],
    ],
  );
  expect(Object.entries(told).flatMap(([from, text]) => (/机密企业|91150000MA0000/.test(text) ? [from] : []))).toEqual(
    [],
  );
});

test('a name of a list longer than its template is told when it leads a column further, and so is one for formulas alone', async () => {
  const many = samplePeers(index, { zones: 60, years: [2021, 2022, 2023], nameFor: (letter) => `园区${letter}` });
  const { zone, files } = shell({ 'plan.xlsx': book, 'peers.csv': table(many) });
  await zone('nation', 'import', 'plan.xlsx', 'peers.csv', '--own', '园区C');
  const parts = unzipSync(files.get('plan.xlsx') as Uint8Array);
  const names = new TextDecoder().decode(parts['xl/workbook.xml']);
  const next = (letters: string) =>
    letters.replace(
      /(.)(Z*)$/,
      (_, last: string, zs: string) => String.fromCharCode(last.charCodeAt(0) + 1) + 'A'.repeat(zs.length),
    );
  const told = async (name: string) => {
    const moved = names.replace(
      new RegExp(`(name="${name}"[^>]*>[^<]*)<`),
      (_, led: string) => `${led.replace(/\$([A-Z]+)\$/g, (__, col: string) => `$${next(col)}$`)}<`,
    );
    const file = zipSync({ ...parts, 'xl/workbook.xml': strToU8(moved) });
    const { out } = await shell({ 'a.xlsx': file }).zone('check', 'a.xlsx', '--json');
    return (JSON.parse(out) as { findings: { code: string; place: { item?: string } }[] }).findings
      .filter(({ code }) => code === 'structure.name-moved')
      .map(({ place }) => place.item);
  };
  expect(await told('zsc_none')).toEqual([]);
  expect(await told('zsc_peers_figures')).toEqual(['peers']);
  expect(await told('zsc_plan_G03_target')).toEqual(['plan']);
});
