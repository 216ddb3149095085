/** Generated plans for the draft: every optional part there or not, every source, names that are hard to keep. */
import fc from 'fast-check';
import { isTask } from '../../src/plan/items';
import { fitsRule, judgedOf } from '../../src/plan/rule-fits';
import { changeKinds, changeSubjects, ruleIds, type Item, type Plan } from '../../src/plan/schema';
import { defaultScoring } from '../../src/plan/default-scoring';

type Ends = readonly { readonly kind: string; readonly measure: { readonly zh: string } }[];
/** What is part of another is measured as that is, a side is one of a ratio, and only rosters have rows to be apart. */
const canBe: Readonly<Record<'part-of' | 'excludes' | 'ratio-of', (ends: Ends) => boolean>> = {
  'part-of': ([one, other]) => one?.measure.zh === other?.measure.zh,
  excludes: (ends) => ends.slice(0, 2).every(({ kind }) => kind === 'roster'),
  'ratio-of': ([one]) => one?.kind === 'ratio',
};

const word = fc
  .oneof(
    fc.constantFrom(
      '新增高新技术企业',
      '=1+1',
      "'市局",
      '市发展和改革委员会',
      'A "quoted" name',
      '营业收入、利润',
      '3E5',
      '2024',
      '-',
      '@x',
      '含（括号）；分号',
      '<b>&amp;',
      '😀',
      '是',
      '第一行\n第二行',
    ),
    fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'甲乙丙丁abcXYZ0189 +-=:：，。%()"\'&<>') }),
  )
  .map((text) => text.trim() || '名');
/** What a list of changes keeps by the plan file's words, and what looks like it. */
const kept = fc.constantFrom(
  ...['true', 'yes', '否', 'each-year', 'each-year、0.5', '逐年达标法', 'bands、60, 80', 'own、MIN(1, actual)'],
  ...[
    'unit-0、unit-1',
    '甲局#0、乙局#1',
    '上级评价 40×1',
    'a 40; b 60',
    '甲 不触发',
    '甲 passive',
    '|x|',
    '| a |',
    ' b ',
  ],
  ...['G01 part-of G02（理由）', 'G01 包含于 G02', 'G01 ratio-of numerator G02（a part-of b）', 'G01、T01', 'dim-0'],
);
const localised = fc.oneof(
  word.map((zh) => ({ zh, en: zh })),
  fc.record({ zh: word, en: word }),
);
const source = fc.constantFrom('given' as const, 'assumed' as const, 'set' as const);
const figure = fc.record({
  value: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 5000 }), fc.double({ min: 0, max: 1e6, noNaN: true })),
  source,
});
const day = fc.integer({ min: 0, max: 3000 }).map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));

const ungrouped: fc.Arbitrary<Plan> = fc
  .record({
    units: fc.integer({ min: 1, max: 5 }),
    dimensions: fc.integer({ min: 1, max: 3 }),
    indicators: fc.integer({ min: 0, max: 4 }),
    tasks: fc.integer({ min: 0, max: 3 }),
    years: fc.integer({ min: 1, max: 6 }),
    first: fc.integer({ min: 2019, max: 2030 }),
  })
  .chain(({ units, dimensions, indicators, tasks, years: n, first }) => {
    const years = Array.from({ length: n }, (_, k) => first + k);
    const lastDay = `${years.at(-1)}-12-31`;
    const within = fc.constantFrom(...years.flatMap((year) => [`${year}-01-01`, `${year}-06-30`, `${year}-12-31`]));
    const unitIds = Array.from({ length: units }, (_, k) => `unit-${k}`);
    const dimensionIds = Array.from({ length: dimensions }, (_, k) => `dim-${k}`);
    const indicatorIds = Array.from({ length: indicators }, (_, k) => `G${String(k + 1).padStart(2, '0')}`);
    const taskIds = Array.from(
      { length: Math.max(tasks, indicators === 0 ? 1 : 0) },
      (_, k) => `T${String(k + 1).padStart(2, '0')}`,
    );
    const shared = fc
      .subarray(unitIds)
      .chain((all) =>
        fc.record({ all: fc.constant(all), at: fc.integer({ min: 0, max: all.length }), one: source, two: source }),
      );
    const common = {
      name: localised,
      shortName: localised,
      dimension: fc.constantFrom(...dimensionIds),
      weight: figure,
      rule: fc
        .record({
          id: fc.constantFrom(...ruleIds),
          params: fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { maxLength: 4 }),
          source,
          formula: fc.constantFrom('MIN(1,完成值/目标值)', 'IF(actual>=target,1,0.5)'),
        })
        .map(({ formula, ...rule }) => (rule.id === 'own' ? { ...rule, formula } : rule)),
      refs: shared,
      clause: word,
    };
    const refsOf = <
      T extends {
        readonly refs: {
          readonly all: readonly string[];
          readonly at: number;
          readonly one: 'given' | 'assumed' | 'set';
          readonly two: 'given' | 'assumed' | 'set';
        };
      },
    >({
      refs,
      ...rest
    }: T) => ({
      ...rest,
      lead: { units: refs.all.slice(0, refs.at), source: refs.one },
      responsible: { units: refs.all.slice(refs.at), source: refs.two },
    });
    /** With a rule that is made for it. */
    const fitted = <T extends Item>(item: T): T =>
      fitsRule(item.rule.id, judgedOf(item))
        ? item
        : { ...item, rule: { ...item.rule, id: isTask(item) ? 'milestones' : 'all-or-nothing' } };
    const indicator = (id: string) =>
      fc
        .record({
          ...common,
          measure: localised,
          decimals: fc.integer({ min: 0, max: 4 }),
          kind: fc.constantFrom('amount' as const, 'ratio' as const, 'roster' as const, 'figure' as const),
          lower: fc.boolean(),
          more: fc.boolean(),
          accumulation: fc.constantFrom('level' as const, 'flow' as const, 'cumulative' as const),
          baseline: figure,
          targets: fc.tuple(...years.map(() => figure)),
          meaning: localised,
          ratio: fc.record({
            numerator: localised,
            denominator: localised,
            measure: localised,
            factor: fc.double({ min: 0.001, max: 1e4, noNaN: true }),
          }),
          roster: fc.record({
            subject: fc.constantFrom(
              'enterprise' as const,
              'person' as const,
              'team' as const,
              'institution' as const,
              'platform' as const,
            ),
            rows: fc.integer({ min: 10, max: 2000 }),
          }),
          national: fc.option(
            fc.array(fc.constantFrom('1.1', '2.10', '5.5'), { maxLength: 2 }).map((list) => [...new Set(list)]),
            { nil: undefined },
          ),
        })
        .map(({ lower, more, targets, ratio, roster, national, ...rest }) => ({
          id,
          ...refsOf(rest),
          direction: lower ? ('lower' as const) : ('higher' as const),
          comparison: lower ? ('at-most' as const) : more ? ('more-than' as const) : ('at-least' as const),
          targets: Object.fromEntries(years.map((year, k) => [String(year), targets[k]!])),
          ...(rest.kind === 'ratio' ? { ratio } : {}),
          ...(rest.kind === 'roster' ? { roster } : {}),
          ...(national === undefined ? {} : { national }),
        }))
        .map((own) => fitted(own));
    const task = (id: string) =>
      fc
        .record({
          ...common,
          indicators: fc.subarray(indicatorIds),
          raters: fc.constantFrom(undefined, [
            { name: '上级评价', weight: 40, members: 1, drop: false },
            { name: '服务对象', weight: 12.5, members: 15, drop: true },
          ]),
          milestones: fc.array(
            fc.record({ name: localised, start: fc.option(day), due: fc.option(within), one: source, two: source }),
            { minLength: 1, maxLength: 3 },
          ),
        })
        .map(({ milestones, raters, ...rest }) => ({
          id,
          ...refsOf(rest),
          ...(raters ? { raters: raters.map((group) => ({ ...group })) } : {}),
          milestones: milestones.map(({ name, start, due, one, two }, k) => ({
            id: `${id}-${k + 1}`,
            name,
            start: { value: start !== null && start > (due ?? lastDay) ? (due ?? lastDay) : start, source: one },
            due: { value: due, source: two },
          })),
        }))
        .map((own) => fitted(own));
    return fc
      .record({
        title: localised,
        shortName: localised,
        zoneName: localised,
        documentNumber: word,
        issuedOn: day,
        units: fc.tuple(
          ...unitIds.map((id) =>
            fc
              .record({ id: fc.constant(id), name: localised, shortName: localised })
              .chain((unit) => fc.constantFrom(unit, { ...unit, collective: true }, { ...unit, collective: false })),
          ),
        ),
        dimensions: fc.tuple(
          ...dimensionIds.map((id) =>
            fc.record({
              id: fc.constant(id),
              name: localised,
              weight: figure.map(({ source: s, value }) => ({ source: s, value: value === 0 ? 1 : value })),
            }),
          ),
        ),
        indicators: fc.tuple(...indicatorIds.map(indicator)),
        tasks: fc.tuple(...taskIds.map(task)),
        question: fc.option(fc.record({ text: localised, readings: fc.tuple(localised, localised), source })),
        relation: fc.record({
          reason: localised,
          source,
          kind: fc.constantFrom('part-of' as const, 'excludes' as const, 'ratio-of' as const),
          side: fc.constantFrom('numerator' as const, 'denominator' as const),
        }),
        safeguard: fc.option(
          fc.record({ name: localised, clause: word, measures: fc.array(localised, { minLength: 1, maxLength: 3 }) }),
        ),
        asOf: fc.record({ value: fc.option(day), source }),
        force: fc.constantFrom('all', 'later', 'retired', 'split'),
        changes: fc.array(
          fc.record({
            on: day,
            kind: fc.constantFrom(...changeKinds),
            of: fc.constantFrom(...changeSubjects),
            id: fc.constantFrom('G01', 'T01-1', 'unit-0'),
            name: localised,
            field: fc.constantFrom(
              ...['name', 'targets.2024', 'due', 'weight', 'T01', 'splitFrom', 'measure', 'collective', 'rule'],
              ...['raters', 'linked', 'lead', 'responsible', 'dimension', 'group', 'relations', 'indicators'],
              'safeguards',
            ),
            before: fc.option(fc.oneof(word, kept)),
            after: fc.option(fc.oneof(word, kept)),
            from: fc.constantFrom(...years),
            ground: fc.record({ document: word, date: day }),
          }),
          { maxLength: 3 },
        ),
        earlier: fc.array(
          fc.record({
            year: fc.integer({ min: 2010, max: first - 1 }),
            item: fc.constantFrom(null, 'G01', 'T01'),
            value: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
          }),
          { maxLength: 3 },
        ),
        missing: fc.record({ value: fc.constantFrom('zero' as const, 'exclude' as const), source }),
      })
      .map(({ question, relation, safeguard, asOf, missing, force, changes, earlier, ...rest }): Plan => {
        const [a, b] = indicatorIds;
        // A draft takes no two indicators or tasks of one name.
        const apart = <T extends { readonly name: { readonly zh: string; readonly en: string } }>(
          items: readonly T[],
        ): T[] =>
          items.map((item, k) =>
            items.slice(0, k).some(({ name }) => name.zh === item.name.zh)
              ? { ...item, name: { zh: `${item.name.zh}#${k}`, en: item.name.en } }
              : item,
          );
        const first = rest.indicators[0];
        const { kind, reason, source: s } = relation;
        return {
          schemaVersion: 1,
          id: 'generated-plan',
          baselineYear: years[0]! - 1,
          years,
          ...rest,
          // No workbook could tell two units of one name apart.
          units: rest.units.map(({ name, shortName, ...unit }, k) => ({
            ...unit,
            name: { zh: `${name.zh}#${k}`, en: name.zh === name.en ? `${name.zh}#${k}` : `${name.en}#${k}` },
            shortName: { zh: `${shortName.zh}-${k}`, en: `${shortName.en}-${k}` },
          })),
          tasks: apart(rest.tasks),
          indicators: apart(rest.indicators).map((item, k) => ({
            ...item,
            ...(k === 0 && question ? { question: 'q-1' } : {}),
            ...(k === 0 && force === 'later' ? { from: years.at(-1)! } : {}),
            ...(k === 0 && force === 'retired' ? { from: years[0]!, until: years[0]! } : {}),
            ...(k === 1 && force === 'split' && a !== undefined ? { splitFrom: a } : {}),
          })),
          ...(changes.length === 0 ? {} : { changes: changes.map((change, k) => ({ number: k + 1, ...change })) }),
          ...(earlier.length === 0 ? {} : { earlier }),
          questions:
            question && first
              ? [
                  {
                    id: 'q-1',
                    indicator: first.id,
                    text: question.text,
                    source: question.source,
                    chosen: 'b',
                    readings: [
                      { id: 'a', text: question.readings[0], accumulation: 'level', clause: '' },
                      { id: 'b', text: question.readings[1], accumulation: first.accumulation, clause: '二' },
                    ],
                  },
                ]
              : [],
          ...(a !== undefined && b !== undefined && canBe[kind](rest.indicators)
            ? {
                relations: [
                  kind === 'part-of'
                    ? { kind, part: a, whole: b, reason, source: s }
                    : kind === 'excludes'
                      ? { kind, items: [a, b], reason, source: s }
                      : { kind, ratio: a, side: relation.side, equals: b, reason, source: s },
                ],
              }
            : {}),
          ...(safeguard
            ? {
                safeguards: [
                  {
                    id: 'care',
                    name: safeguard.name,
                    clause: safeguard.clause,
                    measures: safeguard.measures.map((name, k) => ({
                      id: `m-${k + 1}`,
                      name,
                      ...(k === 0 && a !== undefined ? { indicator: a } : {}),
                    })),
                  },
                ],
              }
            : {}),
          scoring: { ...defaultScoring, asOf, missing },
        };
      });
  });

/** Plans that fit the schema and its checks, some with units ranked apart and linked items. */
export const plans: fc.Arbitrary<Plan> = fc
  .tuple(ungrouped, fc.boolean(), localised, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([plan, grouped, name, share]) => {
    if (!grouped) return plan;
    const [first, ...others] = plan.units;
    const weights = { [plan.dimensions[0]!.id]: 62.5 };
    return {
      ...plan,
      groups: [
        { id: 'k01', name, weights, excellent: { most: 2, share: Math.round(share * 1000) / 1000 } },
        { id: 'other', name: { zh: '另一组', en: 'Another' }, excellent: { share: 0.3 } },
      ],
      units: [{ ...first!, group: 'k01' }, ...others.map((unit) => ({ ...unit, group: 'other' }))],
      tasks: plan.tasks.map((task, k) => ({ ...task, linked: { with: '甲', triggers: k > 0 } })),
    };
  });
