/** References, names and parts of tables to the areas they stand for. */
import { parseA1Ref, parseStructRef } from '@borgar/fx';
import type { ReferenceIdentifier } from '@borgar/fx';
import type { Evaluation, Thunk } from './functions/define';
import type { CellAddress, TableContent } from './types';
import type { Area, Value } from './values';
import { MAX_COL, MAX_ROW, NAME, REF, VALUE } from './values';

const wrap = (index: number, max: number): number => ((index % (max + 1)) + max + 1) % (max + 1);

/** A reference, a name or a part of a table, as the area it stands for. */
export function compileReference(node: ReferenceIdentifier): Thunk {
  if (node.kind === 'table') return compileTable(node.value);
  const ref = node.kind === 'name' ? undefined : parseA1Ref(node.value);
  if (!ref || !('range' in ref)) return compileName(node.value);
  const { context = [], range } = ref;
  const sheet = context[context.length - 1];
  // Another workbook, whose cells are not here.
  if (context.length > 1) return ({ notUnderstood }) => notUnderstood();
  const { top, left, bottom, right, $top, $left, $bottom, $right } = range;
  const [first, last] = sheet?.split(':') ?? [];
  return ({ at, down, across, sheetId, sheetsBetween, notUnderstood }) => {
    const ids = last === undefined ? undefined : (sheetsBetween(first!, last) ?? notUnderstood());
    const id = ids ? ids[0] : sheet === undefined ? at.sheetId : sheetId(sheet);
    if (id === undefined) return REF;
    const moved = (
      index: number | null | undefined,
      fixed: boolean | null | undefined,
      by: number,
      max: number,
    ): number | undefined =>
      index === null || index === undefined ? undefined : fixed || by === 0 ? index : wrap(index + by, max);
    const area: Area = {
      kind: 'area',
      sheetId: id,
      top: moved(top, $top, down, MAX_ROW) ?? 0,
      left: moved(left, $left, across, MAX_COL) ?? 0,
      bottom: moved(bottom, $bottom, down, MAX_ROW) ?? MAX_ROW,
      right: moved(right, $right, across, MAX_COL) ?? MAX_COL,
    };
    return ids ? { ...area, also: ids.slice(1).map((other) => ({ ...area, sheetId: other })) } : area;
  };
}

/** A structured reference: rows and columns of a table by their headings. */
function compileTable(text: string): Thunk {
  const part = tablePart(text);
  return (evaluation) => part(evaluation) ?? evaluation.notUnderstood();
}

/** What a text stands for as a structured reference; undefined where it is none, or there is no such table. */
export function tablePart(text: string): (evaluation: Evaluation) => Value | undefined {
  const ref = parseStructRef(text);
  return (evaluation) => {
    const table = ref && evaluation.table(ref.table ?? '');
    return table && partOfTable(table, ref.columns ?? [], ref.sections ?? [], evaluation.at);
  };
}

/** The cells of a part of a table, seen from a cell. */
export function partOfTable(
  table: TableContent,
  columns: readonly string[],
  sections: readonly string[],
  at: CellAddress,
): Value {
  const place = (name: string) => table.columns.findIndex((c) => c.toLowerCase() === name.toLowerCase());
  const [first = 0, last = first] = columns.length === 0 ? [0, table.columns.length - 1] : columns.map(place);
  if (first < 0 || last < 0) return REF;
  const [top, bottom] = [table.top + (table.headers ? 1 : 0), table.bottom - (table.totals ? 1 : 0)];
  const rows = (section: string): readonly [number, number] | undefined => {
    if (section === 'all') return [table.top, table.bottom];
    if (section === 'data') return [top, bottom];
    if (section === 'headers') return table.headers ? [table.top, table.top] : undefined;
    if (section === 'totals') return table.totals ? [table.bottom, table.bottom] : undefined;
    return at.row >= top && at.row <= bottom && at.sheetId === table.sheetId ? [at.row, at.row] : undefined;
  };
  const wanted = sections.length === 0 ? ['data'] : sections;
  const parts = wanted.map(rows);
  if (parts.includes(undefined)) return wanted.includes('this row') ? VALUE : REF;
  const lines = parts.flatMap((part) => part ?? []);
  return {
    kind: 'area',
    sheetId: table.sheetId,
    top: Math.min(...lines),
    left: table.left + Math.min(first, last),
    bottom: Math.max(...lines),
    right: table.left + Math.max(first, last),
  };
}

/** A defined name, or a table by its name. */
export function compileName(text: string): Thunk {
  const mark = text.lastIndexOf('!');
  const name = text.slice(mark + 1);
  if (mark < 0)
    return (evaluation) => {
      const table = evaluation.table(name);
      return evaluation.name(name, evaluation.at.sheetId) ?? (table ? partOfTable(table, [], [], evaluation.at) : NAME);
    };
  const sheet = text.slice(0, mark).replace(/^'|'$/g, '').replace(/''/g, "'");
  return (evaluation) => {
    const id = evaluation.sheetId(sheet);
    return id === undefined ? REF : (evaluation.name(name, id) ?? NAME);
  };
}
