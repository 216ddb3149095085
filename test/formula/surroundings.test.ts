/** What formulas ask of the workbook and the program around them: chance, sheets, looks of cells; measures and numerals. */
import { createHost } from '../../src/host';
import { parseArea } from '../../src/host/model/area';
import { valueAt, wireValue } from '../../src/host/model/contents';
import { addSheet } from '../../src/host/model/workbook';
import { workbook } from './sheet';

const host = createHost({ now: () => new Date(2024, 4, 6, 18, 0), name: 'Book1.xlsx' });
const sheetNames = ['Sheet1', 'Sheet 2', 'Third'];
beforeAll(() => sheetNames.slice(1).forEach((name) => addSheet(host.workbook, name)));

function valueOf(address: string): unknown {
  const { row, col } = parseArea(address)!;
  return wireValue(valueAt(host.workbook, host.workbook.sheets[0]!, row, col));
}

/** What cell H9 of the first sheet shows of a formula. */
function shown(formula: string): unknown {
  host.typeCell('Sheet1', 'H9', formula);
  return valueOf('H9');
}

test.each<[string, string | number]>([
  ['=SHEET()', 1],
  ["=SHEET('Sheet 2'!A1)", 2],
  ['=SHEET("third")', 3],
  ['=SHEET("none")', '#N/A'],
  ['=SHEETS()', 3],
  ['=SHEETS(Sheet1:Third!A1)', 3],
  ['=CELL("address",B3)', '$B$3'],
  ['=CELL("address",Third!AB3)', '[Book1.xlsx]Third!$AB$3'],
  ['=CELL("address",\'Sheet 2\'!A1)', "'[Book1.xlsx]Sheet 2'!$A$1"],
  ['=CELL("row",B3)&CELL("col",D3:E9)', '34'],
  ['=MID(CELL("filename",A1),FIND("]",CELL("filename",A1))+1,31)', 'Sheet1'],
  ['=CELL("type",Z1)', 'b'],
  ['=CELL("protect",A1)', 1],
  ['=CELL("width",A1)', 8],
  ['=CELL("format",A1)', 'G'],
  ['=CELL("nothing",A1)', '#VALUE!'],
  ['=CELL("row")', '#NAME?'],
  ['=DOLLAR(1234.567)', '¥1,234.57'],
  ['=DOLLAR(-1234.567,-2)', '¥-1,200'],
  ['=USDOLLAR(-0.123,4)', '($0.1230)'],
  ['=RMB(1234.567)', '¥1,234.57'],
  ['=RMB(-1234.567,1)', '¥-1,234.6'],
  ['=NOW()-TODAY()', 0.75],
])('%s', (formula, expected) => {
  expect(shown(formula)).toEqual(expected);
});

test('CELL tells of formats as they are set', () => {
  host.typeCell('Sheet1', 'A5', '12.5%');
  expect(shown('=CELL("format",A5)&CELL("type",A5)&CELL("contents",A5)')).toBe('P2v0.125');
});

test('random numbers are new at every calculation, in their bounds, and of one series within a formula', () => {
  host.typeCell('Sheet1', 'J1', '=RAND()');
  const first = valueOf('J1');
  expect(valueOf('J1')).toBe(first);
  host.typeCell('Sheet1', 'K1', '1');
  expect(valueOf('J1')).not.toBe(first);
  expect(shown('=AND(RAND()>=0,RAND()<1)')).toBe(true);
  expect(shown('=RANDBETWEEN(3.2,4.9)')).toBe(4);
  expect(shown('=RANDBETWEEN(5,4)')).toBe('#NUM!');
  host.typeCell('Sheet1', 'M1', '=SORT(RANDARRAY(50,1,1,6,TRUE))');
  const rolled = Array.from({ length: 50 }, (_, i) => Number(valueOf(`M${i + 1}`)));
  expect([...rolled].sort((a, b) => a - b)).toEqual(rolled);
  expect(new Set(rolled).size).toBeGreaterThan(2);
});

test('where nothing is known of the surroundings they are not understood', () => {
  const { calculate } = workbook({ S: {} });
  expect(['=RAND()', '=SHEETS()', '=IFERROR(CELL("filename",A1),1)'].map((formula) => calculate(formula))).toEqual(
    Array(3).fill('#NAME?'),
  );
});

test.each<[string, string | number]>([
  ['=CONVERT(1,"lbm","kg")', 0.45359237],
  ['=CONVERT(68,"F","C")', 20],
  ['=CONVERT(2.5,"ft","sec")', '#N/A'],
  ['=CONVERT(CONVERT(100,"ft","m"),"ft","m")', 9.290304],
  ['=CONVERT(1,"mi","km")', 1.609344],
  ['=CONVERT(1,"km2","m2")', 1_000_000],
  ['=CONVERT(1,"m3","l")', 1000],
  ['=CONVERT(1,"kibyte","bit")', 8192],
  ['=CONVERT(1,"uk_acre","m2")', 4046.8564224],
  ['=CONVERT(1,"KM","m")', '#N/A'],
  ['=CONVERT(0,"C","K")', 273.15],
  ['=NUMBERSTRING(1234567890,1)', '一十二亿三千四百五十六万七千八百九十'],
  ['=NUMBERSTRING(1234567890,2)', '壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾'],
  ['=NUMBERSTRING(1234567890,3)', '一二三四五六七八九〇'],
  ['=NUMBERSTRING(-1,1)', '#NUM!'],
])('%s', (formula, expected) => {
  const result = workbook({ S: {} }).calculate(formula);
  if (typeof expected === 'number') expect(result).toBeCloseTo(expected, 9);
  else expect(result).toBe(expected);
});
