/**
 * 考核组签字页, the assessment group's page: who is in the group from which unit, each with a place to sign; goes with the
 * comprehensive assessment.
 */
import { listedName } from '../i18n';
import { formsTexts } from '../i18n/forms';
import { rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { drawSource, lookOf } from './form';
import type { SheetSpec } from './spec';
import { linesOf, rowHeight } from './text-lines';
import { typedRows } from './work-sheet';
import { textUpTo } from './limits';

const head = 6;
const widths = { number: 6, unit: 24, name: 14, post: 18, signature: 18, date: 16 } as const;
const c = { number: 2, unit: 3, name: 4, post: 5, signature: 6, date: 7 } as const;
/** Beyond the print area: whose row it is, so that names stay with their unit when units change. */
const member = 9;
const entries = ['name', 'post'] as const;

/** The page, with the names typed. */
export function buildGroup(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = formsTexts(m).group;
  const sheet = new SheetBuilder({
    key: 'group',
    version: 1,
    name: m.sheetsWork.tabs.group,
    ...lookOf(plan),
    tabColor: '1B5E3F',
    columnWidths: [1.5, ...Object.values(widths), 2, 10],
    freeze: { rows: head, cols: 0 },
  });
  sheet
    .height(1, 8)
    .value(2, 2, t.title, 'formTitle')
    .merge(rangeAddress(2, 2, 2, c.date))
    .height(2, 38)
    .height(5, 8);
  drawSource(sheet, ctx, 3, c.date);
  const heads = Object.keys(widths) as (keyof typeof widths)[];
  sheet.values(
    head,
    2,
    heads.map((key) => t.headers[key]),
    'header',
  );
  const rows = [
    { id: 'head', text: t.head },
    { id: 'deputy', text: t.deputy },
    ...plan.units.map((unit) => ({ id: unit.id, text: listedName(unit, m) })),
  ];
  const typed = typedRows(ctx, 'group', ['member']);
  rows.forEach(({ id, text }, i) => {
    const row = head + 1 + i;
    const lines = Math.max(linesOf(text, widths.unit), ...entries.map((field) => linesOf(String(typed(field, id)?.value ?? ''), widths[field]))); // prettier-ignore
    sheet
      .height(row, Math.max(30, rowHeight(lines)))
      .value(row, c.number, i + 1, 'label')
      .value(row, c.unit, text, 'textSmall')
      .fill(rangeAddress(row, c.signature, row, c.date), 'textCenter')
      .value(row, member, id, 'blank');
    for (const field of entries) sheet.entry(row, c[field], typed(field, id), 'entryText');
  });
  const last = head + rows.length;
  for (const field of entries) {
    sheet.field(field, 'entry', head + 1, c[field], last);
    sheet.limit(rangeAddress(head + 1, c[field], last, c[field]), textUpTo(), t.headers[field], t.prompts[field]);
  }
  const seal = last + 2;
  sheet
    .field('member', 'label', head + 1, member, last)
    .hideColumn(member)
    .height(last + 1, 12)
    .height(seal, 34)
    .value(seal, c.unit, t.seal, 'signature')
    .merge(rangeAddress(seal, c.unit, seal, c.post))
    .value(seal, c.signature, m.sheetsCore.score.signatures.dateLine, 'signature')
    .merge(rangeAddress(seal, c.signature, seal, c.date));
  return sheet
    .printed({
      orientation: 'portrait',
      area: rangeAddress(1, 1, seal, c.date),
      titleRows: `${head}:${head}`,
      footerLeft: plan.documentNumber,
    })
    .build();
}
