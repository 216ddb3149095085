/**
 * 校验结果, the findings sheet: written on demand, for those without the add-in and for the file. Every finding with its
 * place as a link, the figures it compares and the explanation given; below, how complete the figures are, by item and unit.
 */
import { isoOf } from '../entries/dates';
import { pick } from '../i18n';
import { itemById, itemsOf } from '../plan/items';
import { asOfDay } from '../scoring/calendar';
import type { Filled } from '../scoring/kinds/kind';
import { completeness, findingText, summarise, validate, type Counts } from '../validation';
import type { Finding } from '../validation/finding';
import { rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { explanationsIn } from './data-sheet';
import { linesOf, rowHeight } from './text-lines';
import type { SheetSpec } from './spec';

const c = {
  order: 2,
  severity: 3,
  item: 4,
  year: 5,
  place: 6,
  title: 7,
  figures: 8,
  todo: 9,
  explanation: 10,
} as const;
const widths = { [c.order]: 6, [c.severity]: 10, [c.item]: 28, [c.year]: 8, [c.place]: 24, [c.title]: 24, [c.figures]: 36, [c.todo]: 36, [c.explanation]: 32 } as const; // prettier-ignore
/** More would be read by nobody; the rest is counted. */
const mostListed = 500;
const header = 7;
const noCounts: Counts = { errors: 0, warnings: 0, explained: 0, info: 0 };

/** The sheet of what `ctx.findings` holds, or of what checking the entries finds. */
export function buildFindings(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.findings.sheet;
  const findings = ctx.findings ?? validate(plan, ctx.entries, ctx.structure ?? { sheets: [] }, explanationsIn(ctx.entries.sheets.data), { today: ctx.today }); // prettier-ignore
  const sheet = new SheetBuilder({
    key: 'findings',
    version: 2,
    name: t.tab,
    tabColor: '9B2417',
    columnWidths: [1.5, ...Object.values(widths)],
    freeze: { rows: header, cols: 0 },
  });
  drawHead(sheet, ctx, findings);
  const afterFindings = drawFindings(sheet, ctx, findings);
  const afterItems = drawItems(sheet, ctx, findings, afterFindings + 1);
  const last = drawUnits(sheet, ctx, findings, afterItems + 1);
  const marks = rangeAddress(header + 1, c.severity, Math.max(header + 1, afterFindings - 1), c.severity);
  for (const [mark, style] of [
    ['×', 'bad'],
    ['▲', 'warn'],
    ['●', 'ok'],
    ['○', 'pending'],
  ] as const)
    sheet.when(marks, `LEFT($C${header + 1},1)="${mark}"`, style);
  return sheet
    .filtered(header, c.order, header + Math.min(findings.length, mostListed), c.explanation)
    .printed({
      area: rangeAddress(1, 1, last, c.explanation),
      // The tables have different columns, so it is the title that is repeated.
      titleRows: '2:3',
      footerLeft: `${t.title}　${plan.documentNumber}`,
    })
    .build();
}

function drawHead(sheet: SheetBuilder, { plan, m, today }: SheetContext, findings: readonly Finding[]): void {
  const t = m.findings.sheet;
  const { errors, warnings, explained, info } = summarise(plan, findings);
  const asOf = isoOf(asOfDay(plan, today));
  sheet
    .height(1, 10)
    .value(2, 2, t.title, 'title')
    .height(2, 34)
    .value(3, 2, t.subtitle({ title: pick(plan.title, m), document: plan.documentNumber }), 'titleRule')
    .fill(rangeAddress(3, 2, 3, c.explanation), 'titleRule')
    .height(3, 20)
    .value(4, 2, t.counts({ asOf, errors, warnings, explained, info }), 'blank')
    .value(4, c.explanation, t.madeOn({ today }), 'hintRight')
    .height(4, 26)
    .height(5, 4)
    .value(6, 2, t.findings, 'section')
    .value(6, c.place, t.hint, 'subtitle')
    .height(6, 24);
  const h = t.headers;
  sheet.values(
    header,
    c.order,
    [h.order, h.severity, h.item, h.year, h.place, h.title, h.figures, h.todo, h.explanation],
    'header',
  );
}

/** Gives the row below the table. */
function drawFindings(sheet: SheetBuilder, ctx: SheetContext, findings: readonly Finding[]): number {
  const t = ctx.m.findings.sheet;
  const closing = (row: number, text: string) =>
    sheet
      .value(row, c.order, text, 'text')
      .merge(rangeAddress(row, c.order, row, c.explanation))
      .height(row, 22);
  findings.slice(0, mostListed).forEach((finding, i) => drawFinding(sheet, ctx, finding, i));
  let row = header + 1 + Math.min(findings.length, mostListed);
  if (findings.length === 0) closing(row++, t.none);
  if (findings.length > mostListed) closing(row++, t.more({ count: findings.length - mostListed }));
  sheet.fill(rangeAddress(row, c.order, row, c.explanation), 'tableEnd').height(row, 10);
  return row;
}

function drawFinding(sheet: SheetBuilder, { plan, m }: SheetContext, finding: Finding, i: number): void {
  const t = m.findings.sheet;
  const row = header + 1 + i;
  const { place, explanation, year } = finding;
  const text = findingText(finding, m);
  const item = itemById(plan, place.item ?? '');
  const figures = text.comparisons.map((pair) => t.pair(pair)).join(t.separator) || text.what;
  const reason = explanation ? t.explained({ reason: explanation.reason, by: explanation.by, on: explanation.on }) : '';
  const lines = [[text.title, widths[c.title]], [figures, widths[c.figures]], [text.todo, widths[c.todo]], [reason, widths[c.explanation]], [placeText(finding), widths[c.place]]] as const; // prettier-ignore
  sheet
    .height(row, 10 + 13 * Math.max(1, ...lines.map(([words, width]) => linesOf(words, width))))
    .value(row, c.order, i + 1, 'label')
    .value(row, c.severity, t.marks[explanation ? 'explained' : finding.severity], 'status')
    .value(row, c.item, item ? `${item.id} ${pick(item.shortName, m)}` : m.common.dash, 'textSmall')
    .value(row, c.year, year ?? m.common.dash, 'textCenter', { format: '0' })
    .value(row, c.title, text.title, 'textSmall')
    .value(row, c.figures, figures, 'textSmall')
    .value(row, c.todo, text.todo, 'textSmall')
    .value(row, c.explanation, reason, 'textSmall');
  const target = linkTo(finding);
  sheet.value(
    row,
    c.place,
    placeText(finding),
    target ? 'link' : 'textSmall',
    target ? { link: { name: target, tip: t.goTo } } : {},
  );
}

/** Sheet and cell; an item's sheet by the item's number, since programs do not break the text of a link. */
const placeText = ({ place: { sheet = '', cell, item } }: Finding): string => {
  const tab = item !== undefined && sheet.startsWith(`${item} `) ? item : sheet;
  return cell === undefined ? tab : `${tab}!${cell}`;
};

/** Reference of the cell; a finding about a sheet that is gone leads nowhere. */
function linkTo({ place: { sheet, cell } }: Finding): string | null {
  return sheet === undefined || cell === undefined ? null : `'${sheet.replace(/'/g, "''")}'!${cell}`;
}

interface Line {
  readonly code: string;
  readonly name: string;
  readonly filled: Filled;
  readonly counts: Counts;
}

function drawItems(sheet: SheetBuilder, ctx: SheetContext, findings: readonly Finding[], row: number): number {
  const { plan, m } = ctx;
  const { byItem } = completenessOf(ctx);
  const counts = summarise(plan, findings).byItem;
  const lines = itemsOf(plan).map(({ id, name }): Line => ({
    code: id,
    name: pick(name, m),
    filled: byItem.get(id) ?? { due: 0, filled: 0 },
    counts: counts.get(id) ?? noCounts,
  }));
  const t = m.findings.sheet;
  return drawCompleteness(sheet, ctx, { title: t.items, head: t.headers.item, lines }, row);
}

function drawUnits(sheet: SheetBuilder, ctx: SheetContext, findings: readonly Finding[], row: number): number {
  const { plan, m } = ctx;
  const { byUnit } = completenessOf(ctx);
  const counts = summarise(plan, findings).byUnit;
  const lines = plan.units.map(({ id, name }, k): Line => ({
    code: String(k + 1),
    name: pick(name, m),
    filled: byUnit.get(id) ?? { due: 0, filled: 0 },
    counts: counts.get(id) ?? noCounts,
  }));
  const t = m.findings.sheet;
  return drawCompleteness(sheet, ctx, { title: t.units, head: t.headers.unit, lines }, row);
}

const completenessOf = ({ plan, entries, today }: SheetContext) => completeness(plan, entries, asOfDay(plan, today));

interface Table {
  readonly title: string;
  readonly head: string;
  readonly lines: readonly Line[];
}

/** A table of how much is filled in; gives the row below it. */
function drawCompleteness(
  sheet: SheetBuilder,
  { m }: SheetContext,
  { title, head, lines }: Table,
  row: number,
): number {
  const t = m.findings.sheet;
  const h = t.headers;
  sheet.value(row, c.order, title, 'section').value(row, c.place, t.completeHint, 'subtitle').height(row, 24);
  const top = row + 1;
  const name = (at: number) => rangeAddress(at, c.severity, at, c.year);
  sheet.value(top, c.order, h.order, 'header').value(top, c.severity, head, 'header').merge(name(top));
  sheet.values(top, c.place, [h.filled, h.share, h.open], 'header');
  lines.forEach(({ code, name: words, filled, counts }, i) => {
    const at = top + 1 + i;
    const { errors, warnings, explained } = counts;
    sheet
      .height(at, Math.max(20, rowHeight(linesOf(words, widths[c.severity] + widths[c.item] + widths[c.year]))))
      .value(at, c.order, code, 'label')
      .value(at, c.severity, words, 'textSmall')
      .merge(name(at))
      .value(at, c.place, t.filled({ filled: filled.filled, due: filled.due }), 'textCenter')
      .value(at, c.title, filled.due === 0 ? m.common.dash : filled.filled / filled.due, 'textCenter', { format: '0%' })
      .value(
        at,
        c.figures,
        errors + warnings + explained === 0 ? m.common.dash : t.open({ errors, warnings, explained }),
        'textSmall',
      );
  });
  const end = top + 1 + lines.length;
  sheet.fill(rangeAddress(end, c.order, end, c.figures), 'tableEnd').height(end, 10);
  return end;
}
