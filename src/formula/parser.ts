/** Formula text to syntax tree; references are kept as written. */
import { parse, tokenize } from '@borgar/fx';
import type { AstExpression, Token } from '@borgar/fx';

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

function parsed(formula: string, negativeNumbers: boolean): AstExpression | undefined {
  try {
    return parse(collapseDeletedReferences(tokenize(formula, { withLocation: false, negativeNumbers })));
  } catch {
    return undefined;
  }
}
