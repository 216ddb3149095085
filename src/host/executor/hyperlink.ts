/** Range.hyperlink: one link for the range; reading it where the cells differ gives null. */
import { invalidArgument } from '../errors';
import type { Area } from '../model/area';
import { areaAddress, cellAddress, isOneCell, lastCol, lastRow } from '../model/area';
import { formatArea, textAt, writeArea } from '../model/contents';
import { setting } from '../model/format';
import { guard } from '../model/protection';
import type { Hyperlink, Sheet } from '../model/sheet';
import type { Run } from './object';
import { isRecord } from './object';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export function hyperlinkOf(sheet: Sheet, area: Area): Hyperlink | null {
  const link = sheet.hyperlinks.get(cellAddress(area.row, area.col));
  if (!link || isOneCell(area)) return link ?? null;
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let col = area.col; col <= lastCol(area); col++)
      if (sheet.hyperlinks.get(cellAddress(row, col)) !== link) return null;
  }
  return link;
}

/** Links every cell of the range; `textToDisplay` is written into it, and the cell takes the look of a link. */
export function setHyperlink(run: Run, sheet: Sheet, area: Area, value: unknown): void {
  guard(sheet, 'allowInsertHyperlinks');
  if (!isRecord(value)) throw invalidArgument('A hyperlink is an object.');
  const address = text(value.address);
  const documentReference = text(value.documentReference);
  if (address !== undefined && documentReference !== undefined)
    throw invalidArgument('A hyperlink has an address or a reference in the document, not both.');
  if (address === undefined && documentReference === undefined) throw invalidArgument('A hyperlink leads somewhere.');
  if (area.rows * area.cols > 100000) throw invalidArgument(`${areaAddress(area)} is too large for a hyperlink.`);
  const display = text(value.textToDisplay);
  if (display !== undefined) writeArea(run.workbook, sheet, area, `'${display}`);
  const link: Hyperlink = {
    address,
    documentReference,
    screenTip: text(value.screenTip) ?? '',
    textToDisplay: display ?? textAt(run.workbook, sheet, area.row, area.col),
  };
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let col = area.col; col <= lastCol(area); col++) sheet.hyperlinks.set(cellAddress(row, col), link);
  }
  formatArea(sheet, area, setting({ color: '#0563C1', underline: 'Single' }));
}
