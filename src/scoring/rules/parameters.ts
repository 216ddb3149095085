/**
 * From what a rule says of itself to the rule: its rate and its formula, and what is wrong with its parameters in the pane and
 * in the cell, each made from one expression.
 */
import { firstOf, otherwise, type Maybe } from '../../expression/cases';
import { define, figure, number } from '../../expression/define';
import type { Cond, Num } from '../../expression/number';
import { once } from '../../plan/once';
import { fitsRule } from '../../plan/rule-fits';
import type { Localised, RuleId } from '../../plan/schema';
import { attainment } from '../attainment';
import { inEveryLanguage } from './words';
import type { Direction, ParameterRefs, ParameterSpec, Rule } from '../rule';
import { said } from '../../plan/localised';

/** What a rule judges, as expressions. */
export interface Figures {
  readonly actual: Num;
  readonly target: Num;
  readonly baseline: Maybe;
  readonly previous: Maybe;
  /** Part of the year's target that was due by now in last year's course. */
  readonly course: Maybe;
  /** Twelve; those a rule does not have are 0. */
  readonly params: Parameters;
  readonly direction: Direction;
  /** 完成率, on the sheet a cell of its own where there is one. */
  readonly attained: Num;
}

type Parameters = readonly [Num, Num, Num, Num, Num, Num, Num, Num, Num, Num, Num, Num];

export interface ParameterCheck {
  readonly index: number;
  readonly wrong: (params: Figures['params'], direction: Direction) => Cond;
  readonly reason: Localised;
}

export interface RuleWords {
  readonly id: RuleId;
  readonly name: Localised;
  readonly explanation: Localised;
  readonly source: Localised;
  readonly parameters?: readonly ParameterSpec[];
  /** The highest rate, 1 unless the rule says otherwise. */
  readonly most?: number;
  /** The first that fails speaks. */
  readonly checks?: readonly ParameterCheck[];
  readonly judge: (figures: Figures) => Num;
}

const params = {
  p1: number,
  p2: number,
  p3: number,
  p4: number,
  p5: number,
  p6: number,
  p7: number,
  p8: number,
  p9: number,
  p10: number,
  p11: number,
  p12: number,
};
type ParameterName = keyof typeof params;
const names = Object.keys(params) as readonly ParameterName[];
const listed = (given: Readonly<Record<ParameterName, Num>>): Parameters =>
  names.map((name) => given[name]) as unknown as Parameters;
const kinds = { actual: number, target: number, baseline: figure, previous: figure, course: figure, ...params };
const byDirection = <T>(make: (direction: Direction) => T) => ({ higher: make('higher'), lower: make('lower') });

/** What follows from a language alone, worked out when it is first asked for. */
function byLanguage<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>();
  return (language) => {
    if (!made.has(language)) made.set(language, make(language));
    return made.get(language)!;
  };
}

/** A rule from its words and its one expression. */
export function defineRule(own: RuleWords): Rule {
  const { parameters = [], checks = [], most = 1, judge, ...words } = inEveryLanguage(own);
  const judged = byDirection((direction) =>
    define(kinds, ({ actual, target, baseline, previous, course, ...given }) => {
      const attained = attainment(actual, target, direction).shownAs('attained');
      return judge({ actual, target, baseline, previous, course, params: listed(given), direction, attained });
    }),
  );
  const wrong = <V extends number | string>(
    direction: Direction,
    say: (check: ParameterCheck, k: number) => V,
    right: V,
  ) =>
    define(params, (given) =>
      firstOf(...checks.map((check, k) => [check.wrong(listed(given), direction), say(check, k)] as const), [
        otherwise,
        right,
      ]),
    );
  const failing = byDirection((direction) => wrong<number>(direction, (_, k) => k, -1));
  const telling = byDirection((direction) =>
    byLanguage((language) => wrong<string>(direction, ({ reason }) => said(reason, language), '')),
  );
  const given = once((own: readonly number[]) => filled(parameters, own));
  return {
    ...words,
    parameters,
    most,
    fits: (item) => fitsRule(words.id, item),
    rate: ({ actual, target, baseline, previous, course = null, params, direction = 'higher' }) =>
      judged[direction].value({ actual, target, baseline, previous, course, ...given(params) }),
    formula: ({ params, direction = 'higher', attained, course = '""', ...figures }) =>
      judged[direction].formula({
        ...figures,
        course,
        ...(attained === undefined ? {} : { attained }),
        ...named(parameters, params),
      }),
    checkParams: (params, direction = 'higher') => checks[failing[direction].value(given(params))] ?? null,
    checkFormula: (params, language, direction = 'higher') =>
      telling[direction](language).formula(named(parameters, params)),
  };
}

/** The parameters with a rule's defaults where none is given. */
export function fillDefaults(parameters: readonly ParameterSpec[], params: readonly number[]): readonly number[] {
  return parameters.map((spec, index) => params[index] ?? spec.default);
}

type ByName<T> = Readonly<Record<ParameterName, T>>;

/** By their names, the defaults where none is given. */
function filled(parameters: readonly ParameterSpec[], params: readonly number[]): ByName<number> {
  const all: Partial<Record<ParameterName, number>> = {};
  names.forEach((name, k) => (all[name] = params[k] ?? parameters[k]?.default ?? 0));
  return all as ByName<number>;
}

/** References, the default itself where there is none. */
const named = (parameters: readonly ParameterSpec[], params: ParameterRefs): ByName<string> =>
  Object.fromEntries(
    names.map((name, k) => [name, params[k] ?? String(parameters[k]?.default ?? 0)]),
  ) as ByName<string>;
