/** Looks for a text in what the cells show, through all sheets from the cursor on. */
import { useEffect, useRef, useState } from 'react';
import { cellAddress, quoteSheet, wholeSheet } from '../host/model/area';
import { textAt } from '../host/model/contents';
import { cellsIn, isFilled } from '../host/model/sheet';
import { visibleSheets } from '../host/model/workbook';
import type { Messages } from '../i18n/all';
import type { Book } from './book/book';

interface FindBarProps {
  readonly book: Book;
  readonly m: Messages;
  readonly onClose: () => void;
}

interface Hit {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

/** All cells that show the text, sheet by sheet and row by row. */
export function hitsOf(book: Book, text: string): readonly Hit[] {
  const { workbook } = book.host;
  const wanted = text.normalize('NFKC').toLowerCase();
  if (wanted === '') return [];
  return visibleSheets(workbook).flatMap((sheet) =>
    [...cellsIn(sheet, wholeSheet)].flatMap(({ row, col, cell }) =>
      isFilled(cell) &&
      !sheet.hiddenRows.has(row) &&
      !sheet.hiddenCols.has(col) &&
      textAt(workbook, sheet, row, col).normalize('NFKC').toLowerCase().includes(wanted)
        ? [{ sheet: sheet.name, row, col }]
        : [],
    ),
  );
}

/** The hit that comes next after the cursor, or before it; round to the other end where there is none. */
export function nextHit(hits: readonly Hit[], book: Book, step: 1 | -1): number {
  const order = visibleSheets(book.host.workbook).map(({ name }) => name);
  const { row, col } = book.cursor();
  const here = [order.indexOf(book.sheet().name), row, col];
  const compare = (hit: Hit) => {
    const there = [order.indexOf(hit.sheet), hit.row, hit.col];
    const at = there.findIndex((part, i) => part !== here[i]);
    return at < 0 ? 0 : there[at]! - here[at]!;
  };
  if (step === 1)
    return Math.max(
      0,
      hits.findIndex((hit) => compare(hit) > 0),
    );
  const before = hits.filter((hit) => compare(hit) < 0).length;
  return (before === 0 ? hits.length : before) - 1;
}

export function FindBar({ book, m, onClose }: FindBarProps) {
  const t = m.workbenchMore.find;
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const go = (step: 1 | -1) => {
    const hits = hitsOf(book, text);
    const at = nextHit(hits, book, step);
    const hit = hits[at];
    setSaid(hit ? t.at(at + 1, hits.length) : text === '' ? '' : t.none);
    if (hit) book.goTo(`${quoteSheet(hit.sheet)}!${cellAddress(hit.row, hit.col)}`);
  };
  return (
    <div
      role="search"
      className="find-bar"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <input
        ref={input}
        type="search"
        aria-label={t.label}
        placeholder={t.label}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setSaid('');
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          go(event.shiftKey ? -1 : 1);
        }}
      />
      <button type="button" onClick={() => go(-1)}>
        {t.previous}
      </button>
      <button type="button" onClick={() => go(1)}>
        {t.next}
      </button>
      <span role="status">{said}</span>
      <button type="button" aria-label={t.close} onClick={onClose}>
        ×
      </button>
    </div>
  );
}
