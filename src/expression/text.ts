/** Texts, compared and cleaned as the sheet does it. */
import { between, call, Expression, shownOr } from './node';
import { Cond, Num } from './number';
import { binding, called, comparison, infix, numeral, quoted, whole } from './written';

/** A text, "" where there is none. */
export class Text extends Expression<string> {
  /** Without blanks of any kind at its ends and with single spaces inside. Some twenty steps deep on the sheet: show it in a column. */
  clean(): Text {
    return new Text(
      (given) => cleaned(this.run(given)),
      (refs) => {
        const spaced = blanks.reduce(
          (inner, blank) => called('SUBSTITUTE', inner, blank.written, quoted(blank.becomes)),
          this.write(refs),
        );
        return called('TRIM', spaced);
      },
    );
  }
  upper(): Text {
    return new Text((given) => this.run(given).toUpperCase(), call('UPPER', this));
  }
  /** Every occurrence of one text (case matters) replaced by another. */
  replaced(from: string, to: string): Text {
    return new Text(
      (given) => this.run(given).replaceAll(from, to),
      (refs) => called('SUBSTITUTE', this.write(refs), quoted(from), quoted(to)),
    );
  }
  join(...others: readonly (Text | string)[]): Text {
    return others.reduce<Text>((left, other) => {
      const right = text(other);
      return new Text((given) => left.run(given) + right.run(given), between(left, '&', right, binding.joined));
    }, this);
  }
  /** The first characters. */
  first(count: number): Text {
    return new Text(
      (given) => this.run(given).slice(0, count),
      (refs) => called('LEFT', this.write(refs), numeral(count)),
    );
  }
  /** With a text before it, unless there is none. */
  prefixed(before: string): Text {
    return new Text(
      (given) => {
        const value = this.run(given);
        return value === '' ? '' : before + value;
      },
      (refs) => {
        const written = this.write(refs);
        const [none, joined] = [
          comparison(written, '=', quoted('')),
          infix(quoted(before), '&', written, binding.joined),
        ];
        return called('IF', none, quoted(''), joined);
      },
    );
  }
  get length(): Num {
    return new Num((given) => this.run(given).length, call('LEN', this));
  }
  /** The same text, whatever its case. */
  same(other: Text | string): Cond {
    const right = text(other);
    return new Cond(
      (given) => sameText(this.run(given), right.run(given)),
      (refs) => comparison(this.write(refs), '=', right.write(refs)),
    );
  }
  get isEmpty(): Cond {
    return this.same('');
  }
  shownAs(name: string): Text {
    return new Text(this.run, shownOr(name, this.write));
  }
}

export function text(value: Text | string): Text {
  return typeof value === 'string'
    ? new Text(
        () => value,
        () => quoted(value),
      )
    : value;
}

/**
 * Blanks that people paste, and what control characters become on their way through other programs. Rarer ones are told by a check:
 * each makes every formula that cleans longer.
 */
const spaces = '\u00a0\u3000\u2002\u2003\u2009\u202f\t\n\r\u0001';
/** Marks of no width, which web pages and documents bring along. */
const unseen = '\u200b\u200c\u200d\u200e\u2060\ufeff\u00ad';
const blanks = [...spaces, ...unseen].map((character) => ({
  character,
  // A control character is written by its number: not every program keeps it within a text.
  written: character < ' ' ? whole(`CHAR(${character.charCodeAt(0)})`) : quoted(character),
  becomes: spaces.includes(character) ? ' ' : '',
}));

const cleaningNeeded = new RegExp(`[${spaces}]|${[...unseen].join('|')}|^ | $| {2}`);
const [spaceLike, noWidth] = [spaces, unseen].map((all) => new RegExp([...all].join('|'), 'g')) as [RegExp, RegExp];

/** What `Text.clean` makes of a text. */
export function cleaned(value: string): string {
  if (!cleaningNeeded.test(value)) return value;
  const spaced = value.replace(spaceLike, ' ').replace(noWidth, '');
  return spaced.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

/** Whether two texts are the same to a worksheet, which ignores case. */
export function sameText(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}
