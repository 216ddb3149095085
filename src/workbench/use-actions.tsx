/** What the buttons of the top bar and the ribbon's function buttons do, with their questions and what they report. */
import { useState, type ReactNode } from 'react';
import type { Messages } from '../i18n/all';
import type { Book } from './book/book';
import { Modal } from './dialogs';
import { ZoneScorecardError } from '../errors';

export interface Actions {
  readonly busy: boolean;
  /** What was done last, in words. */
  readonly status: string;
  /** The question or problem to show; null for none. */
  readonly dialog: ReactNode;
  newBook(): void;
  /** Puts the example on the bench, or takes it off again where it is. */
  example(): void;
  /** The example is on the bench. */
  readonly hasExample: boolean;
  /** Gives the user the workbook as a file. */
  save(): void;
  /** Puts a file of ours in place of the workbook. */
  open(file: File): void;
  /** Presses a function button of the ribbon; `run` gives what went wrong, in words, or nothing. */
  command(label: string, run: () => Promise<string>): Promise<void>;
}

interface Surroundings {
  readonly book: Book;
  readonly m: Messages;
  /** A new workbook, under the name of the file it is to hold. */
  readonly newBook: (name?: string) => Book;
  /** Puts another book on the bench; `said` is what its status line begins with, `example` what stood there before the example. */
  readonly onBook: (book: Book, said: string, example?: Example) => void;
  /** The book on the bench is the example. */
  readonly example: Example | null;
  /** What the status line begins with. */
  readonly said: string;
  /** Told once the workbook is a file, with the version of its contents that is in it. */
  readonly onSaved: (version: number) => void;
}

/** What the example stands in the place of; null for an empty workbook. */
export interface Example {
  readonly before: Book | null;
}

interface Question {
  readonly title: string;
  readonly text: string;
  /** What goes on when the user agrees; a mere message has none. */
  readonly goOn?: () => void | Promise<void>;
}

const localDay = (now: Date) =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

export function useActions({ book, m, newBook, onBook, said, example: shown, onSaved }: Surroundings): Actions {
  const [work, setWork] = useState<{ busy: boolean; status: string }>({ busy: false, status: said });
  const [question, setQuestion] = useState<Question | null>(null);
  const t = m.workbench;
  const { workbook } = book.host;
  /** Takes the example's figures out of a workbook that had its sheets before; null where they were not filled in here. */
  const [takeBack, setTakeBack] = useState<(() => void) | null>(null);
  const example = shown ? () => onBook(shown.before ?? newBook(), t.status.exampleGone) : takeBack;

  const doing = async (work: () => Promise<string>, failed?: string) => {
    setWork({ busy: true, status: t.status.working });
    try {
      setWork({ busy: false, status: await work() });
    } catch (error) {
      setWork({ busy: false, status: '' });
      setQuestion({
        title: t.problems.title,
        text: failed ?? problemText(error, m),
      });
    }
  };
  const answer = (goOn?: Question['goOn']) => {
    setQuestion(null);
    void goOn?.();
  };
  const isUntouched = workbook.sheets.length === 1 && workbook.sheets[0]?.rows.size === 0;

  return {
    busy: work.busy,
    status: work.status || t.status.ready,
    dialog: question && (
      <Modal title={question.title} text={question.text} onCancel={() => answer()}>
        {question.goOn && (
          <button type="button" onClick={() => answer(question.goOn)}>
            {t.questions.goOn}
          </button>
        )}
        <button type="button" autoFocus onClick={() => answer()}>
          {question.goOn ? t.questions.cancel : t.questions.ok}
        </button>
      </Modal>
    ),
    newBook: () => {
      const goOn = () => onBook(newBook(), '');
      if (isUntouched) goOn();
      else setQuestion({ title: t.questions.newBook, text: t.questions.newBookText, goOn });
    },
    example: () => {
      if (example !== null) return example();
      if (!workbook.names.has('zsc_sheet_plan')) {
        // A workbook with something of one's own in it is set aside and comes back with the same button.
        return void doing(async () => {
          const made = newBook();
          const { openExample } = await import('./example-book');
          await openExample(made, m, localDay(new Date()));
          const done = t.status.exampleMade;
          onBook(made, done, { before: isUntouched ? null : book });
          return done;
        });
      }
      const goOn = () =>
        doing(async () => {
          const { fillExample } = await import('./example');
          const filled = await fillExample(book, m);
          const back = book.takeBackLast();
          setTakeBack(() => () => {
            back();
            setTakeBack(null);
            setWork({ busy: false, status: t.status.exampleGone });
          });
          return t.status.filled(filled);
        });
      setQuestion({ title: t.questions.example, text: t.questions.exampleText, goOn });
    },
    hasExample: example !== null,
    save: () =>
      void doing(async () => {
        const { saveWorkbook } = await import('./file/save');
        const version = book.contentVersion();
        download(await saveWorkbook(workbook, new Date()), workbook.name);
        onSaved(version);
        return t.status.saved(workbook.name);
      }),
    open: (file) =>
      void doing(async () => {
        const opened = newBook(file.name);
        const { openFile } = await import('./file/open-file');
        await openFile(opened.host, file);
        const done = t.status.opened(file.name);
        onBook(opened, done);
        return done;
      }),
    command: (label, run) =>
      doing(async () => {
        const problem = await run();
        if (problem) setQuestion({ title: t.problems.title, text: problem });
        return problem ? '' : t.status.commandDone(label);
      }, t.problems.command(label)),
  };
}

/** What happened and what to do, as the product tells it. */
function problemText(error: unknown, m: Messages): string {
  if (!(error instanceof ZoneScorecardError)) return String(error);
  const text = m.errors.texts[error.code];
  return [text.what(error.params, error.place), text.kept(error.params, error.undone), ...text.todo].join('\n');
}

function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(
    new Blob([new Uint8Array(bytes)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
