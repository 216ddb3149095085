/** Every way a returned file can be odd is told apart. */
import { exampleValues } from '../../src/scoring/example';
import { isPlain, issueLines, takenBefore, type ReturnedFile } from '../../src/exchange';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { writeWorkbook } from '../../src/xlsx';
import { workbook } from '../sheets/whole-workbook';
import { withPart } from '../support/hostile';
import { collected, fileOf, handOut, lead, onlyFile, summary, tabOf, typeInto } from './support';

const { entries } = workbook(exampleValues(ordosPlan, zhMessages));

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

  test('what is the same on many sheets is one line: a program that drops the protection drops that of all', () => {
    const unprotected = ['甲', '乙', '丙', '丁', '戊'].map((sheet) => ({
      kind: 'unprotected' as const,
      handled: true,
      place: { sheet },
      detail: [],
    }));
    const renamed = { kind: 'sheet-renamed' as const, handled: true, place: { sheet: '己' }, detail: ['庚'] };
    expect(issueLines([...unprotected, renamed], zhMessages)).toEqual([
      '“甲”、“乙”、“丙”等 5 处：工作表的保护被取消了',
      '“己”：工作表改了名（原名“庚”），已按名称取数',
    ]);
    expect(issueLines(unprotected.slice(0, 2), zhMessages)).toHaveLength(2);
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
