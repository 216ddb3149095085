/**
 * A choice that a job carries out: shown as it was asked for while the job runs, as it stands in the workbook after.
 * Without it a radio button or a checkbox jumps back under the hand until the workbook has been written and read.
 */
import { useState } from 'react';

/** What to show, and what to call with the choice made; `act` gives what carries it out and need not throw. */
export function useAsked<T>(stands: T, act: (asked: T) => Promise<void>): readonly [T, (asked: T) => void] {
  const [asked, setAsked] = useState<{ readonly choice: T } | null>(null);
  const ask = (choice: T) => {
    const now = { choice };
    setAsked(now);
    // A later choice stays shown when an earlier one is done.
    const done = () => setAsked((latest) => (latest === now ? null : latest));
    void act(choice).then(done, done);
  };
  return [asked === null ? stands : asked.choice, ask];
}
