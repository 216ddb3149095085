/** The one undo: takes the last job back; where something was typed since that would go along, the user is asked first. */
import type { Entries } from '../../entries/entries';
import type { Place } from '../../errors';
import { copyTexts } from '../../i18n/copies';
import { isTypedSince } from '../../sheets/typed-since';
import { withOvertaken } from '../model/taken-back';
import type { Undo } from './pane-state';
import type { Running } from './running';
import type { Store } from './store';
import type { Surroundings } from './surroundings';

/** Cells the undoing would take something from that was typed after the job: figures, texts and formulas of the user's own. */
export function typedSince({ keys, cells, then }: Undo, now: Entries): readonly Place[] {
  if (then === null) return [];
  const fields = [
    // Nobody types on the data sheet; what the pane notes there is its own.
    ...keys.flatMap((key) =>
      key === 'data' ? [] : Object.keys(now.sheets[key] ?? {}).map((field) => ({ key, field })),
    ),
    ...cells,
  ];
  const each = fields.flatMap((of): readonly { key: string; field: string; index: number }[] => {
    const { key, field, index } = { index: undefined, ...of };
    if (index !== undefined) return [{ key, field, index }];
    return (now.sheets[key]?.[field] ?? []).map((_, k) => ({ key, field, index: k }));
  });
  return each.flatMap(({ key, field, index }) => {
    const cell = now.sheets[key]?.[field]?.[index];
    // Of sheets just drawn only what users fill is known; the rest is the product's.
    const isOurs = then.sheets[key] !== undefined && then.sheets[key][field] === undefined;
    return !isOurs && isTypedSince(cell, then.sheets[key]?.[field]?.[index]) ? [cell.place] : [];
  });
}

/** As `Jobs.undo` says. What was typed since the user was asked is asked about again. */
export function undoLast(store: Store, outside: Surroundings, running: Running, confirmed = false): Promise<void> {
  const { dispatch, getState } = store;
  const { run, runLong, notice } = running;
  const { undo, undoAsks } = getState();
  if (undo === null) return Promise.resolve();
  // Tried again it looks anew at what is there by then, and asks.
  const again = () => {
    dispatch({ type: 'undoable', undo });
    void undoLast(store, outside, running);
  };
  const known = (place: Place) =>
    !undoAsks || undoAsks.some((one) => one.sheet === place.sheet && one.cell === place.cell);
  return run(
    'undo',
    async () => {
      const workbook = await outside.openWorkbook();
      const { entries, sheets, structure } = await workbook.read();
      const beside = structure.sheets.flatMap(({ key, outside: cells }) => {
        const tab = sheets.find((sheet) => sheet.key === key)?.tab;
        return undo.keys.includes(key) && tab !== undefined ? cells.map((cell) => ({ sheet: tab, cell })) : [];
      });
      const further = undo.then === null ? [] : ((await undo.loses?.(entries, undo.then)) ?? []);
      const going = undo.keys.length > 0 ? await workbook.goesAlong(undo.keys) : [];
      const along = going.map(({ kind, sheet, at }) => ({ sheet, cell: copyTexts(getState().m).keeps[kind](at) }));
      const all: readonly Place[] = [...typedSince(undo, entries), ...further, ...beside, ...along];
      // A cell that was told by a check is found on the sheet once more.
      const typed = [...new Map(all.map((place) => [`${place.sheet} ${place.cell}`, place])).values()];
      if (typed.some((place) => !confirmed || !known(place))) return dispatch({ type: 'undo-asks', cells: typed });
      await runLong(
        'undo',
        undo.keys,
        async (book) => {
          const stay = await book.underWay(() => undo.run(book, entries));
          notice((m) =>
            withOvertaken([m.recover.undone(undo.label(m)), undo.stays?.(m) ?? ''].join(' ').trim(), stay ?? [], m),
          );
        },
        again,
      );
    },
    again,
  );
}
