/**
 * 加扣分登记, the register of bonuses, deductions and vetoes (一票否决): one row an event, with reason and evidence; totals
 * by year, from which the annual score sheets take theirs.
 */
import { cappedDeductionFormula, kindNumberFormula, kindNumbers, rowPointsFormula } from '../scoring/adjustments';
import { columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { formats } from './formats';
import { matched, quote, rounded } from './formula';
import { kept } from './plan/assumptions';
import type { SheetSpec } from './spec';
import type { StyleName } from './styles';

export const adjustmentRows = 60;
const fields = ['year', 'kind', 'unit', 'points', 'reason', 'evidence'] as const;
const entryStyles = {
  year: 'entryCenter',
  kind: 'entryCenter',
  unit: 'entryText',
  points: 'entry',
  reason: 'entryText',
  evidence: 'entryText',
} as const satisfies Record<(typeof fields)[number], StyleName>;

/** Columns beyond the print area: the year, kind and points by which a row counts, and which of its year and kind it is. */
const [helperYear, helperKind, helperPoints, helperOrder] = [11, 12, 13, 14];
/** Row of the first year's totals. */
const firstTotal = 7;

/** The register, with what was typed in place. */
export function buildAdjustments(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsCore.adjustments;
  const n = plan.years.length;
  const totals = firstTotal;
  const header = totals + n + 2;
  const first = header + 1;
  const last = header + adjustmentRows;
  const sheet = new SheetBuilder({
    key: 'adjustments',
    version: 4,
    name: m.sheetsCore.tabs.adjustments,
    tabColor: '1F3A5F',
    columnWidths: [1.5, 7, 10, 14, 32, 11, 41, 35, 22, 3, 10, 10, 10, 10],
    freeze: { rows: header, cols: 0 },
  });
  sheet
    .height(1, 10)
    .value(2, 2, t.title, 'title')
    .height(2, 34)
    .value(3, 2, t.subtitle, 'titleRule')
    .fill('B3:I3', 'titleRule')
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
  sheet
    .field('bonus', 'result', totals, 4, lastTotal, 4)
    .field('deduction', 'result', totals, 5, lastTotal, 5)
    .field('vetoes', 'result', totals, 6, lastTotal, 6);

  sheet
    .value(header - 1, 2, t.register, 'section')
    .value(header - 1, 5, t.registerHint, 'subtitle')
    .height(header - 1, 24)
    .height(header, 24);
  const h = t.headers;
  [h.order, h.year, h.kind, h.unit, h.points, h.reason, h.evidence, h.check].forEach((text, i) =>
    sheet.value(header, 2 + i, text, 'header'),
  );
  [h.countedYear, h.kindNumber, h.countedPoints, h.orderKey].forEach((text, i) =>
    sheet.value(header, helperYear + i, text, 'label'),
  );
  for (let i = 0; i < adjustmentRows; i++) {
    const row = first + i;
    sheet.height(row, 22).value(row, 2, i + 1, 'label');
    fields.forEach((field, j) =>
      sheet.entry(
        row,
        3 + j,
        kept(ctx.entries.sheets['adjustments']?.[field]?.[i]),
        entryStyles[field],
        field === 'year' ? { format: '0' } : field === 'points' ? { format: formats.points } : {},
      ),
    );
    sheet.formula(row, 9, `=${checkFormula(row, ctx)}`, 'status');
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
      usual: 'zsc_settings_inForce_deduction',
      rounded,
    });
    sheet
      .formula(row, helperYear, `=IF(ISNUMBER(C${row}),C${row},"")`, 'computed', { format: '0' })
      .formula(row, helperKind, `=${kind}`, 'computed', { format: '0' })
      .formula(row, helperPoints, `=${counted}`, 'computed', { format: formats.points })
      .formula(row, helperOrder, `=${orderFormula(first, row)}`, 'computed');
  }
  fields.forEach((field, j) => sheet.field(field, 'entry', first, 3 + j, last, 3 + j));
  sheet
    .field('check', 'result', first, 9, last, 9)
    .field('counted_year', 'result', first, helperYear, last, helperYear)
    .field('kind_number', 'result', first, helperKind, last, helperKind)
    .field('order', 'result', first, helperOrder, last, helperOrder);

  const range = (col: number) => rangeAddress(first, col, last, col);
  const error = { ...t.error, style: 'stop' } as const;
  sheet
    .validation({
      range: range(3),
      rule: { kind: 'list', values: plan.years.map(String) },
      prompt: t.prompts.year,
      error,
    })
    .validation({
      range: range(4),
      rule: { kind: 'listRange', source: '=zsc_list_adjustments' },
      prompt: t.prompts.kind,
      error,
    })
    .validation({
      range: range(5),
      rule: { kind: 'listRange', source: '=zsc_list_units' },
      prompt: t.prompts.unit,
      error: { ...t.error, style: 'warning' },
    })
    .validation({
      range: range(6),
      rule: { kind: 'decimal', operator: 'between', min: 0, max: 100 },
      prompt: t.prompts.points,
      error,
    })
    .validation({
      range: range(7),
      rule: { kind: 'textLength', operator: 'lessThanOrEqual', min: 2000 },
      prompt: t.prompts.reason,
    })
    .validation({
      range: range(8),
      rule: { kind: 'textLength', operator: 'lessThanOrEqual', min: 2000 },
      prompt: t.prompts.evidence,
    });
  for (const [mark, style] of [
    ['●', 'ok'],
    ['▲', 'warn'],
    ['×', 'bad'],
  ] as const)
    sheet.when(range(9), `LEFT(I${first},1)="${mark}"`, style);
  return sheet
    .printed({
      paper: 'A4',
      orientation: 'landscape',
      area: rangeAddress(1, 1, last, 9),
      fitWidth: 1,
      fitHeight: 2, // a third page would hold three rows
      titleRows: `${header}:${header}`,
      footerLeft: `${t.title}　${plan.documentNumber}`,
      margins: { left: 0.45, right: 0.45, top: 0.45, bottom: 0.5 },
    })
    .build();
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
    [`AND(F${row}="",${kind(1)})`, t.bonusPoints],
    [`G${row}=""`, t.reason],
    [`H${row}=""`, t.evidence],
  ] as const;
  return `IF(COUNTA(C${row}:H${row})=0,"",${cases.reduceRight((rest, [when, text]) => `IF(${when},${quote(text)},${rest})`, quote(t.ok))})`;
}
