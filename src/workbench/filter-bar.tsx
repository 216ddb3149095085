/** Shows part of the selected rows: those with one text in the column of the cursor. */
import { useEffect, useRef } from 'react';
import { columnLetters } from '../host/model/area';
import type { Messages } from '../i18n/all';
import type { Book } from './book/book';
import { filterColumn } from './book/filter';
import type { Editing } from './grid/use-editing';

interface FilterBarProps {
  readonly book: Book;
  readonly editing: Editing;
  readonly m: Messages;
  readonly onClose: () => void;
}

const ALL = '*';

export function FilterBar({ book, editing, m, onClose }: FilterBarProps) {
  const t = m.workbenchMore.filter;
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  const sheet = book.sheet();
  const column = filterColumn(book.host.workbook, sheet, book.cursor());
  return (
    <div
      role="search"
      className="find-bar"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {column ? (
        <label>
          {t.column(columnLetters(column.col), column.head)}{' '}
          <select
            ref={select}
            value={column.chosen === null ? ALL : `=${column.chosen}`}
            onChange={({ currentTarget: { value } }) =>
              editing.report(book.filter(column, value === ALL ? null : value.slice(1)))
            }
          >
            <option value={ALL}>{t.all}</option>
            {column.choices.map((text) => (
              <option key={text} value={`=${text}`}>
                {text === '' ? t.empty : text}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <span>{t.choose}</span>
      )}
      <span role="status">{sheet.filteredRows.size > 0 && t.hidden(sheet.filteredRows.size)}</span>
      <button type="button" aria-label={t.close} onClick={onClose}>
        ×
      </button>
    </div>
  );
}
