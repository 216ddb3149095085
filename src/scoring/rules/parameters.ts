/**
 * Parameters of rules and what can be wrong with them. A check is written once, as a test in TypeScript beside its test
 * as a formula, and gives both halves of `Rule`: the finding in the pane and the text in the cell.
 */
import type { Localised } from '../../plan/schema';
import type { ParameterSpec, Rule } from '../rule';

export interface ParameterCheck {
  readonly index: number;
  readonly wrong: (params: readonly number[]) => boolean;
  /** The same as an Excel condition over the four references. */
  readonly wrongFormula: (refs: readonly [string, string, string, string]) => string;
  readonly reason: Localised;
}

/** The parameter half of a rule: specs, and both checks made from one list; the first check that fails speaks. */
export function withParameters(
  parameters: readonly ParameterSpec[],
  checks: readonly ParameterCheck[],
): Pick<Rule, 'parameters' | 'checkParams' | 'checkFormula'> {
  return {
    parameters,
    checkParams: (params) => {
      const filled = fillDefaults(parameters, params);
      const failed = checks.find((check) => check.wrong(filled));
      return failed === undefined ? null : { index: failed.index, reason: failed.reason };
    },
    checkFormula: (refs, language) =>
      checks.reduceRight(
        (rest, check) => `IF(${check.wrongFormula(refs)},${quoted(check.reason[language])},${rest})`,
        '""',
      ),
  };
}

/** For rules that need none. */
export const noParameters = withParameters([], []);

/** The parameters with a rule's defaults where none is given. */
export function fillDefaults(parameters: readonly ParameterSpec[], params: readonly number[]): readonly number[] {
  return parameters.map((spec, index) => params[index] ?? spec.default);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
