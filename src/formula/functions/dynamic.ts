/** Functions of dynamic arrays: FILTER, UNIQUE, SORT, SEQUENCE and their like. They work on whole lines of a block. */
import { compare, toBoolean, toNumber, toText } from '../coercion';
import type { CellResult, ErrorValue, Scalar } from '../types';
import type { Matrix, Value } from '../values';
import { CALC, isError, matrix, NOT_AVAILABLE, VALUE } from '../values';
import type { EagerFunction, Evaluation, FunctionFamily } from './define';
import { contents, LIMIT, ofRanges, ofValues, single } from './define';

type Line = readonly CellResult[];
/** The largest array worked out. */
const MOST = 1_000_000;

const linesOf = ({ rows, cols, cells }: Matrix): Line[] =>
  Array.from({ length: rows }, (_, r) => cells.slice(r * cols, (r + 1) * cols));
const flipped = (lines: readonly Line[]): Line[] =>
  (lines[0] ?? []).map((_, c) => lines.map((line) => line[c] ?? null));
/** No lines are #CALC!, as Excel has no empty arrays. */
const ofLines = (lines: readonly Line[]): Value =>
  lines.length === 0 || lines[0]!.length === 0 ? CALC : matrix(lines.length, lines[0]!.length, lines.flat());

/** A whole number given in this place, or the value it has where none is. */
function whole(args: readonly Value[], at: number, otherwise: number, evaluation: Evaluation): number | ErrorValue {
  const given = args[at];
  if (given === undefined || given === null) return otherwise;
  const number = toNumber(single(given, evaluation));
  return typeof number === 'number' ? Math.trunc(number) : number;
}

function truth(given: Value | undefined, evaluation: Evaluation): boolean | ErrorValue {
  return given === undefined ? false : toBoolean(single(given, evaluation));
}

/** A function of a block and numbers; errors among the numbers are the result. */
const ofBlock = (
  max: number,
  defaults: readonly number[],
  apply: (lines: Line[], numbers: readonly number[], args: readonly Value[], evaluation: Evaluation) => Value,
): EagerFunction =>
  ofRanges(1, max, 'a', (args, evaluation) => {
    if (isError(args[0]!)) return args[0];
    const numbers = defaults.map((otherwise, i) => whole(args, i + 1, otherwise, evaluation));
    const failed = numbers.find((number) => typeof number !== 'number');
    if (failed !== undefined) return failed;
    return apply(linesOf(contents(args[0], evaluation)), numbers as number[], args, evaluation);
  });

/** Order of cells as SORT has it: numbers, texts, truth values, errors, and empty cells last. */
function order(a: CellResult, b: CellResult): number {
  const rank = (value: CellResult) => (value === null ? 3 : isError(value) ? 2 : 1);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return rank(a) === 1 ? compare(a as Scalar, b as Scalar) : 0;
}

interface Key {
  readonly cells: Line;
  readonly direction: number;
}

function sorted(lines: readonly Line[], keys: readonly Key[]): Line[] {
  const places = lines.map((_, i) => i);
  places.sort((a, b) => {
    for (const { cells, direction } of keys) {
      const [x, y] = [cells[a] ?? null, cells[b] ?? null];
      // What is empty stays last either way.
      const by = x === null || y === null ? order(x, y) : order(x, y) * direction;
      if (by !== 0) return by;
    }
    return a - b;
  });
  return places.map((place) => lines[place]!);
}

const listOf = (value: Value | undefined, otherwise: number, evaluation: Evaluation): number[] =>
  value === undefined || value === null ? [otherwise] : contents(value, evaluation).cells.map((cell) => Number(cell));

const sort = ofRanges(1, 4, 'a', ([source = null, index, direction, byColumn], evaluation) => {
  if (isError(source)) return source;
  const across = truth(byColumn, evaluation);
  if (typeof across !== 'boolean') return across;
  const own = linesOf(contents(source, evaluation));
  const lines = across ? flipped(own) : own;
  const directions = listOf(direction, 1, evaluation);
  const indices = listOf(index, 1, evaluation);
  if (indices.some((i) => !(i >= 1 && i <= lines[0]!.length)) || directions.some((d) => d !== 1 && d !== -1))
    return VALUE;
  const keys = indices.map((i, n) => ({
    cells: lines.map((line) => line[Math.trunc(i) - 1] ?? null),
    direction: directions[n] ?? directions[0]!,
  }));
  const result = sorted(lines, keys);
  return ofLines(across ? flipped(result) : result);
});

const sortBy = ofRanges(2, LIMIT, 'a', ([source = null, ...by], evaluation) => {
  if (isError(source)) return source;
  const own = linesOf(contents(source, evaluation));
  const keys: Key[] = [];
  let across = false;
  for (let i = 0; i < by.length; i += 2) {
    const block = contents(by[i], evaluation);
    const [direction = 1] = listOf(by[i + 1], 1, evaluation);
    if (direction !== 1 && direction !== -1) return VALUE;
    across = block.rows === 1 && block.cols === own[0]!.length && own.length !== 1;
    if (!across && (block.cols !== 1 || block.rows !== own.length)) return VALUE;
    keys.push({ cells: block.cells, direction });
  }
  const result = sorted(across ? flipped(own) : own, keys);
  return ofLines(across ? flipped(result) : result);
});

const filter = ofRanges(2, 3, 'a', ([source = null, include = null, otherwise], evaluation) => {
  if (isError(source)) return source;
  if (isError(include)) return include;
  const own = linesOf(contents(source, evaluation));
  const mask = contents(include, evaluation);
  const down = mask.cols === 1 && mask.rows === own.length;
  if (!down && (mask.rows !== 1 || mask.cols !== own[0]!.length)) return VALUE;
  const failed = mask.cells.find(isError);
  if (failed) return failed;
  const holds = mask.cells.map(toBoolean);
  if (holds.some((hold) => typeof hold !== 'boolean')) return VALUE;
  const lines = (down ? own : flipped(own)).filter((_, i) => holds[i] === true);
  if (lines.length === 0) return otherwise ?? CALC;
  return ofLines(down ? lines : flipped(lines));
});

/** Lines are the same where their cells are, whatever the case of letters. */
const key = (line: Line): string =>
  JSON.stringify(line.map((cell) => (typeof cell === 'string' ? cell.toLowerCase() : cell)));

const unique = ofRanges(1, 3, 'a', ([source = null, byColumn, exactlyOnce], evaluation) => {
  if (isError(source)) return source;
  const across = truth(byColumn, evaluation);
  const once = truth(exactlyOnce, evaluation);
  if (typeof across !== 'boolean') return across;
  if (typeof once !== 'boolean') return once;
  const own = linesOf(contents(source, evaluation));
  const groups = new Map<string, Line[]>();
  for (const line of across ? flipped(own) : own) groups.set(key(line), [...(groups.get(key(line)) ?? []), line]);
  const kept = [...groups.values()].filter((group) => !once || group.length === 1).map(([line]) => line!);
  return ofLines(across ? flipped(kept) : kept);
});

const sequence = ofValues(1, 4, (args) => {
  const [rows, cols = 1, start = 1, step = 1] = args.map((arg) => (arg === null ? 1 : toNumber(arg)));
  const given = [rows!, cols, start, step];
  const failed = given.find((number) => typeof number !== 'number');
  if (failed !== undefined) return failed;
  const [height, width] = [Math.trunc(Number(rows)), Math.trunc(Number(cols))];
  if (height < 0 || width < 0) return VALUE;
  if (height === 0 || width === 0) return CALC;
  if (height * width > MOST) return VALUE;
  return matrix(
    height,
    width,
    Array.from({ length: height * width }, (_, i) => Number(start) + i * Number(step)),
  );
});

/** The first lines, or with a negative number the last; 0 is none. */
const taken = <T>(list: readonly T[], n: number): T[] => (n >= 0 ? list.slice(0, n) : list.slice(n));
const dropped = <T>(list: readonly T[], n: number): T[] => (n >= 0 ? list.slice(n) : list.slice(0, n));

/** Lines put beside or below one another; what is shorter is filled up with #N/A. */
const stacked = (across: boolean): EagerFunction =>
  ofRanges(1, LIMIT, 'a', (args, evaluation) => {
    const blocks = args.map((arg) => linesOf(contents(arg, evaluation))).map((own) => (across ? flipped(own) : own));
    const width = Math.max(...blocks.map((lines) => lines[0]?.length ?? 0));
    const lines = blocks
      .flat()
      .map((line) => [...line, ...new Array<CellResult>(width - line.length).fill(NOT_AVAILABLE)]);
    return ofLines(across ? flipped(lines) : lines);
  });

/** All cells in one line, rows first unless by columns; 1 leaves out what is empty, 2 errors, 3 both. */
const inOneLine = (across: boolean): EagerFunction =>
  ofBlock(3, [0], (lines, [ignore = 0], args, evaluation) => {
    const byColumn = truth(args[2], evaluation);
    if (typeof byColumn !== 'boolean') return byColumn;
    const cells = (byColumn ? flipped(lines) : lines)
      .flat()
      .filter((cell) => !(ignore % 2 === 1 && cell === null) && !(ignore >= 2 && isError(cell)));
    if (cells.length === 0) return CALC;
    return across ? matrix(1, cells.length, cells) : matrix(cells.length, 1, cells);
  });

const wrapped = (across: boolean): EagerFunction =>
  ofBlock(3, [0], (lines, [count = 0], args) => {
    const cells = lines.flat();
    if ((lines.length > 1 && lines[0]!.length > 1) || count < 1) return VALUE;
    const pad = (args[2] ?? NOT_AVAILABLE) as CellResult;
    const wrappedLines = Array.from({ length: Math.ceil(cells.length / count) }, (_, r) =>
      Array.from({ length: count }, (__, c) => (r * count + c < cells.length ? (cells[r * count + c] ?? null) : pad)),
    );
    return ofLines(across ? wrappedLines : flipped(wrappedLines));
  });

const chosen = (columns: boolean): EagerFunction =>
  ofRanges(2, LIMIT, 'a', ([source = null, ...wanted], evaluation) => {
    if (isError(source)) return source;
    const own = linesOf(contents(source, evaluation));
    const lines = columns ? flipped(own) : own;
    const places = wanted.flatMap((arg) => listOf(arg, 0, evaluation)).map(Math.trunc);
    if (places.some((n) => n === 0 || Number.isNaN(n) || Math.abs(n) > lines.length)) return VALUE;
    const result = places.map((n) => lines.at(n > 0 ? n - 1 : n)!);
    return ofLines(columns ? flipped(result) : result);
  });

/** A text cut at any of the marks. */
function cut(text: string, marks: Value | undefined, evaluation: Evaluation, skipEmpty: boolean): string[] {
  if (marks === undefined || marks === null) return [text];
  const words = contents(marks, evaluation).cells.map((mark) => (isError(mark) ? '' : toText(mark)));
  const escaped = words.filter((word) => word !== '').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const parts = escaped.length === 0 ? [text] : text.split(new RegExp(escaped.join('|'), 'u'));
  return skipEmpty ? parts.filter((part) => part !== '') : parts;
}

const textSplit = ofRanges(2, 6, 'a', ([given = null, columns, rows, skip, , pad], evaluation) => {
  const source = single(given, evaluation);
  if (isError(source)) return source;
  const skipEmpty = truth(skip, evaluation);
  if (typeof skipEmpty !== 'boolean') return skipEmpty;
  const lines = cut(toText(source), rows, evaluation, skipEmpty).map((line) =>
    cut(line, columns, evaluation, skipEmpty),
  );
  const width = Math.max(...lines.map((line) => line.length));
  const filler = pad === undefined ? NOT_AVAILABLE : single(pad, evaluation);
  return ofLines(lines.map((line) => [...line, ...new Array<CellResult>(width - line.length).fill(filler)]));
});

/** What stands before or after the n-th mark, counted from the end where n is negative. */
const beside = (before: boolean): EagerFunction =>
  ofValues(2, 6, ([given = null, mark = null, count = 1, mode = 0, atEnd = 0, otherwise]) => {
    const [text, word] = [toText(given), toText(mark)];
    const [n, fold, ending] = [toNumber(count ?? 1), toNumber(mode ?? 0), toNumber(atEnd ?? 0)];
    if (typeof n !== 'number') return n;
    if (typeof fold !== 'number') return fold;
    if (typeof ending !== 'number') return ending;
    const nth = Math.trunc(n);
    if (nth === 0) return VALUE;
    if (word === '') return nth > 0 === before ? '' : text;
    const [searched, wanted] = fold === 1 ? [text.toLowerCase(), word.toLowerCase()] : [text, word];
    const places: number[] = [];
    for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + wanted.length)) places.push(at);
    if (ending === 1 && nth > 0) places.push(text.length);
    if (ending === 1 && nth < 0) places.unshift(-word.length);
    const place = nth > 0 ? places[nth - 1] : places.at(nth);
    if (place === undefined) return otherwise ?? NOT_AVAILABLE;
    return before ? text.slice(0, Math.max(0, place)) : text.slice(place + word.length);
  });

export const dynamic: FunctionFamily = {
  SORT: sort,
  SORTBY: sortBy,
  FILTER: filter,
  UNIQUE: unique,
  SEQUENCE: sequence,
  TAKE: ofBlock(3, [Infinity, Infinity], (lines, [rows = 0, cols = 0]) =>
    ofLines(taken(lines, rows).map((line) => taken(line, cols))),
  ),
  DROP: ofBlock(3, [0, 0], (lines, [rows = 0, cols = 0]) =>
    ofLines(dropped(lines, rows).map((line) => dropped(line, cols))),
  ),
  EXPAND: ofBlock(4, [0, 0], (lines, [rows = 0, cols = 0], args, evaluation) => {
    const [height, width] = [rows || lines.length, cols || lines[0]!.length];
    if (height < lines.length || width < lines[0]!.length || height * width > MOST) return VALUE;
    const pad = args[3] === undefined ? NOT_AVAILABLE : single(args[3], evaluation);
    const block = matrix(lines.length, lines[0]!.length, lines.flat());
    const isIn = (r: number, c: number) => r < block.rows && c < block.cols;
    return ofLines(
      Array.from({ length: height }, (_, r) =>
        Array.from({ length: width }, (__, c) => (isIn(r, c) ? (block.cells[r * block.cols + c] ?? null) : pad)),
      ),
    );
  }),
  VSTACK: stacked(false),
  HSTACK: stacked(true),
  TOCOL: inOneLine(false),
  TOROW: inOneLine(true),
  WRAPROWS: wrapped(true),
  WRAPCOLS: wrapped(false),
  CHOOSEROWS: chosen(false),
  CHOOSECOLS: chosen(true),
  TEXTSPLIT: textSplit,
  TEXTBEFORE: beside(true),
  TEXTAFTER: beside(false),
};
