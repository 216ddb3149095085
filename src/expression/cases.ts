/** What may be there or not, and what follows in which case. */
import { Expression, shownOr, type Run, type Write } from './node';
import { Cond, num, Num } from './number';
import { cleaned, Text, text } from './text';
import { called, comparison, quoted, whole } from './written';

/** Whatever a cell may hold; an error is none of these and counts as nothing everywhere. */
export type Held = number | string | boolean | null;

/** A number or nothing: null in TypeScript; an empty cell or "" on the sheet. */
export class Maybe extends Expression<number | null> {
  /** What follows from the number, and what without one. */
  given<V extends Value, W extends Value>(then: (number: Num) => V, without: W): Joined<V | W> {
    return choose<V | W>([this.isGiven, then(this.#number)], [otherwise, without]);
  }
  get isGiven(): Cond {
    return new Cond((given) => this.run(given) !== null, this.written);
  }
  shownAs(name: string): Maybe {
    return new Maybe(this.run, shownOr(name, this.write));
  }
  /** The test on the sheet; a cell that people type in asks more (see `Cell.figure`). */
  protected get written(): Write {
    return (refs) => called('ISNUMBER', this.write(refs));
  }
  /** Only asked for once it is known to be there. */
  get #number(): Num {
    return new Num(this.run as Run<number>, this.write);
  }
}

/** A number typed by people: LibreOffice takes TRUE for a number, so logical values are kept out by name. */
class TypedMaybe extends Maybe {
  protected override get written(): Write {
    return (refs) => {
      const cell = this.write(refs);
      return called('IF', called('ISLOGICAL', cell), whole('FALSE'), called('ISNUMBER', cell));
    };
  }
}

/** A cell that people type in: anything may stand there. */
export class Cell extends Expression<Held> {
  /** Its number; texts that look like one are none. */
  get figure(): Maybe {
    return new TypedMaybe((given) => {
      const held = this.run(given);
      return typeof held === 'number' ? held : null;
    }, this.write);
  }
  /** Nothing at all, or a text of blanks only. */
  get isBlank(): Cond {
    const asText = new Text(this.run as Run<string>, this.write).clean();
    return new Cond(
      (given) => {
        const held = this.run(given);
        return held === null || (typeof held === 'string' && cleaned(held) === '');
      },
      (refs) => {
        const cell = this.write(refs);
        const blankText = comparison(asText.write(refs), '=', quoted(''));
        return called('IF', called('ISTEXT', cell), blankText, called('ISBLANK', cell));
      },
    );
  }
  /** Its text; a number is none, since programs write long numbers differently. */
  get text(): Text {
    return new Text(
      (given) => {
        const held = this.run(given);
        return typeof held === 'string' ? held : '';
      },
      (refs) => called('IF', called('ISTEXT', this.write(refs)), this.write(refs), quoted('')),
    );
  }
}

/** What a case may come to; plain numbers, texts and truths stand for themselves. */
export type Value = Num | Maybe | Text | Cond | number | string | boolean;
/** What cases have in common: a number if all are, a number or nothing, a text, or a condition. */
export type Joined<V> = [V] extends [Num | number]
  ? Num
  : [V] extends [Num | Maybe | number]
    ? Maybe
    : [V] extends [Text | string]
      ? Text
      : [V] extends [Cond | boolean]
        ? Cond
        : never;

/** Nothing: a value of its own, "" on the sheet. */
export const empty = new Maybe(
  () => null,
  () => quoted(''),
);
/** The condition of the last case. */
export const otherwise = new (class extends Cond {
  /** Told apart from other conditions, so that no list of cases ends without it. */
  readonly always = true;
})(
  () => true,
  () => whole('TRUE'),
);

/** The value of the first case whose condition holds; nested IFs on the sheet, where later cases are not worked out. */
export function firstOf<const C extends readonly [...(readonly [Cond, Value])[], readonly [typeof otherwise, Value]]>(
  ...cases: C
): Joined<C[number][1]> {
  return choose<C[number][1]>(...cases);
}

/** What follows from several numbers, and what where one is missing. */
export function givenAll<const M extends readonly Maybe[], V extends Value, W extends Value>(
  maybes: M,
  then: (...numbers: { [K in keyof M]: Num }) => V,
  without: W,
): Joined<V | W> {
  const open = (left: readonly Maybe[], numbers: readonly Num[]): Value => {
    const [next, ...rest] = left;
    if (next === undefined) return then(...(numbers as { [K in keyof M]: Num }));
    return next.given((number) => open(rest, [...numbers, number]), without);
  };
  return open(maybes, []) as Joined<V | W>;
}

function lifted(value: Value): Num | Maybe | Text | Cond {
  switch (typeof value) {
    case 'number':
      return num(value);
    case 'string':
      return text(value);
    case 'boolean':
      return new Cond(
        () => value,
        () => whole(value ? 'TRUE' : 'FALSE'),
      );
    default:
      return value;
  }
}

/** `firstOf` without its types: the kind of the result is the widest among the values. */
function choose<V extends Value>(...cases: readonly (readonly [Cond, V])[]): Joined<V> {
  const values = cases.map(([, value]) => lifted(value));
  const last = values[values.length - 1] ?? empty;
  const kind = values.some((value) => value instanceof Maybe)
    ? Maybe
    : last instanceof Num
      ? Num
      : last instanceof Text
        ? Text
        : Cond;
  const result = values.slice(0, -1).reduceRight<{ run: Run<unknown>; write: Write }>((rest, value, k) => {
    const condition = cases[k]?.[0] ?? otherwise;
    const [holds, then, without] = [condition.run, value.run as Run<unknown>, rest.run];
    return {
      run: (given) => (holds(given) ? then(given) : without(given)),
      write: (refs) => called('IF', condition.write(refs), value.write(refs), rest.write(refs)),
    };
  }, last);
  return new (kind as new (run: Run<never>, write: Write) => Expression<unknown>)(
    result.run as Run<never>,
    result.write,
  ) as unknown as Joined<V>;
}
