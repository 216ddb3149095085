/**
 * What is worked out row by row stands in a column of the sheet and is added up by COUNTIF and SUMIF; nothing that
 * Gnumeric or WPS read in another way.
 */
import type { Held } from './cases';
import { call, Expression } from './node';
import { num, Num, type Cond } from './number';
import type { Text } from './text';
import { bound, binding, called, infix, numeral, quoted, type Written } from './written';

/** What a row holds: a result, or what was typed. */
export type Shown = Held;
/** Signs of COUNTIF and SUMIF. */
export type Sign = '=' | '<=' | '>=' | '<' | '>';

export class Column extends Expression<readonly Shown[]> {
  /**
   * How many of its numbers are so, as they stand: COUNTIF rounds none, and takes the other from a text. For whole numbers and
   * days only; whether figures are above or below another is asked by `anyAbove` and its like.
   */
  countIn(sign: Sign, value: Num | number): Num {
    const other = num(value);
    return new Num(
      (given) => {
        const right = other.run(given);
        return this.run(given).reduce<number>((sum, held) => sum + (holds(held, sign, right) ? 1 : 0), 0);
      },
      (refs) => called('COUNTIF', this.write(refs), criterion(sign, other.write(refs))),
    );
  }
  /** The numbers of another column in the rows whose number here is so, added up. */
  sumIn(sign: Sign, value: Num | number, added: Column): Num {
    const other = num(value);
    return new Num(
      (given) => {
        const right = other.run(given);
        const numbers = added.run(given);
        return this.run(given).reduce<number>((sum, held, k) => {
          const number = numbers[k];
          return holds(held, sign, right) && typeof number === 'number' ? sum + number : sum;
        }, 0);
      },
      (refs) => called('SUMIF', this.write(refs), criterion(sign, other.write(refs)), added.write(refs)),
    );
  }
  /**
   * Whether any of its numbers is below another, to the digits of every comparison; of no number none is. The cells must hold no
   * error value, of which MIN and MAX would make one.
   */
  anyBelow(value: Num | number): Cond {
    return this.numbers.above(0).and(this.smallest.below(value));
  }
  anyAtMost(value: Num | number): Cond {
    return this.numbers.above(0).and(this.smallest.atMost(value));
  }
  anyAbove(value: Num | number): Cond {
    return this.numbers.above(0).and(this.largest.above(value));
  }
  anyAtLeast(value: Num | number): Cond {
    return this.numbers.above(0).and(this.largest.atLeast(value));
  }
  /** How many cells are used, be it by a formula that gives an empty text. */
  get used(): Num {
    return new Num(
      (given) => this.run(given).reduce<number>((sum, held) => sum + (held === null ? 0 : 1), 0),
      call('COUNTA', this),
    );
  }
  /** How many cells hold anything at all; a formula that gives an empty text gives nothing, which COUNTA would count. */
  get filled(): Num {
    return new Num(
      (given) => this.run(given).reduce<number>((sum, held) => sum + (held === null || held === '' ? 0 : 1), 0),
      (refs) => {
        const cells = this.write(refs);
        const size = infix(called('ROWS', cells), '*', called('COLUMNS', cells), binding.product);
        return infix(size, '-', called('COUNTBLANK', cells), binding.sum);
      },
    );
  }
  /** How many rows hold a number. */
  get numbers(): Num {
    return new Num(
      (given) => this.run(given).reduce<number>((sum, held) => sum + (typeof held === 'number' ? 1 : 0), 0),
      call('COUNT', this),
    );
  }
  /** Its numbers added up, 0 where there is none. */
  get total(): Num {
    return new Num(
      (given) => this.run(given).reduce<number>((sum, held) => sum + (typeof held === 'number' ? held : 0), 0),
      call('SUM', this),
    );
  }
  /** The largest of its numbers, 0 where there is none. */
  get largest(): Num {
    return new Num(
      (given) => {
        const numbers = this.run(given).filter((held) => typeof held === 'number');
        return numbers.length === 0 ? 0 : Math.max(...numbers);
      },
      call('MAX', this),
    );
  }
  /** The smallest of its numbers, 0 where there is none. */
  get smallest(): Num {
    return new Num(
      (given) => {
        const numbers = this.run(given).filter((held) => typeof held === 'number');
        return numbers.length === 0 ? 0 : Math.min(...numbers);
      },
      call('MIN', this),
    );
  }
  /**
   * The place, from 1, of the first row with this text, which is one of the column's. MATCH reads wildcards and gives up
   * over 255 characters, so the text is a key (see `keyed`).
   */
  placeOf(key: Text): Num {
    return new Num(
      (given) => places(this.run(given)).get(key.run(given).toLowerCase()) ?? NaN,
      (refs) => called('MATCH', key.write(refs), this.write(refs), numeral(0)),
    );
  }
}

/**
 * A text as a key for `placeOf`: never read as a number, without wildcards, at most 250 characters; "" stays "".
 * Longer texts that begin alike are told apart by no sheet, and so by nothing.
 */
export function keyed(text: Text): Text {
  const plain = wildcards.reduce((inner, [sign, other]) => inner.replaced(sign, other), text);
  return plain.first(250).prefixed('k');
}
const wildcards = [
  ['*', '\uff0a'],
  ['?', '\uff1f'],
  ['~', '\uff5e'],
] as const;

/** First places by text, found once for each list of rows. */
const found = new WeakMap<readonly Shown[], Map<string, number>>();
function places(rows: readonly Shown[]): Map<string, number> {
  let first = found.get(rows);
  if (first === undefined) {
    first = new Map();
    for (let k = rows.length - 1; k >= 0; k--) {
      const held = rows[k];
      if (typeof held === 'string') first.set(held.toLowerCase(), k + 1);
    }
    found.set(rows, first);
  }
  return first;
}

function holds(held: Shown | undefined, sign: Sign, right: number): boolean {
  if (typeof held !== 'number') return false;
  switch (sign) {
    case '=':
      return held === right;
    case '<=':
      return held <= right;
    case '>=':
      return held >= right;
    case '<':
      return held < right;
    case '>':
      return held > right;
  }
}

function criterion(sign: Sign, value: Written): Written {
  if (sign === '=') return value;
  if (/^-?\d+$/.test(value.text)) return quoted(`${sign}${value.text}`);
  return { text: `${quoted(sign).text}&${bound(value, binding.sum)}`, holds: binding.joined };
}
