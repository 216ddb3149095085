/** What is still open, on the cover, between the progress and the list of items. */
import { pick } from '../../i18n';
import { rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { nameOf, quote } from '../formula';
import { compose } from '../items/expressions';
import { fieldName } from '../names';
import { idCol, lastColOf, layoutOf, nameCol } from './layout';

/** What somebody has to decide: assumed values and questions of the plan. */
export function drawOpen(b: SheetBuilder, ctx: SheetContext): void {
  const { plan, m } = ctx;
  const t = m.sheets.cover;
  const lastCol = lastColOf(plan);
  const { openRow } = layoutOf(ctx);
  b.value(openRow, idCol, t.open, 'label').height(openRow, 24);
  const flags = ['assumed_weight', 'assumed_rule', ...plan.years.map((y) => `assumed_target_${y}`)]
    .map((f) => `SUM(${fieldName('plan', f)})`)
    .join('+');
  b.formula(
    openRow,
    nameCol,
    `=IFERROR(IF(${flags}>0,${compose(t.assumedCount, `(${flags})`)},${quote(t.assumedNone)}),"")`,
    'text',
  ).merge(rangeAddress(openRow, nameCol, openRow, lastCol));
  plan.questions.forEach((question, i) => {
    const row = openRow + 1 + i;
    const readings = question.readings.map((r) => t.questionReading(pick(r.text, m), r.clause)).join(t.questionOr);
    const text = `${t.question}${question.indicator} ${pick(question.text, m)}　${readings}`;
    const chosen = fieldName('settings', `question_${nameOf(question.id)}`);
    b.value(row, idCol, question.indicator, 'label');
    b.formula(
      row,
      nameCol,
      `=${quote(text)}&IFERROR(IF(ISFORMULA(${chosen}),"△","●")&${compose(t.questionChosen, chosen)},"")`,
      'text',
    )
      .merge(rangeAddress(row, nameCol, row, lastCol))
      .height(row, 36);
  });
}
