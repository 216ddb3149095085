/** The styles our sheets are drawn in: each looks as it was made. */
import { cellStyleName, styleOf } from '../../sheets/looks';
import { styles, type StyleName } from '../../sheets/styles';
import { alignments, edgesOf, looksOf, verticals } from '../draw/styles';
import { inExcel } from '../session';
import { plainFormat } from './cells';
import { listed, type Comparison } from './compare';

/** Font, ground, edges, alignment, number format and lock of every style that drawn sheets have. */
export const looks: Comparison = (drawn) =>
  inExcel(async (context) => {
    const asked = looksOf(drawn.map(({ spec }) => spec)).flatMap((look) =>
      (Object.keys(styles) as StyleName[]).map((name) => {
        const called = cellStyleName(name, look);
        const style = context.workbook.styles.getItem(called);
        style.load('numberFormat,horizontalAlignment,verticalAlignment,wrapText,indentLevel,locked');
        style.font.load('name,size,bold,italic,color');
        style.fill.load('color');
        const wanted = styleOf(name, look);
        const edges = edgesOf(wanted).map(({ edge, line }) => {
          const drawn = style.borders.getItem(edge);
          drawn.load('style,weight,color');
          return { line, drawn };
        });
        return { called, wanted, style, edges };
      }),
    );
    await context.sync();
    return listed(
      asked.flatMap(({ called, wanted, style, edges }) => {
        const { font, fill } = style;
        const told: readonly (readonly [unknown, unknown])[] = [
          [wanted.fontName, font.name],
          [wanted.size, font.size],
          [wanted.bold ?? false, font.bold],
          [wanted.italic ?? false, font.italic],
          [`#${wanted.color}`, font.color],
          [wanted.fill ? `#${wanted.fill}` : fill.color, fill.color],
          [alignments[wanted.align], style.horizontalAlignment],
          [verticals[wanted.valign], style.verticalAlignment],
          [wanted.wrap ?? false, style.wrapText],
          [wanted.indent ?? 0, style.indentLevel],
          [plainFormat(wanted.format), plainFormat(style.numberFormat)],
          [!wanted.unlocked, style.locked],
          ...edges.flatMap(({ line, drawn }): (readonly [unknown, unknown])[] =>
            line
              ? [
                  [line.style, drawn.style],
                  [line.weight, drawn.weight],
                  [line.color, drawn.color],
                ]
              : [['None', drawn.style]],
          ),
        ];
        return told.flatMap(([is, seen]) => (is === seen ? [] : [`${called}: ${String(seen)} ≠ ${String(is)}`]));
      }),
    );
  });
