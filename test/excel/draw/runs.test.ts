import { formulaRuns } from '../../../src/excel/draw/runs';
import { relativeForm } from '../../../src/formula/form';
import type { CellSpec } from '../../../src/sheets/spec';

const cell = (row: number, formula: string): CellSpec => ({ row, col: 6, formula, style: 'computed' });

describe('relative form', () => {
  test('is the same for a formula copied down', () => {
    expect(relativeForm('=IF(D19="","",YEAR(D19))', 19, 6)).toBe(relativeForm('=IF(D25="","",YEAR(D25))', 25, 6));
  });

  test('differs where a reference is fixed in one and moves in the other', () => {
    expect(relativeForm('=D$19+D20', 20, 6)).not.toBe(relativeForm('=D$20+D21', 21, 6));
    expect(relativeForm('=COUNTIF(D$19:D20,D20)', 20, 6)).toBe(relativeForm('=COUNTIF(D$19:D21,D21)', 21, 6));
  });

  test('leaves texts, names and functions that look like cells alone', () => {
    expect(relativeForm('=IF(A1="B2",zsc_G13_actual,LOG10(A1))', 1, 1)).toBe(
      '=IF(R[0]C[0]="B2",zsc_G13_actual,LOG10(R[0]C[0]))',
    );
  });
});

describe('formula runs', () => {
  test('a long column is one run, its copies need not be written', () => {
    const cells = Array.from({ length: 50 }, (_, i) => cell(19 + i, `=LEN(C${19 + i})`));
    const { runs, copied } = formulaRuns(cells);
    expect(runs).toEqual([{ from: 'F19', to: 'F20:F68' }]);
    expect(copied.size).toBe(49);
  });

  test('a gap or another formula ends a run', () => {
    const cells = [19, 20, 21, 22, 23, 24, 26, 27].map((r) => cell(r, `=LEN(C${r})`)).concat(cell(25, '=LEN(C1)'));
    expect(formulaRuns(cells).runs).toEqual([{ from: 'F19', to: 'F20:F24' }]);
  });
});
