/** The questions the plan leaves open, on the settings sheet. */
import { pick } from '../../i18n';
import type { Question } from '../../plan/schema';
import { rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { nameOf } from '../formula';
import { kept, textFormula } from '../plan/assumptions';
import { explain, header, section } from './parts';
import { listed } from '../limits';

/** Places where the plan contradicts itself: the readings side by side, and which is in force. */
export function drawQuestions(sheet: SheetBuilder, ctx: SheetContext, start: number): number {
  const t = ctx.m.sheetsCore.settings;
  section(sheet, start, t.sectionQuestions).value(start, 4, t.questionHint, 'subtitle');
  if (ctx.plan.questions.length === 0) {
    sheet.value(start + 1, 2, t.noQuestions, 'hint').merge(rangeAddress(start + 1, 2, start + 1, 4));
    return start + 3;
  }
  header(sheet, start + 1, t);
  return ctx.plan.questions.reduce((row, question) => drawQuestion(sheet, ctx, question, row), start + 2) + 1;
}

function drawQuestion(sheet: SheetBuilder, ctx: SheetContext, question: Question, row: number): number {
  const { m } = ctx;
  const t = m.sheetsCore.settings;
  const field = `question_${nameOf(question.id)}`;
  const list = `list_reading_${nameOf(question.id)}`;
  explain(sheet, row, question.indicator, pick(question.text, m), '', 34);
  const chosen = question.readings.find((reading) => reading.id === question.chosen);
  const own = kept(ctx.entries.sheets['settings']?.[field]?.[0]);
  const text = chosen ? pick(chosen.text, m) : '';
  if (own) sheet.entry(row, 3, own, 'assumedText');
  else if (question.source !== 'assumed') sheet.value(row, 3, text, 'assumedText');
  else sheet.formula(row, 3, textFormula(text), 'assumedText');
  sheet
    .field(field, 'entry', row, 3)
    .when(`C${row}`, `AND(NOT(ISFORMULA(C${row})),C${row}<>"")`, 'settledText')
    .validation({
      range: `C${row}`,
      rule: listed(`=zsc_${list}`),
      prompt: t.prompts.choose,
      error: { ...t.error, style: 'stop' },
    });
  question.readings.forEach((reading, k) => {
    const at = row + 1 + k;
    sheet
      .height(at, 22)
      .value(at, 2, null, 'labelLeft')
      .value(at, 3, m.common.accumulations[reading.accumulation], 'textCenter');
    sheet
      .value(at, 4, pick(reading.text, m), 'text')
      .merge(rangeAddress(at, 4, at, 8))
      .value(at, 9, t.readingClause({ clause: reading.clause }), 'textSmall');
  });
  sheet.name(list, rangeAddress(row + 1, 4, row + question.readings.length, 4));
  return row + 1 + question.readings.length;
}
