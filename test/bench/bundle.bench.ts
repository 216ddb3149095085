/** Size of each page's first load against the budget of the design. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { firstLoad, webFolder } from '../support/bundle';

const budget = 180;

test('first load of the pane', () => {
  const { files, gzip } = firstLoad('taskpane.html');
  for (const file of files)
    console.info(`${file.name}: ${(file.bytes / 1000).toFixed(1)} kB, ${(file.gzip / 1000).toFixed(1)} kB gzipped`);
  console.info(
    `first load of the pane: ${(gzip / 1000).toFixed(1)} kB gzipped of ${budget} (${Math.round(gzip / 10 / budget)} %)`,
  );
  expect(gzip / 1000).toBeLessThan(budget);
  expect(existsSync(join(webFolder, 'office-js', 'office.js'))).toBe(true);
});
