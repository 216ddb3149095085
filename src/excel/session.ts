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
