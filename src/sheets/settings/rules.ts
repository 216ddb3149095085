/** The rules explained on the settings sheet, and the lists the plan sheet's drop-downs read. */
import { pick, type Messages } from '../../i18n';
import { itemsOf, templateOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import { judgedOf } from '../../plan/rule-fits';
import { fitName, fittingRules, ruleList } from '../../scoring/rules';
import { directionOf } from '../../scoring/targets';
import { rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import { headHeight, linesOf, rowHeight } from '../text-lines';
import { section, widthOf, widths } from './parts';

/** Every rule in one row: how it scores, its parameters with their defaults, where it comes from. */
export function drawRules(sheet: SheetBuilder, m: Messages, start: number): number {
  const t = m.sheetsCore.settings;
  const h = t.ruleHeaders;
  section(sheet, start, t.sectionRules);
  const head = start + 1;
  sheet
    .value(head, 2, h.name, 'header')
    .value(head, 3, h.params, 'header')
    .value(head, 4, h.explanation, 'header')
    .value(head, 9, h.source, 'header');
  for (let p = 0; p < 4; p++) sheet.value(head, 5 + p, h.p({ n: p + 1 }), 'header');
  ruleList.forEach((rule, i) => {
    const row = head + 1 + i;
    const parameters = rule.parameters.map((p, k) =>
      t.parameter({ n: k + 1, name: pick(p.name, m), value: p.default, meaning: pick(p.meaning, m) }),
    );
    const names = rule.parameters.map((p) => pick(p.name, m)).join(m.common.listSeparator);
    const explanation = [pick(rule.explanation, m), ...parameters].join('\n');
    const source = pick(rule.source, m);
    const lines = Math.max(
      2,
      linesOf(names, widths.value),
      linesOf(explanation, widths.meaning),
      linesOf(source, widths.source),
    );
    sheet
      .height(row, rowHeight(lines))
      .value(row, 2, pick(rule.name, m), 'labelLeft')
      .value(row, 3, names === '' ? t.noParameters : names, 'textSmall')
      .value(row, 4, explanation, 'textSmall')
      .value(row, 9, source, 'textSmall');
    for (let p = 0; p < 4; p++)
      sheet.value(row, 5 + p, rule.parameters[p]?.default ?? null, 'textCenter', { format: 'General' });
  });
  const last = head + ruleList.length;
  sheet
    .name('list_rules', rangeAddress(head + 1, 2, last, 2))
    // What sheets of earlier versions read; those of today have the defaults in their formulas.
    .name('list_ruleDefaults', rangeAddress(head + 1, 5, last, 8));
  return last;
}

/** The rules that fit, a column for each kind of item the plan has: what the drop-downs of the plan sheet offer. */
export function drawRuleLists(sheet: SheetBuilder, plan: Plan, m: Messages, start: number): number {
  const t = m.sheetsCore.settings;
  const kinds = new Map(itemsOf(plan).map((item) => [fitName(judgedOf(item)), item]));
  section(sheet, start, t.sectionRuleLists);
  let deepest = start + 1;
  [...kinds].forEach(([name, item], k) => {
    // Side by side over the columns of the sheet, and below where there are more.
    const row = start + 1 + Math.floor(k / listsBeside) * (ruleList.length + 2);
    const col = 2 + (k % listsBeside);
    const fitting = fittingRules(item);
    const title = `${m.common.kinds[templateOf(item)]} · ${m.common.directions[directionOf(item)]}`;
    const grow = (at: number, height: number) => sheet.height(at, Math.max(sheet.heightOf(at), height));
    sheet.value(row, col, title, 'header');
    grow(row, headHeight([{ text: title, width: widthOf(col) }]));
    fitting.forEach((rule, i) => {
      sheet.value(row + 1 + i, col, pick(rule.name, m), 'textSmall');
      grow(row + 1 + i, rowHeight(linesOf(pick(rule.name, m), widthOf(col) - 2)));
    });
    sheet.name(`list_rules_${name}`, rangeAddress(row + 1, col, row + fitting.length, col));
    deepest = Math.max(deepest, row + fitting.length);
  });
  return deepest + 2;
}
const listsBeside = 8;
