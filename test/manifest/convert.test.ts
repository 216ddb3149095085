/** The manifest for a server of one's own, and Microsoft's own tools on it: converted to JSON, checked by schema, offline. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficeAddinManifest, validateManifest } from 'office-addin-manifest';
import { convert } from 'office-addin-manifest-converter';

const root = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'zone-scorecard-manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

const writeManifest = (name: string, ...args: string[]) =>
  spawnSync(process.execPath, ['.scripts/manifest.mjs', '--out', join(folder, name), ...args], {
    cwd: root,
    encoding: 'utf8',
  });

/** Microsoft's converter prints as it goes; its findings come back in the files. */
async function toJson(xmlName: string): Promise<string> {
  const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  const out = join(folder, `${xmlName}-json`);
  await convert(join(folder, xmlName), out);
  log.mockRestore();
  return join(out, 'manifest.json');
}

test('without an address the manifest is for https://localhost:3000, as committed', () => {
  expect(writeManifest('local.xml').status).toBe(0);
  expect(readFileSync(join(folder, 'local.xml'), 'utf8')).toBe(readFileSync(join(root, 'manifest.xml'), 'utf8'));
});

test('an intranet address, in a folder and with a slash at its end, replaces every local one', async () => {
  expect(writeManifest('intranet.xml', '--base-url', 'https://intranet.example:8443/zsc/').status).toBe(0);
  const text = readFileSync(join(folder, 'intranet.xml'), 'utf8');
  expect(text).not.toContain('localhost');
  expect(text).not.toContain('zsc//');
  const info = await OfficeAddinManifest.readManifestFile(join(folder, 'intranet.xml'));
  expect(info.defaultSettings?.sourceLocation).toBe('https://intranet.example:8443/zsc/taskpane.html');
  expect(info.iconUrl).toBe('https://intranet.example:8443/zsc/assets/mark-32.png');
  expect(info.displayName).toBe('高新区考核评价');
});

test.each([
  'http://intranet.example',
  'intranet.example',
  'https://intranet.example/?a=1',
  'https://intranet.example/#top',
])('refuses %s with the reason', (address) => {
  const { status, stderr } = writeManifest('refused.xml', '--base-url', address);
  expect(status).toBe(2);
  expect(stderr).toContain('https');
});

test('an option it does not know is refused by its name', () => {
  const { status, stderr } = writeManifest('misspelt.xml', '--ofice-js', 'microsoft');
  expect([status, stderr.includes('--ofice-js'), stderr.includes('--office-js')]).toEqual([2, true, true]);
});

test.each([
  ['microsoft', 'https://appsforoffice.microsoft.com'],
  ['21vianet', 'https://appsforoffice.cdn.partner.office365.cn'],
  [
    'https://officeapis.public.onecdn.static.microsoft/1/office.js',
    'https://officeapis.public.onecdn.static.microsoft',
  ],
])('with the library from %s its origin is named, and the manifest still converts', async (choice, origin) => {
  expect(writeManifest('library.xml', '--office-js', choice).status).toBe(0);
  expect(readFileSync(join(folder, 'library.xml'), 'utf8')).toMatch(
    new RegExp(`<SupportUrl[^>]*/>\\s*<AppDomains>\\s*<AppDomain>${origin}</AppDomain>\\s*</AppDomains>\\s*<Hosts>`),
  );
  expect(await validateManifest(await toJson('library.xml'))).toEqual({ isValid: true });
});

test.each(['microsft', 'http://appsforoffice.microsoft.com/office.js', 'https://example.org/library.js'])(
  'refuses the library from %s with the choices there are',
  (choice) => {
    const { status, stderr } = writeManifest('refused.xml', '--office-js', choice);
    expect(status).toBe(2);
    expect(stderr).toContain('bundled, microsoft, 21vianet');
  },
);

test('converts to JSON that keeps to the schema; the same file with an id that is no GUID does not', async () => {
  writeManifest('intranet.xml', '--base-url', 'https://intranet.example/zsc');
  const json = await toJson('intranet.xml');
  expect(await validateManifest(json)).toEqual({ isValid: true });

  const manifest = JSON.parse(readFileSync(json, 'utf8')) as {
    extensions: { ribbons: { tabs: { groups: { controls: unknown[] }[] }[] }[] }[];
  };
  const groups = manifest.extensions[0]!.ribbons[0]!.tabs[0]!.groups;
  expect(groups.map((group) => group.controls.length)).toEqual([2, 3, 2]);

  const broken = join(folder, 'broken.json');
  writeFileSync(broken, JSON.stringify({ ...manifest, id: 'zone-scorecard' }));
  expect((await validateManifest(broken)).isValid).toBe(false);
});
