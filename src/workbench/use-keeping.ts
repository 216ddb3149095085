/** Keeps unsaved work in this browser: a few seconds after the last change, until it is saved as a file. Can be switched off. */
import { useEffect, useRef, useState } from 'react';
import type { Book } from './book/book';
import { forgetKept, keepWorkbook, keptWork, own, ownPlace, type Kept } from './kept';

/** How long after the last change: copying a whole workbook takes a moment, and nobody loses more than this. */
const REST = 2000;
const SWITCH = 'zone-scorecard.workbench.keep';

export interface Keeping {
  readonly on: boolean;
  /** When the workbook was last kept (milliseconds since 1970); null while it has not been. */
  readonly at: number | null;
  /** The browser denies its storage. */
  readonly denied: boolean;
  /** Work of a tab that is closed, to be taken up again or left. */
  readonly found: (Kept & { readonly place: string }) | null;
  turn(on: boolean): void;
  /** The work is a file, as it was at this version of its contents: nothing of it stays here. */
  isSaved(version: number): void;
  /** The work found is this tab's from now on. */
  takeUp(): void;
  /** Nothing stays of the work found. */
  leave(): void;
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
  const [found, setFound] = useState<Awaited<ReturnType<typeof keptWork>>>(null);
  const place = useRef('');
  /** Where all tabs share a place, the work found is not written over until one has decided about it. */
  const undecided = useRef(true);
  /** The book's contents that are in a file: what was about to be kept of them is not kept after all. */
  const saved = useRef(-1);

  const look = () =>
    keptWork().then(
      (kept) => {
        undecided.current = kept?.place === place.current;
        setFound(kept);
      },
      () => setDenied(true),
    );
  useEffect(() => {
    place.current ||= ownPlace();
    void look();
  }, []);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let seen = book.contentVersion();
    saved.current = -1;
    const keep = () => {
      if (!on || undecided.current || book.contentVersion() === saved.current) return;
      const now = Date.now();
      const version = book.contentVersion();
      // Once it changes, it is kept again after its rest.
      keepWorkbook(book.host.workbook, now, place.current, () => book.contentVersion() !== version).then(
        (kept) => kept && setAt(now),
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
    void forgetKept(place.current).catch(() => setDenied(true));
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
    isSaved(version) {
      saved.current = version;
      forget();
    },
    takeUp() {
      if (!found) return;
      if (place.current !== found.place) forget();
      place.current = found.place;
      own(found.place);
      undecided.current = false;
      setFound(null);
    },
    leave() {
      if (!found) return;
      void forgetKept(found.place).then(look, () => setDenied(true));
    },
  };
}
