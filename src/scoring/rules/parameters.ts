/**
 * From what a rule says of itself to the rule: its rate and its formula, and what is wrong with its parameters in the pane and
 * in the cell, each made from one expression.
 */
import { firstOf, otherwise, type Maybe } from '../../expression/cases';
import { define, figure, number } from '../../expression/define';
import type { Cond, Num } from '../../expression/number';
import type { Localised, RuleId } from '../../plan/schema';
import type { Direction, Judged, ParameterRefs, ParameterSpec, Rule } from '../rule';

/** What a rule judges, as expressions. */
export interface Figures {
  readonly actual: Num;
  readonly target: Num;
  readonly baseline: Maybe;
  readonly previous: Maybe;
  readonly params: readonly [Num, Num, Num, Num];
  readonly direction: Direction;
}

export interface ParameterCheck {
  readonly index: number;
  readonly wrong: (params: Figures['params'], direction: Direction) => Cond;
  readonly reason: Localised;
}

interface RuleWords {
  readonly id: RuleId;
  readonly name: Localised;
  readonly explanation: Localised;
  readonly source: Localised;
  readonly parameters?: readonly ParameterSpec[];
  /** The first that fails speaks. */
  readonly checks?: readonly ParameterCheck[];
  readonly fits: (item: Judged) => boolean;
  readonly judge: (figures: Figures) => Num;
}

const params = { p1: number, p2: number, p3: number, p4: number };
const kinds = { actual: number, target: number, baseline: figure, previous: figure, ...params };
const byDirection = <T>(make: (direction: Direction) => T) => ({ higher: make('higher'), lower: make('lower') });

/** A rule from its words and its one expression. */
export function defineRule({ parameters = [], checks = [], judge, ...words }: RuleWords): Rule {
  const judged = byDirection((direction) =>
    define(kinds, ({ p1, p2, p3, p4, ...figures }) => judge({ ...figures, params: [p1, p2, p3, p4], direction })),
  );
  const wrong = <V extends number | string>(
    direction: Direction,
    say: (check: ParameterCheck, k: number) => V,
    right: V,
  ) =>
    define(params, ({ p1, p2, p3, p4 }) =>
      firstOf(...checks.map((check, k) => [check.wrong([p1, p2, p3, p4], direction), say(check, k)] as const), [
        otherwise,
        right,
      ]),
    );
  const failing = byDirection((direction) => wrong<number>(direction, (_, k) => k, -1));
  return {
    ...words,
    parameters,
    rate: ({ actual, target, baseline, previous, params, direction = 'higher' }) => {
      const at = (k: number) => params[k] ?? parameters[k]?.default ?? 0;
      return judged[direction].value({
        actual,
        target,
        baseline,
        previous,
        p1: at(0),
        p2: at(1),
        p3: at(2),
        p4: at(3),
      });
    },
    formula: ({ params, direction = 'higher', ...figures }) =>
      judged[direction].formula({ ...figures, ...named(params) }),
    checkParams: (params, direction = 'higher') => checks[failing[direction].value(filled(parameters, params))] ?? null,
    checkFormula: (params, language, direction = 'higher') =>
      wrong<string>(direction, ({ reason }) => reason[language], '').formula(named(params)),
  };
}

/** The parameters with a rule's defaults where none is given. */
export function fillDefaults(parameters: readonly ParameterSpec[], params: readonly number[]): readonly number[] {
  return parameters.map((spec, index) => params[index] ?? spec.default);
}

function filled(parameters: readonly ParameterSpec[], params: readonly number[]) {
  const at = (k: number) => params[k] ?? parameters[k]?.default ?? 0;
  return { p1: at(0), p2: at(1), p3: at(2), p4: at(3) };
}

const named = ([p1, p2, p3, p4]: ParameterRefs) => ({ p1, p2, p3, p4 });
