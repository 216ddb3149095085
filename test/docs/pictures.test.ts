/** The guides' pictures are those `npm run pictures` takes, of each screen in both languages, and the screens' names are the pane's. */
import { existsSync, readFileSync } from 'node:fs';
import { loadMessages } from '../../src/i18n/all';

const read = (file: string) => readFileSync(file, 'utf8');
const picturesIn = (text: string) => [...text.matchAll(/!\[([^\]]*)\]\(images\/([^)]+)\)/g)].map(([, alt, file]) => ({ alt: alt!, file: file! })); // prettier-ignore
const taken = [...read('.scripts/pictures.mjs').matchAll(/picture\('([a-z]+)'/g)].map(([, name]) => name!);

test.each([
  ['docs/user-guide.zh-CN.md', '.zh-CN.png'],
  ['docs/user-guide.md', '.png'],
])('%s shows every picture that is taken, and no other', (guide, ending) => {
  const files = picturesIn(read(guide)).map(({ file }) => file);
  expect(files.filter((file) => !existsSync(`docs/images/${file}`))).toEqual([]);
  expect([...files].sort()).toEqual(taken.map((name) => `guide-${name}${ending}`).sort());
});

test.each(['zh-CN', 'en'] as const)('%s: a picture of a screen is called by the name on its tab', async (locale) => {
  const { tabs } = (await loadMessages(locale)).pane;
  const pictures = picturesIn(read(locale === 'en' ? 'docs/user-guide.md' : 'docs/user-guide.zh-CN.md'));
  for (const [name, tab] of [
    ['findings', tabs.findings],
    ['scores', tabs.scores],
  ] as const)
    // prettier-ignore
    expect(pictures.find(({ file }) => file.startsWith(`guide-${name}`))!.alt).toContain(tab);
});

test('the guides call the four screens as the pane does', async () => {
  for (const [locale, guide] of [
    ['zh-CN', 'docs/user-guide.zh-CN.md'],
    ['en', 'docs/user-guide.md'],
  ] as const) {
    // prettier-ignore
    const { tabs } = (await loadMessages(locale)).pane;
    const text = read(guide);
    expect(Object.values(tabs).filter((tab) => !text.includes(tab))).toEqual([]);
  }
});

test.each([
  ['zh-CN', 'docs/wps.zh-CN.md'],
  ['en', 'docs/wps.md'],
] as const)('%s: the page for offices with WPS names buttons of the workbench', async (locale, page) => {
  const { workbench, workbenchMore } = await loadMessages(locale);
  const text = read(page);
  const buttons = [workbench.bar.open, workbench.bar.save, workbenchMore.find.button, workbenchMore.keeping.label];
  expect(buttons.filter((button) => !text.includes(button))).toEqual([]);
  const commands = read('docs/command-line.md');
  const named = [...text.matchAll(/^\|[^|]+\| `(\w+)/gm)].map(([, command]) => command!);
  expect(named).toHaveLength(6);
  expect(named.filter((command) => !commands.includes(`\`${command} `))).toEqual([]);
});
