/** Rows of the import log (汇总记录): which file was taken when, with how many figures, so that each figure can be traced. */
import { textIn, type CellValue, type Entries } from '../entries/entries';
import { pick, type Messages } from '../i18n';
import type { Plan } from '../plan/schema';
import { importLogFields, importLogKey } from '../sheets/import-log-sheet';
import type { Collection } from './collect';
import type { Decisions, Outcome, Write } from './decide';

export type LogRow = Readonly<Record<(typeof importLogFields)[number], CellValue>>;

/** A row for each file from which anything was decided. `time` is printed as it is given. */
export function logRows(
  plan: Plan,
  collection: Collection,
  decisions: Decisions,
  outcome: Outcome,
  time: string,
  m: Messages,
): readonly LogRow[] {
  const stale = new Set(outcome.stale.map(({ id }) => id));
  return collection.files.flatMap((file, index): LogRow[] => {
    if (file.status !== 'read') return [];
    const own = collection.differences.filter(
      (difference) => difference.file === index && decisions.has(difference.id) && !stale.has(difference.id),
    );
    if (own.length === 0) return [];
    const taken = own.filter(({ id }) => decisions.get(id) === 'accept').length;
    const unit = plan.units.find(({ id }) => id === file.unit);
    return [
      {
        file: file.name,
        unit: unit ? pick(unit.name, m) : (file.unit ?? m.exchange.log.wholeWorkbook),
        time,
        taken,
        rejected: own.length - taken,
        refused: file.refusals.length,
        note: null,
        fingerprint: file.fingerprint,
      },
    ];
  });
}

/** Where the next rows of the log go: the row after the last filled one. */
export function nextLogRow(entries: Entries): number {
  const cells = entries.sheets[importLogKey]?.file ?? [];
  let last = cells.length;
  while (last > 0 && textIn(cells[last - 1]) === '') last--;
  return last;
}

/** The rows as values to be written, from `index` on. */
export function logWrites(rows: readonly LogRow[], index: number): readonly Write[] {
  return rows.flatMap((row, r) =>
    importLogFields.map((field) => ({ key: importLogKey, field, index: index + r, value: row[field] })),
  );
}

/** Fingerprints of the files that were taken before and not taken back. */
export function takenBefore(entries: Entries): ReadonlySet<string> {
  const log = entries.sheets[importLogKey] ?? {};
  return new Set(
    (log.fingerprint ?? []).map(textIn).filter((print, i) => print !== '' && textIn(log.note?.[i]) === ''),
  );
}
