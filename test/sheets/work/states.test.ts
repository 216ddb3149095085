/** How a piece of work stands against its due date, in words; one day is not "1 days". */
import { serialOf } from '../../../src/entries/dates';
import { loadMessages, type Locale } from '../../../src/i18n';
import { SheetBuilder } from '../../../src/sheets/builder';
import { stateFormula } from '../../../src/sheets/work-sheet';
import { calculated } from '../../support/calculated';

const asOf = '2024-03-31';

async function state(locale: Locale, due: string, done?: string): Promise<unknown> {
  const m = await loadMessages(locale);
  const status = done === undefined ? 'in-progress' : 'done';
  const sheet = new SheetBuilder({ key: 'settings', version: 1, name: 's', tabColor: '000000', columnWidths: [] })
    .value(1, 1, serialOf(asOf), 'blank')
    .field('inForce_asOf', 'result', 1, 1)
    .value(2, 1, m.common.milestoneStatuses[status], 'blank')
    .value(2, 2, serialOf(due), 'blank')
    .value(2, 3, done === undefined ? null : serialOf(done), 'blank')
    .build();
  const formula = stateFormula(m, { status: 'A2', due: 'B2', done: 'C2' });
  return calculated([sheet], serialOf(asOf)).evaluate('settings', 'D2', `=${formula}`);
}

test.each([
  ['2024-03-30', undefined, '× 逾期 1 天', '× 1 day late'],
  ['2024-03-01', undefined, '× 逾期 30 天', '× 30 days late'],
  ['2024-03-31', undefined, '▲ 今日到期', '▲ due today'],
  ['2024-04-01', undefined, '▲ 明日到期', '▲ due tomorrow'],
  ['2024-04-30', undefined, '▲ 30 天后到期', '▲ due in 30 days'],
  ['2024-05-01', undefined, '○ 未到期', '○ not due yet'],
  ['2024-03-01', '2024-03-02', '▲ 逾期 1 天完成', '▲ done 1 day late'],
  ['2024-03-01', '2024-03-11', '▲ 逾期 10 天完成', '▲ done 10 days late'],
  ['2024-03-01', '2024-03-01', '● 已完成', '● done'],
] as const)('due %s, done %s: %s, %s', async (due, done, zh, en) => {
  expect(await state('zh-CN', due, done)).toBe(zh);
  expect(await state('en', due, done)).toBe(en);
});
