/** Holding drawn sheets against their specs: what is loaded in one request, and the differences told. */
import type { SheetSpec } from '../../sheets/spec';
import { inExcel } from '../session';

export interface Drawn {
  readonly spec: SheetSpec;
  readonly tab: string;
}

/** What a step expects and what it sees; equal texts pass. */
export interface Compared {
  readonly expected: string;
  readonly seen: string;
}

/** What is there where nothing is. */
export const none = '–';

/** A step over drawn sheets. */
export type Comparison = (drawn: readonly Drawn[]) => Promise<Compared>;

const TOLD = 5;
/** The differences named, few enough to be read. */
export const listed = (found: readonly string[]): Compared => ({
  expected: none,
  seen:
    found.length === 0
      ? none
      : `${found.slice(0, TOLD).join('; ')}${found.length > TOLD ? ` … (${found.length})` : ''}`,
});

/** What two looks at lists of differences found together. */
export const both = (a: Compared, b: Compared): Compared =>
  a.seen === none ? b : b.seen === none ? a : listed([a.seen, b.seen]);

/** Queues what is loaded of a sheet; gives what tells its differences once the answer has come. */
export type Load = (sheet: Excel.Worksheet, spec: SheetSpec) => () => readonly string[];

/** The differences of these sheets, in one request. */
export function differences(drawn: readonly Drawn[], load: Load): Promise<readonly string[]> {
  return inExcel(async (context) => {
    const answers = drawn.map(({ spec, tab }) => load(context.workbook.worksheets.getItem(tab), spec));
    await context.sync();
    return answers.flatMap((answer) => answer());
  });
}

/** A step over drawn sheets that is one request, and can share it with others. */
export type Loaded = Comparison & { readonly load: Load };

/** Work over every sheet drawn in one request. */
export const overAll = (load: Load): Loaded =>
  Object.assign(async (drawn: readonly Drawn[]) => listed(await differences(drawn, load)), { load });

/** Several steps in one request; what differs is told by their names. */
export const together = (steps: Readonly<Record<string, Loaded>>): Comparison =>
  overAll((sheet, spec) => {
    const answers = Object.entries(steps).map(([name, { load }]) => ({ name, answer: load(sheet, spec) }));
    return () => answers.flatMap(({ name, answer }) => answer().map((told) => `${name}: ${told}`));
  });

/** An address, or a list of them, without sheet and signs; a single cell as one. */
export const local = (address: string): string =>
  address
    .split(',')
    .map((part) =>
      part
        .replace(/^.*!/, '')
        .replace(/[=$]/g, '')
        .replace(/^([A-Z]+\d+):\1$/, '$1'),
    )
    .join(',');
