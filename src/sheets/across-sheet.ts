/**
 * 跨期对比, the years of this plan beside those of the plans it carries on: every item's figure, and below it how it compares with
 * the year before, over the border of the plans too. Figures of earlier plans are those they had when they were carried on.
 */
import { pick } from '../i18n';
import { changeTexts } from '../i18n/changes';
import { decimalsOf, isTask, itemsOf } from '../plan/items';
import type { Item } from '../plan/schema';
import { cellAddress, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { formats, plainFormat, signedFormat } from './formats';
import { fieldName } from './names';
import type { SheetSpec } from './spec';
import { heightOfLines, linesIn } from './text-lines';
import { drawWorkHead, workTabColor } from './work-sheet';

export const acrossKey = 'across';
const [groups, head, first] = [5, 6, 7];
const [nameCol, measureCol, firstYear] = [2, 3, 4];
const widths = [1.5, 34, 13];
const yearWidth = 11;

interface Line {
  readonly name: string;
  readonly measure: string;
  readonly format: string;
  readonly decimals: number;
  /** Told as a difference; otherwise as growth in per cent. */
  readonly byDifference: boolean;
  readonly before: (year: number) => number | null;
  /** Formula of the plan's own year, from 1. */
  readonly now: (k: number) => string;
}

export function buildAcross(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = changeTexts(m).across;
  const before = [...new Set((plan.earlier ?? []).map(({ year }) => year))].sort((a, b) => a - b);
  const years = [...before, ...plan.years];
  const lastCol = firstYear + years.length - 1;
  const columnWidths = [...widths, ...years.map(() => yearWidth)];
  const sheet = new SheetBuilder({
    key: acrossKey,
    version: 1,
    name: t.tab,
    tabColor: workTabColor,
    columnWidths,
    freeze: { rows: head, cols: measureCol },
  });
  const width = columnWidths.reduce((sum, w) => sum + w, 0);
  drawWorkHead(sheet, ctx, { title: t.title, hint: t.hint, lastCol, width });
  sheet
    .height(groups, 22)
    .value(groups, firstYear, t.before, 'section')
    .value(groups, firstYear + before.length, t.now, 'section')
    .height(head, 26)
    .values(head, nameCol, [t.item, t.measure], 'header');
  years.forEach((year, y) => sheet.value(head, firstYear + y, t.year(year), 'header'));
  const lines = linesOf(ctx);
  lines.forEach((line, i) => draw(line, first + 2 * i));
  const last = first + 2 * lines.length - 1;
  sheet.fill(rangeAddress(last + 1, nameCol, last + 1, lastCol), 'tableEnd');
  return sheet
    .printed({ area: rangeAddress(1, 1, last + 1, lastCol), titleRows: `${groups}:${head}`, footerLeft: t.title })
    .build();

  function draw(line: Line, row: number): void {
    sheet
      .height(row, heightOfLines(linesIn(line.name, widths[1]!), 22), row)
      .height(row + 1, 18)
      .value(row, nameCol, line.name, 'labelLeft')
      .value(row, measureCol, line.measure, 'textCenter')
      .value(row + 1, nameCol, line.byDifference ? t.difference : t.growth, 'hint')
      .value(row + 1, measureCol, null, 'textCenter');
    years.forEach((year, y) => {
      const col = firstYear + y;
      const [own, other] = [cellAddress(row, col), cellAddress(row, col - 1)];
      if (y < before.length) sheet.value(row, col, line.before(year), 'computed', { format: line.format });
      else sheet.formula(row, col, `=${line.now(y - before.length + 1)}`, 'computed', { format: line.format });
      const both = `AND(ISNUMBER(${own}),ISNUMBER(${other}))`;
      const change = line.byDifference
        ? `IF(${both},${own}-${other},"")`
        : `IF(${both},IF(${other}>0,${own}/${other}-1,""),"")`;
      // The year before is not always the column before: plans may leave years out between them.
      if (years[y - 1] !== year - 1) sheet.value(row + 1, col, m.common.dash, 'textCenter');
      else
        sheet.formula(row + 1, col, `=${change}`, 'computed', {
          format: line.byDifference ? signedFormat(line.decimals) : '+0.0%;−0.0%;0.0%',
        });
    });
  }
}

/** The years' scores, then every item that earlier plans have a figure of, in the order of the plan. */
function linesOf({ plan, m }: SheetContext): readonly Line[] {
  const t = changeTexts(m).across;
  const earlier = plan.earlier ?? [];
  const beforeOf = (item: string | null) => (year: number) =>
    earlier.find((figure) => figure.year === year && figure.item === item)?.value ?? null;
  const number = (cell: string) => `IFERROR(IF(ISNUMBER(${cell}),${cell},""),"")`;
  const score: Line = {
    name: t.score,
    measure: t.points,
    format: formats.points,
    decimals: 2,
    byDifference: true,
    before: beforeOf(null),
    now: (k) => number(`INDEX(${fieldName('comprehensive', 'year_total')},${k})`),
  };
  const lines = itemsOf(plan).flatMap((item, i): Line[] => {
    if (!earlier.some((figure) => figure.item === item.id)) return [];
    const at = (field: string, k: number) => `INDEX(zsc_calc_${field},${i * plan.years.length + k})`;
    const added = !isTask(item) && item.accumulation === 'cumulative';
    const name = `${item.id} ${pick(item.shortName, m)}`;
    const decimals = decimalsOf(item);
    return [
      {
        name: added ? t.added(name) : name,
        measure: isTask(item) ? t.progress : pick(item.measure, m),
        format: plainFormat(decimals),
        decimals,
        byDifference: comparesByDifference(item),
        before: beforeOf(item.id),
        now: (k) =>
          added
            ? `IFERROR(IF(AND(ISNUMBER(${at('actual', k)}),ISNUMBER(${at('previous', k)})),${at('actual', k)}-${at('previous', k)},""),"")`
            : number(at('actual', k)),
      },
    ];
  });
  return [score, ...lines];
}

/** Shares, places and progress: their growth in per cent says nothing. */
const comparesByDifference = (item: Item): boolean =>
  isTask(item) || item.kind === 'ratio' || item.direction === 'lower' || /%|百分点/.test(item.measure.zh);
