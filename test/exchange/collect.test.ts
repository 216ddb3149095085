/** What comes back: each figure to its cell, and every way a returned file can be odd told apart. */
import type { Entries } from '../../src/entries/entries';
import { exampleValues } from '../../src/entries/example';
import {
  decide,
  decideAll,
  isPlain,
  logRows,
  rivalsOf,
  takenBefore,
  writesOf,
  type Collection,
} from '../../src/exchange';
import type { ReturnedFile } from '../../src/exchange';
import { loadMessages, zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import type { SheetSpec } from '../../src/sheets/spec';
import { writeWorkbook } from '../../src/xlsx';
import { workbook } from '../sheets/whole-workbook';
import { withPart } from '../support/hostile';
import { collected, fileOf, handOut, typeInto } from './support';

const { entries } = workbook(exampleValues(ordosPlan, zhMessages));
/** G20 重点产业营业收入 is led by the industry bureau; big-data answers for nothing else among the indicators. */
const lead = 'industry';
const tabOf = (specs: readonly SheetSpec[], key: string) => specs.find((s) => s.key === key)!.name;

const onlyFile = (collection: Collection): ReturnedFile => {
  const [file] = collection.files;
  if (file?.status !== 'read') throw new Error(`not read: ${file?.error.code} ${JSON.stringify(file?.error.params)}`);
  return file;
};
const summary = (collection: Collection) =>
  collection.differences.map(({ key, field, index, before, after }) => [key, field, index, before, after]);

/** The workbook with one figure changed in it after handing out. */
function withFigure(base: Entries, key: string, field: string, index: number, value: string | number | null): Entries {
  const fields = base.sheets[key]!;
  const cells = fields[field]!.map((cell, i) => (i === index ? { value, place: cell.place } : cell));
  return { sheets: { ...base.sheets, [key]: { ...fields, [field]: cells } } };
}

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

  test('new rows of two units go to the next free rows, none over another', async () => {
    const handed = await Promise.all(['science', 'finance-office'].map((unit) => handOut(unit, entries)));
    const n = filled();
    const files = await Promise.all(
      handed.map(async ({ bytes, specs }, i) => {
        const row = Array.from({ length: n }, () => undefined) as never[];
        return fileOf(
          `${i}.xlsx`,
          await bytes(typeInto(specs, { [roster]: { name: [...row, `样例新企业${i}`], code: [...row, `CODE${i}`] } })),
        );
      }),
    );
    const collection = await collected(entries, files);
    expect(collection.conflicts).toEqual([]);
    expect(summary(collection)).toEqual([
      [roster, 'name', n, null, '样例新企业0'],
      [roster, 'code', n, null, 'CODE0'],
      [roster, 'name', n + 1, null, '样例新企业1'],
      [roster, 'code', n + 1, null, 'CODE1'],
    ]);
  });

  test('the same new enterprise from two units shares a row, and what differs stands side by side', async () => {
    const handed = await Promise.all(['science', 'finance-office'].map((unit) => handOut(unit, entries)));
    const n = filled();
    const files = await Promise.all(
      handed.map(async ({ bytes, specs }, i) => {
        const row = Array.from({ length: n }, () => undefined) as never[];
        return fileOf(
          `${i}.xlsx`,
          await bytes(
            typeInto(specs, {
              [roster]: { name: [...row, '样例同一企业'], code: [...row, 'SAME'], date: [...row, 45300 + i] },
            }),
          ),
        );
      }),
    );
    const collection = await collected(entries, files);
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

describe('what is odd about a file', () => {
  const kinds = (file: ReturnedFile) => [...new Set(file.issues.map(({ kind }) => kind))].sort();

  test('renamed tabs and foreign sheets are told, figures found all the same', async () => {
    const { bytes, specs } = await handOut(lead, entries);
    const typed = typeInto(specs, { G20: { ytd_2024: [9] } });
    const renamed = typed.map((s) => (s.key === 'G20' ? { ...s, name: '收入' } : s));
    const foreign = { ...renamed[0]!, key: 'x_own', name: '自己的表', fields: [], names: {}, print: undefined };
    const raw = await bytes([...renamed, foreign]);
    const collection = await collected(entries, [fileOf('a.xlsx', raw)]);
    expect(summary(collection)).toEqual([['G20', 'ytd_2024', 0, null, 9]]);
    expect(onlyFile(collection).issues).toContainEqual({
      kind: 'sheet-renamed',
      handled: true,
      place: { item: 'G20', sheet: '收入' },
      detail: [tabOf(specs, 'G20')],
    });
  });

  test('a formula in an entry cell is told, and taken only when accepted by itself', async () => {
    const { bytes, specs } = await handOut(lead, entries);
    const collection = await collected(entries, [
      fileOf('a.xlsx', await bytes(typeInto(specs, { G20: { ytd_2024: ['=1+1'] } }))),
    ]);
    expect(kinds(onlyFile(collection))).toEqual(['formula']);
    for (const difference of collection.differences) expect(isPlain(collection, difference)).toBe(false);
  });

  test('formulas typed over are told by their cells', async () => {
    const { bytes, specs } = await handOut(lead, entries);
    const broken = specs.map((s) =>
      s.key === 'G20'
        ? {
            ...s,
            cells: s.cells.map((c) =>
              c.formula && c.style === 'computed' ? { ...c, formula: undefined, value: 1 } : c,
            ),
          }
        : s,
    );
    const file = onlyFile(await collected(entries, [fileOf('a.xlsx', await bytes(broken))]));
    const overwritten = file.issues.find(({ kind }) => kind === 'overwritten');
    expect(overwritten?.place.item).toBe('G20');
    expect(overwritten?.detail.length).toBeGreaterThan(0);
  });

  test('figures of items the unit does not answer for are refused with their cell', async () => {
    const { bytes, specs } = await handOut('industry', entries);
    const typed = typeInto(specs, { G20: { ytd_2024: [5] } });
    const swapped = withPart(await bytes(typed), 'docProps/custom.xml', (xml) =>
      xml.replace('>industry<', '>justice<'),
    );
    const file = onlyFile(await collected(entries, [fileOf('a.xlsx', swapped)]));
    expect(file.changes).toEqual([]);
    expect(file.refusals).toContainEqual({
      reason: 'not-yours',
      key: 'G20',
      place: expect.objectContaining({ sheet: tabOf(specs, 'G20'), cell: expect.any(String) }),
      value: 5,
    });
  });

  test('changed plan figures and ratings of the assessor are refused', async () => {
    const { bytes, specs } = await handOut('justice', entries);
    const task = specs.find((s) => s.key.startsWith('T'))!.key;
    const typed = typeInto(specs, { [task]: { rating: [100], self_rating: [41] }, plan: { weight: [1] } });
    const collection = await collected(entries, [fileOf('a.xlsx', await bytes(typed))]);
    expect(summary(collection).map(([, field, , , after]) => [field, after])).toEqual([['self_rating', 41]]);
    expect(
      onlyFile(collection)
        .refusals.map(({ reason }) => reason)
        .sort(),
    ).toEqual(['assessor', 'office']);
  });

  test('a plan that changed since is told', async () => {
    const { bytes } = await handOut('industry', entries);
    const plan = {
      ...ordosPlan,
      indicators: ordosPlan.indicators.map((i) => ({ ...i, weight: { value: 7, source: 'set' as const } })),
    };
    expect(kinds(onlyFile(await collected(entries, [fileOf('a.xlsx', await bytes())], { plan })))).toEqual([
      'plan-changed',
    ]);
  });

  test('a copy of the whole workbook is compared as such', async () => {
    const { specs } = workbook(exampleValues(ordosPlan, zhMessages));
    const typed = typeInto(specs, { G20: { ytd_2024: [8] } });
    const bytes = await writeWorkbook(typed, {
      pageOf: '',
      properties: { title: '', created: new Date(0), custom: {} },
    });
    const collection = await collected(entries, [fileOf('whole.xlsx', bytes)]);
    expect(kinds(onlyFile(collection))).toContain('no-unit');
    expect(summary(collection).filter(([, , , , after]) => after === 8)).toEqual([['G20', 'ytd_2024', 0, null, 8]]);
  });

  test('another plan, damaged bytes, the same file twice: refused with the reason, the others unharmed', async () => {
    const { bytes, specs } = await handOut('industry', entries);
    const good = await bytes();
    const other = await handOut('industry', { sheets: {} }, { plan: { ...ordosPlan, id: 'another-plan' } });
    const { files } = await collected(entries, [
      fileOf('other.xlsx', await other.bytes()),
      fileOf('cut.xlsx', good.slice(0, good.length / 2)),
      fileOf('text.xlsx', new TextEncoder().encode('not a workbook')),
      fileOf('good.xlsx', good),
      fileOf('again.xlsx', good),
    ]);
    expect(specs.length).toBeGreaterThan(3);
    expect(files.map((f) => (f.status === 'read' ? 'read' : f.error.code))).toEqual([
      'file-wrong-plan',
      'file-truncated',
      'file-not-xlsx',
      'read',
      'file-repeated',
    ]);
  });

  test('a unit’s second file is told, and what the two say otherwise is a conflict', async () => {
    const { bytes, specs } = await handOut('industry', entries);
    const files = await Promise.all(
      [5, 6].map(async (figure) =>
        fileOf(`${figure}.xlsx`, await bytes(typeInto(specs, { G20: { ytd_2024: [figure] } }))),
      ),
    );
    const collection = await collected(entries, files);
    expect(collection.files.map((f) => (f.status === 'read' ? f.issues : f.error))).toEqual([
      [],
      [{ kind: 'returned-twice', handled: true, place: {}, detail: ['5.xlsx'] }],
    ]);
    expect(collection.conflicts).toEqual([['0:G20.ytd_2024[0]', '1:G20.ytd_2024[0]']]);
  });

  test('a file the log knows is told', async () => {
    const { bytes } = await handOut('industry', entries);
    const first = await collected(entries, [fileOf('a.xlsx', await bytes())]);
    const known = new Set([onlyFile(first).fingerprint]);
    expect(
      kinds(onlyFile(await collected(entries, [fileOf('a.xlsx', await bytes())], { takenBefore: known }))),
    ).toEqual(['taken-before']);
    const log = (note: string | null) => ({
      sheets: { import_log: { fingerprint: [{ value: 'f', place: {} }], note: [{ value: note, place: {} }] } },
    });
    expect([...takenBefore(log(null))]).toEqual(['f']);
    expect([...takenBefore(log('已撤回'))]).toEqual([]);
  });
});
