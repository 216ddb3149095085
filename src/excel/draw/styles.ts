/**
 * Named cell styles: each style of the sheets becomes one style of the workbook, made once. Drawing a cell is then one word
 * ("zsc entry") instead of twenty settings, and users find the looks in Excel's own gallery.
 */
import { fonts, styles, type BorderSpec, type Style, type StyleName } from '../../sheets/styles';

const STYLE = 'zsc ';
export const cellStyleName = (style: StyleName): string => STYLE + style;
export const isOurStyle = (name: string): boolean => name.startsWith(STYLE);

const edges = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;
const lines = {
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dotted: ['Dot', 'Thin'],
} as const satisfies Record<BorderSpec['style'], readonly [string, string]>;

/** Whether the workbook has all of our styles already. */
export const stylesComplete = (existing: ReadonlySet<string>): boolean =>
  Object.keys(styles).every((name) => existing.has(cellStyleName(name as StyleName)));

/** Queues the styles the workbook does not have yet; `existing` are the names found in the look before drawing. */
export function queueStyles(context: Excel.RequestContext, existing: ReadonlySet<string>): void {
  for (const name of Object.keys(styles) as StyleName[]) {
    if (existing.has(cellStyleName(name))) continue;
    context.workbook.styles.add(cellStyleName(name));
    queueStyle(context.workbook.styles.getItem(cellStyleName(name)), styles[name]);
  }
}

function queueStyle(target: Excel.Style, style: Style): void {
  target.font.name = fonts[style.font];
  target.font.size = style.size;
  target.font.bold = style.bold ?? false;
  target.font.italic = style.italic ?? false;
  target.font.color = `#${style.color}`;
  if (style.fill) target.fill.color = `#${style.fill}`;
  target.horizontalAlignment = style.align === 'left' ? 'Left' : style.align === 'center' ? 'Center' : 'Right';
  target.verticalAlignment = style.valign === 'top' ? 'Top' : style.valign === 'middle' ? 'Center' : 'Bottom';
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
