/**
 * A formula gives one result wherever it is worked out. Excel 2016, WPS and files take the cell of an area that stands in
 * the formula's row or column; Microsoft 365 takes a formula written by an add-in as a dynamic array, which would spill.
 * Whatever differs between the two must not be on any sheet.
 */
import { tokenize } from '@borgar/fx';
import { exampleValues } from '../../src/scoring/example';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { coreKeys, itemKeys } from '../../src/sheets';
import { cellAddress } from '../../src/sheets/a1';
import { everyKind } from '../support/every-kind';
import { workbook } from './whole-workbook';

const drawn = new Set([...coreKeys(ordosPlan), ...itemKeys(ordosPlan)]);
const also = everyKind(ordosPlan).filter((key) => !drawn.has(key));
const book = workbook(exampleValues(ordosPlan, zhMessages), { also });
const formulas = book.specs.flatMap(({ key, cells }) =>
  cells.flatMap(({ row, col, formula }) => (formula ? [{ key, at: cellAddress(row, col), formula }] : [])),
);

test('as a dynamic array every formula gives the single result it gives as an ordinary one', () => {
  const sheets = book.calculate();
  expect(sheets.evaluate('calc', 'A1', '=zsc_calc_points')).toBeInstanceOf(Array); // what would spill is told
  const other = formulas.filter(({ key, at, formula }) => {
    const result = sheets.evaluate(key, at, formula);
    return Array.isArray(result) || JSON.stringify(result ?? '') !== JSON.stringify(sheets.at(key, at));
  });
  expect(formulas.length).toBeGreaterThan(20_000);
  expect(other.map(({ key, at, formula }) => `${key}!${at} ${formula.slice(0, 100)}`).slice(0, 10)).toEqual([]);
});

test('no IF over arrays: inside SUMPRODUCT Excel 2016 works it out for one cell only', () => {
  expect(outerFunctions('=SUMPRODUCT((A1:A3>0)*IF(B1:B3="",0,1))', 'IF')).toEqual(['SUMPRODUCT']);
  const wrong = formulas.filter(({ formula }) =>
    ['IF', 'IFERROR', 'CHOOSE'].some((name) => outerFunctions(formula, name).includes('SUMPRODUCT')),
  );
  expect(wrong.map(({ key, at, formula }) => `${key}!${at} ${formula.slice(0, 200)}`).slice(0, 10)).toEqual([]);
});

/** The functions within whose brackets a function is called. */
function outerFunctions(formula: string, name: string): readonly string[] {
  const open: string[] = [];
  const outer: string[] = [];
  let called = '';
  for (const { type, value } of tokenize(formula)) {
    if (type === 'func') {
      called = value.toUpperCase();
      if (called === name) outer.push(...open.filter((f) => f !== ''));
    } else if (value === '(') {
      open.push(called);
      called = '';
    } else if (value === ')') open.pop();
  }
  return outer;
}
