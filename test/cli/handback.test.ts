/** `handback` by the command line: a returned file with its faults marked, ready to be mailed. */
import { readWorkbook } from '../../src/xlsx';
import { handOut, typeInto } from '../exchange/support';
import { fourItemPlan } from '../support/four-items';
import { shell } from './support';

const plan = fourItemPlan();
const unit = plan.indicators.find(({ id }) => id === 'G03')!.lead.units[0]!;

async function returned(value: string | number): Promise<Uint8Array> {
  const { specs, bytes } = await handOut(unit, { sheets: {} }, { plan });
  return bytes(typeInto(specs, { G03: { ytd_2023: [100, value, 320, 450] } }));
}

test('the figure in error is marked as one; what a sound file still lacks, as a doubt', async () => {
  const { zone, files } = shell({
    'plan.json': JSON.stringify(plan),
    'faulty.xlsx': await returned('约210万'),
    'sound.xlsx': await returned(210),
    'other.xlsx': 'no workbook',
  });
  expect((await zone('new', 'book.xlsx', '--plan', 'plan.json')).code).toBe(0);
  const back = await zone('handback', 'book.xlsx', 'faulty.xlsx', 'sound.xlsx', '--out', 'back');
  expect(back.code).toBe(1);
  expect(back.out.split('\n').map((line) => line[0])).toEqual(['▲', '▲']);
  const made = [...files.keys()].filter((name) => name.startsWith('back/'));
  expect(made).toEqual(['back/退回_faulty.xlsx', 'back/退回_sound.xlsx']);

  const [faulty, sound] = made.map((name) => {
    const front = readWorkbook(files.get(name) as Uint8Array).sheets[0]!;
    return [...front.cells.values()].map(({ value }) => String(value));
  });
  expect(faulty!.filter((text) => text.startsWith('×'))).toHaveLength(1);
  expect(sound!.filter((text) => text.startsWith('×'))).toEqual([]);
  expect((await zone('merge', 'book.xlsx', made[0]!)).out).toContain('约210万');

  expect((await zone('handback', 'book.xlsx', 'other.xlsx', '--out', 'back')).code).toBe(3);
  expect((await zone('handback', 'book.xlsx', 'sound.xlsx')).code).toBe(2);
});
