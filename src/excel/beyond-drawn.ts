/** What stands on a form that the product did not draw there: told by holding its cells against the templates it may have been drawn from. */
import { cellAddress, parseArea, rangeAddress, type Area } from '../sheets/a1';
import { spelled } from '../sheets/same-formula';
import type { SheetSpec } from '../sheets/spec';

/** The cells of an area, row by row. */
export function* cellsOf({
  row,
  col,
  lastRow,
  lastCol,
}: Area): Generator<{ readonly row: number; readonly col: number }> {
  for (let r = row; r <= lastRow; r++) for (let c = col; c <= lastCol; c++) yield { row: r, col: c };
}

/** A cell with its formula, or its value as text. */
export interface Standing {
  readonly cell: string;
  readonly content: string;
}

const REFERENCE = /(?<![A-Z_.\d])[A-Z]{1,3}\d+(?![A-Z_.\d(])/g;
export const isFormula = (content: string): boolean => content.startsWith('=');
/** A text alone, as which Excel keeps what begins like a formula or is a number. */
export const bare = (content: string): string => content.replace(/^'/, '');
/** How a content is told from others where cells have moved. */
export const like = (content: string): string => (isFormula(content) ? shapeOf(spelled(content)) : bare(content));
/** The same words wherever they lead to. */
export const shapeOf = (text: string): string => text.replace(REFERENCE, '#');

/** What a template draws, by address. */
export function drawnOf({ cells }: SheetSpec): ReadonlyMap<string, string> {
  return new Map(
    cells.flatMap(({ row, col, formula, value }) => {
      const content = formula ?? value ?? '';
      return content === '' ? [] : [[cellAddress(row, col), bare(String(content))] as const];
    }),
  );
}

/** Words the product has drawn, wherever they stand by now. Figures are told by their place. */
export const wordsIn = (drawn: ReadonlyMap<string, string>): ReadonlySet<string> =>
  new Set([...drawn.values()].filter((text) => !isFormula(text) && Number.isNaN(Number(text))));

/** The cells of a template that take entries. */
export const entryCells = (spec: SheetSpec): ReadonlySet<string> =>
  new Set(
    spec.fields.flatMap(({ role, range }) =>
      role === 'entry' ? [...cellsOf(parseArea(range))].map(({ row, col }) => cellAddress(row, col)) : [],
    ),
  );

/** A sheet on which cells have moved: what it holds more than was drawn, wherever. */
export function moreThanDrawn(standing: readonly Standing[], drawn: ReadonlyMap<string, string>): readonly string[] {
  const left = new Map<string, number>();
  for (const content of drawn.values()) left.set(like(content), (left.get(like(content)) ?? 0) + 1);
  return standing.flatMap(({ cell, content }) => {
    const count = left.get(like(content)) ?? 0;
    left.set(like(content), count - 1);
    return count > 0 ? [] : [cell];
  });
}

/** Queues the reading of areas of a tab; the answer gives what stands in them. Values alone make a third of the answer. */
export function queueStanding(
  context: Excel.RequestContext,
  tab: string,
  areas: readonly Area[],
  what: 'formulas' | 'values' = 'formulas',
): () => readonly Standing[] {
  const sheet = context.workbook.worksheets.getItem(tab);
  const read = areas.map((area) => {
    const range = sheet.getRange(rangeAddress(area.row, area.col, area.lastRow, area.lastCol)).load(what);
    return { area, range };
  });
  return () =>
    read.flatMap(({ area, range }) =>
      (range[what] as unknown[][]).flatMap((line, r) =>
        line.flatMap((content, c): Standing[] =>
          content === '' ? [] : [{ cell: cellAddress(area.row + r, area.col + c), content: String(content) }],
        ),
      ),
    );
}
