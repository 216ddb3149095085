/**
 * Loading a plan: JSON of unknown origin in, a checked `Plan` out, or an error that names the first field that is wrong.
 * A module of its own, because the schema library is only wanted when a plan is read, not in the pane's first load.
 */
import type { z } from 'zod';
import { ZoneScorecardError } from '../errors';
import { firstProblem, firstStoredProblem, problems } from './check';
import { schemaReason, schemaRemedy } from './schema-reason';
import { said } from './localised';
import { planSchema, type Localised, type Plan } from './schema';

/**
 * The plan in `json`, checked by the schema and by what a schema cannot express.
 * @throws ZoneScorecardError `plan-invalid` with the path of the first bad field (`indicators[3].targets.2023`) and the
 * reason in `language`.
 */
export function parsePlan(json: unknown, language: string = 'zh'): Plan {
  return parse(planSchema, json, language, firstProblem);
}

/** The plan a workbook holds, which was checked when it was put in. @throws as `parsePlan` does. */
export const storedPlan = (json: unknown): Plan => parse(planSchema, json, 'zh', firstStoredProblem);

/** A problem in a language. */
interface ToldProblem {
  readonly field: string;
  readonly reason: string;
  readonly remedy: string;
  readonly from?: readonly string[];
}

/**
 * All that is wrong with `json`, field by field; empty where `parsePlan` would take it. It has the shape of a plan, as what a
 * draft says has, and any values: what does not fit together is told beside values that do not fit themselves.
 */
export function planProblems(json: Plan, language: string = 'zh'): readonly ToldProblem[] {
  const result = planSchema.safeParse(json, errors(language));
  const told: ToldProblem[] = (result.error?.issues ?? []).map((issue) => ({
    field: fieldOf(issue),
    reason: issue.message,
    remedy: said(schemaRemedy(issue), language),
  }));
  const fields = told.map(({ field }) => field);
  const isTold = (field: string) => told.some((problem) => problem.field === field);
  const others = problems(withoutMisshapen(json, fields));
  for (const { field, reason, remedy, from } of others)
    if (!isTold(field))
      told.push({
        field,
        reason: said(reason, language),
        remedy: said(remedy, language),
        ...(from && { from }),
      });
  return told;
}

/** The same without parts that come as JSON of any shape where they do not fit: an edition, and states before a change. */
function withoutMisshapen(json: Plan, fields: readonly string[]): Plan {
  const { edition, ...shaped } = json;
  const bare = <T extends { readonly earlier?: unknown }>(list: readonly T[], name: string) =>
    list.map((one, k) => {
      if (!fields.some((field) => field.startsWith(`${name}[${k}].earlier`))) return one;
      const { earlier: _, ...own } = one;
      return own as T;
    });
  return {
    ...shaped,
    ...(edition === undefined || fields.some((field) => field.startsWith('edition')) ? {} : { edition }),
    dimensions: bare(json.dimensions, 'dimensions'),
    indicators: bare(json.indicators, 'indicators'),
    tasks: bare(json.tasks, 'tasks'),
  };
}

const errors = (language: string) => ({
  error: (issue: Parameters<typeof schemaReason>[0]) => said(schemaReason(issue), language),
});

/** A file checked by its schema and then by what the schema cannot express; shared with the national index. */
export function parse<T>(
  schema: z.ZodType<T>,
  json: unknown,
  language: string,
  check: (value: T) => { readonly field: string; readonly reason: Localised; readonly remedy: Localised } | null,
  code: 'plan-invalid' | 'edition-invalid' = 'plan-invalid',
): T {
  const result = schema.safeParse(json, errors(language));
  if (!result.success) {
    const [issue] = result.error.issues;
    const remedy = issue ? said(schemaRemedy(issue), language) : '';
    throw invalid(issue ? fieldOf(issue) : '', withRemedy(issue?.message ?? '', remedy, language), code);
  }
  const problem = check(result.data);
  if (problem !== null) {
    const [reason, remedy] = [said(problem.reason, language), said(problem.remedy, language)];
    throw invalid(problem.field, withRemedy(reason, remedy, language), code);
  }
  return result.data;
}

/** Reason and remedy in a line. */
const withRemedy = (reason: string, remedy: string, language: string): string =>
  remedy === '' ? reason : `${reason}${said({ zh: '；', en: '; ' }, language)}${remedy}`;

function invalid(field: string, reason: string, code: 'plan-invalid' | 'edition-invalid'): ZoneScorecardError {
  return new ZoneScorecardError(code, { field: field || '/', reason });
}

/** Where an issue lies; of a field nobody knows the field itself. */
const fieldOf = (issue: z.core.$ZodIssue): string =>
  pathText(issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path);

/** ['indicators', 3, 'targets', '2023'] → indicators[3].targets.2023 */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  );
}
