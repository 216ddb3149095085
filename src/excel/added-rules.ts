/**
 * Conditional formats and limits on typing, drop-downs among them, that users put on sheets of ours that go. They are told from the
 * product's own by what they say, and by where the template has none.
 */
import { cellAddress, columnLetters, parseArea, rangeAddress, type Area } from '../sheets/a1';
import type { SheetSpec } from '../sheets/spec';
import { cellsOf, like, shapeOf } from './beyond-drawn';
import { conditionOf, notesOf, ruleOf } from './draw/guards';
import { addressLists, rectangles } from './draw/rectangles';
import type { Kept } from './goes-along';
import { said, withoutLimits } from './limits-told';
import { run } from './run';
import { inExcelKeeping } from './session';
import type { Standing } from './typed-anywhere';

/** Areas of a tab, and the limits that are the product's there. */
interface Asked {
  readonly tab: string;
  readonly areas: readonly Area[];
  readonly ours: ReadonlySet<string>;
}

const LAST_ROW = 1_048_576;
const LAST_COL = 16_384;
/** An area on which cells differ is asked about again in so many parts. */
const PARTS = 16;
/** Areas of more cells are told as they are, not joined with their neighbours. */
const JOINED_CELLS = 2_000;

/** What users added of them to these sheets. Two requests, and some more to tell the place where there is something. */
export async function addedRules(standing: readonly Standing[]): Promise<readonly Kept[]> {
  const seen = standing.filter(({ spec }) => spec.visibility === 'visible');
  if (seen.length === 0) return [];
  return run(async (context) => {
    const formats = seen.map(({ spec, found: { tab } }) => {
      const collection = context.workbook.worksheets.getItem(tab).getRange().conditionalFormats;
      return { spec, tab, collection: collection.load('items/id,items/type') };
    });
    // The answer about conditional formats comes with the first one about limits.
    const limits = await addedLimits(context, seen.flatMap(askedOf));
    return [...(await addedFormats(context, formats)), ...limits];
  }, inExcelKeeping);
}

/** A format of ours is a formula's, and says what one of the template does. Two syncs at most. */
async function addedFormats(
  context: Excel.RequestContext,
  sheets: readonly {
    readonly spec: SheetSpec;
    readonly tab: string;
    readonly collection: Excel.ConditionalFormatCollection;
  }[],
): Promise<readonly Kept[]> {
  const read = sheets.flatMap(({ spec, tab, collection }) => {
    const ours = new Set(spec.conditionalFormats.map((format) => like(conditionOf(format))));
    return collection.items.map((format) => {
      const rule = format.type === 'Custom' ? format.custom.rule.load('formula') : null;
      return { tab, format, isOurs: () => rule !== null && ours.has(like(conditionOf(rule))) };
    });
  });
  if (read.length === 0) return [];
  await context.sync();
  const added = read.flatMap(({ tab, format, isOurs }) =>
    isOurs() ? [] : [{ tab, ranges: format.getRanges().load('address') }],
  );
  if (added.length > 0) await context.sync();
  return added.map(({ tab, ranges }) => ({ kind: 'format', sheet: tab, at: local(ranges.address) }));
}

const local = (address: string): string =>
  address
    .split(',')
    .map((part) => part.slice(part.lastIndexOf('!') + 1))
    .join(',');

/** Where a sheet stands as drawn its limits are known cell by cell, otherwise by columns: rows that users put in bring some along. */
function askedOf({ spec, found: { tab }, isAsDrawn }: Standing): readonly Asked[] {
  const { rows, cols } = spec;
  const notes = notesOf(spec).map(({ cell }) => cell);
  const none = new Set<string>();
  const beside = { row: 1, col: cols + 1, lastRow: LAST_ROW, lastCol: LAST_COL };
  if (!isAsDrawn) {
    const areas = spec.validations.map(({ range }) => parseArea(range));
    const columns = Array.from({ length: cols }, (_, i) => i + 1).filter(
      (col) => !notes.some((cell) => cell.col === col) && !areas.some((a) => col >= a.col && col <= a.lastCol),
    );
    return [
      { tab, areas: [...columns.map((col) => ({ row: 1, col, lastRow: LAST_ROW, lastCol: col })), beside], ours: none },
    ];
  }
  const below = { row: rows + 1, col: 1, lastRow: LAST_ROW, lastCol: cols };
  return [
    { tab, areas: [...withoutLimits(spec), beside, below], ours: none },
    ...spec.validations.map(({ range, rule }) => ({
      tab,
      areas: [parseArea(range)],
      ours: new Set([shapeOf(said(ruleOf(rule)))]),
    })),
    ...(notes.length > 0 ? [{ tab, areas: rectangles(notes), ours: new Set([shapeOf('custom =TRUE')]) }] : []),
  ];
}

/** The areas on which a limit is none of the product's. A sync, and some more where there are such. */
async function addedLimits(context: Excel.RequestContext, asked: readonly Asked[]): Promise<readonly Kept[]> {
  const users: Users[] = [];
  for (let left = asked; left.length > 0;) {
    const answer = await limitsOf(context, left);
    users.push(...answer.users);
    left = answer.left;
  }
  return [...new Set(users.map(({ tab }) => tab))].flatMap((tab) =>
    joined(users.flatMap((one) => (one.tab === tab ? [one.area] : []))).map((area): Kept => {
      const { row, col, lastRow, lastCol } = area;
      const at = row === lastRow && col === lastCol ? cellAddress(row, col) : rangeAddress(row, col, lastRow, lastCol);
      return {
        kind: 'limit',
        sheet: tab,
        at: lastRow === LAST_ROW ? `${columnLetters(col)}:${columnLetters(lastCol)}` : at,
      };
    }),
  );
}

interface Users {
  readonly tab: string;
  readonly area: Area;
}

/** Areas with one limit that is the user's, and parts of those on which cells differ. A sync. */
async function limitsOf(
  context: Excel.RequestContext,
  asked: readonly Asked[],
): Promise<{ readonly users: readonly Users[]; readonly left: readonly Asked[] }> {
  const read = asked.flatMap((one) => {
    const sheet = context.workbook.worksheets.getItem(one.tab);
    return addressLists(one.areas).map((list) => {
      const areas = list.split(',').map(parseArea);
      const range = areas.length > 1 ? sheet.getRanges(list) : sheet.getRange(list);
      return { ...one, areas, limit: range.dataValidation.load('type,rule') };
    });
  });
  await context.sync();
  const isMixed = (type: string) => /^(?:Mixed|Inconsistent)/.test(type);
  const added = read.filter(
    ({ ours, limit: { type, rule } }) => type !== 'None' && (isMixed(type) || !ours.has(shapeOf(said(rule)))),
  );
  const isWhole = ({ areas, limit }: (typeof added)[number]) => areas.length === 1 && !isMixed(limit.type);
  return {
    users: added.flatMap((one) => (isWhole(one) ? [{ tab: one.tab, area: one.areas[0]! }] : [])),
    left: added.flatMap((one) =>
      isWhole(one) ? [] : partsOf(one.areas).map((part) => ({ tab: one.tab, areas: [part], ours: one.ours })),
    ),
  };
}

/** The single areas of a list; strips of an area by itself. Nothing of one cell. */
function partsOf(areas: readonly Area[]): readonly Area[] {
  const [first] = areas;
  if (areas.length > 1 || !first) return areas;
  const { row, col, lastRow, lastCol } = first;
  const isTall = lastRow > row;
  const size = (isTall ? lastRow - row : lastCol - col) + 1;
  if (size === 1) return [];
  const step = Math.ceil(size / PARTS);
  return Array.from({ length: Math.ceil(size / step) }, (_, i) => {
    const from = (isTall ? row : col) + i * step;
    const to = Math.min(from + step - 1, isTall ? lastRow : lastCol);
    return isTall ? { row: from, col, lastRow: to, lastCol } : { row, col: from, lastRow, lastCol: to };
  });
}

/** Neighbours as one area, those that come first on the sheet before the others. */
function joined(areas: readonly Area[]): readonly Area[] {
  const cells = areas.reduce((sum, a) => sum + (a.lastRow - a.row + 1) * (a.lastCol - a.col + 1), 0);
  const found = cells > JOINED_CELLS ? areas : rectangles(areas.flatMap((area) => [...cellsOf(area)]));
  return [...found].sort((a, b) => a.row - b.row || a.col - b.col);
}
