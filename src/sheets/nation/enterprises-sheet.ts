/** 企业底数, the roster of enterprises as typed or pasted; confidential, and so marked (`confidential.ts`). */
import { nationTexts } from '../../i18n/nation';
import { textIn } from '../../entries/entries';
import { enterpriseFields, enterpriseFlags } from '../../nation/enterprises';
import { rangeAddress } from '../a1';
import { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { filledRows, typedOn } from '../items/typed';
import { quote } from '../formula';
import { whatStands } from '../plan/assumptions';
import { printedRows, toldBeyondPrint } from '../prepared';
import type { SheetSpec } from '../spec';
import { heightOfLines, linesIn } from '../text-lines';
import { drawWorkHead } from '../work-sheet';
import { between, oneOf } from '../limits';

const head = 6;
const first = head + 1;
const c = { order: 2, name: 3, code: 4, figures: 5, flags: 5 + enterpriseFields.length } as const;
const [nameWidth, figureWidth, flagWidth] = [44, 12, 10];
const lastCol = c.flags + enterpriseFlags.length - 1;
export const secretTabColor = '9B2417';

/** The roster, with what was typed in place. */
export function buildEnterprises(ctx: SheetContext): SheetSpec {
  const { m } = ctx;
  const t = nationTexts(m).enterprises;
  const typed = typedOn(ctx, 'enterprises');
  const needed = Math.max(40, filledRows(typed, ['name', 'code']) + Math.max(30, ctx.room ?? 0));
  const last = head + (ctx.rows?.enterprises ?? needed);
  const sheet = new SheetBuilder({
    key: 'enterprises',
    version: 3,
    name: nationTexts(m).tabs.enterprises,
    tabColor: secretTabColor,
    columnWidths: [
      1.5,
      7,
      nameWidth,
      22,
      ...enterpriseFields.map(() => figureWidth),
      ...enterpriseFlags.map(() => flagWidth),
    ],
    freeze: { rows: head, cols: c.name },
  });
  drawWorkHead(sheet, ctx, { title: t.title, hint: t.hint, lastCol: 14, width: 150 });
  const printed = printedRows(ctx, last - head, filledRows(typed, ['name', 'code']));
  const column = (letter: string) => `$${letter}$${first}:$${letter}$${last}`;
  const beyond = toldBeyondPrint(sheet, ctx, {
    at: [head - 1, lastCol + 1],
    printed,
    numbers: column('B'),
    texts: column('C'),
  });
  sheet
    .formula(5, 2, `=${quote(t.secret)}&${beyond}`, 'totalSmall')
    .merge(rangeAddress(5, 2, 5, 14))
    .height(5, 24);
  sheet
    .value(head, c.order, t.headers.order, 'header')
    .value(head, c.name, t.headers.name, 'header')
    .value(head, c.code, t.headers.code, 'header');
  enterpriseFields.forEach((field, f) => sheet.value(head, c.figures + f, t.fields[field], 'header'));
  enterpriseFlags.forEach((flag, f) => sheet.value(head, c.flags + f, t.flags[flag], 'header'));
  for (let row = first; row <= last; row++) {
    const i = row - first;
    const name = textIn(typed.name?.[i]);
    // Shorter ones stand on one line in every font.
    if (name.length > nameWidth / 3) sheet.height(row, heightOfLines(linesIn(name, nameWidth), 15));
    sheet
      .value(row, c.order, i + 1, 'label')
      .entry(row, c.name, whatStands(typed.name?.[i]), 'entryText')
      .entry(row, c.code, whatStands(typed.code?.[i]), 'entryText');
    enterpriseFields.forEach((_, f) =>
      sheet.entry(row, c.figures + f, whatStands(typed.figures?.[i * enterpriseFields.length + f]), 'entry', {
        format: 'General',
      }),
    );
    enterpriseFlags.forEach((_, f) =>
      sheet.entry(row, c.flags + f, whatStands(typed.flags?.[i * enterpriseFlags.length + f]), 'entryCenter'),
    );
  }
  sheet
    .hideColumn(lastCol + 1)
    .field('name', 'entry', first, c.name, last)
    .field('code', 'entry', first, c.code, last)
    .field('figures', 'entry', first, c.figures, last, c.flags - 1)
    .field('flags', 'entry', first, c.flags, last, lastCol)
    .validation({ range: rangeAddress(first, c.flags, last, lastCol), rule: oneOf([t.yes, t.no]) })
    .validation({ range: rangeAddress(first, c.figures, last, c.flags - 1), rule: between(-1e12, 1e12) });
  return sheet
    .printed({
      // The heading does not go on over the columns that stand first on every page: what it tells is in the foot of each.
      area: rangeAddress(head, 1, head + printed, lastCol),
      titleRows: `${head}:${head}`,
      footerLeft: `${nationTexts(m).tabs.enterprises}　${t.secret}`,
      paper: 'A3',
      titleColumns: 'B:C',
      splitAfter: [14, 23],
    })
    .build();
}
