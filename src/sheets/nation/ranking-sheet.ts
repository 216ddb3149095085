/**
 * 国家评价得分, the ranking's sheet: score and rank of the zones of a year as formulas, twins of `nation/ranking`. To the left
 * zones with totals, ranks and groups; then each indicator made comparable; then the figures it comes from. Below the
 * zones what they are held against: the place aimed at, the median, the best, the own zone.
 */
import { nationTexts } from '../../i18n/nation';
import { textIn } from '../../entries/entries';
import { pick } from '../../i18n';
import { methods } from '../../nation/ranking';
import { indexOf } from '../../plan/national';
import { columnLetters, rangeAddress } from '../a1';
import { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { assumedFormat, settledStyle } from '../formats';
import { cleanText, isNumber, literally, quote } from '../formula';
import { compose, firstOf } from '../items/expressions';
import { entryOr, typedOn } from '../items/typed';
import { fieldName } from '../names';
import { kept, whatStands } from '../plan/assumptions';
import { layoutOf as nationalLayout } from '../national/layout';
import type { SheetSpec } from '../spec';
import { heightOfLines, linesIn, widthFor } from '../text-lines';
import { sized } from '../word-length';
import { drawWorkHead, workTabColor } from '../work-sheet';
import { r, rankingLayout, rankingRows, yearFormula, type RankingLayout } from './layout';
import { between, listed, oneOf, textUpTo } from '../limits';

const groupWidth = 16;
/** Names of indicators are long, longest where words are: wide columns keep the heading low. */
const scaledWidthIn = (m: SheetContext['m']): number => sized(m, 16, 24);
const abs = (row: number, col: number) => `$${columnLetters(col)}$${row}`;
const methodCell = ({ position }: RankingLayout) => abs(5, position);
const missingCell = ({ position }: RankingLayout) => abs(6, position);

/** The ranking's sheet. */
export function buildRanking(ctx: SheetContext): SheetSpec {
  const { m } = ctx;
  const t = nationTexts(m).ranking;
  const layout = rankingLayout(indexOf(ctx.plan));
  const { index, groups, indicators, position } = layout;
  const scaledWidth = scaledWidthIn(m);
  const last = r.row + rankingRows(ctx) - 1;
  // Which zone stands in which row changes with the year: the column holds the longest name.
  const names = (typedOn(ctx, 'peers').zone ?? []).map((cell) => widthFor(textIn(cell)));
  const zoneWidth = names.reduce((most, width) => Math.max(most, Math.min(width, 46)), 34);
  const sheet = new SheetBuilder({
    key: 'ranking',
    version: 8,
    name: nationTexts(m).tabs.ranking,
    tabColor: workTabColor,
    columnWidths: [
      1.5,
      zoneWidth,
      11,
      9,
      ...index.groups.map(() => groupWidth),
      6,
      12,
      15,
      ...index.indicators.map(() => scaledWidth),
      2,
      ...index.indicators.map(() => scaledWidth),
    ],
    freeze: { rows: r.head, cols: r.rank },
  });
  drawWorkHead(sheet, ctx, { title: t.title, hint: t.hint, lastCol: position - 1, width: 54 + groups * groupWidth });
  drawSettings(sheet, ctx, layout);
  drawColumns(sheet, ctx, layout, last);
  for (let row = r.row; row <= last; row++) drawZone(sheet, layout, row, last);
  drawReferences(sheet, ctx, layout, last);
  const block = (field: string, col: number, width: number) =>
    sheet.field(field, 'result', r.row, col, last, col + width - 1);
  block('zone', r.zone, 1);
  block('total', r.total, 1);
  block('rank', r.rank, 1);
  block('groups', r.groups, groups);
  block('scaled', layout.scaled, indicators);
  block('raw', layout.raw, indicators);
  return sheet
    .printed({
      area: rangeAddress(1, 1, last + 6, r.groups + groups - 1),
      titleRows: `${r.head}:${r.head}`,
      footerLeft: `${nationTexts(m).tabs.ranking}　${index.documentNumber}`,
      orientation: 'portrait',
    })
    .build();
}

function drawSettings(sheet: SheetBuilder, ctx: SheetContext, layout: RankingLayout): void {
  const { m, plan } = ctx;
  const t = nationTexts(m).ranking;
  const typed = typedOn(ctx, 'ranking');
  const words = methods.map((method) => nationTexts(m).methods[method]);
  // Years in which anything is known go before those only named; twin of `latestYear`.
  const latest = ['knownYear', 'ofYear']
    .map((field) => fieldName('peers', field))
    .reduceRight((rest, years) => `IFERROR(IF(COUNT(${years})>0,MAX(${years}),${rest}),${rest})`, String(plan.years.at(-1) ?? 0)); // prettier-ignore
  const rows = [
    [
      'year',
      {
        formula: `=${latest}`,
      },
      '0',
    ],
    ['own', { value: null }, '@'],
    // In a cell of text format Excel takes a formula for a text.
    ['method', { formula: `=${quote(words[0] ?? '')}` }, 'General'],
    ['missing', { formula: '=zsc_settings_missing' }, 'General'],
    ['place', { formula: '=100' }, '0'],
  ] as const;
  rows.forEach(([field, fallback, format], i) => {
    const row = 5 + i;
    sheet.value(row, r.zone, t.settings[field], 'labelLeft').height(row, 20);
    // A typed formula of ours is the assumption itself.
    const own = 'formula' in fallback ? kept : whatStands;
    entryOr(sheet, row, r.total, own(typed[field]?.[0]), fallback, 'entryCenter', { format });
    sheet.merge(rangeAddress(row, r.total, row, r.rank)).field(field, 'entry', row, r.total);
    sheet.when(abs(row, r.total), `ISFORMULA(${abs(row, r.total)})`, 'assumedMark');
    const prompt = { title: t.settings[field], text: t.prompts[field] };
    const error = { title: t.settings[field], text: t.stop, style: 'stop' as const };
    const cell = columnLetters(r.total) + String(row);
    if (field === 'method') sheet.validation({ range: cell, rule: oneOf(words), prompt, error });
    else if (field === 'missing') sheet.validation({ range: cell, rule: listed('=zsc_list_missing'), prompt, error });
    else if (field === 'own') sheet.validation({ range: cell, rule: textUpTo(60), prompt });
    else
      sheet.validation({
        range: cell,
        rule: { kind: 'whole', operator: 'between', min: 1, max: field === 'year' ? 2100 : 1000 },
        prompt,
        error,
      });
  });
  const chosen = abs(7, r.total);
  const typedYear = yearFormula(abs(5, r.total));
  const typedPlace = abs(9, r.total);
  sheet
    .formula(
      5,
      layout.position,
      `=${firstOf(
        words.slice(1).map((word, i) => [`${chosen}=${quote(word)}`, String(i + 2)] as const),
        '1',
      )}`,
      'computedMiddle',
    )
    // Emptied, the plan's own way counts.
    .formula(
      6,
      layout.position,
      `=IFERROR(MATCH(${abs(8, r.total)},zsc_list_missing,0),IFERROR(MATCH(zsc_settings_missing,zsc_list_missing,0),1))`,
      'computedMiddle',
    )
    .field('of_missing', 'result', 6, layout.position)
    .formula(7, layout.position, `=${cleanText.formula({ text: `${abs(6, r.total)}&""` })}`, 'computedText')
    .formula(8, layout.position, `=${literally(abs(7, layout.position))}`, 'computedText')
    .field('sought', 'result', 8, layout.position)
    // What counts whatever was typed: a year as a text, a place between two, nothing at all.
    .formula(9, layout.position, `=IF(ISNUMBER(${typedYear}),${typedYear},${latest})`, 'computedMiddle', {
      format: '0',
    })
    .field('of_year', 'result', 9, layout.position)
    .formula(10, layout.position, `=IF(ISNUMBER(${typedPlace}),MAX(1,ROUND(${typedPlace},0)),100)`, 'computedMiddle', {
      format: '0',
    })
    .field('of_place', 'result', 10, layout.position)
    .hideColumn(layout.position)
    .formula(
      5,
      r.groups,
      `=IF(COUNT(${fieldName('ranking', 'weight')})+COUNT(${fieldName('ranking', 'group_weight')})<${layout.indicators + layout.groups},${quote(t.noWeights)},"")`,
      'note',
    )
    .merge(rangeAddress(5, r.groups, 5, layout.position - 1));
}

/** Weights, goalposts and what scaling needs, by column; the groups' weights. */
function drawColumns(sheet: SheetBuilder, ctx: SheetContext, layout: RankingLayout, last: number): void {
  const { m } = ctx;
  const { index, groups, indicators, scaled } = layout;
  const t = nationTexts(m).ranking;
  const typed = typedOn(ctx, 'ranking');
  const label = scaled - 1;
  for (const row of ['weight', 'worst', 'best', 'count', 'zero', 'span'] as const)
    sheet.value(r[row], label, t.rows[row], 'labelLeft');
  sheet.value(r.groupWeight, r.zone, t.rows.groupWeight, 'labelLeft').height(r.groupWeight, 20);
  sheet
    .value(r.head, r.zone, t.headers.zone, 'header')
    .value(r.head, r.total, t.headers.total, 'header')
    .value(r.head, r.rank, t.headers.rank, 'header');
  sheet
    .value(r.head, layout.position, t.headers.position, 'header')
    .value(r.head, layout.rounded, t.headers.rounded, 'header');
  index.groups.forEach((group, g) => {
    const col = r.groups + g;
    sheet.value(r.head, col, `${group.id} ${pick(group.name, m)}`, 'header');
    weightCell(
      sheet,
      { row: r.groupWeight, col, used: [r.groupsUsed, layout.raw + g] },
      kept(typed.group_weight?.[g]),
      group.weight,
      `INDEX(${fieldName('national', 'group_weight')},${g + 1})`,
    );
  });
  sheet
    .field('group_weight', 'entry', r.groupWeight, r.groups, r.groupWeight, r.groups + groups - 1)
    .value(r.used - 1, layout.raw, t.rows.used, 'note')
    .value(r.groupsUsed - 1, layout.raw, t.rows.groupsUsed, 'note')
    .field('weight_used', 'result', r.used, layout.raw, r.used, layout.lastCol)
    .field('group_weight_used', 'result', r.groupsUsed, layout.raw, r.groupsUsed, layout.raw + groups - 1);
  const { blocks, first: nationalFirst } = nationalLayout(index);
  const nationalRow = new Map(
    blocks.flatMap(({ heading, members }) =>
      members.map(({ id }, i) => [id, heading + 1 + i - nationalFirst + 1] as const),
    ),
  );
  index.indicators.forEach((indicator, k) => {
    const [col, rawCol] = [layout.scaled + k, layout.raw + k];
    const raw = `${abs(r.row, rawCol)}:${abs(last, rawCol)}`;
    const name = `${indicator.id} ${pick(indicator.name, m)}`;
    sheet.value(r.head, col, name, 'header').value(r.head, rawCol, name, 'header');
    if (k === 0) sheet.value(r.head - 1, rawCol, t.headers.raw, 'labelLeft');
    weightCell(
      sheet,
      { row: r.weight, col, used: [r.used, rawCol] },
      kept(typed.weight?.[k]),
      indicator.weight,
      `INDEX(${fieldName('national', 'weight')},${nationalRow.get(indicator.id) ?? 0})`,
    );
    sheet
      .entry(r.worst, col, whatStands(typed.worst?.[k]), 'entry', { format: 'General' })
      .entry(r.best, col, whatStands(typed.best?.[k]), 'entry', { format: 'General' });
    const [worst, best] = [abs(r.worst, col), abs(r.best, col)];
    const isLower = indicator.direction === 'lower';
    const [bad, good] = isLower ? ['MAX', 'MIN'] : ['MIN', 'MAX'];
    const posts = `AND(${methodCell(layout)}=4,ISNUMBER(${worst}),ISNUMBER(${best}))`;
    const alike = `MAX(${raw})=MIN(${raw})`;
    const away = isLower ? '+' : '-';
    sheet
      .formula(r.count, col, `=COUNT(${raw})`, 'computed', { format: '0' })
      .formula(
        r.zero,
        col,
        `=IF(${methodCell(layout)}=2,IF(${alike},0,AVERAGE(${raw})${away}3*STDEV(${raw})),IF(${posts},${worst},${bad}(${raw})))`,
        'computed',
        { format: 'General' },
      )
      .formula(
        r.span,
        col,
        `=IF(${methodCell(layout)}=2,IF(${alike},0,${isLower ? '-' : ''}6*STDEV(${raw})),IF(${posts},${best}-${worst},${good}(${raw})-${bad}(${raw})))`,
        'computed',
        { format: 'General' },
      );
  });
  for (const field of ['weight', 'worst', 'best'] as const)
    sheet.field(field, 'entry', r[field], scaled, r[field], scaled + indicators - 1);
  sheet.validation({
    range: rangeAddress(r.weight, scaled, r.weight, scaled + indicators - 1),
    rule: between(0, 100),
    error: { title: t.rows.weight, text: t.stop, style: 'stop' },
  });
}

/** A weight: as the national sheet has it where there is one, otherwise the index's own; and beside the figures what is reckoned with where its cell is empty or no number. */
function weightCell(
  sheet: SheetBuilder,
  { row, col, used }: { readonly row: number; readonly col: number; readonly used: readonly [number, number] },
  typed: ReturnType<typeof kept>,
  weight: { readonly value: number; readonly source: string },
  elsewhere: string,
): void {
  const cell = abs(row, col);
  const assumed = `IFERROR(IF(ISNUMBER(${elsewhere}),${elsewhere},${weight.value}),${weight.value})`;
  entryOr(sheet, row, col, typed, { formula: `=${assumed}` }, 'assumed', { format: assumedFormat(2) });
  sheet.formula(...used, `=IF(ISNUMBER(${cell}),${cell},IF(IFERROR(LEN(${cell}),1)=0,${assumed},0))`, 'computed', {
    format: 'General',
  });
  sheet.when(cell, weight.source === 'given' ? 'TRUE' : `NOT(ISFORMULA(${cell}))`, settledStyle(2));
}

function drawZone(sheet: SheetBuilder, layout: RankingLayout, row: number, last: number): void {
  const { index, groups } = layout;
  const position = `$${columnLetters(layout.position)}${row}`;
  const at = (col: number) => `${columnLetters(col)}${row}`;
  sheet
    .formula(
      row,
      layout.position,
      `=IFERROR(MATCH(ROW()-ROW(${abs(r.head, layout.position)}),${fieldName('peers', 'order')},0),"")`,
      'computedMiddle',
      { format: '0' },
    )
    .formula(
      row,
      r.zone,
      `=IF(${position}="","",IFERROR(INDEX(${fieldName('peers', 'spelt')},${position}),INDEX(${fieldName('peers', 'zone')},${position})))`,
      'computedText',
    );
  index.indicators.forEach(({ direction }, k) => {
    const [col, rawCol] = [layout.scaled + k, layout.raw + k];
    const letters = columnLetters(col);
    const raw = at(rawCol);
    const raws = `${columnLetters(rawCol)}$${r.row}:${columnLetters(rawCol)}$${last}`;
    const figure = `INDEX(${fieldName('peers', 'figures')},${position},${k + 1})`;
    const [zero, span, count] = [`${letters}$${r.zero}`, `${letters}$${r.span}`, `${letters}$${r.count}`];
    const linear = `(${raw}-${zero})/${span}`;
    const beaten = `IF(${count}=1,1,(RANK(${raw},${raws},${direction === 'lower' ? 0 : 1})-1)/(${count}-1))`;
    sheet
      .formula(row, rawCol, `=IF(${position}="","",IF(ISNUMBER(${figure}),${figure},""))`, 'computed', {
        format: 'General',
      })
      .formula(
        row,
        col,
        `=IF(ISNUMBER(${raw}),IF(${methodCell(layout)}=3,${beaten},IF(${span}=0,0.5,IF(${methodCell(layout)}=2,${linear},MAX(0,MIN(1,${linear}))))),"")`,
        'computed',
        { format: '0.000' },
      );
  });
  let from = 0;
  index.groups.forEach((group, g) => {
    const width = index.indicators.filter((one) => one.group === group.id).length;
    const span = (of: number | string, first: number) =>
      `$${columnLetters(first + from)}${of}:$${columnLetters(first + from + width - 1)}${of}`;
    const [own, weights] = [span(row, layout.scaled), span(`$${r.used}`, layout.raw)];
    const there = `SUMIF(${own},${isNumber},${weights})`;
    sheet.formula(
      row,
      r.groups + g,
      `=IF(${there}>0,SUMPRODUCT(${weights},${own})/IF(${missingCell(layout)}=1,SUM(${weights}),${there}),"")`,
      'computed',
      { format: '0.0%' },
    );
    from += width;
  });
  const own = `$${columnLetters(r.groups)}${row}:$${columnLetters(r.groups + groups - 1)}${row}`;
  const weights = `${abs(r.groupsUsed, layout.raw)}:${abs(r.groupsUsed, layout.raw + groups - 1)}`;
  const total = at(r.total);
  const columns = (of: number | string, first: number) => `$${columnLetters(first)}${of}:$${columnLetters(first + layout.indicators - 1)}${of}`; // prettier-ignore
  // What there is weighs nothing, and what is missing earns nothing: where anything weighs at all, the total is nothing.
  const nothing = `AND(${missingCell(layout)}=1,COUNT(${columns(row, layout.scaled)})>0,SUM(${columns(`$${r.used}`, layout.raw)})>0,SUM(${weights})>0)`;
  const rounded = `$${columnLetters(layout.rounded)}`;
  sheet
    .formula(
      row,
      r.total,
      `=IFERROR(IF(COUNT(${own})=0,IF(${nothing},0,""),100*SUMPRODUCT(${weights},${own})/IF(${missingCell(layout)}=1,SUM(${weights}),SUMIF(${own},${isNumber},${weights}))),"")`,
      'computed',
      { format: '0.00' },
    )
    .formula(row, layout.rounded, `=IF(ISNUMBER(${total}),ROUND(${total},8),"")`, 'computed', { format: '0.00' })
    .formula(
      row,
      r.rank,
      `=IF(ISNUMBER(${rounded}${row}),RANK(${rounded}${row},${rounded}$${r.row}:${rounded}$${last}),"")`,
      'computedMiddle',
      { format: '0' },
    );
}

/** Rows under the zones; the same columns. */
function drawReferences(sheet: SheetBuilder, { m }: SheetContext, layout: RankingLayout, last: number): void {
  const { index, groups, indicators, scaled } = layout;
  const t = nationTexts(m).ranking;
  const place = fieldName('ranking', 'of_place');
  const ownRow = `MATCH(${fieldName('ranking', 'sought')},${abs(r.row, r.zone)}:${abs(last, r.zone)},0)`;
  const rows = ['place', 'median', 'best', 'own', 'ownPlace'] as const;
  rows.forEach((name, i) => {
    const row = last + 1 + i;
    if (name === 'place') sheet.formula(row, r.zone, `=${compose(t.reference.place, place)}`, 'subtotalText');
    else sheet.value(row, r.zone, t.reference[name], 'subtotalText');
    const of = (column: string): string => {
      if (name === 'place') return `IF(COUNT(${column})<${place},"",LARGE(${column},${place}))`;
      if (name === 'median') return `IF(COUNT(${column})=0,"",MEDIAN(${column}))`;
      if (name === 'best') return `IF(COUNT(${column})=0,"",MAX(${column}))`;
      return `IFERROR(INDEX(${column},${ownRow}),"")`;
    };
    const put = (col: number, format: string, lower = false, raw = col, isRate = false) => {
      const column = `${columnLetters(col)}$${r.row}:${columnLetters(col)}$${last}`;
      const figures = `${columnLetters(raw)}$${r.row}:${columnLetters(raw)}$${last}`;
      const own = `INDEX(${figures},${ownRow})`;
      // Rates are sums: like totals, those that part in the last bits alone share a place. Figures and totals are ranked as they stand.
      const ranked = isRate ? `COUNTIF(${figures},">"&(${own}+0.00000000005))+1` : `RANK(${own},${figures},${lower ? 1 : 0})`; // prettier-ignore
      const isNumber = `ISNUMBER(${own})`;
      if (name === 'ownPlace')
        sheet.formula(row, col, `=IFERROR(IF(${isNumber},${ranked},""),"")`, 'subtotal', { format: '0' });
      else sheet.formula(row, col, `=${of(column)}`, 'subtotal', { format });
    };
    sheet.fill(rangeAddress(row, r.rank, row, r.rank), 'subtotal');
    put(r.total, '0.00', false, layout.rounded);
    index.groups.forEach((_, g) => put(r.groups + g, '0.0%', false, r.groups + g, true));
    index.indicators.forEach(({ direction }, k) => put(scaled + k, '0.000', direction === 'lower', layout.raw + k));
    const field = { place: 'at_place', median: 'median', best: 'at_best', own: 'own_scaled', ownPlace: 'own_place' }[
      name
    ];
    sheet
      .field(field, 'result', row, scaled, row, scaled + indicators - 1)
      .field(`${field}_groups`, 'result', row, r.groups, row, r.groups + groups - 1)
      .field(`${field}_total`, 'result', row, r.total);
  });
  const row = last + rows.length + 1;
  index.indicators.forEach((_, k) => {
    const raw = `${columnLetters(layout.raw + k)}$${r.row}:${columnLetters(layout.raw + k)}$${last}`;
    sheet.formula(last + 4, layout.raw + k, `=IFERROR(INDEX(${raw},${ownRow}),"")`, 'subtotal', { format: 'General' });
  });
  sheet.field('own_raw', 'result', last + 4, layout.raw, last + 4, layout.lastCol);
  sheet
    .formula(row, r.zone, `=${compose(t.note, place)}`, 'note')
    .merge(rangeAddress(row, r.zone, row, r.groups + groups - 1))
    .height(row, heightOfLines(linesIn(t.note, 54 + groups * groupWidth), 20));
}
