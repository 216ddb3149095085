/** Every mistake is told where it stands, once, in the user's words, whatever else is wrong with the draft. */
import { loadMessages, zhMessages, type Messages } from '../../src/i18n';
import type { DraftCells } from '../../src/draft/cells';
import { faultText } from '../../src/draft/faults';
import { readDraft } from '../../src/draft/read';
import { draftSheets } from '../../src/draft/sheets';
import { draftOf } from '../../src/draft/write';
import { ordosPlan } from '../../src/plan/ordos';
import type { TableKey } from '../../src/draft/tables';
import { cellsOf } from './typed';
import { typedOver, type Typed } from './typed-over';

const cells = cellsOf(draftSheets(draftOf(ordosPlan, zhMessages), zhMessages));

/** A mistake in one cell, and whether others are at fault by it as well. */
const mistakes: readonly Typed[] = [
  ['facts', 'value', 3, null],
  ['facts', 'value', 4, '去年底'],
  ['facts', 'value', 5, 2021.5],
  ['facts', 'value', 7, 20230],
  ['facts', 'value', 16, '鄂尔多斯 计划'],
  ['units', 'id', 2, '市局 A'],
  ['units', 'name', 3, null],
  ['dimensions', 'id', 0, 'Dim 1'],
  ['dimensions', 'weight', 1, -5],
  ['indicators', 'id', 0, 'X1'],
  ['indicators', 'decimals', 1, 9],
  ['indicators', 'decimals', 2, -1],
  ['indicators', 'decimals', 3, 1.5],
  ['indicators', 'rows', 7, 3],
  ['indicators', 'rows', 8, 99999],
  ['indicators', 'factor', 4, -100],
  ['indicators', 'national', 5, '五点五'],
  ['indicators', 'weight', 6, -3],
  ['indicators', 'lead', 7, '市科学技术厅'],
  ['indicators', 'target3', 9, '五十'],
  ['indicators', 'kind', 10, '百分比'],
  ['indicators', 'dimension', 11, '别的'],
  ['indicators', 'name', 12, null],
  ['indicators', 'params', 13, '1;2;3;4;5;6;7;8;9;10;11;12;13'],
  ['indicators', 'from', 14, 1999],
  ['indicators', 'until', 15, 20240],
  ['indicators', 'splitFrom', 16, '别的指标'],
  ['indicators', 'splitFrom', 17, 'G99'],
  ['indicators', 'question', 18, 'Q?'],
  ['indicators', 'linked', 19, '一个很长很长很长很长很长很长很长很长的联动名称'],
  ['indicators', 'formula', 20, 'MIN(1,'],
  ['indicators', 'raters', 21, '评议人'],
  ['indicators', 'comparison', 22, '不高于'],
  ['tasks', 'id', 0, '任务一'],
  ['tasks', 'clause', 1, null],
  ['tasks', 'indicators', 7, 'G99'],
  ['milestones', 'id', 1, 'T09-1'],
  ['milestones', 'due', 3, '2022-13-45'],
  ['milestones', 'start', 6, '下旬'],
  ['safeguards', 'measureId', 0, '甲'],
  ['safeguards', 'indicator', 1, 'G77'],
  ['relations', 'second', 0, null],
  ['relations', 'first', 1, 'G88'],
  ['questions', 'reading', 0, null],
  ['settings', 'value', 3, 50],
  ['settings', 'value', 1, 7],
];

const keysOf = (draft: DraftCells, m: Messages) => readDraft(draft, m).faults.map((fault) => faultText(fault, m));
const whereOf = ([table, field, row]: Typed): string => {
  const { sheet, cell } = cells[table]![field]![row]!.place;
  return `${sheet}!${cell}`;
};
/** What the schema library says when nobody gave it words. */
const raw = /无效|期望|必须匹配|Invalid|expected|pattern|regex|\/\^|indicators\[|units\[|undefined|NaN|null/;

test.each(mistakes)('%s %s %i: %s is told at its cell, once', async (...mistake) => {
  for (const m of [zhMessages, await loadMessages('en')]) {
    const told = keysOf(typedOver(cells, [mistake]), m);
    expect(told.map(({ where }) => where)).toEqual([whereOf(mistake)]);
    expect(told[0]!.what).not.toMatch(raw);
  }
});

test('all at once: each of them is told among all the others, and nothing else', () => {
  const told = keysOf(typedOver(cells, mistakes), zhMessages).map(({ where }) => where);
  expect([...told].sort()).toEqual(mistakes.map(whereOf).sort());
});

test.each(['facts', 'units', 'dimensions', 'indicators', 'tasks', 'milestones', 'settings'] as const)(
  'a lost sheet is told by its name, not by what follows of it: %s',
  (table: TableKey) => {
    const { [table]: lost, ...others } = cells;
    expect(keysOf(others, zhMessages)).toEqual([
      {
        where: lost!.value?.[0]?.place.sheet ?? lost!.name![0]!.place.sheet,
        what: '缺这张工作表',
        todo: expect.anything(),
      },
    ]);
  },
);

test('tasks with their milestones may be left out, as may what hints say may stay empty', () => {
  const { tasks: _, milestones: __, safeguards: _s, relations: _r, questions: _q, groups: _g, ...others } = cells;
  const indicators = { ...others.indicators, question: [] };
  const { plan, faults } = readDraft({ ...others, indicators }, zhMessages);
  expect(faults).toEqual([]);
  expect(plan?.tasks).toEqual([]);
});

test('columns and sheets that may be left out are told, sheet by sheet, and hold nothing up', async () => {
  const lost = structuredClone(cells) as Record<string, Record<string, unknown>>;
  for (const field of ['baseline', 'target2', 'weight', 'nameEn', 'sentence']) delete lost.indicators![field];
  delete lost.units!.remark;
  delete lost.safeguards;
  const zh = readDraft(lost, zhMessages);
  expect(zh.faults).toEqual([]);
  expect(zh.plan).not.toBeNull();
  expect(zh.notes.map((note) => faultText(note, zhMessages))).toEqual([
    {
      where: '底稿 指标',
      what: '没有“基期值”、“第2年目标”、“权重”这些栏，按空着处理',
      todo: expect.stringContaining('补上'),
    },
    { where: '底稿 保障措施', what: '没有这张工作表，按没有内容处理', todo: expect.stringContaining('补上') },
  ]);
  const en = await loadMessages('en');
  for (const note of readDraft(lost, en).notes)
    expect(faultText(note, en).what + faultText(note, en).todo).not.toMatch(/undefined|[\u4e00-\u9fff]/);
  expect(readDraft(cells, zhMessages).notes).toEqual([]);
});

test('two items of one name in one year are told; what one took the place of may be called the same', () => {
  const name = cells.indicators!.name![0]!.value as string;
  expect(keysOf(typedOver(cells, [['indicators', 'name', 1, name]]), zhMessages)).toEqual([
    expect.objectContaining({ where: whereOf(['indicators', 'name', 1, null]), what: `“${name}”出现了两次` }),
  ]);
  const task = cells.tasks!.name![2]!.value as string;
  expect(keysOf(typedOver(cells, [['tasks', 'name', 5, task]]), zhMessages)).toHaveLength(1);
  const apart: readonly Typed[] = [
    ['indicators', 'name', 1, name],
    ['indicators', 'until', 0, 2022],
    ['indicators', 'from', 1, 2023],
  ];
  expect(keysOf(typedOver(cells, apart), zhMessages)).toEqual([]);
});

test('years: a gap, a year twice, a year that goes back are each told once, at the year', () => {
  for (const [row, year] of [
    [7, null],
    [7, 2022],
    [8, 2020],
    [7, '二〇二三'],
    [6, null],
  ] as const)
    expect(keysOf(typedOver(cells, [['facts', 'value', row, year]]), zhMessages).map(({ where }) => where)).toEqual([
      whereOf(['facts', 'value', row, null]),
    ]);
});

test('what speaks of a row that was dropped goes with it; what speaks of none is told', () => {
  const [question] = ordosPlan.questions;
  const at = ordosPlan.indicators.findIndex(({ id }) => id === question!.indicator);
  const dropped: readonly Typed[] = [
    ['indicators', 'use', at, '不采用'],
    ['indicators', 'use', 23, '不采用'],
    ['tasks', 'use', 0, '不采用'],
  ];
  const { plan, faults } = readDraft(typedOver(cells, dropped), zhMessages);
  expect(faults.map((fault) => faultText(fault, zhMessages))).toEqual([]);
  expect(plan?.indicators).toHaveLength(23);
  expect(plan?.questions).toEqual([]);
  expect(JSON.stringify([plan?.tasks, plan?.relations, plan?.safeguards])).not.toMatch(/"G24"|"T01/);
  expect(keysOf(typedOver(cells, [['milestones', 'task', 3, 'T77']]), zhMessages)).toEqual([
    expect.objectContaining({ what: '没有任务“T77”' }),
  ]);
});

test('years may have their word behind them', () => {
  const years: readonly Typed[] = [
    ['facts', 'value', 5, '2021年'],
    ['facts', 'value', 6, '２０２２年度'],
    ['indicators', 'until', 3, '2023 年'],
  ];
  const { plan, faults } = readDraft(typedOver(cells, years), zhMessages);
  expect(faults).toEqual([]);
  expect([plan?.baselineYear, plan?.years[0], plan?.indicators[3]!.until]).toEqual([2021, 2022, 2023]);
});
