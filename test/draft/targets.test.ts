/** Targets typed for some years only. */
import { readDraft } from '../../src/draft/read';
import { faultText } from '../../src/draft/faults';
import { draftSheets } from '../../src/draft/sheets';
import { draftOf } from '../../src/draft/write';
import { zhMessages as m } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { cellsOf } from './typed';
import { typedOver } from './typed-over';

test('a target of a middle year alone is told in the draft: nothing follows from it', () => {
  const cells = cellsOf(draftSheets(draftOf(ordosPlan, m), m));
  const only = (...more: Parameters<typeof typedOver>[1]) =>
    readDraft(
      typedOver(cells, [
        ['indicators', 'target1', 0, null],
        ['indicators', 'target2', 0, 90],
        ['indicators', 'target3', 0, null],
        ['indicators', 'sources', 0, null],
        ...more,
      ]),
      m,
    ).faults.map((fault) => faultText(fault, m));
  expect(only()).toEqual([
    {
      where: cells.indicators!.target3![0]!.place.sheet + '!' + cells.indicators!.target3![0]!.place.cell,
      what: expect.stringContaining('末年没有目标'),
      todo: expect.stringContaining('填末年的目标'),
    },
  ]);
  expect(only(['indicators', 'until', 0, 2023])).toEqual([]);
});

test('a year left empty lies between those that are typed', () => {
  const cells = cellsOf(draftSheets(draftOf(ordosPlan, m), m));
  const { plan } = readDraft(
    typedOver(cells, [
      ['indicators', 'target1', 1, 900],
      ['indicators', 'target2', 1, null],
      ['indicators', 'target3', 1, 1000],
      ['indicators', 'baseline', 1, 0],
      ['indicators', 'sources', 1, null],
    ]),
    m,
  );
  expect(plan!.indicators[1]!.targets).toMatchObject({
    2022: { value: 900 },
    2023: { value: 950, source: 'assumed' },
    2024: { value: 1000 },
  });
});
