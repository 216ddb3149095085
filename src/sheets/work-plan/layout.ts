/** Columns of a unit's work plan, and what its three tables have in common: the entries of a row, and who is missing. */
import { textIn, type EntryCell } from '../../entries/entries';
import { unitShares } from '../../plan/weights';
import type { Item, Plan } from '../../plan/schema';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { heightOfLines, linesIn } from '../text-lines';
import { sized } from '../word-length';
import { textUpTo } from '../limits';

export const c = { id: 2, name: 3, role: 4 } as const;
export const nameWidth = 20;
/** Width of the columns with the unit's role and an indicator's measure, which English spells out. */
export const roleWidth = (m: SheetContext['m']): number => sized(m, 9.5, 12.5);
export const measureWidth = (m: SheetContext['m']): number => sized(m, 8, 12);
/** Widths of the columns a unit fills in, in their order. */
export const entryWidths = { action: 17, person: 12, resources: 11 } as const;

export interface Layout {
  readonly years: number;
  readonly status: number;
  readonly action: number;
  readonly person: number;
  readonly resources: number;
}

/**
 * After name and role come unit of measure and targets, then state, action, person, resources; the tables share the columns. Measures
 * have no targets: their names go on over the columns of these, up to the one before their role (or what they serve), due day and status.
 */
export function layoutOf(plan: Plan): Layout {
  const years = c.role + 2;
  const status = years + plan.years.length;
  return { years, status, action: status + 1, person: status + 2, resources: status + 3 };
}

/** The column of a measure's role or of what it serves, and the last of its name. */
export const measureColumns = ({ status }: Layout) =>
  ({ role: status - 3, nameEnd: Math.max(c.name, status - 4) }) as const;

/** Height of a row that holds a name in a column (or merged columns) of so many characters, and what the unit typed before. */
export function rowHeightFor(
  block: 'goal' | 'measure' | 'own',
  { text, width }: { readonly text: string; readonly width: number },
  typed: (field: string) => EntryCell | undefined,
  single: number,
): number {
  const entries = Object.entries(entryWidths).map(([part, own]) => linesIn(textIn(typed(`${block}_${part}`)), own));
  return heightOfLines(Math.max(linesIn(text, width), ...entries), single);
}

/** A table as it was drawn. */
export interface Drawn {
  readonly next: number;
  readonly last: number;
  readonly count: number;
  /** Formula text: rows of the block that name something to do and nobody to do it. */
  readonly missing: string;
}

/** Fields of a block, its limits on typing, and how many of its rows want a person. A row is in use where the `inUse` column holds such a text. */
export function closeBlock(
  sheet: SheetBuilder,
  m: SheetContext['m'],
  block: 'goal' | 'measure' | 'own',
  first: number,
  last: number,
  l: Layout,
  inUse: { readonly column: string; readonly text: '?*' | '*-*' },
): string {
  const t = m.sheetsWork;
  const h = t.workplan.goalHeaders;
  const column = (col: number) => rangeAddress(first, col, last, col);
  sheet
    .field(`${block}_row`, 'label', first, c.id, last)
    .field(`${block}_action`, 'entry', first, l.action, last)
    .field(`${block}_person`, 'entry', first, l.person, last)
    .field(`${block}_resources`, 'entry', first, l.resources, last);
  sheet.limit(column(l.action), textUpTo(), h.action, t.textPrompt);
  sheet.limit(column(l.person), textUpTo(), h.person, t.personPrompt);
  sheet.limit(column(l.resources), textUpTo(), h.resources, t.textPrompt);
  sheet.when(column(l.person), `ISFORMULA(${columnLetters(l.person)}${first})`, 'assumedName');
  const used = `${inUse.column},"${inUse.text}"`;
  return `(COUNTIF(${used})-COUNTIFS(${used},${column(l.person)},"?*"))`;
}

/** As what a unit answers for an item, in words. */
export function roleOf({ plan, m }: SheetContext, item: Item, unitId: string): string {
  const roles = unitShares(plan, item)
    .filter((share) => share.unit === unitId)
    .map((share) => share.role);
  const words = m.sheetsCore.unit.roles;
  return roles.length > 1 ? words.both : words[roles[0] ?? 'responsible'];
}
