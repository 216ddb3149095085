import { zipSync, strToU8 } from 'fflate';
import { ordosPlan } from '../../src/plan/ordos';
import { skeleton } from '../notice/skeleton';
import { shell } from './support';

const heading = (lines: readonly string[]) =>
  lines.map(
    (line) =>
      `<w:p><w:r><w:t xml:space="preserve">${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</w:t></w:r></w:p>`,
  );
const docx = (lines: readonly string[]) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${heading(lines).join('')}<w:tbl><w:tr><w:tc>${heading(['任务']).join('')}</w:tc><w:tc>${heading(['牵头单位']).join('')}</w:tc></w:tr><w:tr><w:tc>${heading(['建成中试基地']).join('')}</w:tc><w:tc>${heading(['市科学技术局']).join('')}</w:tc></w:tr></w:tbl></w:body></w:document>`,
    ),
  });

test('a notice as text or .docx becomes a draft that tells what is to be confirmed; no plan is made of it before', async () => {
  const { zone, files } = shell({ '通知.txt': skeleton(), '通知.docx': docx(skeleton().split('\n')) });
  expect(await zone('plan', 'from-notice', '通知.txt', '-o', '底稿.xlsx')).toMatchObject({
    code: 0,
    err: expect.stringContaining('25 项指标、16 项任务、23 个单位、1 个待定问题'),
  });
  const checked = await zone('plan', 'check', '底稿.xlsx');
  expect(checked.code).toBe(1);
  expect(checked.out).toContain('有 25 行还没有确认');
  expect(checked.out).toContain('有 16 行还没有确认');
  expect((await zone('new', '考核.xlsx', '--plan', '底稿.xlsx')).code).toBe(3);
  expect(files.has('考核.xlsx')).toBe(false);
  const word = await zone('plan', 'from-notice', '通知.docx', '-o', '底稿2.xlsx');
  expect(word.err).toContain('25 项指标、17 项任务');
});

test('a notice in which nothing is recognised makes no draft, and says what is looked for', async () => {
  const { zone, files } = shell({ '通知.txt': '关于召开座谈会的通知\n请各单位派员参加。' });
  expect(await zone('plan', 'from-notice', '通知.txt', '-o', '底稿.xlsx')).toMatchObject({
    code: 1,
    err: expect.stringContaining('没有认出任务和目标'),
  });
  expect(files.has('底稿.xlsx')).toBe(false);
});

test('a plan goes to a draft and back to the letter, and a workbook can be made of the draft', async () => {
  const { zone, files } = shell({ 'plan.json': JSON.stringify(ordosPlan) });
  expect((await zone('plan', 'export', 'plan.json', '-o', '底稿.xlsx')).code).toBe(0);
  expect(await zone('plan', 'check', '底稿.xlsx')).toMatchObject({
    code: 0,
    err: expect.stringContaining('25 项指标、16 项任务、23 个单位'),
  });
  expect((await zone('plan', 'export', '底稿.xlsx', '-o', 'again.json')).code).toBe(0);
  expect(JSON.parse(String(files.get('again.json')))).toEqual(ordosPlan);
  expect((await zone('new', '考核.xlsx', '--plan', '底稿.xlsx', '--items', 'G03')).code).toBe(0);
  const next = await zone('plan', 'next', '考核.xlsx', '-o', '续编.xlsx');
  expect(next.code).toBe(0);
  const carried = await zone('plan', 'export', '续编.xlsx');
  expect(JSON.parse(carried.out)).toMatchObject({
    id: 'ordos-2025-2027',
    baselineYear: 2024,
    years: [2025, 2026, 2027],
    dimensions: ordosPlan.dimensions,
  });
});

test('carried on, the rosters of what is there at a time are filled in from the entries of the plan before', async () => {
  const { zone, files } = shell();
  await zone('new', '考核.xlsx', '--items', 'G02,G15');
  const rows = { name: ['样例企业'], code: ['91350100M000100Y43'], date: ['2023-05-04'] };
  const sheets = { G15: rows, G02: { ytd_2024: [100, 200, 300, 480] } };
  files.set('填报.json', JSON.stringify({ schemaVersion: 1, plan: 'ordos-2022-2024', sheets }));
  expect((await zone('fill', '考核.xlsx', '填报.json')).code).toBe(0);
  expect((await zone('entries', '考核.xlsx', '-o', '往期.json')).code).toBe(0);
  expect((await zone('plan', 'next', '考核.xlsx', '-o', '续编.xlsx')).code).toBe(0);
  expect((await zone('new', '下期.xlsx', '--plan', '续编.xlsx', '--items', 'G02,G15')).code).toBe(0);
  expect(await zone('fill', '下期.xlsx', '往期.json')).toMatchObject({ code: 0 });
  const own = JSON.parse((await zone('entries', '下期.xlsx')).out) as { sheets: Record<string, unknown> };
  expect(own.sheets.G15).toMatchObject(rows);
  expect(own.sheets.G02).toBeUndefined();
});

test('used wrongly it says so', async () => {
  const { zone } = shell();
  expect(await zone('plan', 'nothing', 'x')).toMatchObject({
    code: 2,
    err: expect.stringContaining('没有动作 nothing'),
  });
  expect(await zone('plan', 'new', '底稿.xlsx', '--years', '二〇二五')).toMatchObject({ code: 2 });
  expect((await zone('plan', 'new', '底稿.xlsx', '--years', '2025-2026')).code).toBe(0);
  expect((await zone('plan', 'check', '底稿.xlsx')).code).toBe(1);
});

test('a workbook’s plan is changed into another: told, and written with the figures in place', async () => {
  const { zone, files } = shell();
  expect((await zone('new', '考核.xlsx', '--items', 'G01,G02,G08', '--example')).code).toBe(0);
  const plan = JSON.parse((await zone('plan', 'export', '考核.xlsx')).out) as typeof ordosPlan;
  const wanted = {
    ...plan,
    indicators: [
      ...plan.indicators.filter(({ id }) => id !== 'G02'),
      { ...plan.indicators[0]!, id: 'G90', name: { zh: '新增指标', en: 'A new indicator' } },
    ],
  };
  files.set('wanted.json', JSON.stringify(wanted));
  const asked = ['plan', 'change', '考核.xlsx', '--to', 'wanted.json', '--from', '2023'];
  const listed = await zone(...asked);
  expect(listed).toMatchObject({ code: 0, err: expect.stringContaining('2 处调整，0 处不采纳') });
  expect(listed.out).toContain('停用 G02');
  expect(listed.out).toContain('新增 G90 新增指标');
  expect(listed.out).toMatch(
    /年度得分\n {2}2022年：[\d.]+，不变\n {2}2023年：[\d.]+ → [\d.]+\n {2}2024年：0.00，不变\n不变\n/,
  );
  expect(listed.out).toContain('2022年：权重、规则、维度、单位和得分照原来的');
  expect(listed.out).toContain('填报的数据、说明、附件索引都在原处');
  expect((await zone('plan', '--help')).out).toContain('--from 年');
  expect(await zone(...asked, '-o', '新.xlsx', '--document', '5号')).toMatchObject({ code: 2 });
  const written = await zone(...asked, '-o', '新.xlsx', '--document', '5号', '--dated', '2023-03-01');
  expect(written).toMatchObject({ code: 0 });

  const changed = JSON.parse((await zone('plan', 'export', '新.xlsx')).out) as typeof ordosPlan;
  expect(changed.changes?.map(({ id, ground }) => [id, ground.document])).toEqual([
    ['G02', '5号'],
    ['G90', '5号'],
  ]);
  const typed = async (path: string) =>
    JSON.parse((await zone('entries', path)).out) as { sheets: Record<string, unknown> };
  const [before, after] = [await typed('考核.xlsx'), await typed('新.xlsx')];
  for (const key of ['G01', 'G02', 'G08']) expect(after.sheets[key]).toEqual(before.sheets[key]);
});
