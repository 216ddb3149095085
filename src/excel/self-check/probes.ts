/**
 * Probes on a scratch sheet: what builds of Excel are known to differ in. The product relies on none of it; a difference seen here
 * tells where its ways round are used.
 */
import { cellAddress, rangeAddress } from '../../sheets/a1';
import type { ValidationSpec } from '../../sheets/spec';
import { queueValidations } from '../draw/guards';
import { inExcelKeeping } from '../session';
import type { Compared } from './compare';
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
/** A message by itself, and where that is refused with a rule that allows everything. */
export const prompt = onScratch(yes, async (sheet, context) => {
  const { dataValidation } = sheet.getRange('A1');
  const tried = (rule?: Excel.DataValidationRule) => {
    if (rule) dataValidation.rule = rule;
    dataValidation.prompt = { showPrompt: true, title: '', message: 'x' };
    return context.sync().then(() => yes, codeOf);
  };
  const alone = await tried();
  if (alone === yes) return yes;
  return (await tried({ custom: { formula: '=TRUE' } })) === yes ? alone : `${alone} · =TRUE`;
});

const words = ['x', 'y'];
/** A rule of every kind as the sheets have them, over two cells each, with a value it takes and one it does not. */
const limits: readonly {
  readonly rule: (first: string) => ValidationSpec['rule'];
  readonly good: number | string;
  readonly bad: number | string;
}[] = [
  { rule: () => ({ kind: 'list', values: words }), good: 'y', bad: 'z' },
  { rule: () => ({ kind: 'listRange', source: '=$Z$1:$Z$2' }), good: 'y', bad: 'z' },
  { rule: () => ({ kind: 'decimal', operator: 'between', min: 0, max: '=$Y$1' }), good: 1.5, bad: 2.5 },
  { rule: () => ({ kind: 'whole', operator: 'greaterThanOrEqual', min: 0 }), good: 1, bad: 1.5 },
  { rule: () => ({ kind: 'date', operator: 'between', min: 45_000, max: 45_100 }), good: 45_050, bad: 45_101 },
  { rule: () => ({ kind: 'textLength', operator: 'lessThanOrEqual', min: 2 }), good: 'xy', bad: 'xyz' },
  // Relative to the first cell, as formulas in rules are.
  { rule: (first) => ({ kind: 'custom', formula: `=LEN(${first})<3` }), good: 'xy', bad: 'xyz' },
];

/** Values that break a rule are known for it, and others not, in whichever cell of its range they are written. */
export const refused = onScratch(yes, async (sheet, context) => {
  sheet.getRange('Z1:Z2').values = words.map((word) => [word]);
  sheet.getRange('Y1').values = [[2]];
  const ranges = limits.map((_, i) => rangeAddress(1, i + 1, 2, i + 1));
  queueValidations(sheet, {
    cells: [],
    validations: limits.map(({ rule }, i) => ({ range: ranges[i]!, rule: rule(cellAddress(1, i + 1)) })),
  });
  const look = async (values: (limit: (typeof limits)[number]) => (number | string)[]) => {
    ranges.forEach((range, i) => (sheet.getRange(range).values = values(limits[i]!).map((value) => [value])));
    const cells = limits.map((_, i) =>
      [1, 2].map((row) => {
        const { dataValidation } = sheet.getRange(cellAddress(row, i + 1));
        dataValidation.load('valid');
        return dataValidation;
      }),
    );
    await context.sync();
    return cells.map((pair) => pair.map(({ valid }) => valid).join());
  };
  const first = await look(({ good, bad }) => [good, bad]);
  const second = await look(({ good, bad }) => [bad, good]);
  const wrong = limits.flatMap(({ rule }, i) =>
    first[i] === 'true,false' && second[i] === 'false,true' ? [] : [`${rule('A1').kind} ${first[i]} ${second[i]}`],
  );
  return wrong.length === 0 ? yes : wrong.join('; ');
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
