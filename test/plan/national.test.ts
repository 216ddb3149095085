import { ZoneScorecardError } from '../../src/errors';
import { comparable, counterparts, nationalIndex, parseNationalIndex, uncovered } from '../../src/plan/national';
import { ordosPlan } from '../../src/plan/ordos';

test('5 groups of 20, 20, 15, 15 and 30 per cent, 10 + 10 + 9 + 7 + 10 indicators', () => {
  expect(nationalIndex.groups.map(({ weight }) => weight.value)).toEqual([20, 20, 15, 15, 30]);
  const counts = nationalIndex.groups.map(
    ({ id }) => nationalIndex.indicators.filter(({ group }) => group === id).length,
  );
  expect(counts).toEqual([10, 10, 9, 7, 10]);
  nationalIndex.indicators.forEach(({ id, group }) => expect(id.startsWith(`${group}.`)).toBe(true));
});

test('two weights are known, the others are 1 and say that they are assumed', () => {
  const known = nationalIndex.indicators.filter(({ weight }) => weight.source === 'given');
  expect(known.map(({ id, weight }) => [id, weight.value])).toEqual([
    ['1.1', 0.8],
    ['1.2', 1.2],
  ]);
  for (const { weight } of nationalIndex.indicators) if (weight.source === 'assumed') expect(weight.value).toBe(1);
});

test('less is better for energy and carbon, five indicators are rated', () => {
  expect(nationalIndex.indicators.filter(({ direction }) => direction === 'lower').map(({ id }) => id)).toEqual([
    '3.1',
    '3.2',
  ]);
  expect(nationalIndex.indicators.filter(({ measured }) => measured === 'rating').map(({ id }) => id)).toEqual([
    '1.10',
    '2.10',
    '3.9',
    '5.9',
    '5.10',
  ]);
});

test('indicators of the plan name their counterparts, and all of those are there', () => {
  const of = (id: string) =>
    counterparts(
      nationalIndex,
      ordosPlan.indicators.find((indicator) => indicator.id === id)!,
    ).map(({ name }) => name.zh);
  expect(of('G08')).toEqual(['新晋高成长(瞪羚)企业数']);
  expect(of('G10')).toEqual(['研发经费内部支出占营业收入比例']);
  expect(of('G24')).toEqual([]);
  const named = ordosPlan.indicators.flatMap((indicator) => indicator.national ?? []);
  for (const id of named) expect(nationalIndex.indicators.some((indicator) => indicator.id === id)).toBe(true);
  expect(uncovered(nationalIndex, ordosPlan)).toHaveLength(46 - new Set(named).size);
});

test('figures are compared by the same measure only; of three indicators the change within the year counts', () => {
  const of = (local: string, national: string) =>
    comparable(
      ordosPlan.indicators.find(({ id }) => id === local)!,
      nationalIndex.indicators.find(({ id }) => id === national)!,
    );
  expect([of('G10', '1.3'), of('G11', '1.1'), of('G03', '2.4'), of('G06', '1.7')]).toEqual([true, true, true, true]);
  expect([of('G22', '1.9'), of('G03', '1.3'), of('G08', '3.9')]).toEqual([false, false, false]); // growth in per cent is no number of enterprises
  expect(nationalIndex.indicators.filter(({ net }) => net).map(({ id }) => id)).toEqual(['2.4', '2.6', '3.5']);
});

test('a damaged index is refused by field', () => {
  const broken = {
    ...nationalIndex,
    indicators: nationalIndex.indicators.map((indicator, k) => (k === 3 ? { ...indicator, group: '9' } : indicator)),
  };
  try {
    parseNationalIndex(broken, 'en');
    throw new Error('passed');
  } catch (error) {
    expect(error).toBeInstanceOf(ZoneScorecardError);
    expect((error as ZoneScorecardError).params).toEqual({
      field: 'indicators[3].group',
      reason: 'there is no “9”; name a group that is there, or put this one in first',
    });
  }
});
