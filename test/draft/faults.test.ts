import { loadMessages, zhMessages as m } from '../../src/i18n';
import type { DraftCells } from '../../src/draft/cells';
import { draftFromNotice } from '../../src/draft/from-notice';
import { faultText } from '../../src/draft/faults';
import { readDraft } from '../../src/draft/read';
import { draftSheets } from '../../src/draft/sheets';
import type { TableKey } from '../../src/draft/tables';
import { draftTexts } from '../../src/i18n/draft';
import { emptyDraft, draftOf } from '../../src/draft/write';
import { blocksOfText } from '../../src/notice/text';
import { defaultScoring } from '../../src/plan/default-scoring';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';
import { composed } from '../notice/composed';
import { skeleton } from '../notice/skeleton';
import { cellsOf } from './typed';
import { typedOver } from './typed-over';

const drawn = (draft: Parameters<typeof draftSheets>[0]) => cellsOf(draftSheets(draft, m));

const told = (cells: DraftCells) =>
  readDraft(cells, m).faults.map((fault) => {
    const { where, what } = faultText(fault, m);
    return `${where} ${what}`;
  });

test('what a notice proposes waits to be confirmed, then is a plan that can be drawn', () => {
  for (const notice of [...composed.map(({ text }) => text), skeleton()]) {
    const { draft } = draftFromNotice(blocksOfText(notice), m, '2026-01-01');
    const cells = drawn(draft);
    const open = readDraft(cells, m);
    expect(open.plan).toBeNull();
    expect(open.faults.some(({ code }) => code === 'unconfirmed')).toBe(true);
    const confirm = (['indicators', 'tasks'] as const).flatMap((table) =>
      (cells[table]?.use ?? []).flatMap(({ value }, i) =>
        value === '待确认' ? [[table, 'use', i, '采用'] as const] : [],
      ),
    );
    // What a table without a head does not say is filled in by hand, as is a place that no text names.
    const facts = [
      ['facts', 'value', 2, cells.facts?.value?.[2]?.value ?? '某区'],
      ['facts', 'value', 3, cells.facts?.value?.[3]?.value ?? '无'],
      ['facts', 'value', 4, cells.facts?.value?.[4]?.value ?? '2023-01-01'],
    ] as const;
    const { plan, faults } = readDraft(typedOver(cells, [...confirm, ...(facts as unknown as typeof confirm)]), m);
    expect(faults.map((fault) => faultText(fault, m))).toEqual([]);
    expect(plan?.indicators.length).toBe(draft.tables.indicators.length);
  }
});

test.each([
  ['某市旅游发展三年行动方案（2025—2027年）', '责任单位（待填）'],
  ['江城区旅游发展三年行动方案（2025—2027年）', '江城区'],
])('%s: where no unit is named one stands in, and who answers is asked for until it is typed', (title, name) => {
  const { draft } = draftFromNotice(
    blocksOfText(`${title}\n一、目标\n到2027年，接待游客达到100万人次。`),
    m,
    '2025-01-01',
  );
  const cells = typedOver(drawn(draft), [
    ['indicators', 'use', 0, '采用'],
    ['facts', 'value', 2, '某市'],
    ['facts', 'value', 3, '无'],
    ['facts', 'value', 4, '2025-01-01'],
  ]);
  const read = readDraft(cells, m);
  expect(read.plan?.units.map((unit) => unit.name.zh)).toEqual([name]);
  expect(read.notes.map((note) => faultText(note, m))).toEqual([
    {
      where: `底稿 单位!${cells.units!.name![0]!.place.cell}`,
      what: `文件没有写明责任单位，暂记为“${name}”`,
      todo: expect.stringContaining('改成负责的单位'),
    },
  ]);
  expect(draft.tables.units[0]).toMatchObject({ remark: { value: expect.stringContaining('没有写明任何单位') } });
  expect(readDraft(typedOver(cells, [['units', 'name', 0, '市文化和旅游局']]), m).notes).toEqual([]);
});

test('all faults at once, each with sheet, cell and reason', () => {
  const cells = drawn(draftOf(ordosPlan, m));
  const faulty = typedOver(cells, [
    ['facts', 'value', 4, '去年底'],
    ['indicators', 'lead', 2, '市科学技术厅'],
    ['indicators', 'target3', 3, '五十'],
    ['indicators', 'kind', 4, '百分比'],
    ['indicators', 'dimension', 5, '别的'],
    ['indicators', 'name', 6, null],
    ['tasks', 'indicators', 7, 'G99'],
    ['milestones', 'due', 0, '2022-13-45'],
    ['settings', 'value', 3, 50],
  ]);
  const lines = told(faulty);
  for (const line of [
    '“去年底”不是日期',
    '“底稿 单位”里没有“市科学技术厅”',
    '“五十”不是数',
    '“百分比”不在可选的词里',
    '“底稿 维度”里没有“别的”',
    '没有填“名称”',
    '没有编号或名称为“G99”的项',
    '“2022-13-45”不是日期',
    '优秀、良好、合格的分数线应从高到低',
  ])
    expect(lines.filter((told) => told.endsWith(line) && /^底稿 \S+![A-Z]+\d+ /.test(told))).toHaveLength(1);
  expect(lines).toHaveLength(9);
});

test('a column that is not there is told once; a failed formula is told in whatever column it stands', () => {
  const cells = structuredClone(drawn(draftOf(ordosPlan, m)));
  const { dimension: _, ...indicators } = cells.indicators ?? {};
  expect(told({ ...cells, indicators })).toEqual([expect.stringMatching(/^底稿 指标 没有“维度”这一栏$/)]);
  const failed = told(
    typedOver(cells, [
      ['indicators', 'name', 2, '#REF!'],
      ['indicators', 'baseline', 3, '#N/A'],
      ['units', 'name', 22, '#VALUE!'],
    ]),
  );
  for (const line of [
    /^底稿 单位!\S+ 公式出错：#VALUE!$/,
    /^底稿 指标!\S+ 公式出错：#REF!$/,
    /^底稿 指标!\S+ 公式出错：#N\/A$/,
  ])
    expect(failed.filter((one) => line.test(one))).toHaveLength(1);
});

test('an empty draft says what is to be filled; rows typed by hand alone make a plan', () => {
  const cells = drawn(emptyDraft([2025, 2026], defaultScoring, m));
  expect(told(cells)).toEqual([
    '底稿 概况!C7 没有填“计划名称”',
    '底稿 概况!C9 没有填“园区或地区名称”',
    '底稿 概况!C10 没有填“文号”',
    '底稿 概况!C11 没有填“印发日期”',
    '底稿 单位 至少要有 1 个',
    '底稿 维度 至少要有 1 个',
    '底稿 指标 至少要有一项指标或任务',
  ]);
  const { plan, faults } = readDraft(
    typedOver(cells, [
      ['facts', 'value', 0, '提质计划'],
      ['facts', 'value', 2, '某高新区'],
      ['facts', 'value', 3, '无'],
      ['facts', 'value', 4, '2024年12月1日'],
      ['units', 'name', 0, '市科学技术局'],
      ['dimensions', 'name', 0, '企业'],
      ['dimensions', 'name', 1, '收入'],
      ['indicators', 'name', 0, '新增高新技术企业'],
      ['indicators', 'dimension', 0, '企业'],
      ['indicators', 'measure', 0, '家'],
      ['indicators', 'kind', 0, '名册'],
      ['indicators', 'accumulation', 0, '累计'],
      ['indicators', 'target2', 0, '９０'],
      ['indicators', 'lead', 0, '市科学技术局'],
      ['indicators', 'clause', 0, '二（一）'],
    ]),
    m,
  );
  expect(faults).toEqual([]);
  expect(plan?.indicators[0]).toMatchObject({
    id: 'G01',
    targets: { 2025: { value: 45, source: 'assumed' }, 2026: { value: 90, source: 'given' } },
    rule: { id: 'completion', source: 'assumed' },
    lead: { units: ['u01'], source: 'given' },
    roster: { subject: 'enterprise' },
  });
  expect(plan?.tasks).toEqual([]);
});

test('a sheet that went along and is gone, or lost rows, is told by its name with what to do, in whichever language', async () => {
  const change = (number: number): NonNullable<Plan['changes']>[number] => ({
    number,
    on: '2023-03-02',
    kind: 'rename',
    of: 'indicator',
    id: 'G01',
    name: { zh: '甲', en: 'A' },
    field: 'name',
    before: '乙',
    after: '甲',
    from: 2023,
    ground: { document: '5号', date: '2023-03-01' },
  });
  const earlier = [{ year: 2021, item: null, value: 80 }];
  const plan: Plan = { ...ordosPlan, changes: [change(1), change(2)], earlier };
  for (const other of [m, await loadMessages('en')]) {
    const cells = cellsOf(draftSheets(draftOf(plan, other), other));
    expect(readDraft(cells, m).notes).toEqual([]);
    const { changes, earlier: _, ...rest } = cells;
    const notes = readDraft(rest, m).notes.map((note) => faultText(note, m));
    expect(notes).toEqual([
      {
        where: '底稿 调整记录',
        what: expect.stringContaining('不见了，原有 2 行'),
        todo: expect.stringContaining('备份'),
      },
      {
        where: '底稿 往年结果',
        what: expect.stringContaining('不见了，原有 1 行'),
        todo: expect.stringContaining('备份'),
      },
    ]);
    const fewer = Object.fromEntries(
      Object.entries(changes ?? {}).map(([field, column]) => [field, column.slice(0, 1)]),
    );
    expect(readDraft({ ...cells, changes: fewer }, m).notes.map((note) => faultText(note, m).what)).toEqual([
      '原有 2 行，现在只有 1 行',
    ]);
  }
});

test('units of one name, steps outside the years and names too long are told by their cells', () => {
  const cells = drawn(draftOf(ordosPlan, m));
  const [first] = ordosPlan.units;
  const long = '长'.repeat(201);
  const at = (table: TableKey, field: string, i: number) =>
    `${draftTexts(m).tabs[table]}!${cells[table]![field]![i]!.place.cell}`;
  const lines = told(
    typedOver(cells, [
      ['units', 'name', 3, ` ${first!.name.zh.slice(0, 1)}　${first!.name.zh.slice(1)}`],
      ['milestones', 'due', 1, '2025-03-31'],
      ['milestones', 'name', 2, long],
      ['safeguards', 'name', 0, long],
      ['safeguards', 'measure', 1, long],
    ]),
  );
  expect(lines.filter((line) => !line.includes('没有“'))).toEqual([
    `${at('milestones', 'name', 2)} 名称不能超过 200 个字，现有 201 个`,
    `${at('safeguards', 'name', 0)} 名称不能超过 200 个字，现有 201 个`,
    `${at('safeguards', 'measure', 1)} 名称不能超过 200 个字，现有 201 个`,
    expect.stringMatching(new RegExp(`^${at('units', 'name', 3)} “.*”与单位 \\S+ 的名称或简称相同，分不清是哪个$`)),
    `${at('milestones', 'due', 1)} 不在考核年度（2022–2024）内`,
  ]);
  // The same to the letter, with ids that tell the rows apart: every sheet names units.
  expect(told(typedOver(cells, [['units', 'name', 3, first!.name.zh]])).join()).toContain(
    `${at('units', 'name', 3)} “${first!.name.zh}”出现了两次`,
  );
});

test('steps of a task that is called as an indicator is are the task’s', () => {
  const cells = drawn(draftOf(ordosPlan, m));
  const { name } = ordosPlan.indicators[4]!;
  const of = cells.milestones!.task!.flatMap(({ value }, i) =>
    value === ordosPlan.tasks[0]!.name.zh || value === 'T01' ? [i] : [],
  );
  const { plan, faults } = readDraft(
    typedOver(cells, [['tasks', 'name', 0, name.zh], ...of.map((i) => ['milestones', 'task', i, name.zh] as const)]),
    m,
  );
  expect(faults).toEqual([]);
  expect(plan?.tasks[0]?.milestones).toEqual(ordosPlan.tasks[0]!.milestones);
});

test('a cell’s fault is told once, with what to do; a short name that another unit has is told', () => {
  const cells = drawn(draftOf(ordosPlan, m));
  const [level] = ordosPlan.indicators.flatMap(({ accumulation }, i) => (accumulation === 'level' ? [i] : []));
  const short = ordosPlan.units[0]!.shortName.zh;
  const lines = told(
    typedOver(cells, [
      ['indicators', 'baseline', level!, '1,500亿元'],
      ['units', 'id', 1, null],
      ['units', 'shortName', 1, short],
    ]),
  );
  expect(lines.filter((line) => line.includes('亿元'))).toEqual([expect.stringMatching(/“1,500亿元”不是数$/)]);
  expect(lines.filter((line) => line.includes('出现了两次'))).toEqual([
    expect.stringContaining(`“${short}”出现了两次`),
  ]);
});
