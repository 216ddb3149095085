/**
 * 评分设置, the settings sheet: how scores are worked out where the plan is silent, what forms look like, the questions the plan
 * leaves open, the rules explained, and the lists all drop-downs read. One named cell a setting; assumed values are formulas.
 */
import { rangeAddress } from '../a1';
import { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { settingFields } from '../setting-fields';
import type { SheetSpec } from '../spec';
import { section, header, widths } from './parts';
import { drawSetting, inForceColumn, isOfForms, withinColumn } from './setting';
import { drawQuestions } from './questions';
import { drawRuleLists, drawRules } from './rules';
import { drawLists, drawUnits } from './lists';

const firstRow = 7;

/** The settings sheet, with what was typed in place. */
export function buildSettings(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsCore.settings;
  const sheet = new SheetBuilder({
    key: 'settings',
    version: 6,
    name: m.sheetsCore.tabs.settings,
    tabColor: '1F3A5F',
    columnWidths: [
      1.5,
      widths.name,
      widths.value,
      widths.meaning,
      ...Array<number>(4).fill(widths.default),
      widths.source,
      3,
      8,
      8,
    ],
    freeze: { rows: 3, cols: 0 },
  });
  sheet
    .height(1, 10)
    .value(2, 2, t.title, 'title')
    .height(2, 34)
    .value(3, 2, t.subtitle, 'titleRule')
    .fill('B3:I3', 'titleRule')
    .height(3, 20)
    .height(4, 10);
  section(sheet, 5, t.sectionScoring);
  header(sheet, firstRow - 1, t);
  let row = firstRow;
  for (const field of settingFields.filter((each) => !isOfForms(each))) drawSetting(sheet, ctx, field, row++);
  section(sheet, ++row, t.sectionForms);
  header(sheet, ++row, t);
  for (const field of settingFields.filter(isOfForms)) drawSetting(sheet, ctx, field, ++row);
  sheet.hideColumn(inForceColumn).hideColumn(withinColumn);
  row = drawQuestions(sheet, ctx, row + 2);
  row = drawUnits(sheet, plan, m, row);
  // The one table longer than a page comes last of those printed: its head is repeated on all that follow.
  const last = drawRules(sheet, m, row);
  // What drop-downs read is of no use on paper.
  row = drawLists(sheet, m, last + 2);
  drawRuleLists(sheet, plan, m, row + 2);
  return sheet
    .printed({
      area: rangeAddress(1, 1, last, 9),
      footerLeft: `${t.title}　${plan.documentNumber}`,
    })
    .build();
}
