/** What the workbook remembers between sessions: explanations of warnings, and what the score sheets know of the findings. */
import { ordosPlan } from '../../src/plan/ordos';
import { partOf } from '../../src/plan/part';
import { findingText, gateValues, validate } from '../../src/validation';
import { zhMessages } from '../../src/i18n';
import { startExcel, today } from '../support/excel';

const smallPlan = partOf(ordosPlan, ['G03']);

async function workbookWithAWarning() {
  const { host, book } = startExcel();
  await book.addSheets(smallPlan, ['G03'], 'zh-CN');
  await book.write([108, 226, 352, 486].map((value, index) => ({ key: 'G03', field: 'ytd_2022', index, value })));
  const check = async () => {
    const state = await book.read();
    return { state, findings: validate(state.plan!, state.entries, state.structure, state.explanations, { today }) };
  };
  return { host, book, check };
}

test('an explained warning stays explained in the next session, until its figure changes', async () => {
  const { book, check } = await workbookWithAWarning();
  const { findings } = await check();
  const warning = findings.find((f) => f.severity === 'warning' && f.place.item === 'G03')!;
  expect(findingText(warning, zhMessages).title).not.toBe('');
  const { fingerprint, code, place } = warning;
  await book.saveExplanations([
    {
      fingerprint,
      code,
      item: 'G03',
      cell: place.cell!,
      reason: '=统计口径调整',
      by: '张三',
      on: today,
    },
  ]);
  const again = (await check()).findings.find((f) => f.fingerprint === fingerprint);
  expect(again?.explanation).toMatchObject({ reason: '=统计口径调整', by: '张三', on: today });
});

test('the score sheet says that it is not validated while errors stand', async () => {
  const { host, book, check } = await workbookWithAWarning();
  await book.write([{ key: 'G03', field: 'ytd_2022', index: 2, value: 100 }]);
  const { state, findings } = await check();
  expect(findings.some((f) => f.severity === 'error' && f.place.item === 'G03')).toBe(true);
  const gate = gateValues(state.plan!, findings, state.entries.sheets.data!);
  await book.write(gate);
  const texts = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('2022年评分表').getUsedRange().load('text');
    await context.sync();
    return range.text.flat().join(' ');
  });
  expect(texts).toContain('未通过校验');
  const after = await check();
  expect(gateValues(after.state.plan!, after.findings, after.state.entries.sheets.data!)).toEqual([]);
  expect(host.workbook.sheets.find((s) => s.name === '_zsc')?.visibility).toBe('VeryHidden');
});
