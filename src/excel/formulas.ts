/**
 * Formulas typed over, looked for in every computed cell. Their texts are by far the largest part of a workbook, so this is done apart
 * from reading: when the user asks for a check, and for the sheets touched once the user rests.
 */
import { buildSheet } from '../sheets';
import { cellAddress, parseArea, rangeAddress, type Area } from '../sheets/a1';
import { computedCells } from '../sheets/computed-cells';
import { fieldName } from '../sheets/names';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { rectangles } from './draw/rectangles';
import type { Found } from './look';
import { contextFrom, type Known } from './known';
import type { Reading } from './read';
import { bytesOf } from './size';

/** Cells whose formula was typed over, by sheet looked at. */
export type TypedOver = ReadonlyMap<SheetKey, readonly string[]>;

/** Where a sheet computes, and how long the answer about it will be. */
interface Asked {
  readonly key: SheetKey;
  readonly tab: string;
  readonly areas: readonly Area[];
  readonly bytes: number;
}

/** Excel on the web takes no answer over 5 MB. */
const ANSWER_BYTES = 3_500_000;

/** Looks at all computed cells of these sheets of a workbook just read; a request for every 3.5 MB. */
export async function compareFormulas(
  context: Excel.RequestContext,
  reading: Reading,
  keys: readonly SheetKey[],
): Promise<TypedOver> {
  const { known, look } = reading;
  const asked = keys.flatMap((key): Asked[] => {
    const found = look.sheets.get(key);
    const spec = known && found ? drawnAs(key, found, reading, known) : undefined;
    if (!found || !spec) return [];
    const areas = fits(spec, found) ? rectangles(computedCells(spec)) : resultAreas(spec, reading);
    return [{ key, tab: found.tab, areas, bytes: bytesOf(computedCells(spec).map((cell) => cell.formula)) }];
  });
  const typedOver = new Map<SheetKey, readonly string[]>();
  for (const batch of batches(asked)) {
    const answers = batch.map((sheet) => [sheet.key, queueFormulas(context, sheet)] as const);
    // One request per answer that Excel on the web can give.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const [key, answer] of answers) typedOver.set(key, answer());
  }
  return typedOver;
}

const fits = ({ rows, cols }: SheetSpec, { area }: Found): boolean =>
  area.row === 1 && area.col === 1 && area.lastRow === rows && area.lastCol === cols;

/**
 * The spec by which a sheet was drawn: what was typed decides how long a roster is. None for sheets of a day, made on demand, and for
 * the cover: what they hold depends on when they were drawn.
 */
function drawnAs(key: SheetKey, found: Found, { state }: Reading, known: Known): SheetSpec | undefined {
  const template = key === 'cover' ? undefined : known.specs.get(key);
  if (!template || fits(template, found)) return template;
  const present = state.sheets.map((sheet) => sheet.key);
  return buildSheet(key, contextFrom(state.plan ?? known.base, state.entries, known.m, present));
}

/** Where rows or columns were put in, only results can be told: their names moved along. All cells of such a field compute. */
function resultAreas(spec: SheetSpec, { look }: Reading): readonly Area[] {
  const computed = new Set(computedCells(spec).map((cell) => cellAddress(cell.row, cell.col)));
  return spec.fields.flatMap((f) => {
    const { row, col, lastRow, lastCol } = parseArea(f.range);
    const both = computed.has(cellAddress(row, col)) && computed.has(cellAddress(lastRow, lastCol));
    const now = look.names.get(fieldName(spec.key, f.field));
    return f.role === 'result' && both && now ? [now.area] : [];
  });
}

function batches(asked: readonly Asked[]): readonly (readonly Asked[])[] {
  const dealt: Asked[][] = [];
  let room = 0;
  for (const sheet of asked) {
    if (sheet.bytes > room || dealt.length === 0) {
      dealt.push([]);
      room = ANSWER_BYTES;
    }
    dealt.at(-1)!.push(sheet);
    room -= sheet.bytes;
  }
  return dealt;
}

function queueFormulas(context: Excel.RequestContext, { tab, areas }: Asked): () => readonly string[] {
  const sheet = context.workbook.worksheets.getItem(tab);
  const ranges = areas.map((area) => {
    const range = sheet.getRange(rangeAddress(area.row, area.col, area.lastRow, area.lastCol));
    range.load('formulas');
    return { area, range };
  });
  return () =>
    ranges.flatMap(({ area, range }) =>
      (range.formulas as unknown[][]).flatMap((line, r) =>
        line.flatMap((formula, c) =>
          typeof formula === 'string' && formula.startsWith('=') ? [] : [cellAddress(area.row + r, area.col + c)],
        ),
      ),
    );
}
