/** Points answered for and earned, score, rank and points lost of every unit, for each year and all together. */
import { listedName, pick } from '../../i18n';
import { groupOf, quotaText, rankedApart, weightsText } from '../../plan/groups';
import { answeredIn } from '../../plan/at';
import { itemsOf } from '../../plan/items';
import type { Group, Plan } from '../../plan/schema';
import { pointsUpTo } from '../../plan/worth';
import { unitGradeFormula } from '../../scoring/grades';
import { earnedWeight, groupScore, unitScore } from '../../scoring/points';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { formats } from '../formats';
import { rounded } from '../formula';
import { yearClosed } from '../items/expressions';
import { columnsOf, firstUnitRow, layoutOf, periodsOf, unitRows } from './layout';

/** A unit by the name it has in lists, with its group. */
export function nameIn({ plan, m }: Pick<SheetContext, 'plan' | 'm'>, unit: Plan['units'][number]): string {
  const group = groupOf(plan, unit);
  const name = listedName(unit, m);
  return group === null ? name : m.sheetsCore.units.inGroup(name, pick(group.name, m));
}

/** A row a unit. */
export function drawScores(sheet: SheetBuilder, ctx: SheetContext): void {
  const { plan, m } = ctx;
  const t = m.sheetsCore.units;
  const h = t.headers;
  const l = layoutOf(plan);
  const periods = periodsOf(plan);
  const count = periods.length;
  const col = columnsOf(plan);
  const hint =
    plan.groups === undefined ? t.rankingHint : t.groupsHint(plan.groups.map((group) => groupText(ctx, group)));
  sheet.value(5, 2, t.ranking, 'section').value(5, 4, hint, 'subtitle').height(5, 24).height(6, 34);
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
  const [first, last] = [l.firstItem, l.lastItem];
  const lastNow = first + itemsOf(plan).length - 1;
  /** Items are listed by dimension, so that those of one stand together. */
  const inDimension = dimensionRows(plan, first);
  const itemRows = (c: number, [from, to] = [first, last] as readonly [number, number]) =>
    `$${columnLetters(c)}$${from}:$${columnLetters(c)}$${to}`;
  const apart = rankedApart(plan);
  // Before anything is reported of a period, no unit has a score in it.
  const begun = periods.map((_, p) =>
    p < plan.years.length ? `INDEX(zsc_comprehensive_begun,${p + 1})=1` : 'zsc_calc_countedYears>0',
  );
  plan.units.forEach((unit, u) => {
    const row = firstUnitRow + u;
    const group = groupOf(plan, unit);
    const members = apart.find((own) => own.includes(unit)) ?? [];
    const memberRows = (c: number) => unitRows(plan, members, c);
    /** Units of the group with such a score. */
    const counted = (c: number, test: string) =>
      memberRows(c)
        .map((rows) => `COUNTIF(${rows},${test})`)
        .join('+');
    sheet
      .height(row, 22)
      .value(row, 2, u + 1, 'label')
      .value(row, 3, nameIn(ctx, unit), 'textSmall')
      .formula(row, 4, `=COUNTIF(${itemRows(l.share + u, [first, lastNow])},">0")`, 'computed', { format: '0"  "' })
      .value(row, col.id, unit.id, 'blank');
    periods.forEach((_, p) => {
      const at = (c: number) => `${columnLetters(c + p)}${row}`;
      /** Of each item the unit's part, as on its own sheet, added up. */
      const sum = (c: number, rows?: readonly [number, number]) => {
        const [own, before, points] = [l.share + u, col.before + u, c].map((at) => itemRows(at, rows)) as [
          string,
          string,
          string,
        ];
        const upTo = (end: string) => pointsUpTo.formula({ points, upTo: end });
        return `IF(${rounded},SUMPRODUCT(${upTo(`(${before}+${own})`)}-${upTo(before)}),SUMPRODUCT(${own},${points}))`;
      };
      const points = sum(l.points + p);
      const exact = `${columnLetters(col.exact + p)}${row}`;
      let score = unitScore.formula({ points, full: at(col.full), rounded });
      if (group?.weights) {
        const earned = col.earned + p * plan.dimensions.length;
        plan.dimensions.forEach(({ id }, d) => {
          const rows = inDimension[d] ?? [];
          const all = (c: number) => rows.map((one) => sum(c, one)).join('+');
          const parts = { weight: `${columnLetters(col.weights + d)}${row}`, points: all(l.points + p), full: all(l.full + p) }; // prettier-ignore
          const own = rows.length === 0 ? '""' : earnedWeight.formula(parts);
          if (p === 0) sheet.value(row, col.weights + d, group.weights?.[id] ?? 0, 'blank');
          sheet.formula(row, earned + d, `=${own}`, 'blank');
        });
        const across = (c: number) =>
          `${columnLetters(c)}${row}:${columnLetters(c + plan.dimensions.length - 1)}${row}`;
        score = groupScore.formula({ earned: across(earned), weights: across(col.weights), rounded });
      }
      const grade = unitGradeFormula(
        { score: at(col.score), ahead: `(${counted(col.exact + p, `">="&${exact}`)})`, ranked: at(col.ranked) },
        group?.excellent,
      );
      const judged = p < plan.years.length ? `AND(ISNUMBER(${at(col.score)}),${yearClosed(String(plan.years[p]))}=1)` : `ISNUMBER(${at(col.score)})`; // prettier-ignore
      sheet
        .formula(row, col.full + p, `=${sum(l.full + p)}`, 'computed', {
          format: formats.points,
        })
        .formula(row, col.score + p, `=IF(AND(${at(col.full)}>0,${begun[p]!}),${score},"")`, 'computed', {
          format: formats.points,
        })
        .formula(row, col.lost + p, `=${at(col.full)}-${points}`, 'computed', {
          format: formats.lost,
        })
        .formula(row, col.exact + p, `=IF(ISNUMBER(${at(col.score)}),ROUND(${at(col.score)},8),"")`, 'blank')
        .formula(
          row,
          col.rank + p,
          `=IF(ISNUMBER(${exact}),1+${counted(col.exact + p, `">"&${exact}`)},"")`,
          'computedMiddle',
          { format: '0' },
        )
        .formula(
          row,
          col.ranked + p,
          `=${memberRows(col.exact + p)
            .map((rows) => `COUNT(${rows})`)
            .join('+')}`,
          'blank',
        )
        .formula(row, col.grades + p, `=IF(${judged},INDEX(zsc_list_grades,${grade}),"")`, 'blank');
    });
    sheet.formula(row, col.grade, `=${columnLetters(col.grades + count - 1)}${row}`, 'textCenter');
  });
  for (let c: number = col.id; c <= col.lastHelper; c++) sheet.hideColumn(c);
  sheet.name('units_count', rangeAddress(firstUnitRow, 4, l.lastUnit, 4));
  const field = (name: string, c: number, role: 'result' | 'label' = 'result') =>
    sheet.field(name, role, firstUnitRow, c, l.lastUnit, c);
  field('id', col.id, 'label');
  field('name', 3, 'label');
  periods.forEach((period, p) => {
    for (const part of ['score', 'rank', 'lost', 'full', 'ranked'] as const) field(`${part}_${period}`, col[part] + p);
    field(`grade_${period}`, col.grades + p);
  });
}

/** What holds for a group, in words: its weights, and how many of its units may be 优秀. */
function groupText({ plan, m }: SheetContext, { name, weights, excellent }: Group): string {
  const t = m.sheetsCore.units;
  const nameOf = (id: string) => pick(plan.dimensions.find((one) => one.id === id)?.name ?? { zh: id, en: id }, m);
  return t.group(
    pick(name, m),
    weights === undefined ? null : weightsText(weights, plan.dimensions, nameOf),
    excellent === undefined ? null : quotaText(excellent),
  );
}

/** First and last rows of each dimension's items in the matrix, those that follow each other together. */
function dimensionRows(plan: Plan, first: number): readonly (readonly (readonly [number, number])[])[] {
  return plan.dimensions.map(({ id }) => {
    const runs: [number, number][] = [];
    answeredIn(plan).forEach(({ item }, r) => {
      if (item.dimension !== id) return;
      const last = runs.at(-1);
      if (last?.[1] === first + r - 1) last[1] = first + r;
      else runs.push([first + r, first + r]);
    });
    return runs;
  });
}
