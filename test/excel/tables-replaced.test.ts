/** Tables put in the place of longer and shorter ones: every row holds its own figures, and nothing is taken for typed meanwhile. */
import { nationTexts } from '../../src/i18n/nation';
import { zhMessages as m } from '../../src/i18n';
import { peersIn } from '../../src/nation/from-entries';
import { samplePeers } from '../../src/nation/sample';
import { peerFields } from '../../src/nation/to-entries';
import { indexOf } from '../../src/plan/national';
import { startExcel } from '../support/excel';
import { fourItemPlan } from '../support/four-items';

test('a table of peers in the place of another: also one zone of one year, or of one row a year, after many', async () => {
  const { book } = startExcel();
  const plan = fourItemPlan();
  const index = indexOf(plan);
  await book.addSheets(plan, ['G03'], 'zh-CN');
  const many = samplePeers(index, { zones: 40, years: [2023], nameFor: nationTexts(m).peers.sampleZone });
  const mine = (year: number) => ({
    zone: '我的高新区',
    year,
    figures: index.indicators.map((_, k) => year + k / 100),
  });
  const tables = [many, [mine(2023)], many.slice(3), [2021, 2022, 2023].map(mine), [], [mine(2022), ...many], [2023, 2022].map(mine)]; // prettier-ignore
  for (const [i, rows] of tables.entries()) {
    const { typed } = await book.redraw(['peers'], { values: { peers: peerFields(rows) } });
    expect([i, typed]).toEqual([i, []]);
    expect([i, peersIn(index, (await book.read()).entries)]).toEqual([i, rows]);
    // Drawn once more with what it holds.
    expect([i, (await book.redraw(['peers'])).typed]).toEqual([i, []]);
    expect([i, peersIn(index, (await book.read()).entries)]).toEqual([i, rows]);
  }
});
