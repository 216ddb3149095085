/** Where the sheets of a job go: new, drawn again where they stand, or new beside the old one kept under another name. */
import type { Messages } from '../i18n';
import { hasRowsPutIn } from '../sheets/fixed-rows';
import { cellAddress } from '../sheets/a1';
import { fieldName, sheetName } from '../sheets/names';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { whereTo, type Found, type Look } from './look';
import { freeTab } from './tabs';

/**
 * Whether a redraw may happen in place: the template stands where it was drawn. Where rows or columns were inserted into it, the
 * sheet may hold things the template does not know, and is kept beside the new one instead.
 */
export function isIntact(spec: SheetSpec, found: Found, names: Look['names']): boolean {
  if (found.area.row !== 1 || found.area.col !== 1 || found.area.lastCol !== spec.cols) return false;
  if (hasRowsPutIn(spec, (name) => names.get(name)?.area)) return false;
  return spec.fields.every((f) => {
    const now = names.get(fieldName(spec.key, f.field));
    const drawn = whereTo(`=x!${f.range}`);
    return now && drawn && now.tab === found.tab && now.area.row === drawn.area.row && now.area.col === drawn.area.col;
  });
}

export interface Placed {
  readonly spec: SheetSpec;
  readonly tab: string;
  /** How the sheet comes about: new; drawn again in place; new while the old one is kept under another name. */
  readonly how: 'new' | 'again' | 'beside';
  /** The old sheet, which keeps its identity. */
  readonly keep?: { readonly id: string; readonly tab: string; readonly as: string };
}

/** The name that a table on an old sheet goes by, since there is one of its name on the new sheet. */
export const keptTable = (name: string, { id }: NonNullable<Placed['keep']>): string =>
  `${name}_${id.replaceAll(/\W/g, '')}`;

/** `was` gives a sheet as it stands by the plan until now, where another takes its place; sheets `kept` are in no case drawn over. */
export function place(
  specs: readonly SheetSpec[],
  look: Look,
  m: Messages,
  was: (key: SheetKey) => SheetSpec | null = () => null,
  kept: ReadonlySet<SheetKey> = new Set(),
): readonly Placed[] {
  const taken = new Set(look.tabs.map((t) => t.name));
  return specs.map((spec) => {
    const found = look.sheets.get(spec.key) ?? null;
    const isOver = found && !kept.has(spec.key) && isIntact(was(spec.key) ?? spec, found, look.names);
    if (isOver) return { spec, tab: found.tab, how: 'again' };
    if (!found) {
      const tab = freeTab(spec.name, taken);
      taken.add(tab);
      return { spec, tab, how: 'new' };
    }
    const as = freeTab(m.common.keptTab(found.tab).slice(0, 31), taken);
    taken.delete(found.tab);
    taken.add(as);
    const tab = freeTab(spec.name, taken);
    taken.add(tab);
    const id = look.tabs.find((t) => t.name === found.tab)?.id ?? '';
    return { spec, tab, how: 'beside', keep: { id, tab: found.tab, as } };
  });
}

/**
 * Queues that a sheet drawn over still stands as it did when it was looked at: where rows or columns were put in or taken out since, Excel
 * refuses the whole request (`isMovedMeanwhile`) before anything is drawn.
 */
export function queueStillThere({ workbook }: Excel.RequestContext, { spec, tab }: Placed, { names }: Look): void {
  const found = [sheetName(spec.key), ...fieldNames(spec)].flatMap((name) => nameOn(tab, name, names));
  queueEnds(workbook, tab, found);
}

/**
 * The same between the parts of a large sheet: by the fields that end before its last row and column, where room was put in by then. Their
 * names lead where they did until the last part is drawn.
 */
export function queueStillDrawn({ workbook }: Excel.RequestContext, placed: Placed, look: Look): void {
  queueEnds(workbook, placed.tab, inMidst(placed, look));
}

/** Whether rows or columns were put in or taken out of a sheet drawn over since its first part, by the names as they are now. */
export const hasMovedSince = (placed: Placed, before: Look, now: Look): boolean =>
  inMidst(placed, before).some(({ name, area }) => {
    const is = now.names.get(name);
    return is?.tab === placed.tab && (is.area.lastRow !== area.lastRow || is.area.lastCol !== area.lastCol);
  });

const fieldNames = ({ key, fields }: SheetSpec) => fields.map(({ field }) => fieldName(key, field));

type Named = Pick<Found, 'area'> & { readonly name: string };

function nameOn(tab: string, name: string, names: Look['names']): readonly Named[] {
  const found = names.get(name);
  return found?.tab === tab ? [{ name, area: found.area }] : [];
}

function inMidst({ spec, tab }: Placed, { names, sheets }: Look): readonly Named[] {
  const was = sheets.get(spec.key)?.area;
  const [rows, cols] = [Math.min(spec.rows, was?.lastRow ?? 0), Math.min(spec.cols, was?.lastCol ?? 0)];
  return fieldNames(spec)
    .flatMap((name) => nameOn(tab, name, names))
    .filter(({ area }) => area.lastRow < rows && area.lastCol < cols);
}

function queueEnds(workbook: Excel.Workbook, tab: string, found: readonly Named[]): void {
  const sheet = workbook.worksheets.getItem(tab);
  const ends = new Set<string>();
  for (const { name, area } of found) {
    const { lastRow, lastCol } = area;
    const own = [`row ${lastRow}`, `col ${lastCol}`];
    if (own.every((end) => ends.has(end))) continue;
    for (const end of own) ends.add(end);
    const last = workbook.names.getItemOrNullObject(name).getRangeOrNullObject().getLastCell();
    last.getIntersection(sheet.getRange(cellAddress(lastRow, lastCol))).load('rowCount');
  }
}
