/** A sheet too large for one request stands half drawn between two: what is typed or put in then is never drawn over. */
import { columnLetters } from '../../src/sheets/a1';
import type { Host } from '../../src/host';
import type { OpenExcel } from '../support/excel';
import { meddled, missing, officeWorkbook, putIn } from '../support/faults';

const rows = 1_500;
let office: OpenExcel;
let tab = '';
/** Of the names in the list, counted from 0, and as users see it. */
let col = 0;
let letter = '';
beforeAll(async () => {
  office = await officeWorkbook();
  await office.book.redraw(['G13'], { room: rows });
  tab = office.host.workbook.sheets.find(({ name }) => name.startsWith('G13'))!.name;
  const { rows: lines } = office.host.workbook.sheets.find(({ name }) => name === tab)!;
  const line = [...lines.values()].find((cells) => [...cells.values()].some(({ value }) => value === '样例企业甲'))!;
  col = [...line].find(([, { value }]) => value === '样例企业甲')![0];
  letter = columnLetters(col + 1);
});

/** The workbook in which this happens once, when the sheet is drawn in part. */
async function drawnAgain(act: (host: Host) => void) {
  let acts = 0;
  const excel = meddled(office, {
    after: (_n, host) => {
      const isOpen = host.workbook.sheets.some(({ name, protection }) => name === tab && protection === null);
      if (isOpen && acts++ === 0) act(host);
    },
  });
  await excel.book.read();
  const outcome = await excel.book.redraw(['G13'], { room: rows }).then(
    (result) => ({ result, error: null }),
    (error: { code: string; undone: boolean; stands: readonly string[] }) => ({ result: null, error }),
  );
  expect(acts).toBeGreaterThan(0);
  return { ...excel, ...outcome };
}

test('figures typed above and below what is drawn stay where they were typed, and are told', async () => {
  const { host, result } = await drawnAgain((open) => {
    for (const [cell, text] of [
      [40, '上面的企业'],
      [1400, '下面的企业'],
      [1401, '=6*7'],
    ] as const)
      // prettier-ignore
      expect(open.typeCell(tab, `${letter}${cell}`, text).outcome).toBe('accepted');
  });
  const sheet = host.workbook.sheets.find(({ name }) => name === tab)!;
  expect([39, 1399].map((row) => sheet.rows.get(row)?.get(col)?.value)).toEqual(['上面的企业', '下面的企业']);
  expect(sheet.rows.get(1400)?.get(col)?.value).toBe('=6*7'); // a name is a text
  expect(result?.typed.map(({ cell }) => cell)).toEqual(expect.arrayContaining([`${letter}1400`, `${letter}1401`]));
  expect(missing(host)).toEqual([]);
});

test('a row put in keeps the sheet that holds it beside one drawn as it was, and both are told', async () => {
  const { host, error } = await drawnAgain((open) => {
    putIn(open, tab, 'row', 700);
    open.typeCell(tab, `${letter}700`, '插入的企业');
    open.typeCell(tab, `${letter}1400`, '下面的企业');
  });
  expect(missing(host, ['插入的企业', '下面的企业'])).toEqual([]);
  expect(error).toMatchObject({ code: 'typed-meanwhile', undone: false });
  const shown = host.workbook.sheets.map(({ name }) => name);
  expect(error!.stands.filter((name) => shown.includes(name) && name !== tab)).toHaveLength(1);
  expect(shown).toContain(tab);
});
