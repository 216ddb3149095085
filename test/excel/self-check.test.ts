/** The self-check on the in-memory Excel: passes where nothing differs, and under all quirks shows just these; under each: `e2e/self-check`. */
import project from '../../package.json';
import { ZoneScorecardError } from '../../src/errors';
import { createWorkbook } from '../../src/excel';
import { selfCheck } from '../../src/excel/self-check';
import { firstProbe, inWords, isFaulty, steps, type CheckReport } from '../../src/excel/self-check/report';
import { createHost, type Host, type HostOptions } from '../../src/host';
import { connect } from '../../src/host/bridge/node';
import { quirks, type Quirk } from '../../src/host/model/quirks';
import type { Locale } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { resultsOf } from '../../src/sheets/worked-out';
import { excelApi } from '../support/api-sets';
import { today } from '../support/excel';
import { shownUnder, type Shown } from '../support/shown-quirks';

function open(differing: readonly Quirk[] = [], options: HostOptions = {}): Host {
  const host = createHost({
    now: () => new Date(`${today}T08:00:00`),
    quirks: differing,
    openWorkbook: () => undefined,
    ...options,
  });
  const { Excel, Office } = connect(host);
  Object.assign(globalThis, { Excel, Office });
  return host;
}

/** Runs the check beside a pane that listens, with a user who picks what is asked, or passes it over. */
async function check(host: Host, locale: Locale = 'zh-CN', passesOver = false): Promise<CheckReport> {
  const pane = createWorkbook();
  const stop = await pane.watch(() => undefined);
  const report = await pane.unwatched(() =>
    selfCheck(ordosPlan, {
      locale,
      at: `${today}T08:00:00Z`,
      now: () => 0,
      // What has been raised is delivered; nothing is left to the clock.
      pause: () => host.settled(),
      mayOpenWindow: true,
      workedOut: (specs, day) => resultsOf(specs, day).at,
      askForPick: async (tab, cell) => {
        if (!passesOver) host.typeCell(tab, cell, '2');
        return !passesOver;
      },
    }),
  );
  await stop();
  expect(host.asUser(({ sheets }) => sheets.length)).toBe(1);
  expect(report.cleaned).toBe(true);
  expect(report.steps.map(({ id }) => id)).toEqual(steps);
  return report;
}

/** All that did not pass, with what was expected and seen. */
const shown = ({ steps }: CheckReport): readonly Shown[] =>
  steps.flatMap(({ id, outcome, expected, seen }) =>
    outcome === 'passed' ? [] : [outcome === 'differs' ? { id, expected, seen } : { id }],
  );

test('everything passes, the workbook is as it was, and the result holds the build of Excel and nothing of the workbook', async () => {
  const host = open();
  host.asUser(({ sheets }) => void (sheets[0]!.name = '机密'));
  const before = host.snapshot();
  const report = await check(host);
  expect(shown(report)).toEqual([]);
  expect(host.snapshot()).toBe(before);
  // Under a minute in an Excel on the web that takes a quarter of a second for each.
  expect(host.stats.syncs).toBeLessThan(180);
  expect(host.stats.maxRequestBytes).toBeLessThan(4_300_000);
  expect(host.stats.maxResponseBytes).toBeLessThan(4_000_000);
  expect(Object.keys(report)).toEqual(['what', 'format', 'product', 'excel', 'at', 'steps', 'cleaned']);
  expect(report.product).toEqual({ version: project.version, library: '' });
  expect(report.excel).toEqual({ version: '', platform: '', language: 'zh-CN', api: '1.15' });
  expect(JSON.stringify(report)).not.toContain('机密');
});

test('in English, in an Excel that knows no sources of charts, with a user who picks nothing', async () => {
  const report = await check(open([], excelApi('1.9')), 'en', true);
  expect(shown(report)).toEqual([{ id: 'charts' }, { id: 'merges' }, { id: 'pick' }]);
  expect(report.excel.api).toBe('1.9');
});

test('in an Excel that differs in all, just these are shown', async () => {
  expect(shown(await check(open(quirks)))).toEqual(shownUnder(quirks));
});

test('a workbook that holds something is left alone', async () => {
  const host = open();
  host.typeCell('Sheet1', 'C3', 'mine');
  const before = host.snapshot();
  await expect(check(host)).rejects.toMatchObject({ code: 'not-empty' });
  expect(host.snapshot()).toBe(before);
});

test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
  ['a comment', (_, { workbook }) => void workbook.comments.add('Sheet1!B2', 'mine')],
  ['a chart', (sheet) => void sheet.charts.add('Line', sheet.getRange('A1:B2'))],
  [
    'a limit on typing',
    (sheet) => (sheet.getRange('B2').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } }),
  ],
  ['a conditional format', (sheet) => void sheet.getRange('B2').conditionalFormats.add('DataBar')],
  ['an empty table', (sheet) => void sheet.tables.add('B2:C3', false)],
  ["a sheet's own name", (sheet) => void sheet.names.add('own', sheet.getRange('A1'))],
])('a workbook that holds %s alone is left alone', async (_, put) => {
  const host = open();
  await Excel.run(async (context) => {
    put(context.workbook.worksheets.getFirst(), context);
    await context.sync();
  });
  const before = host.snapshot();
  await expect(check(host)).rejects.toMatchObject({ code: 'not-empty' });
  expect(host.snapshot()).toBe(before);
});

test('where no sheet can be drawn that is a fault, told by what was refused, and Excel itself is looked at all the same', async () => {
  const host = open();
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  const { steps: done, cleaned } = await selfCheck(ordosPlan, {
    locale: 'zh-CN',
    at: `${today}T08:00:00Z`,
    now: () => 0,
    pause: () => host.settled(),
    workedOut: (specs, day) => resultsOf(specs, day).at,
  });
  expect(done.map(({ id }) => id)).toEqual(['draw', ...steps.slice(steps.indexOf(firstProbe))]);
  expect(done[0]).toMatchObject({
    outcome: 'differs',
    expected: 'ok',
    seen: 'workbook-protected',
  });
  expect(isFaulty(done)).toBe(true);
  expect(cleaned).toBe(true);
});

test('an error is told by its codes and by the call Excel refused; messages, which may name sheets and files, are left out', async () => {
  const host = open();
  host.asUser(({ sheets }) => void (sheets[0]!.name = '机密'));
  const refused = await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('机密').getRange('A1').values = [['=机密(']];
    await context.sync();
  }).catch((error: unknown) => error);
  expect(String(refused)).not.toBe('');
  const ours = new ZoneScorecardError(
    'unexpected',
    { message: '机密.xlsx' },
    { sheet: '机密', cell: 'A1' },
    { cause: refused, stands: ['机密'] },
  );
  expect(inWords(ours)).toMatch(/^unexpected · [A-Za-z]+ · Range\.values$/);
  expect(inWords(new TypeError('cannot read 机密'))).toBe('TypeError');
  expect(inWords('机密')).toBe('Error');
});

test('a formula that goes wrong only once figures are typed is told by the step after typing', async () => {
  const host = open();
  // The user's Excel works a score out to something else as soon as there is one.
  const pane = createWorkbook();
  const report = await pane.unwatched(() =>
    selfCheck(ordosPlan, {
      locale: 'zh-CN',
      at: `${today}T08:00:00Z`,
      now: () => 0,
      pause: () => host.settled(),
      workedOut: (specs, day) => {
        const { at } = resultsOf(specs, day);
        return (key, row, col) => {
          const result = at(key, row, col);
          return typeof result === 'number' && result === 512.5 ? 512 : result;
        };
      },
    }),
  );
  const told = report.steps.filter(({ outcome }) => outcome === 'differs').map(({ id, seen }) => [id, seen]);
  expect(told).toEqual([['typed', expect.stringContaining('512.5 ≠ 512')]]);
});
