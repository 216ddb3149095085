/**
 * A user's own formula as an expression, so that engine and sheet have the same value. What a worksheet gives an error for (a
 * division by 0, a root of less than 0) has no value here either: it earns nothing, and is told.
 */
import { firstOf, otherwise } from '../../expression/cases';
import { call } from '../../expression/node';
import { Cond, Num, num } from '../../expression/number';
import { called, numeral } from '../../expression/written';
import type { InputName } from './names';
import type { Term } from './read';

export type Inputs = Readonly<Record<InputName, Num>>;

class NoValue extends Error {}

/** Where the value is no number, an error as on the sheet. */
const strict = (value: Num): Num =>
  new Num((given) => {
    const result = value.run(given);
    if (!Number.isFinite(result)) throw new NoValue();
    return result;
  }, value.write);

const all = (conditions: readonly Cond[], holds: (each: readonly boolean[]) => boolean, name: string): Cond =>
  // Every part is worked out, as on the sheet, so that an error in any of them is one of the whole.
  new Cond((given) => holds(conditions.map((each) => each.run(given))), call(name, ...conditions));

export function numberOf(term: Term, inputs: Inputs): Num {
  const of = (part: Term) => numberOf(part, inputs);
  switch (term.is) {
    case 'number':
      return num(term.value);
    case 'input':
      return inputs[term.name];
    case 'minus':
      return of(term.of).times(-1);
    case 'percent':
      return of(term.of).over(100);
    case 'sign': {
      const [left, right] = [of(term.left), of(term.right)];
      if (term.sign === '+') return strict(left.plus(right));
      if (term.sign === '-') return strict(left.minus(right));
      if (term.sign === '*') return strict(left.times(right));
      if (term.sign === '/') return strict(left.over(right));
      return strict(left.toThe(right));
    }
    case 'call':
      return callOf(term, inputs);
  }
}

function callOf({ name, args }: Term & { is: 'call' }, inputs: Inputs): Num {
  const numbers = name === 'IF' ? [] : args.map((each) => numberOf(each, inputs));
  const first = numbers[0] ?? num(0);
  const joined = (join: (a: Num, b: Num) => Num) => numbers.slice(1).reduce((a, b) => join(a, b), first);
  const sum = () => strict(joined((a, b) => a.plus(b)));
  const whole = (value: Num) => value.rounded(8).floor;
  switch (name) {
    case 'IF': {
      const [when, then, without] = args;
      if (!when || !then || !without) return num(0);
      return firstOf([conditionOf(when, inputs), numberOf(then, inputs)], [otherwise, numberOf(without, inputs)]);
    }
    case 'MIN':
      return joined((a, b) => a.min(b));
    case 'MAX':
      return joined((a, b) => a.max(b));
    case 'SUM':
      return sum();
    case 'AVERAGE':
      return sum().over(numbers.length);
    case 'ABS':
      return first.max(first.times(-1));
    case 'INT':
      return whole(first);
    case 'ROUND':
      return first.rounded(args[1]?.is === 'number' ? args[1].value : 0);
    case 'ROUNDUP':
      return first.startedParts(1);
    case 'ROUNDDOWN':
      return firstOf([first.below(0), whole(first.times(-1)).times(-1)], [otherwise, whole(first)]);
    case 'POWER':
      return strict(first.toThe(numbers[1] ?? num(1)));
    case 'SQRT':
      return strict(new Num((given) => Math.sqrt(first.run(given)), call('SQRT', first)));
    case 'LN':
      return strict(new Num((given) => Math.log(first.run(given)), call('LN', first)));
    default:
      return num(0); // AND, OR, NOT are no numbers
  }
}

function conditionOf(term: Term, inputs: Inputs): Cond {
  if (term.is === 'call') {
    const parts = term.args.map((each) => conditionOf(each, inputs));
    if (term.name === 'AND') return all(parts, (each) => each.every(Boolean), 'AND');
    if (term.name === 'OR') return all(parts, (each) => each.some(Boolean), 'OR');
    return (parts[0] ?? otherwise).not();
  }
  if (term.is !== 'sign') return otherwise;
  const [left, right] = [numberOf(term.left, inputs), numberOf(term.right, inputs)];
  switch (term.sign) {
    case '>=':
      return left.atLeast(right);
    case '<=':
      return left.atMost(right);
    case '>':
      return left.above(right);
    case '<':
      return left.below(right);
    case '=':
      return left.equals(right);
    default:
      return left.equals(right).not();
  }
}

/** The value, or this one where the formula has none. */
export const orElse = (value: Num, without: number): Num =>
  new Num(
    (given) => tried(() => value.run(given), without),
    (refs) => called('IFERROR', value.write(refs), numeral(without)),
  );

function tried(run: () => number, without: number): number {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof NoValue) return without;
    throw cause;
  }
}
