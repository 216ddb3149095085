/** The styles of the sheets in a file: by the names they have where Excel draws them, each as the style guide has it. */
import { strFromU8, unzipSync } from 'fflate';
import { zhMessages } from '../../src/i18n';
import { cellAddress } from '../../src/sheets/a1';
import { cellStyleName } from '../../src/sheets/looks';
import { styles, type Style } from '../../src/sheets/styles';
import { writeWorkbook } from '../../src/xlsx';
import { fourItemPlan } from '../support/four-items';
import { filledWorkbook } from '../support/filled-workbook';
import { buildSheet } from '../../src/sheets';
import { sinkOptions } from '../support/kitchen-sink';

const keys = ['cover', 'plan', 'G03', 'score_2023'];
const { specs } = filledWorkbook(fourItemPlan(), zhMessages, keys, (c) => keys.map((key) => buildSheet(key, c)), {});

/** The attributes and parts of what stands between two tags, one after the other. */
const list = (xml: string, tag: string, one: string) =>
  new RegExp(`<${tag} [^>]*>(.*?)</${tag}>`, 's')
    .exec(xml)![1]!
    .match(new RegExp(`<${one} [^>]*?(?:/>|>.*?</${one}>)`, 'gs'))!;
const attribute = (text: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(text)?.[1];

test('a cell is in the style of its name, which looks as the cell does but for the format of its figures', async () => {
  const parts = unzipSync(await writeWorkbook(specs, sinkOptions));
  const xml = strFromU8(parts['xl/styles.xml']!);
  const [cells, bases, named] = [
    list(xml, 'cellXfs', 'xf'),
    list(xml, 'cellStyleXfs', 'xf'),
    list(xml, 'cellStyles', 'cellStyle'),
  ];
  expect(attribute(xml.match(/<cellStyles [^>]*>/)![0], 'count')).toBe(String(named.length));
  expect(attribute(xml.match(/<cellStyleXfs [^>]*>/)![0], 'count')).toBe(String(bases.length));
  const names = named.map((one) => attribute(one, 'name'));
  expect(new Set(names).size).toBe(names.length);
  expect(names[0]).toBe('Normal');
  expect(names).toEqual(expect.arrayContaining(['zsc entry', 'zsc title', 'zsc header', 'zsc assumed']));
  const format = (xf: string) =>
    [...xml.matchAll(/<numFmt ([^>]*)\/>/g)].find(
      ([, one]) => attribute(` ${one}`, 'numFmtId') === attribute(xf, 'numFmtId'),
    )?.[1];
  let seen = 0;
  specs.forEach((spec, s) => {
    const sheet = strFromU8(parts[`xl/worksheets/sheet${s + 1}.xml`]!);
    for (const { row, col, style, format: own } of spec.cells) {
      const at = Number(new RegExp(`<c r="${cellAddress(row, col)}"[^>]*? s="(\\d+)"`).exec(sheet)?.[1] ?? 0);
      const place = Number(attribute(cells[at]!, 'xfId'));
      if (place === 0) continue;
      const [cell, base] = [cells[at]!, bases[place]!];
      for (const part of ['fontId', 'fillId', 'borderId']) expect(attribute(base, part)).toBe(attribute(cell, part));
      if (own === undefined || own === (styles[style] as Style).format)
        expect(attribute(base, 'numFmtId')).toBe(attribute(cell, 'numFmtId'));
      if (names[place] !== cellStyleName(style)) continue;
      expect(attribute(format(base)!.replace(/&quot;/g, "'"), 'formatCode') ?? '').toBe(
        (styles[style] as Style).format.replace(/"/g, "'"),
      );
      expect(base.includes('locked="')).toBe((styles[style] as Style).unlocked === true);
      seen++;
    }
  });
  expect(seen).toBeGreaterThan(300);
});
