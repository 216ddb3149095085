/** The last touches of a file: whose it is, boxes that hold their notes, no green corners for what is meant. */
import { strFromU8, unzipSync } from 'fflate';
import { zhMessages } from '../../src/i18n';
import { buildSheet } from '../../src/sheets';
import { linesOf } from '../../src/sheets/text-lines';
import { writeWorkbook } from '../../src/xlsx';
import { filledWorkbook } from '../support/filled-workbook';
import { fourItemPlan } from '../support/four-items';
import { sinkOptions } from '../support/kitchen-sink';

const keys = ['cover', 'plan', 'G03', 'score_2023'];
const { specs } = filledWorkbook(fourItemPlan(), zhMessages, keys, (c) => keys.map((key) => buildSheet(key, c)), {});
const written = writeWorkbook(specs, sinkOptions).then((file) => unzipSync(file));
const part = async (path: string) => strFromU8((await written)[path] ?? new Uint8Array());

test('says which program made it', async () => {
  expect(await part('docProps/app.xml')).toContain('<Application>Zone Scorecard</Application>');
  expect(await part('docProps/core.xml')).toContain('<dc:creator>');
});

test('marks nothing that is meant as an error, on any sheet', async () => {
  for (const i of specs.keys()) {
    const sheet = await part(`xl/worksheets/sheet${i + 1}.xml`);
    const area = /<dimension ref="([^"]+)"/.exec(sheet)![1];
    expect(sheet).toContain(`<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1" formula="1"`);
  }
});

test('has boxes that hold their notes', async () => {
  let seen = 0;
  for (const [i, spec] of specs.entries()) {
    const shapes = (await part(`xl/drawings/vmlDrawing${i + 1}.vml`)).match(/<v:shape .*?<\/v:shape>/gs) ?? [];
    for (const shape of shapes) {
      const [row, col] = ['Row', 'Column'].map((tag) => 1 + Number(new RegExp(`<x:${tag}>(\\d+)<`).exec(shape)![1]));
      const note = spec.cells.find((cell) => cell.row === row && cell.col === col)!.note!;
      const [, width, height] = /width:([\d.]+)pt;height:([\d.]+)pt/.exec(shape)!.map(Number);
      // Notes are of 9 points, a line of them is 12 points tall.
      const lines = linesOf(note, (width! / 0.75 - 14) / 7, 9);
      expect(height!).toBeGreaterThanOrEqual(12 * lines);
      // Excel goes by the cells the box reaches to.
      const [fromCol, , fromRow, , toCol, , toRow] = /<x:Anchor>([^<]*)</.exec(shape)![1]!.split(',').map(Number);
      const widthOf = (c: number) =>
        spec.hiddenColumns?.includes(c) ? 0 : (7 * (spec.columnWidths[c] ?? 8.43) + 5) * 0.75;
      const reach = (from: number, to: number, size: (n: number) => number) => Array.from({ length: to - from + 1 }, (_, n) => size(from + n + 1)).reduce((a, b) => a + b, 0); // prettier-ignore
      expect(reach(fromCol!, toCol!, widthOf)).toBeGreaterThanOrEqual(width!);
      expect(reach(fromRow!, toRow!, (r) => spec.rowHeights[r] ?? 15)).toBeGreaterThanOrEqual(height!);
      seen++;
    }
  }
  expect(seen).toBe(specs.flatMap(({ cells }) => cells.filter(({ note }) => note !== undefined)).length);
  expect(seen).toBeGreaterThan(5);
});
