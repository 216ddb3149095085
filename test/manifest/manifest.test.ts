/**
 * @jest-environment jsdom
 *
 * The manifest as Excel reads it: everything referred to is there, nothing is longer than Excel takes, both languages are
 * complete. Limits: Microsoft's manifest reference (ids 32 and 125, ShortStrings 125, LongStrings 250 characters).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const base = 'https://localhost:3000';
const xml = new DOMParser().parseFromString(readFileSync(join(root, 'manifest.xml'), 'utf8'), 'application/xml');

const all = (tag: string, within: Document | Element = xml) =>
  [...within.getElementsByTagName('*')].filter((element) => element.localName === tag);
const values = (attribute: string) =>
  [...xml.getElementsByTagName('*')].flatMap((element) => element.getAttribute(attribute) ?? []);
const texts = (element: Element) => [
  element.getAttribute('DefaultValue') ?? '',
  ...all('Override', element).map((override) => override.getAttribute('Value') ?? ''),
];
const strings = (tag: 'ShortStrings' | 'LongStrings') => all(tag).flatMap((group) => all('String', group));

/** Every English that Microsoft's library has texts for, and that of Hong Kong: an Excel takes no other English for its own. */
const englishLocales = [
  'en-hk',
  ...readdirSync(join(root, 'node_modules/@microsoft/office-js/dist')).filter((name) => /^en-\w+$/.test(name)),
].sort();

test('is well-formed and names itself as Excel asks', () => {
  expect(all('parsererror')).toEqual([]);
  expect(all('Id')[0]?.textContent).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(all('Version')[0]?.textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  expect(all('DefaultLocale')[0]?.textContent).toBe('zh-CN');
  expect(all('Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type'))).toEqual([
    'Workbook',
    'Workbook',
  ]);
});

test('asks for ExcelApi 1.9, for the pane and for the ribbon', () => {
  const sets = all('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]);
  expect(sets).toEqual([
    ['ExcelApi', '1.9'],
    ['ExcelApi', '1.9'],
  ]);
});

test('ids occur once, and what is referred to is exactly what the resources hold', () => {
  const ids = values('id');
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  const resources = all('Resources').flatMap((element) => [
    ...all('Image', element),
    ...all('Url', element),
    ...all('String', element),
  ]);
  const held = resources.map((element) => element.getAttribute('id') ?? '').sort();
  expect([...new Set(values('resid'))].sort()).toEqual(held);
  for (const id of held) expect(id.length).toBeLessThanOrEqual(32);
  for (const control of [...all('CustomTab'), ...all('Group'), ...all('Control')]) {
    expect(control.getAttribute('id')?.length).toBeLessThanOrEqual(125);
  }
});

test('texts are there in both languages and fit', () => {
  const translated = [
    ...strings('ShortStrings'),
    ...strings('LongStrings'),
    ...all('DisplayName'),
    xml.documentElement.querySelector(':scope > Description')!,
  ];
  expect(translated.length).toBeGreaterThan(10);
  for (const element of translated) {
    const [chinese, ...english] = texts(element);
    expect(chinese).toMatch(/\p{Script=Han}/u);
    expect(new Set(english).size).toBe(1);
    expect(english[0]).toMatch(/^[\x20-\x7e]+$/);
    expect(
      all('Override', element)
        .map((override) => override.getAttribute('Locale')!.toLowerCase())
        .sort(),
    ).toEqual(englishLocales);
  }
  for (const element of [...strings('ShortStrings'), ...all('DisplayName')]) {
    for (const text of texts(element)) expect(text.length).toBeLessThanOrEqual(125);
  }
  for (const element of [...strings('LongStrings'), xml.documentElement.querySelector(':scope > Description')!]) {
    for (const text of texts(element)) expect(text.length).toBeLessThanOrEqual(250);
  }
});

test('every address is under the one base address, and pages and pictures are part of the project', () => {
  const addresses = values('DefaultValue').filter((value) => value.includes('://'));
  expect(addresses.length).toBeGreaterThan(20);
  for (const address of addresses) expect(address).toMatch(new RegExp(`^${base}/`));
  const pages = addresses.map((address) => new URL(address).pathname).filter((path) => path.endsWith('.html'));
  // The last is made of the user guides by the build.
  expect([...new Set(pages)].sort()).toEqual(['/commands.html', '/help.html', '/taskpane.html']);
  for (const page of ['src/commands/commands.html', 'src/taskpane/taskpane.html'])
    expect(existsSync(join(root, page))).toBe(true);
});

/** Width and height from a PNG file's header. */
function pngSize(address: string): [number, number] {
  const file = readFileSync(join(root, new URL(address).pathname));
  expect(file.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [file.readUInt32BE(16), file.readUInt32BE(20)];
}

test('icons are there in the sizes Excel asks for', () => {
  expect(pngSize(all('IconUrl')[0]!.getAttribute('DefaultValue')!)).toEqual([32, 32]);
  expect(pngSize(all('HighResolutionIconUrl')[0]!.getAttribute('DefaultValue')!)).toEqual([64, 64]);
  const addressOf = new Map(
    all('Image')
      .filter((image) => image.hasAttribute('DefaultValue'))
      .map((image) => [image.getAttribute('id'), image.getAttribute('DefaultValue')!]),
  );
  for (const icon of all('Icon')) {
    const images = all('Image', icon);
    expect(images.map((image) => image.getAttribute('size'))).toEqual(['16', '32', '80']);
    for (const image of images) {
      const size = Number(image.getAttribute('size'));
      expect(pngSize(addressOf.get(image.getAttribute('resid'))!)).toEqual([size, size]);
    }
  }
});

test('the ribbon tab leads to every main step', () => {
  const tab = all('CustomTab')[0]!;
  const actions = all('Control', tab).map((control) => {
    const action = all('Action', control)[0]!;
    const detail =
      all('FunctionName', action)[0]?.textContent ?? all('SourceLocation', action)[0]?.getAttribute('resid');
    return [control.getAttribute('id')!.replace('ZoneScorecard.', ''), action.getAttribute('xsi:type'), detail];
  });
  expect(actions).toEqual([
    ['OpenPane', 'ShowTaskpane', 'Url.Pane'],
    ['AddSheets', 'ShowTaskpane', 'Url.AddSheets'],
    ['Check', 'ShowTaskpane', 'Url.Check'],
    ['UpdateScores', 'ExecuteFunction', 'updateScores'],
    ['ShowGaps', 'ExecuteFunction', 'showGaps'],
    ['HandOut', 'ShowTaskpane', 'Url.HandOut'],
    ['Collect', 'ShowTaskpane', 'Url.Collect'],
  ]);
});
