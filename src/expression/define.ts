/**
 * Typed expressions: what decides a figure is written once and gives both the value in TypeScript and the worksheet's
 * formula text. An example, with `define` from `define.ts`:
 *
 *     const completion = define({ actual: figure, target: number }, ({ actual, target }) =>
 *       actual.given(
 *         (a) => firstOf([a.atLeast(target), 1], [target.atMost(0), 0], [otherwise, a.over(target).max(0)]),
 *         empty,
 *       ),
 *     );
 *     completion.value({ actual: 45, target: 60 });            // 0.75
 *     completion.formula({ actual: 'J7', target: 'I7' });      // IF(ISNUMBER(J7),IF(ROUND(J7,8)>=ROUND(I7,8),1,…),"")
 *
 * Kinds: `Num` is a number for sure; `Maybe` a number or nothing, and has no arithmetic: only `given` opens it, so that
 * nothing is never read as 0; `Text`; `Cond`; `Cell` whatever was typed, opened by `figure`, `text` and `filled`.
 * All comparisons of numbers go through one operator, to eight digits after the point. Texts are compared without regard
 * to case, as `=` does on the sheet. AND and OR work out all their parts there, so guards are `given` and `firstOf`.
 * Expressions are built once, when the module loads; a value costs some hundred nanoseconds.
 */
import { Cell, Maybe, type Held } from './cases';
import { Column, type Shown } from './column';
import { input, type Expression, type Refs } from './node';
import { Cond, Num } from './number';
import { Text } from './text';

const kind =
  <T, C extends Expression<T>>(of: new (run: Expression<T>['run'], write: Expression<T>['write']) => C) =>
  (name: string): C => {
    const { run, write } = input<T>(name);
    return new of(run, write);
  };

/** A number for sure: a setting, a year, another expression's result. */
export const number = kind<number, Num>(Num);
/** A number or null; on the sheet a result that is a number or "", or a cell without people's typing. */
export const figure = kind<number | null, Maybe>(Maybe);
export const words = kind<string, Text>(Text);
export const flag = kind<boolean, Cond>(Cond);
/** A cell that people type in. */
export const typed = kind<Held, Cell>(Cell);
/** A column of results, one a row: numbers, texts, "" or null for nothing. */
export const column = kind<readonly Shown[], Column>(Column);

type Kinds = Readonly<Record<string, (name: string) => Expression<unknown>>>;
type Inputs<K extends Kinds> = { readonly [N in keyof K]: ReturnType<K[N]> };
type ValueOf<E> = E extends Expression<infer T> ? T : never;

/** What is written once: its value over values, its formula over references. */
export interface Definition<K extends Kinds, T> {
  readonly value: (given: { readonly [N in keyof K]: ValueOf<ReturnType<K[N]>> }) => T;
  /** Formula text without "=". Parts shown in cells of their own (`shownAs`) are referred to by their names. */
  readonly formula: (refs: Readonly<Record<keyof K, string | number>> & Refs) => string;
}

/** An expression over named inputs. The names are those of `value` and `formula`. */
export function define<K extends Kinds, E extends Expression<unknown>>(
  kinds: K,
  build: (inputs: Inputs<K>) => E,
): Definition<K, ValueOf<E>> {
  const inputs = Object.fromEntries(Object.entries(kinds).map(([name, of]) => [name, of(name)])) as Inputs<K>;
  const { run, write } = build(inputs);
  return {
    value: (given) => run(given) as ValueOf<E>,
    formula: (refs) => write(refs).text,
  };
}
