/** What users keep beside rows that another plan moves: it hangs on its cell and does not go along, which is told before. */
import type { Place } from '../../errors';
import type { WorkbookFacade } from '../../excel/facade';
import type { Messages } from '../../i18n';
import { copyTexts } from '../../i18n/copies';
import { itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import { placeNow } from '../../sheets/moved';

/** Sheets that have a row, or some rows, for each item of the plan, in its order. */
const byItem = /^(?:plan|calc|units|score_\d+|comprehensive|gap|schedule|outlook|weights|robustness|followup|report)$/;

/** The sheets whose rows stand elsewhere by the plan `now`; lists of milestones among them. */
function movedSheets(
  before: Plan,
  now: Plan,
  keys: readonly string[],
  milestones: (key: string) => number,
): readonly string[] {
  const items = (plan: Plan) =>
    itemsOf(plan)
      .map(({ id }) => id)
      .join(' ');
  const isMoved = items(before) !== items(now);
  return keys.filter((key) =>
    byItem.test(key)
      ? isMoved
      : Array.from({ length: milestones(key) }).some((_, k) => placeNow(before, now, key, 'milestone', k) !== k),
  );
}

/**
 * Comments, notes, charts, shapes and cells of the user's beside rows that the plan `now` moves, and what of theirs leads there, as the
 * words they are told by.
 */
export async function besideMoved(
  book: WorkbookFacade,
  before: Plan,
  now: Plan,
  m: Messages,
): Promise<readonly string[]> {
  const { entries, sheets, structure } = await book.read();
  const keys = movedSheets(
    before,
    now,
    sheets.map(({ key }) => key),
    (key) => entries.sheets[key]?.milestone?.length ?? 0,
  );
  const tabOf = (key: string) => sheets.find((sheet) => sheet.key === key)?.tab ?? key;
  const outside = structure.sheets.flatMap(({ key, outside: cells }) =>
    keys.includes(key) ? cells.map((cell): Place => ({ sheet: tabOf(key), cell })) : [],
  );
  const along = keys.length > 0 ? await book.goesAlong(keys) : [];
  const words = copyTexts(m).beside;
  return [
    ...outside.map(({ sheet = '', cell = '' }) => `${sheet}!${words.cell(cell)}`),
    ...along.map(({ kind, sheet, at }) => (sheet === '' ? words[kind](at) : `${sheet}!${words[kind](at)}`)),
  ];
}
