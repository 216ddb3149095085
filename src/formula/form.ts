/** Formulas as they read from their cells. Without the parser, which the pane does not bring along. */

const reference = /"(?:[^"]|"")*"|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\d(A-Za-z_.])/g;

/** The formula with relative references turned into distances from its cell (rows and columns counted from 1), so that equal forms mean "copied". */
export function relativeForm(formula: string, row: number, col: number): string {
  return formula.replace(
    reference,
    (
      whole: string,
      fixedCol: string,
      letters: string | undefined,
      fixedRow: string,
      digits: string,
      at: number,
      text: string,
    ) => {
      if (!letters || /[A-Za-z0-9_.]/.test(text[at - 1] ?? '')) return whole;
      const number = [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);
      return `R${fixedRow ? digits : `[${Number(digits) - row}]`}C${fixedCol ? letters : `[${number - col}]`}`;
    },
  );
}
