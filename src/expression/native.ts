/** Operations that need a rendering of their own on either side. */
import type { Maybe } from './cases';
import type { Expression, Given, Run, Write } from './node';
import type { Cond, Num } from './number';
import type { Text } from './text';
import { reference } from './written';

/**
 * An operation with two renderings of its own, for what no formula could say in terms of the others: `run` over the values
 * of its arguments, `write` over their texts. A property test must hold the two together.
 */
export function native<A extends readonly Expression<unknown>[], C extends Num | Text | Cond | Maybe>(
  kind: new (run: Run<never>, write: Write) => C,
  args: A,
  run: (...values: { [K in keyof A]: A[K] extends Expression<infer T> ? T : never }) => ReturnType<C['run']>,
  written: (...texts: { [K in keyof A]: string }) => string,
): C {
  const values = (given: Given) => args.map((arg) => arg.run(given));
  return new kind(((given: Given) => run(...(values(given) as never))) as Run<never>, (refs) =>
    reference(written(...(args.map((arg) => arg.write(refs).text) as never))),
  );
}
