/** The rules explained on the settings sheet, and the names of their list and defaults. */
import { pick, type Messages } from '../../i18n';
import { ruleList } from '../../scoring/rules';
import { rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import { linesOf, rowHeight } from '../text-lines';
import { section, widths } from './parts';

/** Every rule in one row: how it scores, its parameters with their defaults, where it comes from. */
export function drawRules(sheet: SheetBuilder, m: Messages, start: number): number {
  const t = m.sheetsCore.settings;
  const h = t.ruleHeaders;
  section(sheet, start, t.sectionRules);
  const head = start + 1;
  sheet
    .height(head, 24)
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
    const names = rule.parameters.map((p) => pick(p.name, m)).join(m.common.language === 'en' ? ', ' : '、');
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
    .name('list_ruleDefaults', rangeAddress(head + 1, 5, last, 8));
  return last + 2;
}
