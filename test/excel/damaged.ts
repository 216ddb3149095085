/** A filled-in workbook in which tests damage G03 by hand. */
import { ordosPlan } from '../../src/plan/ordos';
import { validate } from '../../src/validation';
import { forked, startExcel, today, type OpenExcel } from '../support/excel';

export const TAB = 'G03 营业收入';
export const typed = [100, 220, 340, 480];

/** Drawn once for a file of tests, and filled; every test has its own fork. */
let drawn: Promise<OpenExcel> | undefined;

async function draw(): Promise<OpenExcel> {
  const { host, book } = startExcel();
  await book.addSheets(ordosPlan, ['G03', 'G13'], 'zh-CN');
  await book.write([
    ...typed.map((value, index) => ({ key: 'G03', field: 'ytd_2022', index, value })),
    { key: 'G03', field: 'ytd_2023', index: 0, value: 130 },
  ]);
  return { host, book };
}

/** A workbook with two item sheets, figures in the first, and what tests of its repair ask of it. */
export async function filledWorkbook() {
  drawn ??= draw();
  const { host, book } = forked(await drawn);
  /** Findings about the structure of G03: code and the sheet their repair draws. */
  const broken = async () => {
    const state = await book.read();
    return validate(state.plan!, state.entries, state.structure, state.explanations, { today })
      .filter((f) => f.code.startsWith('structure.'))
      .map(({ code, place, fix }) => [code, place.item, fix?.kind === 'redraw' ? fix.sheetKey : null]);
  };
  const figures = async () => {
    const { sheets } = (await book.read()).entries;
    return [sheets.G03?.ytd_2022?.map((cell) => cell.value), sheets.G03?.ytd_2023?.[0]?.value];
  };
  /** What the calculation sheet makes of the sheet. */
  const actual = () =>
    Excel.run(async (context) => {
      const range = context.workbook.names.getItem('zsc_calc_G03_actual').getRange();
      range.load('values');
      await context.sync();
      return range.values.flat()[0] as unknown;
    });
  const byHand = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(TAB);
      sheet.protection.unprotect();
      work(sheet, context);
      await context.sync();
    });
  return { host, book, broken, figures, actual, byHand };
}

/** The finding with this code, and the sheet its repair draws. */
export const found = (code: string) => [`structure.${code}`, 'G03', 'G03'];
