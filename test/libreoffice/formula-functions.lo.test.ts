/**
 * The engine against LibreOffice: one workbook with every function, recalculated by LibreOffice, cell by cell.
 * Where they are known to differ, the engine follows Excel; docs/known-limits.md says where.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre';
import type { Cell } from 'hucre';
import { chance } from '../../src/formula/functions/chance';
import { dynamic } from '../../src/formula/functions/dynamic';
import { lambdas } from '../../src/formula/functions/lambdas';
import { surroundings } from '../../src/formula/functions/surroundings';
import { functionNames } from '../../src/formula/functions';
import { parseFormula } from '../../src/formula/parser';
import { workbook } from '../formula/sheet';
import { recalculate } from '../support/libreoffice';
import { DATA, DATA_SHEET, FORMULAS as OWN_FORMULAS, NAMES } from './formula-cases';
import { OFFICE_FORMULAS } from './office-cases';

const FORMULAS = [...OWN_FORMULAS, ...OFFICE_FORMULAS];

type Result = string | number | boolean | null;

/** Excel's result where LibreOffice gives another one (each described in docs/known-limits.md). */
const EXCEL_DIFFERS: Readonly<Record<string, Result>> = {
  // LibreOffice has no truth values of its own: TRUE is the number 1 with a format.
  '"z"<TRUE': true,
  '99<FALSE': true,
  'TRUE&""': 'TRUE',
  [`COUNTIF('${DATA_SHEET}'!$E$2:$E$8,TRUE)`]: 0,
  [`MATCH(TRUE,'${DATA_SHEET}'!$E$2:$E$8,0)`]: '#N/A',
  'CONCATENATE("a",1,TRUE)': 'a1TRUE',
  // Texts given directly to SUM and the like count as the numbers they look like.
  'SUM(1,2,"3")': 6,
  'AVERAGE(1,2,"3")': 2,
  'MAX(1,TRUE,"7")': 7,
  [`MATCH("1",'${DATA_SHEET}'!$F$2:$F$8,0)`]: '#N/A',
  'GEOMEAN(0,1)': '#NUM!',
  [`RANK(55,'${DATA_SHEET}'!$B$2:$B$8)`]: '#N/A',
  'FIND("","abc")': 1,
  'TEXT(3,"0.##")': '3.',
  'YEAR(-1)': '#NUM!',
  // Excel cuts the rank after three digits, takes heights that go upwards, and counts a 29 February 1900.
  [`PERCENTRANK('${DATA_SHEET}'!$F$2:$F$8,6)`]: 0.416,
  [`PERCENTRANK.INC('${DATA_SHEET}'!$F$2:$F$8,6)`]: 0.416,
  [`SUM(OFFSET('${DATA_SHEET}'!$B$8,0,0,-3,1))`]: 114.5,
  'DATE(1900,3,1)-DATE(1900,2,28)': 2,
  'ASC("ＡＢＣ　１２")': 'ABC 12',
};

/** Excel's result where LibreOffice does not know the function, or not by this name: it has XLOOKUP and XMATCH since 24.8. */
const UNKNOWN_THERE: Readonly<Record<string, Result>> = {
  'DBCS("ABC 12")': 'ＡＢＣ　１２',
  'WIDECHAR("ABC 12")': 'ＡＢＣ　１２',
  'BINOM.DIST.RANGE(60,0.75,45,50)': 0.523_629_793_471_882_1,
  [`XLOOKUP("梨",'${DATA_SHEET}'!$A$2:$A$8,'${DATA_SHEET}'!$B$2:$B$8)`]: 100,
  [`XLOOKUP("无",'${DATA_SHEET}'!$A$2:$A$8,'${DATA_SHEET}'!$B$2:$B$8,"没有")`]: '没有',
  [`XLOOKUP(6,'${DATA_SHEET}'!$F$2:$F$8,'${DATA_SHEET}'!$B$2:$B$8,,-1)`]: 0,
  [`XLOOKUP(6,'${DATA_SHEET}'!$F$2:$F$8,'${DATA_SHEET}'!$B$2:$B$8,,1)`]: 7.25,
  [`XMATCH("梨",'${DATA_SHEET}'!$A$2:$A$8)`]: 5,
  [`XMATCH(6,'${DATA_SHEET}'!$F$2:$F$8,1)`]: 4,
  [`XMATCH(12.5,'${DATA_SHEET}'!$B$2:$B$8,0,-1)`]: 6,
};

/** What is right: Excel's result where LibreOffice is known to differ, else LibreOffice's. */
function expectedOf(formula: string, theirs: Result): Result {
  if (formula in EXCEL_DIFFERS) return EXCEL_DIFFERS[formula]!;
  return theirs === '#NAME?' && formula in UNKNOWN_THERE ? UNKNOWN_THERE[formula]! : theirs;
}

/** Functions that files name with a prefix, since they came after the format. */
const LATER = new RegExp(
  `\\b(${[
    ...['COMBINA', 'PERMUTATIONA', 'CEILING.MATH', 'FLOOR.MATH', 'CEILING.PRECISE', 'FLOOR.PRECISE', 'AGGREGATE'],
    ...['ISOWEEKNUM', 'COVARIANCE.P', 'COVARIANCE.S', 'FORECAST.LINEAR', 'RANK.AVG', 'PERCENTILE.EXC', 'QUARTILE.EXC'],
    ...[
      'PERCENTRANK.INC',
      'MODE.SNGL',
      'MAXIFS',
      'MINIFS',
      'MUNIT',
      'FORMULATEXT',
      'XLOOKUP',
      'XMATCH',
      'IFS',
      'SWITCH',
    ],
    ...['SKEW.P', 'PERCENTRANK.EXC', 'BINOM.DIST.RANGE', 'T.TEST', 'F.TEST', 'Z.TEST', 'CHISQ.TEST', 'MODE.MULT'],
    ...['ENCODEURL', 'CONCAT', 'TEXTJOIN', 'NUMBERVALUE', 'UNICODE', 'UNICHAR', 'BASE', 'DECIMAL'],
  ]
    .map((name) => name.replace('.', '\\.'))
    .join('|')})\\(`,
  'g',
);
const inFile = (formula: string): string => formula.replace(LATER, '_xlfn.$1(');

/** Back from the date the reader makes of a number in a date format. */
function serialOf(date: Date): number {
  const days = (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
  return days < 61 ? days - 1 : days;
}

async function byLibreOffice(): Promise<Result[]> {
  const cells = new Map<string, Partial<Cell>>();
  FORMULAS.forEach((formula, row) => cells.set(`${row},0`, { formula: inFile(formula), value: null, type: 'formula' }));
  const bytes = await writeXlsx({
    sheets: [
      { name: '公式', rows: FORMULAS.map(() => [null]), cells },
      { name: DATA_SHEET, rows: DATA.map((row) => [...row]) },
    ],
    namedRanges: Object.entries(NAMES).map(([name, range]) => ({ name, range })),
  });
  const path = join(mkdtempSync(join(tmpdir(), 'zsc-formulas-')), 'formulas.xlsx');
  writeFileSync(path, bytes);
  const result = await readXlsx(readFileSync(await recalculate(path)), { readStyles: false });
  const rows = result.sheets[0]?.rows ?? [];
  return FORMULAS.map((_, row) => {
    const value = rows[row]?.[0] ?? null;
    return value instanceof Date ? serialOf(value) : value;
  });
}

function byEngine(): Result[] {
  const column = (i: number): string => String.fromCharCode(65 + i);
  const data: Record<string, Result> = {};
  DATA.forEach((row, r) => row.forEach((value, c) => value !== null && (data[`${column(c)}${r + 1}`] = value)));
  const formulas = Object.fromEntries(FORMULAS.map((formula, row) => [`A${row + 1}`, `=${formula}`]));
  const book = workbook(
    { 公式: formulas, [DATA_SHEET]: data },
    Object.fromEntries(Object.entries(NAMES).map(([name, text]) => [name, `=${text}`])),
  );
  return FORMULAS.map((_, row) => book.get(`A${row + 1}`));
}

const ERROR = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/;

/**
 * Equal to nine digits. The errors LibreOffice has numbers for (Err:502, Err:523…) all become #VALUE! in an .xlsx,
 * so that #VALUE! agrees with any error. An empty text is read as nothing.
 */
const agree = (a: Result, b: Result): boolean => {
  if (b === '#VALUE!' && typeof a === 'string') return ERROR.test(a);
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return (a ?? '') === (b ?? '');
};

test('every formula comes to the same', async () => {
  const theirs = await byLibreOffice();
  const ours = byEngine();
  const differences = FORMULAS.flatMap((formula, i) => {
    return agree(ours[i]!, expectedOf(formula, theirs[i]!)) ? [] : [{ formula, ours: ours[i], theirs: theirs[i] }];
  });
  expect(differences).toEqual([]);
});

/** Functions of a Chinese Excel, and of Excels younger than this LibreOffice: test/formula. */
const unknownThere = new Set(['NUMBERSTRING', 'DATESTRING', 'ECMA.CEILING', 'VALUETOTEXT', 'ARRAYTOTEXT', 'PERCENTOF']);

test('every function of the engine is among the formulas', () => {
  const used = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('callee' in node) used.add((node.callee as { name: string }).name.toUpperCase().replace(/^_XLFN\./, ''));
    Object.values(node).forEach(visit);
  };
  for (const formula of FORMULAS) visit(parseFormula(`=${formula}`));
  // Functions of dynamic arrays came to LibreOffice late, LAMBDA not yet: test/host/spilling.test.ts and test/formula/lambda.test.ts.
  const isNew = (name: string) => name in dynamic || name in lambdas;
  // What asks for the workbook around it has none here: test/formula/surroundings.test.ts.
  const isAround = (name: string) => name in surroundings || name in chance || unknownThere.has(name);
  expect(functionNames().filter((name) => !used.has(name) && !isNew(name) && !isAround(name))).toEqual([]);
});
