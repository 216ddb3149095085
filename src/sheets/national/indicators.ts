/**
 * The second level on the national sheet, one row an indicator: which indicators of the plan correspond to it, the zone's
 * own figure against the lowest and highest of the zones compared, scaled to 0–1 and clipped.
 */
import { textIn } from '../../entries/entries';
import { pick } from '../../i18n';
import { itemsOf } from '../../plan/items';
import { comparable, feeds, type NationalIndicator } from '../../plan/national';
import type { Indicator, Plan } from '../../plan/schema';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { assumedFormat, formats, measureFormat, settledStyle } from '../formats';
import { placeOfYear, quote } from '../formula';
import { firstOf } from '../items/expressions';
import { drawMarks } from '../items/year-block';
import { fieldName } from '../names';
import { kept } from '../plan/assumptions';
import { styles } from '../styles';
import { heightOfLines, heightOfText, linesIn } from '../text-lines';
import { typedRows } from '../work-sheet';
import { c, firstGroup, g, key, lastCol, widthOf, type NationalLayout } from './layout';
import { between, textUpTo } from '../limits';

/** From these shares of the way up the zone is near the top, or in the middle. */
const places = { top: 2 / 3, middle: 1 / 3 } as const;
/** Digits shown of a figure the product fills in. */
const decimalsOf = ({ measured }: NationalIndicator) => (measured === 'count' || measured === 'rating' ? 0 : 2);

type Typed = ReturnType<typeof typedRows>;

/** The table of the second level. */
export function drawIndicators(sheet: SheetBuilder, ctx: SheetContext, layout: NationalLayout): void {
  const { blocks, head, first, last } = layout;
  const { m } = ctx;
  const t = m.sheetsWork.national;
  sheet.value(head - 1, 2, t.indicators, 'section').height(head - 1, 24);
  for (const name of Object.keys(c) as (keyof typeof c)[]) sheet.value(head, c[name], t.headers[name], 'header');
  const typed = typedRows(ctx, key, ['row']);
  blocks.forEach(({ group, heading, members }, k) => {
    const weight = `$${columnLetters(g.weight)}$${firstGroup + k}`;
    sheet
      .height(heading, 22)
      .fill(rangeAddress(heading, 2, heading, lastCol), 'subtotalText')
      .value(heading, c.id, group.id, 'subtotalText', { format: '@' })
      .value(heading, c.name, pick(group.name, m), 'subtotalText')
      .merge(rangeAddress(heading, c.name, heading, c.local));
    const weights = `$${columnLetters(c.weight)}$${heading + 1}:$${columnLetters(c.weight)}$${heading + members.length}`;
    members.forEach((indicator, i) => {
      const row = heading + 1 + i;
      drawNames(sheet, ctx, indicator, row, typed);
      drawEntries(sheet, ctx, indicator, row, typed);
      drawScore(sheet, ctx, indicator, row, { weight, weights, first, last });
    });
  });
  sheet.fill(rangeAddress(last + 1, 2, last + 1, lastCol), 'tableEnd');
  const column = (col: number) => rangeAddress(first, col, last, col);
  sheet.field('row', 'label', first, c.id, last);
  for (const field of ['weight', 'own', 'low', 'high', 'action'] as const)
    sheet.field(field, 'entry', first, c[field], last);
  for (const field of ['full', 'scaled', 'points', 'lost', 'order', 'state'] as const)
    sheet.field(field, 'result', first, c[field], last);
  sheet.limit(column(c.weight), between(0, 100), t.headers.weight, t.weightPrompt, t.weightStop);
  for (const field of ['own', 'low', 'high'] as const)
    sheet.limit(column(c[field]), between(-1e12, 1e12), t.headers[field], t.prompts[field], t.figureStop);
  sheet.limit(column(c.action), textUpTo(), t.headers.action, m.sheetsWork.textPrompt);
  drawMarks(sheet, column(c.state), `${columnLetters(c.state)}${first}`);
}

function drawNames(
  sheet: SheetBuilder,
  { plan, m }: SheetContext,
  indicator: NationalIndicator,
  row: number,
  typed: Typed,
): void {
  const t = m.sheetsWork.national;
  const name = pick(indicator.name, m);
  const local = localOf(plan, indicator)
    .map((one) => `${one.id} ${pick(one.shortName, m)}${comparable(one, indicator) ? '' : t.otherMeasure}`)
    .join('\n');
  const lines = Math.max(
    linesIn(name, widthOf(c.name)),
    linesIn(textIn(typed('action', indicator.id)), widthOf(c.action)),
    local.split('\n').reduce((sum, line) => sum + linesIn(line, widthOf(c.local) * 1.1), 0),
  );
  sheet
    .height(
      row,
      Math.max(
        heightOfLines(lines, 21),
        ...Object.values(t.states).map((text) => heightOfText(text, widthOf(c.state), styles.statusLeft)),
      ),
    )
    .value(row, c.id, indicator.id, 'label', { format: '@' })
    .value(row, c.name, name, 'text')
    .value(
      row,
      c.direction,
      t.directions[indicator.measured === 'rating' ? 'rating' : indicator.direction],
      'textCenter',
    )
    .value(row, c.local, local === '' ? m.common.dash : local, local === '' ? 'textCenter' : 'textSmall');
}

/** Weight, own figure and the two ends; what the product can say itself is filled in as assumed. */
function drawEntries(
  sheet: SheetBuilder,
  { plan }: SheetContext,
  indicator: NationalIndicator,
  row: number,
  typed: Typed,
): void {
  const decimals = decimalsOf(indicator);
  const put = (field: 'weight' | 'own' | 'low' | 'high', assumption: string | null, digits: number) => {
    const stands = typed(field, indicator.id);
    const own = assumption === null ? stands : kept(stands);
    const [col, cell] = [c[field], `${columnLetters(c[field])}${row}`];
    if (assumption === null) return sheet.entry(row, col, own, 'entry', { format: 'General' });
    const format = assumedFormat(digits);
    if (own) sheet.entry(row, col, own, 'assumed', { format });
    else sheet.formula(row, col, `=${assumption}`, 'assumed', { format });
    return sheet.when(cell, `AND(NOT(ISFORMULA(${cell})),${cell}<>"")`, settledStyle(digits));
  };
  if (indicator.weight.source === 'given')
    sheet.entry(row, c.weight, typed('weight', indicator.id) ?? { value: indicator.weight.value, place: {} }, 'given', {
      format: measureFormat(2),
    });
  else put('weight', String(indicator.weight.value), 2);
  const rated = indicator.measured === 'rating';
  put('own', localFigure(plan, indicator), decimals);
  put('low', rated ? '0' : null, 0);
  put('high', rated ? '100' : null, 0);
  sheet.entry(row, c.action, typed('action', indicator.id), 'entryText');
}

/** Full points, scaled figure, points, and what is missing. `weight` is the group's cell, `weights` those of its indicators. */
function drawScore(
  sheet: SheetBuilder,
  { m }: SheetContext,
  indicator: NationalIndicator,
  row: number,
  {
    weight,
    weights,
    first,
    last,
  }: { readonly weight: string; readonly weights: string; readonly first: number; readonly last: number },
): void {
  const t = m.sheetsWork.national;
  const at = (col: number) => `$${columnLetters(col)}${row}`;
  const [own, low, high, scaled] = [at(c.own), at(c.low), at(c.high), at(c.scaled)];
  const three = `COUNT(${own}:${high})`;
  const way = indicator.direction === 'lower' ? `(${high}-${own})` : `(${own}-${low})`;
  const lost = `$${columnLetters(c.lost)}$${first}:$${columnLetters(c.lost)}$${last}`;
  const above = `$${columnLetters(c.lost)}$${first - 1}:$${columnLetters(c.lost)}${row - 1}`;
  const put = (col: number, formula: string, format: string) =>
    sheet.formula(row, col, `=${formula}`, 'computed', { format });
  put(c.full, `IF(SUM(${weights})>0,SUM(${weight})*SUM(${at(c.weight)})/SUM(${weights}),0)`, formats.points);
  put(
    c.scaled,
    `IF(${three}<3,"",IF(${low}>${high},"",IF(${low}=${high},0.5,MAX(0,MIN(1,${way}/(${high}-${low}))))))`,
    '0.000"  "',
  );
  put(c.points, `IF(ISNUMBER(${scaled}),${scaled}*${at(c.full)},"")`, formats.points);
  put(c.lost, `IF(ISNUMBER(${scaled}),${at(c.full)}-${at(c.points)},"")`, formats.lost);
  // Equal losses take the order of the list, so that every place is taken once.
  put(c.order, `IF(N(${at(c.lost)})>0,RANK(${at(c.lost)},${lost})+COUNTIF(${above},${at(c.lost)}),"")`, '0"  "');
  const cases = [
    // The ends of a rating are known beforehand.
    [indicator.measured === 'rating' ? `NOT(ISNUMBER(${own}))` : `${three}=0`, quote(t.states.open)],
    [`${three}<3`, quote(t.states.part)],
    [`${low}>${high}`, quote(t.states.swapped)],
    [`${scaled}>=${places.top}`, quote(t.states.top)],
    [`${scaled}>=${places.middle}`, quote(t.states.middle)],
  ] as const;
  sheet.formula(row, c.state, `=${firstOf(cases, quote(t.states.bottom))}`, 'statusLeft');
}

function localOf(plan: Plan, one: NationalIndicator): readonly Indicator[] {
  return plan.indicators.filter((local) => feeds(local, one));
}

/**
 * The plan's own figure of the year chosen, of several indicators their sum; null where none is of the same measure. A
 * cumulative figure gives what the year added, and so does a level where the national indicator asks for the change.
 */
function localFigure(plan: Plan, indicator: NationalIndicator): string | null {
  const figures = localOf(plan, indicator)
    .filter((one) => comparable(one, indicator))
    .map((one) => yearFigure(plan, one, indicator.net === true));
  return figures.length === 0 ? null : `IFERROR(${figures.join('+')},"")`;
}

function yearFigure(plan: Plan, { id }: Indicator, net: boolean): string {
  const year = placeOfYear(fieldName(key, 'year'), plan.years, 'NA()');
  const before = itemsOf(plan).findIndex((item) => item.id === id) * plan.years.length;
  const actual = `INDEX(${fieldName('calc', `${id}_actual`)},${year})`;
  const previous = `INDEX(${fieldName('calc', 'previous')},${before}+${year})`;
  const cumulative = `${fieldName('plan', `${id}_accumulationIndex`)}=3`;
  const level = net ? `IF(ISNUMBER(${previous}),${actual}-${previous},NA())` : actual;
  return `IF(ISNUMBER(${actual}),IF(${cumulative},${actual}-N(${previous}),${level}),NA())`;
}
