/** The estimate of a drawing request held against what the genuine client library sends. */
import { queueNames, queueSheet } from '../../src/excel/draw';
import { queueStyles } from '../../src/excel/draw/styles';
import { BATCH_BYTES, batchesOf, estimateBytes } from '../../src/excel/size';
import { contextFrom } from '../../src/excel/read';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { buildSheet, coreKeys, itemKeys } from '../../src/sheets';
import { startExcel } from '../support/excel';

const keys = [...coreKeys(ordosPlan), ...itemKeys(ordosPlan)];
const context = contextFrom(ordosPlan, { sheets: {} }, zhMessages, keys);
const kinds = [
  'cover',
  'plan',
  'settings',
  'calc',
  'score_2022',
  'gap',
  'units',
  'data',
  'G01',
  'G03',
  'G04',
  'G06',
  'G13',
  'T01',
];

test.each(kinds)('drawing %s takes no more than estimated, and not much less', async (key) => {
  const { host } = startExcel();
  const styles = new Excel.RequestContext();
  queueStyles(styles, new Set());
  await styles.sync();
  host.resetStats();
  const spec = buildSheet(key, context);
  const request = new Excel.RequestContext();
  queueSheet(request.workbook.worksheets.add(spec.name), spec, zhMessages);
  queueNames(request, spec, spec.name, new Set());
  await request.sync();
  expect(host.stats.maxRequestBytes).toBeLessThanOrEqual(estimateBytes(spec));
  expect(host.stats.maxRequestBytes).toBeGreaterThan(estimateBytes(spec) * 0.5);
});

test('all item sheets of the plan fit one request', () => {
  expect(batchesOf(itemKeys(ordosPlan).map((key) => buildSheet(key, context)))).toHaveLength(1);
});

test('a plan of 500 indicators is dealt into requests under the limit', () => {
  const many = Array.from({ length: 500 }, (_, i) => buildSheet(itemKeys(ordosPlan)[i % 41]!, context));
  const sizes = batchesOf(many).map((batch) => batch.reduce((n, spec) => n + estimateBytes(spec), 0));
  expect(sizes.every((size) => size <= BATCH_BYTES)).toBe(true);
  expect(sizes.length).toBeLessThan(18);
});
