/**
 * The plan in force: the plan the workbook was made from, with what its plan and settings sheets hold now. A cell with a
 * formula is still assumed; a constant that differs from what the plan gives is the user's own (`set`), and so is one
 * typed over an assumption. The inverse of `buildPlan` and `buildSettings`.
 */
import { isoOf } from '../entries/dates';
import { numberIn, textIn, type Entries, type EntryCell } from '../entries/entries';
import { planRow, type PlanRow } from '../entries/plan-row';
import { countsIn, isTask, itemsOf } from '../plan/items';
import type { Dimension, Figure, Indicator, Item, Plan, Question, ScoringSettings, Source, Task } from '../plan/schema';
import { assumedTarget } from '../plan/targets';
import { mostParameters } from '../scoring/rule';
import { ruleList, ruleWords } from '../scoring/rules';
import { languageOf, settingLists, wordIn, type Language } from '../entries/words';
import { nameOf } from './formula';
import { isAssumption } from './plan/assumptions';
import { unitReader, type UnitReader } from './read-units';
import { compare } from '../expression/rounding';
import { dayInForce, descending, numberInForce, settingLimits } from '../scoring/setting-limits';
import { settingFields, type SettingField } from './setting-fields';
import { inEach } from '../i18n/understood';
import { said } from '../plan/localised';

/** The plan in force. */
export function readPlan(base: Plan, entries: Entries): Plan {
  const sheet = entries.sheets['plan'] ?? {};
  const settings = entries.sheets['settings'] ?? {};
  const language = languageOf(entries);
  const units = unitReader(base.units);
  const questions = base.questions.map((question) =>
    readQuestion(question, settings[`question_${nameOf(question.id)}`]?.[0], language),
  );
  const plan = { ...base, questions };
  const read = new Map(
    itemsOf(base).map((item, i) => [
      item.id,
      readItem(plan, item, planRow(sheet, 'id', item.id, i), { units, language }),
    ]),
  );
  const indicators = base.indicators.map((item) => (read.get(item.id) as Indicator | undefined) ?? item);
  const tasks = base.tasks.map((item) => (read.get(item.id) as Task | undefined) ?? item);
  const dimensions = base.dimensions.map((dimension, d) =>
    readDimension(dimension, planRow(sheet, 'dim_id', dimension.id, d)('dim_weight')),
  );
  const scoring = inOrder(
    settingFields.reduce(
      (s, field) => field.set(s, readSetting(field.get(s), field, settings[field.field]?.[0], language)),
      base.scoring,
    ),
    base.scoring,
  );
  return { ...plan, indicators, tasks, dimensions, scoring, units: units.all() };
}

/** Where a typed value comes from: as before when it is what stood there, else the user's own. */
const sourceOf = (same: boolean, before: Source): Source => (same && before !== 'assumed' ? before : 'set');

/** A figure as typed; `assumption` gives the value where the cell holds one of our formulas that moves with other cells. */
function readFigure(base: Figure, cell: EntryCell | undefined, assumption: () => number | null): Figure {
  if (cell === undefined) return base;
  const value = numberIn(cell);
  if (cell.formula !== undefined) {
    if (base.source === 'given' && !isAssumption(cell.formula)) return value === null ? base : { value, source: 'set' };
    return { value: cell.formula.includes('zsc_') ? assumption() : (value ?? base.value), source: 'assumed' };
  }
  if (value === null && base.value === null) return base;
  return { value, source: sourceOf(value === base.value, base.source) };
}

/** A weight: a formula of ours, or nothing, means an equal share. */
function readWeight(base: Figure, cell: EntryCell | undefined): Figure {
  if (cell === undefined) return base;
  if (cell.formula !== undefined && isAssumption(cell.formula) && base.source === 'assumed' && base.value === null)
    return base;
  const read = readFigure(base, cell, () => null);
  return read.value === null ? { value: null, source: 'assumed' } : read;
}

const readDimension = (dimension: Dimension, cell: EntryCell | undefined): Dimension => ({
  ...dimension,
  weight: readWeight(dimension.weight, cell),
});

interface Reader {
  readonly units: UnitReader;
  /** Of the workbook, whose words are taken; null where nothing says it, and words of both are. */
  readonly language: Language | null;
}

function readItem(plan: Plan, item: Item, row: PlanRow, { units, language }: Reader): Item {
  const common = {
    weight: readWeight(item.weight, row('weight')),
    rule: readRule(item, row, language),
    lead: units.read(item.lead, row('lead')),
    responsible: units.read(item.responsible, row('responsible')),
  };
  return isTask(item) ? { ...item, ...common } : { ...readFigures(plan, item, row), ...common };
}

/** Accumulation by the reading in force, then baseline, final target and the targets between, as each depends on the one before. */
function readFigures(plan: Plan, indicator: Indicator, row: PlanRow): Indicator {
  const question = plan.questions.find((q) => q.indicator === indicator.id);
  const reading = question?.readings.find((r) => r.id === question.chosen);
  const accumulation = reading?.accumulation ?? indicator.accumulation;
  const otherwise = indicator.accumulation === 'cumulative' ? null : indicator.baseline.value;
  const baseline = readFigure(indicator.baseline, row('baseline'), () =>
    accumulation === 'cumulative' ? 0 : otherwise,
  );
  const n = plan.years.length;
  const targets: Record<string, Figure> = { ...indicator.targets };
  const read = (k: number, assumption: () => number | null) => {
    const key = String(plan.years[k - 1]);
    // Where the item does not count there is a dash instead of a target.
    if (!countsIn(indicator, Number(key))) return indicator.targets[key]?.value ?? null;
    targets[key] = readFigure(
      indicator.targets[key] ?? { value: null, source: 'assumed' },
      row(`target_${key}`),
      assumption,
    );
    return targets[key].value;
  };
  const final = read(n, () => null);
  for (let k = 1; k < n; k++) read(k, () => assumedTarget({ ...indicator, accumulation }, final, baseline.value, k, n));
  return { ...indicator, accumulation, baseline, targets };
}

function readRule(item: Item, row: PlanRow, language: Language | null): Item['rule'] {
  const cell = row('rule');
  const named = wordIn(ruleWords, cell?.value, language);
  const id = ruleList.find((rule) => rule.id === named)?.id ?? item.rule.id;
  const typed = Array.from({ length: mostParameters }, (_, p) => numberIn(row(`p${p + 1}`)));
  const count = typed.reduce<number>((last, value, i) => (value === null ? last : i + 1), 0);
  const usual = ruleList.find((rule) => rule.id === id)?.parameters ?? [];
  const params =
    row('p1') === undefined
      ? item.rule.params
      : typed.slice(0, count).map((value, i) => value ?? usual[i]?.default ?? 0);
  // A cell that is there and empty takes the formula away; one with a worksheet formula is none of ours.
  const own = row('formula');
  const formula = own === undefined ? item.rule.formula : textIn(own).trim() || undefined;
  const kept = formula === undefined ? {} : { formula };
  if (cell === undefined || (named === null && cell.formula === undefined)) {
    const { formula: _, ...rest } = item.rule;
    return { ...rest, params, ...kept };
  }
  return {
    id,
    params,
    ...kept,
    source: cell.formula !== undefined ? 'assumed' : sourceOf(id === item.rule.id, item.rule.source),
  };
}

function readQuestion(question: Question, cell: EntryCell | undefined, language: Language | null): Question {
  const words = inEach((_, own) => Object.fromEntries(question.readings.map(({ id, text }) => [id, said(text, own)])));
  const chosen = wordIn<string>(words, cell?.value, language);
  const reading = question.readings.find(({ id }) => id === chosen);
  if (cell?.formula !== undefined) return { ...question, chosen: reading?.id ?? question.chosen, source: 'assumed' };
  if (reading === undefined) return question;
  return { ...question, chosen: reading.id, source: sourceOf(reading.id === question.chosen, question.source) };
}

type Held = ReturnType<(typeof settingFields)[number]['get']>;

function readSetting(base: Held, field: SettingField, cell: EntryCell | undefined, language: Language | null): Held {
  if (cell === undefined) return base;
  const value = settingValue(field, cell, language);
  if (cell.formula !== undefined) {
    if (field.kind === 'date' && isAssumption(cell.formula)) return { value: null, source: 'assumed' };
    return { value: value ?? base.value, source: 'assumed' };
  }
  return value === null ? base : { value, source: sourceOf(value === base.value, base.source) };
}

/** Limits that do not descend do not count: those of the plan do. */
function inOrder(read: ScoringSettings, base: ScoringSettings): ScoringSettings {
  const fieldsOf = (names: readonly string[]) => settingFields.filter(({ field }) => names.includes(field));
  return descending.reduce((scoring, names) => {
    const fields = fieldsOf(names);
    const values = fields.map((field) => Number(field.get(scoring).value));
    const isDescending = values.every((value, k) => k === 0 || compare(values[k - 1]!, value) >= 0);
    return isDescending ? scoring : fields.reduce((s, field) => field.set(s, field.get(base)), scoring);
  }, read);
}

/** What a settings cell says in the plan's terms; null where it says nothing the plan knows. */
function settingValue(field: SettingField, cell: EntryCell, language: Language | null): string | number | null {
  const figure = numberIn(cell);
  if (field.kind === 'date') {
    const day = figure === null ? 0 : dayInForce.value({ cell: figure, usual: 0 });
    return day === 0 ? null : isoOf(day);
  }
  if (field.kind === 'word') return wordIn(settingLists[field.field]!, cell.value, language);
  const limits = settingLimits[field.field];
  if (figure === null || limits === undefined) return figure;
  const inForce = numberInForce.value({ cell: figure, usual: NaN, ...limits });
  return Number.isNaN(inForce) ? null : inForce;
}
