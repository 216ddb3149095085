/** A fresh in-memory Excel behind Microsoft's client library, as the product's code finds it: the global `Excel`. */
import { createWorkbook } from '../../src/excel';
import type { WorkbookFacade } from '../../src/excel/facade';
import { createHost, type Host, type HostOptions } from '../../src/host';
import { connect } from '../../src/host/bridge/node';
import { knownFormulas } from './formulas';

/** A fixed day, so that nothing depends on when a test runs. */
export const today = '2025-01-15';

export function startExcel(options: HostOptions = {}): OpenExcel {
  return beside(createHost({ now: () => new Date(`${today}T08:00:00`), formulas: knownFormulas(), ...options }));
}

/**
 * The same workbook once more, in an Excel of its own and with a pane just opened beside it, in some milliseconds: draw once
 * (in `beforeAll`), then let every test or fault have its own fork. The client library talks to the one forked last; the
 * forks before it and the original must not be asked through their `book` any more, but can be forked again.
 */
export const forked = ({ host }: { readonly host: Host }): OpenExcel => beside(host.fork());

export interface OpenExcel {
  readonly host: Host;
  readonly book: WorkbookFacade;
}

/** Connects the client library to this host, and opens the product's door to it. */
export function beside(host: Host): OpenExcel {
  const { Excel } = connect(host);
  Object.assign(globalThis, { Excel });
  return { host, book: createWorkbook() };
}
