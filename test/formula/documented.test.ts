/** Functions of statistics, money and text: the examples of Microsoft's pages on each. */
import { workbook } from './sheet';

const book = workbook({ S: {} });
const all = (formula: string) => {
  const result = book.engine.evaluate(formula, { sheetId: 'id:S', row: 0, col: 0 });
  const given = Array.isArray(result) ? result.flat() : [result];
  return given.map((cell) => (cell !== null && typeof cell === 'object' ? cell.error : cell));
};

const offices =
  '{142000;144000;151000;150000;139000;169000;126000;142900;163000;169000;149000},{2310,2,2,20;2333,2,2,12;2356,3,1.5,33;2379,3,2,43;2402,2,3,53;2425,4,2,23;2448,2,1.5,99;2471,2,2,34;2494,3,3,23;2517,4,4,55;2540,2,3,22}';
const sales =
  '{133890;135000;135790;137300;138130;139100;139900;141120;141890;143230;144000;145290},{1;2;3;4;5;6;7;8;9;10;11;12}';
const growth = '{33100;47300;69000;102000;150000;220000},{11;12;13;14;15;16}';

test.each<[string, readonly (number | string)[]]>([
  ['=SKEW.P({3,4,5,2,3,4,5,6,4,7})', [0.303193]],
  ['=PERCENTRANK.EXC({1,2,3,6,6,6,7,8,9},7)', [0.7]],
  ['=PERCENTRANK.EXC({1,2,3,6,6,6,7,8,9},5.43)', [0.381]],
  ['=Z.TEST({3,6,7,8,6,5,4,2,1,9},4)', [0.090574]],
  ['=2*MIN(Z.TEST({3,6,7,8,6,5,4,2,1,9},4),1-Z.TEST({3,6,7,8,6,5,4,2,1,9},4))', [0.181148]],
  ['=Z.TEST({3,6,7,8,6,5,4,2,1,9},6)', [0.863043]],
  ['=F.TEST({6,7,9,15,21},{20,28,31,38,40})', [0.648318]],
  ['=T.TEST({3,4,5,8,9,1,2,4,5},{6,19,3,2,14,4,5,17,1},2,1)', [0.196016]],
  ['=CHISQ.TEST({58,35;11,25;10,23},{45.35,47.65;17.56,18.44;16.09,16.91})', [0.000308]],
  ['=PROB({0;1;2;3},{0.2;0.3;0.1;0.4},2)', [0.1]],
  ['=PROB({0;1;2;3},{0.2;0.3;0.1;0.4},1,3)', [0.8]],
  ['=BINOM.DIST.RANGE(60,0.75,48)', [0.083975]],
  ['=BINOM.DIST.RANGE(60,0.75,45,50)', [0.52363]],
  ['=MODE.MULT({1;2;3;4;3;2;1;2;3;5;6;1})', [1, 2, 3]],
  ['=LINEST({1;9;5;7},{0;4;2;3},,FALSE)', [2, 1]],
  ['=LOGEST({33100;47300;69000;102000;150000;220000},{11;12;13;14;15;16},TRUE,FALSE)', [1.463276, 495.30477]],
  [`=TREND(${sales},{13;14;15;16;17})`, [146171.515152, 147189.69697, 148207.878788, 149226.060606, 150244.242424]],
  [`=GROWTH(${growth},{17;18})`, [320196.718363, 468536.054184]],
  [`=GROWTH(${growth})`, [32618.203773, 47729.422615, 69841.300856, 102197.073379, 149542.486738, 218821.876215]],
  ['=FVSCHEDULE(1,{0.09,0.11,0.1})', [1.33089]],
  ['=DB(1000000,100000,6,1,7)', [186083.333333]],
  ['=DB(1000000,100000,6,2,7)', [259639.416667]],
  ['=DB(1000000,100000,6,7,7)', [15845.098474]],
  ['=DOLLARDE(1.02,16)', [1.125]],
  ['=DOLLARDE(1.1,32)', [1.3125]],
  ['=DOLLARFR(1.125,16)', [1.02]],
  ['=DOLLARFR(1.125,32)', [1.04]],
  ['=SERIESSUM(PI()/4,0,2,{1,-0.5,0.041666667,-0.001388889})', [0.707103]],
  ['=NUMBERVALUE("2.500,27",",",".")', [2500.27]],
  ['=NUMBERVALUE("3.5%")', [0.035]],
  ['=NUMBERVALUE("9%%")', [0.0009]],
  ['=NUMBERVALUE("")', [0]],
  ['=NUMBERVALUE("1.2.3")', ['#VALUE!']],
])('%s', (formula, expected) => {
  const seen = all(formula);
  expect(seen).toHaveLength(expected.length);
  for (const [i, value] of expected.entries())
    if (typeof value === 'number')
      expect(Math.abs(Number(seen[i]) - value)).toBeLessThan(1e-6 * Math.max(1, Math.abs(value) / 1000));
    else expect(seen[i]).toBe(value);
});

test('a line through several series of x, with its statistics', () => {
  const seen = all(`=LINEST(${offices},TRUE,TRUE)`);
  const first = [-234.2371645, 2553.21066, 12529.76817, 27.64138737, 52317.83051];
  const second = [13.26801148, 530.6691519, 400.0668382, 5.429374042, 12237.3616];
  expect(seen.slice(0, 10).map((value) => Number(value))).toEqual(
    [...first, ...second].map((value): unknown => expect.closeTo(value, 4)),
  );
  expect(seen.slice(10)).toEqual([
    ...[expect.closeTo(0.996747993, 8), expect.closeTo(970.5784629, 5), '#N/A', '#N/A', '#N/A'],
    ...[expect.closeTo(459.7536742, 5), 6, '#N/A', '#N/A', '#N/A'],
    ...[expect.closeTo(1732393319.2293, 2), expect.closeTo(5652135.316, 2), '#N/A', '#N/A', '#N/A'],
  ]);
});

test.each([
  ['=LENB("高新区A1")', 8],
  ['=LEFT("高新区1234",LENB("高新区1234")-LEN("高新区1234"))', '高新区'],
  ['=RIGHT("高新区1234",2*LEN("高新区1234")-LENB("高新区1234"))', '1234'],
  ['=SEARCHB("?","高新区1234")', 7],
  ['=MIDB("高新区1234",SEARCHB("?","高新区1234"),4)', '1234'],
  ['=FINDB("区","高新区")', 5],
  ['=LEFTB("高新区",4)', '高新'],
  ['=RIGHTB("高新区",2)', '区'],
  ['=LEFTB("高新区",3)', '#NAME?'],
  ['=ASC("ＡＢＣ　１２")', 'ABC 12'],
  ['=WIDECHAR("ABC 12")', 'ＡＢＣ　１２'],
])('%s is %s', (formula, expected) => expect(book.calculate(formula)).toBe(expected));
