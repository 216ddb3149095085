/** IF, IFERROR, AND, OR and their like. */
import { equal, toBoolean } from '../coercion';
import type { CellResult, ErrorValue } from '../types';
import type { Value } from '../values';
import { broadcast, isArea, isError, isMatrix, NOT_AVAILABLE, VALUE } from '../values';
import type { Evaluation, FunctionFamily, LazyFunction } from './define';
import { contents, LIMIT, ofRanges, ofValues } from './define';

/** The truth values among the arguments: texts and empty cells of references do not count. */
function conditionsOf(args: readonly Value[], evaluation: Evaluation): boolean[] | ErrorValue {
  const conditions: boolean[] = [];
  for (const arg of args) {
    if (isArea(arg) || isMatrix(arg)) {
      for (const cell of contents(arg, evaluation).cells) {
        if (isError(cell)) return cell;
        if (typeof cell === 'number' || typeof cell === 'boolean') conditions.push(Boolean(cell));
      }
    } else {
      const condition = toBoolean(arg);
      if (typeof condition !== 'boolean') return condition;
      conditions.push(condition);
    }
  }
  return conditions.length > 0 ? conditions : VALUE;
}

const ofConditions = (decide: (conditions: readonly boolean[]) => boolean) =>
  ofRanges(1, LIMIT, 'r', (args, evaluation) => {
    const conditions = conditionsOf(args, evaluation);
    return isError(conditions as Value) ? (conditions as ErrorValue) : decide(conditions as boolean[]);
  });

const choose = (condition: CellResult, yes: () => Value, no: () => Value): Value => {
  const holds = toBoolean(condition);
  return typeof holds === 'boolean' ? (holds ? yes() : no()) : holds;
};

const ifFunction: LazyFunction = {
  min: 1,
  max: 3,
  lazy: true,
  run([condition, yes, no], evaluation, values) {
    const given = values(condition!(evaluation));
    const yesValue = (): Value => (yes ? yes(evaluation) : true);
    const noValue = (): Value => (no ? no(evaluation) : false);
    if (!isMatrix(given)) return choose(given, yesValue, noValue);
    return broadcast(
      [given, values(yesValue()), values(noValue())],
      ([test = null, a = null, b = null]) =>
        choose(
          test,
          () => a,
          () => b,
        ) as CellResult,
    );
  },
};

const replaceErrors = (replaced: (value: CellResult) => boolean): LazyFunction => ({
  min: 2,
  max: 2,
  lazy: true,
  run([value, otherwise], evaluation, values) {
    const given = values(value!(evaluation));
    if (!isMatrix(given)) return replaced(given) ? otherwise!(evaluation) : given;
    if (!given.cells.some(replaced)) return given;
    return broadcast([given, values(otherwise!(evaluation))], ([a = null, b = null]) => (replaced(a) ? b : a));
  },
});

/** IFS: the value behind the first condition that holds. */
const firstThatHolds: LazyFunction = {
  min: 2,
  max: LIMIT,
  lazy: true,
  run(args, evaluation, values) {
    for (let i = 0; i + 1 < args.length; i += 2) {
      const given = values(args[i]!(evaluation));
      if (isMatrix(given)) return evaluation.notUnderstood();
      const holds = toBoolean(given);
      if (typeof holds !== 'boolean') return holds;
      if (holds) return args[i + 1]!(evaluation);
    }
    return args.length % 2 === 1 ? VALUE : NOT_AVAILABLE;
  },
};

/** SWITCH: the value behind the first that is equal, or the last where there is one more. */
const switchFunction: LazyFunction = {
  min: 3,
  max: LIMIT,
  lazy: true,
  run([subject, ...rest], evaluation, values) {
    const given = values(subject!(evaluation));
    if (isMatrix(given)) return evaluation.notUnderstood();
    if (isError(given)) return given;
    for (let i = 0; i + 1 < rest.length; i += 2) {
      const value = values(rest[i]!(evaluation));
      if (isMatrix(value)) return evaluation.notUnderstood();
      if (isError(value)) return value;
      if (equal(given, value)) return rest[i + 1]!(evaluation);
    }
    return rest.length % 2 === 1 ? rest[rest.length - 1]!(evaluation) : NOT_AVAILABLE;
  },
};

export const logic: FunctionFamily = {
  IF: ifFunction,
  IFS: firstThatHolds,
  SWITCH: switchFunction,
  IFERROR: replaceErrors(isError),
  IFNA: replaceErrors((value) => isError(value) && value.error === NOT_AVAILABLE.error),
  AND: ofConditions((conditions) => conditions.every(Boolean)),
  OR: ofConditions((conditions) => conditions.some(Boolean)),
  XOR: ofConditions((conditions) => conditions.filter(Boolean).length % 2 === 1),
  NOT: ofValues(1, 1, ([value = null]) => {
    const condition = toBoolean(value);
    return typeof condition === 'boolean' ? !condition : condition;
  }),
  TRUE: ofValues(0, 0, () => true),
  FALSE: ofValues(0, 0, () => false),
};
