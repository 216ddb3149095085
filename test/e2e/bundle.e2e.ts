/** What is built keeps to its budget and carries Microsoft's library untouched. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstLoad, webFolder } from '../support/bundle';

const officeJs = join(__dirname, '..', '..', 'node_modules', '@microsoft', 'office-js', 'dist');

test('the pane loads under 180 kB, without the focus and popover libraries of heavier components', () => {
  const { files, gzip, text } = firstLoad('taskpane.html');
  expect(files.length).toBeGreaterThan(0);
  expect(gzip).toBeGreaterThan(20_000);
  expect(gzip).toBeLessThan(180_000);
  // Each is a string the library keeps in any build: tabster's name for its instance, floating-ui's for its arrow data.
  const held = { tabster: text.includes('__tabsterInstance'), floatingUi: text.includes('alignmentOffset') };
  expect(held).toEqual({ tabster: false, floatingUi: false });
});

test.each([
  'office.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
])('Microsoft’s %s is served as it came', (name) => {
  expect(readFileSync(join(webFolder, 'office-js', name)).equals(readFileSync(join(officeJs, name)))).toBe(true);
});

test('nothing built fetches from elsewhere, and no source map is shipped', () => {
  const built = readdirSync(webFolder, { recursive: true }).map(String);
  expect(built.filter((name) => name.endsWith('.map'))).toEqual([]);
  for (const page of built.filter((name) => /^[^/\\]+\.html$/.test(name))) {
    const html = readFileSync(join(webFolder, page), 'utf8');
    expect(html).not.toMatch(/(?:src|href)="?(?:https?:)?\/\//);
    expect(html).toContain("default-src 'self'");
  }
});
