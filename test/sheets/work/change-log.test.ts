/** The change log: every change stands on it, in both languages, each text with room for it. */
import { loadMessages } from '../../../src/i18n';
import { ordosPlan } from '../../../src/plan/ordos';
import { buildChangeLog } from '../../../src/sheets/change-log-sheet';
import { changedInMidTerm } from '../../support/mid-term';

const plan = changedInMidTerm(ordosPlan);

test.each([
  ['zh-CN', '指标 G02 园区公共服务', '停用', '截止年度'],
  ['en', 'Indicator G02', 'Retired', 'last year'],
] as const)('%s: a row for each change', async (locale, subject, kind, field) => {
  const m = await loadMessages(locale);
  const sheet = buildChangeLog({ plan, entries: { sheets: {} }, m, present: [], today: '2023-03-02' });
  const rows = plan.changes!.map(({ number }) =>
    sheet.cells.filter(({ row, col }) => row === 5 + number && col > 1).map(({ value }) => String(value)),
  );
  const retired = rows.find((row) => row[1]!.includes('G02'))!;
  expect(retired[1]!.slice(0, 9)).toBe(subject.slice(0, 9));
  expect(retired.slice(2, 8)).toEqual([
    kind,
    field,
    expect.any(String),
    '2022',
    '2023',
    expect.stringContaining('鄂高新发〔2023〕5号'),
  ]);
  expect(sheet.print).toMatchObject({ paper: 'A4', orientation: 'landscape', titleRows: '5:5' });
});

test('a plan without changes says so', async () => {
  const m = await loadMessages('zh-CN');
  const sheet = buildChangeLog({ plan: ordosPlan, entries: { sheets: {} }, m, present: [], today: '2023-03-02' });
  expect(sheet.cells.some(({ value }) => value === '还没有调整。')).toBe(true);
});
