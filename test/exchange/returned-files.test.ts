/**
 * Files as they came back, `returned/`: each stands for a kind. Those of a workbook are one file as it was handed out (with
 * templates of an earlier version), changed as the program or the hand in question changes it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entries } from '../../src/entries/entries';
import { textOfEntries, valuesOfFile } from '../../src/entries/file';
import { decideAll, writesOf } from '../../src/exchange';
import { zhMessages as m } from '../../src/i18n';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { score } from '../../src/scoring';
import { entriesFileOf } from '../../src/sheets/entries-file';
import { validate } from '../../src/validation';
import { workbook } from '../sheets/whole-workbook';
import { withPart } from '../support/hostile';
import { collected, fileOf, handOut, onlyFile, typeInto } from './support';

const today = '2024-03-01';
const fixture = (name: string) => new Uint8Array(readFileSync(join(__dirname, 'returned', name)));
const valuesIn = (name: string) => valuesOfFile(fixture(name), name, plan.id);
const handedOut = fixture('handed-out.xlsx');
const empty = workbook().entries;

/** What collecting says of a file, and what is taken. */
async function merged(bytes: Uint8Array, only?: 'plain', entries: Entries = empty) {
  const found = await collected(entries, [fileOf('a.xlsx', bytes)]);
  const { unit, issues, refusals } = onlyFile(found);
  const { writes } = writesOf(found, decideAll(found, new Map(), 'accept', { only }), entries);
  return {
    unit,
    kinds: issues.map(({ kind }) => kind),
    refused: refusals.map(({ reason }) => reason),
    taken: writes.map(({ key, field, index, value }) => [key, field, index, value]),
    found: found.differences.length,
  };
}

const t01 = 'xl/worksheets/sheet2.xml';
const may1 = 45_047;

describe('workbooks', () => {
  test('as it was handed out: nothing changed; of the older templates one thing is told, not every name they lack', async () => {
    const { kinds, found } = await merged(handedOut);
    expect(found).toBe(0);
    expect(kinds.filter((kind) => kind === 'names-broken' || kind === 'rows-lost' || kind === 'formula')).toEqual([]);
    expect(kinds).toContain('old-template');
  });

  test('openpyxl leaves the results of formulas empty: read', async () => {
    const emptied = withPart(handedOut, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(/ t="str"><f>(.*?)<\/f><v>[^<]*<\/v>/, '><f>$1</f><v></v>'),
    );
    expect((await merged(emptied)).found).toBe(0);
  });

  test('a formula without a result is worked out, and told', async () => {
    const typed = withPart(handedOut, t01, (xml) =>
      xml.replace(/(<c r="G18"[^/]*)\/>/, '$1><f>DATE(2023,5,1)</f></c>'),
    );
    const { kinds, taken } = await merged(typed);
    expect(kinds).toContain('formula-empty');
    expect(taken).toEqual([['T01', 'done', 0, may1]]);
    expect((await merged(typed, 'plain')).taken).toEqual([]);
  });

  test('a picture in a cell is told and not taken; what stands beside it is', async () => {
    const picture =
      '<c r="F18" t="inlineStr"><is><t>已完成</t></is></c><c r="G18" s="28"><v>45047</v></c>' +
      '<c r="H18" s="25" t="str"><f>_xlfn.DISPIMG("ID_0A1B2C3D4E5F",1)</f><v>=DISPIMG("ID_0A1B2C3D4E5F",1)</v></c>';
    const { refused, taken } = await merged(
      withPart(handedOut, t01, (xml) => xml.replace(/<c r="F18".*?<c r="H18"[^/]*\/>/, picture)),
    );
    expect(refused).toEqual(['picture']);
    expect(taken).toEqual([
      ['T01', 'status', 0, '已完成'],
      ['T01', 'done', 0, may1],
    ]);
  });

  test('days counted from 1904 are the days they show, and told', async () => {
    const typed = withPart(handedOut, t01, (xml) =>
      xml.replace(/(<c r="G18"[^/]*)\/>/, `$1><v>${may1 - 1_462}</v></c>`),
    );
    const since1904 = withPart(typed, 'xl/workbook.xml', (xml) =>
      xml.replace(/(?=<bookViews>|<sheets>)/, '<workbookPr date1904="1"/>'),
    );
    const { kinds, taken } = await merged(since1904);
    expect(kinds).toContain('date1904');
    expect(taken).toEqual([['T01', 'done', 0, may1]]);
  });

  test('where all names are lost, figures are found by labels', async () => {
    const typed = withPart(handedOut, t01, (xml) => xml.replace(/(<c r="G18"[^/]*)\/>/, `$1><v>${may1}</v></c>`));
    const nameless = withPart(typed, 'xl/workbook.xml', (xml) => xml.replace(/<definedNames>.*<\/definedNames>/s, ''));
    const { unit, kinds, taken } = await merged(nameless);
    expect([unit, taken]).toEqual(['justice', [['T01', 'done', 0, may1]]]);
    expect(kinds).toContain('names-restored');
  });

  test('a figure replaced by a word, a truth value or nothing is never beyond doubt', async () => {
    const { entries } = workbook(valuesIn('accept-plain-base.csv'));
    const { specs, bytes } = await handOut('treasury', entries);
    const at = (value: string | boolean | null) => Object.assign([], { 3: value }) as (string | boolean | null)[];
    const returned = await bytes(
      typeInto(specs, { G24: { ytd_2023: at('无') }, G25: { num_2023: at(true), den_2023: at(null) } }),
    );
    expect(await merged(returned, 'plain', entries)).toMatchObject({ found: 3, taken: [] });
  });
});

/** What a file of figures makes of the workbook: findings of an item by code and cell, its actual figure of each year. */
function filled(name: string, item: string) {
  const { entries } = workbook(valuesIn(name));
  const told = validate(plan, entries, { sheets: [] }, [], { today })
    .filter(({ place }) => place.item === item || place.sheet?.startsWith(item))
    .map(({ code, place }) => `${code} ${place.cell ?? ''}`);
  const actual = score(plan, entries, { today }).annual.map(
    ({ items }) => items.find((of) => of.item === item)?.actual,
  );
  return { told, actual, entries };
}

describe('files of figures', () => {
  test('rows such as 合计, 小计：3人, 同上, 无, …… are not counted, and told', () => {
    const { told, actual } = filled('roster-total-rows.csv', 'G17');
    expect(actual).toEqual([null, 3, null]);
    expect(told.filter((finding) => finding.startsWith('roster.no-name'))).toEqual(
      [21, 22, 23, 24, 25].map((row) => `roster.no-name C${row}`),
    );
  });

  test('a year where a day belongs is not counted, and told', () => {
    const { told, actual } = filled('level-roster-year-only.csv', 'G23');
    expect(actual).toEqual([null, null, null]);
    expect(told).toContain('cell.date-is-year E18');
  });

  test('a day typed as one number is kept as it is, out and in again', () => {
    const { told, entries } = filled('date-20230501-export.csv', 'G17');
    expect(told).toContain('cell.date-text E18');
    const file = entriesFileOf({ plan, entries, m, present: [], today });
    for (const format of ['csv', 'json'] as const) {
      const text = textOfEntries(file, format);
      expect(text).not.toContain('057289');
      const again = valuesOfFile(new TextEncoder().encode(text), `a.${format}`, plan.id);
      expect(again.G17!.date![0]).toBe(20230501);
    }
  });

  test('a code in scientific form has lost its last digits: that is told, and nothing else of it', () => {
    const { told } = filled('code-scientific.csv', 'G13');
    expect(told.filter((finding) => / [CD]1[89]$/.test(finding) && !finding.startsWith('cell.missing'))).toEqual([
      'roster.digits-lost D18',
      'roster.digits-lost D19',
    ]);
  });

  test('the same cell twice is refused with both lines', () => {
    expect(() => valuesIn('csv-same-cell-twice.csv')).toThrow(expect.objectContaining({ code: 'entries-invalid' }));
  });
});
