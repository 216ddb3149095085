/** 退回说明, the sheet in front of a file that is handed back: what is wrong, where, and what to do, each with a link to its cell. */
import type { Place } from '../errors';
import type { Messages } from '../i18n';
import { SheetBuilder } from '../sheets/builder';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { heightOfLines, linesIn } from '../sheets/text-lines';

/** What is wrong at a place of a returned file, in the words of the file's language. */
export interface Fault {
  readonly place: Place;
  readonly severity: 'error' | 'warning';
  readonly what: string;
  readonly todo: string;
}

const widths = [1.5, 6, 22, 10, 60, 44] as const;
/** More of them nobody reads at once; the rest comes when these are mended. */
const mostRows = 500;

/** A reference to a cell as a link takes it. */
const reference = (tab: string, cell: string): string => `'${tab.replaceAll("'", "''")}'!${cell}`;

export function handBackSheet(
  faults: readonly Fault[],
  {
    key,
    today,
    deadline,
    m,
  }: { readonly key: SheetKey; readonly today: string; readonly deadline: string; readonly m: Messages },
): SheetSpec {
  const t = m.exchange.handBack;
  const sheet = new SheetBuilder({ key, version: 1, name: t.tab, tabColor: 'B3261E', columnWidths: [...widths] });
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  sheet.height(1, 10).height(2, 38).height(4, 10);
  sheet.value(2, 2, t.title, 'title').merge('B2:F2');
  const intro = [t.intro(today, errors, faults.length - errors), deadline === '' ? '' : t.deadline(deadline)].join('');
  const wide = widths.slice(1).reduce((sum, width) => sum + width, 0);
  sheet
    .value(3, 2, intro, 'note')
    .merge('B3:F3')
    .height(3, heightOfLines(linesIn(intro, wide), 24));
  sheet.values(5, 2, t.columns, 'header').height(5, 26);
  const shown = faults.slice(0, mostRows);
  shown.forEach(({ place, severity, what, todo }, i) => {
    const row = 6 + i;
    const tab = place.sheet ?? place.item ?? '';
    const link =
      place.sheet !== undefined && place.cell !== undefined
        ? { link: { name: reference(place.sheet, place.cell), tip: t.open(place.cell) } }
        : { link: undefined };
    sheet
      .value(row, 2, `${severity === 'error' ? '×' : '▲'} ${i + 1}`, 'label')
      .value(row, 3, tab, 'text')
      .value(row, 4, place.cell ?? '', link.link ? 'link' : 'text', link)
      .value(row, 5, what, 'text')
      .value(row, 6, todo, 'text')
      .height(
        row,
        heightOfLines(Math.max(linesIn(what, widths[4]), linesIn(todo, widths[5]), linesIn(tab, widths[2])), 22),
      );
  });
  const last = 6 + shown.length;
  const rest = faults.length - shown.length;
  sheet
    .value(last, 2, rest > 0 ? t.more(rest) : t.end, 'note')
    .merge(`B${last}:F${last}`)
    .height(last, 24);
  return sheet
    .printed({
      paper: 'A4',
      orientation: 'landscape',
      area: `A1:F${last}`,
      fitWidth: 1,
      fitHeight: 0,
      titleRows: '5:5',
      footerLeft: t.tab,
      margins: { left: 0.45, right: 0.45, top: 0.45, bottom: 0.5 },
    })
    .build();
}
