/** A fresh in-memory Excel behind Microsoft's client library, as the product's code finds it: the global `Excel`. */
import { createWorkbook } from '../../src/excel';
import { createHost, type HostOptions } from '../../src/host';
import { connect } from '../../src/host/bridge/node';

/** A fixed day, so that nothing depends on when a test runs. */
export const today = '2025-01-15';

export function startExcel(options: HostOptions = {}) {
  const host = createHost({ now: () => new Date(`${today}T08:00:00`), ...options });
  const { Excel } = connect(host);
  Object.assign(globalThis, { Excel });
  return { host, book: createWorkbook() };
}
