/** The workbench: ribbon, grid and the real pane side by side, in any browser, for machines without Excel. */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { loadMessages, type Locale, type Messages } from '../i18n/all';
import type { Pane } from '../host/bridge/page';
import { visibleSheets } from '../host/model/workbook';
import manifest from '../../manifest.xml';
import type { Book } from './book/book';
import { createBook } from './book/book';
import { differing, handedFile, openInTab } from './builds';
import { ObjectionDialog } from './dialogs';
import { FilterBar } from './filter-bar';
import { FindBar } from './find-bar';
import { FormulaBar } from './formula-bar';
import { Grid, type GridHandle } from './grid/grid';
import { useEditing } from './grid/use-editing';
import { restoreKept } from './kept';
import { KeepingBar } from './keeping-bar';
import type { ColorScheme } from './pane/color-scheme';
import { PaneFrame } from './pane/pane-frame';
import { PrintView } from './print-view';
import { readRibbon, type RibbonButton } from './ribbon/manifest';
import { RibbonStrip } from './ribbon/ribbon';
import { SheetList } from './sheet-list';
import { SheetTabs } from './tabs';
import { TopBar } from './top-bar';
import { ZoomBox } from './zoom-box';
import { useKeeping, type Keeping } from './use-keeping';
import { useActions, type Example } from './use-actions';

export interface Choices {
  readonly locale: Locale;
  /** Of the pane, in pixels. */
  readonly width: number;
  /** Of the pane. */
  readonly scheme: ColorScheme;
  /** Of the sheets; 1 is full size. */
  readonly zoom: number;
}

const newBook = (m: Messages, name = m.workbench.bookName) =>
  createBook({ name, firstSheet: m.workbench.firstSheet, quirks: differing(location), openWorkbook: openInTab });

export function Workbench({ initial }: { readonly initial: Messages }) {
  const [m, setMessages] = useState(initial);
  const [choices, setChoices] = useState<Choices>({ locale: 'zh-CN', width: 380, scheme: 'system', zoom: 1 });
  const [{ book, said, example }, setBook] = useState<OnBench>(() => ({
    book: newBook(initial),
    said: '',
    example: null,
  }));
  const keeping = useKeeping(book);
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

  return (
    <Bench
      key={book.id}
      book={book}
      choices={choices}
      m={m}
      said={said}
      example={example}
      keeping={keeping}
      onChoose={setChoices}
      onBook={(next, words, instead = null) => {
        // What the example stands in the place of stays open: it comes back.
        if (instead?.before !== book) book.close();
        setBook({ book: next, said: words, example: instead });
      }}
    />
  );
}

interface OnBench {
  readonly book: Book;
  readonly said: string;
  readonly example: Example | null;
}

interface BenchProps {
  readonly book: Book;
  readonly choices: Choices;
  readonly m: Messages;
  readonly onChoose: (choices: Choices) => void;
  readonly said: string;
  readonly example: Example | null;
  readonly keeping: Keeping;
  readonly onBook: (book: Book, said: string, example?: Example | null) => void;
}

function Bench({ book, choices, m, said, example, keeping, onChoose, onBook }: BenchProps) {
  useSyncExternalStore(book.subscribe, book.version);
  const { host } = book;
  const { locale } = choices;
  const ribbon = readRibbon(manifest, locale);
  const [played, setPlayed] = useState(() => differing(location));
  useEffect(() => {
    const change = () => {
      host.differIn(differing(location));
      setPlayed(differing(location));
    };
    window.addEventListener('hashchange', change);
    return () => window.removeEventListener('hashchange', change);
  }, [host]);
  const [paneUrl, setPaneUrl] = useState({ url: ribbon.pane, opening: 0 });
  const grid = useRef<GridHandle>(null);
  const pane = useRef<Pane | null>(null);
  const functions = useRef<Pane | null>(null);
  const editing = useEditing(book);
  const actions = useActions({
    book,
    m,
    newBook: (name) => newBook(m, name),
    onBook,
    said,
    example,
    onSaved: (version) => keeping.isSaved(version),
  });

  useEffect(() => {
    const handed = handedFile(m.workbench.bookName);
    if (handed) actions.open(handed);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, for the tab's own first book
  }, []);

  const press = ({ label, id, action }: RibbonButton) => {
    if (action.kind === 'pane') setPaneUrl(({ opening }) => ({ url: action.url, opening: opening + 1 }));
    else void actions.command(label, () => invoked(functions.current, action.name, id));
  };
  const focusGrid = () => grid.current?.focus();
  const [finding, setFinding] = useState(false);
  const [filtering, setFiltering] = useState(false);
  const [printing, setPrinting] = useState(false);
  const donePrinting = useCallback(() => setPrinting(false), []);
  const sheets = visibleSheets(host.workbook);
  const takeUp = async (found: NonNullable<Keeping['found']>) => {
    const made = newBook(m, found.content.name);
    await restoreKept(made.host.workbook, found);
    await made.host.calculated();
    keeping.takeUp();
    onBook(made, m.workbenchMore.keeping.takenUp);
  };

  return (
    <div className="workbench">
      <TopBar
        choices={choices}
        m={m}
        onChoose={onChoose}
        actions={actions}
        book={book}
        played={played}
        keeping={keeping}
        onSort={(ascending) => editing.report(book.sort(ascending))}
        onFind={() => setFinding(true)}
        onFilter={() => setFiltering(!filtering)}
        onPrint={() => setPrinting(true)}
      />
      <RibbonStrip ribbon={ribbon} busy={actions.busy} m={m} onPress={press} />
      <div className="below-ribbon">
        {keeping.found && (
          <KeepingBar
            found={keeping.found}
            m={m}
            onTakeUp={() => keeping.found && void takeUp(keeping.found)}
            onLeave={() => keeping.leave()}
          />
        )}
        {finding && (
          <FindBar
            book={book}
            m={m}
            onClose={() => {
              setFinding(false);
              focusGrid();
            }}
          />
        )}
        {filtering && (
          <FilterBar
            book={book}
            editing={editing}
            m={m}
            onClose={() => {
              setFiltering(false);
              focusGrid();
            }}
          />
        )}
        <FormulaBar book={book} editing={editing} m={m} onDone={focusGrid} />
      </div>
      <main className="bench">
        <div className="sheet-side">
          <Grid
            ref={grid}
            book={book}
            contentVersion={book.contentVersion()}
            editing={editing}
            zoom={choices.zoom}
            m={m}
            onFind={() => setFinding(true)}
            onLeave={() => pane.current?.focus()}
          />
          <div className="foot">
            <SheetList
              workbook={host.workbook}
              sheets={sheets}
              active={book.sheet()}
              m={m}
              onChoose={(sheet) => editing.commit(() => book.activate(sheet))}
            />
            <SheetTabs
              sheets={sheets}
              active={book.sheet()}
              m={m}
              onActivate={(sheet) => editing.commit(() => book.activate(sheet))}
            />
            <output className="status" aria-live="polite" title={actions.status}>
              {actions.status}
              {keeping.at !== null && <span className="kept">{m.workbenchMore.keeping.kept(clock(keeping.at))}</span>}
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
      {printing && <PrintView book={book} m={m} onDone={donePrinting} />}
    </div>
  );
}

const clock = (at: number): string => new Date(at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });

/** Presses a function button; what its page says afterwards is what went wrong, since a page without a window says nothing else. */
async function invoked(functions: Pane | null, name: string, buttonId: string): Promise<string> {
  await functions?.invoke(name, buttonId);
  return functions?.iframe.contentDocument?.body.innerText.trim() ?? '';
}
