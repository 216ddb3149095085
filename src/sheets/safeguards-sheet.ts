/**
 * 保障措施, the safeguards: what the plan promises in support of its targets, year by year. A measure with an indicator is
 * judged by it (a fund that must grow, by that too); the others by the status and evidence entered here.
 */
import { pick } from '../i18n';
import { indicatorById } from '../plan/items';
import type { Indicator, Safeguard } from '../plan/schema';
import { columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { plainFormat } from './formats';
import { quote } from './formula';
import { compose, firstOf, shown } from './items/expressions';
import { drawMarks } from './items/year-block';
import { fieldName } from './names';
import type { SheetSpec } from './spec';
import { heightOfLines, linesIn } from './text-lines';
import { drawWorkHead, limitStatus, typedRows, workTabColor } from './work-sheet';
import { textUpTo } from './limits';

const key = 'safeguards';
const head = 5;
const first = head + 1;
const c = { id: 2, name: 3, clause: 4, indicator: 5, years: 6 } as const;
const widths = { name: 52, indicator: 16, year: 22, evidence: 26, note: 22 } as const;

/** The safeguards of the plan; a plan without any gives a sheet that says so. */
export function buildSafeguards(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsWork.safeguards;
  const n = plan.years.length;
  const [evidence, note, check] = [c.years + n, c.years + n + 1, c.years + n + 2];
  const columnWidths = [
    1.5,
    7,
    widths.name,
    9,
    widths.indicator,
    ...plan.years.map(() => widths.year),
    widths.evidence,
    widths.note,
    15,
  ];
  const sheet = new SheetBuilder({
    key,
    version: 1,
    name: m.sheetsWork.tabs.safeguards,
    tabColor: workTabColor,
    columnWidths,
    freeze: { rows: head, cols: 0 },
  });
  drawWorkHead(sheet, ctx, {
    title: t.title,
    hint: t.hint,
    lastCol: check,
    width: columnWidths.reduce((sum, w) => sum + w, 0),
  });
  const h = t.headers;
  [
    h.id,
    h.name,
    h.clause,
    h.indicator,
    ...plan.years.map((year) => m.common.year(year)),
    h.evidence,
    h.note,
    h.check,
  ].forEach((text, i) => sheet.value(head, 2 + i, text, 'header'));

  const typed = typedRows(ctx, key, ['row']);
  const safeguards = plan.safeguards ?? [];
  let row = first;
  safeguards.forEach((safeguard, s) => {
    drawGroup(sheet, ctx, safeguard, row++, s, check);
    safeguard.measures.forEach((measure, j) => {
      const id = `${s + 1}.${j + 1}`;
      const indicator = measure.indicator === undefined ? undefined : indicatorById(plan, measure.indicator);
      const of = (field: string) => typed(field, id);
      sheet
        .height(row, heightOfLines(linesIn(pick(measure.name, m), widths.name), 24))
        .value(row, c.id, id, 'label', { format: '@' })
        .value(row, c.name, pick(measure.name, m), 'text')
        .value(row, c.clause, safeguard.clause, 'textCenter')
        .value(
          row,
          c.indicator,
          indicator ? `${indicator.id} ${pick(indicator.shortName, m)}` : m.common.dash,
          'textSmall',
        )
        .entry(row, evidence, of('evidence'), 'entryText')
        .entry(row, note, of('note'), 'entryText');
      plan.years.forEach((year, k) => {
        if (indicator) sheet.formula(row, c.years + k, `=${figureFormula(ctx, indicator, k + 1)}`, 'statusLeft');
        else sheet.entry(row, c.years + k, of(`status_${year}`), 'entryCenter');
      });
      const years = `${columnLetters(c.years)}${row}:${columnLetters(c.years + n - 1)}${row}`;
      sheet.formula(
        row,
        check,
        `=${checkFormula(ctx, years, `${columnLetters(evidence)}${row}`, indicator !== undefined)}`,
        'statusLeft',
      );
      row++;
    });
  });
  if (safeguards.length === 0)
    sheet.value(row++, c.id, t.noSafeguards, 'text').merge(rangeAddress(first, 2, first, check));
  const last = row - 1;
  sheet.fill(rangeAddress(row, 2, row, check), 'tableEnd');
  const column = (col: number) => rangeAddress(first, col, last, col);
  sheet
    .field('row', 'label', first, c.id, last)
    .field('evidence', 'entry', first, evidence, last)
    .field('note', 'entry', first, note, last)
    .field('check', 'result', first, check, last);
  plan.years.forEach((year, k) => {
    sheet.field(`status_${year}`, 'entry', first, c.years + k, last);
    limitStatus(sheet, m, column(c.years + k), m.common.year(year));
  });
  sheet.limit(column(evidence), textUpTo(), h.evidence, m.sheets.items.evidencePrompt);
  sheet.limit(column(note), textUpTo(), h.note, m.sheetsWork.textPrompt);
  drawMarks(sheet, rangeAddress(first, c.years, last, c.years + n - 1), `${columnLetters(c.years)}${first}`);
  drawMarks(sheet, column(check), `${columnLetters(check)}${first}`);
  return sheet
    .printed({
      area: rangeAddress(1, 1, last + 1, check),
      titleRows: `${head}:${head}`,
      footerLeft: `${t.title}　${plan.documentNumber}`,
    })
    .build();
}

function drawGroup(
  sheet: SheetBuilder,
  { m }: SheetContext,
  safeguard: Safeguard,
  row: number,
  index: number,
  lastCol: number,
): void {
  sheet
    .height(row, 22)
    .fill(rangeAddress(row, 2, row, lastCol), 'subtotalText')
    .value(row, c.id, String(index + 1), 'subtotalText', { format: '@' })
    .value(row, c.name, m.sheetsCore.ordinal(index + 1) + pick(safeguard.name, m), 'subtotalText')
    .value(row, c.clause, safeguard.clause, 'subtotalText');
}

/** The figure of a year with its mark: the target reached, and by the growing rule more than the year before. */
function figureFormula({ m }: SheetContext, indicator: Indicator, k: number): string {
  const t = m.sheetsWork.safeguards;
  const of = (part: string, at = k) => `INDEX(${fieldName('calc', `${indicator.id}_${part}`)},${at})`;
  const final = `IFERROR(N(INDEX(${fieldName(indicator.id, 'final')},${k})),0)`;
  const text = (words: string) =>
    compose(words, shown(of('actual'), plainFormat(indicator.decimals)), quote(pick(indicator.measure, m)));
  const reached =
    indicator.direction === 'lower' ? `${of('actual')}<=${of('target')}` : `${of('actual')}>=${of('target')}`;
  const grown =
    indicator.rule.id === 'growing' && k > 1
      ? ([
          [`AND(ISNUMBER(${of('actual', k - 1)}),${of('actual')}<=N(${of('actual', k - 1)}))`, text(t.notGrown)],
        ] as const)
      : [];
  return firstOf(
    [
      [`NOT(ISNUMBER(${of('actual')}))`, quote(t.none)],
      // Nothing is missed before the year is over.
      [`AND(NOT(${reached}),${final}=0)`, text(t.running)],
      [`NOT(${reached})`, text(t.missed)],
      ...grown,
    ],
    text(t.met),
  );
}

function checkFormula({ m }: SheetContext, years: string, evidence: string, measured: boolean): string {
  const t = m.sheetsWork.safeguards.checks;
  const starting = (mark: string) => `COUNTIF(${years},${quote(`${mark}*`)})`;
  if (measured)
    return firstOf(
      [
        [`${starting('×')}>0`, quote(t.missed)],
        [`${starting('●')}=0`, quote(t.open)],
      ],
      quote(t.ok),
    );
  const done = `COUNTIF(${years},${quote(m.common.milestoneStatuses.done)})`;
  return firstOf(
    [
      [`${done}=0`, quote(t.open)],
      [`TRIM(${evidence}&"")=""`, quote(t.evidence)],
    ],
    quote(t.ok),
  );
}
