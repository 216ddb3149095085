/**
 * Turns a syntax tree into a closure that evaluates it.
 *
 * Trees are compiled twice at most: for ordinary formulas, where a range in the place of a value means its cell
 * in the same row or column (implicit intersection, as in Excel 2016), and for array mode, where it means all of
 * its cells. Array mode holds inside the array parameters of functions, in names and in conditional formats.
 */
import type { AstExpression, BinaryExpression, CallExpression, LambdaExpression, LetExpression } from '@borgar/fx';
import type { Evaluation, Locals, Thunk } from './functions/define';
import { LIMIT } from './functions/define';
import { functionNamed } from './functions';
import { BINARY, UNARY } from './operators';
import { OPTIONAL, parseFormula } from './parser';
import { compileName, compileReference } from './references';
import type { CellResult } from './types';
import type { Area, Matrix, Value } from './values';
import {
  broadcast,
  broadcastPair,
  ERRORS,
  isArea,
  isError,
  isLambda,
  isMatrix,
  isSingleCell,
  lambda,
  matrix,
  NAME,
  NULL,
  REF,
  VALUE,
} from './values';

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

/** How a part of a formula is read: on whole ranges or not, and with which names of LET and LAMBDA around it. */
interface Mode {
  readonly arrayMode: boolean;
  readonly locals: ReadonlySet<string>;
}

/** The operators that make areas of areas: `:` spans both, a space is what they share. */
function compileAreaOperator(node: BinaryExpression, mode: Mode): Thunk {
  const [left, right] = node.arguments.map((argument) => compile(argument, mode));
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

function compileBinary(node: BinaryExpression, mode: Mode): Thunk {
  const apply = BINARY[node.operator];
  if (!apply) return compileAreaOperator(node, mode);
  const read = mode.arrayMode ? toValues : toValue;
  const left = compile(node.arguments[0]!, mode);
  const right = compile(node.arguments[1]!, mode);
  return (evaluation) => {
    const a = read(left(evaluation), evaluation);
    const b = read(right(evaluation), evaluation);
    return broadcastPair(a, b, apply);
  };
}

/** Functions that go through a list of areas, as OFFSET gives one for a list of distances, one area after the other. */
const ofEachArea = new Set([
  ...['SUBTOTAL', 'SUMIF', 'COUNTIF', 'AVERAGEIF', 'COUNTBLANK'],
  ...['SUMIFS', 'COUNTIFS', 'AVERAGEIFS', 'MAXIFS', 'MINIFS'],
]);

/** Functions over series that refuse references over several sheets. */
const ofOneSheet = new Set(['SUBTOTAL', 'AGGREGATE']);

const numbered = ({ rows, cols }: Matrix): Matrix =>
  matrix(
    rows,
    cols,
    Array.from({ length: rows * cols }, (_, i) => i),
  );

function compileCall(node: CallExpression, mode: Mode): Thunk {
  if (node.callee.type !== 'Identifier')
    return compileLambdaCall(compile(node.callee as unknown as AstExpression, mode), node.arguments, mode);
  const { name } = node.callee;
  const special = compileSpecialCall(name.toUpperCase(), node, mode);
  if (special) return special;
  const isLocal = mode.locals.has(name.toLowerCase());
  const definition = isLocal ? undefined : functionNamed(name);
  if (!definition) {
    const callee = compile({ type: 'ReferenceIdentifier', kind: 'name', value: name }, mode);
    return compileLambdaCall(callee, node.arguments, mode);
  }
  const count = node.arguments.length;
  if (count < definition.min || count > definition.max) return () => VALUE;
  if (definition.lazy) {
    const read = mode.arrayMode ? toValues : toValue;
    const args = node.arguments.map((argument) => compile(argument, mode));
    return (evaluation) => definition.run(args, evaluation, (value) => read(value, evaluation));
  }
  const { parameters, seesErrors, run } = definition;
  const kinds = node.arguments.map((_, i) => parameters[Math.min(i, parameters.length - 1)]!);
  const args = node.arguments.map((argument, i) =>
    kinds[i] === 'f'
      ? compileGiven(argument, { ...mode, arrayMode: true })
      : compile(argument, { ...mode, arrayMode: mode.arrayMode || kinds[i] === 'a' }),
  );
  const read = mode.arrayMode ? toValues : toValue;
  const perArea = ofEachArea.has(name.toUpperCase().replace(/^_XLFN\./, ''));
  // A function whose last parameter stands for any number of ranges takes several areas one after another.
  const takesSeveral = definition.max === LIMIT && parameters.endsWith('r');
  return (evaluation) => {
    let values: Value[] = new Array<Value>(count);
    let several = false;
    let arrays = false;
    const lifted: number[] = [];
    let error: CellResult = null;
    for (let i = 0; i < count; i += 1) {
      let value = args[i]!(evaluation);
      if (kinds[i] === 'v') {
        const one = read(value, evaluation);
        if (isMatrix(one)) arrays = true;
        else if (error === null && isError(one)) error = one;
        value = one;
      } else if (kinds[i] === 'w') {
        value = read(value, evaluation);
        if (error === null && isError(value)) error = value;
      } else if (perArea && isMatrix(value) && value.areas) {
        arrays = true;
        lifted.push(i);
      } else if (isArea(value) && value.also) {
        // Most functions refuse references over several sheets. Of several areas of one sheet, some can make something here.
        const isOverSheets = value.also.some(({ sheetId }) => sheetId !== (value as Area).sheetId);
        if (isOverSheets && ofOneSheet.has(name.toUpperCase())) return VALUE;
        if (takesSeveral && i >= parameters.length - 1) several = true;
        else if (!definition.takesAreas) return isOverSheets ? VALUE : evaluation.notUnderstood();
      }
      values[i] = value;
    }
    if (several)
      values = values.flatMap((value): Value[] =>
        isArea(value) && value.also ? [{ ...value, also: undefined }, ...value.also] : [value],
      );
    if (!arrays) return error === null || seesErrors ? run(values, evaluation) : error;
    const places = values.map((value, i) => ({ value, i })).filter(({ i }) => kinds[i] === 'v' || lifted.includes(i));
    const areas: Value[] = [];
    const result = broadcast(
      // Of areas, their places in the list.
      places.map(({ value, i }) => (lifted.includes(i) ? numbered(value as Matrix) : (value as CellResult | Matrix))),
      (elements) => {
        const args: Value[] = [...values];
        places.forEach(({ value, i }, at) => {
          const element = elements[at] ?? null;
          args[i] = lifted.includes(i) ? ((value as Matrix).areas![element as number] ?? element) : element;
        });
        const failed = seesErrors ? undefined : elements.find(isError);
        const given = failed ?? run(args, evaluation);
        areas.push(given);
        const one = toValue(given, evaluation);
        return isMatrix(one) ? (one.cells[0] ?? null) : one;
      },
    );
    return isMatrix(result) && areas.some(isArea) ? { ...result, areas } : result;
  };
}

/** Compiles a tree; a missing argument (`IF(a,,b)`) is an empty cell. */
function compile(node: AstExpression | null, mode: Mode): Thunk {
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
      return compileLocal(node, mode) ?? compileReference(node);
    case 'UnaryExpression': {
      const operand = compile(node.arguments[0]!, mode);
      if (node.operator === '#') return compileSpilled(operand);
      if (node.operator === '@') return compileSingle(operand);
      const apply = UNARY[node.operator];
      if (!apply) return ({ notUnderstood }) => notUnderstood();
      const read = mode.arrayMode ? toValues : toValue;
      return (evaluation) => {
        const value = read(operand(evaluation), evaluation);
        return isMatrix(value) ? broadcast([value], ([x = null]) => apply(x)) : apply(value);
      };
    }
    case 'BinaryExpression':
      return compileBinary(node, mode);
    case 'CallExpression':
      return compileCall(node, mode);
    case 'ArrayExpression': {
      const rows = node.elements.map((row) => row.map((element) => constant(element)));
      const value = matrix(rows.length, rows[0]?.length ?? 0, rows.flat());
      return () => value;
    }
    case 'LetExpression':
      return compileLet(node, mode);
    case 'LambdaExpression':
      return compileLambda(node, mode);
    default:
      return ({ notUnderstood }) => notUnderstood();
  }
}

/** LET: each name's meaning is worked out once, and seen by what comes after it. */
function compileLet({ declarations, body }: LetExpression, mode: Mode): Thunk {
  let known = mode.locals;
  const steps = declarations.map(({ id, init }) => {
    const name = id.name.toLowerCase();
    const thunk = compile(init, { ...mode, locals: known });
    known = new Set([...known, name]);
    return { name, thunk };
  });
  const last = compile(body, { ...mode, locals: known });
  return (evaluation) => {
    let inner = evaluation;
    for (const { name, thunk } of steps)
      inner = { ...inner, locals: { values: new Map([[name, thunk(inner)]]), outer: inner.locals } };
    return last(inner);
  };
}

function compileLambda({ params, body }: LambdaExpression, mode: Mode): Thunk {
  const isOptional = params.map(({ name }) => name.startsWith(OPTIONAL));
  const names = params.map(({ name }) => name.toLowerCase().replace(OPTIONAL, ''));
  // An Excel that knows LAMBDA works on whole ranges everywhere.
  const inside = compile(body, { arrayMode: true, locals: new Set([...mode.locals, ...names]) });
  return (evaluation) =>
    lambda((args) => {
      if (args.length > names.length || names.some((_, i) => i >= args.length && !isOptional[i])) return VALUE;
      const values = new Map(names.map((name, i) => [name, args[i]]));
      return inside({ ...evaluation, locals: { values, outer: evaluation.locals } });
    });
}

/** The frame that holds a name; it is there wherever the name was known when the formula was read. */
function frameOf(name: string, { locals }: Evaluation): Locals | undefined {
  for (let frame = locals; frame; frame = frame.outer) if (frame.values.has(name)) return frame;
  return undefined;
}

const localName = (node: AstExpression | null, { locals }: Mode): string | undefined => {
  const name = node?.type === 'ReferenceIdentifier' ? node.value.toLowerCase() : '';
  return locals.has(name) ? name : undefined;
};

function compileLocal(node: AstExpression, mode: Mode): Thunk | undefined {
  const name = localName(node, mode);
  return name === undefined ? undefined : (evaluation) => frameOf(name, evaluation)?.values.get(name) ?? null;
}

/** Calls what is no function of Excel's: a LAMBDA as written, a name that stands for one, a parameter that is one. */
function compileLambdaCall(callee: Thunk, given: readonly (AstExpression | null)[], mode: Mode): Thunk {
  const args = given.map((argument) => (argument === null ? undefined : compile(argument, mode)));
  return (evaluation) => {
    const called = callee(evaluation);
    if (!isLambda(called)) return isError(called) && called !== NAME ? called : evaluation.notUnderstood();
    return called.call(args.map((argument) => argument?.(evaluation)));
  };
}

/** The names in calls that stand for operators and for what is asked of a parameter. */
function compileSpecialCall(name: string, node: CallExpression, mode: Mode): Thunk | undefined {
  const [argument = null] = node.arguments;
  if (node.arguments.length !== 1) return undefined;
  if (name === 'ANCHORARRAY') return compileSpilled(compile(argument, mode));
  if (name === 'SINGLE') return compileSingle(compile(argument, mode));
  const local = localName(argument, mode);
  if (name === 'ISOMITTED' && local !== undefined)
    return (evaluation) => frameOf(local, evaluation)?.values.get(local) === undefined;
  return undefined;
}

const compileSpilled =
  (operand: Thunk): Thunk =>
  (evaluation) => {
    const anchor = operand(evaluation);
    if (!isArea(anchor)) return isError(anchor) ? anchor : REF;
    return isSingleCell(anchor) ? (evaluation.spilled(anchor.sheetId, anchor.top, anchor.left) ?? REF) : REF;
  };

const compileSingle =
  (operand: Thunk): Thunk =>
  (evaluation) => {
    const value = toValue(operand(evaluation), evaluation);
    return isMatrix(value) ? (value.cells[0] ?? null) : value;
  };

/** A function of Excel's given in the place of a LAMBDA, as in `BYROW(A1:C2,SUM)`. */
function compileGiven(node: AstExpression | null, mode: Mode): Thunk {
  if (node?.type !== 'ReferenceIdentifier' || node.kind !== 'name' || localName(node, mode) !== undefined)
    return compile(node, mode);
  const { value: name } = node;
  const own = compileName(name);
  if (!functionNamed(name)) return own;
  return (evaluation) =>
    lambda((args) => {
      const values = new Map(args.map((value, i) => [`argument ${i}`, value]));
      const refs = [...values.keys()].map((value): AstExpression => ({
        type: 'ReferenceIdentifier',
        kind: 'name',
        value,
      }));
      const call: CallExpression = { type: 'CallExpression', callee: { type: 'Identifier', name }, arguments: refs };
      const thunk = compileCall(call, { arrayMode: true, locals: new Set(values.keys()) });
      return thunk({ ...evaluation, locals: { values, outer: evaluation.locals } });
    });
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
  return tree && compile(tree, { arrayMode, locals: new Set() });
}
