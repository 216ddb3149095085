/**
 * A proposal as a plan to be looked through: figures and units as the notice gives them, all else assumed. It need not fit the schema
 * (a document number may be missing): the draft made of it tells.
 */
import { defaultScoring } from '../plan/default-scoring';
import { assumedTarget } from '../plan/targets';
import type { Figure, Indicator, Localised, Plan, Question, Task } from '../plan/schema';
import { dimensionsOf, taskDimension } from './dimensions';
import { subjectOf } from './measures';
import type { Proposal, Remark, Target } from './proposal';
import { shortened } from './unit-names';

export interface FromNotice {
  readonly plan: Plan;
  /** Sentence, confidence and remarks by item id, milestone id, `unit:…` and `fact:…`. */
  readonly evidence: Readonly<
    Record<
      string,
      {
        readonly sentence: string;
        readonly confidence?: number;
        readonly remarks: readonly Remark[];
        readonly also?: readonly string[];
        /** Nothing in the notice says so: it stands in for what is to be filled in. */
        readonly assumed?: true;
      }
    >
  >;
}

const same = (text: string): Localised => ({ zh: text, en: text });
const assumed = <T>(value: T) => ({ value, source: 'assumed' as const });
const two = (n: number) => String(n).padStart(2, '0');

const unnamed: Localised = { zh: '责任单位（待填）', en: 'Responsible unit (to be filled in)' };

/** A unit's short name, unless another is called so: then it is called in full. */
const shortOf = (name: string, said: readonly string[], all: Proposal['units']): string => {
  const short = said[0] ?? shortened(name);
  return all.some((other) => other.name === short) ? name : short;
};

export function planFrom({ facts, units: named, targets, tasks, safeguards }: Proposal): FromNotice {
  const evidence: Record<string, FromNotice['evidence'][string]> = {};
  // Where no unit is named, the body the notice is of answers for all, or one without a name, until others are put in.
  const nobody = facts.zone || unnamed.zh;
  const proposedUnits = named.length > 0 ? named : [{ name: nobody, collective: false, shortNames: [] }];
  if (named.length === 0) evidence['unit:u01'] = { sentence: '', remarks: ['no-unit'], assumed: true };
  const unitIds = new Map(proposedUnits.map(({ name }, k) => [name, `u${two(k + 1)}`]));
  const units: Plan['units'] = proposedUnits.map(({ name, collective, shortNames }) => {
    const id = unitIds.get(name)!;
    if (shortNames.length > 0) evidence[`unit:${id}`] = { sentence: '', remarks: [], also: shortNames };
    return {
      id,
      name: name === unnamed.zh ? unnamed : same(name),
      shortName: name === unnamed.zh ? unnamed : same(shortOf(name, shortNames, proposedUnits)),
      ...(collective ? { collective } : {}),
    };
  });
  const refs = (names: readonly string[]) => names.flatMap((name) => unitIds.get(name) ?? []);
  const zone =
    proposedUnits.find(({ name }) => name === facts.zone) ??
    proposedUnits.find(({ name }) => /高新区|开发区|园区|新区/.test(name) && !/^市|局$/.test(name));
  const treasury = proposedUnits.find(({ name }) => /财政(?:金融)?局$|财政部门$/.test(name));
  const questions: Question[] = [];
  const dimensions = dimensionsOf(targets);
  const indicators = targets.map((target, k): Indicator => {
    const id = `G${two(k + 1)}`;
    const question = questionOf(id, target);
    if (question) questions.push(question);
    const owner = target.task === null ? null : tasks[target.task];
    const lead = target.lead.length > 0 ? target.lead : (owner?.lead ?? []);
    const responsible =
      target.lead.length + target.responsible.length > 0 ? target.responsible : (owner?.responsible ?? []);
    const isOwned = lead.length + responsible.length > 0;
    const guess = /资金|税|经费/.test(target.name) ? (treasury ?? zone) : zone;
    evidence[id] = {
      sentence: target.sentence,
      confidence: target.confidence,
      remarks: [
        ...target.remarks,
        ...(isBeyond(target, facts.years) ? (['beyond'] as const) : []),
        ...(isOwned ? [] : (['no-lead'] as const)),
      ],
    };
    return {
      id,
      name: same(target.name),
      shortName: same(target.name.length <= 12 ? target.name : target.name.replace(/（[^）]*）/g, '').slice(0, 12)),
      dimension: dimensions.of(target),
      measure: same(target.measure || '个'),
      decimals: decimalsOf(target),
      kind: target.kind,
      direction: target.direction,
      accumulation: target.accumulation,
      comparison: target.comparison,
      baseline:
        target.baseline !== null
          ? { value: target.baseline, source: 'given' }
          : assumed(target.accumulation === 'cumulative' ? 0 : null),
      targets: targetsOf(target, facts.years),
      weight: assumed(null),
      rule: {
        id:
          target.direction === 'lower'
            ? 'reverse'
            : target.growing
              ? 'growing'
              : target.accumulation === 'flow'
                ? 'each-year'
                : 'completion',
        params: [],
        source: 'assumed',
      },
      lead: isOwned
        ? { units: refs(lead), source: 'given' }
        : { units: guess ? refs([guess.name]) : [], source: 'assumed' },
      responsible: isOwned ? { units: refs(responsible), source: 'given' } : { units: [], source: 'assumed' },
      clause: target.clauses.filter((clause) => clause !== '').join('; ') || '—',
      meaning: same(target.name),
      ...(target.kind === 'ratio' ? { ratio: ratioOf(target) } : {}),
      ...(target.kind === 'roster'
        ? {
            roster: {
              subject: subjectOf(target.name) ?? 'enterprise',
              rows: Math.min(2000, Math.max(20, Math.ceil((target.figure * 1.2) / 10) * 10)),
            },
          }
        : {}),
      ...(question ? { question: question.id } : {}),
    };
  });
  const last = `${facts.years.at(-1)}-12-31`;
  const planTasks = tasks.map((task, k): Task => {
    const id = `T${two(k + 1)}`;
    evidence[id] = { sentence: task.sentence, confidence: task.confidence, remarks: task.remarks };
    return {
      id,
      name: same(task.name),
      shortName: same(task.name.slice(0, 12)),
      dimension: taskDimension.id,
      weight: assumed(null),
      rule: { id: 'milestones', params: [], source: 'assumed' },
      lead: { units: refs(task.lead), source: task.lead.length > 0 ? 'given' : 'assumed' },
      responsible: { units: refs(task.responsible), source: task.responsible.length > 0 ? 'given' : 'assumed' },
      clause: task.clause || '—',
      indicators: targets.flatMap((target, t) => (target.task === k ? [`G${two(t + 1)}`] : [])),
      milestones: task.milestones.map(({ name, due, assumed: isAssumed, sentence }, j) => {
        const milestone = `${id}-${j + 1}`;
        evidence[milestone] = { sentence, remarks: [] };
        return {
          id: milestone,
          name: same(name),
          start: assumed(null),
          due: due === null || isAssumed ? assumed(due ?? last) : { value: due, source: 'given' as const },
        };
      }),
    };
  });
  for (const [fact, sentence] of Object.entries(facts.evidence))
    evidence[`fact:${factOf[fact] ?? fact}`] = { sentence, remarks: [] };
  // A category may be called as the dimension of tasks is: it is that one.
  const groups = dimensions.list.filter(({ id }) => id !== taskDimension.id || planTasks.length === 0);
  const weight = planTasks.length > 0 && groups.length > 0 ? 80 : 100;
  const measured = (clause: string) => indicators.filter((indicator) => indicator.clause.split('; ').includes(clause));
  const plan: Plan = {
    schemaVersion: 1,
    id: `plan-${facts.years[0]}-${facts.years.at(-1)}-${(hash(facts.title + facts.documentNumber) % 46656).toString(36)}`,
    title: same(facts.title),
    shortName: same(facts.title.replace(/(?:（[^）]*）|实施方案|行动方案|工作方案|方案|行动计划)$/g, '').slice(0, 24)),
    zoneName: same(facts.zone),
    documentNumber: facts.documentNumber,
    issuedOn: facts.issuedOn ?? '',
    baselineYear: facts.baselineYear,
    years: [...facts.years],
    units,
    dimensions: [
      ...groups.map(({ id, name }) => ({ id, name, weight: assumed(Math.round((weight / groups.length) * 10) / 10) })),
      ...(planTasks.length > 0
        ? [{ id: taskDimension.id, name: taskDimension.name, weight: assumed(groups.length > 0 ? 20 : 100) }]
        : []),
    ],
    indicators,
    tasks: planTasks,
    questions,
    ...(safeguards.length === 0
      ? {}
      : {
          safeguards: safeguards.map(({ name, clause, measures }, k) => {
            const judged = measured(clause);
            return {
              id: `s${two(k + 1)}`,
              name: same(name),
              clause: clause || '—',
              measures: [
                ...judged.map((indicator, j) => ({ id: `m-${j + 1}`, name: indicator.name, indicator: indicator.id })),
                ...(measures.length === 0 && judged.length === 0 ? [name] : measures).map((text, j) => ({
                  id: `m-${judged.length + j + 1}`,
                  name: same(text),
                })),
              ],
            };
          }),
        }),
    scoring: defaultScoring,
  };
  return { plan, evidence };
}

const factOf: Readonly<Record<string, string>> = { zone: 'zoneName', years: 'year1' };

function decimalsOf({ figure, measure, kind }: Target): number {
  const digits = /\.(\d+)$/.exec(String(figure))?.[1]?.length ?? 0;
  return Math.min(4, Math.max(digits, kind === 'amount' ? 2 : measure === '%' ? 1 : 0));
}

/** Figures of single years that are parts of a sum (新增90家，其中2025年20家、2026年30家), as what is to be there by each of them. */
function runningSums({ years: said, figure }: Target, years: readonly number[]): Readonly<Record<number, number>> {
  const all = years.flatMap((year) => said[year] ?? []);
  const sum = all.reduce((a, b) => a + b, 0);
  const fromTheFirst = all.length > 0 && years.slice(0, all.length).every((year) => said[year] !== undefined);
  if (!fromTheFirst || sum > figure || said[years.at(-1)!] === figure) return said;
  let run = 0;
  return Object.fromEntries(years.slice(0, all.length).map((year) => [year, (run += said[year]!)]));
}

const isBeyond = ({ endYear, accumulation }: Target, years: readonly number[]): boolean =>
  accumulation !== 'flow' && endYear !== null && endYear > years.at(-1)!;

function targetsOf(target: Target, years: readonly number[]): Record<string, Figure> {
  const { figure, accumulation, baseline, endYear } = target;
  const n = years.length;
  const lastYear = years.at(-1)!;
  const indicator = { accumulation, direction: target.direction, decimals: decimalsOf(target) };
  const parts = accumulation === 'cumulative' ? runningSums(target, years) : target.years;
  // What is to be reached after the plan is on its way by the last year.
  const steps = isBeyond(target, years) ? endYear! - years[0]! + 1 : n;
  const given = (k: number) => parts[years[k - 1]!] ?? (years[k - 1] === endYear ? figure : null);
  return Object.fromEntries(
    years.map((year, k): [string, Figure] => {
      const said = parts[year];
      if (said !== undefined) return [String(year), { value: said, source: 'given' }];
      if (
        year === endYear ||
        accumulation === 'flow' ||
        (year === lastYear && (endYear === null || endYear === lastYear))
      )
        return [String(year), { value: figure, source: 'given' }];
      return [
        String(year),
        {
          value: assumedTarget(indicator, figure, accumulation === 'cumulative' ? 0 : baseline, k + 1, steps, given),
          source: 'assumed',
        },
      ];
    }),
  );
}

/** Both sides of a ratio, as far as its name tells: 甲占乙比重, 甲占比, 甲增长率. */
function ratioOf({ name }: Target): NonNullable<Indicator['ratio']> {
  const bare = name.replace(/（[^）]*）/g, '');
  const share = /^(.+?)占(.+?)的?(?:比重|比例|比)$/.exec(bare);
  const growth = /^(.+?)(?:年均)?(?:增长率|增速|增幅|降低率)$/.exec(bare);
  const of = /^(.+?)(?:营收)?占比$/.exec(bare);
  const [numerator, denominator]: readonly [Localised, Localised] = share
    ? [same(share[1]!), same(share[2]!)]
    : growth
      ? [
          { zh: `${growth[1]}增减额`, en: `${growth[1]}: change` },
          { zh: `${growth[1]}上期数`, en: `${growth[1]}: before` },
        ]
      : of
        ? [same(of[1]!), { zh: `${of[1]}所在总体`, en: `${of[1]}: the whole` }]
        : [
            { zh: `${bare}（分子）`, en: `${bare} (numerator)` },
            { zh: `${bare}（分母）`, en: `${bare} (denominator)` },
          ];
  const money = /收入|产值|营收|增加值|投入|经费|税|GDP|生产总值|投资/.test(name);
  return {
    numerator,
    denominator,
    measure: money ? { zh: '亿元', en: 'hundred million yuan' } : { zh: '个', en: 'count' },
    factor: 100,
  };
}

/** The same target said in two ways: each reading with its clause, the one said first assumed to hold. */
function questionOf(indicator: string, target: Target): Question | null {
  if (target.conflicts.length === 0) return null;
  const words = {
    level: { zh: '年末达到', en: 'at year end' },
    flow: { zh: '每年', en: 'each year' },
    cumulative: { zh: '累计新增', en: 'added in all' },
  };
  const all = [
    {
      accumulation: target.accumulation,
      figure: target.figure,
      measure: target.measure,
      clause: target.clauses[0] ?? '',
    },
    ...target.conflicts,
  ];
  return {
    id: `q-${indicator.toLowerCase()}`,
    indicator,
    text: {
      zh: `“${target.name}”的目标，文件前后说法不一，以哪一处为准？`,
      en: `“${target.name}” is said in more than one way: which holds?`,
    },
    readings: all.map(({ accumulation, figure, measure, clause }, k) => ({
      id: `r-${k + 1}`,
      text: {
        zh: `${words[accumulation].zh}${figure}${measure}`,
        en: `${figure} ${measure} ${words[accumulation].en}`,
      },
      accumulation,
      clause,
    })),
    chosen: 'r-1',
    source: 'assumed',
  };
}

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h;
}
