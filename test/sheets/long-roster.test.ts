/** A roster of thousands of rows: built, drawn and written like any other; what the plan does not have is told, not guessed. */
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { contentsOf } from '../../src/excel/draw/cells';
import { buildSheet, sheetIfAny } from '../../src/sheets';
import { writeWorkbook } from '../../src/xlsx/write';
import { readWorkbook } from '../../src/xlsx/read';
import { entriesOf } from '../support/item-workbook';

const ROWS = 15_000;
const names = Array.from({ length: ROWS }, (_, i) => `企业${i + 1}`);
const context = {
  plan: ordosPlan,
  entries: entriesOf({ G06: { name: names, document: names } }),
  m: zhMessages,
  present: ['G06'],
  today: '2024-03-31',
};

test('15,000 rows come out as they went in', async () => {
  const spec = buildSheet('G06', context);
  expect(spec.rows).toBeGreaterThan(ROWS);
  expect(contentsOf(spec).blocks.length).toBeGreaterThan(0);
  const bytes = await writeWorkbook([spec], {
    pageOf: '',
    properties: { title: '', creator: '', created: new Date(0), custom: {} },
  });
  const raw = readWorkbook(bytes);
  const texts = raw.sheets[0]!.cells.size;
  expect(texts).toBeGreaterThan(2 * ROWS);
});

test.each(['G99', 'score_1999', 'unit_1_1999', 'unit_999_2022', 'workplan_0', 'archive_1'])(
  '%s is no sheet of the plan',
  (key) => {
    expect(sheetIfAny(key, context)).toBeNull();
    expect(() => buildSheet(key, context)).toThrow(expect.objectContaining({ code: 'structure-broken' }));
  },
);
