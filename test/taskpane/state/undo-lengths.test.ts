/** Undoing what made sheets longer, or brought some along: they are as they were, with all that the office keeps around them. */
import { decideAll } from '../../../src/exchange';
import type { FieldValues } from '../../../src/entries/format';
import type { ZoneScorecardError } from '../../../src/errors';
import { whereTo } from '../../../src/excel/look';
import { cellAddress } from '../../../src/sheets/a1';
import { importLogKey } from '../../../src/sheets/import-log-sheet';
import { applyDecisions, entriesPreview } from '../../../src/taskpane/exchange';
import { collected, fileOf, handOut, typeInto } from '../../exchange/support';
import { forked, type OpenExcel } from '../../support/excel';
import {
  type Before,
  beforeJob,
  heldBy,
  firstDifference,
  isAsBefore,
  meddled,
  missing,
  officeWorkbook,
} from '../../support/faults';
import { fourItemPlan } from '../../support/four-items';

const plan = fourItemPlan();
const names = Array.from({ length: 70 }, (_, k) => (k < 60 ? null : `企业${k}`));
let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook(plan);
});

const areaOf = ({ host }: Pick<OpenExcel, 'host'>, key: string) =>
  whereTo(host.workbook.names.get(`zsc_sheet_${key.toLowerCase()}`)!.formula)!;
function expectAsBefore({ host }: OpenExcel, before: Before): void {
  const isSame = isAsBefore(host, before);
  expect(isSame ? '' : firstDifference(heldBy(before.host), heldBy(host))).toBe('');
}
/** A note of the office's own below the roster. */
function keepBelow(excel: OpenExcel): void {
  const { tab, area } = areaOf(excel, 'G13');
  const sheet = excel.host.workbook.sheets.find(({ name }) => name === tab)!;
  const { protection } = sheet;
  excel.host.asUser(() => void (sheet.protection = null));
  excel.host.typeCell(tab, cellAddress(area.lastRow + 2, 2), '下面的备注');
  excel.host.asUser(() => void (sheet.protection = protection));
}
async function undoneImport(excel: OpenExcel): Promise<void> {
  const sheets = { G13: { name: names }, T01: { milestone: [...Array<null>(4).fill(null), '又一个节点'] } };
  const file = new File([JSON.stringify({ schemaVersion: 1, plan: plan.id, sheets })], 'a.json');
  const { write, undo } = await entriesPreview(excel.book, file, '2025-01-15');
  await write();
  await undo().run(excel.book, (await excel.book.read()).entries);
}

test.each(['as drawn', 'with a note below it', 'made longer by the user'])(
  'an import that made a roster longer: %s',
  async (how) => {
    const excel = forked(office);
    await excel.book.read();
    if (how === 'with a note below it') keepBelow(excel);
    if (how === 'made longer by the user') await excel.book.redraw(['G13'], { room: 57 });
    await excel.book.read();
    const before = beforeJob(excel);
    await undoneImport(excel);
    expectAsBefore(excel, before);
  },
);

test('a collection that brought a sheet and made a roster longer: only the log stands, with a note', async () => {
  const excel = forked(office);
  const { entries } = await excel.book.read();
  const files = await Promise.all(
    ['G02', 'G13'].map(async (key) => {
      const unit = plan.indicators.find(({ id }) => id === key)!.lead.units[0]!;
      const { bytes, specs } = await handOut(unit, entries, { plan });
      const values: FieldValues =
        key === 'G02'
          ? { G02: { remark: ['来自单位'] } }
          : { G13: { name: names.slice(0, 50).map((_, k) => `单位企业${k}`) } };
      return fileOf(`${key}.xlsx`, await bytes(typeInto(specs, values)));
    }),
  );
  const collection = await collected(entries, files, { plan });
  const before = beforeJob(excel);
  const all = decideAll(collection, new Map(), 'accept');
  const done = await applyDecisions(excel.book, collection, all, '2025-01-15 10:00');
  expect(done.came).toEqual(['G02']);
  expect((await excel.book.read()).sheets.map(({ key }) => key)).toEqual(expect.arrayContaining(['G02', importLogKey]));
  await done.undo(excel.book, '2025-01-15 10:05', (await excel.book.read()).entries);
  expect((await excel.book.read()).sheets.map(({ key }) => key)).not.toContain('G02');
  await excel.book.removeSheets([importLogKey]);
  expectAsBefore(excel, before);
});

test('a figure typed in a row that goes, while it goes: nothing is taken out and it is told', async () => {
  const excel = forked(office);
  await excel.book.read();
  await excel.book.redraw(['G13'], { room: 80 });
  const { name } = (await excel.book.read()).entries.sheets.G13!;
  const { place } = name!.at(-1)!;
  const clean = meddled(excel, {});
  await clean.book.redraw(['G13'], { undoing: { G13: 50 } });
  expect((await clean.book.read()).entries.sheets.G13!.name).toHaveLength(50);
  let refused = 0;
  for (let n = 1; n <= clean.requests(); n++) {
    let isTyped = false;
    const one = meddled(excel, {
      before: (at, host) => {
        if (at === n) isTyped = host.typeCell(place.sheet!, place.cell!, '途中企业').outcome === 'accepted';
      },
    });
    const error = await one.book.redraw(['G13'], { undoing: { G13: 50 } }).then(
      () => null,
      (thrown: unknown) => thrown as ZoneScorecardError,
    );
    if (error) {
      refused++;
      expect([n, error.code, error.undone]).toEqual([n, 'typed-meanwhile', true]);
    }
    // Once the sheet is drawn its cell is locked, below the roster.
    if (isTyped) expect([n, missing(one.host, ['途中企业'])]).toEqual([n, []]);
  }
  expect(refused).toBeGreaterThan(0);
});
