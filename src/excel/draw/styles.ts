/**
 * Named cell styles: each style of the sheets becomes one style of the workbook, made once. Drawing a cell is then one word
 * ("zsc entry") instead of twenty settings, and users find the looks in Excel's own gallery.
 */
import { styleOf, type Look } from '../../sheets/looks';
import { styles, type BorderSpec, type StyleName } from '../../sheets/styles';

const STYLE = 'zsc ';
/** Name of a style in the workbook; each look has styles of its own. */
export const cellStyleName = (style: StyleName, look?: Look): string => `${STYLE}${look ? `${look} ` : ''}${style}`;
export const isOurStyle = (name: string): boolean => name.startsWith(STYLE);

const edges = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;
const lines = {
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dotted: ['Dot', 'Thin'],
} as const satisfies Record<BorderSpec['style'], readonly [string, string]>;

export const alignments = { left: 'Left', center: 'Center', right: 'Right' } as const;
export const verticals = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;

/** The looks some sheets are drawn in; the product's own is always there. */
export const looksOf = (specs: readonly { readonly look?: Look }[]): readonly (Look | undefined)[] => [
  undefined,
  ...new Set(specs.flatMap(({ look }) => look ?? [])),
];

/** Whether the workbook has all styles of these looks already. */
export const stylesComplete = (existing: ReadonlySet<string>, looks: readonly (Look | undefined)[]): boolean =>
  looks.every((look) => Object.keys(styles).every((name) => existing.has(cellStyleName(name as StyleName, look))));

/** Queues the styles the workbook does not have yet; `existing` are the names found in the look before drawing. */
export function queueStyles(
  context: Excel.RequestContext,
  existing: ReadonlySet<string>,
  looks: readonly (Look | undefined)[] = [undefined],
): void {
  for (const look of looks)
    for (const name of Object.keys(styles) as StyleName[]) {
      const called = cellStyleName(name, look);
      if (existing.has(called)) continue;
      context.workbook.styles.add(called);
      queueStyle(context.workbook.styles.getItem(called), styleOf(name, look));
    }
}

function queueStyle(target: Excel.Style, style: ReturnType<typeof styleOf>): void {
  target.font.name = style.fontName;
  target.font.size = style.size;
  target.font.bold = style.bold ?? false;
  target.font.italic = style.italic ?? false;
  target.font.color = `#${style.color}`;
  if (style.fill) target.fill.color = `#${style.fill}`;
  target.horizontalAlignment = alignments[style.align];
  target.verticalAlignment = verticals[style.valign];
  target.wrapText = style.wrap ?? false;
  target.indentLevel = style.indent ?? 0;
  target.numberFormat = style.format;
  target.locked = !style.unlocked;
  for (const [side, edge] of Object.entries(edges) as [keyof typeof edges, (typeof edges)[keyof typeof edges]][]) {
    const line = style.border?.[side];
    if (!line) continue;
    const [stroke, weight] = lines[line.style];
    target.borders.getItem(edge).set({ style: stroke, weight, color: `#${line.color}` });
  }
}
