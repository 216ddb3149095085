/** Formula text to syntax tree; references are kept as written. */
import { parse, tokenize } from '@borgar/fx';
import type { AstExpression, Token } from '@borgar/fx';
import { quotedSpans } from './spans';

/** Excel writes a reference to something deleted as `Sheet1!#REF!` or `#REF!A1`: the error is all that is left of it. */
function collapseDeletedReferences(tokens: readonly Token[]): Token[] {
  const output: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    const deleted = tokens[i + 2];
    if (token.type.startsWith('context') && tokens[i + 1]?.value === '!' && deleted?.type === 'error') {
      output.push(deleted);
      i += 2;
    } else if (token.type === 'error' && token.value === '#REF!' && tokens[i + 1]?.type.startsWith('range')) {
      output.push(token);
      i += 1;
    } else {
      output.push(token);
    }
  }
  return output;
}

/** Before names that came after the format of files: `_xlfn.` functions, `_xlpm.` parameters, `_xleta.` functions given to functions. */
const prefix = /^_xl(?:fn(?:\._xlws)?|pm|eta)\./i;

/** A parameter that may be left out, as files write it; people write it in square brackets. */
export const OPTIONAL = '_xlop.';

/** Names without what files put before them, and `LAMBDA(x,[y],…)` with its `[y]` as a name. */
function withPlainNames(tokens: readonly Token[]): Token[] {
  const calls: string[] = [];
  return tokens.map((token, i) => {
    const value = token.value.replace(prefix, '');
    if (value === '(') calls.push(tokens[i - 1]?.type === 'func' ? tokens[i - 1]!.value.replace(prefix, '') : '');
    else if (value === ')') calls.pop();
    const isParameter = calls.at(-1)?.toUpperCase() === 'LAMBDA' && tokens[i + 1]?.value === ',';
    const optional = isParameter ? /^\[([\p{L}_][\w.\p{L}]*)\]$/u.exec(value) : null;
    return optional ? { ...token, type: 'range_named', value: OPTIONAL + optional[1]! } : { ...token, value };
  });
}

/** Signs a formula may have in Excel, its “=” among them. */
const longest = 8_192;
/** What was parsed of late: whether a formula spills and what it comes to are asked one after the other. */
const recent = new Map<string, AstExpression | undefined>();
const MOST = 2_000;

/** The syntax tree of a formula (with or without the leading "="), or undefined when it is no formula. */
export function parseFormula(formula: string): AstExpression | undefined {
  if (formula.length > longest) return undefined;
  if (recent.has(formula)) return recent.get(formula);
  // A minus is an operator, so that -2^2 is read as Excel reads it; only array constants need negative numbers as such.
  const tree = parsed(formula, false) ?? (formula.includes('{') ? parsed(formula, true) : undefined);
  if (recent.size >= MOST) recent.clear();
  recent.set(formula, tree);
  return tree;
}

/** Whether the rows of every array written out are of one length. */
function hasEvenArrays(tokens: readonly Token[]): boolean {
  let rows: number[] | undefined;
  for (const { value } of tokens) {
    if (value === '{') rows = [1];
    else if (value === ';') rows?.push(1);
    else if (value === ',' && rows) rows[rows.length - 1]! += 1;
    else if (value === '}') {
      if (new Set(rows).size > 1) return false;
      rows = undefined;
    }
  }
  return true;
}

function parsed(formula: string, negativeNumbers: boolean): AstExpression | undefined {
  try {
    const tokens = tokenize(quotedSpans(formula), { withLocation: false, negativeNumbers });
    return hasEvenArrays(tokens) ? parse(withPlainNames(collapseDeletedReferences(tokens))) : undefined;
  } catch {
    return undefined;
  }
}
