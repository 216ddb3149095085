/**
 * 晋位路径, the sheet of the way up: limits and costs by indicator, and what the engine makes of them: the next step of each, the
 * cheapest combination with peers standing still and growing, the stability of the place. A worksheet cannot search, so these
 * figures are the engine's, with the day they were made; a target to be followed up becomes a row of the follow-up list.
 */
import { nationTexts } from '../../i18n/nation';
import { pick } from '../../i18n';
import { chosenIn, givenEfforts, letterIn, letterWholeIn, peersIn } from '../../nation/from-entries';
import { basisOf } from '../../nation/letter';
import { knownWeights, nationalLinks } from '../../nation/links';
import { outlookOf, type NationOutlook } from '../../nation/outlook';
import { fill, labelled, refusedText, stabilityText, wayText } from '../../nation/way-text';
import { indexOf, type NationalIndex } from '../../plan/national';
import { columnLetters, rangeAddress } from '../a1';
import { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { joinUnits } from '../formula';
import { typedOn } from '../items/typed';
import { whatStands } from '../plan/assumptions';
import type { SheetSpec } from '../spec';
import { heightOfLines, linesIn } from '../text-lines';
import { drawWorkHead, workTabColor } from '../work-sheet';

const c = { id: 2, name: 3, units: 4, own: 5, limit: 6, cost: 7, usedLimit: 8, usedCost: 9, basis: 10, next: 11, nextPoints: 12, nextPlaces: 13, median: 14, medianPoints: 15, medianPlaces: 16, tenth: 17, tenthPoints: 18, tenthPlaces: 19, still: 20, stillPoints: 21, growing: 22, growingPoints: 23, target: 24 } as const; // prettier-ignore
/** What is printed holds 8 pt on A3 where the digits of the font at hand are wider than Calibri's. */
const widths = [1.5, 6, 32, 14, 10, 10, 9, 9, 9, 12, 9, 7, 6, 9, 7, 6, 9, 7, 6, 9, 7, 9, 7, 10];
/** Of the columns the lines above the table go over. */
const tableWidth = widths.slice(1).reduce((sum, width) => sum + width, 0);
/** Columns of what a step brings, by its kind. */
const steps = [
  ['next-zone', 'next'],
  ['median', 'median'],
  ['ten-per-cent', 'tenth'],
] as const;
const head = 13;
export const firstWayUpRow = head + 1;
const lastOf = ({ indicators }: NationalIndex) => head + indicators.length;

/** What the workbook's entries lead to, or null where they say too little. */
export function outlookIn(ctx: SheetContext): NationOutlook | null {
  const index = indexOf(ctx.plan);
  const rows = peersIn(index, ctx.entries);
  const chosen = chosenIn(index, ctx.plan, ctx.entries, ctx.m);
  return outlookOf(index, rows, chosen, givenEfforts(index, ctx.entries));
}

/** The sheet of the way up. */
export function buildWayUp(ctx: SheetContext): SheetSpec {
  const { m, today, entries, plan } = ctx;
  const index = indexOf(plan);
  const last = lastOf(index);
  const t = nationTexts(m).wayup;
  const sheet = new SheetBuilder({
    key: 'wayup',
    version: 4,
    name: nationTexts(m).tabs.wayup,
    tabColor: workTabColor,
    columnWidths: widths,
    freeze: { rows: head, cols: c.name },
  });
  drawWorkHead(sheet, ctx, { title: t.title, hint: t.hint, lastCol: c.target, width: tableWidth });
  const outlook = outlookIn(ctx);
  const rows = peersIn(index, entries);
  const basis = basisOf(
    outlook?.zones ?? 0,
    outlook?.years ?? 0,
    letterIn(index, entries),
    letterWholeIn(index, entries),
  );
  const based =
    basis.kind === 'letter'
      ? t.bases.letter(basis.indicators)
      : basis.kind === 'nothing'
        ? t.bases.nothing
        : t.bases[basis.kind](basis.zones, basis.years);
  const { known, assumed } = knownWeights(index);
  const lines = [
    fill(t.basis, today, based),
    ...(outlook === null
      ? [t.none]
      : [
          labelled(t.still, wayText(outlook.still, outlook.place, outlook.zones, m), m),
          labelled(t.growing, wayText(outlook.growing, outlook.place, outlook.zones, m), m),
          labelled(t.stability, stabilityText(outlook, m), m),
        ]),
    fill(t.tension, String(known + assumed), String(assumed)),
    ...refusedText(index, entries, m),
  ];
  lines.forEach((text, i) =>
    sheet
      .value(5 + i, 2, text, i > 0 && i < 3 ? 'totalSmall' : 'plain')
      .merge(rangeAddress(5 + i, 2, 5 + i, c.target))
      .height(5 + i, heightOfLines(linesIn(text, tableWidth), 22)),
  );
  for (const name of Object.keys(c) as (keyof typeof c)[]) sheet.value(head, c[name], t.headers[name], 'header');
  drawRows(sheet, ctx, outlook, rows.length > 0);
  // What goes beyond the limit is told all the same, in grey.
  for (const [, column] of steps)
    sheet.when(
      rangeAddress(firstWayUpRow, c[column], last, c[`${column}Places`]),
      `ABS(N($${columnLetters(c[column])}${firstWayUpRow}))>N($${columnLetters(c.usedLimit)}${firstWayUpRow})*1.000001`,
      'faded',
    );
  const fields = ['limit', 'cost', 'target'] as const;
  for (const field of fields) {
    sheet
      .field(field, 'entry', firstWayUpRow, c[field], last)
      .limit(
        rangeAddress(firstWayUpRow, c[field], last, c[field]),
        field === 'target'
          ? { kind: 'decimal', operator: 'between', min: -1e12, max: 1e12 }
          : { kind: 'decimal', operator: 'between', min: 0, max: 1e12 },
        t.headers[field],
        { limit: t.limitPrompt, cost: t.costPrompt, target: t.targetPrompt }[field],
        t.stop,
      );
  }
  sheet
    .field('row', 'label', firstWayUpRow, c.id, last)
    .fill(rangeAddress(last + 1, 2, last + 1, c.target), 'tableEnd');
  return sheet
    .printed({
      area: rangeAddress(1, 1, last + 1, c.target),
      titleRows: `${head}:${head}`,
      footerLeft: `${nationTexts(m).tabs.wayup}　${index.documentNumber}`,
      paper: 'A3',
    })
    .build();
}

const figure = (value: number): string => String(Number(value.toPrecision(6)));

function drawRows(sheet: SheetBuilder, ctx: SheetContext, outlook: NationOutlook | null, hasRows: boolean): void {
  const { m, plan } = ctx;
  const t = nationTexts(m).wayup;
  const typed = typedOn(ctx, 'wayup');
  const index = indexOf(plan);
  const links = nationalLinks(index, plan);
  index.indicators.forEach((indicator, k) => {
    const row = firstWayUpRow + k;
    const name = pick(indicator.name, m);
    const units =
      joinUnits(
        (links[k]?.units ?? []).map((id) =>
          pick(plan.units.find((unit) => unit.id === id)?.shortName ?? { zh: id, en: id }, m),
        ),
        m,
      ) || nationTexts(m).gaps.nobody;
    const effort = outlook?.efforts[k];
    const basis = effort && hasRows ? t.basisWords[effort.basis] : '';
    const still = outlook?.still.steps.find((step) => step.indicator === k);
    const growing = outlook?.growing.steps.find((step) => step.indicator === k);
    const put = (col: number, value: number | null | undefined, format = 'General') =>
      sheet.value(row, col, value === undefined || value === null ? null : Number(figure(value)), 'computed', {
        format,
      });
    sheet
      .height(
        row,
        heightOfLines(
          Math.max(
            linesIn(name, widths[c.name - 1]!),
            linesIn(units, widths[c.units - 1]!),
            linesIn(basis, widths[c.basis - 1]!),
          ),
          20,
        ),
      ) // prettier-ignore
      .value(row, c.id, indicator.id, 'label', { format: '@' })
      .value(row, c.name, name, 'text')
      .value(row, c.units, units, 'textSmall')
      .entry(row, c.limit, whatStands(typed.limit?.[k]), 'entry', { format: 'General' })
      .entry(row, c.cost, whatStands(typed.cost?.[k]), 'entry', { format: 'General' })
      .value(row, c.basis, basis || null, 'computedText')
      .entry(row, c.target, whatStands(typed.target?.[k]), 'entry', { format: 'General' });
    put(c.own, outlook?.own.figures[k]);
    put(c.usedLimit, effort?.limit);
    put(c.usedCost, effort === undefined ? null : Number(effort.cost.toPrecision(3)));
    for (const [kind, column] of steps) {
      const step = outlook?.steps.find((one) => one.indicator === k && one.kind === kind);
      put(c[column], step === undefined ? null : step.to - step.from);
      put(c[`${column}Points`], step?.points, '0.00');
      put(c[`${column}Places`], step?.places, '0');
    }
    put(c.still, still?.to);
    put(c.stillPoints, still?.points, '0.00');
    put(c.growing, growing?.to);
    put(c.growingPoints, growing?.points, '0.00');
  });
}
