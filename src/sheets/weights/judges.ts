/**
 * Several judges on the weights sheet: pair by pair a cell a judge, for the dimensions and for the items of each; the geometric mean,
 * the consistency ratio of each judge and of the mean. Twin of `scoring/weights/judges`.
 */
import { pick } from '../../i18n';
import { itemById } from '../../plan/items';
import { acceptedRatio, randomIndex } from '../../scoring/weights/ahp';
import { judgeCount, judgeSteps, pairField, pairsOf } from '../../scoring/weights/judges';
import { cellAddress, columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { quote } from '../formula';
import { heightOfLines, linesIn, linesOf, rowHeight } from '../text-lines';
import { sized } from '../word-length';
import { c, comparisonScale, headers, layoutOf, type JudgedBlock, type WeightsLayout } from './layout';
import { oneOf } from '../limits';

const firstJudge = c.entered;
const mean = firstJudge + judgeCount;
const verdict = mean + 1;

/** All blocks, each with its workings beyond the print area. */
export function drawJudges(sheet: SheetBuilder, ctx: SheetContext): void {
  const t = ctx.m.sheetsScoring.weights.judges;
  const l = layoutOf(ctx);
  sheet.value(l.judges, 2, t.title, 'section').height(l.judges, 24);
  sheet
    .value(l.judges + 1, 2, t.hint, 'hint')
    .merge(rangeAddress(l.judges + 1, 2, l.judges + 1, l.cols))
    .height(l.judges + 1, heightOfLines(linesIn(t.hint, 140), 20));
  for (const block of l.blocks) {
    drawBlock(sheet, ctx, l, block);
    drawRatios(sheet, ctx, l, block);
  }
}

function drawBlock(
  sheet: SheetBuilder,
  { plan, m, entries }: SheetContext,
  l: WeightsLayout,
  block: JudgedBlock,
): void {
  const t = m.sheetsScoring.weights;
  const { compared, head } = block;
  const dimension = plan.dimensions.find(({ id }) => id === compared.dimension);
  const nameOf = (member: string) => {
    const item = itemById(plan, member);
    const name = compared.dimension === null ? plan.dimensions.find(({ id }) => id === member)?.name : item?.shortName;
    return name === undefined ? member : pick(name, m);
  };
  headers(sheet, head, [
    [c.id, t.headers.order],
    [c.name, dimension ? pick(dimension.name, m) : t.judges.dimensions],
    ...Array.from({ length: judgeCount }, (_, k) => [firstJudge + k, t.judges.judge(k + 1)] as const),
    [mean, t.judges.mean],
  ]);
  sheet.height(head, sized(m, 24, 32));
  pairsOf(compared.members.length).forEach(([i, j], p) => {
    const row = head + 1 + p;
    const name = `${nameOf(compared.members[i] ?? '')} ： ${nameOf(compared.members[j] ?? '')}`;
    const field = pairField(compared, i, j);
    const own = compared.dimension === null ? firstJudge + 1 : firstJudge;
    sheet
      .height(row, Math.max(20, rowHeight(linesOf(name, sized(m, 34, 40), 9.5))))
      .value(row, c.id, p + 1, 'label')
      .value(row, c.name, name, 'textSmall');
    if (compared.dimension === null) {
      const chosen = cellAddress(l.matrix + 1 + i, c.entered + j);
      sheet.formula(row, firstJudge, `=IF(${chosen}="","",${chosen})`, 'computedMiddle');
    }
    for (let k = own; k < mean; k++) sheet.entry(row, k, entries.sheets['weights']?.[field]?.[k - own], 'entryCenter');
    for (let k = 0; k < judgeCount; k++)
      sheet.formula(row, l.panel + k, `=${numeric(cellAddress(row, firstJudge + k))}`, 'blank');
    const all = rangeAddress(row, l.panel, row, l.panel + judgeCount - 1);
    const logs = Array.from({ length: judgeCount }, (_, k) => cellAddress(row, l.panel + k))
      .map((number) => `IF(ISNUMBER(${number}),LN(${number}),0)`)
      .join('+');
    sheet
      .formula(row, mean, `=IF(COUNT(${all})=0,"",EXP((${logs})/COUNT(${all})))`, 'computedMiddle', { format: '0.000' })
      .field(field, 'entry', row, own, row, mean - 1);
  });
  const own = compared.dimension === null ? firstJudge + 1 : firstJudge;
  sheet.validation({
    range: rangeAddress(head + 1, own, block.ratios - 1, mean - 1),
    rule: oneOf(comparisonScale),
    prompt: t.prompt,
    error: { ...t.error, style: 'stop' },
  });
}

/** A chosen word as a number, "" for anything else. Formula without "=". */
function numeric(cell: string): string {
  const digit = (text: string, value: string) => `IF(VALUE(${text})>0,${value},"")`;
  return `IFERROR(IF(ISNUMBER(${cell}),IF(AND(${cell}>=1/9-0.000000001,${cell}<=9),${cell},""),IF(LEN(${cell})=1,${digit(cell, `VALUE(${cell})`)},IF(AND(LEN(${cell})=3,LEFT(${cell},2)="1/"),${digit(`RIGHT(${cell},1)`, `1/VALUE(RIGHT(${cell},1))`)},""))),"")`;
}

/** Columns of the workings of a judge, or of the mean (the last): the vectors of the power iteration one beside the other. */
const vectorColumn = (l: WeightsLayout, k: number) => l.panel + judgeCount + k * (judgeSteps + 2);

/** A vector of the power iteration of the mean, and the cell of one member. */
const meanVector = (l: WeightsLayout, { compared, head }: JudgedBlock) => {
  const col = vectorColumn(l, judgeCount) + judgeSteps;
  const letters = `$${columnLetters(col)}`;
  return {
    all: `${letters}$${head + 1}:${letters}$${head + compared.members.length}`,
    of: (member: number) => `${letters}$${head + 1 + member}`,
  };
};

/** Share of an item in its dimension by the judges' means, or `otherwise` while a pair is compared by nobody. Formula without "=". */
export function judgedShare(l: WeightsLayout, item: string, otherwise: string): string {
  const block = l.blocks.find(({ compared }) => compared.dimension !== null && compared.members.includes(item));
  if (block === undefined) return otherwise;
  const vector = meanVector(l, block);
  const member = block.compared.members.indexOf(item);
  return `IF(SUM(${vector.all})>0,${vector.of(member)}/SUM(${vector.all}),${otherwise})`;
}

function drawRatios(sheet: SheetBuilder, { plan, m }: SheetContext, l: WeightsLayout, block: JudgedBlock): void {
  const t = m.sheetsScoring.weights;
  const { compared, head, ratios } = block;
  const n = compared.members.length;
  const pairs = pairsOf(n);
  const index = new Map(pairs.map(([i, j], p) => [`${i},${j}`, p]));
  sheet
    .height(ratios, 22)
    .value(ratios, c.id, t.judges.ratio(acceptedRatio(n)), 'labelLeft')
    .merge(rangeAddress(ratios, c.id, ratios, c.name));
  for (let k = 0; k <= judgeCount; k++) {
    const source = k === judgeCount ? mean : l.panel + k;
    const of = (p: number) => `$${cellAddress(head + 1 + p, source)}`;
    const all = rangeAddress(head + 1, source, ratios - 1, source);
    const start = vectorColumn(l, k);
    const vector = (s: number) => rangeAddress(head + 1, start + s, head + n, start + s);
    for (let i = 0; i < n; i++) {
      sheet.value(head + 1 + i, start, 1 / n, 'blank');
      for (let s = 1; s <= judgeSteps + 1; s++) {
        const term = (j: number) => {
          const entry = cellAddress(head + 1 + j, start + s - 1);
          if (i === j) return entry;
          return i < j ? `${of(index.get(`${i},${j}`) ?? 0)}*${entry}` : `${entry}/${of(index.get(`${j},${i}`) ?? 0)}`;
        };
        const image = Array.from({ length: n }, (_, j) => term(j)).join('+');
        sheet.formula(
          head + 1 + i,
          start + s,
          `=IF(COUNT(${all})<${pairs.length},0,(${image})/SUM(${vector(s - 1)}))`,
          'blank',
        );
      }
    }
    const ratio =
      n < 3 ? '0' : `MAX(0,(SUM(${vector(judgeSteps + 1)})-${n})/${n - 1})/${randomIndex[n - 1] ?? randomIndex[14]}`;
    sheet.formula(
      ratios,
      firstJudge + k,
      `=IF(COUNT(${all})=0,"",IF(COUNT(${all})<${pairs.length},${quote(t.judges.open)}&(${pairs.length}-COUNT(${all})),${ratio}))`,
      'computedMiddle',
      { format: '0.000' },
    );
  }
  const own = cellAddress(ratios, mean);
  sheet
    .formula(
      ratios,
      verdict,
      `=IF(ISNUMBER(${own}),IF(${own}<=${acceptedRatio(n)},${quote(t.result.pass)},${quote(t.result.fail)}),${quote(compared.dimension === null ? t.judges.unusedDimensions : t.judges.unused)})`,
      'statusLeft',
    )
    .merge(rangeAddress(ratios, verdict, ratios, c.check))
    .field(`judges_${plan.dimensions.findIndex(({ id }) => id === compared.dimension) + 1}`, 'result', ratios, firstJudge, ratios, mean); // prettier-ignore
  const shown = rangeAddress(ratios, firstJudge, ratios, mean);
  const cell = cellAddress(ratios, firstJudge);
  sheet.when(shown, `AND(ISNUMBER(${cell}),${cell}>${acceptedRatio(n)})`, 'bad').when(shown, `ISNUMBER(${cell})`, 'ok');
  const words = rangeAddress(ratios, verdict, ratios, c.check);
  const first = cellAddress(ratios, verdict, true);
  sheet.when(words, `LEFT(${first},1)="●"`, 'ok').when(words, `LEFT(${first},1)="×"`, 'bad');
}
