/** Units save with WPS, with an Excel of any year, on a Mac: the same figures are found, however the file spells them. */
import { exampleValues } from '../../src/scoring/example';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { workbook } from '../sheets/whole-workbook';
import { resaved, spellings } from '../support/resaved';
import { collected, fileOf, handOut, typeInto } from './support';

const { entries } = workbook(exampleValues(ordosPlan, zhMessages));

async function returned() {
  const { bytes, specs } = await handOut('industry', entries);
  const typed = typeInto(specs, {
    G20: { ytd_2024: [100.5], remark: ['+不是公式', ' 前后有空格 '] },
    G19: { evidence: ['依据&<更正>'] },
    T04: { self_rating: [88], owner: ['样例'] },
  });
  return bytes(typed);
}
const given = returned();

const foundIn = async (bytes: Uint8Array) => {
  const { files, differences } = await collected(entries, [fileOf('returned.xlsx', bytes)]);
  const [file] = files;
  if (file?.status !== 'read') throw file?.error ?? new Error('no file');
  return {
    differences: differences.map(({ key, field, index, after }) => [key, field, index, after]),
    unit: file.unit,
    complete: file.complete,
    issues: file.issues,
    refusals: file.refusals,
  };
};

test.each([
  ...Object.entries(spellings).map(([name, way]) => [name, [way]] as const),
  ['all of it', Object.values(spellings)] as const,
])('%s', async (_, ways) => {
  const bytes = await given;
  const expected = await foundIn(bytes);
  expect(expected).toMatchObject({ unit: 'industry', issues: [], refusals: [] });
  expect(expected.differences).toHaveLength(6);
  const changed = resaved(bytes, ways);
  expect(Buffer.from(changed).equals(bytes)).toBe(false);
  expect(await foundIn(changed)).toEqual(expected);
});
