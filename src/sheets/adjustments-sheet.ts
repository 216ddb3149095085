/**
 * 加扣分登记, the register of bonuses, deductions and vetoes (一票否决): one row an event, with reason and evidence; totals
 * by year, from which the annual score sheets take theirs.
 */
import {
  cappedDeductionFormula,
  kindNumberFormula,
  kindNumbers,
  placePointsFormula,
  placeRows,
  rowPointsFormula,
} from '../scoring/adjustments';
import { columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { formats } from './formats';
import { matched, quote, rounded } from './formula';
import { filledRows, heightOfTyped } from './items/typed';
import { printedRows, toldBeyondPrint } from './prepared';
import { whatStands } from './plan/assumptions';
import type { SheetSpec } from './spec';
import type { StyleName } from './styles';
import { between, listed, oneOf, textUpTo } from './limits';

export const adjustmentRows = 60;
const fields = ['year', 'kind', 'unit', 'points', 'place', 'reason', 'evidence'] as const;
const entryStyles = {
  year: 'entryCenter',
  kind: 'entryCenter',
  unit: 'entryText',
  points: 'entry',
  place: 'entry',
  reason: 'entryText',
  evidence: 'entryText',
} as const satisfies Record<(typeof fields)[number], StyleName>;

/** Columns of the table of bonuses by outside place, and of the check. */
const [tablePlace, tablePoints, check] = [8, 9, 10];
/** Columns beyond the print area: the year, kind and points by which a row counts, what its place earns, and which of its year and kind it is. */
const [helperYear, helperKind, helperPoints, helperPlace, helperOrder] = [12, 13, 14, 15, 16];
const columnWidths = [1.5, 7, 10, 14, 32, 11, 10, 36, 30, 23, 3, 10, 10, 10, 10, 10];
/** Row of the first year's totals. */
const firstTotal = 7;

/** The register, with what was typed in place. */
export function buildAdjustments(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsCore.adjustments;
  const n = plan.years.length;
  const totals = firstTotal;
  const header = totals + Math.max(n, placeRows) + 2;
  const first = header + 1;
  const last = header + adjustmentRows;
  const sheet = new SheetBuilder({
    key: 'adjustments',
    version: 8,
    name: m.sheetsCore.tabs.adjustments,
    tabColor: '1F3A5F',
    columnWidths,
    freeze: { rows: header, cols: 0 },
  });
  sheet
    .height(1, 10)
    .value(2, 2, t.title, 'title')
    .height(2, 34)
    .value(3, 2, t.subtitle, 'titleRule')
    .fill('B3:J3', 'titleRule')
    .height(3, 20)
    .height(4, 10);
  sheet.value(5, 2, t.section, 'section').height(5, 24).height(6, 24);
  [t.totals.year, t.totals.bonus, t.totals.deduction].forEach((text, i) => sheet.value(6, 3 + i, text, 'header'));
  sheet.value(6, 6, t.totals.vetoes, 'header');

  const helper = (col: number) => `$${columnLetters(col)}$${first}:$${columnLetters(col)}$${last}`;
  const [years, kinds, points] = [helperYear, helperKind, helperPoints].map(helper) as [string, string, string];
  plan.years.forEach((year, k) => {
    const row = totals + k;
    const sum = (kind: number) => `SUMIFS(${points},${years},C${row},${kinds},${kind})`;
    const deduction = cappedDeductionFormula({
      sum: sum(kindNumbers.deduction),
      cap: 'zsc_settings_inForce_deductionCap',
      rounded,
    });
    sheet
      .height(row, 22)
      .value(row, 3, year, 'label')
      .formula(row, 4, `=${sum(kindNumbers.bonus)}`, 'computed', { format: formats.lost })
      .formula(row, 5, `=${deduction}`, 'computed', { format: formats.lost })
      .formula(row, 6, `=COUNTIFS(${years},C${row},${kinds},${kindNumbers.veto})`, 'computed', { format: '0"  "' });
  });
  const lastTotal = totals + n - 1;
  drawTable(sheet, ctx);
  sheet
    .field('bonus', 'result', totals, 4, lastTotal, 4)
    .field('deduction', 'result', totals, 5, lastTotal, 5)
    .field('vetoes', 'result', totals, 6, lastTotal, 6);

  const filled = filledRows(ctx.entries.sheets['adjustments'] ?? {}, fields);
  const printed = printedRows(ctx, adjustmentRows, filled);
  const beyond = toldBeyondPrint(sheet, ctx, { at: [header - 1, helperYear], printed, numbers: helper(2), texts: helper(check) }); // prettier-ignore
  sheet
    .value(header - 1, 2, t.register, 'section')
    .formula(header - 1, 5, `=${quote(t.registerHint)}&${beyond}`, 'subtitle')
    .height(header - 1, 24);
  const h = t.headers;
  [h.order, h.year, h.kind, h.unit, h.points, h.place, h.reason, h.evidence, h.check].forEach((text, i) =>
    sheet.value(header, 2 + i, text, 'header'),
  );
  [h.countedYear, h.kindNumber, h.countedPoints, h.placePoints, h.orderKey].forEach((text, i) =>
    sheet.value(header, helperYear + i, text, 'label'),
  );
  for (let i = 0; i < adjustmentRows; i++) {
    const row = first + i;
    const typed = (field: (typeof fields)[number]) => whatStands(ctx.entries.sheets['adjustments']?.[field]?.[i]);
    const texts = (['unit', 'reason', 'evidence'] as const).map((field) => [typed(field), columnWidths[2 + fields.indexOf(field)]!] as const); // prettier-ignore
    sheet.height(row, heightOfTyped(texts, 22)).value(row, 2, i + 1, 'label');
    fields.forEach((field, j) =>
      sheet.entry(
        row,
        3 + j,
        typed(field),
        entryStyles[field],
        field === 'year' || field === 'place' ? { format: '0' } : field === 'points' ? { format: formats.points } : {},
      ),
    );
    sheet.formula(row, check, `=${checkFormula(row, ctx)}`, 'status');
    const word = (kind: keyof typeof kindNumbers) => `INDEX(zsc_list_adjustments,${kindNumbers[kind]})`;
    const kind = kindNumberFormula({
      cell: `D${row}`,
      bonus: word('bonus'),
      deduction: word('deduction'),
      veto: word('veto'),
    });
    const kindCell = `$${columnLetters(helperKind)}${row}`;
    const counted = rowPointsFormula({
      isBonus: `${kindCell}=${kindNumbers.bonus}`,
      isDeduction: `${kindCell}=${kindNumbers.deduction}`,
      points: `F${row}`,
      byPlace: `$${columnLetters(helperPlace)}${row}`,
      usual: 'zsc_settings_inForce_deduction',
      rounded,
    });
    sheet
      .formula(row, helperYear, `=IF(ISNUMBER(C${row}),C${row},"")`, 'computed', { format: '0' })
      .formula(row, helperKind, `=${kind}`, 'computed', { format: '0' })
      .formula(row, helperPoints, `=${counted}`, 'computed', { format: formats.points })
      .formula(row, helperPlace, `=${placePointsFormula({ place: `G${row}`, ...tableRefs })}`, 'computed', {
        format: formats.points,
      })
      .formula(row, helperOrder, `=${orderFormula(first, row)}`, 'computed');
  }
  fields.forEach((field, j) => sheet.field(field, 'entry', first, 3 + j, last, 3 + j));
  sheet
    .field('check', 'result', first, check, last, check)
    .field('counted_year', 'result', first, helperYear, last, helperYear)
    .field('kind_number', 'result', first, helperKind, last, helperKind)
    .field('order', 'result', first, helperOrder, last, helperOrder);

  const range = (col: number) => rangeAddress(first, col, last, col);
  const error = { ...t.error, style: 'stop' } as const;
  sheet
    .validation({ range: range(3), rule: oneOf(plan.years.map(String)), prompt: t.prompts.year, error })
    .validation({ range: range(4), rule: listed('=zsc_list_adjustments'), prompt: t.prompts.kind, error })
    .validation({
      range: range(5),
      rule: listed('=zsc_list_units'),
      prompt: t.prompts.unit,
      error: { ...t.error, style: 'warning' },
    })
    .validation({ range: range(6), rule: between(0, 100), prompt: t.prompts.points, error })
    .validation({ range: range(7), rule: between(1, 10000), prompt: t.prompts.place, error })
    .validation({ range: range(8), rule: textUpTo(), prompt: t.prompts.reason })
    .validation({ range: range(9), rule: textUpTo(), prompt: t.prompts.evidence });
  for (const [mark, style] of [
    ['●', 'ok'],
    ['▲', 'warn'],
    ['×', 'bad'],
  ] as const)
    sheet.when(range(check), `LEFT($${columnLetters(check)}${first},1)="${mark}"`, style);
  return sheet
    .filtered(header, 2, last, check)
    .printed({
      area: rangeAddress(1, 1, header + printed, check),
      titleRows: `${header}:${header}`,
      footerLeft: `${t.title}　${plan.documentNumber}`,
    })
    .build();
}

const tableRow = (k: number) => firstTotal + k - 1;
/** Cells of the table as the definition names them. */
const tableRefs = {
  place1: tableCell(tablePlace, 1),
  place2: tableCell(tablePlace, 2),
  place3: tableCell(tablePlace, 3),
  place4: tableCell(tablePlace, 4),
  place5: tableCell(tablePlace, 5),
  points1: tableCell(tablePoints, 1),
  points2: tableCell(tablePoints, 2),
  points3: tableCell(tablePoints, 3),
  points4: tableCell(tablePoints, 4),
  points5: tableCell(tablePoints, 5),
};

function tableCell(col: number, k: number): string {
  return `$${columnLetters(col)}$${firstTotal + k - 1}`;
}

/** Points by outside place, beside the totals: best place first. */
function drawTable(sheet: SheetBuilder, { m, entries }: SheetContext): void {
  const t = m.sheetsCore.adjustments;
  sheet
    .value(firstTotal - 2, tablePlace, t.table.title, 'section')
    .value(firstTotal - 1, tablePlace, t.table.place, 'header')
    .value(firstTotal - 1, tablePoints, t.table.points, 'header');
  const typed = entries.sheets['adjustments'];
  for (let k = 1; k <= placeRows; k++)
    sheet
      .height(tableRow(k), 22)
      .entry(tableRow(k), tablePlace, whatStands(typed?.table_place?.[k - 1]), 'entry', { format: '0' })
      .entry(tableRow(k), tablePoints, whatStands(typed?.table_points?.[k - 1]), 'entry', { format: formats.points });
  const range = (col: number) => rangeAddress(tableRow(1), col, tableRow(placeRows), col);
  const error = { ...t.error, style: 'stop' } as const;
  sheet
    .field('table_place', 'entry', tableRow(1), tablePlace, tableRow(placeRows), tablePlace)
    .field('table_points', 'entry', tableRow(1), tablePoints, tableRow(placeRows), tablePoints)
    .validation({ range: range(tablePlace), rule: between(1, 10000), prompt: t.table.placePrompt, error })
    .validation({ range: range(tablePoints), rule: between(0, 100), prompt: t.table.pointsPrompt, error });
}

/** Year, kind and place among the rows of the same, such as 2023-2-1: by it the reasons of a year are found one by one. */
function orderFormula(first: number, row: number): string {
  const [year, kind] = [helperYear, helperKind].map((col) => columnLetters(col)) as [string, string];
  const above = (col: string) => `$${col}$${first}:$${col}${row}`;
  const place = `COUNTIFS(${above(year)},$${year}${row},${above(kind)},$${kind}${row})`;
  return `IF(AND(ISNUMBER($${year}${row}),$${kind}${row}>0),$${year}${row}&"-"&$${kind}${row}&"-"&${place},"")`;
}

/** The first thing wrong in a row; "" while the row is empty. */
function checkFormula(row: number, { plan, m }: SheetContext): string {
  const t = m.sheetsCore.adjustments.checks;
  const inYears = `ISERROR(MATCH(C${row},$C$${firstTotal}:$C$${firstTotal + plan.years.length - 1},0))`;
  const kind = (k: number) => `D${row}=INDEX(zsc_list_adjustments,${k})`;
  const cases = [
    [inYears, t.year],
    [`ISERROR(${matched(`D${row}`, 'zsc_list_adjustments')})`, t.kind],
    [`IF(ISNUMBER(F${row}),F${row}<0,F${row}<>"")`, t.points],
    [`AND(F${row}="",G${row}="",${kind(1)})`, t.bonusPoints],
    [`IF(ISNUMBER(G${row}),G${row}<1,G${row}<>"")`, t.place],
    [`AND(F${row}="",G${row}<>"",${kind(1)},$${columnLetters(helperPlace)}${row}=0)`, t.notInTable],
    [`H${row}=""`, t.reason],
    [`I${row}=""`, t.evidence],
  ] as const;
  return `IF(COUNTA(C${row}:I${row})=0,"",${cases.reduceRight((rest, [when, text]) => `IF(${when},${quote(text)},${rest})`, quote(t.ok))})`;
}
