/** The sheet as a grid: panes, headings, charts, the selection and the box for typing. */
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type Ref } from 'react';
import type { Messages } from '../../i18n/all';
import { cellAddress, holds, lastCol, lastRow } from '../../host/model/area';
import { ChartLayer } from '../charts/chart-layer';
import type { Book, Position } from '../book/book';
import { fillTarget } from '../book/fill';
import { blockAt } from '../book/places';
import { axesOf } from './axis';
import { createContents } from './content';
import { copied, pasted } from './clipboard';
import { DropDown } from './drop-down';
import { EntryBox } from './entry-box';
import { fitting } from './fit';
import { Headings } from './headings';
import { cellUnder, HEADINGS, layoutOf, paneOf, scrolledTo } from './layout';
import { alignmentOf, lookOf } from './look';
import { spanned } from './movement';
import { GridPane } from './pane';
import type { Editing } from './use-editing';
import { useKeyboard } from './use-keyboard';
import { useView } from './use-view';
import { offerAt } from './validation';

export interface GridHandle {
  focus(): void;
}

interface GridProps {
  readonly ref: Ref<GridHandle>;
  readonly book: Book;
  readonly contentVersion: number;
  readonly editing: Editing;
  /** 1 is full size. */
  readonly zoom: number;
  readonly m: Messages;
  readonly onFind: () => void;
  readonly onLeave: () => void;
}

export function Grid({ ref, book, contentVersion, editing, zoom, m, onFind, onLeave }: GridProps) {
  const { workbook } = book.host;
  const sheet = book.sheet();
  const cursor = book.cursor();
  const { selection } = sheet;
  const active = blockAt(sheet, cursor.row, cursor.col);
  const box = useRef<HTMLTextAreaElement>(null);
  const [listAt, setListAt] = useState<string | null>(null);
  const dragFrom = useRef<Position | null>(null);
  /** The cell a fill is being drawn to; null while none is. */
  const [fillTo, setFillTo] = useState<Position | null>(null);

  // The workbook is changed in place; its version says when to look again.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const contentAt = useMemo(() => createContents(workbook, sheet), [workbook, sheet, contentVersion]);
  const reach = `${selection.row + selection.rows},${selection.col + selection.cols}`;
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const axes = useMemo(() => axesOf(sheet), [sheet, contentVersion, reach]);
  const { scroller, view, onScroll, scrollTo } = useView(sheet.id, axes);
  const layout = layoutOf(sheet, axes, view);
  const offer = offerAt(workbook, sheet, cursor);
  const content = contentAt(cursor.row, cursor.col);

  useImperativeHandle(ref, () => ({ focus: () => box.current?.focus({ preventScroll: true }) }));

  // Wherever the cursor goes, by hand or by the pane, it comes into view.
  const place = `${sheet.id} ${cursor.row} ${cursor.col} ${reach} ${view.width > 0}`;
  const listOpen = listAt === place;
  const cursorAt = `${sheet.id} ${cursor.row} ${cursor.col}`;
  const seenAt = useRef('');
  useLayoutEffect(() => {
    // A selection that grows is followed to its far end; one that was gone to, such as a whole sheet by a link, is seen from its start.
    const grows = seenAt.current === cursorAt && (selection.rows > 1 || selection.cols > 1);
    seenAt.current = cursorAt;
    const corner = grows ? farEnd(cursor, selection) : active;
    if (view.width > 0) scrollTo(scrolledTo(corner, axes, layout, view));
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place]);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
  }, [sheet.id]);

  const onKeyDown = useKeyboard({
    book,
    axes,
    editing,
    pageHeight: Math.max(40, view.height - axes.rows.start(layout.frozen.rows) - 40),
    openList: () => setListAt(place),
    find: onFind,
    leave: onLeave,
  });

  const cellAtPointer = (event: React.MouseEvent): Position | null => {
    const element = scroller.current;
    if (!element) return null;
    const edge = element.getBoundingClientRect();
    // The pointer is told in pixels of the screen, the grid measures in its own.
    const scale = edge.width / element.offsetWidth;
    const x = (event.clientX - edge.left) / scale - HEADINGS.width;
    const y = (event.clientY - edge.top) / scale - HEADINGS.height;
    const at = x >= 0 && y >= 0 && x < view.width && y < view.height ? cellUnder(layout, axes, x, y) : null;
    return at && { row: blockAt(sheet, at.row, at.col).row, col: blockAt(sheet, at.row, at.col).col };
  };
  const onPointerDown = (event: React.PointerEvent) => {
    const at = event.button === 0 ? cellAtPointer(event) : null;
    if (!at) return;
    event.preventDefault();
    editing.commit(() => {
      const link = sheet.hyperlinks.get(cellAddress(at.row, at.col));
      if (event.shiftKey) book.select(spanned(sheet, cursor, at), cursor);
      else if (!(link?.documentReference && book.goTo(link.documentReference))) {
        book.select(blockAt(sheet, at.row, at.col), at);
        dragFrom.current = at;
        event.currentTarget.setPointerCapture(event.pointerId);
      }
    });
    box.current?.focus({ preventScroll: true });
  };
  const onPointerMove = (event: React.PointerEvent) => {
    if (fillTo !== null) {
      const to = cellAtPointer(event);
      if (to) setFillTo(to);
      return;
    }
    const from = dragFrom.current;
    const at = from && cellAtPointer(event);
    if (from && at) book.select(spanned(sheet, from, at), from);
  };

  const onPointerUp = () => {
    dragFrom.current = null;
    if (fillTo !== null) editing.report(book.fill(fillTo));
    setFillTo(null);
  };
  const startFill = (event: React.PointerEvent) => {
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.closest('.grid-view')?.setPointerCapture(event.pointerId);
    setFillTo({ row: lastRow(selection), col: lastCol(selection) });
  };

  const pane = paneOf(layout, cursor.row, cursor.col);
  const left = axes.cols.start(active.col) - (pane ? pane.originX - pane.left : 0) + HEADINGS.width;
  const top = axes.rows.start(active.row) - (pane ? pane.originY - pane.top : 0) + HEADINGS.height;
  const width = axes.cols.start(active.col + active.cols) - axes.cols.start(active.col);
  const height = axes.rows.start(active.row + active.rows) - axes.rows.start(active.row);
  const inView =
    pane !== undefined &&
    left >= HEADINGS.width - 1 &&
    top >= HEADINGS.height - 1 &&
    top < view.height + HEADINGS.height;
  const address = cellAddress(cursor.row, cursor.col);
  const idPrefix = `wb-${sheet.id}-`;
  const t = m.workbench.grid;

  return (
    <div className="grid">
      <div ref={scroller} className="grid-scroll" style={{ zoom }} onScroll={onScroll} tabIndex={-1}>
        <div
          className="grid-space"
          style={{
            width: HEADINGS.width + axes.cols.start(axes.cols.count),
            height: HEADINGS.height + axes.rows.start(axes.rows.count),
          }}
        >
          <div
            className="grid-stick"
            style={{ width: view.width + HEADINGS.width, height: view.height + HEADINGS.height }}
          >
            <div
              role="grid"
              aria-label={t.label(sheet.name)}
              aria-rowcount={axes.rows.count}
              aria-colcount={axes.cols.count}
              aria-multiselectable="true"
              className="grid-view"
              onPointerDown={onPointerDown}
              onPointerMove={onPointerMove}
              onPointerUp={onPointerUp}
              onDoubleClick={() => editing.start()}
            >
              <Headings
                axes={axes}
                layout={layout}
                selection={selection}
                onResize={(side, index, points) => editing.report(book.resize(side, index, points))}
                onFit={(side, index) => {
                  const points = fitting(sheet, contentAt, side, index);
                  if (points !== null) editing.report(book.resize(side, index, points));
                }}
              />
              {layout.panes.map((p) => (
                <GridPane
                  key={p.key}
                  pane={p}
                  sheet={sheet}
                  axes={axes}
                  area={p.area}
                  bounds={p.bounds}
                  contentAt={contentAt}
                  idPrefix={idPrefix}
                  selection={selection}
                  active={active}
                  filling={fillTo && fillTarget(selection, fillTo)}
                  onFill={startFill}
                >
                  <ChartLayer workbook={workbook} sheet={sheet} axes={axes} pane={p} version={contentVersion} m={m} />
                </GridPane>
              ))}
            </div>
            {inView && offer.list !== null && (
              <button
                type="button"
                tabIndex={-1}
                className="list-button"
                aria-label={t.openList}
                style={{ left: left + width, top: top + height - 20 }}
                onMouseDown={(event) => {
                  event.preventDefault();
                  setListAt(listOpen ? null : place);
                }}
              >
                ▾
              </button>
            )}
            {inView && listOpen && offer.list !== null && (
              <DropDown
                label={t.choices(address)}
                items={offer.list}
                current={content.text}
                left={left}
                top={top + height}
                width={width + 20}
                onChoose={(item) => {
                  setListAt(null);
                  box.current?.focus({ preventScroll: true });
                  editing.enter(item);
                }}
                onClose={() => {
                  setListAt(null);
                  box.current?.focus({ preventScroll: true });
                }}
              />
            )}
            {inView && !listOpen && offer.prompt !== null && (
              <div id="wb-prompt" role="note" className="prompt" style={{ left: left + 12, top: top + height + 8 }}>
                {offer.prompt.title !== '' && <strong>{offer.prompt.title}</strong>}
                {offer.prompt.text}
              </div>
            )}
            <EntryBox
              ref={box}
              text={editing.text}
              label={t.cell(address, content.lead + content.text)}
              describedBy={offer.prompt ? 'wb-prompt' : undefined}
              left={left}
              top={top}
              width={width}
              height={height}
              room={view.width + HEADINGS.width - left}
              look={{ ...lookOf(content.format), textAlign: alignmentOf(content.format, content.kind) }}
              onInput={(text) => editing.type(text)}
              onKeyDown={onKeyDown}
              onLeave={(to) => {
                // The formula bar edits the same cell; anywhere else ends the editing.
                if (!(to instanceof Element && to.closest('.formula-bar'))) editing.commit();
              }}
              onCopy={(event, cut) => {
                if (editing.text !== null) return;
                event.preventDefault();
                const { text, html } = copied(sheet, contentAt);
                event.clipboardData.setData('text/plain', text);
                event.clipboardData.setData('text/html', html);
                if (cut) editing.report(book.clear(book.sheet().selection));
              }}
              onPaste={(event) => {
                if (editing.text !== null) return;
                event.preventDefault();
                const to = book.sheet().selection;
                editing.report(book.paste(to, pasted(event.clipboardData, to)));
              }}
            />
          </div>
        </div>
      </div>
    </div>
  );
}

/** The cell of the selection that moved last: the corner across from the cursor. */
function farEnd(cursor: Position, selection: { row: number; col: number; rows: number; cols: number }) {
  const whole = selection.rows > 100_000 || selection.cols > 10_000;
  if (whole || !holds(selection, cursor.row, cursor.col)) return { ...cursor, rows: 1, cols: 1 };
  const row = cursor.row > selection.row ? selection.row : selection.row + selection.rows - 1;
  const col = cursor.col > selection.col ? selection.col : selection.col + selection.cols - 1;
  return { row, col, rows: 1, cols: 1 };
}
