/** The sheet in front as the browser prints it: its print area on paper of its own size, fitted to the width as its page says. */
import { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { lastCol, lastRow, type Area } from '../host/model/area';
import { extentOf, type Sheet } from '../host/model/sheet';
import type { Messages } from '../i18n/all';
import type { Book } from './book/book';
import { ChartLayer } from './charts/chart-layer';
import { axesOf } from './grid/axis';
import { Cells } from './grid/cells';
import { createContents } from './grid/content';
import type { Pane } from './grid/layout';

/** Millimetres of the sides of paper, upright. */
const paper = { A4: [210, 297], A3: [297, 420] } as const;
const PIXELS_PER_MM = 96 / 25.4;
const PIXELS_PER_POINT = 96 / 72;

interface PrintViewProps {
  readonly book: Book;
  readonly m: Messages;
  readonly onDone: () => void;
}

function printedArea(sheet: Sheet): Area {
  const [chosen] = sheet.pageLayout.printArea;
  if (chosen) return chosen;
  const used = extentOf(sheet);
  return { row: 0, col: 0, rows: Math.max(1, used.rows), cols: Math.max(1, used.cols) };
}

export function PrintView({ book, m, onDone }: PrintViewProps) {
  const sheet = book.sheet();
  const { workbook } = book.host;
  const area = printedArea(sheet);
  const axes = useMemo(() => axesOf(sheet), [sheet]);
  const contentAt = useMemo(() => createContents(workbook, sheet), [workbook, sheet]);
  const left = axes.cols.start(area.col);
  const top = axes.rows.start(area.row);
  const width = axes.cols.start(lastCol(area) + 1) - left;
  const height = axes.rows.start(lastRow(area) + 1) - top;
  const { pageLayout: page } = sheet;
  const sides = paper[page.paperSize === 'A3' ? 'A3' : 'A4'];
  const [across, down] = page.orientation === 'Landscape' ? [sides[1], sides[0]] : sides;
  const margins = [page.topMargin, page.rightMargin, page.bottomMargin, page.leftMargin].map(
    (points) => points * PIXELS_PER_POINT,
  );
  const [mTop = 0, mRight = 0, mBottom = 0, mLeft = 0] = margins;
  const room = { width: across * PIXELS_PER_MM - mLeft - mRight, height: down * PIXELS_PER_MM - mTop - mBottom };
  const { verticalFitToPages: pages, horizontalFitToPages: wide, scale } = page.zoom;
  const zoom =
    wide || pages
      ? Math.min(1, room.width / width, pages === 1 ? room.height / height : 1)
      : Math.min((scale ?? 100) / 100, room.width / width);
  const pane: Pane = {
    key: 'main',
    left: 0,
    top: 0,
    width,
    height,
    originX: left,
    originY: top,
    area,
    bounds: area,
  };

  useEffect(() => {
    const after = () => onDone();
    window.addEventListener('afterprint', after);
    // Charts are drawn a moment after they stand on the page.
    const timer = setTimeout(() => window.print(), 300);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('afterprint', after);
    };
  }, [onDone]);

  return createPortal(
    <div className="print-view" aria-hidden="true">
      <style>{`@page { size: ${across}mm ${down}mm; margin: ${margins.map((pixels) => `${pixels}px`).join(' ')}; }`}</style>
      <div className="print-sheet" style={{ width, height, zoom }}>
        <div className="print-origin" style={{ left: -left, top: -top }}>
          <Cells sheet={sheet} axes={axes} area={area} bounds={area} contentAt={contentAt} idPrefix="wb-print-" />
          <ChartLayer workbook={workbook} sheet={sheet} axes={axes} pane={pane} version={book.contentVersion()} m={m} />
        </div>
      </div>
    </div>,
    document.body,
  );
}
