/** The guide to a plan of one's own calls buttons, sheets and screens what the product calls them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const textsIn = (folder: string) =>
  readdirSync(join(root, folder))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n');

/** Names in bold, and the steps of a way through the pane: “Overview → Plan settings (…) → Plan draft”. */
function namesIn(guide: string): readonly string[] {
  const text = guide.replace(/\s*\n\s*/g, /[\u4e00-\u9fff]\n/.test(guide) ? '' : ' ');
  const bold = [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name!);
  const ways = [...text.matchAll(/“([^”]*→[^”]*)”/g)].flatMap(([, way]) => way!.split('→'));
  return [...bold, ...ways].map((name) =>
    name
      .replace(/[（(][^）)]*[）)]/g, '')
      .replace(/ \d{4}–\d{4}/, '')
      .trim(),
  );
}

test.each([
  ['docs/own-plan.zh-CN.md', 'src/i18n/zh-CN'],
  ['docs/own-plan.md', 'src/i18n/en'],
])('%s', (guide, folder) => {
  const texts = textsIn(folder).toLowerCase();
  const names = namesIn(readFileSync(join(root, guide), 'utf8'));
  expect(names.length).toBeGreaterThan(10);
  // A text begins with the name; what follows may be a number of sheets or years.
  const isText = (name: string) => ["'", '`'].some((quote) => texts.includes(`${quote}${name}`.toLowerCase()));
  expect(names.filter((name) => !isText(name))).toEqual([]);
});
