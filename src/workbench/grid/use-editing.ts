/** Editing of the active cell, in the cell or in the formula bar, and what the user is asked where the workbook objects. */
import { useState } from 'react';
import { formatAt } from '../../host/model/sheet';
import type { Book, Edit, Position } from '../book/book';
import { entryText } from '../book/entry-text';

export type Objection = Exclude<Edit, { readonly outcome: 'accepted' }> & {
  /** What was typed, for typing it again; null where nothing was. */
  readonly typed: { readonly at: Position; readonly text: string } | null;
  /** Goes on where the edit would have gone on, once the objection is overruled. */
  readonly then: () => void;
};

export interface Editing {
  /** What is being typed; null while nothing is. */
  readonly text: string | null;
  /** Begun by typing over the cell: arrow keys then leave it. */
  readonly typedOver: boolean;
  /** The dialog to show; null for none. */
  readonly objection: Objection | null;
  start(): void;
  type(text: string): void;
  insert(text: string): void;
  cancel(): void;
  /** Puts what was typed into the cell and goes on. */
  commit(then?: () => void): void;
  /** Puts a text into the active cell at once. */
  enter(text: string): void;
  report(edit: Edit): void;
  /** Answers the dialog. */
  answer(choice: 'accept' | 'again' | 'cancel'): void;
}

interface Draft {
  readonly sheetId: string;
  readonly at: Position;
  readonly text: string;
  readonly typedOver: boolean;
}

const nothing = () => undefined;

export function useEditing(book: Book): Editing {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [objection, setObjection] = useState<Objection | null>(null);
  const isHere = draft !== null && draft.sheetId === book.sheet().id;

  /** A protected cell refuses as soon as one begins to type. */
  const begin = (text: string, typedOver: boolean) => {
    const sheet = book.sheet();
    const at = book.cursor();
    if (sheet.protection && formatAt(sheet, at.row, at.col).locked) {
      const dialog = { title: '', message: '' };
      setObjection({ outcome: 'refused', reason: 'protected', dialog, typed: null, then: nothing });
      return;
    }
    setDraft({ sheetId: sheet.id, at, text, typedOver });
  };
  const settle = (edit: Edit, typed: Objection['typed'], then: () => void) => {
    if (edit.outcome === 'accepted') then();
    else setObjection({ ...edit, typed, then });
  };
  const put = (at: Position, text: string, then: () => void) =>
    settle(text === '' ? book.clear({ ...at, rows: 1, cols: 1 }) : book.type(at, text), { at, text }, then);

  return {
    text: isHere ? draft.text : null,
    typedOver: draft?.typedOver ?? false,
    objection,
    start: () => begin(entryText(book.sheet(), book.cursor()), false),
    type: (text) => (isHere ? setDraft({ ...draft, text }) : begin(text, true)),
    insert: (text) => isHere && setDraft({ ...draft, text: draft.text + text }),
    cancel: () => setDraft(null),
    commit: (then = nothing) => {
      setDraft(null);
      if (!isHere) then();
      else if (draft.text === entryText(book.sheet(), draft.at)) then();
      else put(draft.at, draft.text, then);
    },
    enter: (text) => put(book.cursor(), text, nothing),
    report: (edit) => settle(edit, null, nothing),
    answer: (choice) => {
      setObjection(null);
      if (!objection) return;
      if (choice === 'accept' && objection.outcome === 'question') {
        objection.accept();
        objection.then();
      } else if (choice === 'again' && objection.typed) {
        setDraft({ sheetId: book.sheet().id, ...objection.typed, typedOver: false });
      }
    },
  };
}
