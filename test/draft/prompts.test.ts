/** Prompts of a draft's columns, and what is told of a unit named twice: examples that are taken, names instead of ids. */
import { readDraft } from '../../src/draft/read';
import { faultText } from '../../src/draft/faults';
import { tipOf } from '../../src/draft/heads';
import { draftSheets } from '../../src/draft/sheets';
import { columnsOf, tableKeys } from '../../src/draft/tables';
import { draftOf } from '../../src/draft/write';
import { loadMessages, zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { itemIdPattern, slugPattern } from '../../src/plan/schema';
import { cellsOf } from './typed';
import { typedOver } from './typed-over';

test.each(['zh-CN', 'en'] as const)('no name or number of one table is the example of another (%s)', async (locale) => {
  const m = await loadMessages(locale);
  const example = (text: string) => /(?:如：|e\.g\. )([^；;]+)/.exec(text)?.[1];
  const names = tableKeys
    .filter((table) => columnsOf(table, 3).some(({ field, kind }) => field === 'name' && kind === 'text'))
    .filter((table) => table !== 'changes')
    .map((table) => example(tipOf(table, 'name', m)));
  expect(names).not.toContain(undefined);
  expect(new Set(names).size).toBe(names.length);
  for (const [table, pattern] of [
    ['units', slugPattern],
    ['dimensions', slugPattern],
    ['groups', slugPattern],
    ['indicators', itemIdPattern],
    ['tasks', itemIdPattern],
    ['milestones', /^T\d+-\d+$/],
  ] as const)
    expect([table, example(tipOf(table, 'id', m))]).toEqual([table, expect.stringMatching(pattern)]);
});

test('a unit that is both lead and responsible is told by its name and what to do', () => {
  const cells = cellsOf(draftSheets(draftOf(ordosPlan, zhMessages), zhMessages));
  const lead = String(cells.indicators!.lead![0]!.value);
  const { faults } = readDraft(typedOver(cells, [['indicators', 'responsible', 0, lead]]), zhMessages);
  expect(faults.map((fault) => faultText(fault, zhMessages))).toMatchObject([
    { what: `“${lead}”既是牵头单位又是责任单位`, todo: '两栏里只留一处' },
  ]);
});
