/** Indicators and tasks of a draft with their milestones. */
import { assumedTarget } from '../plan/targets';
import { itemIdPattern, slugPattern, type Figure, type Indicator, type Item, type RuleId } from '../plan/schema';
import { formatReason } from '../plan/schema-reason';
import { linkedIn } from '../plan/linked';
import { ratersIn } from '../plan/raters';
import { isOwnRule, ownRule } from '../scoring/rules/own';
import type { Named, Readers } from './read';
import { numbersAfter, type Numbering } from '../plan/numbers';
import { keyOf, type Notes, type RowReader, type TableReader } from './reader';

export interface ReadItems {
  readonly json: { readonly indicators: readonly unknown[]; readonly tasks: readonly unknown[] };
  /** The id of an item called by id or name. */
  readonly idOf: (name: string) => string | null;
  /** Whether the name is that of a row not adopted: what speaks of it goes with it. */
  readonly isDropped: (name: string) => boolean;
}

interface Around {
  readonly years: readonly number[];
  readonly units: Named;
  readonly dimensions: Named;
}

/**
 * Ids of the rows: as typed, else numbered after the last one ever in use; one that cannot be an id is told.
 * `own`: the same things in the plan in force, which a table filled in without any number knows by their names.
 */
export function idsFor(
  reader: TableReader,
  letter: string,
  digits: number,
  { last }: Numbering,
  own: readonly Known[] = [],
  rows = reader.rows,
): readonly string[] {
  const pattern = /[A-Z]/.test(letter) ? itemIdPattern : slugPattern;
  // Those of rows that are dropped too: what speaks of one of them means no other.
  const taken = new Set(reader.rows.map((i) => reader.row(i).text('id')));
  const typed = rows.map((i) => {
    const row = reader.row(i);
    const id = row.text('id');
    if (id === '' || pattern.test(id)) return id;
    row.fault('id-wrong', 'id', { reason: row.said(formatReason(pattern)) });
    // No plan comes of it: read as the number that is left free, likely the one meant, what speaks of that is looked at as well.
    const nextFree = numbersAfter(new Map(), letter, digits);
    for (let free = nextFree(); ; free = nextFree()) if (!taken.has(free)) return (taken.add(free), free);
  });
  return numbered(typed, (k) => reader.row(rows[k]!).text('name'), own, numbersAfter(last, letter, digits));
}

/** A thing of the plan in force. */
type Known = Pick<Item, 'id' | 'name'>;

/** Ids as typed, else by name where none is typed, else the next number. */
function numbered(
  typed: readonly string[],
  nameOf: (k: number) => string,
  own: readonly Known[],
  next: () => string,
): readonly string[] {
  const known = typed.every((id) => id === '') ? [...own] : [];
  return typed.map((id, k) => {
    const at = known.findIndex(({ name }) => name.zh === nameOf(k));
    return id || (at < 0 ? next() : known.splice(at, 1)[0]!.id);
  });
}

/** Rows that are in: those adopted, and those typed by hand, which say nothing. Rows that wait are told as one fault. */
function adopted(reader: TableReader, table: 'indicators' | 'tasks', { faults, told }: Notes): readonly number[] {
  const use = reader.rows.map((i) => reader.row(i).choice('use', 'use'));
  const open = reader.rows.filter((_, k) => use[k] === 'open');
  const [first] = open;
  if (first !== undefined) {
    const from = reader.row(first).cell('use')?.place;
    const to = reader.row(open.at(-1)!).cell('use')?.place;
    const cell = from?.cell === to?.cell ? from?.cell : `${from?.cell}:${to?.cell}`;
    for (const i of open) told.add(keyOf(reader.row(i).cell('use')?.place ?? {}));
    faults.push({ code: 'unconfirmed', table, place: { ...from, cell }, params: { count: open.length } });
  }
  return reader.rows.filter((_, k) => use[k] !== 'no');
}

export function readItems(readers: Readers, around: Around, notes: Notes, numbering: Numbering): ReadItems {
  const rows = {
    indicators: adopted(readers.indicators, 'indicators', notes),
    tasks: adopted(readers.tasks, 'tasks', notes),
  };
  const ids = {
    indicators: idsFor(readers.indicators, 'G', 2, numbering, numbering.running?.indicators, rows.indicators),
    tasks: idsFor(readers.tasks, 'T', 2, numbering, numbering.running?.tasks, rows.tasks),
  };
  const byName = new Map<string, string>();
  for (const kind of ['indicators', 'tasks'] as const) for (const id of ids[kind]) byName.set(id, id);
  for (const kind of ['indicators', 'tasks'] as const)
    rows[kind].forEach((i, k) => {
      const name = readers[kind].row(i).text('name');
      if (!byName.has(name)) byName.set(name, ids[kind][k]!);
    });
  const idOf = (name: string) => byName.get(name) ?? null;
  const dropped = new Set(
    (['indicators', 'tasks'] as const).flatMap((kind) =>
      readers[kind].rows
        .filter((i) => !rows[kind].includes(i))
        .flatMap((i) => [readers[kind].row(i).text('id'), readers[kind].row(i).text('name')]),
    ),
  );
  const isDropped = (name: string) => name !== '' && dropped.has(name) && !byName.has(name);
  for (const kind of ['indicators', 'tasks'] as const)
    sameNames(
      rows[kind].map((i) => readers[kind].row(i)),
      around.years,
    );
  const indicators = rows.indicators.map((i, k) =>
    indicatorIn(readers.indicators.row(i), `indicators[${k}]`, ids.indicators[k]!, around),
  );
  // A task may be called as an indicator is: the steps are the task's.
  const named = rows.tasks.map((i, k) => [readers.tasks.row(i).text('name'), ids.tasks[k]!] as const);
  const taskOf = (name: string) => named.find(([own, id]) => id === name || own === name)?.[1] ?? null;
  const milestones = notes.lost.has('tasks')
    ? new Map<string, never[]>()
    : milestonesOf(readers, { idOf: taskOf, isDropped });
  const last = `${around.years.at(-1) ?? 2000}-12-31`;
  const tasks = rows.tasks.map((i, k) => {
    const row = readers.tasks.row(i);
    const path = `tasks[${k}]`;
    const id = ids.tasks[k]!;
    const common = commonIn(row, path, id, around, 'milestones');
    row.at(`${path}.indicators`, 'indicators');
    const own = milestones.get(id) ?? [];
    const next = numbersAfter(numbering.last, `${id}-`, 1);
    const steps = numbering.running?.tasks.find((one) => one.id === id)?.milestones;
    const stepIds = numbered(
      own.map(({ row: r }) => r.text('id')),
      (j) => own[j]!.row.text('name'),
      steps ?? [],
      next,
    );
    return {
      ...common,
      indicators: row.list('indicators', [...byName.keys()]).flatMap((name) => {
        if (isDropped(name)) return [];
        const found = idOf(name);
        if (found === null) row.fault('item-unknown', 'indicators', { text: name });
        return [found ?? name];
      }),
      milestones:
        own.length === 0
          ? [
              {
                id: next(),
                name: common.name,
                start: { value: null, source: 'assumed' },
                due: { value: last, source: 'assumed' },
              },
            ]
          : own.map(({ row: r }, j) => {
              r.at(`${path}.milestones[${j}]`, 'name');
              r.at(`${path}.milestones[${j}].id`, 'id');
              r.at(`${path}.milestones[${j}].start`, 'start');
              r.at(`${path}.milestones[${j}].due`, 'due');
              r.required('name');
              const [start, due] = [r.date('start'), r.date('due')];
              return {
                id: stepIds[j]!,
                name: r.localised('name'),
                start: { value: start, source: r.source('start', start === null) },
                due: { value: due, source: r.source('due', due === null) },
              };
            }),
    };
  });
  return { json: { indicators, tasks }, idOf, isDropped };
}

/** Items of one name that count in the same year cannot be told apart by what is printed; one that took another's place may be called as that was. */
function sameNames(rows: readonly RowReader[], years: readonly number[]): void {
  const yearIn = (row: RowReader, field: string) => /\d{4}/.exec(row.text(field).normalize('NFKC'))?.[0];
  const inYears = (row: RowReader) =>
    [Number(yearIn(row, 'from') ?? years[0]), Number(yearIn(row, 'until') ?? years.at(-1))] as const;
  const seen = new Map<string, RowReader[]>();
  for (const row of rows) {
    const name = row.text('name').normalize('NFKC').replace(/\s/g, '');
    if (name === '') continue;
    const others = seen.get(name) ?? [];
    const [from, until] = inYears(row);
    const isSame = others.some((other) => {
      const [first, last] = inYears(other);
      return from <= last && first <= until;
    });
    if (isSame) row.fault('name-twice', 'name');
    seen.set(name, [...others, row]);
  }
}

function milestonesOf(
  { milestones: reader, tasks }: Readers,
  { idOf, isDropped }: Pick<ReadItems, 'idOf' | 'isDropped'>,
) {
  const found = new Map<string, { readonly row: RowReader }[]>();
  let above = '';
  for (const i of reader.rows) {
    const row = reader.row(i);
    const name = row.text('task') || above;
    above = name;
    const id = idOf(name);
    if (id === null) {
      if (name === '') row.fault('required', 'task');
      // Those of a task whose id is at fault may be meant by it.
      else if (!isDropped(name) && !tasks.rows.some((k) => tasks.row(k).isFaulty('id')))
        row.fault('no-milestone-task', 'task');
      continue;
    }
    found.set(id, [...(found.get(id) ?? []), { row }]);
  }
  return found;
}

function commonIn(row: RowReader, path: string, id: string, { years, units, dimensions }: Around, usualRule: RuleId) {
  row.at(path, 'name');
  for (const field of ['id', 'dimension', 'weight', 'rule', 'lead', 'responsible', 'clause'] as const)
    row.at(`${path}.${field}`, field);
  row.at(`${path}.rule.params`, 'params');
  row.at(`${path}.rule.formula`, 'formula');
  row.at(`${path}.raters`, 'raters');
  row.at(`${path}.linked`, 'linked');
  row.required('name');
  const name = row.localised('name');
  const dimension = row.required('dimension');
  const dimensionId = dimensions.idOf(dimension);
  if (dimension !== '' && dimensionId === null) row.fault('dimension-unknown', 'dimension');
  const rule = row.choice('rule', 'rule') as RuleId | null;
  const params = row.parts('params').map(Number);
  if (params.some(Number.isNaN)) row.fault('not-number', 'params');
  const formula = row.text('formula');
  const made = rule === 'own' || formula !== '' ? ownRule(formula) : null;
  if (made !== null && !isOwnRule(made)) row.fault('formula-wrong', 'formula', { reason: row.said(made) });
  const raters = ratersIn(row.text('raters'));
  if (raters === null) row.fault('raters-unreadable', 'raters');
  const linked = linkedIn(row.text('linked'));
  if (linked === null && row.text('linked') !== '') row.fault('linked-unreadable', 'linked');
  const refs = (field: 'lead' | 'responsible') => {
    const named = row.list(field, units.names);
    const ids = named.flatMap((unit) => {
      const found = units.idOf(unit);
      if (found === null) row.fault('unit-unknown', field, { text: unit });
      return found ?? [];
    });
    return { units: [...new Set(ids)], source: row.source(field, named.length === 0) };
  };
  return {
    id,
    name,
    shortName: row.localised('shortName', name),
    dimension: dimensionId ?? dimension,
    weight: row.figure('weight'),
    rule: {
      id: rule ?? usualRule,
      params: params.filter((p) => !Number.isNaN(p)),
      ...(formula === '' ? {} : { formula }),
      source: row.source('rule', rule === null),
    },
    lead: refs('lead'),
    responsible: refs('responsible'),
    clause: row.required('clause'),
    ...(raters === null || raters.length === 0 ? {} : { raters: [...raters] }),
    ...(linked === null ? {} : { linked }),
    ...inForceIn(row, path, years),
  } satisfies Omit<Item, 'indicators' | 'milestones' | 'accumulation'> & Record<string, unknown>;
}

/** Years an item counts, where these are not all; and what it was split from. */
function inForceIn(row: RowReader, path: string, years: readonly number[]) {
  for (const field of ['from', 'until', 'splitFrom'] as const) row.at(`${path}.${field}`, field);
  const typed = [row.year('from'), row.year('until')] as const;
  // Without years nothing can be said of these.
  const [from, until] = years.length > 0 ? typed : [null, null];
  const splitFrom = row.text('splitFrom');
  return {
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
    ...(splitFrom === '' ? {} : { splitFrom }),
  };
}

function indicatorIn(row: RowReader, path: string, id: string, around: Around): unknown {
  const { years } = around;
  const accumulation = (row.required('accumulation') && row.choice('accumulation', 'accumulation')) || 'level';
  const direction =
    row.choice('direction', 'direction') ??
    (row.text('direction') === '' && row.choice('comparison', 'comparison') === 'at-most' ? 'lower' : 'higher');
  const usual: RuleId = direction === 'lower' ? 'reverse' : accumulation === 'flow' ? 'each-year' : 'completion';
  const common = commonIn(row, path, id, around, usual);
  for (const field of [
    'decimals',
    'kind',
    'accumulation',
    'direction',
    'comparison',
    'baseline',
    'measure',
    'question',
    'national',
  ] as const)
    row.at(`${path}.${field}`, field);
  for (const [part, field] of [
    ['ratio', 'numerator'],
    ['ratio.numerator', 'numerator'],
    ['ratio.denominator', 'denominator'],
    ['ratio.measure', 'ratioMeasure'],
    ['ratio.factor', 'factor'],
    ['roster', 'subject'],
    ['roster.rows', 'rows'],
  ] as const)
    row.at(`${path}.${part}`, field);
  const kind = (row.required('kind') && row.choice('kind', 'kind')) || 'figure';
  row.required('measure');
  const measure = row.localised('measure');
  const decimals = row.whole('decimals') ?? (kind === 'amount' ? 2 : kind === 'ratio' ? 1 : 0);
  const targets = targetsIn(row, path, {
    years,
    accumulation: accumulation as Indicator['accumulation'],
    direction: direction as Indicator['direction'],
    decimals,
  });
  const baseline = row.figure('baseline');
  const question = row.text('question');
  const national = row.text('national');
  return {
    ...common,
    measure,
    decimals,
    kind,
    direction,
    accumulation,
    comparison: row.choice('comparison', 'comparison') ?? (direction === 'lower' ? 'at-most' : 'at-least'),
    baseline,
    targets,
    meaning: row.localised('meaning', common.name),
    ...ratioIn(row, kind, common.name, measure),
    ...rosterIn(row, kind, targets),
    ...(question === '' ? {} : { question }),
    ...(national === '' ? {} : { national: national === '-' ? [] : row.list('national') }),
  };
}

type Texts = { readonly zh: string; readonly en: string };

function ratioIn(row: RowReader, kind: string, name: Texts, measure: Texts) {
  const has = ['numerator', 'denominator', 'ratioMeasure', 'factor'].some((field) => row.text(field) !== '');
  if (!has && kind !== 'ratio') return {};
  if (has || measure.zh !== '%')
    for (const field of ['numerator', 'denominator', 'ratioMeasure'] as const) row.required(field);
  // A percentage nobody has told the sides of: the name says it, the sides are to be named.
  if (!has) for (const field of ['numerator', 'denominator'] as const) row.fault('required', field);
  return {
    ratio: {
      numerator: row.localised('numerator', name),
      denominator: row.localised('denominator', name),
      measure: row.localised('ratioMeasure', measure),
      factor: row.number('factor') ?? (measure.zh === '%' ? 100 : 1),
    },
  };
}

function rosterIn(row: RowReader, kind: string, targets: Readonly<Record<string, { readonly value: number | null }>>) {
  const subject = row.choice('subject', 'subject');
  if (kind !== 'roster' && subject === null && row.text('rows') === '') return {};
  const most = Math.max(0, ...Object.values(targets).map(({ value }) => value ?? 0));
  return {
    roster: {
      subject: subject ?? 'enterprise',
      rows: row.whole('rows') ?? Math.min(2000, Math.max(20, Math.ceil((most * 1.2) / 10) * 10)),
    },
  };
}

/** Targets by year; those left empty follow from the last one, and from the baseline. */
function targetsIn(
  row: RowReader,
  path: string,
  { years, ...indicator }: Pick<Indicator, 'accumulation' | 'direction' | 'decimals'> & Pick<Around, 'years'>,
) {
  const typed = years.map((year, k) => {
    row.at(`${path}.targets.${year}`, `target${k + 1}`);
    return row.figure(`target${k + 1}`);
  });
  row.at(`${path}.targets`, 'target1');
  for (let k = years.length; years.length > 0 && k < 10; k++)
    if (row.text(`target${k + 1}`) !== '') row.fault('year-unused', `target${k + 1}`);
  const final = typed.at(-1)?.value ?? null;
  const baseline = indicator.accumulation === 'cumulative' ? 0 : row.number('baseline');
  const isEmpty = (k: number) => typed[k]?.value === null && !row.isTold(`target${k + 1}`);
  if (years.length > 0 && years.every((_, k) => isEmpty(k))) row.fault('no-target', `target${years.length}`);
  // Those of the other years follow from it.
  else if (row.text(`target${years.length}`) === '' && isEmpty(years.length - 1) && row.text('until') === '')
    row.fault('last-target', `target${years.length}`);
  const given = (k: number) => typed[k - 1]?.value ?? null;
  const follows = (k: number) => assumedTarget(indicator, final, baseline, k + 1, years.length, given);
  return Object.fromEntries(
    typed.map((figure, k): [string, Figure] => [
      String(years[k]),
      isEmpty(k) ? { value: follows(k), source: 'assumed' } : figure,
    ]),
  );
}
