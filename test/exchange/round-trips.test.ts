/** A handed-out file filled in and saved by other programs: every figure is collected, each from its cell, and whose file it is is known. */
import { exampleValues } from '../../src/scoring/example';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { cellAddress } from '../../src/sheets/a1';
import { workbook } from '../sheets/whole-workbook';
import {
  exceljs,
  gnumeric,
  hasGnumeric,
  openpyxl,
  pythonWithOpenpyxl,
  sheetjs,
  type TypedCell,
} from '../support/programs';
import { collected, fileOf, handOut, onlyFile, summary, typeInto } from './support';

const { entries } = workbook(exampleValues(ordosPlan, zhMessages));
const unit = 'industry';
const handed = handOut(unit, entries);
/** Figures, a day, texts with signs that XML and formulas know, a task's milestone. */
const typedValues = {
  G20: { ytd_2024: [100.5, 0], remark: ['+不是公式', ' 前后有空格 '] },
  G19: { evidence: ['依据&<更正>"'] },
  T04: { self_rating: [88], owner: ['样例 ①'], status: ['已完成'] },
};

/** The same, as cells a program types into. */
async function cellsTyped(): Promise<readonly TypedCell[]> {
  const { specs } = await handed;
  return typeInto(specs, typedValues).flatMap((spec, s) =>
    spec.cells.flatMap(({ row, col, value }, c) => {
      const was = specs[s]!.cells[c]!.value;
      return value === was || (typeof value !== 'string' && typeof value !== 'number')
        ? []
        : [{ tab: spec.name, cell: cellAddress(row, col), value }];
    }),
  );
}

const found = async (bytes: Uint8Array) => {
  const collection = await collected(entries, [fileOf('a.xlsx', bytes)]);
  const file = onlyFile(collection);
  return { unit: file.unit, refusals: file.refusals, complete: file.complete, figures: summary(collection) };
};
const asTyped = async () => found(await handed.then(({ specs, bytes }) => bytes(typeInto(specs, typedValues))));

const programs = [
  ['openpyxl', openpyxl, pythonWithOpenpyxl !== undefined, false],
  ['exceljs', exceljs, true, false],
  ['SheetJS', sheetjs, true, false],
  ['Gnumeric', gnumeric, hasGnumeric, true],
] as const;

for (const [name, program, isHere, hasTyped] of programs)
  // `npm test` says at its end which of them are not here.
  (isHere ? test : test.skip)(`${name}: every figure is collected`, async () => {
    const { specs, bytes } = await handed;
    const expected = await asTyped();
    expect(expected.figures).toHaveLength(8);
    const given = await bytes(hasTyped ? typeInto(specs, typedValues) : specs);
    const returned = await program(given, await cellsTyped());
    expect(Buffer.from(returned).equals(given)).toBe(false);
    expect(await found(returned)).toEqual(expected);
  });
