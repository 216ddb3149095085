/** Mistakes in rosters, where a place is a row, and in tasks, where it is a milestone or a rating. */
import { serialOf, yearOf } from '../../src/entries/dates';
import type { Indicator, Task } from '../../src/plan/schema';
import { asOf } from './clean';
import { indicatorsOf, tasksOf, type Bed, type Kind, type Planted, type Sheet } from './planted';

const isEnterprise = (item: Indicator) => item.roster?.subject === 'enterprise';
const yearAt = (sheet: Sheet, k: number) => {
  const date = sheet.date![k];
  return typeof date === 'number' ? yearOf(date) : undefined;
};

/** One mistake in a row of a roster; `years` of that row tell in which year it is found. */
function row(
  code: string,
  only: (item: Indicator) => boolean,
  spoil: (sheet: Sheet, k: number, bed: Bed, item: Indicator) => boolean,
  dated = true,
): Kind {
  return {
    code,
    plant(bed) {
      for (const item of indicatorsOf(bed, 'roster').filter(only)) {
        const sheet = bed.sheets[item.id]!;
        const rows = sheet.name!.flatMap((name, k) => (name === null ? [] : [k]));
        for (const k of bed.shuffled(rows)) {
          const year = yearAt(sheet, k);
          if (bed.take(`${item.id} row ${k}`) && spoil(sheet, k, bed, item))
            return { item: item.id, ...(dated ? { year } : {}) };
        }
      }
      return null;
    },
  };
}

const typedText = (sheet: Sheet, field: string, k: number): string => {
  const value = sheet[field]![k];
  return typeof value === 'string' ? value : '';
};
const any = () => true;
/** A row before this one, taken too, so that nothing else happens to it. */
const other = (sheet: Sheet, k: number, bed: Bed, item: Indicator, fits: (j: number) => boolean): number | undefined =>
  sheet
    .name!.flatMap((_, j) => (j < k && sheet.name![j] !== null && fits(j) ? [j] : []))
    .find((j) => bed.take(`${item.id} row ${j}`));
const set = (field: string, value: (typed: string) => string | number | null) => (sheet: Sheet, k: number) => {
  sheet[field]![k] = value(typedText(sheet, field, k));
  return true;
};

export const rosterKinds: readonly Kind[] = [
  row(
    'roster.excluded',
    ({ id }) => id === 'G12',
    (sheet, k, bed) => {
      const twin = bed.sheets.G11!.name!.findIndex((name, j) => name !== null && bed.take(`G11 row ${j}`));
      if (twin < 0) return false;
      sheet.name![k] = bed.sheets.G11!.name![twin]!;
      return true;
    },
  ),
  row('roster.evidence-missing', any, (sheet, k, bed, item) => {
    if (!bed.take(`${item.id} evidence ${yearAt(sheet, k)}`)) return false;
    sheet.evidence![k] = null;
    return true;
  }),
  row('roster.duplicate', isEnterprise, (sheet, k, bed, item) => {
    const j = other(sheet, k, bed, item, (i) => yearAt(sheet, i) === yearAt(sheet, k));
    if (j === undefined) return false;
    sheet.code![k] = sheet.code![j]!;
    return true;
  }),
  row('roster.two-years', isEnterprise, (sheet, k, bed, item) => {
    const j = other(sheet, k, bed, item, (i) => yearAt(sheet, i)! < yearAt(sheet, k)!);
    if (j === undefined) return false;
    sheet.code![k] = sheet.code![j]!;
    return true;
  }),
  row('roster.similar-names', isEnterprise, (sheet, k, bed, item) => {
    const j = other(sheet, k, bed, item, () => true);
    if (j === undefined) return false;
    sheet.name![k] = typedText(sheet, 'name', j).replace('科技', '新科技');
    return true;
  }),
  row(
    'roster.name-missing',
    any,
    set('name', () => null),
  ),
  row(
    'roster.code-missing',
    isEnterprise,
    set('code', () => null),
  ),
  row(
    'roster.no-name',
    any,
    set('name', () => '小计：3人'),
  ),
  row(
    'roster.several-names',
    isEnterprise,
    set('name', (name) => `${name}、第二家样例公司`),
  ),
  row(
    'roster.digits-lost',
    isEnterprise,
    set('code', () => 911506001234560000),
  ),
  row(
    'cell.date-is-year',
    any,
    set('date', () => 2023),
    false,
  ),
  row(
    'roster.code-form',
    isEnterprise,
    set('code', (code) => code.slice(0, -1)),
  ),
  row(
    'roster.code-check',
    isEnterprise,
    set('code', (code) => code.slice(0, -1) + (code.endsWith('0') ? '1' : '0')),
  ),
  row(
    'roster.stray-characters',
    isEnterprise,
    set('code', (code) => code.replace('91', '９１')),
  ),
  row(
    'roster.date-missing',
    any,
    set('date', () => null),
    false,
  ),
  row(
    'roster.date-outside',
    ({ accumulation }) => accumulation !== 'level',
    set('date', () => serialOf('2021-06-01')),
    false,
  ),
  row(
    'roster.date-future',
    any,
    (sheet, k) => {
      sheet.date![k] = serialOf('2024-11-15');
      return true;
    },
    false,
  ),
  row(
    'cell.date-text',
    any,
    set('date', () => '2023年5月1日'),
    false,
  ),
];

/** One mistake at a milestone that is due; done ones are in time in the clean workbook. */
function milestone(code: string, spoil: (sheet: Sheet, k: number) => void): Kind {
  return {
    code,
    plant(bed): Omit<Planted, 'code'> | null {
      for (const task of tasksOf(bed)) {
        const sheet = bed.sheets[task.id]!;
        const due = task.milestones.flatMap((_, k) => (Number(sheet.due![k]) < serialOf(asOf) ? [k] : []));
        const k = bed.shuffled(due).find((at) => bed.take(`${task.id} milestone ${at}`));
        if (k === undefined) continue;
        spoil(sheet, k);
        return { item: task.id };
      }
      return null;
    },
  };
}

const change = (values: Readonly<Record<string, string | number | null>>) => (sheet: Sheet, k: number) => {
  for (const [field, value] of Object.entries(values)) sheet[field]![k] = value;
};

/** A score of one of the people who rate a task. */
const raterScore: Kind = {
  code: 'cell.rater-score',
  plant(bed) {
    const [year = 0] = bed.plan.years;
    const task = tasksOf(bed).find(({ id }) => bed.take(`${id} rating ${year}`));
    if (!task) return null;
    const raters = [{ name: '专家', weight: 100, members: 2, drop: false }];
    bed.plan = { ...bed.plan, tasks: bed.plan.tasks.map((each) => (each.id === task.id ? { ...each, raters } : each)) };
    bed.sheets[task.id]![`scores_${year}`] = [90, 120];
    return { item: task.id, year };
  },
};

const rating = (code: string, value: number | string): Kind => ({
  code,
  plant(bed) {
    const at = tasksOf(bed).flatMap((task: Task) => bed.plan.years.map((year, k) => ({ task, year, k })));
    const free = at.find(({ task, year }) => bed.take(`${task.id} rating ${year}`));
    if (!free) return null;
    bed.sheets[free.task.id]!.rating![free.k] = value;
    return { item: free.task.id, year: free.year };
  },
});

export const taskKinds: readonly Kind[] = [
  milestone('task.status-missing', change({ status: null, done: null, evidence: null })),
  milestone('task.status-unknown', change({ status: '搞定', done: null })),
  milestone('task.overdue', change({ status: '进行中', done: null, evidence: null })),
  milestone('task.done-without-date', change({ done: null })),
  milestone('task.date-without-done', change({ status: '已中止' })),
  milestone('task.done-outside', change({ done: serialOf(asOf) + 30 })),
  milestone('task.due-before-start', (sheet, k) => (sheet.start![k] = Number(sheet.due![k]) + 10)),
  milestone('task.evidence-missing', change({ evidence: null })),
  rating('cell.two-numbers', '85/90'),
  rating('cell.out-of-range', 120),
  raterScore,
  rating('cell.percent-form', 0.9),
  {
    code: 'task.register-row',
    plant(bed) {
      const sheet = (bed.sheets.adjustments ??= { year: [], kind: [], unit: [], points: [], reason: [], evidence: [] });
      if (sheet.year!.length >= 4) return null;
      const row = { year: 2023, kind: '罚', unit: null, points: 1, reason: '通报', evidence: null };
      for (const [field, value] of Object.entries(row)) sheet[field]!.push(value);
      return { item: 'adjustments', year: 2023 };
    },
  },
  {
    code: 'task.settled-points',
    plant(bed) {
      if (bed.sheets.score_2023) return null;
      const [item] = bed.shuffled(bed.plan.indicators);
      const { scoring } = bed.plan;
      bed.plan = { ...bed.plan, scoring: { ...scoring, settling: { value: 'used', source: 'set' } } };
      bed.sheets.score_2023 = { self_item: [item!.id], self: [null], settled: [101], settled_by: ['考核办'] };
      return { item: 'score_2023', year: 2023 };
    },
  },
];
