/**
 * Names put in where a sheet stands already. Some builds add none to a sheet whose panes are frozen (office-js 1345): what is refused,
 * or not there afterwards, is added with the panes thawed, which are frozen again.
 */
import { whereTo } from './look';
import { quietly } from './session';

export interface NameToGive {
  readonly name: string;
  readonly formula: string;
  /** Hidden from the list of names: one of those for formulas alone. */
  readonly hidden: boolean;
}

/** Gives names that are not there. One request where Excel takes them as they are. */
export async function giveNames(context: Excel.RequestContext, wanted: readonly NameToGive[]): Promise<void> {
  if (wanted.length === 0) return;
  const { names } = context.workbook;
  const add = (list: readonly NameToGive[]) => {
    for (const { name, formula, hidden } of list) {
      const given = names.add(name, formula);
      if (hidden) given.visible = false;
    }
  };
  const missing = async (): Promise<readonly NameToGive[]> => {
    const items = wanted.map(({ name }) => names.getItemOrNullObject(name));
    await context.sync();
    return wanted.filter((_, i) => items[i]!.isNullObject);
  };
  const refused = await quietly(context, () => add(wanted)).then(
    () => null,
    (error: unknown) => ({ error }),
  );
  const left = await missing();
  if (left.length === 0 && refused === null) return;
  const frozen = await frozenAmong(context, left);
  if (refused && frozen.length === 0) throw refused.error;
  try {
    await quietly(context, () => {
      for (const { sheet } of frozen) sheet.freezePanes.unfreeze();
      add(left);
    });
  } finally {
    // For the eye only: what is refused here takes nothing from anybody.
    await quietly(context, () => {
      for (const panes of frozen) panes.freeze();
    }).catch(() => undefined);
  }
}

/** The sheets these names lead to whose panes are frozen, with the panes. */
async function frozenAmong(context: Excel.RequestContext, wanted: readonly NameToGive[]) {
  const tabs = new Set(wanted.flatMap(({ formula }) => whereTo(formula)?.tab ?? []));
  const found = [...tabs].map((tab) => {
    const sheet = context.workbook.worksheets.getItem(tab);
    const panes = sheet.freezePanes.getLocationOrNullObject();
    panes.load('address,rowCount,columnCount,isEntireRow,isEntireColumn');
    return { sheet, panes };
  });
  await context.sync();
  return found
    .filter(({ panes }) => !panes.isNullObject)
    .map(({ sheet, panes: { address, rowCount, columnCount, isEntireRow, isEntireColumn } }) => ({
      sheet,
      freeze() {
        if (isEntireRow) sheet.freezePanes.freezeRows(rowCount);
        else if (isEntireColumn) sheet.freezePanes.freezeColumns(columnCount);
        else sheet.freezePanes.freezeAt(address.slice(address.lastIndexOf('!') + 1));
      },
    }));
}
