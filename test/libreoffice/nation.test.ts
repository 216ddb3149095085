/** The ranking at full size, 178 zones × 46 indicators × 3 years, worked out by LibreOffice and held against the engine to 1e-9. */
import { nationTexts } from '../../src/i18n/nation';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zhMessages as m } from '../../src/i18n';
import { chosenIn, peersIn } from '../../src/nation/from-entries';
import { rowsIn } from '../../src/nation/peers';
import { ranked } from '../../src/nation/ranking';
import { samplePeers } from '../../src/nation/sample';
import { nationalIndex as index } from '../../src/plan/national';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { parseArea, cellAddress } from '../../src/sheets/a1';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { drawnOver, peerValues } from '../nation/typed';
import { sinkOptions } from '../support/kitchen-sink';
import { recalculate } from '../support/libreoffice';

test('LibreOffice comes to the same totals, ranks and gaps', async () => {
  const rows = samplePeers(index, {
    zones: 178,
    years: [2021, 2022, 2023],
    missing: 0.03,
    nameFor: nationTexts(m).peers.sampleZone,
  });
  const own = nationTexts(m).peers.sampleZone('D');
  const { specs, entries } = drawnOver(m, ['settings', 'peers', 'ranking', 'gaps'], {
    peers: peerValues(rows),
    ranking: { own: [own] },
  });
  const path = join(mkdtempSync(join(tmpdir(), 'zsc-nation-')), 'nation.xlsx');
  writeFileSync(path, await writeWorkbook(specs, { ...sinkOptions, active: 'ranking', corruptCaches: true }));
  const file = readWorkbook(readFileSync(await recalculate(path)));
  const field = (key: string, name: string) => {
    const spec = specs.find((one) => one.key === key)!;
    const { row, col, lastRow, lastCol } = parseArea(spec.fields.find((one) => one.field === name)!.range);
    const cells = file.sheets.find(({ tab }) => tab === spec.name)!.cells;
    const values: unknown[] = [];
    for (let r = row; r <= lastRow; r++)
      for (let c = col; c <= lastCol; c++) values.push(cells.get(cellAddress(r, c))?.value ?? '');
    return values;
  };
  const { settings, year } = chosenIn(index, plan, entries, m);
  const now = rowsIn(peersIn(index, entries), year);
  const { totals, ranks, scaled } = ranked(index, now, settings);
  const [theirTotals, theirRanks, theirScaled, gaps] = [
    field('ranking', 'total'),
    field('ranking', 'rank'),
    field('ranking', 'scaled'),
    field('gaps', 'behind'),
  ];
  expect(now).toHaveLength(178);
  now.forEach((_, z) => {
    expect(Math.abs(Number(theirTotals[z]) - totals[z]!)).toBeLessThan(1e-9);
    expect(theirRanks[z]).toBe(ranks[z]);
    scaled[z]!.forEach((value, k) =>
      value === null
        ? expect(theirScaled[z * 46 + k]).toBe('')
        : expect(Math.abs(Number(theirScaled[z * 46 + k]) - value)).toBeLessThan(1e-9),
    );
  });
  expect(gaps.filter((value) => typeof value === 'number').length).toBeGreaterThan(40);
});
