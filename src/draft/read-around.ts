/** What stands around the items of a draft: open questions, relations, safeguards. */
import { idsFor, type ReadItems } from './read-items';
import type { Readers } from './read';
import type { Numbering } from '../plan/numbers';
import type { RowReader } from './reader';
import { changedFieldOf } from './words';

export function readAround(readers: Readers, items: ReadItems, numbering: Numbering) {
  const relations = relationsIn(readers, items);
  const safeguards = safeguardsIn(readers, items, numbering);
  const changes = changesIn(readers);
  const earlier = earlierIn(readers);
  const edition = editionIn(readers);
  return {
    questions: questionsIn(readers, items),
    ...(relations.length === 0 ? {} : { relations }),
    ...(safeguards.length === 0 ? {} : { safeguards }),
    ...(changes.length === 0 ? {} : { changes }),
    ...(earlier.length === 0 ? {} : { earlier }),
    ...(edition === undefined ? {} : { edition }),
  };
}

function item(row: RowReader, field: string, { idOf, isDropped }: ReadItems): string {
  const name = row.text(field);
  // An item without a name is not what an empty cell speaks of.
  const id = name === '' ? null : idOf(name);
  if (name !== '' && id === null && !isDropped(name)) row.fault('item-unknown', field);
  return id ?? name;
}

function questionsIn({ questions: reader }: Readers, items: ReadItems) {
  const groups = new Map<string, RowReader[]>();
  let above = '';
  for (const i of reader.rows) {
    const row = reader.row(i);
    above = row.text('id') || (row.text('text') === '' ? above : `q-${row.text('indicator').toLowerCase()}`);
    groups.set(above, [...(groups.get(above) ?? []), row]);
  }
  const asked = [...groups].filter(([, rows]) => !items.isDropped(rows[0]!.text('indicator')));
  return asked.map(([id, rows], k) => {
    const path = `questions[${k}]`;
    const first = rows[0]!;
    for (const [part, field] of [
      ['', 'text'],
      ['.id', 'id'],
      ['.indicator', 'indicator'],
      ['.readings', 'reading'],
      ['.chosen', 'chosen'],
    ] as const)
      first.at(path + part, field);
    const readings = rows.map((row, j) => {
      row.at(`${path}.readings[${j}]`, 'reading');
      row.required('reading');
      return {
        id: row.text('readingId') || `reading-${j + 1}`,
        text: row.localised('reading'),
        accumulation: (row.required('accumulation') && row.choice('accumulation', 'accumulation')) || 'level',
        clause: row.text('clause'),
      };
    });
    const at = rows.findIndex((row) => row.choice('chosen', 'yes') === 'yes');
    const chosen = Math.max(0, at);
    return {
      id,
      indicator: item(first, 'indicator', items),
      text: first.localised('text'),
      readings,
      chosen: readings[chosen]!.id,
      source: at < 0 ? 'assumed' : rows[chosen]!.source('chosen', false),
    };
  });
}

function relationsIn({ relations: reader }: Readers, items: ReadItems) {
  const rows = reader.rows.map((i) => reader.row(i));
  const kept = rows.filter((row) => !['first', 'second'].some((field) => items.isDropped(row.text(field))));
  return kept.map((row, k) => {
    const path = `relations[${k}]`;
    row.at(path, 'relation');
    for (const part of ['part', 'items[0]', 'ratio']) row.at(`${path}.${part}`, 'first');
    for (const part of ['whole', 'items[1]', 'equals']) row.at(`${path}.${part}`, 'second');
    row.required('relation');
    // Where the kind cannot be read nothing follows from it: what excludes another makes no chain of parts.
    const kind = row.choice('relation', 'relation') ?? 'excludes';
    const [first, second] = (['first', 'second'] as const).map(
      (field) => (row.required(field), item(row, field, items)),
    );
    row.required('reason');
    const common = { kind, reason: row.localised('reason'), source: row.source('relation', false) };
    if (kind === 'part-of') return { ...common, part: first, whole: second };
    if (kind === 'excludes') return { ...common, items: [first, second] };
    return {
      ...common,
      ratio: first,
      side: (row.required('side') && row.choice('side', 'side')) || 'numerator',
      equals: second,
    };
  });
}

function safeguardsIn({ safeguards: reader }: Readers, items: ReadItems, numbering: Numbering) {
  const groups: { readonly at: number; readonly rows: RowReader[] }[] = [];
  for (const i of reader.rows) {
    const row = reader.row(i);
    const last = groups.at(-1);
    const isSame =
      last &&
      ((row.text('id') === last.rows[0]!.text('id') && row.text('name') === last.rows[0]!.text('name')) ||
        (row.text('name') === '' && row.text('id') === ''));
    if (isSame) last.rows.push(row);
    else groups.push({ at: i, rows: [row] });
  }
  const ids = idsFor(
    reader,
    's',
    2,
    numbering,
    [],
    groups.map(({ at }) => at),
  );
  return groups.map(({ rows }, k) => {
    const path = `safeguards[${k}]`;
    const first = rows[0]!;
    first.at(path, 'name');
    first.at(`${path}.id`, 'id');
    first.required('name');
    first.required('clause');
    return {
      id: first.text('id') || ids[k]!,
      name: first.localised('name'),
      clause: first.text('clause'),
      measures: rows.map((row, j) => {
        row.at(`${path}.measures[${j}]`, 'measure');
        row.at(`${path}.measures[${j}].id`, 'measureId');
        row.at(`${path}.measures[${j}].indicator`, 'indicator');
        row.required('measure');
        const indicator = item(row, 'indicator', items);
        return {
          id: row.text('measureId') || `m-${j + 1}`,
          name: row.localised('measure'),
          ...(indicator === '' || items.isDropped(indicator) ? {} : { indicator }),
        };
      }),
    };
  });
}

/** The changes in mid-term, numbered in the order they stand in. */
function changesIn({ changes: reader }: Readers) {
  return reader.rows.map((i, k) => {
    const row = reader.row(i);
    const path = `changes[${k}]`;
    for (const [part, field] of [
      ['', 'name'],
      ['.from', 'from'],
      ['.on', 'on'],
      ['.ground.document', 'document'],
      ['.ground.date', 'dated'],
    ] as const)
      row.at(path + part, field);
    for (const field of ['change', 'about', 'name', 'document', 'from', 'dated', 'on'] as const) row.required(field);
    const field = row.text('field');
    return {
      number: k + 1,
      on: row.date('on') ?? '',
      kind: row.choice('change', 'change') ?? 'edit',
      of: row.choice('about', 'about') ?? 'plan',
      id: row.text('id'),
      name: row.localised('name'),
      ...(field === '' ? {} : { field: changedFieldOf(field) }),
      before: row.text('before') || null,
      after: row.text('after') || null,
      from: row.whole('from') ?? 0,
      ground: { document: row.text('document'), date: row.date('dated') ?? '' },
    };
  });
}

/** What earlier plans reached; a row without an item is a year's score. */
function earlierIn({ earlier: reader }: Readers) {
  return reader.rows.map((i, k) => {
    const row = reader.row(i);
    for (const field of ['year', 'item', 'value'] as const) row.at(`earlier[${k}].${field}`, field);
    return { year: row.whole('year'), item: row.text('item') || null, value: row.number('value') };
  });
}

/** The edition of the national index as it was written; what is not that file is told by the plan's own check. */
function editionIn({ edition: reader }: Readers): unknown {
  const pieces = reader.rows.map((i) => {
    const row = reader.row(i);
    row.at('edition', 'value');
    return row.text('value').replace(/^\||\|$/g, '');
  });
  if (pieces.length === 0) return undefined;
  try {
    return JSON.parse(pieces.join(''));
  } catch {
    return null;
  }
}
