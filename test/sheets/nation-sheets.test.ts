/** The ranking's sheets held against the engine, by the formula engine. */
import { nationTexts } from '../../src/i18n/nation';
import { serialOf } from '../../src/entries/dates';
import { entriesFileOf } from '../../src/sheets/entries-file';
import { en } from '../support/messages';
import { zhMessages as m } from '../../src/i18n';
import { chosenIn, peersIn, rosterIn } from '../../src/nation/from-entries';
import { enterpriseFields } from '../../src/nation/enterprises';
import { letterGaps, letterWhole, type LetterRow } from '../../src/nation/letter';
import { leastMoveOf } from '../../src/nation/measures';
import { gapsOf, told } from '../../src/nation/gaps';
import { outlookOf } from '../../src/nation/outlook';
import { rowsIn, type PeerRow } from '../../src/nation/peers';
import { effectiveWeights, membersOf, placeBy, ranked, settingsOf } from '../../src/nation/ranking';
import fc from 'fast-check';
import { letterIn, letterWholeIn } from '../../src/nation/from-entries';
import { samplePeers } from '../../src/nation/sample';
import { nationalIndex as index } from '../../src/plan/national';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { buildSheet } from '../../src/sheets';
import { parseArea } from '../../src/sheets/a1';
import { entriesOf } from '../../src/sheets/entries-of';
import { unitWorkbook } from '../../src/exchange';
import { drawnOver, peerValues } from '../nation/typed';
import { calculated, textOf } from '../support/calculated';

const keys = ['settings', 'peers', 'ranking', 'gaps', 'wayup', 'letter'];
const sample = samplePeers(index, {
  zones: 24,
  years: [2022, 2023],
  missing: 0.1,
  nameFor: nationTexts(m).peers.sampleZone,
});
const own = nationTexts(m).peers.sampleZone('C');
/** Ties, a column alike throughout, one without any figure, a zone twice, one without any figure. */
const rows: readonly PeerRow[] = [
  ...sample.map((row) => ({
    ...row,
    figures: row.figures.map((figure, k) =>
      k === 3 ? 7 : k === 9 ? null : figure === null ? null : k % 4 === 0 ? Math.round(figure / 20) : figure,
    ),
  })),
  { ...sample[1]!, figures: sample[1]!.figures.map(() => 1) },
  { zone: nationTexts(m).peers.sampleZone('空'), year: 2023, figures: index.indicators.map(() => null) },
];

test.each([
  ['min-max', 'zero'],
  ['min-max', 'exclude'],
  ['z-score', 'exclude'],
  ['percentile', 'zero'],
  ['goalposts', 'exclude'],
] as const)('%s, missing figures %s: sheet and engine agree', (method, missing) => {
  const values = {
    peers: peerValues(rows),
    ranking: {
      own: [own],
      method: [nationTexts(m).methods[method]],
      missing: [m.common.missingStrategies[missing]],
      place: [10],
      worst: index.indicators.map((_, k) => (k === 1 ? 5 : null)),
      best: index.indicators.map((_, k) => (k === 1 ? 15 : null)),
    },
    gaps: { zone: [nationTexts(m).peers.sampleZone('E'), nationTexts(m).peers.sampleZone('空'), null] },
  };
  const { specs, entries } = drawnOver(m, keys, values);
  const sheet = calculated(specs, serialOf('2024-03-31'));
  const { settings, place, year } = chosenIn(index, plan, entries, m);
  const now = rowsIn(peersIn(index, entries), year);
  expect([now.length, year, place]).toEqual([25, 2023, 10]);
  const ranking = ranked(index, now, settings);
  const near = (found: unknown, value: number | null) =>
    value === null ? expect(found).toBe('') : expect(found).toBeCloseTo(value, 9);
  const [totals, ranks, scaled, groups] = ['total', 'rank', 'scaled', 'groups'].map((field) =>
    sheet.field('ranking', field),
  );
  now.forEach((_, z) => {
    near(totals![z], ranking.totals[z]!);
    expect(ranks![z]).toBe(ranking.ranks[z] ?? '');
    ranking.scaled[z]!.forEach((value, k) => near(scaled![z * 46 + k], value));
    ranking.groups[z]!.forEach((value, g) => near(groups![z * 5 + g], value));
  });
  const ownRow = now.findIndex(({ zone }) => zone === own);
  const behind = sheet.field('gaps', 'behind');
  gapsOf(index, ranking, settings, ownRow, { kind: 'place', place: 10 }).forEach((gap, k) =>
    near(behind[k], gap.behind),
  );
  // Zones chosen, also one without any figure, are held against in points too.
  const chosen = sheet.field('gaps', 'behindChosen');
  [nationTexts(m).peers.sampleZone('E'), nationTexts(m).peers.sampleZone('空')].forEach((zone, z) =>
    gapsOf(index, ranking, settings, ownRow, { kind: 'zone', zone }).forEach((gap, k) =>
      near(chosen[k * 3 + z], gap.behind),
    ),
  );
  expect(chosen[2]).toBe('');
  const places = sheet.field('ranking', 'own_place');
  index.indicators.forEach((_, k) => expect(places[k]).toBe(placeBy(index, ranking, k)[ownRow] ?? ''));
  const sentence = textOf(sheet.field('gaps', 'sentences')[0]);
  expect(sentence).toContain(`第 ${ranking.ranks[ownRow]} 位`);
});

const all = (of: (k: number) => number | string | null) => index.indicators.map((_, k) => of(k));
test.each([
  ['a place between two', { place: [2.5] }],
  ['a place that is a text', { place: ['第三'] }],
  ['a year that is a text', { year: ['2022年'] }],
  ['weights that are all 0, missing figures 0', { weight: all(() => 0), missing: [m.common.missingStrategies.zero] }],
  ['weights that are all 0, missing figures left out', { weight: all(() => 0), missing: [m.common.missingStrategies.exclude] }], // prettier-ignore
  ['weights of the first level that are all 0', { group_weight: [0, 0, 0, 0, 0] }],
  ['one group without weight', { weight: all((k) => (index.indicators[k]!.group === '1' ? 0 : 2)) }],
  ['only weights on what nobody has', { weight: all((k) => (k === 9 ? 1 : 0)), missing: [m.common.missingStrategies.zero] }], // prettier-ignore
  ['weights that are texts', { weight: all((k) => (k % 5 === 0 ? '2' : k % 7 === 0 ? '多' : 1)), group_weight: [20, '20', 15, 15, 30] }], // prettier-ignore
])('%s: sheet and engine agree', (_, typed) => {
  // Years of peers typed as texts, in either way.
  const fields = peerValues(rows);
  const year = fields.year!.map((of, i) => (i % 3 === 0 ? `${of}` : i % 3 === 1 ? ` ${of} 年` : of));
  const { specs, entries } = drawnOver(m, keys, { peers: { ...fields, year }, ranking: { own: [own], ...typed } });
  const sheet = calculated(specs, serialOf('2024-03-31'));
  const { settings, place, year: of } = chosenIn(index, plan, entries, m);
  const now = rowsIn(peersIn(index, entries), of);
  expect(now).toHaveLength(25 - (of === 2022 ? 1 : 0));
  const ranking = ranked(index, now, settings);
  const [totals, ranks] = ['total', 'rank'].map((field) => sheet.field('ranking', field));
  now.forEach((_row, z) => {
    const total = ranking.totals[z]!;
    if (total === null) expect(totals![z]).toBe('');
    else expect(totals![z]).toBeCloseTo(total, 9);
    expect(ranks![z]).toBe(ranking.ranks[z] ?? '');
  });
  expect([sheet.field('ranking', 'of_year')[0], sheet.field('ranking', 'of_place')[0]]).toEqual([of, place]);
  const behind = sheet.field('gaps', 'behind');
  const ownRow = now.findIndex(({ zone }) => zone === own);
  gapsOf(index, ranking, settings, ownRow, { kind: 'place', place }).forEach((gap, k) =>
    gap.behind === null ? expect(behind[k]).toBe('') : expect(behind[k]).toBeCloseTo(gap.behind, 9),
  );
});

test('cells emptied by hand count as what is assumed, on the sheet and in the engine', () => {
  for (const missing of ['zero', 'exclude'] as const) {
    const national = { weight: index.indicators.map((_, k) => 1 + (k % 3)) };
    const settings = { missing: [m.common.missingStrategies[missing]] };
    const { specs, entries } = drawnOver(m, keys, {
      peers: peerValues(rows),
      national,
      settings,
      ranking: { own: [own] },
    });
    const fields = ['weight', 'group_weight', 'year', 'method', 'missing', 'place'];
    const emptied = specs.map((spec) => {
      if (spec.key !== 'ranking') return spec;
      const areas = spec.fields.flatMap(({ field, range }) => (fields.includes(field) ? [parseArea(range)] : []));
      const isIn = ({ row, col }: { row: number; col: number }) =>
        areas.some((a) => row >= a.row && row <= a.lastRow && col >= a.col && col <= a.lastCol && col % 2 === 1);
      const cells = spec.cells.map((cell) => (isIn(cell) ? { ...cell, formula: undefined, value: null } : cell));
      return { ...spec, cells };
    });
    const inForce = { ...plan, scoring: { ...plan.scoring, missing: { ...plan.scoring.missing, value: missing } } };
    const sheets = { ...entries.sheets, ranking: entriesOf(emptied.find(({ key }) => key === 'ranking')!) };
    const sheet = calculated(emptied, serialOf('2024-03-31'));
    const chosen = chosenIn(index, inForce, { sheets }, m);
    const ranking = ranked(index, rowsIn(peersIn(index, { sheets }), chosen.year), chosen.settings);
    expect(sheet.field('ranking', 'weight_used')).toEqual(chosen.settings.weights);
    expect(sheet.field('ranking', 'group_weight_used')).toEqual(chosen.settings.groupWeights);
    sheet.field('ranking', 'total').forEach((total, z) => {
      const wanted = ranking.totals[z] ?? null;
      if (wanted === null) expect(total).toBe('');
      else expect(total).toBeCloseTo(wanted, 9);
    });
    const behind = sheet.field('gaps', 'behind');
    const ownRow = ranking.rows.findIndex(({ zone }) => zone === own);
    const place = { kind: 'place', place: chosen.place } as const;
    gapsOf(index, ranking, chosen.settings, ownRow, place).forEach((gap, k) =>
      gap.behind === null ? expect(behind[k]).toBe('') : expect(behind[k]).toBeCloseTo(gap.behind, 9),
    );
  }
});

test('the year to begin with is the latest in which anything is known, on the sheet and in the engine', () => {
  const empty = (year: number, figures: readonly (number | string | null)[] = []) =>
    ({ zone: own, year, figures: index.indicators.map((_, k) => figures[k] ?? null) }) as PeerRow;
  const yearOf = (peers: readonly PeerRow[], ranking: object = {}) => {
    const values = { peers: peerValues(peers), ranking: { own: [own], ...ranking } };
    const { specs, entries } = drawnOver(m, keys, values);
    const sheet = calculated(specs, serialOf('2024-03-31'));
    const { year, settings } = chosenIn(index, plan, entries, m);
    expect([sheet.field('ranking', 'of_year')[0], sheet.field('ranking', 'year')[0]]).toEqual([year, year]);
    const { totals } = ranked(index, rowsIn(peersIn(index, entries), year), settings);
    expect(sheet.field('ranking', 'total').filter((total) => total !== '')).toHaveLength(totals.filter((total) => total !== null).length); // prettier-ignore
    return year;
  };
  const withLater = [...sample, ...sample.filter(({ year }) => year === 2023).map(({ zone }) => ({ ...empty(2024), zone }))]; // prettier-ignore
  expect(yearOf(withLater)).toBe(2023);
  // A year named for itself counts, and texts are no figures.
  expect(yearOf(withLater, { year: [2024] })).toBe(2024);
  expect(yearOf([...sample, empty(2024, ['未报', '—'])])).toBe(2023);
  expect(yearOf([...sample, empty(2024, [null, 0])])).toBe(2024);
  expect(yearOf([empty(2022), empty(2024)])).toBe(2024);
});

test('names of zones that functions take for patterns, or that differ in case alone, are the same zones on the sheet and in the engine', () => {
  const names = ['甲*', '甲', '甲乙', '?园', '好园', '~丙', '>5', '=丁', 'Zone a', 'Zone A', '12', '*'];
  const told = names.flatMap((zone, z) => [2022, 2023].map((year) => ({ ...sample[2 * z]!, zone, year })));
  for (const name of ['甲*', '?园', '~丙', '>5', 'ZONE A', '*']) {
    const { specs, entries } = drawnOver(m, keys, { peers: peerValues(told), ranking: { own: [name], place: [3] } });
    const sheet = calculated(specs, serialOf('2024-03-31'));
    const chosen = chosenIn(index, plan, entries, m);
    const now = rowsIn(peersIn(index, entries), 2023);
    expect(now).toHaveLength(11);
    expect(sheet.field('ranking', 'zone').slice(0, 12)).toEqual([...now.map(({ zone }) => zone), '']);
    const outlook = outlookOf(index, peersIn(index, entries), chosen, new Map())!;
    const place = outlook.ranking.ranks[outlook.ownRow];
    expect([name, textOf(sheet.field('gaps', 'sentences')[0])]).toEqual([
      name,
      expect.stringContaining(`列第 ${place} 位`),
    ]);
  }
});

test('sentences are right where there is no place, nobody behind, or no data', () => {
  const texts = (values: Parameters<typeof drawnOver>[2]) =>
    calculated(drawnOver(m, keys, values).specs, serialOf('2024-03-31'))
      .field('gaps', 'sentences')
      .map(String);
  expect(texts({})[0]).toContain('没有位次');
  expect(texts({}).slice(1)).toEqual(['', '', '', '']);
  const few = texts({ peers: peerValues(sample), ranking: { own: [own] } });
  expect(few[1]).toContain('园区不足 100 个');
  const same = sample
    .filter(({ year }) => year === 2023)
    .map((row) => ({ ...row, figures: index.indicators.map(() => 5) }));
  const level = texts({ peers: peerValues(same), ranking: { own: [own], place: [3] } });
  expect(level.slice(2)).toEqual([
    nationTexts(m).gaps.noneWeak,
    nationTexts(m).gaps.noneStrong,
    '持平 46 项，无从比较 0 项。',
  ]);
});

test('gaps that tie are named in the order of the index, and how many more tie with the last one named is told', async () => {
  const led = ['2.1', '2.3', '2.5', '2.7', '2.9'];
  const lost = ['5.2', '5.4', '5.6', '5.8'];
  const zone = (name: string, ahead: number, behind: number): PeerRow => ({
    zone: name,
    year: 2023,
    figures: index.indicators.map(({ id }) => (led.includes(id) ? ahead : lost.includes(id) ? behind : 7)),
  });
  const peers = [zone('甲', 9, 4), zone('乙', 4, 9)];
  const words = { zh: m, en: await en() };
  const said = (language: 'zh' | 'en', place: number) => {
    const values = { peers: peerValues(peers), ranking: { own: ['甲'], place: [place] } };
    const { specs, entries } = drawnOver(words[language], keys, values);
    const { settings } = chosenIn(index, plan, entries, words[language]);
    const { weak, strong } = told(gapsOf(index, ranked(index, peers, settings), settings, 0, { kind: 'place', place }));
    const sentences = calculated(specs, serialOf('2024-03-31')).field('gaps', 'sentences').map(String);
    const [text, gaps] = place === 1 ? [sentences[2]!, weak] : [sentences[3]!, strong];
    const named = gaps.slice(0, 3).map(({ indicator }) => `${index.indicators[indicator]!.id} `);
    const at = named.map((id) => text.indexOf(id));
    expect([language, place, Math.min(...at) > 0, [...at].sort((a, b) => a - b)]).toEqual([language, place, true, at]);
    return [gaps.map(({ indicator }) => index.indicators[indicator]!.id), text];
  };
  expect(said('zh', 1)).toEqual([lost, expect.stringMatching(/（另有 1 项与末项相同）$/)]);
  expect(said('zh', 2)).toEqual([led, expect.stringMatching(/（另有 2 项与末项相同）$/)]);
  expect(said('en', 2)[1]).toMatch(/ \(2 more level with the last\)$/);
});

test('the own place by group is shared by those whose sums differ in the last bit alone', () => {
  const group = index.indicators.flatMap((one, k) => (one.group === '5' ? [k] : []));
  const zone = (name: string, of: (i: number) => number): PeerRow => ({
    zone: name,
    year: 2023,
    figures: index.indicators.map((_, k) => (group.includes(k) ? of(group.indexOf(k)) : 1)),
  });
  const some = [3, 8, 8, 3, 4, 0, 2, 10, 2, 0];
  const peers = [
    zone('底', () => 0),
    zone('顶', () => 10),
    zone('正', (i) => some[i]!),
    zone('反', (i) => some[9 - i]!),
  ];
  const { groups } = ranked(index, peers, settingsOf(index));
  expect(groups[2]![4]).not.toBe(groups[3]![4]);
  for (const own of ['正', '反']) {
    const { specs } = drawnOver(m, keys, { peers: peerValues(peers), ranking: { own: [own] } });
    expect([own, calculated(specs, serialOf('2024-03-31')).field('ranking', 'own_place_groups')[4]]).toEqual([own, 2]);
  }
});

test('the way up is drawn with limits kept, and says on what it rests; in English as well', async () => {
  const now = rowsIn(sample, 2023);
  const first = nationTexts(m).peers.sampleZone('A');
  const place = ranked(index, now, settingsOf(index)).ranks[0]! - 2;
  const values = {
    peers: peerValues(sample),
    ranking: { own: [first], place: [place] },
    wayup: { limit: index.indicators.map((_, k) => (k === 0 ? 0 : null)), target: [1.5] },
  };
  const { specs } = drawnOver(m, keys, values);
  const texts = specs
    .find(({ key }) => key === 'wayup')!
    .cells.filter(({ row, col }) => col === 2 && row >= 5 && row <= 9)
    .map(({ value }) => String(value));
  expect(texts[0]).toContain('部分园区：24 个、2 年');
  expect(texts[1]).toMatch(/从第 \d+ 位到第 \d+ 位（目标第 \d+ 位）/);
  expect(texts[3]).toContain('抽 1000 次');
  const english = drawnOver(await en(), keys, values).specs.find(({ key }) => key === 'wayup')!;
  expect(english.cells.every(({ value }) => typeof value !== 'string' || !value.includes('{'))).toBe(true);
});

test('enterprises’ returns stay in the workbook: no entries file, no hand-out holds them', async () => {
  const values = {
    enterprises: { name: ['甲公司', '乙公司'], code: ['A1', 'A2'], figures: [60_000, 100], flags: ['是'] },
  };
  const all = ['settings', 'enterprises', 'ratios', 'adjustments'];
  const { specs, entries } = drawnOver(m, all, values);
  expect(rosterIn(entries, m).list[0]).toEqual({
    name: '甲公司',
    code: 'A1',
    figures: { revenue: 60_000, profit: 100 },
    flags: { highTech: true },
  });
  const ratios = specs.find(({ key }) => key === 'ratios')!;
  expect(ratios.cells.find(({ value }) => value === '营业收入合计')).toBeDefined();
  const file = entriesFileOf({ plan, entries, m, present: all, today: '2024-03-31' });
  expect(Object.keys(file.sheets)).not.toContain('enterprises');
  expect(JSON.stringify(file)).not.toContain('甲公司');
  const asked = entriesFileOf({ plan, entries, m, present: all, today: '2024-03-31' }, { confidential: true });
  expect(asked.sheets.enterprises?.name?.slice(0, 2)).toEqual(['甲公司', '乙公司']);
  const unit = plan.indicators.find(({ id }) => id === 'G03')!.lead.units[0]!;
  const handed = await unitWorkbook(plan, entries, unit, { m, deadline: null, today: '2024-03-31' });
  expect(JSON.stringify(handed.specs)).not.toContain('甲公司');
});

test('sums, names there again and figures without a name typed onto the roster count for nothing, and are told', async () => {
  const width = enterpriseFields.length;
  const row = (revenue: number, staff: number, rd: number) => enterpriseFields.map((field) => (field === 'revenue' ? revenue : field === 'staff' ? staff : field === 'rdStaff' ? rd : null)); // prettier-ignore
  const figures = [row(60_000, 10, 20), row(40_000, 10, -1), row(100_000, 20, 19), row(9, 9, 9), row(7, 1, 1)].flat();
  expect(figures).toHaveLength(5 * width);
  const values = { enterprises: { name: ['甲公司', '乙公司', '合 计', '甲公司', null], code: ['A1', '', '', '', null], figures } }; // prettier-ignore
  for (const words of [m, await en()]) {
    const { specs, entries } = drawnOver(words, ['settings', 'enterprises', 'ratios'], values);
    const { list, left } = rosterIn(entries, words);
    expect([list.map(({ name }) => name), left.map((one) => one.row)]).toEqual([['甲公司', '乙公司'], [3, 4, 5]]); // prettier-ignore
    const texts = specs.find(({ key }) => key === 'ratios')!.cells.map(({ value }) => value);
    expect(texts).toContain(10);
    if (words === m) expect(texts.join()).toContain('另有 3 行未计入（合计、重复或没有名称）：第 3 行 合 计、第 4 行 甲公司、第 5 行 —。存疑 2 处，请核实：甲公司的研发人员'); // prettier-ignore
    expect(texts.join()).not.toMatch(/\{\d\}/);
  }
});

test('a target put down on the way up is a row of the follow-up list, which keeps what is typed beside it', () => {
  const k = 4;
  const target = index.indicators.map((_, i) => (i === k ? 99 : null));
  const all = [...keys, 'plan', 'calc', 'followup'];
  const values = { peers: peerValues(sample), ranking: { own: [own] }, wayup: { target } };
  const { specs, entries } = drawnOver(m, all, values);
  const list = specs.find((spec) => spec.key === 'followup')!;
  const sheet = calculated(specs, serialOf('2024-03-31'));
  expect(sheet.field('followup', 'item')[0]).toBe('1.5');
  const figure = sample.find(({ zone, year }) => zone === own && year === 2023)!.figures[k];
  expect([sheet.at('followup', 'F8'), sheet.at('followup', 'G8')]).toEqual([99, figure ?? '']);
  const label = (value: string | number) => [{ value, place: {} }];
  const typed = { item: label('1.5'), item_year: label(2023), measure: label('补专利') };
  const sheets = { ...entries.sheets, followup: typed, wayup: {} };
  const again = buildSheet('followup', { plan, entries: { sheets }, m, present: all, today: '2024-03-31' });
  expect(again.cells.some(({ value }) => value === '补专利')).toBe(true);
  expect(list.cells.filter(({ value }) => value === '1.5')).toHaveLength(1);
});

test('a target that no figure can be is told and is no row of the follow-up list', async () => {
  const counted = index.indicators.findIndex((one) => leastMoveOf(one) === 1 && one.measured === 'count');
  const share = index.indicators.findIndex(({ measured, name }) => measured === 'share' && !/增/.test(name.zh));
  const wrong = new Map<number, number | string>([
    [counted, 73.5],
    [share, 150],
    [0, '约一半'],
  ]);
  const target = index.indicators.map((_, k) => wrong.get(k) ?? null);
  const all = [...keys, 'plan', 'calc', 'followup'];
  for (const words of [m, await en()]) {
    const { specs } = drawnOver(words, all, { peers: peerValues(sample), ranking: { own: [own] }, wayup: { target } });
    const list = specs.find((spec) => spec.key === 'followup')!;
    const ids = [...wrong.keys()].map((k) => index.indicators[k]!.id);
    expect(list.cells.filter(({ value }) => ids.includes(String(value)))).toEqual([]);
    const lines = specs.find(({ key }) => key === 'wayup')!.cells.filter(({ row, col }) => col === 2 && row < 11);
    const told = lines.map(({ value }) => String(value)).find((text) => ids.every((id) => text.includes(id)));
    expect(told).toContain(words === m ? '未列入整改清单' : 'are not on the follow-up list');
  }
});

test('a redraw keeps what was typed', () => {
  const { specs, entries } = drawnOver(m, keys, {
    peers: peerValues(sample),
    ranking: { own: [own], weight: [0.8, 3] },
  });
  const context = { plan, entries, m, present: keys, today: '2024-03-31' };
  for (const key of ['peers', 'ranking', 'letter'])
    expect(buildSheet(key, context).cells.filter(({ value }) => value !== undefined && value !== null)).toEqual(
      specs.find((spec) => spec.key === key)!.cells.filter(({ value }) => value !== undefined && value !== null),
    );
});

test('the letter’s gaps are the engine’s: lower and higher, nothing told, without a hundredth, level and nothing at all', () => {
  const some = fc.option(fc.oneof(fc.constantFrom(0, 1, 60, -5), fc.double({ min: -100, max: 100, noNaN: true })), {
    freq: 3,
  });
  const letter = fc.record<LetterRow>({ own: some, rank: fc.constant(null), mean: some, best: some, hundredth: some });
  const [drawn = []] = fc.sample(fc.array(letter, { minLength: 46, maxLength: 46 }), { numRuns: 1, seed: 18 });
  const rank = drawn.map((_, k) => (k % 5 === 0 ? null : 80 + k));
  const column = (field: keyof LetterRow) => drawn.map((row) => row[field]);
  const values = {
    letter: {
      own: column('own'),
      rank,
      mean: column('mean'),
      best: column('best'),
      hundredth: column('hundredth'),
    },
  };
  const { specs, entries } = drawnOver(m, ['settings', 'letter'], values);
  const sheet = calculated(specs, serialOf('2024-03-31'));
  const [behind, places] = [sheet.field('letter', 'behind'), sheet.field('letter', 'places')];
  const weights = [...effectiveWeights(membersOf(index), settingsOf(index), () => true)];
  const gaps = letterGaps(index, letterIn(index, entries), weights, 'hundredth');
  expect(gaps.filter(({ behind: own }) => own !== null).length).toBeGreaterThan(10);
  expect(
    gaps.filter(({ behind: own, mean, own: score }) => own === null && mean === null && score !== null).length,
  ).toBeGreaterThan(0);
  gaps.forEach((gap, k) => expect(places[k]).toBe(gap.places ?? ''));
  gaps.forEach(({ behind: own }, k) =>
    own === null
      ? expect(behind[k]).toBe('')
      : expect(Math.abs(Number(behind[k]) - own)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(own))),
  );
});

test('ratios are held against the national and the local figure of the year, which is named', () => {
  const k = index.indicators.findIndex(({ ratio }) => ratio === 'rdIntensity');
  const row = { zone: '甲区', year: 2023, figures: index.indicators.map((_, i) => (i === k ? 5 : null)) };
  const spent = enterpriseFields.map((field) => (field === 'revenue' ? 1000 : field === 'rdSpending' ? 50 : null));
  const values = {
    peers: peerValues([row]),
    ranking: { own: ['甲区'], year: [2023] },
    enterprises: { name: ['甲公司'], figures: spent },
    G10: { num_2023: [1, 2, 3, 4], den_2023: [100, 100, 100, 100] },
  };
  const { specs } = drawnOver(m, ['settings', 'G10', 'peers', 'ranking', 'enterprises', 'ratios'], values);
  const { cells } = specs.find(({ key }) => key === 'ratios')!;
  expect(cells.some(({ value }) => String(value).includes('2023 年填报值'))).toBe(true);
  expect(cells.filter(({ value }) => /^[●▲]/.test(String(value))).map(({ value }) => value)).toContain(
    '▲ 相差 20.0% G10',
  );
});

test('of the whole the letter’s gap is in points, and the weights are those of the ranking’s sheet', () => {
  const energy = index.indicators.findIndex(({ direction }) => direction === 'lower');
  const of = (value: number, whole: number) => [
    ...index.indicators.map((_, k) => (k === energy ? value : null)),
    whole,
  ];
  const weight = index.indicators.map((_, k) => (k === energy ? 3 : 1));
  const values = {
    letter: { own: of(0.5, 55), rank: of(90, 123), mean: of(0.6, 60), best: of(0.8, 90), hundredth: of(0.7, 62.5) },
    ranking: { weight },
  };
  const { specs, entries } = drawnOver(m, ['settings', 'peers', 'ranking', 'letter'], values);
  const sheet = calculated(specs, serialOf('2024-03-31'));
  const behind = sheet.field('letter', 'behind');
  const full = effectiveWeights(membersOf(index), { ...settingsOf(index), weights: weight }, () => true);
  expect(letterWhole(letterWholeIn(index, entries))).toEqual({ behind: 7.5, places: 23 });
  expect([behind.at(-1), sheet.field('letter', 'places').at(-1)]).toEqual([7.5, 23]);
  expect(behind[energy]).toBeCloseTo((0.2 / 0.8) * full[energy]!, 12);
  expect(behind[energy]).toBeCloseTo(
    letterGaps(index, letterIn(index, entries), [...full], 'hundredth')[energy]!.behind!,
    12,
  );
});

test('what firmness rests on: zones with a total in the year, ties, what is missing, weights still assumed; limits that are none are told', async () => {
  const of = (zone: string, figure: number | null, year = 2023) => ({ zone, year, figures: index.indicators.map((_, k) => (k === 0 && zone === '丙' ? null : figure)) }); // prettier-ignore
  const peers = peerValues([of('甲', 1, 2022), of('甲', 5), of('乙', 5), of('丙', 3), of('空', null)]);
  const weight = index.indicators.map((_, k) => (k < 5 ? 2 : null));
  const values = { peers, ranking: { own: ['甲'], place: [1], weight }, wayup: { limit: [-1, '多', 0, 2], cost: ['x', null, 1, -3] } }; // prettier-ignore
  const texts = (words: typeof m) => drawnOver(words, keys, values).specs.find(({ key }) => key === 'wayup')!.cells.filter(({ row, col }) => col === 2 && row >= 5 && row <= 10).map(({ value }) => String(value)); // prettier-ignore
  const [, , , firm, , refused] = texts(m);
  const assumed = index.indicators.filter(({ weight: own }, k) => k >= 5 && own.source === 'assumed').length;
  expect(firm).toContain(
    `现有 1 个园区与本园区同分，并列同一位次。依据 3 个园区 2023 年的数据（缺 1 个数，其中本园区 0 个），${assumed} 项`,
  );
  expect(refused).toBe('所填上限或代价不是不小于 0 的数，未采用：1.1、1.2、1.4。');
  expect(texts(await en()).join('')).not.toMatch(/\{\d\}/);
});

test('a place that is shared is said to be shared, and one just at the aim is not said to be ahead', async () => {
  const peers = peerValues(['甲', '乙', '丙', '丁'].map((zone) => ({ zone, year: 2023, figures: index.indicators.map(() => (zone === '丁' ? 1 : 5)) }))); // prettier-ignore
  const told = (words: typeof m, zone: string) => calculated(drawnOver(words, keys, { peers, ranking: { own: [zone], place: [3] } }).specs, serialOf('2024-03-31')).field('gaps', 'sentences').slice(0, 2).map(textOf); // prettier-ignore
  const [rank, target] = told(m, '乙');
  expect([rank?.slice(rank.indexOf('在')), target]).toEqual([
    '在 4 个园区中与另外 2 个同分，并列第 1 位。',
    '已进入前 3 位，总分就在第 3 位这条线上。',
  ]);
  expect(told(m, '丁')[0]).toMatch(/在 4 个园区中列第 4 位。$/);
  expect(told(await en(), '乙')[0]).toMatch(/place 1 of 4 zones, shared with 2 more\.$/);
});

test('a place there are too few zones for is never said to be reached', () => {
  const few = sample.filter(({ year }) => year === 2023).slice(0, 6);
  const { specs } = drawnOver(m, keys, { peers: peerValues(few), ranking: { own: [few[0]!.zone] } });
  const texts = specs
    .find(({ key }) => key === 'wayup')!
    .cells.filter(({ row, col }) => col === 2 && row >= 5 && row <= 9)
    .map(({ value }) => String(value));
  expect(texts[1]).toContain('只有 6 个，谈不上第 100 位');
  expect(texts[3]).toContain('依据 6 个园区 2023 年的数据（缺 ');
  expect(texts.join('')).not.toMatch(/已在第 100 位以内|进入前 100 位/);
});
