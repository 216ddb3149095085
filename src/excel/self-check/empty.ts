/** Whether a workbook is the user's to lose nothing: empty of all that a person can have put into it. */
import { ZoneScorecardError } from '../../errors';
import { inExcelKeeping } from '../session';

const can = (minor: number): boolean => Office.context.requirements.isSetSupported('ExcelApi', `1.${minor}`);

/** The tabs of the workbook; rejects with `not-empty` where it holds anything. */
export const refuseUnlessEmpty = (): Promise<readonly string[]> =>
  inExcelKeeping(async (context) => {
    const { workbook } = context;
    const { worksheets, names } = workbook;
    worksheets.load('items/name');
    const lists: { readonly items: readonly unknown[] }[] = [
      names.load('items/name'),
      workbook.tables.load('items/name'),
      workbook.pivotTables.load('items/name'),
      ...(can(10) ? [workbook.comments.load('items/id')] : []),
      ...(can(10) ? [workbook.slicers.load('items/name')] : []),
    ];
    await context.sync();
    const sheets = worksheets.items.map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('address');
      const { dataValidation } = sheet.getRange();
      dataValidation.load('type');
      lists.push(
        sheet.names.load('items/name'),
        sheet.charts.load('items/name'),
        sheet.shapes.load('items/name'),
        sheet.getRange().conditionalFormats.load('items/id'),
      );
      return { used, dataValidation };
    });
    await context.sync();
    const isEmpty =
      lists.every(({ items }) => items.length === 0) &&
      sheets.every(({ used, dataValidation: { type } }) => used.isNullObject && type === 'None');
    if (!isEmpty) throw new ZoneScorecardError('not-empty');
    return worksheets.items.map(({ name }) => name);
  });
