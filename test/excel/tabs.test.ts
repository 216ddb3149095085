import { freeTab, positionsOf } from '../../src/excel/tabs';

describe('tabs', () => {
  test('a name that is taken gets a number, whatever its case, and stays within 31 characters', () => {
    expect(freeTab('计划目标', new Set())).toBe('计划目标');
    expect(freeTab('Plan', new Set(['plan', 'PLAN (2)']))).toBe('Plan (3)');
    const long = 'x'.repeat(31);
    expect(freeTab(long, new Set([long]))).toHaveLength(31);
  });

  test('new sheets follow their predecessor; the users own keep their order', () => {
    const positions = positionsOf(
      ['mine', '首页', 'other'],
      new Map([['cover', '首页']]),
      [
        { key: 'G01', tab: 'G01' },
        { key: 'G02', tab: 'G02' },
      ],
      ['cover', 'G01', 'G02'],
    );
    expect(positions).toEqual([2, 3]);
    expect(positionsOf(['mine'], new Map(), [{ key: 'G01', tab: 'G01' }], ['cover', 'G01'])).toEqual([1]);
  });
});
