/** Points answered for and earned, score, rank and points lost of every unit, for each year and all together. */
import { listedName } from '../../i18n';
import { pointsUpTo } from '../../plan/worth';
import { gradeFormula } from '../../scoring/grades';
import { unitScore } from '../../scoring/points';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { formats } from '../formats';
import { rounded } from '../formula';
import { columnsOf, firstUnitRow, layoutOf, periodsOf } from './layout';

/** A row a unit. */
export function drawScores(sheet: SheetBuilder, ctx: SheetContext): void {
  const { plan, m } = ctx;
  const t = m.sheetsCore.units;
  const h = t.headers;
  const l = layoutOf(plan);
  const periods = periodsOf(plan);
  const count = periods.length;
  const col = columnsOf(plan);
  sheet.value(5, 2, t.ranking, 'section').value(5, 4, t.rankingHint, 'subtitle').height(5, 24).height(6, 34);
  const each = (year: (p: { year: number }) => string, all: string) => [
    ...plan.years.map((y) => year({ year: y })),
    all,
  ];
  const heads = [
    h.order,
    h.name,
    h.count,
    ...each(h.score, h.all),
    ...each(h.rank, h.allRank),
    ...each(h.lost, h.allLost),
    ...each(h.full, h.allFull),
    h.grade,
  ];
  heads.forEach((text, i) => sheet.value(6, 2 + i, text, 'header'));
  const itemRows = (c: number) => `$${columnLetters(c)}$${l.firstItem}:$${columnLetters(c)}$${l.lastItem}`;
  const unitRows = (c: number) => `$${columnLetters(c)}$${firstUnitRow}:$${columnLetters(c)}$${l.lastUnit}`;
  // Before anything is reported of a period, no unit has a score in it.
  const begun = periods.map((_, p) =>
    p < plan.years.length ? `INDEX(zsc_comprehensive_begun,${p + 1})=1` : 'zsc_calc_countedYears>0',
  );
  plan.units.forEach((unit, u) => {
    const row = firstUnitRow + u;
    const shares = itemRows(l.share + u);
    const before = itemRows(col.before + u);
    sheet
      .height(row, 22)
      .value(row, 2, u + 1, 'label')
      .value(row, 3, listedName(unit, m), 'textSmall')
      .formula(row, 4, `=COUNTIF(${shares},">0")`, 'computed', { format: '0"  "' })
      .value(row, col.id, unit.id, 'blank');
    periods.forEach((_, p) => {
      const at = (c: number) => `${columnLetters(c + p)}${row}`;
      /** Of each item the unit's part, as on its own sheet, added up. */
      const sum = (c: number) => {
        const upTo = (end: string) => pointsUpTo.formula({ points: itemRows(c), upTo: end });
        return `IF(${rounded},SUMPRODUCT(${upTo(`(${before}+${shares})`)}-${upTo(before)}),SUMPRODUCT(${shares},${itemRows(c)}))`;
      };
      const points = sum(l.points + p);
      const exact = columnLetters(col.exact + p);
      sheet
        .formula(row, col.full + p, `=${sum(l.full + p)}`, 'computed', {
          format: formats.points,
        })
        .formula(
          row,
          col.score + p,
          `=IF(AND(${at(col.full)}>0,${begun[p]!}),${unitScore.formula({ points, full: at(col.full), rounded })},"")`,
          'computed',
          { format: formats.points },
        )
        .formula(row, col.lost + p, `=${at(col.full)}-${points}`, 'computed', {
          format: formats.lost,
        })
        .formula(row, col.exact + p, `=IF(ISNUMBER(${at(col.score)}),ROUND(${at(col.score)},8),"")`, 'blank')
        .formula(
          row,
          col.rank + p,
          `=IF(ISNUMBER(${exact}${row}),RANK(${exact}${row},${unitRows(col.exact + p)}),"")`,
          'computedMiddle',
          { format: '0' },
        );
    });
    const final = `${columnLetters(col.score + count - 1)}${row}`;
    const grade = gradeFormula(final);
    sheet.formula(row, col.grade, `=IF(ISNUMBER(${final}),INDEX(zsc_list_grades,${grade}),"")`, 'textCenter');
  });
  for (let c: number = col.id; c <= col.lastHelper; c++) sheet.hideColumn(c);
  sheet.name('units_count', rangeAddress(firstUnitRow, 4, l.lastUnit, 4));
  const field = (name: string, c: number, role: 'result' | 'label' = 'result') =>
    sheet.field(name, role, firstUnitRow, c, l.lastUnit, c);
  field('id', col.id, 'label');
  field('name', 3, 'label');
  periods.forEach((period, p) => {
    for (const part of ['score', 'rank', 'lost', 'full'] as const) field(`${part}_${period}`, col[part] + p);
  });
  field('grade_all', col.grade);
}
