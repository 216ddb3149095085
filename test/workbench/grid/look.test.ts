/** Lines between cells and where text stands. */
import { normalFormat, setting, type Border } from '../../../src/host/model/format';
import { alignmentOf, cssLine, isAcross, sharedLine } from '../../../src/workbench/grid/look';

const thin: Border = { style: 'Continuous', weight: 'Thin', color: '#C7CED6' };
const rule: Border = { style: 'Continuous', weight: 'Medium', color: '#1F3A5F' };
const none: Border = { style: 'None', weight: 'Thin', color: '#000000' };

test('of two lines on one edge the heavier is drawn, and none where neither cell asks for one', () => {
  expect(sharedLine(rule, thin)).toBe(rule);
  expect(sharedLine(thin, rule)).toBe(rule);
  expect(sharedLine(thin, null)).toBe(thin);
  expect(sharedLine(none, thin)).toBe(thin);
  expect(sharedLine(none, null)).toBeNull();
});

test('a line as CSS', () => {
  expect(cssLine(rule)).toBe('2px solid #1F3A5F');
  expect(cssLine({ style: 'Dot', weight: 'Thin', color: '#B5A25E' })).toBe('1px dotted #B5A25E');
  expect(cssLine(none)).toBeUndefined();
});

test('General puts numbers right, text left, errors in the middle; a set alignment wins', () => {
  const kinds = ['number', 'text', 'other'] as const;
  expect(kinds.map((kind) => alignmentOf(normalFormat, kind))).toEqual(['right', 'left', 'center']);
  const centred = setting({ horizontal: 'Center' })(normalFormat);
  expect(kinds.map((kind) => alignmentOf(centred, kind))).toEqual(['center', 'center', 'center']);
});

test('centred across is not centred in its cell alone', () => {
  const across = setting({ horizontal: 'CenterAcrossSelection' })(normalFormat);
  expect([isAcross(across), alignmentOf(across, 'text')]).toEqual([true, 'center']);
  expect(isAcross(setting({ horizontal: 'Center' })(normalFormat))).toBe(false);
});
