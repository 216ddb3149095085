/**
 * A piece of Excel work. `Excel.run` keeps a reference to every range it meets, which triples a request and adds a round trip to
 * let go of them. Drawing and reading use each range within one request only, so a plain context does; work that holds on to
 * ranges across requests takes the keeping one.
 */

/** Work whose ranges live within one request. It syncs by itself: nothing queued is left over. */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return work(new Excel.RequestContext());
}

/** Small work that uses the same ranges in several requests. */
export async function inExcelKeeping<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run(work);
}

/** Work that must not be refused because a cell is being edited: it waits until that has ended. */
export async function inExcelWaiting<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, work);
}

/**
 * Sends what `queue` queues, in one request during which nobody is told of changes: what the product does itself is no news to it.
 * Events are on again afterwards, whatever fails.
 */
export async function quietly(context: Excel.RequestContext, queue: () => void): Promise<void> {
  context.runtime.enableEvents = false;
  queue();
  context.runtime.enableEvents = true;
  try {
    await context.sync();
  } catch (error) {
    await switchedOn(context);
    throw error; // what is told is the first error
  }
}

/** Left off, the pane would hear of nothing any more: it is tried again where it fails. */
async function switchedOn(context: Excel.RequestContext, tries = 3): Promise<void> {
  context.runtime.enableEvents = true;
  await context.sync().catch(() => (tries > 1 ? switchedOn(context, tries - 1) : undefined));
}

/** What a request that may have failed has answered; null where Excel answered nothing. */
export function answered<T>(take: () => T): T | null {
  try {
    return take();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
