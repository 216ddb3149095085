/** A draft's cells as a plan, or all that is wrong with them; the inverse of `draftOf`. Nothing is half-loaded. */
import { draftTexts } from '../i18n/draft';
import type { Messages } from '../i18n';
import { quotaIn, weightsIn } from '../plan/groups';
import { parsePlan, planProblems } from '../plan/load';
import { doubtfulBaselines } from '../plan/next';
import { defaultScoring } from '../plan/default-scoring';
import type { Localised, Plan, ScoringSettings } from '../plan/schema';
import { settingFields } from '../sheets/setting-fields';
import { settingWords } from '../sheets/setting-fields';
import { isoOf } from '../entries/dates';
import { alongIn } from './along';
import { storedChange } from './changed-cells';
import type { DraftCells } from './cells';
import type { Fault } from './faults';
import { idsOf, lastNumbers, numbersIn, type Numbering } from '../plan/numbers';
import { idsFor, readItems } from './read-items';
import { readAround } from './read-around';
import { withStates } from './read-states';
import { keyOf, tableReader, type Notes, type RowReader, type TableReader } from './reader';
import { headOf, labelOf } from './heads';
import { columnsOf, factRows, onlyFilled, tableKeys, type TableKey } from './tables';
import { ofTheDocument } from './write';

/** `notes`: what is told without holding the plan up, such as a column that is not there and is read as empty. */
export type DraftRead = { readonly notes: readonly Fault[] } & (
  { readonly plan: Plan; readonly faults: readonly [] } | { readonly plan: null; readonly faults: readonly Fault[] }
);

export type Readers = Readonly<Record<TableKey, TableReader>>;

/**
 * The plan the draft says. All faults come at once: those of single cells, then what does not fit together.
 * @param running the plan in force, where the draft is to change one: its numbers are nobody else's.
 */
export function readDraft(cells: DraftCells, m: Messages, running: Plan | null = null): DraftRead {
  const notes: Notes = { faults: [], places: new Map(), told: new Set(), lost: new Set() };
  const readers = Object.fromEntries(
    tableKeys.map((table) => [table, tableReader(table, cells[table] ?? {}, notes, m)]),
  ) as Record<TableKey, TableReader>;
  for (const table of lostOf(cells, readers)) {
    const place = { sheet: draftTexts(m).tabs[table] };
    notes.lost.add(table);
    notes.told.add(keyOf(place));
    notes.faults.push({ code: 'sheet-missing', table, place, params: {} });
  }
  const json = jsonOf(readers, notes, running);
  const { language } = m.common;
  const isTold = (field: string) => {
    const { cell } = placeOf(field, notes);
    return cell !== undefined && notes.told.has(keyOf(cell.place));
  };
  for (const { field, reason, remedy, from } of planProblems(json, language)) {
    if (from?.some(isTold)) continue;
    const { table, cell, missing } = placeOf(field, notes);
    if (missing) continue;
    const place = cell?.place ?? { sheet: draftTexts(m).tabs[table] };
    if (notes.told.has(keyOf(place))) continue;
    notes.told.add(keyOf(place));
    // A sheet is named already; of another field whose cell is not known the head of its column says which it is.
    const head = cell || field === table ? '' : headOf(table, /\w+$/.exec(field)?.[0] ?? field, m);
    const code = field === table ? 'table-empty' : 'schema';
    notes.faults.push({
      code,
      table,
      place,
      params: {
        reason: head === '' ? reason : `${head}${draftTexts(m).colon}${reason}`,
        remedy,
      },
    });
  }
  if (notes.faults.length > 0) return { plan: null, faults: notes.faults, notes: [] };
  const plan = parsePlan(json, language);
  return {
    plan,
    faults: [],
    notes: [
      ...takenOver(readers, m),
      ...standingIn(readers),
      ...withoutTarget(plan, notes),
      ...toLookAt(plan, notes),
      ...lostAlong(cells, readers, m),
      ...leftOut(cells, plan, m),
    ],
  };
}

/** Facts that are still those of the plan before: nobody should sign a document number that nobody typed. */
function takenOver({ facts }: Readers, m: Messages): readonly Fault[] {
  return ofTheDocument.flatMap((fact): Fault[] => {
    const i = factRows.indexOf(fact);
    const cell = facts.row(i).cell('value');
    if (cell?.formula === undefined || cell.value === null) return [];
    return [{ code: 'taken-over', table: 'facts', place: cell.place, params: { head: labelOf('facts', i, m) } }];
  });
}

/** Units whose name nobody gave: who is responsible is asked for. */
const standingIn = ({ units }: Readers): readonly Fault[] =>
  units.rows.flatMap((i): Fault[] => {
    const cell = units.row(i).cell('name');
    if (cell?.formula === undefined || cell.value === null) return [];
    return [{ code: 'unit-assumed', table: 'units', place: cell.place, params: { name: String(cell.value) } }];
  });

/** Indicators without a target in any year, such as those of a plan carried on: told once, at the first of them. */
function withoutTarget(plan: Plan, { places }: Notes): readonly Fault[] {
  const open = plan.indicators.flatMap(({ id, targets }, k) =>
    Object.values(targets).every(({ value }) => value === null)
      ? [{ id, cell: places.get(`indicators[${k}].targets`)?.cell }]
      : [],
  );
  const [first] = open;
  if (first === undefined) return [];
  const params = { count: open.length, ids: open.map(({ id }) => id).join(' ') };
  return [{ code: 'targets-empty', table: 'indicators', place: first.cell?.place ?? {}, params }];
}

/** Baselines of the plan before that are not what its last year came to. */
function toLookAt(plan: Plan, { places }: Notes): readonly Fault[] {
  return doubtfulBaselines(plan).map(({ id, index, year, value }) => ({
    code: 'baseline-earlier',
    table: 'indicators',
    place: places.get(`indicators[${index}].baseline`)?.cell?.place ?? {},
    params: { id, year, value, last: plan.baselineYear },
  }));
}

/** Sheets that went along with the draft and are not there, or have lost rows: what nobody filled in nobody misses. */
function lostAlong(cells: DraftCells, readers: Readers, m: Messages): readonly Fault[] {
  const told = readers.facts.row(factRows.indexOf('along')).text('value');
  return [...onlyFilled].flatMap((table): Fault[] => {
    const [rows, found] = [alongIn(told, table), readers[table].rows.length];
    if (found >= rows) return [];
    const code = cells[table] === undefined ? 'sheet-lost' : 'rows-lost';
    return [{ code, table, place: { sheet: draftTexts(m).tabs[table] }, params: { rows, found } }];
  });
}

/** Sheets and columns a plan can do without that are not there: nobody should lose what stood in them without a word. */
function leftOut(cells: DraftCells, plan: Plan, m: Messages): readonly Fault[] {
  return tableKeys.flatMap((table): Fault[] => {
    const entries = cells[table];
    const tab = draftTexts(m).tabs[table];
    if (entries === undefined)
      return onlyFilled.has(table) ? [] : [{ code: 'sheet-left-out', table, place: { sheet: tab }, params: {} }];
    const heads = columnsOf(table, plan.years.length)
      .filter(({ field, kind }) => !(field in entries) && kind !== 'note' && !/En$|^en$|^confidence$/.test(field))
      .map(({ field }) => headOf(table, field, m));
    const sheet = Object.values(entries)[0]?.[0]?.place.sheet ?? tab;
    return heads.length === 0
      ? []
      : [
          {
            code: 'columns-left-out',
            table,
            place: { sheet },
            params: { heads: heads.map(draftTexts(m).quoted).join(draftTexts(m).listed) },
          },
        ];
  });
}

/** Sheets that are not there: those every plan needs, and those that others speak of. */
function lostOf(cells: DraftCells, readers: Readers): readonly TableKey[] {
  const needed = new Set<TableKey>(['facts', 'units', 'dimensions', 'indicators', 'settings']);
  if (readers.milestones.rows.length > 0) needed.add('tasks');
  if (readers.tasks.rows.length > 0) needed.add('milestones');
  return tableKeys.filter((table) => needed.has(table) && cells[table] === undefined);
}

/** The cell a problem of the plan lies in: that of the field, or the nearest part around it. */
function placeOf(field: string, { places }: Notes) {
  let path = field;
  for (;;) {
    const found = places.get(path);
    if (found) return found;
    const shorter = path.replace(/(?:\.[^.[\]]+|\[\d+\])$/, '');
    if (shorter === path) break;
    path = shorter;
  }
  const table = tableKeys.find((key) => field.startsWith(key)) ?? 'facts';
  return { table, cell: undefined, missing: false };
}

/** What the draft says in the shape of a plan, whatever its values. */
function jsonOf(readers: Readers, notes: Notes, running: Plan | null): Plan {
  const numbering = { last: lastNumbers(idsSpokenOf(readers, running)), running };
  const facts = factsIn(readers.facts);
  const { years } = facts;
  const dimensions = dimensionsIn(readers.dimensions, numbering);
  const groups = groupsIn(readers.groups, dimensions, numbering);
  const units = unitsIn(readers.units, groups, numbering);
  const items = readItems(readers, { years, units, dimensions }, notes, numbering);
  const around = readAround(readers, items, numbering);
  const json = {
    schemaVersion: 1,
    ...facts.json,
    units: units.list,
    ...(groups.list.length === 0 ? {} : { groups: groups.list }),
    ...withStates(
      readers,
      {
        dimensions: dimensions.list,
        indicators: items.json.indicators as Named['list'],
        tasks: items.json.tasks as Named['list'],
      },
      items.isDropped,
    ),
    ...around,
    scoring: scoringIn(readers.settings),
  } as Plan;
  return json.changes ? { ...json, changes: json.changes.map((change) => storedChange(change, json)) } : json;
}

/** Every id the draft speaks of, in rows that are dropped too, with those it was drawn with and those of the plan in force. */
function idsSpokenOf(readers: Readers, running: Plan | null): readonly string[] {
  const typed = tableKeys.flatMap((table) => readers[table].rows.map((i) => readers[table].row(i).text('id')));
  const earlier = readers.earlier.rows.map((i) => readers.earlier.row(i).text('item'));
  const drawnWith = numbersIn(readers.facts.row(factRows.indexOf('numbers')).text('value'));
  return [...typed, ...earlier, ...drawnWith, ...(running ? idsOf(running) : [])];
}

function factsIn(reader: TableReader) {
  const at = (fact: (typeof factRows)[number]): RowReader => reader.row(factRows.indexOf(fact));
  const both = (fact: 'title' | 'shortName' | 'zoneName', otherwise?: Localised): Localised => {
    const row = at(fact);
    row.at(fact, 'value');
    const zh = row.text('value');
    const en = row.text('en');
    if (zh === '' && en === '' && otherwise) {
      at('title').at(fact, 'value'); // what is wrong with it is wrong there
      return otherwise;
    }
    if (zh === '' && en === '') row.fault('fact-missing', 'value');
    return { zh: zh === '' ? en : zh, en: en === '' ? zh : en };
  };
  const title = both('title');
  const shortName = both('shortName', title);
  const zoneName = both('zoneName');
  const years = yearsIn(factRows.flatMap((fact) => (/^year\d+$/.test(fact) ? [at(fact)] : [])));
  const number = at('documentNumber');
  number.at('documentNumber', 'value');
  if (number.text('value') === '') number.fault('fact-missing', 'value');
  const issued = at('issuedOn');
  issued.at('issuedOn', 'value');
  const issuedOn = issued.date('value');
  if (issuedOn === null && issued.text('value') === '') issued.fault('fact-missing', 'value');
  const baseline = at('baselineYear');
  baseline.at('baselineYear', 'value');
  const id = at('planId');
  id.at('id', 'value');
  return {
    years,
    json: {
      id: id.text('value') || `plan-${years[0] ?? ''}-${years.at(-1) ?? ''}`,
      title,
      shortName,
      zoneName,
      documentNumber: number.text('value'),
      issuedOn: issuedOn ?? '',
      baselineYear: baseline.year('value') ?? (years[0] ?? 1) - 1,
      years,
    },
  };
}

/** The years assessed. One at fault is told, and read as the one after the year before it, so that nothing else is at fault by it. */
function yearsIn(rows: readonly RowReader[]): readonly number[] {
  const last = Math.max(-1, ...rows.flatMap((row, k) => (row.text('value') === '' ? [] : [k])));
  rows[0]?.at('years', 'value');
  if (last < 0) rows[0]?.fault('no-years', 'value');
  const typed = rows.slice(0, last + 1).map((row, k) => {
    row.at(`years[${k}]`, 'value');
    if (row.text('value') === '') row.fault('year-gap', 'value');
    return row.year('value');
  });
  const k = typed.findIndex((year) => year !== null);
  const first = (typed[k] ?? 2000) - Math.max(0, k);
  const years: number[] = [];
  for (const year of typed) years.push(year ?? (years.at(-1) ?? first - 1) + 1);
  return years;
}

export interface Named {
  readonly list: readonly { readonly id: string }[];
  /** The id of a name, short name or id; null where nothing is called so. */
  readonly idOf: (name: string) => string | null;
  /** Everything that may be said for one of them. */
  readonly names: readonly string[];
}

function unitsIn(reader: TableReader, groups: Named, numbering: Numbering): Named {
  const ids = idsFor(reader, 'u', 2, numbering, numbering.running?.units);
  const list = reader.rows.map((i, k) => {
    const row = reader.row(i);
    row.at(`units[${k}]`, 'name');
    row.at(`units[${k}].id`, 'id');
    row.required('name');
    const name = row.localised('name');
    const collective = row.choice('collective', 'yes');
    const group = row.text('group');
    row.at(`units[${k}].group`, 'group');
    return {
      id: ids[k]!,
      name,
      shortName: row.localised('shortName', name),
      ...(collective === null ? {} : { collective: collective === 'yes' }),
      ...(group === '' ? {} : { group: groups.idOf(group) ?? group }),
    };
  });
  return named('units', list, reader);
}

function dimensionsIn(reader: TableReader, numbering: Numbering): Named {
  const ids = idsFor(reader, 'd', 2, numbering, numbering.running?.dimensions);
  const list = reader.rows.map((i, k) => {
    const row = reader.row(i);
    row.at(`dimensions[${k}]`, 'name');
    row.at(`dimensions[${k}].id`, 'id');
    row.at(`dimensions[${k}].weight`, 'weight');
    row.required('name');
    return { id: ids[k]!, name: row.localised('name'), weight: row.figure('weight') };
  });
  return named('dimensions', list, reader);
}

function groupsIn(reader: TableReader, dimensions: Named, numbering: Numbering): Named {
  const ids = idsFor(reader, 'k', 2, numbering, numbering.running?.groups);
  const list = reader.rows.map((i, k) => {
    const row = reader.row(i);
    row.at(`groups[${k}]`, 'name');
    for (const field of ['id', 'weights'] as const) row.at(`groups[${k}].${field}`, field);
    row.at(`groups[${k}].excellent`, 'quota');
    row.required('name');
    const quota = quotaIn(row.text('quota'));
    if (quota === null) row.fault('quota-unreadable', 'quota');
    const weights = weightsIn(row.text('weights'), dimensions.idOf);
    if (weights === null) row.fault('weights-unreadable', 'weights');
    return {
      id: ids[k]!,
      name: row.localised('name'),
      ...(weights === null || Object.keys(weights).length === 0 ? {} : { weights }),
      ...(quota === null || Object.keys(quota).length === 0 ? {} : { excellent: quota }),
    };
  });
  return named('groups', list, reader);
}

function named(
  table: TableKey,
  list: readonly { readonly id: string; readonly name: Localised; readonly shortName?: Localised }[],
  reader: TableReader,
): Named {
  const byName = new Map<string, string>();
  const add = (name: string, id: string) => {
    if (!byName.has(name)) byName.set(name, id);
  };
  for (const { id } of list) add(id, id);
  list.forEach(({ id, name }, k) => {
    if (name.zh !== '' && list.findIndex((other) => other.name.zh === name.zh) < k && byName.get(name.zh) !== id) {
      // Told only where nothing but the name could tell the two apart; of units that is so in every workbook.
      const row = reader.row(reader.rows[k]!);
      if (row.text('id') === '' || table === 'units') row.fault('name-twice', 'name', { text: name.zh });
    }
    add(name.zh, id);
    const short = list[k]!.shortName?.zh ?? name.zh;
    const isOthers = list.some(
      (other, j) => j !== k && (other.name.zh === short || (j < k && other.shortName?.zh === short)),
    );
    const row = reader.row(reader.rows[k]!);
    if (short !== '' && short !== name.zh && isOthers && row.text('id') === '')
      row.fault('name-twice', 'shortName', { text: short });
  });
  for (const { id, name, shortName } of list)
    for (const text of [name.en, shortName?.zh, shortName?.en]) if (text) add(text, id);
  return { list, idOf: (name) => byName.get(name) ?? null, names: [...byName.keys()] };
}

function scoringIn(reader: TableReader): ScoringSettings {
  return settingFields.reduce<ScoringSettings>((scoring, field, i) => {
    const row = reader.row(i);
    const path = `scoring.${field.field.replace(/_/g, '.')}`;
    row.at(path, 'value');
    // What is wrong between the settings of a group is told at the first of them.
    if (/_(?:excellent|met|perPoint)$/.test(field.field)) row.at(path.replace(/\.[^.]+$/, ''), 'value');
    const cell = row.cell('value');
    if (cell === undefined) return scoring;
    const value = settingValue(field, row);
    if (value === undefined) return scoring;
    return field.set(scoring, { value, source: row.source('value', value === null) });
  }, defaultScoring);
}

/** Undefined where the cell is empty or at fault, and the default stands. */
function settingValue(field: (typeof settingFields)[number], row: RowReader): string | number | null | undefined {
  if (field.kind === 'date') {
    const value = row.cell('value')?.value ?? null;
    return value === null ? null : typeof value === 'number' ? isoOf(value) : (row.date('value') ?? undefined);
  }
  if (row.text('value') === '') return undefined;
  if (field.kind !== 'word') return row.number('value') ?? undefined;
  const index = settingWords(field).findIndex((words) => words.includes(row.text('value')));
  if (index < 0) row.fault('not-choice', 'value');
  return field.options[index];
}
