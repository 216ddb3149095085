/** Large tables: while changes are heard only the rows touched are read again, and what is held is what a whole reading gives. */
import fc from 'fast-check';
import { createWorkbook } from '../../src/excel';
import type { WorkbookFacade } from '../../src/excel/facade';
import { zhMessages as m } from '../../src/i18n';
import { nationTexts } from '../../src/i18n/nation';
import { enterpriseFields, enterpriseFlags } from '../../src/nation/enterprises';
import { copiesTab } from '../../src/sheets/copies';
import { beside, forked, startExcel, type OpenExcel } from '../support/excel';
import { fourItemPlan } from '../support/four-items';

const count = 200;
const tab = nationTexts(m).tabs.enterprises;
const firstRow = 7;
const values = {
  enterprises: {
    name: Array.from({ length: count }, (_, i) => `机密企业${i}`),
    code: Array.from({ length: count }, (_, i) => `C${i}`),
    figures: Array.from({ length: count * enterpriseFields.length }, (_, i) => i % 977),
    flags: Array.from({ length: count * enterpriseFlags.length }, (_, i) => (i % 3 === 0 ? '是' : null)),
  },
};
let drawn: OpenExcel;
beforeAll(async () => {
  drawn = startExcel();
  await drawn.book.addSheets(fourItemPlan(), ['G03'], 'zh-CN');
  await drawn.book.redraw(['enterprises'], { values });
});

/** A fork with a pane that follows what is typed. */
async function followed() {
  const excel = forked(drawn);
  await excel.book.read();
  await excel.book.watch(() => undefined);
  return excel;
}
const held = async (book: WorkbookFacade) => (await book.readThoroughly(['enterprises'])).entries.sheets.enterprises;
const whole = async () => (await createWorkbook().read()).entries.sheets.enterprises;

test('a cell typed takes one request of a few kilobytes, at once and at rest', async () => {
  const { host, book } = await followed();
  host.typeCell(tab, `E${firstRow + 100}`, '4321');
  await host.settled();
  host.resetStats();
  const { entries } = await book.read(['enterprises']);
  expect(host.stats.syncs).toBe(1);
  expect(host.stats.maxResponseBytes).toBeLessThan(20_000);
  expect(entries.sheets.enterprises!.figures![100 * enterpriseFields.length]!.value).toBe(4321);
  host.resetStats();
  const small = forked(drawn);
  await small.book.removeSheets(['enterprises']);
  await small.book.read();
  small.host.resetStats();
  await small.book.readThoroughly(['G03']);
  const without = { ...small.host.stats };
  const again = beside(host);
  await again.book.read();
  await again.book.watch(() => undefined);
  await again.book.read();
  host.resetStats();
  await again.book.readThoroughly(['enterprises']);
  expect(host.stats.syncs).toBeLessThanOrEqual(without.syncs);
  expect(host.stats.maxResponseBytes).toBeLessThan(1.1 * without.maxResponseBytes);
});

test('whatever is typed, pasted, put in or taken out: what is held is what stands there', async () => {
  const { host, book } = await followed();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(tab).protection.unprotect();
    await context.sync();
  });
  const row = fc.integer({ min: firstRow, max: firstRow + count + 35 });
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('type' as const), row, text: fc.constantFrom('12', '企业', '', '=1+1', '是') }),
    fc.record({ kind: fc.constant('paste' as const), row, rows: fc.integer({ min: 1, max: 30 }) }),
    fc.record({ kind: fc.constantFrom('insert' as const, 'delete' as const), row }),
    fc.record({ kind: fc.constant('elsewhere' as const), row }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), fc.boolean(), async (edits, quick) => {
      for (const one of edits) {
        if (one.kind === 'type') host.typeCell(tab, `F${one.row}`, one.text);
        else if (one.kind === 'elsewhere') host.typeCell('G03 营业收入', 'D19', String(one.row));
        else
          await Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getItem(tab);
            if (one.kind === 'paste')
              sheet.getRange(`C${one.row}:D${one.row + one.rows - 1}`).values = Array.from(
                { length: one.rows },
                (_, i) => [`新${one.row}-${i}`, `N${i}`],
              );
            else if (one.kind === 'insert') sheet.getRange(`${one.row}:${one.row}`).insert('Down');
            else sheet.getRange(`${one.row}:${one.row}`).delete('Up');
            await context.sync();
          });
        await host.settled();
      }
      if (quick) await book.read(['enterprises']);
      expect(await held(book)).toEqual(await whole());
    }),
    { numRuns: 8 },
  );
});

describe('copies made before jobs', () => {
  /** Everything the sheet of copies holds. */
  const copied = () =>
    Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem(copiesTab).getUsedRange();
      used.load('values');
      await context.sync();
      return JSON.stringify(used.values);
    });

  test('hold no enterprise, whether the roster is drawn again, written to or removed', async () => {
    const excel = forked(drawn);
    await excel.book.write([{ key: 'G03', field: 'ytd_2022', index: 0, value: 77_441 }]);
    await excel.book.redraw(['enterprises', 'G03']);
    await excel.book.write([{ key: 'enterprises', field: 'name', index: 0, value: '甲' }], 'import', [
      'enterprises',
      'G03',
    ]);
    await excel.book.removeSheets(['enterprises', 'G03']);
    expect(await copied()).toContain('77441');
    expect(await copied()).not.toContain('机密企业');
    expect((await excel.book.copies()).flatMap(({ sheets }) => sheets.map(({ key }) => key))).not.toContain(
      'enterprises',
    );
  });

  test('hold them where that is asked for, and no longer once it is not', async () => {
    const excel = forked(drawn);
    await excel.book.keepConfidential(true);
    expect((await excel.book.read()).keepsConfidential).toBe(true);
    await excel.book.removeSheets(['enterprises']);
    const [copy] = await excel.book.copies();
    await excel.book.restore(copy!.at);
    expect((await excel.book.read()).entries.sheets.enterprises!.name![7]!.value).toBe('机密企业7');
    await excel.book.keepConfidential(false);
    expect(await excel.book.copies()).toEqual([]);
    expect(await copied()).not.toContain('机密企业');
  });
});

test('a sheet of enterprises’ returns is archived only when asked for by name', async () => {
  const { book } = forked(drawn);
  await expect(book.archive('enterprises')).rejects.toMatchObject({ code: 'confidential', params: { sheet: tab } });
  expect((await book.read()).sheets.some(({ key }) => key.startsWith('archive_'))).toBe(false);
  const { key } = await book.archive('enterprises', { confidential: true });
  expect((await book.read()).sheets.some((sheet) => sheet.key === key)).toBe(true);
});
