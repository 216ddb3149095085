/**
 * 首页, the cover: what the workbook is, how to fill it in, what colours and marks mean, how far it is by dimension and
 * item, and what is still open. Everything that counts is a formula, so the cover is right without the add-in too.
 */
import { pick } from '../i18n';
import { itemsOf } from '../plan/items';
import type { Item } from '../plan/schema';
import { columnLetters } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { nameOf, quote } from './formula';
import { compose } from './items/expressions';
import { at, tabName } from './items/header';
import { margins } from './items/page';
import { drawMarks } from './items/year-block';
import { fieldName, sheetName } from './names';
import type { SheetSpec } from './spec';
import type { StyleName } from './styles';
import { heightOfLines, linesIn } from './text-lines';

const version = 1;
const [idCol, nameCol, measureCol, leadCol, firstYearCol] = [2, 3, 4, 5, 6];
/** Each year has three columns: filled, attainment, points. */
const perYear = 3;

export function buildCover(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheets.cover;
  const items = itemsOf(plan);
  const n = plan.years.length;
  const lastCol = Math.max(firstYearCol + perYear * n - 1, 11);
  const end = columnLetters(lastCol);
  const addedCol = lastCol + 3;
  const [nameWidth, leadWidth] = m.common.language === 'zh' ? ([40, 34] as const) : ([66, 42] as const);
  const b = new SheetBuilder({
    key: 'cover',
    version,
    name: t.tab,
    tabColor: '1F3A5F',
    columnWidths: [1.5, 9, nameWidth, 16, leadWidth, ...Array<number>(lastCol - firstYearCol + 1).fill(11.5)],
  });
  const yearCol = (k: number) => firstYearCol + perYear * k;
  const wide = (row: number, from = 2, to = lastCol) => `${at(row, from)}:${at(row, to)}`;

  const afterHead = drawHead();
  const afterLegend = drawLegend(drawSteps(afterHead) + 1);
  const progressHead = afterLegend + 2;
  const firstDimension = progressHead + 2;
  const sumRow = firstDimension + plan.dimensions.length;
  const openRow = sumRow + 4;
  const listRow = openRow + 2 + plan.questions.length;
  const firstItem = listRow + 2;
  const lastItem = firstItem + items.length - 1;
  drawProgress();
  drawOpen();
  drawList();
  b.printed({
    paper: 'A4',
    orientation: 'landscape',
    area: `A1:${end}${lastItem}`,
    fitWidth: 1,
    fitHeight: 0,
    titleRows: `${listRow + 1}:${listRow + 1}`,
    footerLeft: plan.documentNumber,
    margins,
  });
  return b.build();

  function section(row: number, title: string, hint = ''): void {
    b.value(row, 2, title, 'section')
      .merge(wide(row, 2, nameCol))
      .height(row, 26);
    b.value(row, measureCol, hint, 'hint').merge(wide(row, measureCol));
  }

  function drawHead(): number {
    const [from, to] = [plan.years[0] ?? 0, plan.years[n - 1] ?? 0];
    b.height(1, 10).height(2, 38).height(3, 22).height(4, 8).height(5, 36);
    b.value(2, 2, pick(plan.title, m), 'title').merge(wide(2));
    b.value(
      3,
      2,
      t.subtitle(plan.documentNumber, pick(plan.zoneName, m), plan.baselineYear, from, to),
      'titleRule',
    ).fill(wide(3), 'titleRule');
    b.value(5, 2, t.about, 'plain').merge(wide(5));
    return 6;
  }

  function drawSteps(row: number): number {
    section(row, t.howTo);
    t.steps.forEach((text, i) => {
      b.value(row + 1 + i, 2, i + 1, 'label')
        .value(row + 1 + i, 3, text, 'text')
        .merge(wide(row + 1 + i, 3))
        .height(row + 1 + i, 24);
    });
    return row + 1 + t.steps.length;
  }

  /** Samples in the very looks they explain. */
  function drawLegend(row: number): number {
    section(row, t.legend);
    const looks: readonly (readonly [string, StyleName])[] = [
      [t.legendEntry, 'sampleEntry'],
      [t.legendAssumed, 'sampleAssumed'],
      [t.legendGiven, 'sampleGiven'],
      [t.legendComputed, 'label'],
    ];
    const marks = [t.legendMet, t.legendNear, t.legendMissed, t.legendPending];
    const places = [
      [2, 3],
      [4, 5],
      [6, 8],
      [9, 11],
    ] as const;
    places.forEach(([from, to], i) => {
      const [text, style] = looks[i]!;
      b.value(row + 1, from, text, style).merge(wide(row + 1, from, to));
      b.value(row + 2, from, marks[i]!, 'status').merge(wide(row + 2, from, to));
      drawMarks(b, wide(row + 2, from, to), at(row + 2, from, true));
    });
    b.height(row + 1, 24, row + 2);
    return row + 3;
  }

  function drawProgress(): void {
    b.height(progressHead - 2, 8);
    section(progressHead - 1, t.progress, t.progressHint);
    const [top, low] = [progressHead, progressHead + 1];
    b.value(top, idCol, t.dimension, 'header').merge(`${at(top, idCol)}:${at(low, nameCol)}`);
    b.value(top, measureCol, t.weight, 'header').merge(`${at(top, measureCol)}:${at(low, measureCol)}`);
    b.value(top, leadCol, t.sheets, 'header').merge(`${at(top, leadCol)}:${at(low, leadCol)}`);
    plan.years.forEach((year, k) => {
      b.value(top, yearCol(k), m.common.year(year), 'header').merge(wide(top, yearCol(k), yearCol(k) + 2));
      b.values(low, yearCol(k), [t.filled, t.attainment, t.points], 'header');
    });
    b.height(top, 20, low).height(firstDimension, 22, sumRow + 2);
    const added = `$${columnLetters(addedCol)}$${firstItem}:$${columnLetters(addedCol)}$${lastItem}`;
    const addedDimension = `$${columnLetters(addedCol + 1)}$${firstItem}:$${columnLetters(addedCol + 1)}$${lastItem}`;

    plan.dimensions.forEach((dimension, i) => {
      const row = firstDimension + i;
      const members = items.filter((item) => item.dimension === dimension.id).length;
      b.value(row, idCol, pick(dimension.name, m), 'labelLeft').merge(wide(row, idCol, nameCol));
      b.formula(row, measureCol, `=IFERROR(INDEX(zsc_plan_dim_weight,${i + 1}),"")`, 'computedMiddle', {
        format: '0.00',
      });
      b.formula(
        row,
        leadCol,
        `=SUMIF(${addedDimension},${quote(dimension.id)},${added})&"/${members}"`,
        'computedMiddle',
      );
      plan.years.forEach((year, k) => {
        const where = `zsc_calc_dimension,${quote(dimension.id)},zsc_calc_year,${year}`;
        b.formula(row, yearCol(k), `=COUNTIFS(${where},zsc_calc_attainment,">=0")&"/${members}"`, 'computedMiddle');
        b.formula(
          row,
          yearCol(k) + 1,
          `=IF(COUNTIFS(${where},zsc_calc_attainment,">=0")=0,"",SUMIFS(zsc_calc_attainment,${where})/COUNTIFS(${where},zsc_calc_attainment,">=0"))`,
          'computedMiddle',
          { format: '0.0%' },
        );
        b.formula(row, yearCol(k) + 2, `=SUMIFS(zsc_calc_points,${where})`, 'computedMiddle', { format: '0.00' });
      });
    });

    b.value(sumRow, idCol, t.sum, 'subtotalText').merge(wide(sumRow, idCol, nameCol));
    b.formula(
      sumRow,
      measureCol,
      `=SUM(${at(firstDimension, measureCol)}:${at(sumRow - 1, measureCol)})`,
      'subtotalMiddle',
      { format: '0.00' },
    );
    b.formula(sumRow, leadCol, `=SUM(${added})&"/${items.length}"`, 'subtotalText');
    b.value(sumRow + 1, idCol, t.total, 'totalText').merge(wide(sumRow + 1, idCol, leadCol));
    b.value(sumRow + 2, idCol, t.grade, 'totalText').merge(wide(sumRow + 2, idCol, leadCol));
    plan.years.forEach((year, k) => {
      const filled = `COUNTIFS(zsc_calc_year,${year},zsc_calc_attainment,">=0")`;
      b.formula(sumRow, yearCol(k), `=${filled}&"/${items.length}"`, 'subtotalText');
      b.formula(
        sumRow,
        yearCol(k) + 1,
        `=IF(${filled}=0,"",SUMIFS(zsc_calc_attainment,zsc_calc_year,${year})/${filled})`,
        'subtotalMiddle',
        { format: '0.0%' },
      );
      b.formula(sumRow, yearCol(k) + 2, `=SUMIFS(zsc_calc_points,zsc_calc_year,${year})`, 'subtotalMiddle', {
        format: '0.00',
      });
      b.formula(
        sumRow + 1,
        yearCol(k),
        `=IFERROR(${fieldName(`score_${year}`, 'total')},${quote(m.common.dash)})`,
        'totalText',
        { format: '0.00' },
      ).merge(wide(sumRow + 1, yearCol(k), yearCol(k) + 2));
      b.formula(
        sumRow + 2,
        yearCol(k),
        `=IFERROR(${fieldName(`score_${year}`, 'grade')},${quote(m.common.dash)})`,
        'totalText',
      ).merge(wide(sumRow + 2, yearCol(k), yearCol(k) + 2));
    });
    b.height(sumRow + 3, 10);
  }

  /** What somebody has to decide: assumed values and questions of the plan. */
  function drawOpen(): void {
    b.value(openRow, idCol, t.open, 'label').height(openRow, 24);
    const flags = ['assumed_weight', 'assumed_rule', ...plan.years.map((y) => `assumed_target_${y}`)]
      .map((f) => `SUM(${fieldName('plan', f)})`)
      .join('+');
    b.formula(
      openRow,
      nameCol,
      `=IFERROR(IF(${flags}>0,${compose(t.assumedCount, `(${flags})`)},${quote(t.assumedNone)}),"")`,
      'text',
    ).merge(wide(openRow, nameCol));
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
        .merge(wide(row, nameCol))
        .height(row, 36);
    });
  }

  function drawList(): void {
    section(listRow, t.list, t.listHint);
    b.values(listRow + 1, idCol, [t.id, t.name, t.measure, t.lead], 'header').height(listRow + 1, 22);
    plan.years.forEach((year, k) =>
      b
        .value(listRow + 1, yearCol(k), m.common.year(year), 'header')
        .merge(wide(listRow + 1, yearCol(k), yearCol(k) + 2)),
    );
    b.value(listRow + 1, addedCol, t.helperAdded, 'label').value(listRow + 1, addedCol + 1, t.dimension, 'label');
    items.forEach((item, i) => drawItem(item, firstItem + i));
    drawMarks(b, `${at(firstItem, firstYearCol)}:${at(lastItem, lastCol)}`, at(firstItem, firstYearCol));
    b.field('added', 'result', firstItem, addedCol, lastItem, addedCol);
  }

  function drawItem(item: Item, row: number): void {
    const name = pick(item.name, m);
    b.value(row, idCol, item.id, 'label');
    if (ctx.present.includes(item.id))
      b.value(row, nameCol, name, 'link', { link: { name: sheetName(item.id), tip: t.linkTip(tabName(item, m)) } });
    else b.value(row, nameCol, name, 'text');
    b.value(row, measureCol, 'measure' in item ? pick(item.measure, m) : m.sheets.milestones.measure, 'textCenter');
    b.formula(row, leadCol, `=IFERROR(${fieldName('plan', `${item.id}_lead`)}&"","")`, 'textSmall');
    const leads = plan.units
      .filter((u) => item.lead.units.includes(u.id))
      .map((u) => pick(u.name, m))
      .join(m.sheets.items.listSeparator);
    b.height(row, heightOfLines(Math.max(linesIn(name, nameWidth), linesIn(leads, leadWidth)), 20));
    const added = at(row, addedCol, true);
    plan.years.forEach((_, k) => {
      const status = `IFERROR(INDEX(${fieldName('calc', `${item.id}_status`)},${k + 1})&"","")`;
      b.formula(row, yearCol(k), `=IF(${added}=1,${status},${quote(t.notAdded)})`, 'status').merge(
        wide(row, yearCol(k), yearCol(k) + 2),
      );
    });
    b.formula(row, addedCol, `=IFERROR(IF(ROWS(${sheetName(item.id)})>0,1,0),0)`, 'computed', { format: '0' }).value(
      row,
      addedCol + 1,
      item.dimension,
      'label',
    );
  }
}
