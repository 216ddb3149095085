/** `nation`: the zone among the nation's zones: peers and enterprises into a workbook, score and place, gaps, the way up. */
import type { FieldValues } from '../../entries/format';
import { readableText } from '../../entries/file';
import { chosenIn, givenEfforts, peersIn, type Chosen } from '../../nation/from-entries';
import { findingsOf } from '../../nation/check';
import { findingLines } from '../../nation/finding-text';
import { gapsOf, type Reference } from '../../nation/gaps';
import { nationalLinks } from '../../nation/links';
import { outlookOf, type NationOutlook } from '../../nation/outlook';
import { joined, rowsIn } from '../../nation/peers';
import { recognise } from '../../nation/recognise';
import { taken } from '../../nation/take';
import { peerFields } from '../../nation/to-entries';
import { refusedText, stabilityText, wayText } from '../../nation/way-text';
import { nationTexts } from '../../i18n/nation';
import { pick } from '../../i18n/all';
import { checkEditionFree, editionOfTable, editionOfText, withEdition } from '../../nation/edition';
import { indexOf, type NationalIndex } from '../../plan/national';
import { gridIn } from '../../xlsx';
import { bytesOf, checkForeign, openBook, redrawn, type Book } from '../book';
import { argsOf, exitCodes, isSet, textOf, usage, type Call, type Command, type ExitCode } from '../command';
import { given, type Given } from '../given';
import { gridAt, most, replaced } from '../nation-tables';
import { importRoster } from './nation-roster';

export const nationCommand: Command = {
  options: {
    out: { type: 'string', short: 'o' },
    own: { type: 'string' },
    year: { type: 'string' },
    place: { type: 'string' },
    against: { type: 'string' },
    growing: { type: 'boolean' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
    add: { type: 'boolean' },
    'drop-foreign': { type: 'boolean' },
  },
  async run(call) {
    const t = call.m.cli.nation;
    const [action = '', path = ''] = argsOf(call, [t.action, call.m.cli.names.workbook], true);
    const actions: Readonly<Record<string, () => Promise<ExitCode>>> = {
      import: () => importPeers(call, path),
      roster: () => importRoster(call, path),
      edition: () => changeEdition(call, path),
      rank: async () => told(call, rankTable(await subject(call, path))),
      gaps: async () => told(call, gapTable(await subject(call, path))),
      way: async () => told(call, wayTable(await subject(call, path))),
    };
    const chosen = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (!chosen) throw usage(t.noAction(action));
    return chosen();
  },
};

/** A whole number from 1, or what stands there by default. Throws `usage` for anything else. */
function numberOf(call: Call, name: string): number | undefined {
  const text = textOf(call, name);
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(text)) throw usage(call.m.cli.nation.noNumber(`--${name}`, text));
  return Number(text);
}

/** Peers from a table onto their sheet, with the sheets that follow. What is doubtful is told, and makes the exit code 1. */
async function importPeers(call: Call, path: string): Promise<ExitCode> {
  const { io, m } = call;
  const t = m.cli.nation;
  const [, , tablePath = ''] = argsOf(call, [t.action, m.cli.names.workbook, t.table]);
  const book = await openBook(call, path);
  checkForeign(call, book);
  const index = indexOf(book.state.plan);
  const mapping = recognise(index, await gridAt(call, tablePath));
  const own = textOf(call, 'own');
  const { rows, doubts } = taken(index, mapping, numberOf(call, 'year') ?? null, own);
  if (rows.length === 0) throw usage(t.nothing(tablePath));
  const { plan, entries, sheets } = book.state;
  const zones = new Set(rows.map(({ zone }) => zone));
  const all = isSet(call, 'add') ? joined(peersIn(index, entries), rows) : rows;
  if (own !== undefined && !all.some(({ zone }) => zone === own)) throw usage(t.noZone(own));
  const values: FieldValues = {
    peers: peerFields(all),
    ...(own === undefined ? {} : { ranking: { own: [own] } }),
  };
  const context = { plan, entries, m: book.words, present: sheets.map(({ key }) => key), today: call.today };
  const filled = replaced(entries, values, { peers: ['zone', 'year', 'figures'] }, context);
  const out = textOf(call, 'out') ?? path;
  await io.writeFile(out, await redrawn(call, book, filled, ['peers', 'ranking', 'gaps', 'wayup']));
  const s = nationTexts(m).screen;
  const columns = mapping.columns.filter((column) => column.doubts.length > 0);
  for (const { heading, doubts: own } of columns)
    io.err(`▲ ${heading}: ${own.map((doubt) => s.doubts[doubt]).join(', ')}`);
  for (const { row, column, text, kind } of doubts.slice(0, most))
    io.err(`▲ ${s.at(row, column)} “${text}”: ${s.valueKinds[kind]}`);
  if (doubts.length > most) io.err(t.further(doubts.length - most));
  const findings = findingsOf(index, rows, own ?? '');
  for (const line of findingLines(index, findings, most, m)) io.err(`▲ ${line}`);
  io.err(t.imported(out, rows.length, zones.size));
  // A figure far from all others may well be right.
  const wrong = findings.grave.filter(({ kind }) => kind !== 'outlier');
  return columns.length + doubts.length + wrong.length > 0 ? exitCodes.findings : exitCodes.ok;
}

/** Another edition of the index into a workbook, or the product's own again. */
async function changeEdition(call: Call, path: string): Promise<ExitCode> {
  const { io, m } = call;
  const t = m.cli.nation;
  const [, , file = ''] = argsOf(call, [t.action, m.cli.names.workbook, t.editionFile]);
  const book = await openBook(call, path);
  checkForeign(call, book);
  checkEditionFree(book.state.sheets);
  const { language } = m.common;
  const edition = file === builtIn ? null : await editionOf(call, file, language);
  const state = {
    ...book.state,
    plan: withEdition(book.state.plan, edition),
    base: withEdition(book.state.base, edition),
  };
  const out = textOf(call, 'out') ?? path;
  await io.writeFile(out, await redrawn(call, { ...book, state }, state.entries));
  const { title, documentNumber, indicators } = indexOf(state.plan);
  io.err(t.editionDone(out, pick(title, m), documentNumber, indicators.length));
  return exitCodes.ok;
}

const builtIn = 'built-in';

async function editionOf(call: Call, path: string, language: string): Promise<NationalIndex> {
  const bytes = await bytesOf(call, path);
  return bytes[0] === 0x50 && bytes[1] === 0x4b
    ? editionOfTable(gridIn(await call.io.readBook(bytes)), language)
    : editionOfText(readableText(bytes), language);
}

interface Subject extends Chosen {
  readonly call: Call;
  readonly book: Book;
  readonly outlook: NationOutlook;
}

/** The workbook's peers and what is chosen, with what the options say instead. Throws `usage` where there is no place to tell. */
async function subject(call: Call, path: string): Promise<Subject> {
  argsOf(call, [call.m.cli.nation.action, call.m.cli.names.workbook]);
  const book = await openBook(call, path);
  const { plan, entries } = book.state;
  const index = indexOf(plan);
  const rows = peersIn(index, entries);
  const own = chosenIn(index, plan, entries, book.words);
  const chosen = {
    ...own,
    own: textOf(call, 'own') ?? own.own,
    year: numberOf(call, 'year') ?? own.year,
    place: numberOf(call, 'place') ?? own.place,
  };
  const outlook = outlookOf(index, rows, chosen, givenEfforts(index, entries));
  if (outlook === null) throw usage(call.m.cli.nation.noPlace(chosen.own || call.m.common.dash, String(chosen.year)));
  return { ...chosen, call, book, outlook };
}

function told(call: Call, table: Given): ExitCode {
  call.io.out(given(table, isSet(call, 'json') ? 'json' : isSet(call, 'csv') ? 'csv' : 'table'));
  return exitCodes.ok;
}

function rankTable({ call, book, outlook }: Subject): Given {
  const index = indexOf(book.state.plan);
  const { ranking } = outlook;
  const t = nationTexts(call.m).ranking.headers;
  const rows = ranking.rows
    .map(({ zone }, z) => ({
      zone,
      place: ranking.ranks[z] ?? null,
      total: ranking.totals[z] ?? null,
      groups: ranking.groups[z]!,
    }))
    .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity));
  return {
    columns: [
      { key: 'place', name: t.rank, digits: 0 },
      { key: 'zone', name: t.zone },
      { key: 'total', name: t.total, digits: 2 },
      ...index.groups.map(({ id }) => ({ key: `group_${id}`, name: id, digits: 2 })),
    ],
    rows: rows.map(({ zone, place, total, groups }) => [place, zone, total, ...groups]),
  };
}

function gapTable({ call, book, outlook, settings, place }: Subject): Given {
  const { m } = call;
  const t = nationTexts(m).gaps;
  const asked = textOf(call, 'against');
  const zones = outlook.ranking.rows.map(({ zone }) => zone);
  if (asked !== undefined && !['place', 'median', 'best', ...zones].includes(asked))
    throw usage(m.cli.nation.noZone(asked));
  const reference: Reference =
    asked === undefined || asked === 'place'
      ? { kind: 'place', place }
      : asked === 'median' || asked === 'best'
        ? { kind: asked }
        : { kind: 'zone', zone: asked };
  const index = indexOf(book.state.plan);
  const links = nationalLinks(index, book.state.plan);
  const gaps = gapsOf(index, outlook.ranking, settings, outlook.ownRow, reference);
  return {
    columns: [
      { key: 'indicator', name: t.headers.id },
      { key: 'name', name: t.headers.name },
      { key: 'place', name: t.headers.place, digits: 0 },
      { key: 'of', name: t.headers.of, digits: 0 },
      { key: 'full', name: t.headers.full, digits: 2 },
      { key: 'behind', name: t.headers.behindTarget, digits: 2 },
      { key: 'units', name: t.headers.units },
    ],
    rows: [...gaps]
      .sort((a, b) => (b.behind ?? -Infinity) - (a.behind ?? -Infinity))
      .map(({ indicator, place: own, of, full, behind }) => {
        const units = (links[indicator]?.units ?? []).map((id) => {
          const unit = book.state.plan.units.find((one) => one.id === id);
          return unit ? pick(unit.shortName, m) : id;
        });
        const { id, name } = index.indicators[indicator]!;
        return [id, pick(name, m), own, of, full, behind, units.join(' ') || t.nobody];
      }),
  };
}

function wayTable({ call, book, outlook, place }: Subject): Given {
  const index = indexOf(book.state.plan);
  const { m } = call;
  const way = isSet(call, 'growing') ? outlook.growing : outlook.still;
  const t = m.cli.nation;
  const { p025, p975, chance } = outlook.stability;
  return {
    columns: [
      { key: 'indicator', name: nationTexts(m).gaps.headers.id },
      { key: 'name', name: nationTexts(m).gaps.headers.name },
      { key: 'from', name: t.from },
      { key: 'to', name: t.to },
      { key: 'points', name: t.points, digits: 2 },
      { key: 'cost', name: t.cost, digits: 2 },
    ],
    rows: way.steps.map(({ indicator, from, to, points, cost }) => {
      const { id, name } = index.indicators[indicator]!;
      return [id, pick(name, m), from, to, points, cost];
    }),
    notes: [
      wayText(way, place, outlook.zones, m),
      stabilityText(outlook, m),
      ...refusedText(index, book.state.entries, m),
    ],
    facts: {
      place,
      rank: way.from.rank,
      reached: way.isReached,
      rankAfter: way.to.rank,
      cost: way.cost,
      atLeast: way.atLeast,
      low: p025,
      high: p975,
      chance,
      zones: rowsIn(outlook.ranking.rows, outlook.own.year).length,
    },
  };
}
