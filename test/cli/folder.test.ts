/** The workbooks of a folder as a disk has them: links in circles, pipes, links to nothing, folders that are called like files. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { workbooksIn } from '../../src/cli/folder';

const root = mkdtempSync(join(tmpdir(), 'zsc-folder-'));
const at = (path: string) => join(root, path);
beforeAll(() => {
  for (const path of ['sub', 'b', 'folder.xlsx', '__MACOSX']) mkdirSync(at(path));
  for (const path of ['a.xlsx', 'sub/B.XLSX', 'folder.xlsx/c.xlsx', 'old.xls', 'wps.et', 'm.xlsm', 'all.zip', '~$a.xlsx', '._a.xlsx', '__MACOSX/a.xlsx', 'note.txt']) writeFileSync(at(path), 'x'); // prettier-ignore
  symlinkSync('..', at('sub/up'));
  symlinkSync('.', at('b/self'));
  symlinkSync('self-made-loop.xlsx', at('self-made-loop.xlsx'));
  symlinkSync('nowhere', at('gone.xlsx'));
  symlinkSync('a.xlsx', at('z-link.xlsx'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [at('pipe.xlsx')]);
});

test('each workbook once, links in circles and pipes passed by, what was sent in another format there to be told', async () => {
  const seen = new Set<string>();
  const found = (await workbooksIn(root, seen))!.map((path) => relative(root, path));
  expect(found).toEqual(['a.xlsx', 'all.zip', join('folder.xlsx', 'c.xlsx'), 'gone.xlsx', 'm.xlsm', 'old.xls', 'self-made-loop.xlsx', join('sub', 'B.XLSX'), 'wps.et']); // prettier-ignore
  // Named again by another way.
  expect(await workbooksIn(at('sub'), seen)).toEqual([]);
  expect(await workbooksIn(at('z-link.xlsx'), seen)).toEqual([]);
  expect(await workbooksIn(at('a.xlsx'), new Set())).toEqual([at('a.xlsx')]);
  expect(await workbooksIn(at('none'), seen)).toBeNull();
});
