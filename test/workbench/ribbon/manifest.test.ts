/**
 * @jest-environment jsdom
 *
 * The workbench's ribbon is the manifest's, so what is pressed here is what Excel would show.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../../src/commands/run';
import { readRibbon } from '../../../src/workbench/ribbon/manifest';

const root = join(__dirname, '..', '..', '..');
const xml = readFileSync(join(root, 'manifest.xml'), 'utf8');
const buttonsIn = (locale: 'zh-CN' | 'en') => readRibbon(xml, locale).groups.flatMap((group) => group.buttons);

test('every control of the manifest is a button, in its order', () => {
  const controls = [...xml.matchAll(/<Control xsi:type="Button" id="([^"]+)"/g)].map((match) => match[1]);
  expect(controls.length).toBeGreaterThan(4);
  expect(buttonsIn('zh-CN').map((button) => button.id)).toEqual(controls);
});

test('labels and tips are in the language asked for', () => {
  expect(readRibbon(xml, 'zh-CN').label).toBe('考核评价');
  expect(readRibbon(xml, 'en').label).toBe('Scorecard');
  for (const { label, tip } of buttonsIn('en')) expect(label + tip).not.toMatch(/\p{Script=Han}/u);
});

test('function buttons name functions there are; the others open the pane on its own server; icons exist', () => {
  for (const { action, icon } of buttonsIn('zh-CN')) {
    if (action.kind === 'function') expect(Object.keys(commands)).toContain(action.name);
    else expect(action.url).toMatch(/^taskpane\.html(\?|$)/);
    expect(existsSync(join(root, icon))).toBe(true);
  }
  expect(readRibbon(xml, 'zh-CN').pane).toBe('taskpane.html');
});

test('a manifest that refers to what it does not hold is refused', () => {
  expect(() => readRibbon(xml.replace(' id="Url.Functions"', ' id="Url.Gone"'), 'zh-CN')).toThrow('Url.Functions');
});
