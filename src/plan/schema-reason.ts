/** Why a value does not fit the schema, in words a user has; the schema library's own speak of patterns and types. */
import type { z } from 'zod';
import type { Localised } from './schema';

type Issue = z.core.$ZodRawIssue;

const types: Readonly<Partial<Record<string, Localised>>> = {
  string: { zh: '应为文字', en: 'must be a text' },
  number: { zh: '应为数', en: 'must be a number' },
  int: { zh: '应为整数', en: 'must be a whole number' },
  boolean: { zh: '应为是或否', en: 'must be yes or no' },
  array: { zh: '应为列表', en: 'must be a list' },
};

/** How a text must look, by the schema's patterns. */
const formats: Readonly<Record<string, Localised>> = {
  '^[A-Z][0-9]{2,3}$': {
    zh: '应为一个大写字母加两三位数字，如 G01',
    en: 'must be a letter and two or three digits, like G01',
  },
  '^[a-z][a-z0-9-]*$': {
    zh: '只能用小写字母、数字和连字符，以字母开头',
    en: 'must be lower-case letters, digits and hyphens, a letter first',
  },
  '^[A-Z][0-9]{2,3}-[0-9]{1,2}$': {
    zh: '应为任务编号加序号，如 T01-1',
    en: 'must be the task’s id and a number, like T01-1',
  },
  '^[1-9]\\.[0-9]{1,2}$': {
    zh: '应为国家评价指标的编号，如 5.5',
    en: 'must be a number of the national index, like 5.5',
  },
  '^\\d{4}-\\d{2}-\\d{2}$': { zh: '应为日期，如 2021-12-31', en: 'must be a date like 2021-12-31' },
  '^\\d{4}$': { zh: '应为四位数的年份', en: 'must be a year of four digits' },
};

/** How a text of this pattern must look. */
export const formatReason = (pattern: RegExp | string): Localised =>
  formats[String(pattern).replace(/^\/|\/[a-z]*$/g, '')] ?? { zh: '写法不合要求', en: 'is not written as it must be' };

/** Why a value does not fit, for the schema library's issue. */
export function schemaReason(issue: Issue): Localised {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return { zh: '缺少内容', en: 'is missing' };
      return types[issue.expected] ?? { zh: '内容的形式不对', en: 'has another form than it must' };
    case 'too_small':
    case 'too_big': {
      const isLeast = issue.code === 'too_small';
      const limit = isLeast ? issue.minimum : issue.maximum;
      if (issue.origin === 'string' && isLeast) return { zh: '不能为空', en: 'must not be empty' };
      if (issue.origin === 'string')
        return { zh: `不能超过 ${limit} 个字符`, en: `must have at most ${limit} characters` };
      if (issue.origin === 'array')
        return isLeast
          ? { zh: `至少要有 ${limit} 个`, en: `must have at least ${limit}` }
          : { zh: `最多 ${limit} 个`, en: `must have at most ${limit}` };
      if (issue.inclusive === false)
        return isLeast
          ? { zh: `应大于 ${limit}`, en: `must be more than ${limit}` }
          : { zh: `应小于 ${limit}`, en: `must be less than ${limit}` };
      return isLeast
        ? { zh: `不能小于 ${limit}`, en: `must be at least ${limit}` }
        : { zh: `不能大于 ${limit}`, en: `must be at most ${limit}` };
    }
    case 'invalid_format':
      return formatReason(String(issue.pattern));
    case 'invalid_value': {
      const words = issue.values.map(String).join(', ');
      return { zh: `应为其中之一：${words}`, en: `must be one of ${words}` };
    }
    case 'unrecognized_keys':
      return { zh: '没有这样的字段', en: 'is no field of a plan' };
    case 'custom':
      return { zh: '只能有 zh、en 和其他语言的代码', en: 'must have zh, en and further languages by their letters' };
    default:
      return { zh: '内容不合要求', en: 'is not as it must be' };
  }
}

/** What to do about it. */
export function schemaRemedy(issue: Pick<Issue, 'code'> & { readonly origin?: string }): Localised {
  switch (issue.code) {
    case 'invalid_type':
      return { zh: '按这样的形式填上', en: 'put it in, in that form' };
    case 'too_small':
      if (issue.origin === 'string') return { zh: '填上文字', en: 'put a text in' };
      return issue.origin === 'array'
        ? { zh: '补上不足的', en: 'add what is missing' }
        : { zh: '改成范围内的数', en: 'use a number within these bounds' };
    case 'too_big':
      if (issue.origin === 'string') return { zh: '写短一些', en: 'make it shorter' };
      return issue.origin === 'array'
        ? { zh: '删去多出的', en: 'take out what is too many' }
        : { zh: '改成范围内的数', en: 'use a number within these bounds' };
    case 'invalid_format':
      return { zh: '照这种写法改写', en: 'write it that way' };
    case 'invalid_value':
      return { zh: '从中选一个', en: 'choose one of them' };
    case 'unrecognized_keys':
      return { zh: '删去它，或改正写法', en: 'take it out, or mend its spelling' };
    default:
      return { zh: '对照计划格式改写', en: 'write it as the plan format has it' };
  }
}
