/** Conflicts between returned files, and what is decided about each difference. */
import { exampleValues } from '../../src/scoring/example';
import { decide, decideAll, logRows, rivalsOf, writesOf } from '../../src/exchange';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { workbook } from '../sheets/whole-workbook';
import { collected, fileOf, handOut, lead, typeInto, withFigure } from './support';

const { entries } = workbook(exampleValues(ordosPlan, zhMessages));

describe('conflicts and decisions', () => {
  const fromTwo = async () => {
    const handed = await Promise.all(['industry', 'big-data'].map((unit) => handOut(unit, entries)));
    const shared = 'G20';
    const files = await Promise.all(
      handed.map(async ({ bytes, specs }, i) =>
        fileOf(`${i}.xlsx`, await bytes(typeInto(specs, { [shared]: { ytd_2024: [100 + i, 200] } }))),
      ),
    );
    return { shared, collection: await collected(entries, files) };
  };

  test('different figures of two files for one cell are a conflict; equal ones are not', async () => {
    const { shared, collection } = await fromTwo();
    expect(collection.conflicts).toEqual([[`0:${shared}.ytd_2024[0]`, `1:${shared}.ytd_2024[0]`]]);
    expect(collection.differences.filter((d) => d.index === 0).map((d) => [d.unit, d.role])).toEqual([
      ['industry', 'lead'],
      ['big-data', 'responsible'],
    ]);
  });

  test('accepting all leaves a conflict open; choosing one rejects its rival; an agreed figure is written once', async () => {
    const { shared, collection } = await fromTwo();
    const all = decideAll(collection, new Map(), 'accept');
    expect([...all.keys()].sort()).toEqual([`0:${shared}.ytd_2024[1]`, `1:${shared}.ytd_2024[1]`]);
    const chosen = decide(collection, all, `1:${shared}.ytd_2024[0]`, 'accept');
    expect(chosen.get(`0:${shared}.ytd_2024[0]`)).toBe('reject');
    expect(rivalsOf(collection, `0:${shared}.ytd_2024[1]`)).toEqual([]);
    expect(writesOf(collection, chosen, entries).writes).toEqual([
      { key: shared, field: 'ytd_2024', index: 1, value: 200 },
      { key: shared, field: 'ytd_2024', index: 0, value: 101 },
    ]);
    const rows = logRows(
      ordosPlan,
      collection,
      chosen,
      writesOf(collection, chosen, entries),
      '2024-04-02 10:00',
      zhMessages,
    );
    expect(rows.map((row) => [row.file, row.taken, row.rejected])).toEqual([
      ['0.xlsx', 1, 1],
      ['1.xlsx', 2, 0],
    ]);
  });

  test('nothing is overwritten unseen: a figure that changed since the reading is asked again', async () => {
    const { bytes, specs } = await handOut(lead, entries);
    const collection = await collected(entries, [
      fileOf('a.xlsx', await bytes(typeInto(specs, { G20: { ytd_2024: [1, 2] } }))),
    ]);
    const all = decideAll(collection, new Map(), 'accept');
    const outcome = writesOf(collection, all, withFigure(entries, 'G20', 'ytd_2024', 0, 55));
    expect(outcome.stale.map(({ index }) => index)).toEqual([0]);
    expect(outcome.writes.map(({ index }) => index)).toEqual([1]);
    expect(outcome.before).toEqual([{ key: 'G20', field: 'ytd_2024', index: 1, value: null }]);
  });
});
