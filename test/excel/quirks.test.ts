/**
 * The product in each Excel that differs from the others, and in one that differs in all: the first use, figures typed and
 * read, an undo, what units send back, and a form frozen. What comes of it is the same everywhere.
 */
import type { ZoneScorecardError } from '../../src/errors';
import { quirks, type Quirk } from '../../src/host/model/quirks';
import { zhMessages } from '../../src/i18n';
import { buildSheet } from '../../src/sheets';
import { contextFrom } from '../../src/excel/known';
import { score } from '../../src/scoring';
import { collected, fileOf, handOut, typeInto } from '../exchange/support';
import { startExcel, today } from '../support/excel';
import { heldBy } from '../support/faults';
import { fourItemPlan, fourItems } from '../support/four-items';

const plan = fourItemPlan();
const front: Quirk = 'neverInFront';

async function story(differing: readonly Quirk[]): Promise<unknown> {
  const { host, book } = startExcel({ quirks: differing });
  let heard = 0;
  await book.addSheets(plan, fourItems, 'zh-CN');
  await book.read();
  await book.watch(() => heard++);

  // Typed by a user and by program; read as scored.
  const spec = buildSheet('G03', contextFrom(plan, { sheets: {} }, zhMessages, fourItems));
  const cell = spec.fields.find((f) => f.field === 'ytd_2022')!.range.split(':')[0]!;
  expect(host.typeCell(spec.name, cell, '120')).toEqual({ outcome: 'accepted' });
  await book.write([{ key: 'G03', field: 'ytd_2022', index: 3, value: 540 }]);
  const state = await book.read();
  const expected = score(state.plan!, state.entries, { today }).annual[0]!.total;
  const shown = async () => {
    const total = host.workbook.names.get('zsc_score_2022_total')!.formula;
    return host.workbook.calculation.evaluate(total, { sheetId: '', row: 0, col: 0 });
  };
  expect(expected).toBeGreaterThan(0);
  expect(Number(await shown())).toBeCloseTo(expected, 9);
  expect(state.manualCalculation).toBe(differing.includes('manualCalculation'));
  expect(state.withoutNotes ?? false).toBe(differing.includes('noPromptAlone'));

  // Taken back when drawing fails half way.
  const before = heldBy(host);
  host.resetStats();
  await book.read();
  host.fail({ atCommand: host.stats.actions + 700 });
  const failure = await book.redraw(['G03', 'gap', 'score_2022']).then(
    () => null,
    (thrown: unknown) => thrown as ZoneScorecardError,
  );
  host.fail(null);
  expect(failure?.undone).toBe(true);
  expect(heldBy(host) === before).toBe(true);

  // What a unit sends back.
  const unit = plan.indicators.find(({ id }) => id === 'G03')!.lead.units[0]!;
  const { bytes, specs } = await handOut(unit, state.entries, { plan });
  const collection = await collected(state.entries, [
    fileOf('a.xlsx', await bytes(typeInto(specs, { G03: { ytd_2023: [250] } }))),
  ]);
  await book.write(collection.differences.map(({ key, field, index, after }) => ({ key, field, index, value: after })));
  const collectedState = await book.read();
  expect(collectedState.entries.sheets.G03?.ytd_2023?.[0]?.value).toBe(250);

  // A form frozen shows the figures as they are, not as they were.
  host.typeCell(spec.name, cell, '130');
  await book.archive('score_2022');
  expect((await book.checkArchives()).map(({ verdict }) => verdict)).toEqual(['intact']);

  // A cell is found where its sheet can be brought to the front, and it is said where not.
  const gone = await book.goTo({ key: 'G03' }).then(
    () => 'there',
    (thrown: unknown) => (thrown as ZoneScorecardError).code,
  );
  expect(gone).toBe(differing.includes(front) ? 'not-in-front' : 'there');
  await host.settled();
  expect(heard).toBeGreaterThan(0);
  // Everything in the workbook but what the quirks are about.
  return host.workbook.sheets.map((sheet) => [
    sheet.name,
    sheet.charts.map((c) => c.series.length),
    sheet.validations.filter(({ rule }) => rule?.formula !== '=TRUE').length,
  ]);
}

let usual: unknown;
beforeAll(async () => {
  usual = await story([]);
}, 120_000);

test.each(quirks.map((quirk) => [quirk]))('under %s', async (quirk) => {
  expect(await story([quirk])).toEqual(usual);
});

test('under all of them', async () => {
  expect(await story(quirks)).toEqual(usual);
});

test('while another workbook is in front, adding says so, and leaves nothing behind', async () => {
  const { host, book } = startExcel();
  await book.addSheets(plan, ['G03'], 'zh-CN');
  const before = heldBy(host);
  host.behindAnother(true);
  await expect(book.addSheets(plan, ['G13'], 'zh-CN')).rejects.toMatchObject({ code: 'not-in-front', undone: true });
  host.behindAnother(false);
  expect(heldBy(host) === before).toBe(true);
  await book.addSheets(plan, ['G13'], 'zh-CN');
});

test('a workbook whose structure is protected is told as such before anything is begun', async () => {
  const { host, book } = startExcel();
  await book.addSheets(plan, ['G03'], 'zh-CN');
  host.workbook.protection = { password: 'x' };
  const before = heldBy(host);
  await expect(book.addSheets(plan, ['G13'], 'zh-CN')).rejects.toMatchObject({
    code: 'workbook-protected',
    undone: true,
  });
  await expect(book.removeSheets(['G03'])).rejects.toMatchObject({ code: 'workbook-protected' });
  expect(heldBy(host) === before).toBe(true);
  // What needs no other sheet goes on.
  await book.redraw(['G03']);
});
