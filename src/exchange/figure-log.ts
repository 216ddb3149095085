/** The history of each figure (逐格记录) in the import log: whose, when, from which cell of which file, before and after. */
import { textIn, type CellValue, type Entries } from '../entries/entries';
import { pick, type Messages } from '../i18n';
import type { Plan } from '../plan/schema';
import { figureLogFields, importLogKey } from '../sheets/import-log-sheet';
import type { Collection } from './collect';
import type { Decisions, Outcome, Write } from './decide';
import { differenceText } from './text';

export type FigureRow = Readonly<Record<(typeof figureLogFields)[number], CellValue>>;

/** A row for each figure that was taken, in the order of the files; values as the pane shows them, `time` as it is given. */
export function figureRows(
  plan: Plan,
  { files, differences }: Collection,
  decisions: Decisions,
  { stale }: Outcome,
  time: string,
  m: Messages,
): readonly FigureRow[] {
  const left = new Set(stale.map(({ id }) => id));
  return differences
    .filter(({ id }) => decisions.get(id) === 'accept' && !left.has(id))
    .map((difference): FigureRow => {
      const { what, before, after, where } = differenceText(plan, difference, m);
      const unit = plan.units.find(({ id }) => id === difference.unit);
      return {
        figure: what,
        figure_before: before,
        figure_after: after,
        figure_unit: unit ? pick(unit.name, m) : (difference.unit ?? m.exchange.log.wholeWorkbook),
        figure_time: time,
        figure_file: files[difference.file]?.name ?? '',
        figure_cell: where,
        figure_note: difference.mark === null ? null : m.exchange.marks[difference.mark],
        figure_sheet: difference.key,
        figure_field: difference.field,
        figure_row: difference.index + 1,
      };
    });
}

/** Where the next figures go: the row after the last filled one. */
export function nextFigureRow(entries: Entries): number {
  const cells = entries.sheets[importLogKey]?.figure ?? [];
  let last = cells.length;
  while (last > 0 && textIn(cells[last - 1]) === '') last--;
  return last;
}

/** The rows as values to be written, from `index` on. */
export function figureWrites(rows: readonly FigureRow[], index: number): readonly Write[] {
  return rows.flatMap((row, r) =>
    figureLogFields.map((field) => ({ key: importLogKey, field, index: index + r, value: row[field] })),
  );
}

/** One step in the history of a figure. */
export interface Taken {
  readonly figure: string;
  readonly before: string;
  readonly after: string;
  readonly unit: string;
  readonly time: string;
  readonly file: string;
  readonly cell: string;
  readonly note: string;
  readonly sheet: string;
  readonly field: string;
  /** Place in the field, from 0. */
  readonly index: number;
}

/** What the import log says of figures, the latest first. */
export function historyIn(entries: Entries): readonly Taken[] {
  const log = entries.sheets[importLogKey] ?? {};
  return Array.from({ length: nextFigureRow(entries) }, (_, i): Taken => {
    const text = (field: (typeof figureLogFields)[number]) => textIn(log[field]?.[i]);
    return {
      figure: text('figure'),
      before: text('figure_before'),
      after: text('figure_after'),
      unit: text('figure_unit'),
      time: text('figure_time'),
      file: text('figure_file'),
      cell: text('figure_cell'),
      note: text('figure_note'),
      sheet: text('figure_sheet'),
      field: text('figure_field'),
      index: Number(text('figure_row')) - 1,
    };
  }).reverse();
}
