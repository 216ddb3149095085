/**
 * Which formulas may come to more than one value. In an Excel with dynamic arrays these spill over the cells beside them; all
 * others are worked out as ever. The text alone decides, and rather too often than too seldom: what comes to one value shows it.
 */
import { parseA1Ref } from '@borgar/fx';
import type { AstExpression, CallExpression } from '@borgar/fx';
import { functionNamed } from './functions';
import { parseFormula } from './parser';

/** Operators that work on values; the others join references. */
const BINARY_MADE = /^[-+*/^&=<>%]+$/;

/** Functions whose result may be an array whatever they are given. */
const giving = new Set([
  ...['FILTER', 'UNIQUE', 'SORT', 'SORTBY', 'SEQUENCE', 'RANDARRAY', 'TAKE', 'DROP', 'EXPAND', 'VSTACK', 'HSTACK'],
  ...['TOCOL', 'TOROW', 'WRAPROWS', 'WRAPCOLS', 'CHOOSEROWS', 'CHOOSECOLS', 'TEXTSPLIT', 'XLOOKUP', 'TRANSPOSE'],
  ...['MAP', 'REDUCE', 'SCAN', 'BYROW', 'BYCOL', 'MAKEARRAY'],
  ...['MMULT', 'MINVERSE', 'MUNIT', 'FREQUENCY', 'LINEST', 'LOGEST', 'TREND', 'GROWTH', 'MODE.MULT'],
]);

/** One cell of the same sheet, as most references are: seen at once, where reading each takes most of the time of writing formulas. */
const ONE_CELL = /^\$?[A-Z]{1,3}\$?\d{1,7}$/i;

/** Whether an A1 reference, with or without its sheet, is of more than one cell. */
export function isOfSeveral(reference: string): boolean {
  if (ONE_CELL.test(reference)) return false;
  const ref = parseA1Ref(reference.replace(/^=/, ''));
  if (!ref || !('range' in ref)) return false;
  const { top, left, bottom, right } = ref.range;
  return top !== bottom || left !== right || top === null || left === null;
}

/** Whether an A1 reference is of several rows and of several columns. */
function isOfBoth(reference: string): boolean {
  const ref = parseA1Ref(reference);
  return !!ref && 'range' in ref && ref.range.top !== ref.range.bottom && ref.range.left !== ref.range.right;
}

/** Functions that give a reference, unless they are asked for several places at once. */
const referring = new Set(['INDEX', 'OFFSET', 'INDIRECT']);

/** Whether an argument is worked out of others, instead of being a reference, a constant or an array. */
function isMade(node: AstExpression, several: (arg: AstExpression | null | undefined) => boolean): boolean {
  if (node.type === 'CallExpression') {
    const refers = node.callee.type === 'Identifier' && referring.has(node.callee.name.toUpperCase());
    return !refers || node.arguments.slice(1).some(several);
  }
  return (node.type === 'BinaryExpression' || node.type === 'UnaryExpression') && BINARY_MADE.test(node.operator);
}

type Names = (name: string) => boolean;

const isOne = (node: AstExpression | null | undefined): boolean => node?.type === 'Literal' && node.value !== 0;

function call(node: CallExpression, names: Names): boolean {
  const args = node.arguments;
  const several = (arg: AstExpression | null | undefined) => !!arg && mayGive(arg, names);
  // What is called may be a LAMBDA, with a name or without.
  if (node.callee.type !== 'Identifier') return true;
  const name = node.callee.name.toUpperCase();
  if (giving.has(name)) return true;
  if (name === 'INDEX') {
    // A row or column left out, or 0, is all of them; so is the column where a block has just a row.
    const isAll = (arg: AstExpression | null) => arg === null || (arg.type === 'Literal' && arg.value === 0);
    const isBlock = args[0]?.type === 'ReferenceIdentifier' && args[0].kind !== 'name' && isOfBoth(args[0].value);
    return args.slice(1).some((arg) => several(arg) || isAll(arg)) || (args.length === 2 && isBlock);
  }
  if (name === 'OFFSET')
    return args.length < 4 ? several(args[0]) : !isOne(args[3]) || (args.length > 4 && !isOne(args[4]));
  if (name === 'ROW' || name === 'COLUMN') return several(args[0]);
  const known = functionNamed(name);
  if (!known) return name === 'ANCHORARRAY' || (name !== 'SINGLE' && name !== 'ISOMITTED');
  if (known.lazy) return args.some(several);
  const { parameters } = known;
  return args.some((arg, i) => {
    const kind = parameters[Math.min(i, parameters.length - 1)];
    // A range as such is what these take; of a range something is made of, they take every cell where arrays are known.
    return kind === 'v' || kind === 'w' ? several(arg) : kind === 'r' && !!arg && isMade(arg, several) && several(arg);
  });
}

function mayGive(node: AstExpression, names: Names): boolean {
  switch (node.type) {
    case 'ReferenceIdentifier':
      if (node.kind === 'table') return !/\[@|#this row/i.test(node.value);
      return node.kind === 'name' ? names(node.value) : isOfSeveral(node.value);
    case 'UnaryExpression':
      return node.operator !== '@' && (node.operator === '#' || mayGive(node.arguments[0]!, names));
    case 'BinaryExpression':
      return node.operator === ':' || node.arguments.some((arg) => mayGive(arg, names));
    case 'ArrayExpression':
      return node.elements.length > 1 || (node.elements[0]?.length ?? 0) > 1;
    case 'CallExpression':
      return call(node, names);
    case 'LetExpression':
      return [node.body, ...node.declarations.map(({ init }) => init)].some((part) => !!part && mayGive(part, names));
    default:
      return false;
  }
}

/** `names` tells of a defined name whether it stands for more than one cell. */
export function maySpill(formula: string, names: Names): boolean {
  // Neither a range nor an array nor a name nor a function in it: nothing to look at.
  if (!/[:{#[(\p{L}_]/u.test(formula.slice(1))) return false;
  const tree = parseFormula(formula);
  return tree !== undefined && mayGive(tree, names);
}
