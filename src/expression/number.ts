/** Numbers and conditions. */
import { between, call, Expression, shownOr } from './node';
import { add, compare, comparedDigits, round, roundUp } from './rounding';
import { binding, called, comparison, numeral, type Written } from './written';

/** A number for sure. */
export class Num extends Expression<number> {
  plus(other: Num | number): Num {
    const [a, b] = [this.run, num(other).run];
    return new Num((given) => add(a(given), b(given)), between(this, '+', num(other), binding.sum));
  }
  minus(other: Num | number): Num {
    const [a, b] = [this.run, num(other).run];
    return new Num((given) => add(a(given), -b(given)), between(this, '-', num(other), binding.sum));
  }
  /** `other − this`, where the sentence reads better so: one minus the share. */
  subtractedFrom(other: Num | number): Num {
    return num(other).minus(this);
  }
  times(other: Num | number): Num {
    const [a, b] = [this.run, num(other).run];
    return new Num((given) => a(given) * b(given), between(this, '*', num(other), binding.product));
  }
  /** The quotient; that the divisor is not 0 has been asked before. */
  over(other: Num | number): Num {
    const [a, b] = [this.run, num(other).run];
    return new Num((given) => a(given) / b(given), between(this, '/', num(other), binding.product));
  }
  /** Raised to a power; of a number below 0 only to whole ones. */
  toThe(other: Num | number): Num {
    const [a, b] = [this.run, num(other).run];
    return new Num((given) => a(given) ** b(given), call('POWER', this, num(other)));
  }
  min(other: Num | number): Num {
    const [a, b] = [this.run, num(other).run];
    return new Num((given) => Math.min(a(given), b(given)), call('MIN', this, num(other)));
  }
  max(other: Num | number): Num {
    const [a, b] = [this.run, num(other).run];
    return new Num((given) => Math.max(a(given), b(given)), call('MAX', this, num(other)));
  }
  within(least: Num | number, most: Num | number): Num {
    return num(most).min(this).max(least);
  }
  /** How many parts of this size have begun: 92 days are two quarters of 91. */
  startedParts(size: number): Num {
    const parts = size === 1 ? this.rounded(comparedDigits) : this.over(size);
    return new Num(
      (given) => roundUp(parts.run(given)),
      (refs) => called('ROUNDUP', parts.write(refs), numeral(0)),
    );
  }
  /** Down to the whole number, as INT does. */
  get floor(): Num {
    return new Num((given) => Math.floor(this.run(given)), call('INT', this));
  }
  rounded(digits: number): Num {
    return new Num(
      (given) => round(this.run(given), digits),
      (refs) => called('ROUND', this.write(refs), numeral(digits)),
    );
  }
  /** As it is shown: what binary fractions left over is taken off first, so that no program rounds 1.115 − 1.05 in another way. */
  shownIn(digits: number): Num {
    return this.rounded(comparedDigits).rounded(digits);
  }
  atLeast(other: Num | number): Cond {
    return compared(this, '>=', num(other), (order) => order >= 0);
  }
  atMost(other: Num | number): Cond {
    return compared(this, '<=', num(other), (order) => order <= 0);
  }
  above(other: Num | number): Cond {
    return compared(this, '>', num(other), (order) => order > 0);
  }
  below(other: Num | number): Cond {
    return compared(this, '<', num(other), (order) => order < 0);
  }
  equals(other: Num | number): Cond {
    return compared(this, '=', num(other), (order) => order === 0);
  }
  /** A cell of the sheet where this is shown: where it is among the references, it stands for the whole expression. */
  shownAs(name: string): Num {
    return new Num(this.run, shownOr(name, this.write));
  }
}

/** A condition. */
export class Cond extends Expression<boolean> {
  not(): Cond {
    return new Cond((given) => !this.run(given), call('NOT', this));
  }
  /** All hold; every part is worked out on the sheet, so none may need another's protection. */
  and(...others: readonly Cond[]): Cond {
    const all = [this, ...others];
    return new Cond((given) => all.every((each) => each.run(given)), call('AND', ...all));
  }
  or(...others: readonly Cond[]): Cond {
    const all = [this, ...others];
    return new Cond((given) => all.some((each) => each.run(given)), call('OR', ...all));
  }
  shownAs(name: string): Cond {
    return new Cond(this.run, shownOr(name, this.write));
  }
}

/** A number that stands in the definition itself, or one that is there already. */
export function num(value: Num | number): Num {
  return typeof value === 'number'
    ? new Num(
        () => value,
        () => numeral(value),
      )
    : value;
}

function compared(left: Num, sign: string, right: Num, holds: (order: number) => boolean): Cond {
  const [a, b] = [left.run, right.run];
  return new Cond(
    (given) => holds(compare(a(given), b(given))),
    (refs) => comparison(inDigits(left.write(refs)), sign, inDigits(right.write(refs))),
  );
}

/** To the digits that are compared; a whole number has no more. */
function inDigits(written: Written): Written {
  return /^-?\d+(\.\d{1,8})?$/.test(written.text) ? written : called('ROUND', written, numeral(comparedDigits));
}
