/** Whether every function of a formula has as many arguments as it takes: Excel refuses the formula where one has not. */
import type { AstExpression } from '@borgar/fx';
import { functionNamed } from './functions';

/** Takes fewer where a file has it so (worked out as LibreOffice does) than where it is entered. */
const whenEntered: Readonly<Record<string, number>> = { IF: 2 };

function calls(node: unknown, found: { name: string; count: number }[]): void {
  if (Array.isArray(node)) return node.forEach((part) => calls(part, found));
  if (typeof node !== 'object' || node === null) return;
  const { type, callee, arguments: args } = node as Record<string, unknown>;
  if (type === 'CallExpression' && Array.isArray(args)) {
    const { name } = (callee ?? {}) as { name?: unknown };
    if (typeof name === 'string') found.push({ name: name.toUpperCase(), count: args.length });
  }
  for (const part of Object.values(node)) calls(part, found);
}

/** A formula's tree whose functions each take as many arguments as they have; names of one's own (LET, LAMBDA) may be called alike. */
export function hasArguments(tree: AstExpression): boolean {
  const found: { name: string; count: number }[] = [];
  calls(tree, found);
  if (found.some(({ name }) => name === 'LET' || name === 'LAMBDA')) return true;
  return found.every(({ name, count }) => {
    const definition = functionNamed(name);
    return !definition || (count >= (whenEntered[name] ?? definition.min) && count <= definition.max);
  });
}
