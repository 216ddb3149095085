/** The page set-up of drawn sheets, and their frozen panes. */
import type { Messages } from '../../i18n';
import { parseArea } from '../../sheets/a1';
import { partsOf } from '../../sheets/paper';
import type { SheetSpec } from '../../sheets/spec';
import { footersOf } from '../../sheets/footer';
import { INCH } from '../draw/page';
import { inExcel } from '../session';
import { listed, local, none, overAll, type Compared, type Drawn, type Loaded } from './compare';
import { Unavailable } from './report';

/** Margins are kept in units of their own. */
const MARGIN = 0.5;

/** Orientation, paper, fit, margins, print area, titles and footers. */
export const page = (m: Messages): Loaded =>
  overAll((sheet, spec) => {
    const { print } = spec;
    if (!print) return () => [];
    const layout = sheet.pageLayout;
    layout.load('orientation,paperSize,zoom,leftMargin,rightMargin,topMargin,bottomMargin,centerHorizontally');
    const area = layout.getPrintAreaOrNullObject();
    const rows = layout.getPrintTitleRowsOrNullObject();
    const columns = layout.getPrintTitleColumnsOrNullObject();
    for (const found of [area, rows, columns]) found.load('address');
    const footers = layout.headersFooters.defaultForAllPages;
    footers.load('leftFooter,centerFooter,rightFooter');
    const whole = (found: { readonly isNullObject: boolean; readonly address: string }) =>
      found.isNullObject ? none : local(found.address);
    return () => {
      const wide = layout.zoom.horizontalFitToPages;
      const high = layout.zoom.verticalFitToPages ?? 0;
      const isFit = wide === 1 && (print.fitHeight ? high === print.fitHeight : high > 1);
      const { left, center, right } = footersOf(spec, print, m.common.pageFooter);
      const margins = (['left', 'right', 'top', 'bottom'] as const).map((side) => ({
        wanted: print.margins[side] * INCH,
        seen: layout[`${side}Margin`],
      }));
      const told: readonly (readonly [unknown, unknown])[] = [
        [print.orientation === 'landscape' ? 'Landscape' : 'Portrait', layout.orientation],
        [print.paper, layout.paperSize],
        [local(partsOf(print).join(',')), whole(area)],
        [print.titleRows ?? none, whole(rows)],
        [print.titleColumns ?? none, whole(columns)],
        [true, layout.centerHorizontally],
        [`${left} | ${center} | ${right}`, [footers.leftFooter, footers.centerFooter, footers.rightFooter].join(' | ')],
      ];
      return [
        ...told.flatMap(([wanted, seen]) => (wanted === seen ? [] : [`${spec.key}: ${String(seen)}`])),
        ...(isFit ? [] : [`${spec.key}: ${wide ?? none} × ${layout.zoom.verticalFitToPages ?? none}`]),
        ...margins.flatMap(({ wanted, seen }) =>
          Math.abs(wanted - seen) <= MARGIN ? [] : [`${spec.key}: ${seen} ≠ ${wanted}`],
        ),
      ];
    };
  });

/** Rows and columns frozen, of an address such as "A1:C12", "1:12" or "A:C". */
function frozenOf(address: string, { freeze }: SheetSpec): string {
  const last = local(address).split(':').at(-1)!;
  const isCells = /^[A-Z]+\d+$/.test(last);
  const { lastRow, lastCol } = isCells ? parseArea(last) : { lastRow: 0, lastCol: 0 };
  const rows = isCells ? lastRow : Number(/^\d+$/.exec(last)?.[0] ?? 0);
  const cols = isCells ? lastCol : /^[A-Z]+$/.test(last) ? parseArea(`${last}1`).lastCol : 0;
  // Where only rows or only columns are frozen, the other goes to the sheet's end.
  return `${freeze?.rows ? rows : 0} × ${freeze?.cols ? cols : 0}`;
}

/** The panes frozen on drawn sheets. Where none is, this Excel freezes none, which the product goes on without. */
export const frozen = (drawn: readonly Drawn[]): Promise<Compared> =>
  inExcel(async (context) => {
    const asked = drawn.map(({ spec, tab }) => {
      const location = context.workbook.worksheets.getItem(tab).freezePanes.getLocationOrNullObject();
      location.load('address');
      return { spec, location };
    });
    await context.sync();
    if (asked.every(({ location }) => location.isNullObject)) throw new Unavailable();
    return listed(
      asked.flatMap(({ spec, location }) => {
        const wanted = spec.freeze ? `${spec.freeze.rows} × ${spec.freeze.cols}` : none;
        const seen = location.isNullObject ? none : frozenOf(location.address, spec);
        return seen === wanted || (location.isNullObject && wanted === '0 × 0') ? [] : [`${spec.key}: ${seen}`];
      }),
    );
  });
