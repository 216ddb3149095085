/** Archives, follow-up lists and files written use the day where the user is: early in Beijing, late west of Greenwich. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
/** All in a process of its own, whose clock stands still and whose time zone is set before it starts. */
const program = (moment: string) => `
const at = Date.parse('${moment}');
const Moments = Date;
globalThis.Date = class extends Moments {
  constructor(...given) { super(...(given.length > 0 ? given : [at])); }
  static now() { return at; }
};
const { ordosPlan: plan } = require('./src/plan/ordos.ts');
const { zhMessages: m } = require('./src/i18n/index.ts');
const { contextFrom } = require('./src/excel/known.ts');
const { startOfDay, isoOf, localDay } = require('./src/entries/dates.ts');
const { buildSheet } = require('./src/sheets/index.ts');
const { writeWorkbook, readWorkbook } = require('./src/xlsx/index.ts');
const { parseArea } = require('./src/sheets/a1.ts');
const { fieldName } = require('./src/sheets/names.ts');
const { sinkOptions } = require('./test/support/kitchen-sink.ts');
const { startExcel } = require('./test/support/excel.ts');
void (async () => {
  const context = contextFrom(plan, { sheets: {} }, m, []);
  const followup = buildSheet('followup', context);
  const years = new Set(followup.cells.flatMap((c) => followup.fields.some((f) => {
    const a = parseArea(f.range);
    return f.field === 'item_year' && a.col === c.col && c.row >= a.row && c.row <= a.lastRow;
  }) && typeof c.value === 'number' ? [c.value] : []));
  const settings = buildSheet('settings', context);
  const bytes = await writeWorkbook([settings], {
    ...sinkOptions,
    properties: { title: 'x', creator: 'x', created: startOfDay(context.today) },
  });
  const name = fieldName('settings', 'asOf');
  const raw = readWorkbook(bytes);
  const cell = (raw.names.get(name) ?? '').split('!').at(-1).replaceAll('$', '');
  const asOf = isoOf(raw.sheets[0].cells.get(cell).value);
  const { book } = startExcel({ now: () => new Date() });
  await book.addSheets(plan, ['G03'], 'zh-CN');
  const archived = await book.archive('score_2022');
  const date = await Excel.run(async (context) => {
    const range = context.workbook.names.getItem(fieldName(archived.key, 'date')).getRange();
    range.load('values');
    await context.sync();
    return range.values[0][0];
  });
  console.log([context.today, asOf, Math.max(...years), date].join(' '));
})();
`;

test.each([
  ['07:30 in Beijing', 'Asia/Shanghai', '2023-12-30T23:30:00Z', '2023-12-31 2023-12-31 2023 2023-12-31'],
  ['23:30 in Los Angeles', 'America/Los_Angeles', '2023-12-31T07:30:00Z', '2023-12-30 2023-12-30 2022 2023-12-30'],
])('%s', (_, TZ, moment, expected) => {
  const run = spawnSync(process.execPath, ['--require', './test/support/ts-hook.cjs', '-e', program(moment)], {
    cwd: root,
    env: { ...process.env, TZ },
    encoding: 'utf8',
  });
  expect([run.stderr, run.stdout.trim()]).toEqual(['', expected]);
});
