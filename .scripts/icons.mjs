/**
 * `npm run icons`: draws the add-in's icons into assets/ (needs a Chromium). They are committed, since Excel asks for PNG
 * files; this is how to change them. All are one tile: white on navy shows on light and on dark ribbons.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumHint, findChromium } from './find.mjs';
import { root } from './project.mjs';

const navy = '#1F3A5F';
const gold = '#F2C14E';

const bars = (heights, fill) =>
  heights
    .map(
      (height, i) =>
        `<rect x="${6 + i * 5}" y="${26 - height}" width="4" height="${height}" fill="${fill[i] ?? fill[0]}"/>`,
    )
    .join('');
const tick = (d, width = 3) =>
  `<path d="${d}" fill="none" stroke="${gold}" stroke-width="${width}" stroke-linecap="square" stroke-linejoin="miter"/>`;
const line = (d) => `<path d="${d}" fill="none" stroke="#fff" stroke-width="2.4"/>`;
const sheet = line('M6.2 6.2h15.6v19.6H6.2zM6.2 12.5h15.6M6.2 19h15.6M13.5 12.5v13.3');

/** What each icon shows, on a square of 32. */
const glyphs = {
  mark: `${bars([7, 11, 15, 9], ['#fff'])}${tick('M15.5 9.5l3.7 3.7 7-7')}`,
  add: `${sheet}<rect x="17" y="15" width="13" height="13" fill="${navy}"/>${tick('M24 18v9M19.5 22.5h9')}`,
  check: `${line('M6.2 6.2h19.6v19.6H6.2z')}${tick('M10.5 16l4.2 4.2 7.2-8')}`,
  score: `${line('M7.2 5.2h17.6v21.6H7.2z')}${line('M11 10.5h10M11 15.5h10')}${tick('M11.5 21.5h9', 2.8)}`,
  gap: `${bars([16, 10, 6, 13], ['#fff', '#fff', gold, '#fff'])}<path d="M5 8.2h21.5" stroke="${gold}" stroke-width="2" stroke-dasharray="3 2"/>`,
  handout: `${line('M14.5 6.2H6.2v19.6h8.3')}${tick('M12.5 16h13M20.5 10.5l5.5 5.5-5.5 5.5')}`,
  collect: `${line('M17.5 6.2h8.3v19.6h-8.3')}${tick('M6.5 16h13M14.5 10.5l5.5 5.5-5.5 5.5')}`,
};
/** Excel asks for 16, 32 and 80 on the ribbon, 32 and 64 in its lists, 128 in the store's. */
const sizes = { mark: [16, 32, 64, 80, 128] };
const ribbonSizes = [16, 32, 80];

const executablePath = await findChromium();
if (!executablePath) throw new Error(chromiumHint);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
mkdirSync(join(root, 'assets'), { recursive: true });
for (const [name, glyph] of Object.entries(glyphs)) {
  for (const size of sizes[name] ?? ribbonSizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32" style="display:block">` +
        `<rect width="32" height="32" rx="5" fill="${navy}"/>${glyph}</svg>`,
    );
    writeFileSync(join(root, 'assets', `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
