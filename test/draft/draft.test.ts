import fc from 'fast-check';
import { zhMessages, loadMessages, type Messages } from '../../src/i18n';
import { nationalIndex } from '../../src/plan/national';
import { ordosPlan } from '../../src/plan/ordos';
import { parsePlan } from '../../src/plan/load';
import type { Plan } from '../../src/plan/schema';
import { draftSheets } from '../../src/draft/sheets';
import { faultText } from '../../src/draft/faults';
import { factRows } from '../../src/draft/tables';
import { draftOf, draftOfNext } from '../../src/draft/write';
import { readDraft } from '../../src/draft/read';
import { draftCellsIn, readWorkbook, writeWorkbook } from '../../src/xlsx';
import { plans } from './plans';
import { cellsOf } from './typed';
import { typedOver } from './typed-over';

async function throughFile(plan: Plan, m: Messages) {
  const bytes = await writeWorkbook(draftSheets(draftOf(plan, m), m), {
    pageOf: '',
    properties: { title: 'draft', created: new Date(0), custom: {} },
  });
  return readDraft(draftCellsIn(readWorkbook(bytes)), m);
}

test.each(['zh-CN', 'en'] as const)('the built-in plan comes back exactly (%s)', async (locale) => {
  const m = await loadMessages(locale);
  expect(await throughFile(ordosPlan, m)).toEqual({ plan: ordosPlan, faults: [], notes: [] });
});

test('what is only kept comes back exactly: the edition of the national index, and what earlier plans reached', async () => {
  const earlier = [
    { year: 2020, item: null, value: 87.25 },
    { year: 2020, item: 'G01', value: 512.3333333333333 },
    { year: 2021, item: 'T01', value: 0 },
  ];
  const plan = parsePlan({ ...ordosPlan, edition: nationalIndex, earlier });
  expect(await throughFile(plan, zhMessages)).toEqual({ plan, faults: [], notes: [] });
});

test('generated plans come back exactly', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const read = readDraft(cellsOf(draftSheets(draftOf(parsePlan(plan), zhMessages), zhMessages)), zhMessages);
      const isOpen = plan.indicators.some(({ targets }) => Object.values(targets).every(({ value }) => value === null));
      expect({ plan: read.plan, faults: read.faults }).toEqual({ plan, faults: [] });
      expect(read.notes.map(({ code }) => code)).toEqual(isOpen ? ['targets-empty'] : []);
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

test('the draft of a plan carried on tells what is still that of the plan before and what is to be filled in, until it is typed', () => {
  const none = { value: null, source: 'assumed' as const };
  const plan: Plan = {
    ...ordosPlan,
    indicators: ordosPlan.indicators.map((item) => ({ ...item, targets: { 2022: none, 2023: none, 2024: none } })),
  };
  const draft = draftOfNext(plan, zhMessages);
  const facts = draft.tables.facts.flatMap(({ sentence, value }, i) =>
    sentence?.value && value?.assumed ? [factRows[i]] : [],
  );
  expect(facts).toEqual(['title', 'shortName', 'documentNumber', 'issuedOn']);
  const cells = cellsOf(draftSheets(draft, zhMessages));
  const read = readDraft(cells, zhMessages);
  expect(read).toMatchObject({ plan, faults: [] });
  expect(read.notes.map((note) => faultText(note, zhMessages))).toEqual([
    ...['计划名称', '计划简称', '文号', '印发日期'].map((head) => ({
      where: expect.stringMatching(/^底稿 概况!C\d+$/),
      what: `“${head}”还是上一期的`,
      todo: expect.stringContaining('照原样输入一遍'),
    })),
    {
      where: expect.stringMatching(/^底稿 指标![A-Z]+7$/),
      what: expect.stringMatching(/^25 项指标各年的目标都空着：G01 G02 .* G25$/),
      todo: expect.stringContaining('按新文件填目标'),
    },
  ]);
  const typed = typedOver(cells, [
    ['facts', 'value', factRows.indexOf('documentNumber'), '鄂府发〔2025〕1号'],
    ...plan.indicators.slice(1).map((_, k) => ['indicators', 'target3', k + 1, 5] as const),
  ]);
  const later = readDraft(typed, zhMessages).notes;
  expect(later.map(({ code }) => code)).toEqual(['taken-over', 'taken-over', 'taken-over', 'targets-empty']);
  expect(later.at(-1)?.params).toEqual({ count: 1, ids: 'G01' });
});
