/** Editions of the index loaded by users: from a table and from JSON, what is refused, and every sheet of the ranking after a small one of its own. */
import { zhMessages as m } from '../../src/i18n';
import { chosenIn, peersIn } from '../../src/nation/from-entries';
import { nationalLinks, localLinks } from '../../src/nation/links';
import { checkEditionFree, editionOfTable, editionOfText, withEdition } from '../../src/nation/edition';
import { gridOf } from '../../src/nation/grid';
import { measureOf } from '../../src/nation/measures';
import { ranked } from '../../src/nation/ranking';
import { peerFields } from '../../src/nation/to-entries';
import { indexOf, nationalIndex } from '../../src/plan/national';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { parsePlan } from '../../src/plan/load';
import { withValues, valueChanges } from '../../src/sheets/entries-file';
import { buildSheet } from '../../src/sheets';
import { planJsonIn, planPieces } from '../../src/sheets/data-sheet';
import { serialOf } from '../../src/entries/dates';
import { calculated } from '../support/calculated';

const table = `国家高新区综合评价指标体系（新版）
国科发区〔2026〕8号
编号,名称,英文名称,权重,方向,单位,本地指标,企业比率
1,创新,Innovation,60,,,,
1.1,研发投入强度,R&D intensity,2,,%,G10、G03,rdIntensity
1.2,当年新注册企业数,,,,家,,
2,绿色,Green,40,,,,
2.1,单位增加值能耗,Energy,1,逆向,吨标准煤/万元,,
注：示例
`;
const edition = editionOfText(table);

test('a table gives groups, weights known and assumed, direction, measure, unit and links', () => {
  expect(edition).toMatchObject({
    id: 'national-index-2026',
    title: { zh: '国家高新区综合评价指标体系(新版)' },
    documentNumber: '国科发区〔2026〕8号',
    groups: [
      { id: '1', name: { zh: '创新', en: 'Innovation' }, weight: { value: 60, source: 'given' } },
      { id: '2', weight: { value: 40, source: 'given' } },
    ],
    indicators: [
      { id: '1.1', group: '1', measured: 'share', locals: ['G10', 'G03'], ratio: 'rdIntensity', direction: 'higher' },
      { id: '1.2', name: { en: '当年新注册企业数' }, measured: 'count', weight: { value: 1, source: 'assumed' } },
      { id: '2.1', direction: 'lower', measured: 'other', unit: { zh: '吨标准煤/万元' } },
    ],
  });
  expect(edition.indicators.map((one) => measureOf(one).zh)).toEqual(['%', '家', '吨标准煤/万元']);
  expect(editionOfText(JSON.stringify(edition))).toEqual(edition);
  // A number typed as a figure loses its last nought.
  const many = [
    ['编号', '名称'],
    [1, '一'],
    ...Array.from({ length: 10 }, (_, k) => [Number(`1.${k + 1}`), `指标${k}`]),
  ];
  expect(editionOfTable(many).indicators.at(-1)!.id).toBe('1.10');
});

test.each([
  ['编号,权重\n1,2', '/', '“编号”和“名称”'],
  ['编号,名称\n1,一\n1.1,', '第 3 行', '没有名称'],
  ['编号,名称\n1,一\n1.1,甲\n1.1,乙', 'indicators[1].id', '出现了两次'],
  ['编号,名称\n1,一\n2,二\n2.1,甲\n1.1,乙', 'indicators[1].group', '次序'],
  ['编号,名称\n1,一\n1.1,甲\n2,二', 'groups[1]', '没有下级指标'],
  ['编号,名称\n1,一\n1.1,甲\n3.1,乙', 'indicators[1].group', '没有“3”'],
  ['{"schemaVersion":1', 'undefined', 'json'],
])('%j is refused at %s', (text, field, reason) => {
  let told: unknown;
  try {
    editionOfText(text);
  } catch (error) {
    told = error;
  }
  expect(told).toMatchObject({ code: 'edition-invalid' });
  const { params } = told as { params: Record<string, unknown> };
  expect(String(params.field)).toBe(field);
  expect(String(params.reason)).toContain(reason);
});

test('the plan takes it along, links are the edition’s, and the product’s own come back whole', () => {
  const other = withEdition(plan, edition);
  expect(nationalLinks(indexOf(other), other).map(({ locals }) => locals.map(({ id }) => id))).toEqual([
    ['G03', 'G10'],
    [],
    [],
  ]);
  expect(withEdition(other, null)).toEqual(plan);
  expect(parsePlan(planJsonIn({ plan: planPieces(other).map((value) => ({ value, place: {} })) }))).toEqual(other);
  // Without links of its own, indicators of the same name keep theirs.
  const bare = { ...edition, indicators: edition.indicators.map(({ locals: _, ...one }) => one) };
  const linked = localLinks(indexOf(withEdition(plan, bare)), plan);
  const before = plan.indicators.filter(({ national }) => national?.includes('1.7')).map(({ id }) => id);
  expect(before.length).toBeGreaterThan(0);
  const kept = nationalLinks(indexOf(withEdition(plan, bare)), plan)[1]!.locals.map(({ id }) => id);
  expect(kept).toEqual(before);
  expect(linked.filter(({ indicators }) => indicators.length > 0).map(({ local }) => local.id)).toEqual(before);
  expect(() => checkEditionFree([{ key: 'peers', tab: '对标园区' }])).toThrow('edition-in-use');
  checkEditionFree([{ key: 'plan', tab: '计划目标' }]);
  expect(nationalIndex.indicators).toHaveLength(46);
});

test('every sheet of the ranking has the edition’s rows and columns, and its formulas the engine’s places', () => {
  const other = withEdition(plan, edition);
  const index = indexOf(other);
  const grid = gridOf('甲\t3\t10\t0.5\n乙\t5\t4\t0.2\n丙\t1\t\t0.9');
  const rows = grid.map(([zone, ...figures]) => ({
    zone: String(zone),
    year: 2024,
    figures: figures.map((figure) => (figure === '' ? null : Number(figure))),
  }));
  const keys = [
    'peers',
    'ranking',
    'gaps',
    'wayup',
    'letter',
    'national',
    'ratios',
    'followup',
    'plan',
    'settings',
    'calc',
  ];
  const context = { plan: other, entries: { sheets: {} }, m, present: keys, today: '2025-06-30' };
  const changes = valueChanges({ peers: peerFields(rows), ranking: { own: ['甲'] } }, context);
  const entries = withValues(
    { sheets: {} },
    changes.map(({ key, field, index: at, after }) => ({ key, field, index: at, value: after })),
  );
  const specs = keys.map((key) => buildSheet(key, { ...context, entries }));
  const widthOf = (key: string, field: string) =>
    specs.find((spec) => spec.key === key)!.fields.find((one) => one.field === field)!.range;
  expect(widthOf('peers', 'figures')).toMatch(/^E9:G/);
  const sheets = calculated(specs, serialOf('2025-06-30'));
  const chosen = chosenIn(index, other, entries, m);
  const { ranks, totals } = ranked(index, peersIn(index, entries), chosen.settings);
  const column = (field: string) => sheets.field('ranking', field).slice(0, 3);
  expect(column('rank')).toEqual(ranks);
  column('total').forEach((total, z) => expect(total).toBeCloseTo(totals[z]!, 9));
  const texts = specs.flatMap((spec) => spec.cells.map(({ value }) => value));
  expect(texts).toContain('单位增加值能耗');
  expect(texts).not.toContain('国家级创业服务机构数');
});
