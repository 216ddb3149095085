/** 企业比率, what the roster gives: ratios beside the figures typed elsewhere, concentration, and who pulls up and down. The engine's figures, with the day. */
import { nationTexts } from '../../i18n/nation';
import { numberIn } from '../../entries/entries';
import type { Messages } from '../../i18n';
import { faultsOf, ratiosOf, strongestPulls, type Enterprise } from '../../nation/enterprises';
import { chosenIn, peersIn, rosterIn, type RosterOnSheet } from '../../nation/from-entries';
import { rowsIn } from '../../nation/peers';
import { fill } from '../../nation/way-text';
import { indexOf } from '../../plan/national';
import { actualsOf } from '../../scoring/actuals';
import { asOfDay } from '../../scoring/calendar';
import { rangeAddress } from '../a1';
import { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { drawMarks } from '../items/year-block';
import type { SheetSpec } from '../spec';
import { heightOfLines, linesIn } from '../text-lines';
import { drawWorkHead } from '../work-sheet';
import { secretTabColor } from './enterprises-sheet';

const c = { name: 2, national: 3, local: 4, value: 5, typed: 6, check: 7, reported: 8, left: 9, one: 10, five: 11, ten: 12, concentration: 13, up: 14, down: 15 } as const; // prettier-ignore
const widths = [1.5, 32, 9, 9, 12, 12, 15, 9, 8, 10, 10, 10, 13, 44, 44];
const head = 6;
/** Figures that part by more than this share of the larger are told. */
const allowed = 0.02;
const named = 3;

/** The figures typed for national and local indicators in the year compared, each with its indicator, national ones first. */
function typedFor(
  ctx: SheetContext,
  year: number,
  national: readonly string[],
  local: readonly string[],
): readonly { readonly id: string; readonly figure: number }[] {
  const { plan, entries, m, today } = ctx;
  const index = indexOf(plan);
  const { own } = chosenIn(index, plan, entries, m);
  const row = rowsIn(peersIn(index, entries), year).find(({ zone }) => zone === own);
  const actuals = actualsOf(plan, entries, asOfDay(plan, today));
  const cells = entries.sheets.national;
  const inNation = (id: string) => {
    const at = (cells?.row ?? []).findIndex(({ value }) => value === id);
    return row?.figures[index.indicators.findIndex((one) => one.id === id)] ?? numberIn(cells?.own?.[at]);
  };
  return [
    ...national.map((id) => ({ id, figure: inNation(id) })),
    ...local.map((id) => ({ id, figure: actuals.get(id)?.get(year)?.value })),
  ].flatMap(({ id, figure }) => (typeof figure === 'number' ? [{ id, figure }] : []));
}

/** Doubtful rows and figures told by name. */
const told = 5;

/** What of the roster counts for nothing, and what in it cannot be, in a sentence each. */
function doubtful(list: readonly Enterprise[], left: RosterOnSheet['left'], m: Messages): readonly string[] {
  const t = nationTexts(m).enterprises;
  const faults = list.flatMap((one) =>
    faultsOf(one).map(({ field, kind }) => fill(t.faults[kind], one.name, t.fields[field])),
  );
  const rows = left.map(({ row, name }) => fill(t.rowNamed, String(row), name || m.common.dash));
  const sentence = (text: string, all: readonly string[]) =>
    all.length === 0 ? [] : [fill(text, String(all.length), all.slice(0, told).join(t.between))];
  return [...sentence(t.leftRows, rows), ...sentence(t.doubtful, faults)];
}

/** The sheet of ratios. */
export function buildRatios(ctx: SheetContext): SheetSpec {
  const { m, entries, today } = ctx;
  const t = nationTexts(m).enterprises;
  const { list, left } = rosterIn(entries, m);
  const index = indexOf(ctx.plan);
  const all = ratiosOf(list);
  const last = head + all.length;
  const sheet = new SheetBuilder({
    key: 'ratios',
    version: 1,
    name: nationTexts(m).tabs.ratios,
    tabColor: secretTabColor,
    columnWidths: widths,
    freeze: { rows: head, cols: c.name },
  });
  const { year } = chosenIn(index, ctx.plan, entries, m);
  const hint = t.ratioHint.replace('{0}', today).replace('{1}', String(list.length)).replace('{2}', String(year));
  drawWorkHead(sheet, ctx, {
    title: t.ratioTitle,
    hint: [hint, ...doubtful(list, left, m)].join(m.common.sentenceGap),
    lastCol: c.down,
    width: 200,
  });
  sheet
    .value(5, 2, t.secret, 'totalSmall')
    .merge(rangeAddress(5, 2, 5, c.down))
    .height(5, 24);
  for (const name of Object.keys(c) as (keyof typeof c)[]) sheet.value(head, c[name], t.ratioHeaders[name], 'header');
  all.forEach((ratio, i) => {
    const row = head + 1 + i;
    const national = index.indicators.flatMap((one) => (one.ratio === ratio.id ? [one.id] : []));
    const typed = typedFor(ctx, year, national, ratio.local);
    const value = ratio.value;
    const apart = value === null ? [] : typed.map(({ id, figure }) => ({ id, by: Math.abs(figure - value) / Math.max(Math.abs(figure), Math.abs(value), 1e-12) })); // prettier-ignore
    const differing = apart.filter(({ by }) => by > allowed).map(({ id, by }) => t.differs.replace('{0}', `${(100 * by).toFixed(1)}%`) + (typed.length > 1 ? ` ${id}` : '')); // prettier-ignore
    const pulls = strongestPulls(list, ratio.id, named);
    const told = (some: typeof pulls.up) =>
      some
        .map(({ enterprise, pull }) => t.pull(list[enterprise]?.name ?? '', signed(pull ?? 0)))
        .join(m.common.listSeparator);
    const [up, down] = [told(pulls.up), told(pulls.down)];
    const share = (value: number | undefined) => sheetShare(value);
    const name = t.ratios[ratio.id as keyof typeof t.ratios];
    const checked = apart.length === 0 ? '' : differing.length === 0 ? t.agrees : differing.join(' ');
    const lines = Math.max(
      linesIn(checked, widths[c.check - 1]!),
      linesIn(name, widths[1]!),
      linesIn(up, widths[c.up - 1]!),
      linesIn(down, widths[c.down - 1]!),
    );
    sheet
      .height(row, heightOfLines(lines, 24))
      .value(row, c.name, name, 'text')
      .value(row, c.national, national.join(' '), 'textCenter', { format: '@' })
      .value(row, c.local, ratio.local.join(' '), 'textCenter')
      .value(row, c.value, ratio.value, 'computed', { format: '#,##0.00' })
      .value(row, c.typed, typed[0]?.figure ?? null, 'computed', { format: '#,##0.00' })
      .value(row, c.check, checked || null, 'status')
      .value(row, c.reported, ratio.reported, 'computedMiddle', { format: '0' })
      .value(row, c.left, ratio.left, 'computedMiddle', { format: '0' })
      .value(row, c.one, share(ratio.top?.one), 'computedMiddle', { format: '0.0%' })
      .value(row, c.five, share(ratio.top?.five), 'computedMiddle', { format: '0.0%' })
      .value(row, c.ten, share(ratio.top?.ten), 'computedMiddle', { format: '0.0%' })
      .value(row, c.concentration, ratio.concentration, 'computedMiddle', { format: '0.000' })
      .value(row, c.up, up, 'textSmall')
      .value(row, c.down, down, 'textSmall');
  });
  drawMarks(sheet, rangeAddress(head + 1, c.check, last, c.check), `G${head + 1}`);
  sheet.fill(rangeAddress(last + 1, 2, last + 1, c.down), 'tableEnd');
  return sheet
    .printed({
      area: rangeAddress(1, 1, last + 1, c.down),
      titleRows: `${head}:${head}`,
      footerLeft: nationTexts(m).tabs.ratios,
      paper: 'A3',
    })
    .build();
}

const sheetShare = (value: number | undefined): number | null => value ?? null;
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Number(Math.abs(value).toPrecision(3))}`;
