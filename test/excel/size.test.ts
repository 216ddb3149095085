/** The estimate of a drawing request held against what the genuine client library sends. */
import { queueNames, queueSheet } from '../../src/excel/draw';
import { namesOf } from '../../src/sheets/names';
import { queueStyles } from '../../src/excel/draw/styles';
import { BATCH_BYTES, batchesOf, estimateBytes } from '../../src/excel/size';
import type { Look } from '../../src/excel/look';
import type { Host } from '../../src/host';
import { contextFrom } from '../../src/excel/known';
import { drawSheets } from '../../src/excel/work';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { buildSheet, coreKeys, itemKeys } from '../../src/sheets';
import type { SheetSpec } from '../../src/sheets/spec';
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

// What is worked out row by row stands in columns of the sheets, which made them larger than one request holds.
test('all item sheets of the plan fit two requests', () => {
  expect(batchesOf(itemKeys(ordosPlan).map((key) => buildSheet(key, context)))).toHaveLength(2);
});

test('a plan of 500 indicators is dealt into requests under the limit', () => {
  const many = Array.from({ length: 500 }, (_, i) => buildSheet(itemKeys(ordosPlan)[i % 41]!, context));
  const sizes = batchesOf(many).map((batch) => batch.reduce((n, spec) => n + estimateBytes(spec), 0));
  expect(sizes.every((size) => size <= BATCH_BYTES)).toBe(true);
  expect(sizes.length).toBeLessThan(28);
});

describe('a sheet over the limit by itself, as the calculation of 500 indicators is', () => {
  const indicators = Array.from({ length: 500 }, (_, i) => ({
    ...ordosPlan.indicators[i % ordosPlan.indicators.length]!,
    id: `G${String(i + 1).padStart(3, '0')}`,
  }));
  const plan = { ...ordosPlan, indicators, tasks: [] };
  const large = (key: string) => buildSheet(key, contextFrom(plan, { sheets: {} }, zhMessages, coreKeys(plan)));
  const lookAt = ({ workbook }: Host): Look => ({
    tabs: workbook.sheets.map(({ id, name }, position) => ({ id, name, position, protected: false, visibility: 'Visible', charts: [] })), // prettier-ignore
    names: new Map(),
    formulas: new Map(),
    hidden: new Set(),
    sheets: new Map(),
    styles: new Set(),
    properties: {},
    part: false,
    structureProtected: false,
    calculation: { byHand: false, done: true },
  });
  const jobOf = (spec: SheetSpec, host: Host) => ({
    specs: [spec],
    look: lookAt(host),
    read: () => ({}),
    asItWas: () => spec,
    order: [spec.key],
    m: zhMessages,
  });

  test.each(['calc', 'score_2022'])('%s goes in parts, each under 4 MB, and is all there', async (key) => {
    const { host } = startExcel();
    const spec = large(key);
    expect(estimateBytes(spec)).toBeGreaterThan(BATCH_BYTES);
    await drawSheets(jobOf(spec, host));
    expect(host.stats.maxRequestBytes).toBeLessThan(4 * 1024 * 1024);
    const sheet = host.workbook.sheets.find(({ name }) => name === spec.name)!;
    const missing = spec.cells.filter(
      ({ formula, row, col }) => formula && !sheet.rows.get(row - 1)?.get(col - 1)?.formula,
    );
    expect(missing).toEqual([]);
    expect(sheet.protection !== null).toBe(spec.protect);
    expect(host.workbook.names.size).toBe(namesOf(spec).size);
  });

  test('a failure in its last part takes it all back', async () => {
    const { host } = startExcel();
    const before = host.snapshot();
    const spec = large('calc');
    host.onUpdate(({ events }) => events.some(({ kind }) => kind === 'sheetAdded') && host.fail({ atCommand: 200 }));
    await expect(drawSheets(jobOf(spec, host))).rejects.toMatchObject({ undone: true });
    expect(host.snapshot()).toBe(before);
  });
});
