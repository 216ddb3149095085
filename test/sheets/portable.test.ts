/**
 * Every sheet of the built-in plan, in both languages, keeps to what Excel 2016, WPS and LibreOffice all have, and to the
 * limits neither renderer nor library checks: functions, names, lengths, list literals, ranges.
 */
import { tokenize } from '@borgar/fx';
import { zhMessages, loadMessages, type Messages } from '../../src/i18n';
import { coreKeys, itemKeys } from '../../src/sheets';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { fieldName, sheetName } from '../../src/sheets/names';
import type { SheetSpec } from '../../src/sheets/spec';
import { ordosPlan } from '../../src/plan/ordos';
import { everyKind } from '../support/every-kind';
import { workbook } from './whole-workbook';

const portable = new Set(
  (
    'IF IFERROR ISLOGICAL AND OR NOT MIN MAX SUM SUMPRODUCT SUMIF SUMIFS COUNTIF COUNTIFS COUNT COUNTA COUNTBLANK AVERAGE INDEX MATCH ROUND ROUNDUP ROUNDDOWN INT MOD ABS RANK LARGE SMALL CHOOSE ' +
    'TEXT DATE YEAR MONTH DAY TODAY LEFT RIGHT MID LEN FIND SEARCH SUBSTITUTE TRIM UPPER REPT EXACT VALUE CODE CHAR ISNUMBER ISTEXT ISBLANK ISERROR ISFORMULA N NA ROW ROWS COLUMN COLUMNS CONCATENATE SQRT LN EXP POWER STDEV MEDIAN ISNA'
  ).split(' '),
);

const languages = [
  ['zh-CN', async () => zhMessages],
  ['en', () => loadMessages('en')],
] as const;

const drawn = new Set([...coreKeys(ordosPlan), ...itemKeys(ordosPlan)]);

describe.each(languages)('%s', (_, messages) => {
  let specs: readonly SheetSpec[] = [];
  let m: Messages;
  const owned = new Map<string, string[]>();
  beforeAll(async () => {
    m = await messages();
    specs = workbook(
      {},
      {
        m,
        also: everyKind(ordosPlan).filter((key) => !drawn.has(key)),
      },
    ).specs;
    for (const spec of specs) {
      const names = [
        sheetName(spec.key),
        ...spec.fields.map((f) => fieldName(spec.key, f.field)),
        ...Object.keys(spec.names).map((name) => `zsc_${name}`),
      ];
      for (const name of names) owned.set(name.toLowerCase(), [...(owned.get(name.toLowerCase()) ?? []), spec.key]);
    }
  });
  const formulas = () =>
    specs.flatMap((spec) => [
      ...spec.cells.flatMap((c) =>
        c.formula === undefined ? [] : [{ at: `${spec.key}!${cellAddress(c.row, c.col)}`, formula: c.formula }],
      ),
      ...spec.conditionalFormats.map((f) => ({ at: `${spec.key}!${f.range}`, formula: `=${f.formula}` })),
      ...spec.validations.flatMap((v) =>
        v.rule.kind === 'custom' ? [{ at: `${spec.key}!${v.range}`, formula: `=${v.rule.formula}` }] : [],
      ),
    ]);

  test('formulas use portable functions, reach other sheets by our names, and keep within the limits', () => {
    const wrong: string[] = [];
    for (const { at, formula } of formulas()) {
      if (formula.length > 8192) wrong.push(`${at}: ${formula.length} characters`);
      for (const token of tokenize(formula)) {
        if (token.type === 'func' && !portable.has(token.value.toUpperCase())) wrong.push(`${at}: ${token.value}`);
        if (token.type === 'range' && token.value.includes('!')) wrong.push(`${at}: ${token.value}`);
        if (token.type === 'range_named' && !/^(true|false)$/i.test(token.value) && !/^zsc_/.test(token.value))
          wrong.push(`${at}: ${token.value}`);
        if (token.type === 'range_struct' || token.type === 'unknown') wrong.push(`${at}: ${token.value}`);
        if (token.type === 'string' && token.value.length > 257)
          wrong.push(`${at}: text literal of ${token.value.length}`);
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  // 28.25 % is 28.2 % in one program and 28.3 % in another where it is only shown.
  test('figures are rounded before they are written as text', () => {
    const wrong = formulas().flatMap(({ at, formula }) =>
      callsOf(formula, 'TEXT')
        .filter(([value]) => !/^ROUND\(|asOf/.test(value ?? ''))
        .map((call) => `${at}: ${call.join()}`),
    );
    expect(wrong).toEqual([]);
  });

  /** Calls of a function in a formula, with their arguments as text. Texts in the formula are blanked first. */
  const callsOf = (formula: string, name: string): readonly (readonly string[])[] => {
    const plain = formula.replace(/"[^"]*"/g, (text) => '_'.repeat(text.length));
    return [...plain.matchAll(new RegExp(`(?<![A-Z0-9_.])${name}\\(`, 'g'))].map(({ index, 0: head }) => {
      const args: string[] = [''];
      let depth = 0;
      for (let i = index + head.length; i < plain.length && depth >= 0; i++) {
        const sign = plain[i]!;
        depth += '({'.includes(sign) ? 1 : ')}'.includes(sign) ? -1 : 0;
        if (sign === ',' && depth === 0) args.push('');
        else if (depth >= 0) args[args.length - 1] += sign;
      }
      return args;
    });
  };

  test('nothing that Gnumeric or WPS may read in another way', () => {
    const areas = new Map(
      specs.flatMap((spec) => [
        ...spec.fields.map((f) => [fieldName(spec.key, f.field).toLowerCase(), f.range] as const),
        ...Object.entries(spec.names).map(([name, range]) => [`zsc_${name}`.toLowerCase(), range] as const),
      ]),
    );
    /** Whether a reference or name is a row of several cells, or a single cell: with one place only, programs look in it in several ways or nowhere. */
    const isRowOrCell = (text: string): boolean => {
      const range = areas.get(text.toLowerCase()) ?? (/^\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+$/.test(text) ? text : null);
      if (range === null) return false;
      const { row, lastRow, col, lastCol } = parseArea(range.replaceAll('$', ''));
      return row === lastRow && col <= lastCol;
    };
    const entryAreas = new Map(
      specs.map(({ key, fields }) => [key, fields.filter((f) => f.role === 'entry').map((f) => parseArea(f.range))]),
    );
    const isTyped = (at: string, text: string): boolean => {
      if (!/^\$?[A-Z]+\$?\d+$/.test(text)) return false;
      const { row, col } = parseArea(text.replaceAll('$', ''));
      const own = entryAreas.get(at.split('!')[0]!) ?? [];
      return own.some((a) => row >= a.row && row <= a.lastRow && col >= a.col && col <= a.lastCol);
    };
    const wrong = new Set<string>();
    for (const { at, formula } of formulas()) {
      const tell = (what: string) => wrong.add(`${at.replace(/\d+/g, '#')} ${what}`);
      for (const [range = '', ...places] of callsOf(formula, 'INDEX'))
        if (places.length === 1 && isRowOrCell(range)) tell(`INDEX(${range},${places[0]})`);
      for (const args of callsOf(formula, 'SUMPRODUCT'))
        // Cells compared or multiplied one by one: what a function makes of several, programs ask of the first alone, or give an error.
        // The parts of units, rounded item by item, are the one exception: Gnumeric has #VALUE! there.
        if ((args.join().match(/[A-Z]+(?=\()/g) ?? []).some((name) => name !== 'ROUND' || !at.startsWith('units!')))
          tell(`SUMPRODUCT(${args.join()})`);
      for (const name of ['FIND', 'SEARCH', 'MID', 'LEFT', 'RIGHT', 'LEN', 'SUBSTITUTE', 'TRIM', 'EXACT'])
        for (const args of callsOf(formula, name))
          if (args.some((arg) => arg.includes('{') || /^\$?[A-Z]+\$?\d+:/.test(arg))) tell(`${name}(${args.join()})`);
      // Of a text some programs read the number in it, and of an empty cell an error.
      for (const [cell = ''] of callsOf(formula, 'N')) if (isTyped(at, cell)) tell(`N(${cell})`);
      // An array may stand in the formula as the list of MATCH alone.
      const lists = callsOf(formula, 'MATCH').filter(([, list = '']) => list.startsWith('{')).length;
      if ((formula.replace(/"[^"]*"/g, '').match(/\{/g) ?? []).length > lists) tell('an array constant');
    }
    expect([...wrong].slice(0, 400)).toEqual([]);
  });

  test('every name that formulas and lists use is on one of the sheets, and each name once', () => {
    const used = new Set<string>();
    for (const { formula } of formulas())
      for (const token of tokenize(formula))
        if (token.type === 'range_named' && /^zsc_/.test(token.value)) used.add(token.value.toLowerCase());
    for (const spec of specs)
      for (const v of spec.validations)
        if (v.rule.kind === 'listRange' && v.rule.source.startsWith('=zsc_'))
          used.add(v.rule.source.slice(1).toLowerCase());
    expect([...used].filter((name) => !owned.has(name))).toEqual([]);
    expect([...owned].filter(([, keys]) => keys.length > 1)).toEqual([]);
    expect([...owned.keys()].filter((name) => !/^zsc_[\p{L}\d_]{1,200}$/u.test(name))).toEqual([]);
  });

  test('a conditional format over rows judges each by a cell of its own', () => {
    const wrong: string[] = [];
    for (const spec of specs)
      for (const { range, formula } of spec.conditionalFormats) {
        const { row, lastRow } = parseArea(range);
        const rows = tokenize(`=${formula}`).flatMap(({ type, value }) =>
          type === 'range' ? [...value.matchAll(/(\$?)(\d+)/g)].map(([, fixed, n]) => ({ fixed, n: Number(n) })) : [],
        );
        // A fixed row is one above the range, such as that of a header.
        if (lastRow > row && rows.some(({ fixed, n }) => fixed !== '' && n >= row && n <= lastRow))
          wrong.push(`${spec.key}!${range} ${formula}`);
      }
    expect(wrong).toEqual([]);
  });

  test('texts, prompts and list literals fit', () => {
    const wrong: string[] = [];
    for (const spec of specs) {
      if (spec.name.length > 31 || /[/\\?*:[\]]/.test(spec.name)) wrong.push(`tab ${spec.name}`);
      for (const c of spec.cells)
        if (typeof c.value === 'string' && c.value.length > 32_767)
          wrong.push(`${spec.key}!${cellAddress(c.row, c.col)}`);
      for (const v of spec.validations) {
        const at = `${spec.key}!${v.range}`;
        if ((v.prompt?.title.length ?? 0) > 32 || (v.prompt?.text.length ?? 0) > 255) wrong.push(`${at} prompt`);
        if ((v.error?.title.length ?? 0) > 32 || (v.error?.text.length ?? 0) > 255) wrong.push(`${at} error`);
        if (
          v.rule.kind === 'list' &&
          (v.rule.values.join(',').length > 255 || v.rule.values.some((text) => text.includes(',')))
        )
          wrong.push(`${at} list`);
      }
    }
    expect(wrong).toEqual([]);
    expect(new Set(specs.map((spec) => spec.name.toLowerCase())).size).toBe(specs.length);
  });

  test('fields, names, merges and print areas lie inside the sheet; no merged cell in an entry field', () => {
    const wrong: string[] = [];
    for (const spec of specs) {
      const inside = (range: string) => {
        const a = parseArea(range);
        return a.lastRow <= spec.rows && a.lastCol <= spec.cols && a.row <= a.lastRow && a.col <= a.lastCol;
      };
      const ranges = [
        ...spec.fields.map((f) => f.range),
        ...Object.values(spec.names),
        ...spec.merges,
        ...(spec.print ? [spec.print.area] : []),
      ];
      wrong.push(...ranges.filter((range) => !inside(range)).map((range) => `${spec.key}!${range}`));
      const entries = spec.fields.filter((f) => f.role === 'entry').map((f) => parseArea(f.range));
      for (const merge of spec.merges.map(parseArea))
        if (
          entries.some(
            (e) =>
              e.row <= merge.lastRow &&
              merge.row <= e.lastRow &&
              e.col <= merge.lastCol &&
              merge.col <= e.lastCol &&
              e.lastRow > e.row,
          )
        )
          wrong.push(`${spec.key} merge in entries at row ${merge.row}`);
    }
    expect(wrong).toEqual([]);
  });
});
