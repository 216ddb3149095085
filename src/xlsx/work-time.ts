/** Time to work in: by the processor where that is known, so that a machine busy with other things ends no good work. */

/** How many times its time by the clock work may take that does not get the processor. */
const patience = 8;

/**
 * Calls back once work has had so many milliseconds; gives what forgets it. `spent`: milliseconds of processor that everything here has
 * had so far, of which the work's are a part; the clock counts where none are known.
 */
export function afterWork(ms: number, spent: (() => number) | undefined, late: () => void): () => void {
  const began = { at: Date.now(), spent: spent?.() ?? 0 };
  const look = () => {
    const waited = Date.now() - began.at;
    const worked = spent === undefined ? waited : spent() - began.spent;
    if (worked < ms && waited < patience * ms) timer = setTimeout(look, Math.max(ms - worked, 10));
    else late();
  };
  let timer = setTimeout(look, ms);
  return () => clearTimeout(timer);
}
