/** What the tests of the host share. */
import type { Host, HostOptions } from '../../src/host';
import { createHost } from '../../src/host';
import type { ClientLibrary } from '../../src/host/bridge/node';
import { connect } from '../../src/host/bridge/node';

export interface Fixture extends ClientLibrary {
  readonly host: Host;
}

/** A new workbook behind the genuine client library, on a fixed day. */
export function start(options: HostOptions = {}): Fixture {
  const host = createHost({ now: () => new Date(2023, 5, 15, 9, 30), random: () => 0.1, ...options });
  return { host, ...connect(host) };
}

/** The error a batch ends with. */
export async function errorOf(work: Promise<unknown>): Promise<{ code: string; location: string; message: string }> {
  try {
    await work;
  } catch (error) {
    if (error instanceof OfficeExtension.Error)
      return { code: error.code, location: error.debugInfo.errorLocation ?? '', message: error.message };
    throw error;
  }
  throw new Error('The batch was expected to fail.');
}

/** The code a batch of commands on the first sheet ends with. */
export async function refusal(
  fixture: Fixture,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>,
): Promise<string> {
  const error = await errorOf(
    fixture.Excel.run(async (context) => {
      await work(context.workbook.worksheets.getFirst(), context);
      await context.sync();
    }),
  );
  return error.code;
}

/** Runs commands on the first sheet. */
export function onSheet<T>(
  fixture: Fixture,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return fixture.Excel.run((context) => work(context.workbook.worksheets.getFirst(), context));
}

/** Loads and gives a range's values. */
export async function values(fixture: Fixture, address: string): Promise<unknown[][]> {
  return onSheet(fixture, async (sheet, context) => {
    const range = sheet.getRange(address).load('values');
    await context.sync();
    return range.values;
  });
}

// The library releases its references after Excel.run has returned: let it, before the globals go.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 20)));
