/** H17.1: a batch as large as a whole workbook's drawing, in computing time. */
import { start } from '../host/support';

test('H17.1 60,000 cell writes and 10,000 format commands', async () => {
  const fixture = start();
  let seconds = 0;
  await fixture.Excel.run(async (context) => {
    for (let n = 0; n < 40; n++) {
      const sheet = context.workbook.worksheets.add(`s${n}`);
      const grid = Array.from({ length: 150 }, (_, r) =>
        Array.from({ length: 10 }, (__, c) => (c === 9 ? `=SUM(A${r + 1}:I${r + 1})` : c === 0 ? `t${r}` : r * c)),
      );
      sheet.getRange('A1:J150').formulas = grid;
      for (let r = 0; r < 50; r++) {
        const format = sheet.getRange(`A${r + 1}:J${r + 1}`).format;
        format.fill.color = r % 2 ? '#FFFBE6' : '#F5F7F9';
        format.font.size = 9 + (r % 3);
        format.font.bold = r % 5 === 0;
        format.wrapText = true;
        format.horizontalAlignment = 'Center';
      }
    }
    const before = process.cpuUsage();
    await context.sync();
    const used = process.cpuUsage(before);
    seconds = (used.user + used.system) / 1e6;
  });
  // Computing time, so that a busy machine does not matter; the client library's own share counts in.
  console.info(`60,000 cell writes and 10,000 format commands: ${seconds.toFixed(2)} s`);
  expect(seconds).toBeLessThan(2);
  expect(fixture.host.stats.actions).toBeGreaterThan(10000);
});
