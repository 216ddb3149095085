/** What the buttons of the top bar and the ribbon's function buttons do, with their questions and what they report. */
import { useState, type ReactNode } from 'react';
import type { Messages } from '../i18n';
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
  fillExample(): void;
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
  /** Puts another book on the bench; `said` is what its status line begins with. */
  readonly onBook: (book: Book, said: string) => void;
  /** What the status line begins with. */
  readonly said: string;
}

interface Question {
  readonly title: string;
  readonly text: string;
  /** What goes on when the user agrees; a mere message has none. */
  readonly goOn?: () => void | Promise<void>;
}

export function useActions({ book, m, newBook, onBook, said }: Surroundings): Actions {
  const [work, setWork] = useState<{ busy: boolean; status: string }>({ busy: false, status: said });
  const [question, setQuestion] = useState<Question | null>(null);
  const t = m.workbench;
  const { workbook } = book.host;

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
    fillExample: () => {
      if (!workbook.names.has('zsc_sheet_plan')) {
        setQuestion({ title: t.questions.noSheets, text: t.questions.noSheetsText });
        return;
      }
      const goOn = () =>
        doing(async () => {
          const { fillExample } = await import('./example');
          return t.status.filled(await fillExample(book, m));
        });
      setQuestion({ title: t.questions.example, text: t.questions.exampleText, goOn });
    },
    save: () =>
      void doing(async () => {
        const { saveWorkbook } = await import('./file/save');
        download(await saveWorkbook(workbook, new Date()), workbook.name);
        return t.status.saved(workbook.name);
      }),
    open: (file) =>
      void doing(async () => {
        const opened = newBook(file.name);
        const { openFile } = await import('./file/open-file');
        await openFile(opened.host.workbook, file);
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
