/** A plan as the tables of its draft; the inverse of `readDraft`. What is the same as its default is left empty. */
import type { Messages } from '../i18n';
import { changeTexts } from '../i18n/changes';
import { draftTexts } from '../i18n/draft';
import { quotaText, weightsText } from '../plan/groups';
import { linkedText } from '../plan/linked';
import { ratersText } from '../plan/raters';
import { doubtfulBaselines } from '../plan/next';
import type { Figure, Item, Localised, Plan, Source } from '../plan/schema';
import { settingFields } from '../sheets/setting-fields';
import { alongText } from './along';
import { changedCell } from './changed-cells';
import { headOf } from './heads';
import { idsOf, numbersText } from '../plan/numbers';
import { namesListed } from './reader';
import { sourcesText, usualSource } from './sources';
import { factRows, type Draft, type DraftCell, type DraftRow, type TableKey } from './tables';
import { wordsOf } from './words';

/** What is known of a row besides the plan: the sentence it was taken from, how sure that is, and whether it waits to be confirmed. */
export interface Evidence {
  readonly sentence: string;
  readonly confidence?: number;
  readonly remark?: string;
  readonly open?: boolean;
  /** Its name only stands in for one that is to be filled in. */
  readonly assumed?: true;
}

export interface DraftNotes {
  /** By item id, unit id (`unit:u01`), fact (`fact:title`), milestone id. */
  readonly [of: string]: Evidence;
}

type Row = Record<string, DraftCell>;
const cell = (value: DraftCell['value'], assumed = false): DraftCell => (assumed ? { value, assumed } : { value });
const empty: DraftCell = { value: null };

/**
 * The tables of a plan; without one, those of an empty draft for some years.
 * @param before a plan this one carries on: its numbers are nobody else's.
 */
export function draftOf(plan: Plan, m: Messages, notes: DraftNotes = {}, before: Plan | null = null): Draft {
  const tables = tablesOf(plan, m, notes);
  const along = alongText((table) => tables[table].length, m);
  const numbers = numbersText([...idsOf(plan), ...(before ? idsOf(before) : [])]);
  const kept = [along, numbers].slice(0, numbers !== '' ? 2 : along !== '' ? 1 : 0);
  const facts = [...tables.facts, ...kept.map((text) => ({ value: cell(text || null) }))];
  return { years: plan.years.length, tables: { ...tables, facts } };
}

function tablesOf(plan: Plan, m: Messages, notes: DraftNotes): Draft['tables'] {
  const unitName = namesFor(
    plan.units.map(({ id, name }) => [id, name.zh]),
    /[\r\n]/,
  );
  const known = plan.units.flatMap(({ id, name, shortName }) => [id, name.zh, name.en, shortName.zh, shortName.en]);
  /** Units by name where these are read back as they are, by id otherwise. */
  const unitsCell = (ids: readonly string[]): DraftCell => {
    const names = ids.map(unitName);
    const isRead = namesListed(names.join('、'), known).join('\n') === names.join('\n');
    return listCell(isRead ? names : ids);
  };
  const dimensionName = namesFor(plan.dimensions.map(({ id, name }) => [id, name.zh]));
  /** A colon at its end would be read as the one before the weight. */
  const nameBeforeWeight = (id: string) => (/[:：]$/u.test(dimensionName(id)) ? id : dimensionName(id));
  const groupName = namesFor((plan.groups ?? []).map(({ id, name }) => [id, name.zh]));
  const word = (choice: Parameters<typeof wordsOf>[0], id: string) => cell(wordsOf(choice, m)[id] ?? id);
  const withSources = (table: TableKey, row: Row, sources: Sources): DraftRow => ({
    ...row,
    sources: cell(sourcesText(sources.unusual, (field) => headOf(table, field, m), m) || null),
  });
  const judged = (item: Item, s: Sources): Row => ({
    weight: s.figure('weight', item.weight),
    rule: s.mark('rule', word('rule', item.rule.id), item.rule.source),
    params: listCell(item.rule.params.map(String)),
    formula: cell(item.rule.formula ?? null),
    raters: cell(item.raters ? ratersText(item.raters, m.common.language) : null),
    linked: cell(item.linked ? linkedText(item.linked, m.common.language) : null),
    lead: s.mark('lead', unitsCell(item.lead.units), item.lead.source),
    responsible: s.mark('responsible', unitsCell(item.responsible.units), item.responsible.source),
    clause: cell(item.clause),
    from: cell(item.from ?? null),
    until: cell(item.until ?? null),
    splitFrom: cell(item.splitFrom ?? null),
  });
  const evidence = (of: string): Row => {
    const note = notes[of];
    return note === undefined
      ? {}
      : {
          sentence: cell(note.sentence),
          confidence: cell(note.confidence ?? null),
          remark: cell(note.remark || null),
          use: word('use', note.open === true ? 'open' : 'yes'),
        };
  };
  return {
    facts: factCells(plan, notes),
    units: plan.units.map((unit) => ({
      ...named(unit.name, unit.shortName),
      ...(notes[`unit:${unit.id}`]?.assumed && { name: { value: unit.name.zh, assumed: true } }),
      collective: unit.collective === undefined ? empty : word('yes', unit.collective ? 'yes' : 'no'),
      id: cell(unit.id),
      group: cell(unit.group === undefined ? null : groupName(unit.group)),
      remark: cell(notes[`unit:${unit.id}`]?.remark ?? null),
    })),
    dimensions: plan.dimensions.map((dimension) => {
      const s = sources();
      return withSources(
        'dimensions',
        { ...localised('name', dimension.name), weight: s.figure('weight', dimension.weight), id: cell(dimension.id) },
        s,
      );
    }),
    groups: (plan.groups ?? []).map(({ id, name, weights, excellent }) => ({
      ...localised('name', name),
      quota: cell(excellent === undefined ? null : quotaText(excellent) || null),
      weights: cell(weights === undefined ? null : weightsText(weights, plan.dimensions, nameBeforeWeight) || null),
      id: cell(id),
    })),
    indicators: plan.indicators.map((item) => {
      const s = sources();
      const { ratio, roster } = item;
      return withSources(
        'indicators',
        {
          ...evidence(item.id),
          id: cell(item.id),
          ...named(item.name, item.shortName),
          dimension: cell(dimensionName(item.dimension)),
          ...localised('measure', item.measure),
          decimals: cell(item.decimals),
          kind: word('kind', item.kind),
          accumulation: word('accumulation', item.accumulation),
          direction: word('direction', item.direction),
          comparison: word('comparison', item.comparison),
          baseline: s.figure('baseline', item.baseline),
          ...Object.fromEntries(
            plan.years.map((year, k) => [
              `target${k + 1}`,
              s.target(`target${k + 1}`, item.targets[String(year)] ?? { value: null, source: 'assumed' }),
            ]),
          ),
          ...judged(item, s),
          ...localised('meaning', item.meaning, item.name),
          ...(ratio
            ? {
                ...localised('numerator', ratio.numerator),
                ...localised('denominator', ratio.denominator),
                ...localised('ratioMeasure', ratio.measure),
                factor: cell(ratio.factor),
              }
            : {}),
          ...(roster ? { subject: word('subject', roster.subject), rows: cell(roster.rows) } : {}),
          question: cell(item.question ?? null),
          national:
            item.national === undefined ? empty : cell(item.national.length === 0 ? '-' : item.national.join('、')),
        },
        s,
      );
    }),
    tasks: plan.tasks.map((item) => {
      const s = sources();
      return withSources(
        'tasks',
        {
          ...evidence(item.id),
          id: cell(item.id),
          ...named(item.name, item.shortName),
          dimension: cell(dimensionName(item.dimension)),
          ...judged(item, s),
          indicators: listCell(item.indicators),
        },
        s,
      );
    }),
    milestones: plan.tasks.flatMap((task) =>
      task.milestones.map((milestone) => {
        const s = sources();
        const row = {
          task: cell(task.id),
          id: cell(milestone.id),
          ...localised('name', milestone.name),
          start: s.mark('start', cell(milestone.start.value), milestone.start.source),
          due: s.mark('due', cell(milestone.due.value), milestone.due.source),
          sentence: cell(notes[milestone.id]?.sentence ?? null),
        };
        return withSources('milestones', row, s);
      }),
    ),
    safeguards: (plan.safeguards ?? []).flatMap((safeguard) =>
      safeguard.measures.map((measure) => ({
        ...localised('name', safeguard.name),
        clause: cell(safeguard.clause),
        ...localised('measure', measure.name),
        indicator: cell(measure.indicator ?? null),
        id: cell(safeguard.id),
        measureId: cell(measure.id),
      })),
    ),
    relations: (plan.relations ?? []).map((relation) => {
      const s = sources();
      const [first, second] =
        relation.kind === 'part-of'
          ? [relation.part, relation.whole]
          : relation.kind === 'excludes'
            ? relation.items
            : [relation.ratio, relation.equals];
      return withSources(
        'relations',
        {
          relation: s.mark('relation', word('relation', relation.kind), relation.source),
          first: cell(first),
          second: cell(second),
          side: relation.kind === 'ratio-of' ? word('side', relation.side) : empty,
          ...localised('reason', relation.reason),
        },
        s,
      );
    }),
    questions: plan.questions.flatMap((question) =>
      question.readings.map((reading) => {
        const s = sources();
        const isChosen = reading.id === question.chosen;
        return withSources(
          'questions',
          {
            id: cell(question.id),
            indicator: cell(question.indicator),
            ...localised('text', question.text),
            ...localised('reading', reading.text),
            accumulation: word('accumulation', reading.accumulation),
            clause: cell(reading.clause || null),
            chosen: isChosen ? s.mark('chosen', word('yes', 'yes'), question.source) : empty,
            readingId: cell(reading.id),
          },
          s,
        );
      }),
    ),
    changes: (plan.changes ?? []).map((change) => ({
      change: word('change', change.kind),
      about: word('about', change.of),
      id: cell(change.id || null),
      ...localised('name', change.name),
      field: cell(change.field === undefined ? null : changeTexts(m).field(change.field)),
      before: cell(changedCell(change.field, change.before, plan, m)),
      after: cell(changedCell(change.field, change.after, plan, m)),
      from: cell(change.from),
      document: cell(change.ground.document),
      dated: cell(change.ground.date),
      on: cell(change.on),
    })),
    earlier: (plan.earlier ?? []).map(({ year, item, value }) => ({
      year: cell(year),
      item: cell(item),
      value: cell(value),
    })),
    edition: editionText(plan.edition).map((piece) => ({ value: cell(piece) })),
    states: statesOf(plan),
    settings: settingFields.map((field) => {
      const s = sources();
      const { value, source } = field.get(plan.scoring);
      const index = field.options.findIndex((option) => option === value);
      const shown = field.kind === 'word' ? (field.words?.(m)[index] ?? value) : value;
      return withSources('settings', { value: s.mark('value', cell(shown), source) }, s);
    }),
  };
}

/** Nobody edits it here, and it must come back exactly: its file in pieces that fit into cells, marked off so that no blank is lost. */
function editionText(edition: Plan['edition']): readonly string[] {
  return edition === undefined
    ? []
    : (JSON.stringify(edition).match(/[^]{1,8000}/gu) ?? []).map((piece) => `|${piece}|`);
}

/** How years before a change were judged: kept exactly, a row a state, what is of it as in the plan file. */
const statesOf = ({ dimensions, indicators, tasks }: Plan): readonly DraftRow[] =>
  [...dimensions, ...indicators, ...tasks].flatMap(({ id, earlier = [] }) =>
    earlier.map(({ until, ...state }) => ({
      item: cell(id),
      until: cell(until),
      value: cell(JSON.stringify(state)),
    })),
  );

/** A draft nobody has filled: as many rows as its sheets show, with the settings assumed. */
export function emptyDraft(years: readonly number[], scoring: Plan['scoring'], m: Messages): Draft {
  const text = { zh: '', en: '' };
  const plan: Plan = {
    schemaVersion: 1,
    id: '',
    title: text,
    shortName: text,
    zoneName: text,
    documentNumber: '',
    issuedOn: '',
    baselineYear: (years[0] ?? 1) - 1,
    years: [...years],
    units: [],
    dimensions: [],
    indicators: [],
    tasks: [],
    questions: [],
    scoring,
  };
  return draftOf(plan, m);
}

/** Facts only its own document can say of a plan carried on. */
export const ofTheDocument = ['title', 'shortName', 'documentNumber', 'issuedOn'] as const satisfies (keyof Plan)[];

/** That of a plan carried on: what only its own document can say is the earlier one's, assumed until it is typed, and told to be that. */
export function draftOfNext(plan: Plan, m: Messages, before: Plan | null = null): Draft {
  const sentence = cell(draftTexts(m).screen.ofEarlier);
  const { tables, ...draft } = draftOf(plan, m, {}, before);
  const own: ReadonlySet<string> = new Set(ofTheDocument);
  const facts = tables.facts.map((row, i): DraftRow => {
    const { value = empty, en = empty } = row;
    if (!own.has(factRows[i] ?? '') || value.value === null) return row;
    return { value: cell(value.value, true), en: en.value === null ? en : cell(en.value, true), sentence };
  });
  const told = new Map(doubtfulBaselines(plan).map((one) => [one.index, one]));
  const indicators = tables.indicators.map((row, i): DraftRow => {
    const one = told.get(i);
    const { what } = draftTexts(m).faults['baseline-earlier'];
    return one ? { ...row, remark: cell(what({ ...one, last: plan.baselineYear })) } : row;
  });
  return { ...draft, tables: { ...tables, facts, indicators } };
}

function factCells(plan: Plan, notes: DraftNotes): readonly DraftRow[] {
  const both = ({ zh, en }: Localised, otherwise?: Localised): Row =>
    otherwise && zh === otherwise.zh && en === otherwise.en
      ? {}
      : { value: cell(zh || null), en: cell(en === zh ? null : en) };
  const rows: Readonly<Record<string, Row>> = {
    title: both(plan.title),
    shortName: both(plan.shortName, plan.title),
    zoneName: both(plan.zoneName),
    documentNumber: { value: cell(plan.documentNumber || null) },
    issuedOn: { value: cell(plan.issuedOn || null) },
    baselineYear: { value: cell(plan.baselineYear) },
    planId: { value: cell(plan.id || null) },
  };
  return factRows.slice(0, factRows.indexOf('along')).map((fact) => {
    const year = /^year(\d+)$/.exec(fact);
    const row = year ? { value: cell(plan.years[Number(year[1]) - 1] ?? null) } : (rows[fact] ?? {});
    const note = notes[`fact:${fact}`];
    return { ...row, ...(note ? { sentence: cell(note.sentence) } : {}) };
  });
}

/** Chinese and English of a text; empty where they are the default's, English also where it is the Chinese. */
function localised(field: string, { zh, en }: Localised, otherwise?: Localised): Row {
  if (otherwise && zh === otherwise.zh && en === otherwise.en) return {};
  return { [field]: cell(zh || null), [`${field}En`]: cell(en === zh ? null : en) };
}

const named = (name: Localised, shortName: Localised): Row => ({
  ...localised('name', name),
  ...localised('shortName', shortName, name),
});

const listCell = (values: readonly string[]): DraftCell => cell(values.length === 0 ? null : values.join('、'));

/** A name where it can be told from all others and holds no sign it would be taken apart at; the id otherwise. */
function namesFor(
  pairs: readonly (readonly [id: string, name: string])[],
  apartAt = /[、，,；;\s]/,
): (id: string) => string {
  const count = new Map<string, number>();
  for (const text of pairs.flat()) count.set(text, (count.get(text) ?? 0) + 1);
  const names = new Map(pairs.map(([id, name]) => [id, count.get(name) === 1 && !apartAt.test(name) ? name : id]));
  return (id) => names.get(id) ?? id;
}

interface Sources {
  readonly unusual: Map<string, Source>;
  /** A figure's cell; its source is noted where it is not the usual one. */
  readonly figure: (field: string, figure: Figure) => DraftCell;
  /** A target nobody knows is told as such: an empty cell would be filled from the other years. */
  readonly target: (field: string, figure: Figure) => DraftCell;
  readonly mark: (field: string, cell: DraftCell, source: Source) => DraftCell;
}

function sources(): Sources {
  const unusual = new Map<string, Source>();
  const mark = (field: string, { value }: DraftCell, source: Source): DraftCell => {
    const isEmpty = value === null;
    const assumed = source === 'assumed' && !isEmpty;
    if (usualSource(field, isEmpty, assumed) !== source) unusual.set(field, source);
    return cell(value, assumed);
  };
  const figure: Sources['figure'] = (field, { value, source }) => mark(field, cell(value), source);
  return {
    unusual,
    mark,
    figure,
    target(field, target) {
      if (target.value === null && target.source === 'assumed') unusual.set(field, 'assumed');
      return figure(field, target);
    },
  };
}
