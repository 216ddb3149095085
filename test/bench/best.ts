/** Times of what is measured again and again. */

/**
 * Milliseconds of the fastest of at least so many runs, which other work on the machine disturbs least. They go on for two
 * seconds, since on a busy machine the engine gets to compiling what is measured only after a while.
 */
export function best<T>(work: (given: T) => unknown, prepare: () => T = () => undefined as T, runs = 25): number {
  const end = performance.now() + 2000;
  let fastest = Infinity;
  for (let run = 0; run < runs || performance.now() < end; run++) {
    const given = prepare();
    const start = performance.now();
    work(given);
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}
