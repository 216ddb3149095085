/** How long the formula engine takes for a workbook larger than the product's: 60 sheets, 30,000 formulas. */
import { createFormulaEngine } from '../../src/formula/engine';
import type { CellContent } from '../../src/formula/engine';

const SHEETS = 60;
const ROWS = 100;

/** Two columns of figures, then five of formulas: choices, a running total, a sum by unit, another sheet by name, array products. */
function contents(sheet: number, row: number): CellContent[] {
  const r = row + 1;
  const formulas = [
    `=IF(OR($A${r}="",B${r}=""),"",IF(A${r}=0,0,MIN(1,ROUND(A${r}/7,4))))`,
    row === 0 ? '=C1' : `=D${row}+N(C${r})`,
    `=SUMIF($B$1:$B$${ROWS},B${r},$A$1:$A$${ROWS})`,
    sheet > 0 ? `=IFERROR(INDEX(zsc_g${sheet - 1}_actual,${(row % 20) + 1}),"")` : `=A${r}*2`,
    row % 10 === 0
      ? `=SUMPRODUCT((zsc_g${sheet}_unit="单位3")*(zsc_g${sheet}_actual>1)*zsc_g${sheet}_actual)`
      : `=SUM(A${r}:C${r})/MAX(1,COUNT($A$1:$A$${ROWS}))`,
  ];
  return [{ value: row % 7 }, { value: `单位${row % 13}` }, ...formulas.map((formula) => ({ formula, value: null }))];
}

test('first calculation and edits', () => {
  const data = Array.from({ length: SHEETS }, (_, sheet) =>
    Array.from({ length: ROWS }, (_, row) => contents(sheet, row)),
  );
  const names = new Map(
    data.flatMap((_, sheet) => [
      [`zsc_g${sheet}_actual`, `='G${sheet} 表'!$A$1:$A$${ROWS}`],
      [`zsc_g${sheet}_unit`, `='G${sheet} 表'!$B$1:$B$${ROWS}`],
    ]),
  );
  const ids = new Map(data.map((_, sheet) => [`g${sheet} 表`, String(sheet)]));
  const engine = createFormulaEngine({
    sheetId: (name) => ids.get(name.toLowerCase()),
    sheetName: (id) => `G${id} 表`,
    content: (id, row, col) => data[Number(id)]?.[row]?.[col] ?? { value: null },
    extent: () => ({ rows: ROWS, cols: 7 }),
    definedName: (name) => names.get(name.toLowerCase()),
    today: () => 45_292,
  });

  const begin = performance.now();
  const results = data.flatMap((rows, sheet) =>
    rows.flatMap((cells, row) => cells.map((_, col) => engine.value(String(sheet), row, col))),
  );
  const first = performance.now() - begin;
  expect(results.filter((result) => typeof result === 'object')).toEqual([]);

  const edits = Array.from({ length: 50 }, (_, k) => {
    const sheet = (k * 7) % SHEETS;
    const row = (k * 11) % ROWS;
    data[sheet]![row]![0] = { value: 100 + k };
    const start = performance.now();
    const affected = engine.changed([{ sheetId: String(sheet), row, col: 0 }]);
    for (const cell of affected) engine.value(cell.sheetId, cell.row, cell.col);
    expect(affected.length).toBeGreaterThan(100);
    return performance.now() - start;
  }).sort((a, b) => a - b);

  const median = edits[25]!;
  console.info(
    `30,000 formulas: first calculation ${first.toFixed(0)} ms, an edit ${median.toFixed(1)} ms (worst ${edits[49]!.toFixed(1)} ms)`,
  );
  expect(first).toBeLessThan(5000);
  expect(median).toBeLessThan(30);
});
