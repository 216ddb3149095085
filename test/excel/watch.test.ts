/** Following what users type: which sheets a change touches, and that our own work is not taken for theirs. */
import { ordosPlan } from '../../src/plan/ordos';
import type { Changed } from '../../src/excel/facade';
import { startExcel } from '../support/excel';

test('reports the sheet a user typed into, and nothing of what the product writes itself', async () => {
  const { host, book } = startExcel();
  await book.addSheets(ordosPlan, ['G03'], 'zh-CN');
  await book.read();
  const seen: Changed[] = [];
  const stop = await book.watch((change) => seen.push(change));
  await book.write([{ key: 'data', field: 'key', index: 50, value: 'errors_2022' }]);
  await host.settled();
  expect(seen).toEqual([]);
  host.typeCell('G03 营业收入', 'D19', '108.42');
  await host.settled();
  expect(seen).toEqual([{ sheets: ['G03'] }]);
  await stop();
  host.typeCell('G03 营业收入', 'D20', '226.9');
  await host.settled();
  expect(seen).toHaveLength(1);
}, 30_000);
