/** Long work leaves the page its turn: what was typed or pressed meanwhile is taken up, and what changed is painted. */

/** So long a page may be busy before it is felt. */
const LONG = 50;
let since = 0;

/** Lets the page go on where the work has kept it busy for long; to be awaited between pieces that may each take a while. */
export async function breath(): Promise<void> {
  if (performance.now() - since < LONG) return;
  await new Promise((resolve) => setTimeout(resolve));
  since = performance.now();
}
