/** One cell on the screen: its fill and lines, and its text, which may spill over empty neighbours as in Excel. */
import { memo } from 'react';
import type { Content } from './content';
import { alignmentOf, cssLine, isAcross, lookOf, verticalOf } from './look';
import type { Border } from '../../host/model/format';

export interface CellProps {
  /** Absent: drawn for its spilling text only. */
  readonly id: string | undefined;
  readonly content: Content;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Pixels the text may take beyond the cell. */
  readonly spillLeft: number;
  readonly spillRight: number;
  readonly lineRight: Border | null;
  readonly lineBottom: Border | null;
  readonly lineLeft: Border | null;
  readonly lineTop: Border | null;
  readonly gridline: boolean;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly readOnly: boolean;
  readonly link: string | undefined;
  readonly note: string | undefined;
}

const INDENT = 9;
const PADDING = 3;

function CellView(props: CellProps) {
  const { content, left, top, width, height, col, link, note } = props;
  const { format, text, lead, kind } = content;
  const align = alignmentOf(format, kind);
  const indent = PADDING + format.indent * INDENT;
  // Centred text stays in the middle of its cell, however far it may spill to either side: the longer side is padded off. Centred
  // across, it stands in the middle of all it takes.
  const longer = align === 'center' && !isAcross(format) ? props.spillRight - props.spillLeft : 0;
  const line = props.gridline && !format.fill ? '1px solid var(--gridline)' : undefined;
  return (
    <div
      role="gridcell"
      id={props.id}
      aria-hidden={props.id === undefined || undefined}
      aria-colindex={col + 1}
      aria-rowspan={props.rowSpan > 1 ? props.rowSpan : undefined}
      aria-colspan={props.colSpan > 1 ? props.colSpan : undefined}
      aria-readonly={props.readOnly || undefined}
      className={link === undefined ? 'cell' : 'cell cell-link'}
      title={link}
      style={{
        ...lookOf(format),
        left,
        top,
        width,
        height,
        alignItems: verticalOf(format),
        justifyContent: align,
        textAlign: align,
        borderRight: cssLine(props.lineRight) ?? line,
        borderBottom: cssLine(props.lineBottom) ?? line,
        borderLeft: cssLine(props.lineLeft),
        borderTop: cssLine(props.lineTop),
      }}
    >
      {lead !== '' && <span className="cell-lead">{lead}</span>}
      {text !== '' && (
        <span
          className={format.wrap ? 'cell-text cell-wrap' : 'cell-text'}
          style={{
            alignItems: verticalOf(format),
            justifyContent: align,
            left: -props.spillLeft,
            right: -props.spillRight,
            paddingLeft: (align === 'right' ? PADDING : indent) + Math.max(0, -longer),
            paddingRight: (align === 'right' ? indent : PADDING) + Math.max(0, longer),
            zIndex: props.spillLeft + props.spillRight > 0 ? 1 : undefined,
          }}
        >
          <span>{text}</span>
        </span>
      )}
      {note !== undefined && <span className="cell-note" title={note} />}
    </div>
  );
}

/** Cells are worked out anew after each change of the workbook; only those that look different are drawn again. */
export const Cell = memo(CellView, (before, after) =>
  (Object.keys(after) as (keyof CellProps)[]).every((key) =>
    key === 'content' ? sameContent(before.content, after.content) : before[key] === after[key],
  ),
);

function sameContent(a: Content, b: Content): boolean {
  if (a === b) return true;
  if (a.text !== b.text || a.lead !== b.lead || a.kind !== b.kind) return false;
  if (a.format === b.format) return true;
  return (Object.keys(a.format) as (keyof Content['format'])[]).every((key) => a.format[key] === b.format[key]);
}
