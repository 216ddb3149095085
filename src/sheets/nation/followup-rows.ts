/** Steps of the way up on the follow-up list (整改清单): the targets put down on the sheet of the way up, with the own figure beside them. */
import { nationTexts } from '../../i18n/nation';
import { numberIn, textIn, type EntryCell } from '../../entries/entries';
import { pick } from '../../i18n';
import { chosenIn, targetsIn } from '../../nation/from-entries';
import { nationalLinks } from '../../nation/links';
import { indexOf } from '../../plan/national';
import { columnLetters } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { joinUnits, quote } from '../formula';
import { compose, firstOf } from '../items/expressions';
import { typedOn } from '../items/typed';
import { fieldName } from '../names';
import { heightOfLines, linesIn } from '../text-lines';

export interface NationalRow {
  /** Number of the national indicator, and its place in the index. */
  readonly id: string;
  readonly indicator: number;
  readonly year: number;
}

const typedFields = ['measure', 'person', 'due', 'status'] as const;

/** Indicators with a target to be followed up, and any other row in which something was typed before. */
export function nationalRows(ctx: SheetContext): readonly NationalRow[] {
  const index = indexOf(ctx.plan);
  const { year } = chosenIn(index, ctx.plan, ctx.entries, ctx.m);
  const typed = typedOn(ctx, 'followup');
  const { targets } = targetsIn(index, ctx.entries);
  const found = index.indicators.flatMap(({ id }, indicator) =>
    targets.has(indicator) ? [{ id, indicator, year }] : [],
  );
  const before = (typed.item ?? []).flatMap((cell, i): NationalRow[] => {
    const indicator = index.indicators.findIndex(({ id }) => id === textIn(cell));
    const of = numberIn(typed.item_year?.[i]);
    const isFilled = typedFields.some((field) => textIn(typed[field]?.[i]) !== '');
    if (
      indicator < 0 ||
      of === null ||
      !isFilled ||
      found.some((row) => row.indicator === indicator && row.year === of)
    )
      return [];
    return [{ id: textIn(cell), indicator, year: of }];
  });
  return [...found, ...before];
}

type Columns = Readonly<
  Record<'order' | 'year' | 'id' | 'name' | 'target' | 'actual' | 'gap' | 'lost' | 'lead' | 'now', number>
>;

/** What of a row is no entry: names, target, figure, gap, units, and whether the target is reached. */
export function drawNationalRow(
  sheet: SheetBuilder,
  { plan, m }: SheetContext,
  { id, indicator, year }: NationalRow,
  row: number,
  c: Columns,
  { measure, order }: { readonly measure: EntryCell | undefined; readonly order: number },
): void {
  const t = m.sheetsWork.followup;
  const index = indexOf(plan);
  const one = index.indicators[indicator]!;
  const name = pick(one.name, m);
  const units = joinUnits(
    (nationalLinks(index, plan)[indicator]?.units ?? []).map((unit) =>
      pick(plan.units.find((own) => own.id === unit)?.shortName ?? { zh: unit, en: unit }, m),
    ),
    m,
  );
  const at = (col: number) => `$${columnLetters(col)}${row}`;
  const figure = (field: string) =>
    `INDEX(${fieldName(field === 'target' ? 'wayup' : 'ranking', field)},${indicator + 1})`;
  const shown = (field: string) => `IFERROR(IF(ISNUMBER(${figure(field)}),${figure(field)},""),"")`;
  const both = `AND(ISNUMBER(${at(c.target)}),ISNUMBER(${at(c.actual)}))`;
  const missing =
    one.direction === 'lower' ? `(N(${at(c.actual)})-N(${at(c.target)}))` : `(N(${at(c.target)})-N(${at(c.actual)}))`;
  const now = firstOf(
    [
      [`NOT(${both})`, quote(t.missing)],
      [`${missing}<=0.000000001`, quote(t.madeUp)],
    ],
    compose(t.still, `ROUND(${missing},2)`),
  );
  sheet
    .height(
      row,
      heightOfLines(
        Math.max(linesIn(name, 27), linesIn(units || nationTexts(m).gaps.nobody, 17), linesIn(textIn(measure), 32)),
        24,
      ),
    )
    .value(row, c.order, order, 'label')
    .value(row, c.year, year, 'label')
    .value(row, c.id, id, 'label', { format: '@' })
    .value(row, c.name, name, 'text')
    .formula(row, c.target, `=${shown('target')}`, 'number', { format: '#,##0.00' })
    .formula(row, c.actual, `=${shown('own_raw')}`, 'number', { format: '#,##0.00' })
    .formula(row, c.gap, `=IF(${both},${at(c.actual)}-${at(c.target)},"")`, 'number', {
      format: '+#,##0.00;"−"#,##0.00;0',
    })
    .value(row, c.lost, null, 'number')
    .value(row, c.lead, units || nationTexts(m).gaps.nobody, 'textSmall')
    .formula(row, c.now, `=${now}`, 'statusLeft');
}
