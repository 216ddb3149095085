/**
 * Loading a plan: JSON of unknown origin in, a checked `Plan` out, or an error that names the first field that is wrong.
 * A module of its own, because the schema library is only wanted when a plan is read, not in the pane's first load.
 */
import type { z } from 'zod';
import { en, zhCN } from 'zod/locales';
import { ZoneScorecardError } from '../errors';
import { firstProblem, problems } from './check';
import { planSchema, type Localised, type Plan } from './schema';

type Language = keyof Localised;

const wordings = { zh: zhCN().localeError, en: en().localeError };
/** The schema's own wordings of what a text must look like, which no locale of the library knows. */
const formats: Readonly<Record<string, string>> = {
  'a letter and two or three digits, like G01': '应为一个大写字母加两三位数字，如 G01',
  'lower-case letters, digits and hyphens': '只能用小写字母、数字和连字符',
  'a date like 2021-12-31': '应为日期，如 2021-12-31',
};

/**
 * The plan in `json`, checked by the schema and by what a schema cannot express.
 * @throws ZoneScorecardError `plan-invalid` with the path of the first bad field (`indicators[3].targets.2023`) and the
 * reason in `language`.
 */
export function parsePlan(json: unknown, language: Language = 'zh'): Plan {
  return parse(planSchema, json, language, firstProblem);
}

/** All that is wrong with a plan of unknown origin, field by field; empty where `parsePlan` would take it. */
export function planProblems(
  json: unknown,
  language: Language = 'zh',
): readonly { readonly field: string; readonly reason: string }[] {
  const result = planSchema.safeParse(json, { error: wordings[language] });
  if (result.success)
    return [...problems(result.data)].map(({ field, reason }) => ({ field, reason: reason[language] }));
  return result.error.issues.map(({ path, message }) => ({
    field: pathText(path),
    reason: (language === 'zh' && formats[message]) || message,
  }));
}

/** A file checked by its schema and then by what the schema cannot express; shared with the national index. */
export function parse<T>(
  schema: z.ZodType<T>,
  json: unknown,
  language: Language,
  check: (value: T) => { readonly field: string; readonly reason: Localised } | null,
  code: 'plan-invalid' | 'edition-invalid' = 'plan-invalid',
): T {
  const result = schema.safeParse(json, { error: wordings[language] });
  if (!result.success) {
    const [issue] = result.error.issues;
    const { path, message } = issue ?? { path: [], message: '' };
    const field = issue?.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path;
    throw invalid(pathText(field), (language === 'zh' && formats[message]) || message, code);
  }
  const problem = check(result.data);
  if (problem !== null) throw invalid(problem.field, problem.reason[language], code);
  return result.data;
}

function invalid(field: string, reason: string, code: 'plan-invalid' | 'edition-invalid'): ZoneScorecardError {
  return new ZoneScorecardError(code, { field: field || '/', reason });
}

/** ['indicators', 3, 'targets', '2023'] → indicators[3].targets.2023 */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  );
}
