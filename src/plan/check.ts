/**
 * What a schema cannot say about a plan: that references lead somewhere, ids are used once, every year has a target.
 * A plan that fails here could not be drawn or scored; what is merely doubtful is for the checks in `validation`.
 */
import { itemAt } from './at';
import { dayProblems } from './check-days';
import { relationProblems } from './check-relations';
import { ruleProblems } from './check-rules';
import { countsIn } from './items';
import { nationalProblem } from './national-schema';
import type { Item, Localised, Plan } from './schema';

/** A thing wrong with a plan: the path of the field as in the file, why, and what to do, in both languages. */
export interface PlanProblem {
  readonly field: string;
  readonly reason: Localised;
  readonly remedy: Localised;
  /** Fields it follows from: where what one of these says could not be read, nothing follows. */
  readonly from?: readonly string[];
}

const because = (zh: string, en: string): Localised => ({ zh, en });
/** What is wrong, and what to do. */
type Told = Pick<PlanProblem, 'reason' | 'remedy'>;
const twice = (id: string): Told => ({
  reason: because(`“${id}”出现了两次`, `“${id}” occurs twice`),
  remedy: because('给其中一个换上没有用过的编号', 'give one of the two an id that is not used yet'),
});
const inBoth = (name: Localised | undefined, id: string): Told => ({
  reason: because(
    `“${name?.zh ?? id}”既是牵头单位又是责任单位`,
    `“${name?.en ?? id}” is both a lead and a responsible unit`,
  ),
  remedy: because('两栏里只留一处', 'leave it in one of the two'),
});
const unknown = (id: string): Told => ({
  reason: because(`没有“${id}”`, `there is no “${id}”`),
  remedy: because(
    '改填计划里有的，或先把它加进计划',
    'name one that is in the plan, or put this one into the plan first',
  ),
});
const allZero: Told = {
  reason: because('权重不能全为 0', 'the weights must not all be 0'),
  remedy: because('至少给一个填大于 0 的数', 'give at least one of them a number above 0'),
};
const negative: Told = {
  reason: because('不能是负数', 'must not be negative'),
  remedy: because('改成 0 或正数', 'make it 0 or more'),
};
/** States before a change stand in a sheet that the product writes. */
const asKept = because(
  '从原来的底稿整行拷回，或删去这一行',
  'copy the whole row back from the draft as it was, or leave it out',
);
const notAYear: Told = {
  reason: because('不是考核年度', 'not a year of the assessment'),
  remedy: because('改填考核年度之一，或补进考核年度', 'use one of the years assessed, or add this one to them'),
};

/** The first problem of a plan that fits the schema, in the order of the file; null where there is none. */
export const firstProblem = (plan: Plan): PlanProblem | null => firstOf(problems(plan));

/** The same of a plan a workbook is built by already: what is asked only of one that is put in must not keep that from being read. */
export const firstStoredProblem = (plan: Plan): PlanProblem | null => firstOf(lasting(plan));

const firstOf = (all: Iterable<PlanProblem>): PlanProblem | null => [...all][0] ?? null;

/** All that is wrong with a plan that fits the schema, in the order of the file; what is asked only of one put in comes last. */
export function* problems(plan: Plan): Generator<PlanProblem> {
  yield* lasting(plan);
  yield* checkMoreLengths(plan);
  yield* checkUnitNames(plan);
  yield* checkItemNames(plan);
  yield* checkDays(plan);
  yield* dayProblems(plan);
  yield* ruleProblems(plan);
  yield* checkLargeWeights(plan);
  yield* checkSplits(plan);
  yield* checkStateUnits(plan);
  yield* relationProblems(plan);
}

function* lasting(plan: Plan): Generator<PlanProblem> {
  yield* checkYears(plan);
  yield* checkLengths(plan);
  yield* checkIds('units', plan.units);
  yield* checkIds('dimensions', plan.dimensions);
  yield* checkGroups(plan);
  yield* checkWeights(plan);
  yield* checkItems(plan);
  yield* checkIndicators(plan);
  yield* checkTasks(plan);
  yield* checkQuestions(plan);
  yield* checkRelations(plan);
  yield* checkScoring(plan);
  const edition = plan.edition === undefined ? null : nationalProblem(plan.edition);
  if (edition !== null) yield { ...edition, field: `edition.${edition.field}` };
}

function* checkYears(plan: Plan): Generator<PlanProblem> {
  for (const [k, year] of plan.years.entries()) {
    const before = plan.years[k - 1] ?? plan.baselineYear;
    if (year <= before)
      yield {
        field: `years[${k}]`,
        reason: because(`${year} 应晚于 ${before}`, `${year} must be later than ${before}`),
        remedy: because('各年从早到晚填，都在基期年之后', 'give the years in their order, all after the baseline year'),
      };
  }
}

/** A worksheet looks up texts of at most 255 characters; names stand with others in one. */
const longestName = 200;

function* checkLengths(plan: Plan): Generator<PlanProblem> {
  const lists = { units: plan.units, dimensions: plan.dimensions, indicators: plan.indicators, tasks: plan.tasks };
  for (const [list, own] of Object.entries(lists)) yield* namesTooLong(list, own);
}

function* checkMoreLengths({ groups = [], tasks, safeguards = [] }: Plan): Generator<PlanProblem> {
  yield* namesTooLong('groups', groups);
  for (const [k, { milestones }] of tasks.entries()) yield* namesTooLong(`tasks[${k}].milestones`, milestones);
  yield* namesTooLong('safeguards', safeguards);
  for (const [k, { measures }] of safeguards.entries()) yield* namesTooLong(`safeguards[${k}].measures`, measures);
}

function* namesTooLong(
  list: string,
  own: readonly { readonly name: Localised; readonly shortName?: Localised }[],
): Generator<PlanProblem> {
  for (const [k, one] of own.entries())
    for (const field of ['name', 'shortName'] as const) {
      const longest = Math.max(one[field]?.zh.length ?? 0, one[field]?.en.length ?? 0);
      if (longest <= longestName) continue;
      const reason = because(
        `名称不能超过 ${longestName} 个字，现有 ${longest} 个`,
        `a name has at most ${longestName} characters, not ${longest}`,
      );
      const remedy = because('写短一些，详情放到别的栏里', 'make it shorter and put the details elsewhere');
      yield { field: `${list}[${k}].${field}`, reason, remedy };
      break;
    }
}

/** A name as it is told from others: blanks, width and case do not show on paper. */
const asTold = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** Sheets name units, in either language: of two of one name the second's items would be read as the first's. */
function* checkUnitNames({ units }: Plan): Generator<PlanProblem> {
  for (const language of ['zh', 'en'] as const)
    for (const [k, { name }] of units.entries()) {
      const text = asTold(name[language]);
      const other = units.find(
        (one, j) =>
          (j < k && asTold(one.name[language]) === text) || (j !== k && asTold(one.shortName[language]) === text),
      );
      // Told of the Chinese name once.
      if (!other || text === '' || (language === 'en' && name.en === name.zh)) continue;
      const reason = because(
        `“${name[language]}”与单位 ${other.id} 的名称或简称相同，分不清是哪个`,
        `“${name.en}” and unit ${other.id} have a name or short name in common: the two cannot be told apart`,
      );
      const remedy = because('改其中一个，或把两行并成一行', 'change one of them, or make one unit of the two');
      yield { field: `units[${k}].name`, reason, remedy };
    }
}

/** Two indicators, or tasks, of one name in the same year: whoever fills in by name would fill in the other. */
function* checkItemNames(plan: Plan): Generator<PlanProblem> {
  const { years } = plan;
  for (const [list, own] of itemLists(plan))
    for (const [k, item] of own.entries()) {
      const text = asTold(item.name.zh);
      const other = own.slice(0, k).find((one) => asTold(one.name.zh) === text);
      if (!other || text === '' || !years.some((year) => countsIn(item, year) && countsIn(other, year))) continue;
      yield {
        field: `${list}[${k}].name`,
        reason: because(`“${item.name.zh}”与 ${other.id} 同名`, `“${item.name.en}” and ${other.id} have one name`),
        remedy: because('给其中一个改名，如加上范围或年份', 'rename one of the two, such as by what it is of'),
      };
    }
}

/** Where all lists of items lie, with the name of the list. */
const itemLists = ({ indicators, tasks }: Plan): readonly (readonly [string, readonly Item[]])[] => [
  ['indicators', indicators],
  ['tasks', tasks],
];
const nameOf = ({ units }: Plan, id: string) => units.find((unit) => unit.id === id)?.name;

/** Sums of larger ones are no numbers in the end, or swallow all others. */
const mostWeight = 1_000_000;

function* checkLargeWeights(plan: Plan): Generator<PlanProblem> {
  const large = {
    reason: because(`不能大于 ${mostWeight}`, `must be at most ${mostWeight}`),
    remedy: because('权重按比例算，改小些', 'weights count by their proportion: use smaller ones'),
  };
  for (const [list, own] of [['dimensions', plan.dimensions] as const, ...itemLists(plan)])
    for (const [k, { weight, earlier = [] }] of own.entries())
      for (const [path, value] of [
        [`${list}[${k}].weight.value`, weight.value] as const,
        ...earlier.map((state, j) => [`${list}[${k}].earlier[${j}].weight.value`, state.weight?.value] as const),
      ])
        if ((value ?? 0) > mostWeight) yield { field: path, ...large };
  for (const [k, { weights = {} }] of (plan.groups ?? []).entries())
    if (Object.values(weights).some((weight) => weight > mostWeight)) yield { field: `groups[${k}].weights`, ...large };
}

/** An item is split from another one, which was there before it. */
function* checkSplits(plan: Plan): Generator<PlanProblem> {
  const from = new Map(itemLists(plan).flatMap(([, own]) => own.map(({ id, splitFrom }) => [id, splitFrom] as const)));
  for (const [list, own] of itemLists(plan))
    for (const [k, { id, name }] of own.entries()) {
      const seen = new Set<string>();
      let at = from.get(id);
      for (; at !== undefined && at !== id && !seen.has(at); at = from.get(at)) seen.add(at);
      if (at !== id) continue;
      yield {
        field: `${list}[${k}].splitFrom`,
        reason: because(`“${name.zh}”成了从自己拆出来的`, `“${name.en}” is split from itself`),
        remedy: because('改填拆分以前的那一项，或清空', 'name the item that was split, or leave it out'),
      };
    }
}

/** Who answered for an item in years before a change: nobody twice. */
function* checkStateUnits(plan: Plan): Generator<PlanProblem> {
  for (const [list, own] of itemLists(plan))
    for (const [k, item] of own.entries())
      for (const [j, state] of (item.earlier ?? []).entries()) {
        if (!state.lead && !state.responsible) continue;
        const then = itemAt(item, state.until);
        const both = then.lead.units.find((unit) => then.responsible.units.includes(unit));
        if (both === undefined) continue;
        yield { field: `${list}[${k}].earlier[${j}]`, ...inBoth(nameOf(plan, both), both) };
      }
}

/** A step due outside the years is judged in none of them. */
function* checkDays(plan: Plan): Generator<PlanProblem> {
  const { years, tasks } = plan;
  // Of years that are wrong themselves nothing follows for days.
  if (years.length === 0 || firstOf(checkYears(plan)) !== null) return;
  const [first, last] = [`${years[0]}-01-01`, `${years.at(-1)}-12-31`];
  const span = `${years[0]}–${years.at(-1)}`;
  for (const [k, { milestones }] of tasks.entries())
    for (const [j, { start, due }] of milestones.entries()) {
      const path = `tasks[${k}].milestones[${j}]`;
      const outside: Told = {
        reason: because(`不在考核年度（${span}）内`, `is not within the years assessed (${span})`),
        remedy: because('改成这些年度里的一天', 'use a day within these years'),
      };
      if (due.value !== null && (due.value < first || due.value > last))
        yield { field: `${path}.due.value`, ...outside };
      else if (start.value !== null && start.value > last) yield { field: `${path}.start.value`, ...outside };
    }
}

function* checkIds(field: string, list: readonly { readonly id: string }[]): Generator<PlanProblem> {
  const seen = new Set<string>();
  for (const [k, { id }] of list.entries()) {
    if (seen.has(id)) yield { field: `${field}[${k}].id`, ...twice(id) };
    seen.add(id);
  }
}

function* checkGroups({ units, groups = [], dimensions }: Plan): Generator<PlanProblem> {
  yield* checkIds('groups', groups);
  for (const [k, { group }] of units.entries())
    if (group !== undefined && !groups.some(({ id }) => id === group))
      yield { field: `units[${k}].group`, ...unknown(group) };
  for (const [k, { weights }] of groups.entries()) {
    const field = `groups[${k}].weights`;
    if (weights === undefined) continue;
    for (const id of Object.keys(weights))
      if (!dimensions.some((dimension) => dimension.id === id)) yield { field, ...unknown(id) };
    if (Object.values(weights).every((weight) => weight === 0)) yield { field, ...allZero };
  }
}

function* checkWeights(plan: Plan): Generator<PlanProblem> {
  for (const [k, { weight }] of plan.dimensions.entries())
    if ((weight.value ?? 0) < 0) yield { field: `dimensions[${k}].weight.value`, ...negative };
  for (const [k, { earlier }] of plan.dimensions.entries()) yield* checkStates(plan, earlier, `dimensions[${k}]`);
  if (plan.dimensions.every(({ weight }) => weight.value === 0)) yield { field: 'dimensions', ...allZero };
}

function* checkItems(plan: Plan): Generator<PlanProblem> {
  if (plan.indicators.length + plan.tasks.length === 0)
    yield {
      field: 'indicators',
      reason: because('至少要有一项指标或任务', 'there must be an indicator or a task'),
      remedy: because('填一行指标或任务', 'put one in'),
    };
  const dimensions = new Set(plan.dimensions.map(({ id }) => id));
  const units = new Set(plan.units.map(({ id }) => id));
  const seen = new Set<string>();
  const at = (own: readonly Item[], name: string) => own.map((item, k) => ({ item, path: `${name}[${k}]` }));
  const list: readonly Item[] = [...plan.indicators, ...plan.tasks];
  for (const { item, path } of [...at(plan.indicators, 'indicators'), ...at(plan.tasks, 'tasks')]) {
    if (seen.has(item.id)) yield { field: `${path}.id`, ...twice(item.id) };
    seen.add(item.id);
    if (!dimensions.has(item.dimension)) yield { field: `${path}.dimension`, ...unknown(item.dimension) };
    yield* checkForce(plan, item, path);
    if (item.splitFrom !== undefined && !list.some(({ id }) => id === item.splitFrom))
      yield { field: `${path}.splitFrom`, ...unknown(item.splitFrom) };
    if ((item.weight.value ?? 0) < 0) yield { field: `${path}.weight.value`, ...negative };
    const named = new Set<string>();
    for (const role of ['lead', 'responsible'] as const)
      for (const [k, unit] of item[role].units.entries()) {
        const field = `${path}.${role}.units[${k}]`;
        if (!units.has(unit)) yield { field, ...unknown(unit) };
        if (named.has(unit)) yield { field, ...inBoth(nameOf(plan, unit), unit) };
        named.add(unit);
      }
    yield* checkStates(plan, item.earlier, path);
    for (const [k, { dimension, lead, responsible }] of (item.earlier ?? []).entries()) {
      const at = `${path}.earlier[${k}]`;
      if (dimension !== undefined && !dimensions.has(dimension))
        yield { field: `${at}.dimension`, ...unknown(dimension) };
      for (const unit of [...(lead?.units ?? []), ...(responsible?.units ?? [])])
        if (!units.has(unit)) yield { field: at, ...unknown(unit) };
    }
  }
}

/** States before a change end in a year before the last, one after the other. */
function* checkStates(
  { years }: Plan,
  states: Item['earlier'] | Plan['dimensions'][number]['earlier'],
  path: string,
): Generator<PlanProblem> {
  for (const [k, { until, weight }] of (states ?? []).entries()) {
    const field = `${path}.earlier[${k}].until`;
    const before = states?.[k - 1]?.until;
    if (!years.slice(0, -1).includes(until))
      yield {
        field,
        reason: because('不是末年以前的考核年度', 'not a year of the assessment before the last'),
        remedy: asKept,
      };
    else if (before !== undefined && until <= before)
      yield { field, reason: because(`应晚于 ${before}`, `must be later than ${before}`), remedy: asKept };
    if ((weight?.value ?? 0) < 0) yield { field: `${path}.earlier[${k}].weight.value`, ...negative };
  }
}

function* checkForce({ years }: Plan, { from, until }: Item, path: string): Generator<PlanProblem> {
  if (from !== undefined && !years.includes(from)) yield { field: `${path}.from`, ...notAYear };
  if (until !== undefined && !years.includes(until)) yield { field: `${path}.until`, ...notAYear };
  if (from !== undefined && until !== undefined && until < from)
    yield {
      field: `${path}.until`,
      reason: because('早于开始的年度', 'is before the first year'),
      remedy: because('改晚一些，或把开始的年度改早', 'make it later, or the first year earlier'),
    };
}

function* checkIndicators(plan: Plan): Generator<PlanProblem> {
  const years = plan.years.map(String);
  const questions = new Set(plan.questions.map(({ id }) => id));
  for (const [k, indicator] of plan.indicators.entries()) {
    const path = `indicators[${k}]`;
    for (const year of years)
      if (!(year in indicator.targets))
        yield {
          field: `${path}.targets.${year}`,
          reason: because('缺这一年的目标', 'the target of this year is missing'),
          remedy: because('填上这一年的目标，未定的写 null', 'put it in, null where it is not known yet'),
        };
    for (const year of Object.keys(indicator.targets))
      if (!years.includes(year)) yield { field: `${path}.targets.${year}`, ...notAYear };
    if ((indicator.direction === 'lower') !== (indicator.comparison === 'at-most'))
      yield {
        field: `${path}.comparison`,
        reason: because(
          '“方向”与“要求”不一致：“不高于”只配越低越好的，“不低于”“超过”只配越高越好的',
          'direction and comparison do not fit: “at most” goes with lower-is-better, any other with higher-is-better',
        ),
        remedy: because('改其中一栏', 'change one of the two'),
      };
    if (indicator.kind === 'ratio' && indicator.ratio === undefined)
      yield {
        field: `${path}.ratio`,
        reason: because('比率指标要写明分子和分母', 'a ratio needs its numerator and denominator'),
        remedy: because('填上两者的名称和单位，或换一种类别', 'name the two and their measure, or choose another kind'),
      };
    if (indicator.kind === 'roster' && indicator.roster === undefined)
      yield {
        field: `${path}.roster`,
        reason: because('名册指标要写明每行是什么', 'a roster needs what its rows are'),
        remedy: because('选企业、人才等，或换一种类别', 'choose enterprises, people or the like, or another kind'),
      };
    if (indicator.raters !== undefined && indicator.kind !== 'figure')
      yield {
        field: `${path}.raters`,
        reason: because('只有数值类指标和任务可由评议人评分', 'only figures and tasks are rated'),
        remedy: because('清空评议人，或把类别改成数值类', 'leave the raters out, or make it a figure'),
      };
    if (indicator.question !== undefined && !questions.has(indicator.question))
      yield { field: `${path}.question`, ...unknown(indicator.question) };
  }
}

function* checkTasks(plan: Plan): Generator<PlanProblem> {
  const indicators = new Set(plan.indicators.map(({ id }) => id));
  for (const [k, task] of plan.tasks.entries()) {
    for (const [j, id] of task.indicators.entries())
      if (!indicators.has(id)) yield { field: `tasks[${k}].indicators[${j}]`, ...unknown(id) };
    yield* checkIds(`tasks[${k}].milestones`, task.milestones);
    for (const [j, milestone] of task.milestones.entries()) {
      const path = `tasks[${k}].milestones[${j}]`;
      if (!milestone.id.startsWith(`${task.id}-`))
        yield {
          field: `${path}.id`,
          reason: because(`应以“${task.id}-”开头`, `must begin with “${task.id}-”`),
          remedy: because(`改成 ${task.id}-1 这样的编号`, `use one like ${task.id}-1`),
        };
      const { start, due } = milestone;
      if (start.value !== null && due.value !== null && due.value < start.value)
        yield {
          field: `${path}.due.value`,
          reason: because('早于开始日期', 'is before the start'),
          remedy: because('改晚一些，或把开始日期改早', 'make it later, or the start earlier'),
        };
    }
  }
}

function* checkQuestions(plan: Plan): Generator<PlanProblem> {
  yield* checkIds('questions', plan.questions);
  for (const [k, question] of plan.questions.entries()) {
    const path = `questions[${k}]`;
    const indicator = plan.indicators.find(({ id }) => id === question.indicator);
    if (indicator === undefined) yield { field: `${path}.indicator`, ...unknown(question.indicator) };
    yield* checkIds(`${path}.readings`, question.readings);
    const chosen = question.readings.find(({ id }) => id === question.chosen);
    if (chosen === undefined) yield { field: `${path}.chosen`, ...unknown(question.chosen) };
    else if (indicator !== undefined && chosen.accumulation !== indicator.accumulation)
      yield {
        field: `${path}.chosen`,
        reason: because(`与指标 ${indicator.id} 的口径不一致`, `does not fit the accumulation of ${indicator.id}`),
        remedy: because(
          '选口径相同的一种读法，或改指标的口径',
          'choose a reading of that accumulation, or change the indicator’s',
        ),
      };
  }
}

function* checkRelations(plan: Plan): Generator<PlanProblem> {
  const ids = new Set(plan.indicators.map(({ id }) => id));
  for (const [k, relation] of (plan.relations ?? []).entries()) {
    const ends: Readonly<Record<string, string>> =
      relation.kind === 'part-of'
        ? { part: relation.part, whole: relation.whole }
        : relation.kind === 'ratio-of'
          ? { ratio: relation.ratio, equals: relation.equals }
          : { 'items[0]': relation.items[0], 'items[1]': relation.items[1] };
    for (const [end, id] of Object.entries(ends))
      if (!ids.has(id)) yield { field: `relations[${k}].${end}`, ...unknown(id) };
    const [one, other] = Object.values(ends);
    const own = plan.indicators.find(({ id }) => id === one);
    if (one === other && own)
      yield {
        field: `relations[${k}]`,
        reason: because(`“${own.name.zh}”与自己成了一对`, `“${own.name.en}” is paired with itself`),
        remedy: because(
          '把其中一个改成另一项指标，或删去这一行',
          'name another indicator for one of the two, or leave the relation out',
        ),
      };
  }
  for (const [k, { measures }] of (plan.safeguards ?? []).entries())
    for (const [j, { indicator }] of measures.entries())
      if (indicator !== undefined && !plan.indicators.some((i) => i.id === indicator))
        yield { field: `safeguards[${k}].measures[${j}].indicator`, ...unknown(indicator) };
}

function* checkScoring({ scoring }: Plan): Generator<PlanProblem> {
  const { excellent, good, pass } = scoring.grades;
  if (excellent.value < good.value || good.value < pass.value)
    yield {
      field: 'scoring.grades',
      reason: because('优秀、良好、合格的分数线应从高到低', 'excellent, good and pass must go from high to low'),
      remedy: because('改其中一个分数', 'change one of the three scores'),
    };
  for (const key of ['perPoint', 'cap', 'capLow', 'capTotal'] as const)
    if (scoring.bonus[key].value < 0) yield { field: `scoring.bonus.${key}.value`, ...negative };
  for (const key of ['deduction', 'deductionCap'] as const)
    if (scoring[key].value < 0) yield { field: `scoring.${key}.value`, ...negative };
}
