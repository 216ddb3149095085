import { draftFromNotice } from '../../src/draft/from-notice';
import { readDraft } from '../../src/draft/read';
import { draftSheets } from '../../src/draft/sheets';
import { sheetKeyOf } from '../../src/draft/tables';
import { draftOf } from '../../src/draft/write';
import { zhMessages as m } from '../../src/i18n';
import { blocksOfText } from '../../src/notice/text';
import { ordosPlan } from '../../src/plan/ordos';
import { skeleton } from '../notice/skeleton';
import { startExcel } from '../support/excel';

test('a plan’s draft put into the workbook at hand reads back exactly', async () => {
  const { book } = startExcel();
  await book.addDraft(draftSheets(draftOf(ordosPlan, m), m), 'zh-CN');
  expect(readDraft(await book.readDraft(), m)).toEqual({ plan: ordosPlan, faults: [] });
  // What is typed on it would be drawn over.
  await expect(book.addDraft(draftSheets(draftOf(ordosPlan, m), m), 'zh-CN')).rejects.toMatchObject({
    code: 'draft-there',
  });
});

test('a notice’s draft is confirmed in its cells; removed, the workbook is as before', async () => {
  const { book } = startExcel();
  const { draft } = draftFromNotice(blocksOfText(skeleton()), m, '2022-01-01');
  await book.addDraft(draftSheets(draft, m), 'zh-CN');
  expect(readDraft(await book.readDraft(), m).faults.map(({ code }) => code)).toEqual(['unconfirmed', 'unconfirmed']);
  await book.write(
    (['indicators', 'tasks'] as const).flatMap((table) =>
      draft.tables[table].map((_, index) => ({ key: sheetKeyOf(table), field: 'use', index, value: '采用' })),
    ),
  );
  const { plan } = readDraft(await book.readDraft(), m);
  expect(plan).toMatchObject({ documentNumber: '鄂府发〔2021〕342号', years: [2022, 2023, 2024] });
  expect(plan?.indicators).toHaveLength(25);
  expect(plan?.tasks).toHaveLength(16);
  // The plan is made of it beside the draft.
  await book.addSheets(plan!, ['G03', 'T01'], 'zh-CN');
  const state = await book.read();
  expect(state.plan).toMatchObject({ documentNumber: '鄂府发〔2021〕342号' });
  expect(state.structure.sheets.filter((sheet) => sheet.state !== 'present')).toEqual([]);
  const { sheets } = state;
  await book.removeSheets(sheets.map(({ key }) => key));
  expect((await book.read()).sheets).toEqual([]);
  expect(await book.readDraft()).toEqual({});
});
