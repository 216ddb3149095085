/** The line above: what this is, and what can be done here that Excel does elsewhere. */
import type { Messages } from '../i18n/all';
import { languages, localeIn, locales } from '../i18n/languages';
import type { Book } from './book/book';
import type { Actions } from './use-actions';
import type { Keeping } from './use-keeping';
import { colorSchemes } from './pane/color-scheme';
import type { Choices } from './workbench';

interface TopBarProps {
  readonly choices: Choices;
  readonly m: Messages;
  readonly book: Book;
  /** How the Excel that is played differs from others. */
  readonly played: readonly string[];
  readonly actions: Actions;
  readonly keeping: Keeping;
  readonly onSort: (ascending: boolean) => void;
  readonly onFind: () => void;
  readonly onFilter: () => void;
  readonly onPrint: () => void;
  readonly onChoose: (choices: Choices) => void;
}

/** Width of the pane in pixels: Excel's panes start at about 320. */
const WIDTH = { min: 320, max: 480, step: 10 };

export function TopBar({
  choices,
  m,
  book,
  played,
  actions,
  keeping,
  onSort,
  onFind,
  onFilter,
  onPrint,
  onChoose,
}: TopBarProps) {
  const t = m.workbench.bar;
  const more = m.workbenchMore;
  return (
    <header className="top-bar">
      <h1 title={m.workbench.notExcelTip}>{m.workbench.notExcel}</h1>
      {played.length > 0 && <span title={played.join(', ')}>{more.played(played.length)}</span>}
      <div className="top-bar-group">
        <button type="button" onClick={() => actions.newBook()}>
          {t.newBook}
        </button>
        <button type="button" title={t.exampleTip} disabled={actions.busy} onClick={() => actions.example()}>
          {actions.hasExample ? t.exampleOff : t.example}
        </button>
        <label className="file-button">
          {t.open}
          <input
            type="file"
            className="visually-hidden"
            accept=".xlsx"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file) actions.open(file);
            }}
          />
        </label>
        <button type="button" disabled={actions.busy} onClick={() => actions.save()}>
          {t.save}
        </button>
        <button type="button" disabled={!book.canUndo()} onClick={() => book.undo()}>
          {t.undo}
        </button>
        <button type="button" disabled={!book.canRedo()} onClick={() => book.redo()}>
          {t.redo}
        </button>
        {([true, false] as const).map((up) => (
          <button
            key={String(up)}
            type="button"
            title={more.sort.tip}
            disabled={book.sheet().selection.rows < 2}
            onClick={() => onSort(up)}
          >
            {up ? more.sort.ascending : more.sort.descending}
          </button>
        ))}
        <button type="button" title={more.filter.tip} onClick={onFilter}>
          {more.filter.button}
        </button>
        <button type="button" onClick={onFind}>
          {more.find.button}
        </button>
        <button type="button" onClick={onPrint}>
          {more.print}
        </button>
        <label className="keep-switch" title={more.keeping.tip}>
          <input type="checkbox" checked={keeping.on} onChange={(event) => keeping.turn(event.currentTarget.checked)} />
          {keeping.denied ? more.keeping.denied : more.keeping.label}
        </label>
      </div>
      <div className="top-bar-group top-bar-choices" role="group" aria-label={m.workbench.paneTitle}>
        <span className="top-bar-word" aria-hidden="true">
          {t.pane}
        </span>
        <label title={t.paneWidth}>
          <span className="top-bar-word">{t.width}</span>
          <input
            type="range"
            aria-label={t.paneWidth}
            {...WIDTH}
            value={choices.width}
            aria-valuetext={t.pixels(choices.width)}
            onChange={(event) => onChoose({ ...choices, width: Number(event.currentTarget.value) })}
          />
        </label>
        <label title={t.schemeTip}>
          <span className="top-bar-word">{t.scheme}</span>
          <select
            aria-label={t.paneScheme}
            value={choices.scheme}
            onChange={({ currentTarget }) =>
              onChoose({ ...choices, scheme: colorSchemes.find((s) => s === currentTarget.value) ?? 'system' })
            }
          >
            {colorSchemes.map((scheme) => (
              <option key={scheme} value={scheme}>
                {t.schemes[scheme]}
              </option>
            ))}
          </select>
        </label>
        <label title={t.paneLanguage}>
          <span className="top-bar-word">{t.language}</span>
          <select
            aria-label={t.paneLanguage}
            value={choices.locale}
            onChange={(event) => onChoose({ ...choices, locale: localeIn(event.currentTarget.value) })}
          >
            {locales.map((locale) => (
              <option key={locale} value={locale} lang={locale}>
                {languages[locale].name}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}
