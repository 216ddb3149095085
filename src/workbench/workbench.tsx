/** The workbench: ribbon, grid and the real pane side by side, in any browser, for machines without Excel. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { loadMessages, type Locale, type Messages } from '../i18n';
import type { Pane } from '../host/bridge/page';
import { visibleSheets } from '../host/model/workbook';
import manifest from '../../manifest.xml';
import type { Book } from './book/book';
import { createBook } from './book/book';
import { ObjectionDialog } from './dialogs';
import { FormulaBar } from './formula-bar';
import { Grid, type GridHandle } from './grid/grid';
import { useEditing } from './grid/use-editing';
import type { ColorScheme } from './pane/color-scheme';
import { PaneFrame } from './pane/pane-frame';
import { readRibbon, type RibbonButton } from './ribbon/manifest';
import { RibbonStrip } from './ribbon/ribbon';
import { SheetTabs } from './tabs';
import { TopBar } from './top-bar';
import { ZoomBox } from './zoom-box';
import { useActions } from './use-actions';

export interface Choices {
  readonly locale: Locale;
  /** Of the pane, in pixels. */
  readonly width: number;
  /** Of the pane. */
  readonly scheme: ColorScheme;
  /** Of the sheets; 1 is full size. */
  readonly zoom: number;
}

const newBook = (m: Messages, name = m.workbench.bookName) => createBook({ name, firstSheet: m.workbench.firstSheet });

export function Workbench({ initial }: { readonly initial: Messages }) {
  const [m, setMessages] = useState(initial);
  const [choices, setChoices] = useState<Choices>({ locale: 'zh-CN', width: 380, scheme: 'system', zoom: 1 });
  const [{ book, said }, setBook] = useState(() => ({ book: newBook(initial), said: '' }));
  const { locale } = choices;

  useEffect(() => {
    let gone = false;
    void loadMessages(locale).then((loaded) => !gone && setMessages(loaded));
    return () => {
      gone = true;
    };
  }, [locale]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = m.workbench.title;
  }, [locale, m]);
  useEffect(() => () => book.close(), [book]);

  return (
    <Bench
      key={book.id}
      book={book}
      choices={choices}
      m={m}
      said={said}
      onChoose={setChoices}
      onBook={(next, words) => setBook({ book: next, said: words })}
    />
  );
}

interface BenchProps {
  readonly book: Book;
  readonly choices: Choices;
  readonly m: Messages;
  readonly onChoose: (choices: Choices) => void;
  readonly said: string;
  readonly onBook: (book: Book, said: string) => void;
}

function Bench({ book, choices, m, said, onChoose, onBook }: BenchProps) {
  useSyncExternalStore(book.subscribe, book.version);
  const { host } = book;
  const { locale } = choices;
  const ribbon = readRibbon(manifest, locale);
  const [paneUrl, setPaneUrl] = useState({ url: ribbon.pane, opening: 0 });
  const grid = useRef<GridHandle>(null);
  const pane = useRef<Pane | null>(null);
  const functions = useRef<Pane | null>(null);
  const editing = useEditing(book);
  const actions = useActions({ book, m, newBook: (name) => newBook(m, name), onBook, said });

  const press = ({ label, id, action }: RibbonButton) => {
    if (action.kind === 'pane') setPaneUrl(({ opening }) => ({ url: action.url, opening: opening + 1 }));
    else void actions.command(label, () => invoked(functions.current, action.name, id));
  };
  const focusGrid = () => grid.current?.focus();

  return (
    <div className="workbench">
      <TopBar choices={choices} m={m} onChoose={onChoose} actions={actions} book={book} />
      <RibbonStrip ribbon={ribbon} busy={actions.busy} m={m} onPress={press} />
      <FormulaBar book={book} editing={editing} m={m} onDone={focusGrid} />
      <main className="bench">
        <div className="sheet-side">
          <Grid
            ref={grid}
            book={book}
            contentVersion={book.contentVersion()}
            editing={editing}
            zoom={choices.zoom}
            m={m}
            onLeave={() => pane.current?.focus()}
          />
          <div className="foot">
            <SheetTabs
              sheets={visibleSheets(host.workbook)}
              active={book.sheet()}
              m={m}
              onActivate={(sheet) => editing.commit(() => book.activate(sheet))}
            />
            <output className="status" aria-live="polite">
              {actions.status}
            </output>
            <ZoomBox zoom={choices.zoom} m={m} onZoom={(zoom) => onChoose({ ...choices, zoom })} />
          </div>
        </div>
        <aside className="pane-side" style={{ width: choices.width }}>
          <PaneFrame
            host={host}
            {...paneUrl}
            locale={locale}
            scheme={choices.scheme}
            title={m.workbench.paneTitle}
            onPane={(opened) => (pane.current = opened)}
            onLeave={focusGrid}
          />
        </aside>
        <div className="functions" aria-hidden="true" inert>
          <PaneFrame
            host={host}
            url={ribbon.functions}
            opening={0}
            locale={locale}
            title={m.workbench.functionsTitle}
            onPane={(opened) => (functions.current = opened)}
          />
        </div>
      </main>
      {editing.objection && <ObjectionDialog editing={editing} objection={editing.objection} m={m} />}
      {actions.dialog}
    </div>
  );
}

/** Presses a function button; what its page says afterwards is what went wrong, since a page without a window says nothing else. */
async function invoked(functions: Pane | null, name: string, buttonId: string): Promise<string> {
  await functions?.invoke(name, buttonId);
  return functions?.iframe.contentDocument?.body.innerText.trim() ?? '';
}
