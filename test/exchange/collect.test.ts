/** What comes back: each figure to its cell, each new row of a roster to a free one. */
import { exampleValues } from '../../src/scoring/example';
import { decideAll, isPlain } from '../../src/exchange';
import { loadMessages, zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { workbook } from '../sheets/whole-workbook';
import { collected, fileOf, handOut, lead, onlyFile, summary, tabOf, typeInto, withFigure } from './support';

const { entries } = workbook(exampleValues(ordosPlan, zhMessages));

describe('what a unit changed', () => {
  test('a file returned as it was handed out changes nothing and is odd in nothing', async () => {
    const { bytes } = await handOut('industry', entries);
    const collection = await collected(entries, [fileOf('a.xlsx', await bytes())]);
    expect(collection.differences).toEqual([]);
    expect(onlyFile(collection)).toMatchObject({ unit: 'industry', issues: [], refusals: [] });
  });

  test('typed figures, texts and dates are differences with before, after and cell', async () => {
    const { bytes, specs } = await handOut(lead, entries);
    const typed = typeInto(specs, { G20: { ytd_2024: [100.5], remark: ['一季度快报'] } });
    const collection = await collected(entries, [fileOf('a.xlsx', await bytes(typed))]);
    expect(summary(collection)).toEqual([
      ['G20', 'ytd_2024', 0, null, 100.5],
      ['G20', 'remark', 0, null, '一季度快报'],
    ]);
    expect(collection.differences[0]).toMatchObject({
      unit: lead,
      alsoChanged: false,
      place: { sheet: tabOf(specs, 'G20') },
    });
    expect(collection.differences.every((d) => isPlain(collection, d))).toBe(true);
  });

  test('an emptied figure is a difference', async () => {
    const before = entries.sheets.G20!.ytd_2022![3]!.value;
    const { bytes, specs } = await handOut(lead, entries);
    const collection = await collected(entries, [
      fileOf(
        'a.xlsx',
        await bytes(typeInto(specs, { G20: { ytd_2022: [undefined, undefined, undefined, null] as never[] } })),
      ),
    ]);
    expect(summary(collection)).toEqual([['G20', 'ytd_2022', 3, before, null]]);
  });

  test('a figure corrected in the workbook meanwhile is not turned back by a file that left it alone', async () => {
    const { bytes } = await handOut(lead, entries);
    const corrected = withFigure(entries, 'G20', 'ytd_2022', 0, 12345);
    expect((await collected(corrected, [fileOf('a.xlsx', await bytes())])).differences).toEqual([]);
  });

  test('a figure changed on both sides is told as such and not taken along with the plain ones', async () => {
    const { bytes, specs } = await handOut(lead, entries);
    const corrected = withFigure(entries, 'G20', 'ytd_2022', 0, 12345);
    const collection = await collected(corrected, [
      fileOf('a.xlsx', await bytes(typeInto(specs, { G20: { ytd_2022: [777] } }))),
    ]);
    expect(collection.differences).toMatchObject([{ before: 12345, after: 777, alsoChanged: true }]);
    expect(decideAll(collection, new Map(), 'accept', { only: 'plain' }).size).toBe(0);
  });

  test('a file in English comes back in the words of a Chinese workbook', async () => {
    const en = await loadMessages('en');
    const { bytes, specs } = await handOut('justice', entries, { m: en });
    const task = specs.find((s) => s.key.startsWith('T'))!.key;
    const collection = await collected(entries, [
      fileOf('a.xlsx', await bytes(typeInto(specs, { [task]: { status: [en.common.milestoneStatuses.stopped] } }))),
    ]);
    expect(summary(collection).map(([key, field, index, , after]) => [key, field, index, after])).toEqual([
      [task, 'status', 0, zhMessages.common.milestoneStatuses.stopped],
    ]);
  });
});

describe('rosters', () => {
  const roster = 'G13';
  const rows = () => entries.sheets[roster]!;
  const filled = () => rows().name!.filter((cell) => cell.value !== null).length;
  /** Two units return the roster, each with a row of its own below the rows that were there. */
  const withNewRows = async (typed: (unit: number) => Readonly<Record<string, string | number>>) => {
    const above = Array.from({ length: filled() }, () => undefined) as never[];
    const handed = await Promise.all(['science', 'finance-office'].map((unit) => handOut(unit, entries)));
    const files = handed.map(async ({ bytes, specs }, i) => {
      const fields = Object.entries(typed(i)).map(([field, value]) => [field, [...above, value]]);
      return fileOf(`${i}.xlsx`, await bytes(typeInto(specs, { [roster]: Object.fromEntries(fields) })));
    });
    return collected(entries, await Promise.all(files));
  };

  test('new rows of two units go to the next free rows, none over another', async () => {
    const n = filled();
    const collection = await withNewRows((i) => ({ name: `样例新企业${i}`, code: `CODE${i}` }));
    expect(collection.conflicts).toEqual([]);
    expect(summary(collection)).toEqual([
      [roster, 'name', n, null, '样例新企业0'],
      [roster, 'code', n, null, 'CODE0'],
      [roster, 'name', n + 1, null, '样例新企业1'],
      [roster, 'code', n + 1, null, 'CODE1'],
    ]);
  });

  test('the same new enterprise from two units shares a row, and what differs stands side by side', async () => {
    const n = filled();
    const collection = await withNewRows((i) => ({ name: '样例同一企业', code: 'SAME', date: 45300 + i }));
    expect(new Set(collection.differences.map(({ index }) => index))).toEqual(new Set([n]));
    expect(collection.conflicts).toEqual([[`0:${roster}.date[${n}]`, `1:${roster}.date[${n}]`]]);
  });

  test('sorted rows change nothing; a row taken out empties it', async () => {
    const { bytes, specs } = await handOut('science', entries);
    const n = filled();
    const fields = ['name', 'code', 'date', 'document', 'evidence'] as const;
    const order = Array.from({ length: n }, (_, i) => n - 1 - i);
    const sorted = Object.fromEntries(fields.map((field) => [field, order.map((i) => rows()[field]![i]!.value)]));
    expect(
      summary(await collected(entries, [fileOf('a.xlsx', await bytes(typeInto(specs, { [roster]: sorted })))])),
    ).toEqual([]);
    const without = Object.fromEntries(
      fields.map((field) => {
        const cells = rows()[field]!;
        return [field, [...cells.slice(1, n).map((c) => c.value), null]];
      }),
    );
    const removed = summary(
      await collected(entries, [fileOf('a.xlsx', await bytes(typeInto(specs, { [roster]: without })))]),
    );
    expect(removed.map(([key, , index, , after]) => [key, index, after])).toEqual(removed.map(() => [roster, 0, null]));
    expect(removed.find(([, field]) => field === 'name')?.[3]).toBe(rows().name![0]!.value);
  });
});
