/**
 * Head of an item sheet: what the indicator or task is, by which clause, in which unit of measure, how it is judged and
 * who answers for it. Rule, weight and units are read live from the plan sheet, where they may be edited.
 */
import { pick } from '../../i18n';
import type { Messages } from '../../i18n';
import { itemsOf, templateOf } from '../../plan/items';
import type { Item, TemplateKind } from '../../plan/schema';
import { cellAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { plainFormat } from '../formats';
import { inRow, quote } from '../formula';
import { fieldName, topName, topOf } from '../names';
import { styles } from '../styles';
import { boldLinesOf, heightOfLines, linesIn, rowHeight } from '../text-lines';
import { compose, shown } from './expressions';

/** What every part of an item sheet needs to know about the item. */
export interface Subject {
  readonly item: Item;
  readonly id: string;
  readonly kind: TemplateKind;
  readonly name: string;
  readonly measure: string;
  readonly decimals: number;
  readonly lowerIsBetter: boolean;
  readonly years: readonly number[];
}

export function subjectOf(item: Item, { plan, m }: SheetContext): Subject {
  const indicator = 'kind' in item ? item : undefined;
  return {
    item,
    id: item.id,
    kind: templateOf(item),
    name: pick(item.name, m),
    measure: indicator ? pick(indicator.measure, m) : m.sheets.milestones.measure,
    decimals: indicator?.decimals ?? 1,
    lowerIsBetter: indicator?.direction === 'lower',
    years: plan.years,
  };
}

/** Tab name: id and name, without what Excel forbids, at most 31 characters. The id keeps it unique. */
export function tabName(item: Item, m: Messages): string {
  const clean = (text: string) =>
    `${item.id} ${text}`
      .replace(/[/\\?*:[\]]/g, ' ')
      .replace(/'+$/, '')
      .trim();
  const full = clean(pick(item.name, m));
  return full.length <= 31 ? full : clean(pick(item.shortName, m)).slice(0, 31).trim();
}

/** Rows the head takes; the next block starts below. */
export const headRows = 9;

/** Draws rows 1–9 over the columns B–I of these widths (from A). `latest` is the formula of the newest figures' fact, `longestLatest` what it may say at most. */
export function drawHead(
  b: SheetBuilder,
  s: Subject,
  ctx: SheetContext,
  latest: string,
  widths: readonly number[],
  longestLatest = '',
): void {
  const { plan, m } = ctx;
  const t = m.sheets.items;
  b.height(1, 16).height(2, 34).height(3, 20).height(4, 6).height(9, 10);
  b.name(topOf(s.id), 'A1');
  const title = t.title(s.id, s.name);
  const titleWidth = sum(widths.slice(1, 8));
  const isLong = boldLinesOf(title, titleWidth, styles.title.size) > 1;
  const { size } = styles.titleLong;
  if (isLong) b.height(2, Math.max(34, rowHeight(boldLinesOf(title, titleWidth, size), size)));
  b.value(2, 2, title, isLong ? 'titleLong' : 'title').merge('B2:H2');
  drawLinks(b, s, ctx);
  b.value(3, 2, t.subtitle(pick(plan.title, m), plan.documentNumber), 'titleRule').fill('B3:I3', 'titleRule');

  const planName = (field: string) => fieldName('plan', `${s.id}_${field}`);
  const units = (field: 'lead' | 'responsible') =>
    `=IFERROR(IF(TRIM(${planName(field)})="",${quote(t.none)},IF(ISFORMULA(${planName(field)}),"△ ","")&${planName(field)}),${quote(t.none)})`;
  const facts: readonly (readonly [string, Fact, string, Fact])[] = [
    [t.measure, { text: measureText(s, m) }, t.clause, { formula: clauseFormula(s, ctx) }],
    [t.scope, { formula: scopeFormula(s, ctx) }, t.rule, { formula: ruleFormula(s, m) }],
    [t.lead, { formula: units('lead') }, t.responsible, { formula: units('responsible') }],
    [meaningLabel(s, m), { text: meaning(s, ctx) }, t.latest, { formula: `=${latest}` }],
  ];
  facts.forEach(([label, value, label2, value2], i) => {
    const row = 5 + i;
    b.value(row, 2, label, 'factLabel').value(row, 6, label2, 'factLabel');
    drawFact(b, row, 3, value);
    drawFact(b, row, 7, value2);
    b.merge(`C${row}:E${row}`).merge(`G${row}:I${row}`).height(row, 21);
  });
  const [left, right] = [sum(widths.slice(2, 5)), sum(widths.slice(6, 9))];
  b.height(
    7,
    heightOfLines(
      Math.max(
        linesIn(unitNames(s.item.lead.units, ctx), left),
        linesIn(unitNames(s.item.responsible.units, ctx), right),
      ),
      21,
    ),
  );
  const scopes = Object.values(t.direction).flatMap((direction) =>
    [t.scopes.level, t.scopes.flow, t.scopes.cumulative(plan.baselineYear)].map((scope) => scope + t.comma + direction),
  );
  b.height(6, heightOfLines(Math.max(...scopes.map((text) => linesIn(text, left))), 21));
  b.height(8, heightOfLines(Math.max(linesIn(meaning(s, ctx), left), linesIn(longestLatest, right)), 21));
}

/** Links to the cover and to the sheets of the items before and after this one, of those the workbook holds, in a row that is not printed. */
function drawLinks(b: SheetBuilder, s: Subject, { plan, m, present }: SheetContext): void {
  const t = m.sheets.items;
  const items = itemsOf(plan).filter(({ id }) => id === s.id || present.includes(id));
  const place = items.findIndex(({ id }) => id === s.id);
  const link = (item: Item | undefined, col: number, text: string) =>
    item && b.value(1, col, text, 'subtitle', { link: { name: topName(item.id), tip: tabName(item, m) } });
  if (present.includes('cover'))
    b.value(1, 9, t.toCover, 'hintRight', { link: { name: topName('cover'), tip: t.toCover } });
  link(items[place - 1], 2, t.previousSheet);
  link(items[place + 1], 3, t.nextSheet);
}

type Fact = { readonly text: string } | { readonly formula: string };

function drawFact(b: SheetBuilder, row: number, col: number, fact: Fact): void {
  if ('text' in fact) b.value(row, col, fact.text, 'factValue');
  else b.formula(row, col, fact.formula, 'factValue');
}

function unitNames(ids: readonly string[], { plan, m }: SheetContext): string {
  return plan.units
    .filter((u) => ids.includes(u.id))
    .map((u) => pick(u.name, m))
    .join(m.sheets.items.listSeparator);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, x) => total + x, 0);

function measureText(s: Subject, m: Messages): string {
  const t = m.sheets.items;
  if (s.kind === 'milestones') return t.measureTask;
  return s.kind === 'roster' ? t.measureRoster(s.measure) : t.measureDecimals(s.measure, s.decimals);
}

function clauseFormula(s: Subject, { plan, m }: SheetContext): string {
  const last = plan.years.length;
  const year = plan.years[last - 1] ?? 0;
  if (!('kind' in s.item)) return `=${quote(s.item.clause)}`;
  const target = inRow(fieldName('plan', `${s.id}_target`), last);
  const text = m.sheets.items.clauseTarget(s.item.clause, m.common.comparisons[s.item.comparison], s.measure, year);
  return `=IFERROR(IF(ISNUMBER(${target}),${compose(text, shown(target, plainFormat(s.decimals)))},${quote(s.item.clause)}),${quote(s.item.clause)})`;
}

/** The accumulation is read from the plan sheet: a question of the plan may be decided later. */
function scopeFormula(s: Subject, { plan, m }: SheetContext): string {
  const t = m.sheets.items;
  if (!('kind' in s.item)) return `=${quote(t.scopeTask)}`;
  const words = [t.scopes.level, t.scopes.flow, t.scopes.cumulative(plan.years[0] ?? plan.baselineYear + 1)];
  const index = accumulationIndex(s);
  return `=CHOOSE(${index},${words.map(quote).join(',')})&${quote(`${m.sheets.items.comma}${t.direction[s.item.direction]}`)}`;
}

function ruleFormula(s: Subject, m: Messages): string {
  const t = m.sheets.items;
  const rule = fieldName('plan', `${s.id}_rule`);
  const weight = fieldName('plan', `${s.id}_weight`);
  const full = `INDEX(${fieldName('calc', `${s.id}_full`)},1)`;
  return `=IFERROR(${compose(t.ruleWeight, rule, `IF(ISFORMULA(${weight}),"△ ","")`, shown(full, '0.00'))},${quote(t.none)})`;
}

function meaningLabel(s: Subject, m: Messages): string {
  return s.kind === 'milestones' ? m.sheets.items.related : m.sheets.items.meaning;
}

function meaning(s: Subject, { plan, m }: SheetContext): string {
  if ('kind' in s.item) return pick(s.item.meaning, m);
  const related = s.item.indicators;
  const names = plan.indicators.filter((i) => related.includes(i.id)).map((i) => `${i.id} ${pick(i.shortName, m)}`);
  return names.join(m.sheets.items.listSeparator) || m.sheets.items.none;
}

/** 1 level, 2 flow, 3 cumulative, as decided in the plan sheet; the plan's own reading where that name is missing. Tasks are levels. */
export function accumulationIndex(s: Subject): string {
  if (!('kind' in s.item)) return '1';
  const own = { level: 1, flow: 2, cumulative: 3 }[s.item.accumulation];
  return `IFERROR(${fieldName('plan', `${s.id}_accumulationIndex`)},${own})`;
}

/** Address of a cell, for readable formulas at the call. */
export const at = cellAddress;
