/** 评价通报, the letter's sheet: what the yearly letter tells of the own zone, and the gaps that follow, twins of `nation/letter`. */
import { nationTexts } from '../../i18n/nation';
import { pick } from '../../i18n';
import { chosenIn } from '../../nation/from-entries';
import { letterPlace } from '../../nation/letter';
import { effectiveWeights, membersOf } from '../../nation/ranking';
import { indexOf } from '../../plan/national';
import { columnLetters, rangeAddress } from '../a1';
import { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { typedOn } from '../items/typed';
import { whatStands } from '../plan/assumptions';
import type { SheetSpec } from '../spec';
import { heightOfLines, linesIn } from '../text-lines';
import { drawWorkHead, workTabColor } from '../work-sheet';
import { behindFormat, showLevel } from './behind';
import { between } from '../limits';

const c = { id: 2, name: 3, own: 4, rank: 5, mean: 6, best: 7, hundredth: 8, behind: 9, places: 10 } as const;
const entries = ['own', 'rank', 'mean', 'best', 'hundredth'] as const;
const widths = [1.5, 7, 46, 11, 9, 11, 11, 12, 12, 14];
const head = 6;
const first = head + 1;

/** The letter's sheet; the last row is the whole. */
export function buildLetter(ctx: SheetContext): SheetSpec {
  const { m, plan } = ctx;
  const t = nationTexts(m).letter;
  const index = indexOf(plan);
  const last = head + index.indicators.length;
  const sheet = new SheetBuilder({
    key: 'letter',
    version: 2,
    name: nationTexts(m).tabs.letter,
    tabColor: workTabColor,
    columnWidths: widths,
    freeze: { rows: head, cols: 0 },
  });
  drawWorkHead(sheet, ctx, { title: t.title, hint: t.hint, lastCol: c.places, width: 130 });
  for (const name of Object.keys(c) as (keyof typeof c)[]) sheet.value(head, c[name], t.headers[name], 'header');
  const typed = typedOn(ctx, 'letter');
  const rows = [...index.indicators.map(({ id, name }) => ({ id, name: pick(name, m) })), { id: '', name: t.all }];
  const full = effectiveWeights(membersOf(index), chosenIn(index, plan, ctx.entries, m).settings, () => true);
  rows.forEach(({ id, name }, k) => {
    const row = first + k;
    const at = (col: number) => `$${columnLetters(col)}${row}`;
    sheet
      .height(row, heightOfLines(linesIn(name, 46), 20))
      .value(row, c.id, id, 'label', { format: '@' })
      .value(row, c.name, name, 'text');
    for (const field of entries)
      sheet.entry(row, c[field], whatStands(typed[field]?.[k]), 'entry', { format: 'General' });
    const target = `IF(ISNUMBER(${at(c.hundredth)}),${at(c.hundredth)},${at(c.mean)})`;
    const scale = `ABS(IF(ISNUMBER(${at(c.best)}),${at(c.best)},${target}))`;
    const isThere = `AND(ISNUMBER(${at(c.own)}),ISNUMBER(${target}))`;
    const way = `${target}-${at(c.own)}`;
    // The whole is in points as it stands.
    const weighted = k < index.indicators.length ? `(${way})/${scale}*${Number(full[k]!.toPrecision(15))}` : way;
    sheet
      .formula(row, c.behind, `=IF(${isThere},IFERROR(${weighted},""),"")`, 'computed', { format: behindFormat })
      .formula(row, c.places, `=IF(ISNUMBER(${at(c.rank)}),${at(c.rank)}-${letterPlace},"")`, 'computed', {
        format: '0;"−"0;0',
      });
  });
  for (const field of entries) sheet.field(field, 'entry', first, c[field], last + 1);
  showLevel(sheet, rangeAddress(first, c.behind, last + 1, c.behind));
  sheet.field('behind', 'result', first, c.behind, last + 1).field('places', 'result', first, c.places, last + 1);
  sheet.limit(rangeAddress(first, c.own, last + 1, c.hundredth), between(-1e12, 1e12), t.title, t.prompt, t.prompt);
  const note = last + 2;
  sheet
    .value(note, 2, t.note, 'note')
    .merge(rangeAddress(note, 2, note, c.places))
    .height(note, heightOfLines(linesIn(t.note, 130), 20));
  return sheet
    .printed({
      area: rangeAddress(1, 1, note, c.places),
      titleRows: `${head}:${head}`,
      footerLeft: nationTexts(m).tabs.letter,
      orientation: 'portrait',
    })
    .build();
}
