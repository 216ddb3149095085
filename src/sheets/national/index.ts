/**
 * 国家评价对标, the national sheet: where the zone stands in the national evaluation index (国科发火〔2021〕106号), to which the
 * plan asks the local assessment to be linked (四（四）). The official first-level weights, of the second level those that
 * are known; figures of the plan that correspond are filled in as assumed, the others and the ends of the comparison are
 * typed. Min–max scaled, clipped, weighted at both levels; formulas, twins of `scoring/general`.
 */
import { pick } from '../../i18n';
import { indexOf } from '../../plan/national';
import { rangeAddress } from '../a1';
import { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { compose, shown } from '../items/expressions';
import { fieldName } from '../names';
import type { SheetSpec } from '../spec';
import { heightOfLines, linesIn } from '../text-lines';
import { drawWorkHead, drawYearChoice, workTabColor } from '../work-sheet';
import { coveredCount, drawGroups } from './groups';
import { drawIndicators } from './indicators';
import { c, columnWidths, key, lastCol, layoutOf, yearRow } from './layout';

/** The national sheet. */
export function buildNational(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsWork.national;
  const layout = layoutOf(indexOf(plan));
  const { index, head, last } = layout;
  const sheet = new SheetBuilder({
    key,
    version: 3,
    name: m.sheetsWork.tabs.national,
    tabColor: workTabColor,
    columnWidths,
    freeze: { rows: yearRow, cols: c.name },
  });
  const width = columnWidths.reduce((sum, w) => sum + w, 0);
  drawWorkHead(sheet, ctx, { title: t.title, hint: t.hint, lastCol, width });
  sheet.value(
    3,
    2,
    m.sheetsWork.subtitle({ title: pick(index.title, m), document: index.documentNumber }),
    'titleRule',
  );
  drawYearChoice(sheet, ctx, { key, row: yearRow, col: c.direction, label: t.year, prompt: t.yearPrompt });
  const total = (field: string) => fieldName(key, field);
  const local = coveredCount(plan, index.indicators);
  const summary = compose(
    t.summary({ count: index.indicators.length, local }),
    total('filled'),
    shown(total('share'), '0%'),
    `IF(ISNUMBER(${total('rate')}),${shown(`100*${total('rate')}`, '0.00')},"—")`,
  );
  sheet
    .formula(yearRow, c.local, `=${summary}`, 'plain')
    .merge(rangeAddress(yearRow, c.local, yearRow, lastCol))
    .height(yearRow, 24);
  drawGroups(sheet, ctx, layout);
  drawIndicators(sheet, ctx, layout);
  const note = last + 2;
  sheet
    .value(note, 2, t.note, 'note')
    .merge(rangeAddress(note, 2, note, lastCol))
    .height(note, heightOfLines(linesIn(t.note, width), 30));
  return sheet
    .printed({
      area: rangeAddress(1, 1, note, lastCol),
      titleRows: `${head}:${head}`,
      footerLeft: `${m.sheetsWork.tabs.national}　${index.documentNumber}`,
    })
    .build();
}
