/**
 * Named cell styles: each style of the sheets becomes one style of the workbook, made once. Drawing a cell is then one word
 * ("zsc entry") instead of twenty settings, and users find the looks in Excel's own gallery.
 */
import { cellStyleName, styleOf, type Look } from '../../sheets/looks';
import { styles, type BorderSpec, type Style, type StyleName } from '../../sheets/styles';

const edges = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;
const lines = {
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dotted: ['Dot', 'Thin'],
} as const satisfies Record<BorderSpec['style'], readonly [string, string]>;

export const alignments = { left: 'Left', center: 'Center', right: 'Right', across: 'CenterAcrossSelection' } as const;
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

/** Every field of a style must be named here: one that is new does not compile until it is drawn. */
function queueStyle(target: Excel.Style, style: ReturnType<typeof styleOf>): void {
  const {
    font: _role,
    fontName,
    size,
    bold,
    italic,
    color,
    fill,
    align,
    valign,
    indent,
    wrap,
    format,
    ...more
  } = style;
  const { border, unlocked, ...undrawn } = more;
  void (undrawn satisfies Readonly<Record<string, never>>);
  target.font.name = fontName;
  target.font.size = size;
  target.font.bold = bold ?? false;
  target.font.italic = italic ?? false;
  target.font.color = `#${color}`;
  if (fill) target.fill.color = `#${fill}`;
  target.horizontalAlignment = alignments[align];
  target.verticalAlignment = verticals[valign];
  target.wrapText = wrap ?? false;
  target.indentLevel = indent ?? 0;
  target.numberFormat = format;
  target.locked = !unlocked;
  for (const { edge, line } of edgesOf({ border })) if (line) target.borders.getItem(edge).set(line);
}

/** The four edges of a style, each with its line as Excel has it, or null where there is none. */
export const edgesOf = ({ border }: Pick<Style, 'border'>) =>
  (Object.keys(edges) as (keyof typeof edges)[]).map((side) => {
    const given = border?.[side];
    if (!given) return { edge: edges[side], line: null };
    const [style, weight] = lines[given.style];
    return { edge: edges[side], line: { style, weight, color: `#${given.color}` } };
  });
