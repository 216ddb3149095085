/** The last part of the report: what somebody has to decide. */
import { reportTexts } from '../../i18n/report';
import { pick } from '../../i18n';
import { itemsOf } from '../../plan/items';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { nameOf, quote } from '../formula';
import { compose } from '../items/expressions';
import { drawMarks } from '../items/year-block';
import { fieldName } from '../names';
import { heightOfLines, linesIn } from '../text-lines';
import type { ReportData } from './data';

const longestOf = (texts: readonly string[]): string => texts.reduce((a, b) => (b.length > a.length ? b : a), '');

/** What needs a decision: open questions, assumed values, errors, missing figures, a veto, items out of reach. Gives the last row. */
export function drawDecisions(
  sheet: SheetBuilder,
  ctx: SheetContext,
  data: ReportData,
  { row: decisionsRow, lastCol, yearCell, columnWidth }: { row: number; lastCol: number; yearCell: string; columnWidth: number }, // prettier-ignore
): number {
  const { plan, m } = ctx;
  const t = reportTexts(m);
  const d = t.decisions;
  const finalYear = String(plan.years.at(-1) ?? 0);
  const assumed = (field: string) => `SUM(${fieldName('plan', field)})`;
  const targets = `(${plan.years.map((year) => assumed(`assumed_target_${year}`)).join('+')})`;
  const all = `(${targets}+${assumed('assumed_weight')}+${assumed('assumed_rule')})`;
  const errors = `VALUE(INDEX(zsc_data_value,MATCH("errors_"&${yearCell},zsc_data_key,0)))`;
  const choose = (condition: string, yes: string, no: string) => `IF(${condition},${yes},${no})`;
  const state = (condition: string, action: string) => choose(condition, quote(action), quote(d.action.ok));
  const named = longestOf(itemsOf(plan).map(({ shortName }) => pick(shortName, m)));
  const matters: readonly (readonly [matter: string, state: string, longest: string])[] = [
    ...plan.questions.map((question) => {
      const chosen = fieldName('settings', `question_${nameOf(question.id)}`);
      return [
        compose(d.question, quote(`${question.indicator} ${pick(question.text, m)}`), chosen),
        choose(`ISFORMULA(${chosen})`, quote(d.open), quote(d.settled)),
        `${d.question}${question.indicator}${pick(question.text, m)}${longestOf(question.readings.map((r) => pick(r.text, m)))}`,
      ] as const;
    }),
    [
      choose(
        `${all}>0`,
        compose(d.assumed, all, targets, assumed('assumed_weight'), assumed('assumed_rule')),
        quote(d.assumedNone),
      ),
      state(`${all}>0`, d.action.confirm),
      longestOf([`${d.assumed}00`, d.assumedNone]),
    ],
    [
      `IFERROR(IF(${errors}>0,${compose(d.errors, yearCell, errors)},${compose(d.errorsNone, yearCell)}),${quote(d.errorsUnknown)})`,
      `IFERROR(IF(${errors}>0,${quote(d.action.correct)},${quote(d.action.ok)}),${quote(d.action.confirm)})`,
      longestOf([`${d.errors}000`, d.errorsNone, d.errorsUnknown]),
    ],
    [
      choose(`${data.missing}>0`, compose(d.missing, yearCell, data.missing), compose(d.missingNone, yearCell)),
      state(`${data.missing}>0`, d.action.fill),
      longestOf([`${d.missing}000`, d.missingNone]),
    ],
    [
      choose(`${data.vetoes}>0`, compose(d.vetoed, yearCell), compose(d.vetoedNone, yearCell)),
      state(`${data.vetoes}>0`, d.action.plan),
      longestOf([d.vetoed, d.vetoedNone]),
    ],
    ...data.risks.map(({ id, name, projected }, i) => {
      const none =
        i === 0 ? choose('ISERROR(ROWS(zsc_outlook_projected))', quote(d.riskUnknown), quote(d.riskNone)) : '""';
      return [
        choose(`${id}<>""`, compose(d.risk, quote(finalYear), id, name, projected), none),
        choose(`${id}<>""`, quote(d.action.plan), i === 0 ? quote(d.action.ok) : '""'),
        longestOf([`${d.risk}T000${named}0.0%`, ...(i === 0 ? [d.riskUnknown, d.riskNone] : [])]),
      ] as const;
    }),
  ];
  const head = decisionsRow + 1;
  const stateCol = lastCol - 2;
  const width = columnWidth * (stateCol - 3);
  sheet.value(decisionsRow, 2, t.sectionDecisions, 'section').height(decisionsRow, 24);
  sheet
    .fill(rangeAddress(head, 2, head, lastCol), 'header')
    .value(head, 2, d.headers.order, 'header')
    .value(head, 3, d.headers.matter, 'header')
    .value(head, stateCol, d.headers.state, 'header');
  sheet.merge(rangeAddress(head, 3, head, stateCol - 1)).merge(rangeAddress(head, stateCol, head, lastCol));
  matters.forEach(([matter, of, longest], i) => {
    const row = head + 1 + i;
    sheet
      .height(row, heightOfLines(linesIn(longest, width), 22))
      .formula(row, 2, `=IF(C${row}="","",${i + 1})`, 'label')
      .formula(row, 3, `=${matter}`, 'text')
      .merge(rangeAddress(row, 3, row, stateCol - 1))
      .formula(row, stateCol, `=${of}`, 'statusLeft')
      .merge(rangeAddress(row, stateCol, row, lastCol));
  });
  const last = head + matters.length;
  sheet.field('matters', 'result', head + 1, 3, last).field('states', 'result', head + 1, stateCol, last);
  drawMarks(sheet, rangeAddress(head + 1, stateCol, last, lastCol), `$${columnLetters(stateCol)}${head + 1}`);
  sheet.fill(rangeAddress(last + 1, 2, last + 1, lastCol), 'tableEnd');
  return last + 1;
}
