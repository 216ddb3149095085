/**
 * Turns a syntax tree into a closure that evaluates it.
 *
 * Trees are compiled twice at most: for ordinary formulas, where a range in the place of a value means its cell
 * in the same row or column (implicit intersection, as in Excel 2016), and for array mode, where it means all of
 * its cells. Array mode holds inside the array parameters of functions, in names and in conditional formats.
 */
import { parseA1Ref, parseStructRef } from '@borgar/fx';
import type { AstExpression, BinaryExpression, CallExpression, LetExpression, ReferenceIdentifier } from '@borgar/fx';
import type { Evaluation, Thunk } from './functions/define';
import { LIMIT } from './functions/define';
import { functionNamed } from './functions';
import { BINARY, UNARY } from './operators';
import { parseFormula } from './parser';
import type { CellAddress, CellResult, TableContent } from './types';
import type { Area, Matrix, Value } from './values';
import {
  broadcast,
  broadcastPair,
  ERRORS,
  isArea,
  isError,
  isMatrix,
  isSingleCell,
  matrix,
  MAX_COL,
  MAX_ROW,
  NAME,
  NULL,
  REF,
  VALUE,
} from './values';

const wrap = (index: number, max: number): number => ((index % (max + 1)) + max + 1) % (max + 1);

/** The one value of an area in an ordinary formula. */
function intersect(area: Area, { at, readCell }: Evaluation): CellResult {
  if (isSingleCell(area)) return readCell(area.sheetId, area.top, area.left);
  if (area.left === area.right && at.row >= area.top && at.row <= area.bottom)
    return readCell(area.sheetId, at.row, area.left);
  if (area.top === area.bottom && at.col >= area.left && at.col <= area.right)
    return readCell(area.sheetId, area.top, at.col);
  return VALUE;
}

type ToValue = (value: Value, evaluation: Evaluation) => CellResult | Matrix;

const toValue: ToValue = (value, evaluation) => {
  if (!isArea(value)) return value;
  return value.also ? VALUE : intersect(value, evaluation);
};

const toValues: ToValue = (value, evaluation) => {
  if (!isArea(value)) return value;
  if (value.also) return VALUE;
  return isSingleCell(value) ? evaluation.readCell(value.sheetId, value.top, value.left) : evaluation.read(value);
};

/** All that an array formula comes to. */
export const allValues = toValues;

/** What a formula cell shows of a result: one value, and 0 for an empty cell. */
export const cellResult = (value: Value, evaluation: Evaluation): CellResult => {
  const result = toValue(value, evaluation);
  return (isMatrix(result) ? result.cells[0] : result) ?? 0;
};

function compileReference(node: ReferenceIdentifier): Thunk {
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
  const ref = parseStructRef(text);
  return (evaluation) => {
    const table = ref && evaluation.table(ref.table ?? '');
    if (!ref || !table) return evaluation.notUnderstood();
    return partOfTable(table, ref.columns ?? [], ref.sections ?? [], evaluation.at);
  };
}

function partOfTable(
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

function compileName(text: string): Thunk {
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

/** The operators that make areas of areas: `:` spans both, a space is what they share. */
function compileAreaOperator(node: BinaryExpression, arrayMode: boolean): Thunk {
  const [left, right] = node.arguments.map((argument) => compile(argument, arrayMode));
  const { operator } = node;
  return (evaluation) => {
    const a = left!(evaluation);
    if (isError(a)) return a;
    const b = right!(evaluation);
    if (isError(b)) return b;
    if (!isArea(a) || !isArea(b)) return VALUE;
    if (operator === ',') return { ...a, also: [...(a.also ?? []), { ...b, also: undefined }, ...(b.also ?? [])] };
    if (a.also || b.also) return VALUE;
    if (a.sheetId !== b.sheetId) return VALUE;
    const span = operator === ':';
    const low = span ? Math.min : Math.max;
    const high = span ? Math.max : Math.min;
    const area: Area = {
      kind: 'area',
      sheetId: a.sheetId,
      top: low(a.top, b.top),
      left: low(a.left, b.left),
      bottom: high(a.bottom, b.bottom),
      right: high(a.right, b.right),
    };
    return area.top <= area.bottom && area.left <= area.right ? area : NULL;
  };
}

function compileBinary(node: BinaryExpression, arrayMode: boolean): Thunk {
  const apply = BINARY[node.operator];
  if (!apply) return compileAreaOperator(node, arrayMode);
  const read = arrayMode ? toValues : toValue;
  const left = compile(node.arguments[0]!, arrayMode);
  const right = compile(node.arguments[1]!, arrayMode);
  return (evaluation) => {
    const a = read(left(evaluation), evaluation);
    const b = read(right(evaluation), evaluation);
    return broadcastPair(a, b, apply);
  };
}

function compileCall(node: CallExpression, arrayMode: boolean): Thunk {
  // What is called may be a LAMBDA, which has no name.
  const definition = node.callee.type === 'Identifier' ? functionNamed(node.callee.name) : undefined;
  if (!definition) return ({ notUnderstood }) => notUnderstood();
  const count = node.arguments.length;
  if (count < definition.min || count > definition.max) return () => VALUE;
  if (definition.lazy) {
    const read = arrayMode ? toValues : toValue;
    const args = node.arguments.map((argument) => compile(argument, arrayMode));
    return (evaluation) => definition.run(args, evaluation, (value) => read(value, evaluation));
  }
  const { parameters, seesErrors, run } = definition;
  const kinds = node.arguments.map((_, i) => parameters[Math.min(i, parameters.length - 1)]!);
  const args = node.arguments.map((argument, i) => compile(argument, arrayMode || kinds[i] === 'a'));
  const read = arrayMode ? toValues : toValue;
  // A function whose last parameter stands for any number of ranges takes several areas one after another.
  const takesSeveral = definition.max === LIMIT && parameters.endsWith('r');
  return (evaluation) => {
    let values: Value[] = new Array<Value>(count);
    let several = false;
    let arrays = false;
    let error: CellResult = null;
    for (let i = 0; i < count; i += 1) {
      let value = args[i]!(evaluation);
      if (kinds[i] === 'v') {
        const one = read(value, evaluation);
        if (isMatrix(one)) arrays = true;
        else if (error === null && isError(one)) error = one;
        value = one;
      } else if (isArea(value) && value.also) {
        if (!takesSeveral || i < parameters.length - 1) return VALUE;
        several = true;
      }
      values[i] = value;
    }
    if (several)
      values = values.flatMap((value): Value[] =>
        isArea(value) && value.also ? [{ ...value, also: undefined }, ...value.also] : [value],
      );
    if (!arrays) return error === null || seesErrors ? run(values, evaluation) : error;
    const places = values.map((value, i) => ({ value, i })).filter(({ i }) => kinds[i] === 'v');
    return broadcast(
      places.map(({ value }) => value as CellResult | Matrix),
      (elements) => {
        const args: Value[] = [...values];
        places.forEach(({ i }, at) => (args[i] = elements[at] ?? null));
        const failed = seesErrors ? undefined : elements.find(isError);
        if (failed) return failed;
        const result = toValue(run(args, evaluation), evaluation);
        return isMatrix(result) ? (result.cells[0] ?? null) : result;
      },
    );
  };
}

/** Compiles a tree; a missing argument (`IF(a,,b)`) is an empty cell. */
function compile(node: AstExpression | null, arrayMode: boolean): Thunk {
  if (node === null) return () => null;
  switch (node.type) {
    case 'Literal': {
      const { value } = node;
      return () => value;
    }
    case 'ErrorLiteral': {
      const value = ERRORS.get(node.value) ?? NAME;
      return () => value;
    }
    case 'ReferenceIdentifier':
      return compileReference(node);
    case 'UnaryExpression': {
      const operand = compile(node.arguments[0]!, arrayMode);
      if (node.operator === '#')
        return (evaluation) => {
          const anchor = operand(evaluation);
          if (!isArea(anchor)) return isError(anchor) ? anchor : REF;
          return isSingleCell(anchor) ? (evaluation.spilled(anchor.sheetId, anchor.top, anchor.left) ?? REF) : REF;
        };
      if (node.operator === '@') return (evaluation) => toValue(operand(evaluation), evaluation);
      const apply = UNARY[node.operator];
      if (!apply) return ({ notUnderstood }) => notUnderstood();
      const read = arrayMode ? toValues : toValue;
      return (evaluation) => {
        const value = read(operand(evaluation), evaluation);
        return isMatrix(value) ? broadcast([value], ([x = null]) => apply(x)) : apply(value);
      };
    }
    case 'BinaryExpression':
      return compileBinary(node, arrayMode);
    case 'CallExpression':
      return compileCall(node, arrayMode);
    case 'ArrayExpression': {
      const rows = node.elements.map((row) => row.map((element) => constant(element)));
      const value = matrix(rows.length, rows[0]?.length ?? 0, rows.flat());
      return () => value;
    }
    case 'LetExpression':
      return compile(letBody(node), arrayMode);
    default:
      return ({ notUnderstood }) => notUnderstood(); // LAMBDA
  }
}

/** What LET comes to: its body with each name's meaning in the name's place, which is the same since nothing has side effects. */
function letBody({ declarations, body }: LetExpression): AstExpression | null {
  const meanings = new Map<string, AstExpression | null>();
  for (const { id, init } of declarations) meanings.set(id.name.toLowerCase(), replaced(init, meanings));
  return replaced(body, meanings);
}

function replaced(
  node: AstExpression | null,
  meanings: ReadonlyMap<string, AstExpression | null>,
): AstExpression | null {
  if (node === null) return null;
  switch (node.type) {
    case 'ReferenceIdentifier':
      return node.kind === 'name' ? (meanings.get(node.value.toLowerCase()) ?? node) : node;
    case 'UnaryExpression':
    case 'BinaryExpression':
    case 'CallExpression':
      return { ...node, arguments: node.arguments.map((arg) => replaced(arg, meanings)) } as AstExpression;
    case 'LetExpression': {
      const inner = new Map(meanings);
      for (const { id, init } of node.declarations) inner.set(id.name.toLowerCase(), replaced(init, inner));
      return replaced(node.body, inner);
    }
    default:
      return node;
  }
}

function constant(node: AstExpression): CellResult {
  if (node.type === 'Literal') return node.value;
  if (node.type === 'ErrorLiteral') return ERRORS.get(node.value) ?? NAME;
  if (node.type === 'UnaryExpression') return UNARY[node.operator]?.(constant(node.arguments[0]!)) ?? VALUE;
  return VALUE;
}

/** A formula ready to run, or undefined when the text is no formula. */
export function compileFormula(formula: string, arrayMode: boolean): Thunk | undefined {
  const tree = parseFormula(formula);
  return tree && compile(tree, arrayMode);
}
