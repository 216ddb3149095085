/** What every expression is: a value worked out from the inputs, and the formula text that gives the same. */
import { called, infix, reference, type Written } from './written';

/** Values of the inputs by name. */
export type Given = Readonly<Record<string, unknown>>;
/** What stands for the inputs on the sheet: references, names, or figures known when the formula is written. */
export type Refs = Readonly<Record<string, string | number>>;

export type Run<T> = (given: Given) => T;
export type Write = (refs: Refs) => Written;

export abstract class Expression<T> {
  constructor(
    readonly run: Run<T>,
    readonly write: Write,
  ) {}
}

/** An input by its name, of one of the classes. */
export function input<T>(name: string): { readonly run: Run<T>; readonly write: Write } {
  return {
    run: (given) => given[name] as T,
    write: (refs) => {
      const ref = refs[name];
      if (ref === undefined) throw new Error(`nothing stands for the input ${name}`);
      return reference(ref);
    },
  };
}

export function between(
  left: Expression<unknown>,
  sign: string,
  right: Expression<unknown>,
  holds: Written['holds'],
): Write {
  return (refs) => infix(left.write(refs), sign, right.write(refs), holds);
}

export function call(name: string, ...args: readonly Expression<unknown>[]): Write {
  return (refs) => called(name, ...args.map((arg) => arg.write(refs)));
}

export function shownOr(name: string, write: Write): Write {
  return (refs) => (refs[name] === undefined ? write(refs) : reference(refs[name]));
}
