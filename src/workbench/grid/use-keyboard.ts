/** The keyboard on the grid: commands carried out on the book. */
import type { KeyboardEvent } from 'react';
import type { Area } from '../../host/model/area';
import { lastCol, lastRow } from '../../host/model/area';
import type { Sheet } from '../../host/model/sheet';
import { extentOf } from '../../host/model/sheet';
import { visibleSheets } from '../../host/model/workbook';
import type { Book, Position } from '../book/book';
import { blockAt } from '../book/places';
import type { Axes } from './axis';
import type { Editing } from './use-editing';
import type { KeyCommand } from './keys';
import { commandOf } from './keys';
import { edge, neighbour, nextOpen, spanned } from './movement';

interface Surroundings {
  readonly book: Book;
  readonly axes: Axes;
  readonly editing: Editing;
  /** Height of what scrolls, in pixels. */
  readonly pageHeight: number;
  readonly openList: () => void;
  /** Opens the search. */
  readonly find: () => void;
  /** Gives the focus to the pane. */
  readonly leave: () => void;
}

export function useKeyboard(around: Surroundings): (event: KeyboardEvent<HTMLTextAreaElement>) => void {
  return (event) => {
    // Keys pressed while an input method composes belong to it.
    if (event.nativeEvent.isComposing) return;
    if (around.editing.text !== null) editKey(event, around);
    else {
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      carryOut(command, around);
    }
  };
}

/** While editing: Enter and Tab put the text into the cell and go on, Escape leaves the cell as it was. */
function editKey(event: KeyboardEvent<HTMLTextAreaElement>, { book, editing }: Surroundings): void {
  const { key, shiftKey, altKey } = event;
  if (key === 'Escape') editing.cancel();
  else if (key === 'Enter' && !altKey) editing.commit(() => step(book, shiftKey ? 'up' : 'down'));
  else if (key === 'Tab') editing.commit(() => tab(book, shiftKey ? -1 : 1));
  else if (key === 'Enter') editing.insert('\n');
  else if (editing.typedOver && /^Arrow(Up|Down|Left|Right)$/.test(key)) {
    editing.commit(() => step(book, key.slice(5).toLowerCase() as 'up' | 'down' | 'left' | 'right'));
  } else return;
  event.preventDefault();
}

function step(book: Book, direction: 'up' | 'down' | 'left' | 'right'): void {
  const sheet = book.sheet();
  selectCell(book, sheet, neighbour(sheet, book.cursor(), direction));
}

function tab(book: Book, by: 1 | -1): void {
  const sheet = book.sheet();
  const open = sheet.protection ? nextOpen(sheet, book.cursor(), by) : null;
  selectCell(book, sheet, open ?? neighbour(sheet, book.cursor(), by > 0 ? 'right' : 'left'));
}

const selectCell = (book: Book, sheet: Sheet, at: Position) => book.select(blockAt(sheet, at.row, at.col), at);

/** The corner of the selection that moves while Shift is held: the one across from the cursor. */
function farCorner(selection: Area, cursor: Position): Position {
  return {
    row: cursor.row > selection.row ? selection.row : lastRow(selection),
    col: cursor.col > selection.col ? selection.col : lastCol(selection),
  };
}

function carryOut(command: KeyCommand, around: Surroundings): void {
  const { book, axes, editing } = around;
  const sheet = book.sheet();
  const cursor = book.cursor();
  const from = 'extend' in command && command.extend ? farCorner(sheet.selection, cursor) : cursor;
  const go = (to: Position) => {
    if ('extend' in command && command.extend) book.select(spanned(sheet, cursor, to), cursor);
    else selectCell(book, sheet, to);
  };
  switch (command.do) {
    case 'move':
      return go(command.far ? edge(sheet, from, command.direction) : neighbour(sheet, from, command.direction));
    case 'page': {
      const by = command.direction === 'down' ? around.pageHeight : -around.pageHeight;
      return go({ row: axes.rows.at(Math.max(0, axes.rows.start(from.row) + by)), col: from.col });
    }
    case 'home':
      return go({ row: command.sheet ? 0 : from.row, col: 0 });
    case 'end': {
      const used = extentOf(sheet);
      return go({ row: Math.max(0, used.rows - 1), col: Math.max(0, used.cols - 1) });
    }
    case 'all': {
      const used = extentOf(sheet);
      return book.select({ row: 0, col: 0, rows: Math.max(1, used.rows), cols: Math.max(1, used.cols) }, cursor);
    }
    case 'tab':
      return tab(book, command.step);
    case 'enter':
      return step(book, command.step > 0 ? 'down' : 'up');
    case 'tabSheet': {
      const tabs = visibleSheets(book.host.workbook);
      const next = tabs[tabs.indexOf(sheet) + command.step];
      if (next) book.activate(next);
      return;
    }
    case 'edit':
      return editing.start();
    case 'retype':
      return editing.type('');
    case 'clear':
      return editing.report(book.clear(sheet.selection));
    case 'undo':
      return book.undo();
    case 'redo':
      return book.redo();
    case 'list':
      return around.openList();
    case 'find':
      return around.find();
    case 'fillDown': {
      const { selection } = sheet;
      book.select({ ...selection, rows: 1 }, { row: selection.row, col: selection.col });
      return editing.report(book.fill({ row: lastRow(selection), col: selection.col }));
    }
    case 'leave':
      return around.leave();
  }
}
