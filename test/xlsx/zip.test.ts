import { unzipSync } from 'fflate';
import { zipFiles } from '../../src/xlsx';

it('packs files under names every system can hold, none hiding another', () => {
  const file = (name: string, byte: number) => ({ name, bytes: new Uint8Array([byte]) });
  const zip = zipFiles(
    [file('市科技局.xlsx', 1), file('市科技局.xlsx', 2), file('a/b:c?.xlsx', 3), file('  ', 4)],
    new Date(2024, 0, 2),
  );
  expect(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, bytes[0]])).toEqual([
    ['市科技局.xlsx', 1],
    ['市科技局 (2).xlsx', 2],
    ['a_b_c_.xlsx', 3],
    ['_', 4],
  ]);
});
