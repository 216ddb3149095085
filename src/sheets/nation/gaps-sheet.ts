/**
 * 对标差距, the gaps' sheet: the own zone against the place aimed at, the median, the best and up to three zones chosen, in
 * points; sentences, bars, a radar, a heat map. All formulas, from the ranking's sheet by names.
 */
import { levelWithin } from '../../nation/gaps';
import { nationTexts } from '../../i18n/nation';
import { pick } from '../../i18n';
import { textIn } from '../../entries/entries';
import { nationalLinks } from '../../nation/links';
import { indexOf, type NationalIndex } from '../../plan/national';
import { columnLetters, rangeAddress } from '../a1';
import { SheetBuilder } from '../builder';
import { chartColors } from '../chart-colors';
import type { SheetContext } from '../context';
import { inRow, joinUnits, literally, quote } from '../formula';
import { compose, firstOf, orGap, orZero, shown } from '../items/expressions';
import { typedOn } from '../items/typed';
import { fieldName } from '../names';
import { whatStands } from '../plan/assumptions';
import type { SheetSpec } from '../spec';
import { headHeight, heightOfLines, linesIn } from '../text-lines';
import { sized } from '../word-length';
import { drawWorkHead, workTabColor } from '../work-sheet';
import { behindFormat, showLevel } from './behind';
import { textUpTo } from '../limits';

const c = { id: 2, name: 3, units: 4, full: 5, own: 6, scaled: 7, place: 8, of: 9, target: 10, median: 11, best: 12, behindTarget: 13, behindMedian: 14, behindBest: 15, order: 16, chosen: 17, behindChosen: 20 } as const; // prettier-ignore
const chosenZones = 3;
const lastCol = c.behindChosen + chosenZones - 1;
/** What is printed holds 8 pt on A3 where the digits of the font at hand are wider than Calibri's. */
const widths = [1.5, 6, 38, 16, 8, 10, 9, 7, 6, 8, 8, 8, 10, 10, 9, 7, 10, 10, 10, 10, 10, 10, 26];
const headed = (Object.keys(c) as (keyof typeof c)[]).filter((name) => name !== 'chosen' && name !== 'behindChosen');
/** The radar's labels, beside what is printed. */
const labelCol = lastCol + 1;
/** As formulas write it. */
const within = levelWithin.toFixed(6);
const sentences = 5;
const head = 14;
const first = head + 1;
const top = 15;

type Layout = ReturnType<typeof layoutOf>;

/** Rows below the table, which is as long as the index; `column` is a column of the table. */
function layoutOf(index: NationalIndex) {
  const last = head + index.indicators.length;
  const groupHead = last + 3;
  const groupLast = groupHead + index.groups.length;
  const topHead = groupLast + 3;
  const column = (col: number) => `${abs(first, col)}:${abs(last, col)}`;
  return { index, last, groupHead, groupLast, topHead, chartsEnd: topHead + 24, column };
}

const ranking = (field: string) => fieldName('ranking', field);
const abs = (row: number, col: number) => `$${columnLetters(col)}$${row}`;

/** The gaps' sheet. */
export function buildGaps(ctx: SheetContext): SheetSpec {
  const { m } = ctx;
  const t = nationTexts(m).gaps;
  const layout = layoutOf(indexOf(ctx.plan));
  const { index, chartsEnd } = layout;
  const sheet = new SheetBuilder({
    key: 'gaps',
    version: 8,
    name: nationTexts(m).tabs.gaps,
    tabColor: workTabColor,
    columnWidths: widths,
    freeze: { rows: head, cols: c.name },
  });
  drawWorkHead(sheet, ctx, { title: t.title, hint: t.hint, lastCol, width: 180 });
  drawSentences(sheet, ctx, layout);
  const typed = typedOn(ctx, 'gaps');
  const names = Array.from({ length: chosenZones }, (_, z) => textIn(typed.zone?.[z]));
  for (const name of headed) sheet.value(head, c[name], t.headers[name], 'header');
  // Names of zones stand in the heads as well.
  const heads = [
    ...headed.map((name) => ({ text: t.headers[name], width: widths[c[name] - 1]! })),
    ...names.flatMap((name, z) => [
      { text: name, width: widths[c.chosen + z - 1]! },
      { text: t.behindChosen.replace('{0}', name), width: widths[c.behindChosen + z - 1]! },
    ]),
  ];
  sheet
    .height(head, headHeight(heads))
    .height(head - 1, heightOfLines(Math.max(...names.map((text, z) => linesIn(text, widths[c.chosen + z - 1]!))), 18))
    .value(head - 1, 2, t.heat, 'note')
    .merge(rangeAddress(head - 1, 2, head - 1, c.order));
  for (let z = 0; z < chosenZones; z++) {
    const col = c.chosen + z;
    sheet
      .value(head - 2, col, t.chosen.replace('{0}', String(z + 1)), 'labelLeft')
      .height(head - 2, heightOfLines(linesIn(t.chosen, widths[col - 1]!), 18))
      .entry(head - 1, col, whatStands(typed.zone?.[z]), 'entryText')
      .formula(head, col, `=IF(${abs(head - 1, col)}="","",${abs(head - 1, col)})`, 'header')
      .formula(
        head,
        c.behindChosen + z,
        `=IF(${abs(head - 1, col)}="","",${compose(t.behindChosen, abs(head - 1, col))})`,
        'header',
      );
  }
  sheet
    .field('zone', 'entry', head - 1, c.chosen, head - 1, c.behindChosen - 1)
    .limit(
      rangeAddress(head - 1, c.chosen, head - 1, c.behindChosen - 1),
      textUpTo(60),
      t.chosen.replace('{0}', ''),
      t.chosenPrompt,
    );
  drawIndicators(sheet, ctx, layout);
  drawGroups(sheet, ctx, layout);
  drawTop(sheet, ctx, layout);
  return sheet
    .printed({
      area: rangeAddress(1, 1, chartsEnd, lastCol),
      titleRows: `${head}:${head}`,
      footerLeft: `${nationTexts(m).tabs.gaps}　${index.documentNumber}`,
      paper: 'A3',
    })
    .build();
}

function drawIndicators(sheet: SheetBuilder, ctx: SheetContext, { index, last, column }: Layout): void {
  const { m, plan } = ctx;
  const t = nationTexts(m).gaps;
  const links = nationalLinks(index, plan);
  const all = index.groups.map((group) =>
    index.indicators.flatMap((one, k) => (one.group === group.id ? [k + 1] : [])),
  );
  index.indicators.forEach((indicator, k) => {
    const row = first + k;
    const name = pick(indicator.name, m);
    const units = joinUnits(
      (links[k]?.units ?? []).map((id) =>
        pick(plan.units.find((unit) => unit.id === id)?.shortName ?? { zh: id, en: id }, m),
      ),
      m,
    );
    const g = index.groups.findIndex(({ id }) => id === indicator.group);
    const members = all[g] ?? [];
    const sum = `SUM(${inRow(ranking('weight_used'), members[0] ?? 1)}:${inRow(ranking('weight_used'), members.at(-1) ?? 1)})`;
    const full = `100*${inRow(ranking('group_weight_used'), g + 1)}/SUM(${ranking('group_weight_used')})*${inRow(ranking('weight_used'), k + 1)}/${sum}`;
    const at = (col: number) => `$${columnLetters(col)}${row}`;
    const take = (field: string) => `IFERROR(${inRow(ranking(field), k + 1)},"")`;
    // What is missing of the own figures earns nothing, or is not known: as the settings have it.
    const score = `IF(ISNUMBER(${at(c.scaled)}),${at(c.scaled)},IF(${ranking('of_missing')}=1,0,""))`;
    const isThere = `ISNUMBER(MATCH(${ranking('sought')},${ranking('zone')},0))`;
    const behind = (col: number) =>
      `=IFERROR(IF(AND(${isThere},ISNUMBER(${at(col)}),ISNUMBER(${score})),${at(c.full)}*(${at(col)}-${score}),""),"")`;
    const above = `${abs(first - 1, c.behindTarget)}:$${columnLetters(c.behindTarget)}${row - 1}`;
    const gap = at(c.behindTarget);
    sheet
      .height(
        row,
        heightOfLines(
          Math.max(linesIn(name, widths[c.name - 1]!), linesIn(units || t.nobody, widths[c.units - 1]!)),
          20,
        ),
      )
      .value(row, c.id, indicator.id, 'label', { format: '@' })
      .value(row, c.name, name, 'text')
      .value(row, c.units, units || t.nobody, 'textSmall')
      .formula(row, c.full, `=IFERROR(${full},0)`, 'computed', { format: '0.00' })
      .formula(row, c.own, `=${take('own_raw')}`, 'computed', { format: 'General' })
      .formula(row, c.scaled, `=${take('own_scaled')}`, 'computedMiddle', { format: '0.00' })
      .formula(row, c.place, `=${take('own_place')}`, 'computedMiddle', { format: '0' })
      .formula(row, c.of, `=IFERROR(COUNT(INDEX(${ranking('raw')},0,${k + 1})),"")`, 'computedMiddle', { format: '0' })
      .formula(row, c.target, `=${take('at_place')}`, 'computedMiddle', { format: '0.00' })
      .formula(row, c.median, `=${take('median')}`, 'computedMiddle', { format: '0.00' })
      .formula(row, c.best, `=${take('at_best')}`, 'computedMiddle', { format: '0.00' })
      .formula(row, c.behindTarget, behind(c.target), 'computed', { format: behindFormat })
      .formula(row, c.behindMedian, behind(c.median), 'computed', { format: behindFormat })
      .formula(row, c.behindBest, behind(c.best), 'computed', { format: behindFormat })
      // Equal gaps take the order of the list, so that every place is taken once.
      .formula(
        row,
        c.order,
        `=IF(ISNUMBER(${gap}),RANK(${gap},${column(c.behindTarget)})+COUNTIF(${above},${gap}),"")`,
        'computedMiddle',
        { format: '0' },
      );
    for (let z = 0; z < chosenZones; z++) {
      const chosen = abs(head - 1, c.chosen + z);
      sheet.formula(
        row,
        c.chosen + z,
        `=IF(${chosen}="","",IFERROR(INDEX(${ranking('scaled')},MATCH(${literally(chosen)},${ranking('zone')},0),${k + 1}),""))`,
        'computedMiddle',
        { format: '0.00' },
      );
      sheet.formula(row, c.behindChosen + z, behind(c.chosen + z), 'computed', { format: behindFormat });
    }
  });
  for (const col of [
    c.scaled,
    c.target,
    c.median,
    c.best,
    ...Array.from({ length: chosenZones }, (_, z) => c.chosen + z),
  ]) {
    const cell = `${columnLetters(col)}${first}`;
    const range = rangeAddress(first, col, last, col);
    sheet
      .when(range, `AND(ISNUMBER(${cell}),N(${cell})>=2/3)`, 'ok')
      .when(range, `AND(ISNUMBER(${cell}),N(${cell})<1/3)`, 'bad')
      .when(range, `ISNUMBER(${cell})`, 'warn');
  }
  showLevel(sheet, rangeAddress(first, c.behindTarget, last, c.behindBest));
  showLevel(sheet, rangeAddress(first, c.behindChosen, last, lastCol));
  sheet
    .field('behind', 'result', first, c.behindTarget, last)
    .field('behindChosen', 'result', first, c.behindChosen, last, lastCol)
    .field('order', 'result', first, c.order, last);
  sheet.fill(rangeAddress(last + 1, 2, last + 1, lastCol), 'tableEnd');
}

function drawSentences(sheet: SheetBuilder, { m }: SheetContext, { index, column }: Layout): void {
  const t = nationTexts(m).gaps;
  const own = `IF(${ranking('own')}="","—",${ranking('own')})`;
  const year = ranking('of_year');
  const ownRow = `MATCH(${ranking('sought')},${ranking('zone')},0)`;
  const total = `INDEX(${ranking('total')},${ownRow})`;
  const count = `COUNT(${ranking('total')})`;
  const place = ranking('of_place');
  const isThere = `ISNUMBER(IFERROR(${total},""))`;
  const behindTotal = `(${ranking('at_place_total')}-${total})`;
  const gap = (n: number, sign: 1 | -1) => {
    // Counted from the other end, those that tie would stand the other way round.
    const least = `SMALL(${column(c.behindTarget)},${n})`;
    const order = sign === 1 ? String(n) : `(RANK(${least},${column(c.behindTarget)})+${n}-RANK(${least},${column(c.behindTarget)},1))`; // prettier-ignore
    const at = `MATCH(${order},${column(c.order)},0)`;
    const value = `INDEX(${column(c.behindTarget)},${at})`;
    const text = `${n === 1 ? '""' : quote(t.between)}&INDEX(${column(c.id)},${at})&" "&INDEX(${column(c.name)},${at})&" "&${compose(t.points, shown(`ABS(${value})`, '0.00'))}`;
    return `IFERROR(IF(${sign === 1 ? value : `-${value}`}>${within},${text},""),"")`;
  };
  // Of those level with the last one named only some would be told, as if the others were not.
  const further = (sign: 1 | -1) => {
    const last = sign === 1 ? `(LARGE(${column(c.behindTarget)},3)-${within})` : `(SMALL(${column(c.behindTarget)},3)+${within})`; // prettier-ignore
    const more = `(COUNTIF(${column(c.behindTarget)},"${sign === 1 ? '>' : '<'}"&${last})-3)`;
    return `IF(AND(${last}${sign === 1 ? '>0' : '<0'},${more}>0),${compose(t.further, more)},"")`;
  };
  const listed = (lead: string, none: string, sign: 1 | -1) =>
    `IF(COUNTIF(${column(c.behindTarget)},"${sign === 1 ? `>${within}` : `<-${within}`}")=0,${quote(none)},${quote(lead)}&${[1, 2, 3].map((n) => gap(n, sign)).join('&')}&IFERROR(${further(sign)},""))`;
  const level = `(COUNT(${column(c.behindTarget)})-COUNTIF(${column(c.behindTarget)},">${within}")-COUNTIF(${column(c.behindTarget)},"<-${within}"))`;
  const hasTarget = `AND(${isThere},ISNUMBER(${ranking('at_place_total')}))`;
  const rank = `IFERROR(INDEX(${ranking('rank')},${ownRow}),"")`;
  const tied = `(COUNTIF(${ranking('rank')},${rank})-1)`;
  const ranked = [own, year, shown(`IFERROR(${total},0)`, '0.00'), count, rank];
  const texts = [
    firstOf(
      [
        [`NOT(${isThere})`, compose(t.noRank, own, year)],
        [`${tied}>0`, compose(t.rankTied, ...ranked, tied)],
      ],
      compose(t.rank, ...ranked),
    ),
    `IF(${isThere},${firstOf(
      [
        [`NOT(ISNUMBER(${ranking('at_place_total')}))`, compose(t.tooFew, place)],
        [`ABS(${behindTotal})<=0.000000005`, compose(t.atTarget, place)],
        [
          `${behindTotal}>0.000000005`,
          compose(t.toTarget, place, shown(ranking('at_place_total'), '0.00'), shown(behindTotal, '0.00')),
        ],
      ],
      compose(t.reached, place, shown(`ABS(${behindTotal})`, '0.00')),
    )},"")`,
    `IF(${hasTarget},${listed(t.weak, t.noneWeak, 1)},"")`,
    `IF(${hasTarget},${listed(t.strong, t.noneStrong, -1)},"")`,
    `IF(${hasTarget},${compose(t.level, level, `(${index.indicators.length}-COUNT(${column(c.behindTarget)}))`)},"")`,
  ];
  texts.forEach((text, i) => {
    const row = 6 + i;
    sheet
      .formula(row, 2, `=IFERROR(${text},"")`, i === 0 ? 'totalLeft' : 'plain')
      .merge(rangeAddress(row, 2, row, lastCol))
      .height(row, i === 0 ? 26 : i === 2 || i === 3 ? 34 : 20);
  });
  sheet.field('sentences', 'result', 6, 2, 5 + sentences);
}

/** A name as long as a radar has room for at its corners. */
const shortened = (name: string): string => (name.length > 24 ? `${name.slice(0, 23).trim()}…` : name);

/** First-level rates, and the radar that reads them; its labels stand beside what is printed. */
function drawGroups(
  sheet: SheetBuilder,
  { m }: SheetContext,
  { index, groupHead, groupLast, chartsEnd }: Layout,
): void {
  const t = nationTexts(m).gaps;
  sheet
    .value(groupHead, c.id, t.headers.id, 'header')
    .value(groupHead, c.name, t.headers.group, 'header')
    .merge(rangeAddress(groupHead, c.name, groupHead, c.units));
  const rates = [
    ['own_scaled_groups', t.series.own, c.full],
    ['at_place_groups', t.series.target, c.own],
    ['median_groups', t.series.median, c.scaled],
  ] as const;
  for (const [, name, col] of rates) sheet.value(groupHead, col, name, 'header');
  index.groups.forEach((group, g) => {
    const row = groupHead + 1 + g;
    sheet
      .value(row, c.id, group.id, 'label', { format: '@' })
      .value(row, c.name, pick(group.name, m), 'text')
      .value(row, labelCol, shortened(pick(group.name, m)), 'note')
      .merge(rangeAddress(row, c.name, row, c.units))
      .height(row, heightOfLines(linesIn(pick(group.name, m), widths[c.name - 1]! + widths[c.units - 1]!), 20));
    for (const [field, , col] of rates)
      sheet.formula(row, col, `=IFERROR(${orGap(inRow(ranking(field), g + 1))},NA())`, 'computed', {
        format: '0.0%',
      });
    for (const col of [c.full, c.own, c.scaled])
      sheet.when(rangeAddress(row, col, row, col), `ISNA(${columnLetters(col)}${row})`, 'unseen');
  });
  const cells = (col: number) => rangeAddress(groupHead + 1, col, groupLast, col);
  sheet.chart({
    key: 'radar',
    type: 'radar',
    title: t.radar,
    // From the first level's table on, so that it stands on one page with what shows it.
    area: rangeAddress(groupHead, c.behindMedian, chartsEnd, c.behindChosen),
    categories: cells(labelCol),
    series: rates.map(([, name, col], i) => ({
      name,
      values: cells(col),
      color: [chartColors.thisYear, chartColors.lastYear, chartColors.ring][i]!,
      width: i === 0 ? 2.5 : 1.5,
      dash: i === 0 ? ('solid' as const) : ('dash' as const),
      marker: i === 0 ? ('circle' as const) : ('none' as const),
    })),
    primary: { min: 0, max: 1, major: 0.2, format: '0%' },
    legend: 'bottom',
    altText: t.radarAlt,
  });
}

/** The largest gaps in order, and the bars that read them. */
function drawTop(sheet: SheetBuilder, { m }: SheetContext, { topHead, chartsEnd, column }: Layout): void {
  const t = nationTexts(m).gaps;
  sheet
    .value(topHead, c.id, t.headers.order, 'header')
    .value(topHead, c.name, t.headers.name, 'header')
    .merge(rangeAddress(topHead, c.name, topHead, c.units))
    .value(topHead, c.full, t.headers.behindTarget, 'header');
  // As long as the bars' labels have room for.
  const longest = sized(m, 22, 44);
  for (let n = 1; n <= top; n++) {
    const row = topHead + n;
    const at = `MATCH(${n},${column(c.order)},0)`;
    const name = `INDEX(${column(c.name)},${at})`;
    sheet
      .value(row, c.id, n, 'label')
      .formula(
        row,
        c.name,
        `=IFERROR(INDEX(${column(c.id)},${at})&" "&IF(LEN(${name})>${longest},LEFT(${name},${longest - 1})&"…",${name}),"")`,
        'computedText',
      )
      .merge(rangeAddress(row, c.name, row, c.units))
      .formula(row, c.full, `=IFERROR(${orZero(`MAX(0,INDEX(${column(c.behindTarget)},${at}))`)},0)`, 'computed', {
        format: '0.00',
      });
  }
  sheet.chart({
    key: 'bars',
    type: 'bar',
    title: t.bars,
    area: rangeAddress(topHead, c.own, chartsEnd, c.behindTarget),
    categories: rangeAddress(topHead + 1, c.name, topHead + top, c.name),
    series: [
      {
        name: t.headers.behindTarget,
        values: rangeAddress(topHead + 1, c.full, topHead + top, c.full),
        color: chartColors.missed,
        labels: { format: '0.00;;', position: 'outsideEnd', color: chartColors.ink },
      },
    ],
    gapWidth: 40,
    reverse: true,
    legend: 'none',
    altText: t.barsAlt,
  });
}
