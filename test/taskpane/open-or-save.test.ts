/**
 * @jest-environment jsdom
 *
 * A file made here opens in a window of its own, or is saved where this Excel opens none.
 */
import { ZoneScorecardError } from '../../src/errors';
import { openOrSave } from '../../src/taskpane/open-or-save';

const bytes = new Uint8Array([80, 75, 3, 4]);
const saved: string[] = [];
beforeEach(() => {
  saved.length = 0;
  URL.createObjectURL = () => 'blob:x';
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function () {
    saved.push(this.download);
  };
});

test('opened, nothing is saved', async () => {
  expect(await openOrSave({ openCopy: async () => undefined }, bytes, 'a.xlsx')).toBe('opened');
  expect(saved).toEqual([]);
});

test('where no window opens the file is had as a download', async () => {
  const refused = { openCopy: () => Promise.reject(new Error('UnsupportedFeature')) };
  expect(await openOrSave(refused, bytes, 'a.xlsx')).toBe('saved');
  expect(saved).toEqual(['a.xlsx']);
});

test('a cell that is being edited is for the user to leave', async () => {
  const editing = { openCopy: () => Promise.reject(new ZoneScorecardError('cell-editing')) };
  await expect(openOrSave(editing, bytes, 'a.xlsx')).rejects.toMatchObject({ code: 'cell-editing' });
  expect(saved).toEqual([]);
});
