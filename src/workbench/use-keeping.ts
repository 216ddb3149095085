/** Keeps unsaved work in this browser: a few seconds after the last change, until it is saved as a file. Can be switched off. */
import { useEffect, useRef, useState } from 'react';
import type { Book } from './book/book';
import { forgetKept, keepWorkbook, keptWork, type Kept } from './kept';

/** How long after the last change: copying a whole workbook takes a moment, and nobody loses more than this. */
const REST = 2000;
const SWITCH = 'zone-scorecard.workbench.keep';

export interface Keeping {
  readonly on: boolean;
  /** When the workbook was last kept (milliseconds since 1970); null while it has not been. */
  readonly at: number | null;
  /** The browser denies its storage. */
  readonly denied: boolean;
  /** Work of an earlier opening, to be taken up again or left. */
  readonly found: Kept | null;
  turn(on: boolean): void;
  /** The work is saved as a file, or was given up: nothing of it stays here. */
  forget(): void;
  /** The work found has been taken up or left. */
  settle(): void;
}

const isOn = (): boolean => {
  try {
    return localStorage.getItem(SWITCH) !== 'off';
  } catch {
    return true;
  }
};

export function useKeeping(book: Book): Keeping {
  const [on, setOn] = useState(isOn);
  const [at, setAt] = useState<number | null>(null);
  const [denied, setDenied] = useState(false);
  const [found, setFound] = useState<Kept | null>(null);
  /** Until one has decided about the work found, it is not written over. */
  const undecided = useRef(true);

  useEffect(() => {
    void keptWork().then(
      (kept) => {
        setFound(kept);
        undecided.current = kept !== null;
      },
      () => setDenied(true),
    );
  }, []);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let seen = book.contentVersion();
    const keep = () => {
      if (!on || undecided.current) return;
      const now = Date.now();
      keepWorkbook(book.host.workbook, now).then(
        () => setAt(now),
        () => setDenied(true),
      );
    };
    const stop = book.subscribe(() => {
      if (book.contentVersion() === seen) return;
      seen = book.contentVersion();
      clearTimeout(timer);
      timer = setTimeout(keep, REST);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [book, on]);

  const forget = () => {
    setAt(null);
    void forgetKept().catch(() => setDenied(true));
  };
  return {
    on,
    at,
    denied,
    found,
    turn(next) {
      setOn(next);
      try {
        localStorage.setItem(SWITCH, next ? 'on' : 'off');
      } catch {
        setDenied(true);
      }
      if (!next) forget();
    },
    forget,
    settle() {
      undecided.current = false;
      setFound(null);
    },
  };
}
