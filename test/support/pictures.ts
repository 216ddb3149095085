/** Pictures of what browser tests show, kept where ZSC_SCREENSHOTS names a folder. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** Keeps a picture of the page, or of a part of it, under this name, such as `hand-out.dark`. */
export async function keepPicture(page: Page | Locator, name: string): Promise<void> {
  const folder = process.env['ZSC_SCREENSHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `${name.replace(/[^\w.]+/g, '-')}.png`) });
}

/** Keeps pictures of a story, numbered in the order they are taken. */
export function numberedPictures(page: Page, story: string): (name: string) => Promise<void> {
  let taken = 0;
  return (name) => keepPicture(page, `${story}-${++taken}-${name}`);
}
