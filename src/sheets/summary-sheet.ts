/**
 * 报送汇总, the results by unit as they are handed to the city's indicator system for high-quality development: score, rank
 * and grade of every unit, and what they are worth by the weight this assessment has there, which is typed here.
 */
import { pick } from '../i18n';
import { assumedCityWeight } from '../results';
import { columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { drawSignatures, lookOf } from './form';
import { layOut } from './paper';
import { assumedFormat, formats } from './formats';
import { typedOn } from './items/typed';
import { fieldName } from './names';
import { kept } from './plan/assumptions';
import type { SheetSpec } from './spec';
import { heightOfLines, linesIn } from './text-lines';
import { drawWorkHead } from './work-sheet';
import { between } from './limits';

const key = 'summary';
const head = 7;
const first = head + 1;
const c = { order: 2, unit: 3, items: 4, periods: 5 } as const;
const unitWidth = 33;
const weight = '$F$5';

/** The summary by unit. */
export function buildSummary(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsWork.summary;
  const h = t.headers;
  const periods = [...plan.years.map(String), 'all'];
  const columnWidths = [1.5, 6, unitWidth, 9.5, ...periods.flatMap(() => [9.5, 8.5, 10, 9.5])];
  const lastCol = c.periods + 4 * periods.length - 1;
  const sheet = new SheetBuilder({
    key,
    version: 2,
    name: m.sheetsWork.tabs.summary,
    ...lookOf(plan),
    tabColor: '1B5E3F',
    columnWidths,
    freeze: { rows: head, cols: 3 },
  });
  drawWorkHead(sheet, ctx, {
    title: t.title,
    hint: t.hint,
    lastCol,
    width: columnWidths.reduce((sum, w) => sum + w, 0),
  });

  const typed = kept(typedOn(ctx, key).weight?.[0]);
  sheet
    .height(5, 24)
    .height(6, 8)
    .value(5, 2, t.weight, 'labelLeft')
    .merge('B5:E5')
    .value(5, 7, t.weightHint, 'hint')
    .merge(rangeAddress(5, 7, 5, lastCol));
  if (typed) sheet.entry(5, 6, typed, 'assumed', { format: assumedFormat(1) });
  else sheet.formula(5, 6, `=${assumedCityWeight}`, 'assumed', { format: assumedFormat(1) });
  sheet
    .field('weight', 'entry', 5, 6)
    .when('F5', 'AND(NOT(ISFORMULA($F$5)),$F$5<>"")', 'settled1')
    .limit('F5', between(0, 100), t.weight.slice(0, 32), t.weightPrompt, t.weightStop);

  const heads = plan.years.flatMap((year) => [
    h.score({ year }),
    h.rank({ year }),
    h.grade({ year }),
    h.city({ year }),
  ]);
  [h.order, h.unit, h.items, ...heads, h.all, h.allRank, h.allGrade, h.allCity].forEach((text, i) =>
    sheet.value(head, 2 + i, text, 'header'),
  );
  sheet.height(head, 34);
  plan.units.forEach((unit, u) => {
    const row = first + u;
    const name = pick(unit.name, m);
    sheet
      .height(row, heightOfLines(linesIn(name, unitWidth), 21))
      .value(row, c.order, u + 1, 'label')
      .value(row, c.unit, name, 'text')
      .formula(row, c.items, `=INDEX(zsc_units_count,${u + 1})`, 'computed', { format: '0"  "' });
    periods.forEach((period, p) => {
      const at = c.periods + 4 * p;
      const score = `$${columnLetters(at)}${row}`;
      const of = (field: string) => `INDEX(${fieldName('units', `${field}_${period}`)},${u + 1})`;
      const or = (value: string) => `=IF(ISNUMBER(${value}),${value},"")`;
      sheet
        .formula(row, at, or(of('score')), 'number', { format: formats.points })
        .formula(row, at + 1, or(of('rank')), 'computedMiddle', { format: '0' })
        .formula(row, at + 2, `=${of('grade')}`, 'textCenter')
        .formula(row, at + 3, `=IF(AND(ISNUMBER(${score}),ISNUMBER(${weight})),${score}*${weight}/100,"")`, 'number', {
          format: formats.points,
        });
    });
  });
  const last = first + plan.units.length - 1;
  sheet.fill(rangeAddress(last + 1, 2, last + 1, lastCol), 'tableEnd').height(last + 1, 8);
  periods.forEach((period, p) => sheet.field(`city_${period}`, 'result', first, c.periods + 4 * p + 3, last));
  const printed = columnWidths.slice(1).map((width, i) => ({ col: i + 2, width }));
  drawSignatures(sheet, m, last + 2, printed);
  return layOut(sheet, {
    paper: 'A3',
    area: rangeAddress(1, 1, last + 2, lastCol),
    titleRows: `${head}:${head}`,
    footerLeft: `${t.title}　${plan.documentNumber}`,
    archived: true,
    together: [{ first: Math.max(first, last - 2), last: last + 2 }],
  }).build();
}
