/** `verify` and `check` on files with archived forms. */
import { unzipSync } from 'fflate';
import { writeWorkbook } from '../../src/xlsx';
import { archivedWorkbook, valueOf } from '../support/archived';
import { withPart } from '../support/hostile';
import { sinkOptions } from '../support/kitchen-sink';
import { shell, type Ran } from './support';

// A machine that runs other tests beside these is slow.
let fingerprint: string;
let run: (...argv: string[]) => Promise<Ran>;
beforeAll(async () => {
  const { specs, archives } = await archivedWorkbook();
  fingerprint = valueOf(archives[0]!, 'fingerprint');
  const signed = await writeWorkbook(specs, sinkOptions);
  const sheet = `xl/worksheets/sheet${specs.length}.xml`;
  expect(Object.keys(unzipSync(signed))).toContain(sheet);
  // The first figure of the archived sheet, as somebody with a text editor would change it.
  const forged = withPart(signed, sheet, (text) => text.replace(/<v>3\.2<\/v>/, '<v>3.3</v>'));
  const { zone, files } = shell({ 'signed.xlsx': signed, 'forged.xlsx': forged });
  await zone('new', 'plain.xlsx', '--items', 'G07');
  expect(files.has('plain.xlsx')).toBe(true);
  run = zone;
});

test('a signed file is told from a changed one', async () => {
  const { code, out } = await run('verify', 'signed.xlsx');
  expect(code).toBe(0);
  expect(out).toContain(`● signed.xlsx　存档1 2023年评分表　与存档时一致\n    2024-03-31　指纹 ${fingerprint}\n`);
  // What a fingerprint without a key cannot promise is said along with it.
  expect(out).toContain('须与签字纸上的指纹核对');
  const both = await run('verify', 'signed.xlsx', 'forged.xlsx', '--lang', 'en');
  expect(both.code).toBe(1);
  expect(both.out).toContain('× forged.xlsx　存档1 2023年评分表　changed since it was archived');
  expect(await run('verify', 'plain.xlsx')).toMatchObject({ code: 0, out: 'plain.xlsx　没有存档' });
});

test('the fingerprint on the signed paper must be in the file, unchanged', async () => {
  const printed = fingerprint.slice(0, 12);
  expect(await run('verify', 'signed.xlsx', '--fingerprint', printed.toUpperCase())).toMatchObject({ code: 0 });
  const other = await run('verify', 'signed.xlsx', '--fingerprint', '0123456789ab');
  expect(other.code).toBe(1);
  expect(other.out).toContain('× signed.xlsx　没有与签字件指纹一致、且未被改动的存档');
  expect((await run('verify', 'forged.xlsx', '--fingerprint', printed)).code).toBe(1);
  expect((await run('verify', 'plain.xlsx', '--fingerprint', printed)).code).toBe(1);
  expect((await run('verify', 'signed.xlsx', '--fingerprint', '123')).code).toBe(2);
  // Options may stand before the command, with their values.
  expect(await run('--fingerprint', printed, '--lang', 'zh', 'verify', 'signed.xlsx')).toMatchObject({ code: 0 });
  const { files } = JSON.parse((await run('verify', 'signed.xlsx', '--json')).out) as { files: unknown };
  expect(files).toMatchObject([{ path: 'signed.xlsx', archives: [{ key: 'archive_1', verdict: 'intact' }] }]);
});

test('check names a changed archive among what is wrong', async () => {
  const [signed, forged] = [await run('check', 'signed.xlsx', '-q'), await run('check', 'forged.xlsx', '-q')];
  expect(signed.out).not.toContain('存档1');
  expect(forged.out).toContain('[错误] 存档1 2023年评分表: × 存档后被改动');
  expect(forged.code).toBe(1);
});
