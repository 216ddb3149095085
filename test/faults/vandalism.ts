/**
 * Acts of users that damage the workbook, one fork each: whether the product tells, whether its repair puts the workbook right,
 * and whether the figures that are still somewhere in the workbook are still there afterwards.
 */
import type { EntryCell } from '../../src/entries/entries';
import { validate } from '../../src/validation';
import { cellActsOn } from './cell-acts';
import type { WorkbookState } from '../../src/excel/facade';
import type { Host } from '../../src/host';
import type { Workbook } from '../../src/host/model/workbook';
import { forked, today, type OpenExcel } from '../support/excel';
import { missing } from '../support/faults';

export interface Act {
  readonly kind: string;
  readonly name: string;
  readonly deed: (workbook: Workbook) => void | Promise<void>;
  /** The product finds its way all the same: nothing need be told. */
  readonly harmless?: boolean;
}

type Sheet = Workbook['sheets'][number];
const at = ({ sheets }: Workbook, tab: string): Sheet => sheets.find(({ name }) => name === tab)!;

/** Deleting a sheet as Excel does it: names that led to it lead nowhere. */
export function deleteSheet(workbook: Workbook, tab: string): void {
  workbook.sheets.splice(workbook.sheets.indexOf(at(workbook, tab)), 1);
  for (const entry of workbook.names.values()) if (entry.formula.startsWith(`='${tab}'!`)) entry.formula = '=#REF!';
  if (!workbook.sheets.some(({ id }) => id === workbook.activeSheetId)) workbook.activeSheetId = workbook.sheets[0]!.id;
}

/** Renaming a sheet as Excel does it: names follow. */
function renameSheet(workbook: Workbook, tab: string, to: string): void {
  at(workbook, tab).name = to;
  for (const entry of workbook.names.values())
    if (entry.formula.startsWith(`='${tab}'!`)) entry.formula = entry.formula.replace(`='${tab}'!`, `='${to}'!`);
}

/** All acts on a workbook with these tabs and names. */
export function actsOn({ workbook }: Host): readonly Act[] {
  const tabs = workbook.sheets.map(({ name }) => name).filter((name) => name !== 'Sheet1');
  const names = [...workbook.names.keys()].sort();
  const keyOf = (name: string) => /^zsc_(?:sheet_)?([a-z]+\d*(?:_\d{4})?)/.exec(name)![1]!;
  const keys = [...new Set(names.map(keyOf))].filter((key) => workbook.names.has(`zsc_sheet_${key}`));
  const fields = names.filter((name) => /^zsc_(g|t)\d\d_/.test(name));
  return [
    ...tabs.map((tab): Act => ({ kind: 'sheet deleted', name: tab, deed: (w) => deleteSheet(w, tab) })),
    ...tabs.map((tab): Act => ({
      kind: 'sheet renamed',
      name: tab,
      harmless: true,
      deed: (w) => renameSheet(w, tab, `我的${tab}`.slice(0, 31)),
    })),
    ...tabs.map((tab): Act => ({
      kind: 'sheet hidden',
      name: tab,
      harmless: true,
      deed: (w) => void (at(w, tab).visibility = 'Hidden'),
    })),
    ...tabs.map((tab, i): Act => ({
      kind: 'sheet moved',
      name: tab,
      harmless: true,
      deed: (w) =>
        void w.sheets.splice((i * 7) % w.sheets.length, 0, ...w.sheets.splice(w.sheets.indexOf(at(w, tab)), 1)),
    })),
    ...tabs.map((tab): Act => ({ kind: 'everything cleared', name: tab, deed: (w) => at(w, tab).rows.clear() })),
    ...tabs.map((tab): Act => ({
      kind: 'protection off',
      name: tab,
      harmless: at(workbook, tab).protection === null,
      deed: (w) => void (at(w, tab).protection = null),
    })),
    ...keys.map((key): Act => ({
      kind: 'all names of a sheet deleted',
      name: key,
      deed: (w) => {
        for (const name of [...w.names.keys()])
          if (new RegExp(`^zsc_(sheet_)?${key}(_|$)`).test(name)) w.names.delete(name);
      },
    })),
    ...keys.map((key): Act => ({
      kind: 'a sheet’s own name deleted',
      name: key,
      deed: (w) => void w.names.delete(`zsc_sheet_${key}`),
    })),
    ...fields.map((name): Act => ({ kind: 'name deleted', name, deed: (w) => void w.names.delete(name) })),
    ...fields.slice(1).map((name, i): Act => ({
      kind: 'names swapped',
      name: `${fields[i]!} ${name}`,
      harmless: workbook.names.get(name)!.formula === workbook.names.get(fields[i]!)!.formula,
      deed: (w) => {
        const [a, b] = [w.names.get(fields[i]!)!, w.names.get(name)!];
        [a.formula, b.formula] = [b.formula, a.formula];
      },
    })),
    ...fields.map((name): Act => ({
      kind: 'name pointed to the user’s sheet',
      name,
      deed: (w) => void (w.names.get(name)!.formula = "='Sheet1'!$Z$90"),
    })),
    { kind: 'all names deleted', name: 'zsc_*', deed: (w) => w.names.clear() },
    ...cellActsOn(tabs),
  ];
}

export interface Judged {
  readonly act: Act;
  readonly told: boolean;
  /** What is read is what was read before the act. */
  readonly same: boolean;
  readonly repaired: boolean;
  /** Figures in no cell any more that were there after the act. */
  readonly lost: readonly (string | number)[];
}

/** Rosters are this long at least; their rows are all alike, and blank ones stand for nothing. */
const ROSTER = 15;

/** The filled rows of fields as long as rosters are, whatever their order, and the fields that are shorter. */
function inRows(fields: Readonly<Record<string, readonly EntryCell[]>>): unknown {
  const lists = Object.entries(fields).filter(([, cells]) => cells.length >= ROSTER);
  const longest = Math.max(0, ...lists.map(([, cells]) => cells.length));
  const rows = Array.from({ length: longest }, (_, i) =>
    lists.flatMap(([field, cells]) => (cells[i]?.value == null ? [] : [[field, cells[i].value]])),
  );
  const filled = rows.filter((row) => row.length > 0).map((row) => JSON.stringify(row));
  return [filled.sort(), Object.entries(fields).filter(([, cells]) => cells.length < ROSTER)];
}

/** What the product takes from the workbook: where that is the same, nothing need be told. */
const shown = ({ plan, entries: { sheets }, explanations }: WorkbookState): string =>
  JSON.stringify(
    [plan, Object.entries(sheets).map(([key, fields]) => [key, key === 'data' ? null : inRows(fields)]), explanations],
    // Formulas follow rows put in; what counts is whether the cell is assumed.
    (key, held: unknown) => (key === 'place' ? undefined : key === 'formula' ? '=' : held),
  );

const isStructure = (code: string): boolean => code.startsWith('structure.');

/** One act on a fork with a pane beside it: told, repaired, and what is left. Null where Excel refuses the act. */
export async function vandalised(office: OpenExcel, act: Act): Promise<Judged | null> {
  const { host, book } = forked(office);
  const stood = await book.read();
  const before = shown(stood);
  try {
    await act.deed(host.workbook);
  } catch {
    return null;
  }
  host.asUser(({ calculation }) => calculation.structureChanged());
  const after = new Set(missing(host));
  const toldOf = ({ plan, entries, structure, explanations }: WorkbookState) =>
    plan && validate(plan, entries, structure, explanations, { today });
  const known = new Set(toldOf(stood)?.map(({ fingerprint }) => fingerprint));
  let isTold = false;
  const findings = async () => {
    const state = await book.readThoroughly();
    const all = toldOf(state);
    isTold ||= all === null || all.some(({ code, fingerprint }) => isStructure(code) || !known.has(fingerprint));
    same ??= shown(state) === before;
    return all && all.filter(({ code }) => isStructure(code));
  };
  let same: boolean | undefined;
  let left = await findings();
  const isToldAtFirst = isTold;
  for (let round = 0; round < 3 && left !== null && left.length > 0; round++) {
    const keys = [...new Set(left.flatMap(({ fix }) => (fix?.kind === 'redraw' ? [fix.sheetKey] : [])))];
    if (keys.length > 0) await book.redraw(keys).catch(() => undefined);
    for (const { fix } of left)
      if (fix?.kind === 'settle-copied') await book.settleCopied(fix.tab, fix.sheetKey).catch(() => undefined);
    left = await findings();
  }
  return {
    act,
    told: act.harmless === true || isToldAtFirst,
    same: same === true,
    repaired: left !== null && left.length === 0,
    lost: missing(host).filter((value) => !after.has(value)),
  };
}

/** Acts by kind, with what became of them. */
export function tableOf(all: readonly Judged[]): string {
  const kinds = [...new Set(all.map(({ act }) => act.kind))];
  const rows = kinds.map((kind) => {
    const own = all.filter(({ act }) => act.kind === kind);
    const count = (is: (judged: Judged) => boolean) => String(own.filter(is).length);
    return [
      kind,
      String(own.length),
      count((j) => !j.told && !j.same),
      count((j) => j.repaired),
      count((j) => j.lost.length > 0),
    ];
  });
  const lines = [['kind', 'acts', 'untold', 'repaired', 'entries lost'], ...rows];
  const widths = lines[0]!.map((_, c) => Math.max(...lines.map((line) => line[c]!.length)));
  return lines.map((line) => line.map((text, c) => text.padEnd(widths[c]!)).join('  ')).join('\n');
}
