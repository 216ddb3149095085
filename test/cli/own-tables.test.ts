/** A unit's own table by the command line: refused with a hint, read by a mapping, the mapping put right, kept and used again. */
import { shell } from './support';

const csv = `指标,单位,2024年1-3月实际
营业收入,亿元,120.5
规上企业营业收入总额合并数,亿元,60
企业总数,家,—
`;

test('merge --own', async () => {
  const { zone, files } = shell({ '管委会报表2024.csv': csv });
  await zone('new', 'plan.xlsx', '--items', 'G02,G03,G07');
  const refused = await zone('merge', 'plan.xlsx', '管委会报表2024.csv');
  expect(refused.code).toBe(3);
  expect(refused.out).toContain('--own');

  const first = await zone('merge', 'plan.xlsx', '管委会报表2024.csv', '--own', 'map.json', '--accept', 'plain', '--out', 'new.xlsx'); // prettier-ignore
  expect(first.out).toContain('规上企业营业收入总额合并数');
  expect(first.out).toMatch(/\+ G03 .*120\.5/);
  const made = new TextDecoder().decode(files.get('map.json') as Uint8Array);
  expect(JSON.parse(made)).toMatchObject({
    rows: { 营业收入: 'G03', 规上企业营业收入总额合并数: null },
    columns: { '2024年1-3月实际': { role: 'figure', period: 'q1' } },
  });
  expect((await zone('entries', 'new.xlsx', '--csv')).out).toContain('G03,ytd_2024,1,120.5');

  files.set('map.json', made.replace('"规上企业营业收入总额合并数": null', '"规上企业营业收入总额合并数": "G02"'));
  files.set('管委会报表2025.csv', csv.replace('1-3月', '1-6月'));
  const again = await zone('merge', 'new.xlsx', '管委会报表2025.csv', '--own', 'map.json');
  expect(again.out).toMatch(/\? G02 .*60/);
  expect((await zone('merge', 'plan.xlsx', '管委会报表2024.csv', '--own', 'plan.xlsx')).code).toBe(2);
  files.set('wrong.json', '{"units":{"a.csv":"nobody"}}');
  expect((await zone('merge', 'plan.xlsx', '管委会报表2024.csv', '--own', 'wrong.json')).code).toBe(2);
});
