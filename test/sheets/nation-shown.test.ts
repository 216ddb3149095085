/** What cells of the national sheets show, by their formats. */
import { createHost } from '../../src/host';
import { zhMessages as m } from '../../src/i18n';
import { nationalIndex as index } from '../../src/plan/national';
import { parseArea } from '../../src/sheets/a1';
import { createContents } from '../../src/workbench/grid/content';
import { looksIn } from '../../src/workbench/file/looks';
import { loadWorkbook } from '../../src/workbench/file/open';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { drawnOver, peerValues } from '../nation/typed';

/** Texts of a field's cells, row by row. */
async function shown(key: string, field: string, values: Parameters<typeof drawnOver>[2]): Promise<readonly string[]> {
  const { specs } = drawnOver(m, ['settings', 'peers', 'ranking', 'gaps', 'letter'], values);
  const created = new Date(Date.UTC(2025, 0, 15));
  const bytes = await writeWorkbook(specs, { pageOf: '', properties: { title: '', created, custom: {} } });
  const { workbook } = createHost({ now: () => created });
  await loadWorkbook(workbook, readWorkbook(bytes), looksIn(bytes));
  const spec = specs.find((own) => own.key === key)!;
  const sheet = workbook.sheets.find(({ name }) => name === spec.name)!;
  const { row, col, lastRow, lastCol } = parseArea(spec.fields.find((own) => own.field === field)!.range);
  const at = createContents(workbook, sheet);
  return Array.from({ length: lastRow - row + 1 }, (_, r) =>
    Array.from({ length: lastCol - col + 1 }, (_c, c) => at(row - 1 + r, col - 1 + c).text),
  ).flat();
}

test('a lead too small for two digits is 0.00 without a sign, a larger one has it', async () => {
  const figures = (k: number) => index.indicators.map((_, i) => (i === 0 ? [100, 50.01, 50, 0, 60][k]! : [100, 90, 50, 0, 60][k]!)); // prettier-ignore
  const zones = ['甲', '乙', '丙', '丁', '戊'];
  const rows = zones.map((zone, k) => ({ zone, year: 2023, figures: figures(k) }));
  const ranking = { own: ['乙'], place: [4] };
  const texts = await shown('gaps', 'behindChosen', { peers: peerValues(rows), ranking, gaps: { zone: ['丙', '甲', '丁'] } }); // prettier-ignore
  expect(texts.slice(0, 3)).toEqual(['0.00', expect.stringMatching(/^\d\.\d\d$/), expect.stringMatching(/^−\d/)]);
  expect(texts.filter((text) => /^[−-]0\.00$/.test(text))).toEqual([]);
});

test('the letter shows a hair of a lead as 0.00', async () => {
  const [own, best, hundredth] = [
    [90.001, 80],
    [100, 100],
    [90, 70],
  ];
  const texts = await shown('letter', 'behind', { letter: { own, best, hundredth } });
  expect(texts[0]).toBe('0.00');
  expect(texts[1]).toMatch(/^−0\.[1-9]|^−[1-9]/);
});
