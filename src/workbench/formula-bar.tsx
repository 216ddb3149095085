/** Name box and formula bar: where one is, and what the cell holds. */
import { useState } from 'react';
import type { Messages } from '../i18n/all';
import type { Book } from './book/book';
import { selectionText } from './book/book';
import { entryText } from './book/entry-text';
import type { Editing } from './grid/use-editing';

interface FormulaBarProps {
  readonly book: Book;
  readonly editing: Editing;
  readonly m: Messages;
  readonly onDone: () => void;
}

export function FormulaBar({ book, editing, m, onDone }: FormulaBarProps) {
  const sheet = book.sheet();
  const cursor = book.cursor();
  const t = m.workbench.formulaBar;
  const [wanted, setWanted] = useState<string | null>(null);
  return (
    <div className="formula-bar">
      <input
        className="name-box"
        aria-label={t.nameBox}
        spellCheck={false}
        value={wanted ?? selectionText(sheet, cursor)}
        onChange={(event) => setWanted(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setWanted(null)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          // The key must not reach the cell that has the focus next.
          event.preventDefault();
          if (event.key === 'Escape' || wanted === null || book.goTo(wanted)) onDone();
        }}
      />
      <span className="formula-sign" aria-hidden="true" />
      <input
        className="formula-box"
        aria-label={t.formula}
        spellCheck={false}
        autoComplete="off"
        value={editing.text ?? entryText(sheet, cursor)}
        onChange={(event) => editing.type(event.currentTarget.value)}
        onFocus={() => editing.text === null && !sheet.protection && editing.start()}
        onBlur={(event) => {
          if (!(event.relatedTarget instanceof Element && event.relatedTarget.closest('.entry-box'))) editing.commit();
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') editing.commit();
          else if (event.key === 'Escape') editing.cancel();
          else return;
          event.preventDefault();
          onDone();
        }}
      />
    </div>
  );
}
