/**
 * 汇总记录, the import log: one row for each returned file from which figures were taken, and to the right of these one row for each
 * figure: whose, when, from which cell of which file, before and after. The rows are typed by the add-in and kept when the sheet is
 * drawn again, like any other entries.
 */
import { rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { quote } from './formula';
import { filledRows } from './items/typed';
import { printedRows, toldBeyondPrint } from './prepared';
import type { SheetKey, SheetSpec } from './spec';
import type { StyleName } from './styles';

export const importLogKey: SheetKey = 'import_log';
export const importLogFields = ['file', 'unit', 'time', 'taken', 'rejected', 'refused', 'note', 'fingerprint'] as const;
/** Of each figure taken; `sheet`, `field` and `row` (from 1) are those of entries files. */
export const figureLogFields = [
  'figure',
  'figure_before',
  'figure_after',
  'figure_unit',
  'figure_time',
  'figure_file',
  'figure_cell',
  'figure_note',
  'figure_sheet',
  'figure_field',
  'figure_row',
] as const;
/** Free rows below the filled ones, at least: as many files as there may be units, and as many again. */
const spareRows = 60;
const [header, first] = [5, 6];

export function buildImportLog({ plan, entries, m }: SheetContext): SheetSpec {
  const t = m.exchange.log;
  const typed = entries.sheets[importLogKey] ?? {};
  const filled = filledRows(typed, [...importLogFields, ...figureLogFields]);
  // Twice as many, so that a collection of thousands of figures is drawn longer only a few times.
  const rows = filled + Math.max(spareRows, filled);
  const last = first + rows - 1;
  const sheet = new SheetBuilder({
    key: importLogKey,
    version: 6,
    name: t.tab,
    tabColor: '566270',
    columnWidths: [1.5, 7, 38, 30, 19, 9, 9, 11, 24, 66, 2, 44, 18, 18, 30, 19, 40, 30, 24, 10, 14, 7],
    freeze: { rows: header, cols: 0 },
  });
  sheet.height(1, 10).height(2, 34).height(3, 20).height(4, 20).height(first, 20, last);
  const printed = printedRows({}, rows, filledRows(typed, importLogFields));
  const column = (letter: string) => `$${letter}$${first}:$${letter}$${last}`;
  const beyond = toldBeyondPrint(
    sheet,
    { m },
    { at: [header - 1, 23], printed, numbers: column('B'), texts: column('C') },
  );
  sheet
    .value(2, 2, t.title, 'title')
    .formula(3, 2, `=${quote(t.subtitle)}&${beyond}`, 'titleRule')
    .fill('B3:J3', 'titleRule');
  sheet.values(header, 2, [t.headers.no, ...importLogFields.map((field) => t.headers[field])], 'header');
  sheet.value(header - 1, 12, t.figuresTitle, 'titleRule').fill(`L${header - 1}:V${header - 1}`, 'titleRule');
  sheet.values(
    header,
    12,
    figureLogFields.map((field) => t.headers[field]),
    'header',
  );
  const isCount = (field: string) => field === 'taken' || field === 'rejected' || field === 'refused';
  const style = (field: string): StyleName => (isCount(field) ? 'given' : 'givenText');
  for (let i = 0; i < rows; i++) {
    sheet.value(first + i, 2, i + 1, 'label');
    importLogFields.forEach((field, f) =>
      sheet.entry(first + i, 3 + f, typed[field]?.[i], style(field), { format: isCount(field) ? '0"  "' : '@' }),
    );
    figureLogFields.forEach((field, f) =>
      sheet.entry(first + i, 12 + f, typed[field]?.[i], 'givenText', { format: field === 'figure_row' ? '0' : '@' }),
    );
  }
  sheet.hideColumn(23);
  importLogFields.forEach((field, f) => sheet.field(field, 'entry', first, 3 + f, last, 3 + f));
  figureLogFields.forEach((field, f) => sheet.field(field, 'entry', first, 12 + f, last, 12 + f));
  return (
    sheet
      // Of the files alone: one filter over both tables would leave out figures by the files that happen to stand beside them.
      .filtered(header, 2, last, 2 + importLogFields.length)
      .printed({
        area: rangeAddress(1, 1, header + printed, 10),
        titleRows: `${header}:${header}`,
        footerLeft: `${t.title}　${plan.documentNumber}`,
      })
      .build()
  );
}
