/**
 * 评分设置, the settings sheet: how scores are worked out where the plan is silent, the questions the plan leaves open,
 * the rules explained, and the lists all drop-downs read. One named cell a setting; assumed values are formulas.
 */
import { serialOf } from '../entries/dates';
import { pick, type Messages } from '../i18n';
import type { Plan, Question } from '../plan/schema';
import { ruleList } from '../scoring/rules';
import { rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { linesOf, rowHeight } from './form';
import { formats } from './formats';
import { nameOf } from './formula';
import { kept, textFormula } from './plan/assumptions';
import { settingFields, type SettingField } from './setting-fields';
import type { SheetSpec, ValidationSpec } from './spec';
import type { ConditionalStyleName } from './styles';

const firstRow = 7;
const widths = { name: 32, value: 26, meaning: 62, default: 10, source: 44 };

/** The settings sheet, with what was typed in place. */
export function buildSettings(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsCore.settings;
  const sheet = new SheetBuilder({
    key: 'settings',
    version: 1,
    name: m.sheetsCore.tabs.settings,
    tabColor: '1F3A5F',
    columnWidths: [
      1.5,
      widths.name,
      widths.value,
      widths.meaning,
      ...Array<number>(4).fill(widths.default),
      widths.source,
    ],
    freeze: { rows: 3, cols: 0 },
  });
  sheet
    .height(1, 10)
    .value(2, 2, t.title, 'title')
    .height(2, 34)
    .value(3, 2, t.subtitle, 'titleRule')
    .fill('B3:I3', 'titleRule')
    .height(3, 20)
    .height(4, 10);
  section(sheet, 5, t.sectionScoring);
  header(sheet, firstRow - 1, t);
  settingFields.forEach((field, i) => drawSetting(sheet, ctx, field, firstRow + i));
  let row = firstRow + settingFields.length + 1;
  row = drawQuestions(sheet, ctx, row);
  row = drawRules(sheet, m, row);
  row = drawUnits(sheet, plan, m, row);
  row = drawLists(sheet, m, row);
  return sheet
    .printed({
      paper: 'A4',
      orientation: 'landscape',
      area: rangeAddress(1, 1, row, 9),
      fitWidth: 1,
      fitHeight: 0,
      footerLeft: `${t.title}　${plan.documentNumber}`,
      margins: { left: 0.45, right: 0.45, top: 0.45, bottom: 0.5 },
    })
    .build();
}

const section = (sheet: SheetBuilder, row: number, text: string) =>
  sheet.value(row, 2, text, 'section').height(row, 24);

function header(sheet: SheetBuilder, row: number, t: Messages['sheetsCore']['settings']): void {
  sheet
    .height(row, 24)
    .value(row, 2, t.headers.name, 'header')
    .value(row, 3, t.headers.value, 'header')
    .value(row, 4, t.headers.meaning, 'header')
    .merge(rangeAddress(row, 4, row, 8))
    .value(row, 9, t.headers.source, 'header');
}

function explain(sheet: SheetBuilder, row: number, name: string, meaning: string, source: string, height = 30): void {
  sheet
    .height(row, height)
    .value(row, 2, name, 'labelLeft')
    .value(row, 4, meaning, 'textSmall')
    .merge(rangeAddress(row, 4, row, 8))
    .value(row, 9, source, 'textSmall');
}

const looks = {
  share: { format: formats.assumedShare, settled: 'settledShare' },
  number: { format: '"△"* 0.00"  "', settled: 'settled2' },
  date: { format: '"△"* yyyy-mm-dd"  "', settled: 'settledDate' },
  word: { format: undefined, settled: 'settledText' },
} as const satisfies Record<string, { format: string | undefined; settled: ConditionalStyleName }>;

function drawSetting(sheet: SheetBuilder, ctx: SheetContext, field: SettingField, row: number): void {
  const { plan, m } = ctx;
  const t = m.sheetsCore.settings;
  explain(sheet, row, t.names[field.field], t.meanings[field.field], t.practice);
  const { value, source } = field.get(plan.scoring);
  const own = kept(ctx.entries.sheets['settings']?.[field.field]?.[0]);
  const { format, settled } = looks[field.kind];
  const style = field.kind === 'word' ? 'assumedText' : 'assumed';
  const extras = format === undefined ? {} : { format };
  const shown =
    field.words && typeof value === 'string' ? (field.words(m.common)[field.options.indexOf(value)] ?? value) : value;
  const cellValue = field.kind === 'date' && typeof shown === 'string' ? serialOf(shown) : shown;
  if (own) sheet.entry(row, 3, own, style, extras);
  else if (source !== 'assumed' && cellValue !== null) sheet.value(row, 3, cellValue, style, extras);
  else if (cellValue === null)
    sheet.formula(
      row,
      3,
      `=MIN(TODAY(),DATE(${plan.years[plan.years.length - 1] ?? plan.baselineYear},12,31))`,
      style,
      extras,
    );
  else sheet.formula(row, 3, typeof cellValue === 'string' ? textFormula(cellValue) : `=${cellValue}`, style, extras);
  sheet
    .field(field.field, 'entry', row, 3)
    .when(`C${row}`, `AND(NOT(ISFORMULA(C${row})),C${row}<>"")`, settled)
    .validation({ range: `C${row}`, ...limit(field, m) });
}

function limit(field: SettingField, m: Messages): Omit<ValidationSpec, 'range'> {
  const t = m.sheetsCore.settings;
  const error = { ...t.error, style: 'stop' } as const;
  if (field.kind === 'share')
    return {
      rule: { kind: 'decimal', operator: 'between', min: 0, max: field.max ?? 1 },
      prompt: t.prompts.share,
      error: { ...t.shareError, style: 'stop' },
    };
  if (field.kind === 'number')
    return { rule: { kind: 'decimal', operator: 'between', min: 0, max: 1000 }, prompt: t.prompts.number, error };
  if (field.kind === 'date')
    return {
      rule: { kind: 'date', operator: 'between', min: serialOf('2000-01-01'), max: serialOf('2099-12-31') },
      prompt: t.prompts.date,
      error,
    };
  return { rule: { kind: 'listRange', source: `=zsc_list_${field.field}` }, prompt: t.prompts.choose, error };
}

/** Places where the plan contradicts itself: the readings side by side, and which is in force. */
function drawQuestions(sheet: SheetBuilder, ctx: SheetContext, start: number): number {
  const t = ctx.m.sheetsCore.settings;
  section(sheet, start, t.sectionQuestions).value(start, 4, t.questionHint, 'subtitle');
  if (ctx.plan.questions.length === 0) {
    sheet.value(start + 1, 2, t.noQuestions, 'hint');
    return start + 3;
  }
  header(sheet, start + 1, t);
  return ctx.plan.questions.reduce((row, question) => drawQuestion(sheet, ctx, question, row), start + 2) + 1;
}

function drawQuestion(sheet: SheetBuilder, ctx: SheetContext, question: Question, row: number): number {
  const { m } = ctx;
  const t = m.sheetsCore.settings;
  const field = `question_${nameOf(question.id)}`;
  const list = `list_reading_${nameOf(question.id)}`;
  explain(sheet, row, question.indicator, pick(question.text, m), '', 34);
  const chosen = question.readings.find((reading) => reading.id === question.chosen);
  const own = kept(ctx.entries.sheets['settings']?.[field]?.[0]);
  const text = chosen ? pick(chosen.text, m) : '';
  if (own) sheet.entry(row, 3, own, 'assumedText');
  else if (question.source !== 'assumed') sheet.value(row, 3, text, 'assumedText');
  else sheet.formula(row, 3, textFormula(text), 'assumedText');
  sheet
    .field(field, 'entry', row, 3)
    .when(`C${row}`, `AND(NOT(ISFORMULA(C${row})),C${row}<>"")`, 'settledText')
    .validation({
      range: `C${row}`,
      rule: { kind: 'listRange', source: `=zsc_${list}` },
      prompt: t.prompts.choose,
      error: { ...t.error, style: 'stop' },
    });
  question.readings.forEach((reading, k) => {
    const at = row + 1 + k;
    sheet
      .height(at, 22)
      .value(at, 2, null, 'labelLeft')
      .value(at, 3, m.common.accumulations[reading.accumulation], 'textCenter');
    sheet
      .value(at, 4, pick(reading.text, m), 'text')
      .merge(rangeAddress(at, 4, at, 8))
      .value(at, 9, t.readingClause({ clause: reading.clause }), 'textSmall');
  });
  sheet.name(list, rangeAddress(row + 1, 4, row + question.readings.length, 4));
  return row + 1 + question.readings.length;
}

/** Every rule in one row: how it scores, its parameters with their defaults, where it comes from. */
function drawRules(sheet: SheetBuilder, m: Messages, start: number): number {
  const t = m.sheetsCore.settings;
  const h = t.ruleHeaders;
  section(sheet, start, t.sectionRules);
  const head = start + 1;
  sheet
    .height(head, 24)
    .value(head, 2, h.name, 'header')
    .value(head, 3, h.params, 'header')
    .value(head, 4, h.explanation, 'header')
    .value(head, 9, h.source, 'header');
  for (let p = 0; p < 4; p++) sheet.value(head, 5 + p, h.p({ n: p + 1 }), 'header');
  ruleList.forEach((rule, i) => {
    const row = head + 1 + i;
    const parameters = rule.parameters.map((p, k) =>
      t.parameter({ n: k + 1, name: pick(p.name, m), value: p.default, meaning: pick(p.meaning, m) }),
    );
    const names = rule.parameters.map((p) => pick(p.name, m)).join(m.common.language === 'en' ? ', ' : '、');
    const explanation = [pick(rule.explanation, m), ...parameters].join('\n');
    const source = pick(rule.source, m);
    const lines = Math.max(
      2,
      linesOf(names, widths.value),
      linesOf(explanation, widths.meaning),
      linesOf(source, widths.source),
    );
    sheet
      .height(row, rowHeight(lines))
      .value(row, 2, pick(rule.name, m), 'labelLeft')
      .value(row, 3, names === '' ? t.noParameters : names, 'textSmall')
      .value(row, 4, explanation, 'textSmall')
      .value(row, 9, source, 'textSmall');
    for (let p = 0; p < 4; p++)
      sheet.value(row, 5 + p, rule.parameters[p]?.default ?? null, 'textCenter', { format: 'General' });
  });
  const last = head + ruleList.length;
  sheet
    .name('list_rules', rangeAddress(head + 1, 2, last, 2))
    .name('list_ruleDefaults', rangeAddress(head + 1, 5, last, 8));
  return last + 2;
}

function drawUnits(sheet: SheetBuilder, plan: Plan, m: Messages, start: number): number {
  const t = m.sheetsCore.settings;
  section(sheet, start, t.sectionUnits);
  sheet
    .height(start + 1, 24)
    .value(start + 1, 2, t.unitHeaders.name, 'header')
    .value(start + 1, 3, t.unitHeaders.shortName, 'header');
  plan.units.forEach((unit, i) =>
    sheet
      .height(start + 2 + i, 20)
      .value(start + 2 + i, 2, pick(unit.name, m), 'textSmall')
      .value(start + 2 + i, 3, pick(unit.shortName, m), 'textSmall'),
  );
  const last = start + 1 + plan.units.length;
  sheet
    .name('list_units', rangeAddress(start + 2, 2, last, 2))
    .name('list_unitShort', rangeAddress(start + 2, 3, last, 3));
  return last + 2;
}

/** The other lists, side by side. */
function drawLists(sheet: SheetBuilder, m: Messages, start: number): number {
  const t = m.sheetsCore.settings;
  const { milestoneStatuses, adjustmentKinds, missingStrategies, grades, accumulations } = m.common;
  const lists = [
    {
      col: 2,
      name: 'statuses',
      title: t.listHeaders.statuses,
      words: [
        milestoneStatuses['not-started'],
        milestoneStatuses['in-progress'],
        milestoneStatuses.done,
        milestoneStatuses.stopped,
      ],
    },
    {
      col: 3,
      name: 'adjustments',
      title: t.listHeaders.adjustments,
      words: [adjustmentKinds.bonus, adjustmentKinds.deduction, adjustmentKinds.veto],
    },
    {
      col: 4,
      name: 'missing',
      title: t.listHeaders.missing,
      words: [missingStrategies.zero, missingStrategies.exclude],
    },
    { col: 5, name: 'vetoGrade', title: t.listHeaders.vetoGrades, words: [grades.good, grades.pass, grades.fail] },
    {
      col: 6,
      name: 'accumulations',
      title: t.listHeaders.accumulations,
      words: [accumulations.level, accumulations.flow, accumulations.cumulative],
    },
    {
      col: 7,
      name: 'grades',
      title: t.listHeaders.grades,
      words: [grades.excellent, grades.good, grades.pass, grades.fail],
    },
  ];
  section(sheet, start, t.sectionLists)
    .value(start, 4, t.listsHint, 'subtitle')
    .height(start + 1, 40);
  for (const list of lists) {
    sheet.value(start + 1, list.col, list.title, 'header');
    list.words.forEach((word, i) => sheet.value(start + 2 + i, list.col, word, 'textSmall'));
    sheet.name(`list_${list.name}`, rangeAddress(start + 2, list.col, start + 1 + list.words.length, list.col));
  }
  return start + 5;
}
