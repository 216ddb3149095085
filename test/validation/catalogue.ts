/** The catalogue of checks as a document, from the rules and their texts in both languages. */
import * as en from '../../src/i18n/en/findings';
import * as zh from '../../src/i18n/zh-CN/findings';
import { severities } from '../../src/i18n/zh-CN/common';
import { rules } from '../../src/validation';
import { ruleGroups, type RuleGroup, type ValidationRule } from '../../src/validation/rule';

const groupNames: Readonly<Record<RuleGroup, string>> = {
  cell: 'Cells 单元格',
  'unit-slip': 'Unit slips 单位错位',
  series: 'Series 序列',
  roster: 'Rosters 名册',
  task: 'Tasks and the register 任务与登记',
  across: 'Across indicators 指标之间',
  plan: 'Against the plan 对照方案',
  structure: 'Structure 结构',
};

const missingWords: Readonly<Record<ValidationRule['missing'], string>> = {
  skip: 'nothing is said about it',
  report: 'that it is missing is the finding',
  zero: 'it counts as 0',
};

const head = `# Checks

<!-- Made from the rules in src/validation/rules and their texts; UPDATE_DOCS=1 npm run jest -- test/validation/docs writes it anew. -->

Every check looks at what was typed, never at a clock: what is due depends on the as-of day (截至日). Three severities:

- **error** (错误): the figure cannot be right or is not counted. The item's points are still worked out, on the sheets as in
  TypeScript, because a worksheet formula cannot wait for the add-in; but the score sheet of the year is marked 未通过校验
  (not validated) until the error is gone, and \`blockedItems\` names the items. An error cannot be explained away.
- **warning** (警告): correct it, or explain it with a reason and a name. An explained warning stays listed, is printed
  with the score sheet, and comes back when a figure it compares changes. It is known by what it speaks of, not by its
  cell, so moving rows or columns does not lose the explanation.
- **info** (提示): for information only.

A missing figure is looked for only where the as-of day has passed: the year, or in a running year the period (1–3, 1–6,
1–9 月). A finding with *repair* carries a correction that one press makes: the clean figure, or drawing the sheet anew with
what was typed. What indicators have to do with each other (a part of, excludes, a side of a ratio) stands in the plan's
\`relations\`; nothing about any zone is in the checks.

Where a rule has several severities by the case, the table gives the graver one. In the texts, 〈…〉 stands for a figure or name of the case.
`;

/** Of the structure's findings those that only tell. */
const withoutRepair: ReadonlySet<string> = new Set(['structure.calculated-by-hand', 'structure.results-left-over']);

/** Codes whose findings can carry a correction to press. */
const repairs: ReadonlySet<string> = new Set([
  'cell.not-a-number',
  'structure.formula-typed',
  'plan.unit-repeated',
  'plan.setting-wrong',
  'cell.text-number',
  'cell.full-width',
  'cell.unit-typed',
  'cell.percent-form',
  'cell.date-text',
  'unit.ten-thousandfold',
  'roster.code-form',
  'roster.stray-characters',
  'plan.not-a-number',
  'plan.percent-typed',
  'plan.word-unknown',
  'task.status-unknown',
  ...rules.filter(({ group, code }) => group === 'structure' && !withoutRepair.has(code)).map(({ code }) => code),
]);

/** A text with the names of its parameters in place of figures. */
function spoken(text: (p: Readonly<Record<string, string>>) => string): string {
  const named = new Proxy({}, { get: (_, key) => `〈${String(key)}〉` });
  return text(named).replaceAll('undefined', '〈…〉').replaceAll('|', '\\|');
}

type Texts = typeof zh.texts;

function section(rule: ValidationRule): string {
  const [own, other] = [zh.texts, en.texts].map((texts) => texts[rule.code as keyof Texts]);
  const line = (language: typeof own) => `${spoken(language!.what)} ${spoken(language!.todo)}`;
  return [
    `### \`${rule.code}\` ${own!.title} · ${other!.title}`,
    '',
    '| | |',
    '|---|---|',
    `| severity | ${severities[rule.severity]} ${rule.severity}${repairs.has(rule.code) ? ', repair' : ''} |`,
    `| missing values | ${missingWords[rule.missing]} |`,
    `| source | ${rule.source.zh} · ${rule.source.en} |`,
    `| 中文 | ${line(own)} |`,
    `| English | ${line(other)} |`,
  ].join('\n');
}

export function catalogue(): string {
  const groups = ruleGroups.map((group) => {
    const own = rules.filter((rule) => rule.group === group);
    return `## ${groupNames[group]}\n\n${own.map(section).join('\n\n')}`;
  });
  const total = `${rules.length} checks.`;
  return `${head}\n${total}\n\n${groups.join('\n\n')}\n`;
}

export { repairs };
