/** How long it takes to hand out to all units and to collect what they return. The budget keeps a slip from going unnoticed. */
import { collected, fileOf } from '../exchange/support';
import { planted, returnedRound } from '../exchange/twenty';

const budget = 30_000;

test('handing out to all units and collecting their files', async () => {
  const start = performance.now();
  const { entries, files } = await returnedRound();
  const handedOut = performance.now();
  const { differences } = await collected(
    entries,
    files.map(({ name, bytes }) => fileOf(name, bytes)),
  );
  const done = performance.now();
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  console.info(
    `${files.length} unit workbooks (${megabytes.toFixed(1)} MB): made and filled in ${((handedOut - start) / 1000).toFixed(1)} s, ` +
      `collected in ${((done - handedOut) / 1000).toFixed(1)} s: ${differences.length} differences, ${Object.keys(planted).length} planted problems`,
  );
  expect(done - handedOut).toBeLessThan(budget);
});
