/**
 * Probes on a scratch sheet: what builds of Excel are known to differ in. The product relies on none of it; a difference seen here
 * tells where its ways round are used.
 */
import { inExcelKeeping } from '../session';
import type { Compared } from './drawn';
import { Unavailable } from './report';

const yes = 'ok';
type Pause = (milliseconds: number) => Promise<void>;

type Probe = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<string>;

/** Runs a probe on a sheet of its own, which is taken away again; what Excel refuses is what is seen. */
function onScratch(expected: string, probe: Probe): () => Promise<Compared> {
  return async () => {
    const tab = await inExcelKeeping(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    let seen: string;
    try {
      seen = await inExcelKeeping((context) => probe(context.workbook.worksheets.getItem(tab), context)).catch(codeOf);
    } finally {
      await inExcelKeeping(async (context) => {
        context.workbook.worksheets.getItem(tab).delete();
        await context.sync();
      });
    }
    if (seen === 'ApiNotFound') throw new Unavailable();
    return { expected, seen };
  };
}

const codeOf = (error: unknown): string => {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
};

/** A probe that only has to be taken. */
const taken = (queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  onScratch(yes, async (sheet, context) => {
    queue(sheet, context);
    await context.sync();
    return yes;
  });

export const front = taken((sheet) => {
  sheet.activate();
  sheet.getRange('A1').select();
});
export const freeze = taken((sheet) => sheet.freezePanes.freezeRows(2));
export const unprotect = taken((sheet) => sheet.protection.unprotect());
export const prompt = taken((sheet) => {
  sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title: '', message: 'x' };
});

const scratchName = 'zsc_check_name';
export const namesAfterFreezing = onScratch(yes, async (sheet, context) => {
  sheet.freezePanes.freezeRows(2);
  const frozen = await context.sync().then(
    () => true,
    () => false,
  );
  if (!frozen) throw new Unavailable(); // told by the probe of freezing
  sheet.load('name');
  await context.sync();
  context.workbook.names.add(scratchName, `='${sheet.name}'!$A$1`);
  await context.sync();
  context.workbook.names.getItem(scratchName).delete();
  await context.sync();
  return yes;
});

export const seriesOfText = onScratch('1', async (sheet, context) => {
  const range = sheet.getRange('A1:A3');
  range.values = [['a'], ['b'], ['c']];
  const { series } = sheet.charts.add('Line', range, 'Columns');
  series.load('count');
  await context.sync();
  return series.count === 0 ? '0' : '1';
});

export const fitWidth = onScratch(yes, async (sheet, context) => {
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.load('zoom');
  await context.sync();
  return sheet.pageLayout.zoom.verticalFitToPages === 1 ? '1 × 1' : yes;
});

export const property = async (): Promise<Compared> => {
  const key = 'zsc-check';
  const whole = '300 / 300';
  const seen = await inExcelKeeping(async (context) => {
    const { custom } = context.workbook.properties;
    custom.add(key, 'x'.repeat(300));
    await context.sync();
    const found = custom.getItem(key);
    found.load('value');
    await context.sync();
    const { length } = String(found.value);
    found.delete();
    await context.sync();
    return `${length} / 300`;
  }).catch(() => whole);
  // Kept whole or refused, either will do: cut, what it held would be lost.
  return { expected: whole, seen };
};

export const calculation = (): Promise<Compared> =>
  inExcelKeeping(async (context) => {
    context.application.load('calculationMode');
    await context.sync();
    return { expected: 'Automatic', seen: context.application.calculationMode };
  });

/** Whether a change of this cell was heard within the time given. */
async function heard(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cell: string,
  change: () => Promise<void>,
  wait: number,
  pause: Pause,
): Promise<boolean> {
  sheet.load('id');
  await context.sync();
  let isHeard = false;
  const { id } = sheet;
  const handler = context.workbook.worksheets.onChanged.add(async ({ worksheetId, address }) => {
    if (worksheetId === id && address === cell) isHeard = true;
  });
  await context.sync();
  try {
    await change();
    for (let waited = 0; !isHeard && waited < wait; waited += 50) await pause(50);
    return isHeard;
  } finally {
    handler.remove();
    await context.sync();
  }
}

export const events = (pause: Pause) =>
  onScratch(yes, async (sheet, context) => {
    const isHeard = await heard(
      context,
      sheet,
      'A1',
      async () => {
        sheet.getRange('A1').values = [[1]];
        await context.sync();
      },
      2_000,
      pause,
    );
    return isHeard ? yes : '–';
  });

/** `ask` shows the user the cell and resolves when a word was picked, or to false where it is passed over. */
export const pick = (pause: Pause, ask: (tab: string, cell: string) => Promise<boolean>) =>
  onScratch(yes, async (sheet, context) => {
    sheet.load('name');
    sheet.getRange('B2').dataValidation.rule = { list: { inCellDropDown: true, source: '1,2,3' } };
    await context.sync();
    let isAsked = true;
    const isHeard = await heard(
      context,
      sheet,
      'B2',
      async () => void (isAsked = await ask(sheet.name, 'B2')),
      1_500,
      pause,
    );
    if (!isAsked) throw new Unavailable();
    return isHeard ? yes : '–';
  });

const longText = '0123456789'.repeat(25);
/** Rows of ten kilobytes: what counts is the size of the request. */
const block = (rows: number): string[][] =>
  Array.from({ length: rows }, () => Array.from({ length: 40 }, () => longText));

/** A write of a megabyte while a handler is registered. */
export const listening = onScratch(yes, async (sheet, context) => {
  const handler = context.workbook.worksheets.onChanged.add(async () => undefined);
  await context.sync();
  const seen = await (async () => {
    sheet.getRange('A1:AN100').values = block(100);
    await context.sync();
    return yes;
  })().catch(codeOf);
  handler.remove();
  await context.sync();
  return seen;
});

/** The largest request the product sends: nearly four megabytes. */
export const request = onScratch(yes, async (sheet, context) => {
  sheet.getRange('A1:AN350').values = block(350);
  await context.sync();
  return yes;
});

export const window = async (): Promise<Compared> => ({
  expected: yes,
  seen: await Excel.createWorkbook().then(() => yes, codeOf),
});
