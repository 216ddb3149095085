/** A draft's cells as a plan, or all that is wrong with them; the inverse of `draftOf`. Nothing is half-loaded. */
import { draftTexts } from '../i18n/draft';
import type { Messages } from '../i18n';
import { parsePlan, planProblems } from '../plan/load';
import { defaultScoring } from '../plan/default-scoring';
import type { Localised, Plan, ScoringSettings } from '../plan/schema';
import { settingFields } from '../sheets/setting-fields';
import { settingWords } from '../sheets/setting-fields';
import { isoOf } from '../entries/dates';
import type { DraftCells } from './cells';
import type { Fault } from './faults';
import { idsFor, readItems } from './read-items';
import { readAround } from './read-around';
import { tableReader, type Notes, type RowReader, type TableReader } from './reader';
import { factRows, tableKeys, type TableKey } from './tables';

export type DraftRead =
  { readonly plan: Plan; readonly faults: readonly [] } | { readonly plan: null; readonly faults: readonly Fault[] };

export type Readers = Readonly<Record<TableKey, TableReader>>;

/** The plan the draft says. All faults come at once: those of single cells, then what does not fit together. */
export function readDraft(cells: DraftCells, m: Messages): DraftRead {
  const notes: Notes = { faults: [], places: new Map() };
  for (const table of ['facts', 'dimensions'] as const)
    if (cells[table] === undefined)
      notes.faults.push({ code: 'sheet-missing', table, place: { sheet: draftTexts(m).tabs[table] }, params: {} });
  const readers = Object.fromEntries(
    tableKeys.map((table) => [table, tableReader(table, cells[table] ?? {}, notes, m)]),
  ) as Record<TableKey, TableReader>;
  const json = jsonOf(readers, notes);
  const language = m.common.language === 'en' ? 'en' : 'zh';
  const told = new Set(notes.faults.map(({ place }) => `${place.sheet}!${place.cell}`));
  for (const { field, reason } of planProblems(json, language)) {
    const { table, cell } = placeOf(field, notes);
    const place = cell?.place ?? { sheet: draftTexts(m).tabs[table] };
    const key = `${place.sheet}!${place.cell}`;
    if (told.has(key)) continue;
    told.add(key);
    // A field whose cell is not known is named by its path.
    notes.faults.push({ code: 'schema', table, place, params: { reason: cell ? reason : `${field}: ${reason}` } });
  }
  if (notes.faults.length > 0) return { plan: null, faults: notes.faults };
  return { plan: parsePlan(json, language), faults: [] };
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
  return { table, cell: undefined };
}

function jsonOf(readers: Readers, notes: Notes): unknown {
  const facts = factsIn(readers.facts);
  const { years } = facts;
  const units = unitsIn(readers.units, notes);
  const dimensions = dimensionsIn(readers.dimensions, notes);
  const items = readItems(readers, { years, units, dimensions }, notes);
  const around = readAround(readers, items, notes);
  return {
    schemaVersion: 1,
    ...facts.json,
    units: units.list,
    dimensions: dimensions.list,
    ...items.json,
    ...around,
    scoring: scoringIn(readers.settings),
  };
}

function factsIn(reader: TableReader) {
  const at = (fact: (typeof factRows)[number]): RowReader => reader.row(factRows.indexOf(fact));
  const both = (fact: 'title' | 'shortName' | 'zoneName', otherwise?: Localised): Localised => {
    const row = at(fact);
    row.at(fact, 'value');
    const zh = row.text('value');
    const en = row.text('en');
    if (zh === '' && en === '' && otherwise) return otherwise;
    if (zh === '' && en === '') row.fault('required', 'value');
    return { zh: zh === '' ? en : zh, en: en === '' ? zh : en };
  };
  const title = both('title');
  const years = factRows.flatMap((fact) => {
    if (!/^year\d+$/.test(fact)) return [];
    const year = at(fact).whole('value');
    if (year === null) return [];
    return [year];
  });
  years.forEach((_, k) => at(`year${k + 1}` as 'year1').at(`years[${k}]`, 'value'));
  at('year1').at('years', 'value');
  if (years.length === 0) at('year1').fault('no-years', 'value');
  const number = at('documentNumber');
  number.at('documentNumber', 'value');
  const issued = at('issuedOn');
  issued.at('issuedOn', 'value');
  const issuedOn = issued.date('value');
  if (issuedOn === null && issued.text('value') === '') issued.fault('required', 'value');
  const baseline = at('baselineYear');
  baseline.at('baselineYear', 'value');
  const id = at('planId');
  id.at('id', 'value');
  return {
    years,
    json: {
      id: id.text('value') || `plan-${years[0] ?? ''}-${years.at(-1) ?? ''}`,
      title,
      shortName: both('shortName', title),
      zoneName: both('zoneName'),
      documentNumber: number.required('value'),
      issuedOn: issuedOn ?? '',
      baselineYear: baseline.whole('value') ?? (years[0] ?? 1) - 1,
      years,
    },
  };
}

export interface Named {
  readonly list: readonly { readonly id: string }[];
  /** The id of a name, short name or id; null where nothing is called so. */
  readonly idOf: (name: string) => string | null;
}

function unitsIn(reader: TableReader, notes: Notes): Named {
  const ids = idsFor(reader, 'u', 2);
  const list = reader.rows.map((i, k) => {
    const row = reader.row(i);
    row.at(`units[${k}]`, 'name');
    row.at(`units[${k}].id`, 'id');
    row.required('name');
    const name = row.localised('name');
    const collective = row.choice('collective', 'yes');
    return {
      id: ids[k]!,
      name,
      shortName: row.localised('shortName', name),
      ...(collective === null ? {} : { collective: collective === 'yes' }),
    };
  });
  return named(list, reader, notes);
}

function dimensionsIn(reader: TableReader, notes: Notes): Named {
  const ids = idsFor(reader, 'd', 2);
  const list = reader.rows.map((i, k) => {
    const row = reader.row(i);
    row.at(`dimensions[${k}]`, 'name');
    row.at(`dimensions[${k}].id`, 'id');
    row.at(`dimensions[${k}].weight`, 'weight');
    row.required('name');
    return { id: ids[k]!, name: row.localised('name'), weight: row.figure('weight') };
  });
  return named(list, reader, notes);
}

function named(
  list: readonly { readonly id: string; readonly name: Localised; readonly shortName?: Localised }[],
  reader: TableReader,
  { faults }: Notes,
): Named {
  const byName = new Map<string, string>();
  const add = (name: string, id: string) => {
    if (!byName.has(name)) byName.set(name, id);
  };
  for (const { id } of list) add(id, id);
  list.forEach(({ id, name }, k) => {
    if (name.zh !== '' && list.findIndex((other) => other.name.zh === name.zh) < k && byName.get(name.zh) !== id) {
      const place = reader.row(reader.rows[k]!).cell('name')?.place;
      // Told only where nothing but the name could tell the two apart.
      if (place && reader.row(reader.rows[k]!).text('id') === '')
        faults.push({
          code: 'name-twice',
          table: list[0] && 'shortName' in list[0] ? 'units' : 'dimensions',
          place,
          params: { text: name.zh },
        });
    }
    add(name.zh, id);
  });
  for (const { id, name, shortName } of list)
    for (const text of [name.en, shortName?.zh, shortName?.en]) if (text) add(text, id);
  return { list, idOf: (name) => byName.get(name) ?? null };
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
