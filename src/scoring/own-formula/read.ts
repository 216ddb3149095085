/**
 * A user's own formula read and checked: only the inputs by name, numbers and portable functions. Signs an input method
 * gives (，（ ≥ × ÷ and full-width ones) are taken for the signs of a formula.
 */
import type { AstExpression } from '@borgar/fx';
import { parseFormula } from '../../formula/parser';
import type { Localised } from '../../plan/schema';
import { functions, inputNamed, inputWords, isFunction, isResult, type FunctionName, type InputName } from './names';

export const longestFormula = 500;
const deepest = 20;

export const arithmetic = ['+', '-', '*', '/', '^'] as const;
export const comparisons = ['>=', '<=', '<>', '>', '<', '='] as const;
type Sign = (typeof arithmetic)[number] | (typeof comparisons)[number];

/** A formula, number or condition at each place as its function or sign asks for. */
export type Term =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'input'; readonly name: InputName }
  | { readonly is: 'call'; readonly name: FunctionName; readonly args: readonly Term[] }
  | { readonly is: 'sign'; readonly sign: Sign; readonly left: Term; readonly right: Term }
  | { readonly is: 'minus'; readonly of: Term }
  | { readonly is: 'percent'; readonly of: Term };

export type Read =
  { readonly term: Term; readonly fault?: undefined } | { readonly fault: Localised; readonly term?: undefined };

class Fault extends Error {
  constructor(readonly reason: Localised) {
    super(reason.en);
  }
}
const fail = (reason: Localised): never => {
  throw new Fault(reason);
};

const signs: Readonly<Record<string, string>> = { '×': '*', '÷': '/', '−': '-', '≥': '>=', '≤': '<=', '≠': '<>' };

/** As a worksheet would have it, without "=" before it. */
export const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[×÷−≥≤≠]/g, (sign) => signs[sign] ?? sign)
    .replace(/[\s\u200b-\u200d\ufeff]+/g, ' ')
    .trim()
    .replace(/^=\s*/, '');

/** What a formula says, or the first thing that is wrong with it. */
export function readFormula(text: string): Read {
  try {
    const plain = normalised(text);
    if (plain === '') fail({ zh: '公式未填写', en: 'There is no formula' });
    if (plain.length > longestFormula)
      fail({ zh: `公式不能超过 ${longestFormula} 个字`, en: `A formula has at most ${longestFormula} signs` });
    const tree = parseFormula(`=${plain}`);
    if (tree === undefined) return unreadable;
    const term = termOf(tree, 0);
    asked(term, 'number');
    return { term };
  } catch (cause) {
    if (cause instanceof Fault) return { fault: cause.reason };
    throw cause;
  }
}
const unreadable: Read = {
  fault: {
    zh: '公式不完整或括号、符号不成对，例如：MIN(1,完成值/目标值)',
    en: 'The formula is not complete, or its brackets do not match; for example: MIN(1,actual/target)',
  },
};

const known = {
  zh: Object.values(inputWords.zh).join('、'),
  en: Object.values(inputWords.en).join(', '),
};
const portable = Object.keys(functions).join(', ');

const unportable = (name: string) =>
  fail({
    zh: `函数 ${name} 不是各种表格程序都有的，可用：${portable}`,
    en: `Not every program has the function ${name}; there are ${portable}`,
  });

function termOf(tree: AstExpression, depth: number): Term {
  if (depth > deepest) fail({ zh: '公式嵌套太深', en: 'The formula is nested too deeply' });
  const inner = (part: AstExpression | null | undefined): Term =>
    part
      ? termOf(part, tree.type === 'CallExpression' ? depth + 1 : depth)
      : fail({ zh: '公式缺一个值', en: 'A value is missing in the formula' });
  switch (tree.type) {
    case 'Literal':
      if (typeof tree.value === 'number') return { is: 'number', value: tree.value };
      return fail({ zh: `公式只用数，不用 ${tree.raw}`, en: `A formula is of numbers, not of ${tree.raw}` });
    case 'ReferenceIdentifier': {
      const name = inputNamed(tree.value);
      if (name !== null) return { is: 'input', name };
      if (isResult(tree.value))
        return fail({
          zh: `“${tree.value}”由本公式算出，不能用在公式里（循环）`,
          en: `“${tree.value}” follows from this formula, which would run in a circle`,
        });
      if (tree.kind !== 'name')
        return fail({
          zh: `不能引用单元格 ${tree.value}，只用名称：${known.zh}`,
          en: `No cells (${tree.value}), only names: ${known.en}`,
        });
      return fail({
        zh: `不认识的名称“${tree.value}”，可用：${known.zh}`,
        en: `“${tree.value}” is no name here; there are ${known.en}`,
      });
    }
    case 'CallExpression': {
      const name = 'name' in tree.callee ? String(tree.callee.name).toUpperCase() : '';
      if (!isFunction(name)) return unportable(name);
      const args = tree.arguments.map(inner);
      const [least, most] = functions[name];
      if (args.length < least || args.length > most)
        return fail({
          zh: least === most ? `${name} 应有 ${least} 个值` : `${name} 应有 ${least} 到 ${most} 个值`,
          en: least === most ? `${name} takes ${least} values` : `${name} takes ${least} to ${most} values`,
        });
      return whole({ is: 'call', name, args });
    }
    case 'UnaryExpression': {
      const of = inner(tree.arguments[0]);
      if (tree.operator === '-') return { is: 'minus', of: asked(of, 'number') };
      if (tree.operator === '%') return { is: 'percent', of: asked(of, 'number') };
      return tree.operator === '+'
        ? of
        : fail({ zh: `不能用符号 ${tree.operator}`, en: `The sign ${tree.operator} has no place here` });
    }
    case 'BinaryExpression': {
      const sign = [...arithmetic, ...comparisons].find((each) => each === tree.operator);
      if (sign === undefined)
        return fail({ zh: `不能用符号 ${tree.operator}`, en: `The sign ${tree.operator} has no place here` });
      const [left, right] = [inner(tree.arguments[0]), inner(tree.arguments[1])];
      if (sign === '^') exponent(right);
      return { is: 'sign', sign, left: asked(left, 'number'), right: asked(right, 'number') };
    }
    case 'LetExpression':
      return unportable('LET');
    case 'LambdaExpression':
      return unportable('LAMBDA');
    default:
      return fail({ zh: '公式只用名称、数和函数', en: 'A formula is of names, numbers and functions' });
  }
}

/** Arguments of the kind each function asks for. */
function whole(call: Term & { is: 'call' }): Term {
  const [first, second, third] = call.args;
  switch (call.name) {
    case 'AND':
    case 'OR':
    case 'NOT':
      for (const each of call.args) asked(each, 'condition');
      return call;
    case 'IF':
      asked(first, 'condition');
      asked(second, 'number');
      asked(third, 'number');
      return call;
    case 'POWER':
      exponent(second);
      asked(first, 'number');
      return call;
    case 'ROUND':
      digits(second, 8);
      asked(first, 'number');
      return call;
    case 'ROUNDUP':
    case 'ROUNDDOWN':
      digits(second, 0);
      asked(first, 'number');
      return call;
    default:
      for (const each of call.args) asked(each, 'number');
      return call;
  }
}

/** Other exponents come out differently from program to program. */
function exponent(term: Term | undefined): void {
  const value = term?.is === 'number' ? term.value : 0;
  if (!Number.isInteger(value) || value < 1 || value > 9)
    fail({
      zh: '乘方只用 1 到 9 的整数次（开平方用 SQRT）',
      en: 'Powers are whole numbers from 1 to 9 (SQRT for the square root)',
    });
}

function digits(term: Term | undefined, most: number): void {
  const value = term?.is === 'number' ? term.value : -1;
  if (!Number.isInteger(value) || value < 0 || value > most)
    fail(
      most === 0
        ? {
            zh: 'ROUNDUP、ROUNDDOWN 只取整：第二个值写 0',
            en: 'ROUNDUP and ROUNDDOWN give whole numbers: 0 as the second value',
          }
        : { zh: `ROUND 的位数应为 0 到 ${most}`, en: `ROUND takes 0 to ${most} digits` },
    );
}

export const isCondition = (term: Term): boolean =>
  term.is === 'call'
    ? term.name === 'AND' || term.name === 'OR' || term.name === 'NOT'
    : term.is === 'sign' && comparisons.some((sign) => sign === term.sign);

function asked(term: Term | undefined, kind: 'number' | 'condition'): Term {
  if (term === undefined) return fail({ zh: '公式缺一个值', en: 'A value is missing in the formula' });
  if (isCondition(term) && kind === 'number')
    fail({
      zh: '该处应是数，不是条件；条件写在 IF 里',
      en: 'A number belongs here, not a condition; conditions stand in IF',
    });
  if (!isCondition(term) && kind === 'condition')
    fail({
      zh: 'IF、AND、OR、NOT 里应是条件，如 完成值>=目标值',
      en: 'IF, AND, OR and NOT ask for a condition, such as actual>=target',
    });
  return term;
}

/** Inputs a formula speaks of. */
export function inputsOf(term: Term): ReadonlySet<InputName> {
  switch (term.is) {
    case 'number':
      return new Set();
    case 'input':
      return new Set([term.name]);
    case 'call':
      return new Set(term.args.flatMap((each) => [...inputsOf(each)]));
    case 'sign':
      return new Set([...inputsOf(term.left), ...inputsOf(term.right)]);
    default:
      return inputsOf(term.of);
  }
}
