/**
 * 评分设置, the settings sheet: how scores are worked out where the plan is silent, the questions the plan leaves open,
 * the rules explained, and the lists all drop-downs read. One named cell a setting; assumed values are formulas.
 */
import { rangeAddress } from '../a1';
import { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { settingFields } from '../setting-fields';
import type { SheetSpec } from '../spec';
import { section, header, widths } from './parts';
import { drawSetting, inForceColumn } from './setting';
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
    version: 4,
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
  settingFields.forEach((field, i) => drawSetting(sheet, ctx, field, firstRow + i));
  sheet.hideColumn(inForceColumn);
  let row = firstRow + settingFields.length + 1;
  row = drawQuestions(sheet, ctx, row);
  row = drawRules(sheet, m, row);
  row = drawUnits(sheet, plan, m, row);
  row = drawLists(sheet, m, row);
  row = drawRuleLists(sheet, plan, m, row + 2);
  return sheet
    .printed({
      area: rangeAddress(1, 1, row, 9),
      footerLeft: `${t.title}　${plan.documentNumber}`,
    })
    .build();
}
