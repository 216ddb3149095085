/** The command line from end to end, on files in memory: what each command gives, says, writes and returns. */
import { commands } from '../../src/cli/run';
import { widthOf } from '../../src/cli/table';
import { loadMessages, zhMessages } from '../../src/i18n/all';
import { entriesFileSchema } from '../../src/entries/format';
import { unitWorkbook } from '../../src/exchange';
import { ordosPlan } from '../../src/plan/ordos';
import { resultsFileSchema } from '../../src/results/schema';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { typeInto } from '../exchange/support';
import { withPart } from '../support/hostile';
import { workbook } from '../sheets/whole-workbook';
import { shell } from './support';

/** A small workbook: one indicator of each kind and a task, with the invented figures. */
const items = 'G04,G07,G08,G20,T01';
let book: Uint8Array;
/** One with a single, empty sheet. */
let small: Uint8Array;
beforeAll(async () => {
  const { zone, files } = shell();
  await zone('new', 'small.xlsx', '--items', 'G07');
  small = files.get('small.xlsx') as Uint8Array;
  expect(await zone('new', 'plan.xlsx', '--items', items, '--example')).toMatchObject({ code: 0, out: '' });
  book = files.get('plan.xlsx') as Uint8Array;
});
const withBook = () => shell({ 'plan.xlsx': book });

describe('help and usage', () => {
  test('every command has help in both languages, and no command is missing from the overview', async () => {
    const m = { zh: zhMessages, en: await loadMessages('en') };
    for (const name of Object.keys(commands) as (keyof typeof commands)[])
      for (const lang of ['zh', 'en'] as const) {
        const { code, out } = await shell().zone(name, '--help', '--lang', lang);
        expect([code, out]).toEqual([0, m[lang].cli.help[name]]);
        for (const option of Object.keys(commands[name].options)) expect(out).toContain(`--${option}`);
        expect(m[lang].cli.overview).toContain(`\n  ${name} `);
        expect(Math.max(...out.split('\n').map(widthOf))).toBeLessThanOrEqual(130);
      }
  });

  test('the language is the one asked for, else the system’s, else Chinese', async () => {
    expect((await shell({}, 'en_US.UTF-8').zone('--help')).out).toMatch(/^Zone Scorecard/);
    expect((await shell({}, 'en_US.UTF-8').zone('new', '--help', '--lang=zh')).out).toContain('由计划生成工作簿');
    expect((await shell().zone('help', 'new')).out).toContain('由计划生成工作簿');
  });

  test('the version is told, alone, so that a script can read it', async () => {
    expect(await shell().zone('--version')).toEqual({ code: 0, out: '1.2.3', err: '' });
    for (const lang of ['zh', 'en']) expect((await shell().zone('--help', '--lang', lang)).out).toContain('--version');
  });

  test.each([
    [[], 2],
    [['fly'], 2],
    [['new'], 2],
    [['new', 'a.xlsx', '--lang', 'fr'], 2],
    [['new', 'a.xlsx', '--colour'], 2],
    [['new', 'a.xlsx', 'b.xlsx'], 2],
    [['new', 'a.xlsx', '--items', 'G99'], 2],
    [['new', 'a.xlsx', '--today', 'tomorrow'], 2],
    [['new', 'a.xlsx', '--today', '2023-02-30'], 2],
    [['check', 'nothing.xlsx'], 2],
    [['check', 'text.xlsx'], 3],
    [['new', 'a.xlsx', '--plan', 'text.xlsx'], 3],
  ] as const)('%p ends with %i and writes nothing', async (argv, code) => {
    const { zone, files } = shell({ 'text.xlsx': 'no workbook' });
    const ran = await zone(...argv);
    expect(ran.code).toBe(code);
    expect([...files.keys()]).toEqual(['text.xlsx']);
    expect(ran.err + ran.out).not.toBe('');
  });
});

describe('new, entries, fill', () => {
  test.each([
    ['zh', '第 2 行第 9 列'],
    ['en', 'line 2, column 9'],
  ])('a file that is no JSON is told in the user’s language (%s), with the place', async (lang, where) => {
    const sh = withBook();
    sh.files.set('e.json', '{"schemaVersion": 1,\n"plan": ordos, "sheets": {}}');
    for (const argv of [
      ['fill', 'plan.xlsx', 'e.json'],
      ['new', 'n.xlsx', '--plan', 'e.json'],
      ['merge', 'plan.xlsx', 'plan.xlsx', '--decisions', 'e.json'],
    ]) {
      const { code, err } = await sh.zone(...argv, '--lang', lang);
      expect(code).toBe(argv[0] === 'merge' ? 2 : 3);
      expect(err).toContain(where);
      expect(err).not.toMatch(/token|undefined/);
    }
  });

  test('a plan with a wrong field is refused with the field', async () => {
    const plan = JSON.stringify({ ...ordosPlan, years: [] });
    const ran = await shell({ 'p.json': plan }).zone('new', 'a.xlsx', '--plan', 'p.json');
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('years');
  });

  test('a file that is there is not overwritten unless asked for', async () => {
    const { zone, files } = shell({ 'a.xlsx': 'mine' });
    expect((await zone('new', 'a.xlsx', '--items', 'G07')).code).toBe(2);
    expect(files.get('a.xlsx')).toBe('mine');
    expect((await zone('new', 'a.xlsx', '--items', 'G07', '--force')).code).toBe(0);
  });

  test.each(['json', 'csv'])(
    'what is exported as %s and filled into an empty workbook gives the same workbook',
    async (form) => {
      const { zone, files } = withBook();
      expect((await zone('entries', 'plan.xlsx', '--out', `e.${form}`)).code).toBe(0);
      if (form === 'json')
        expect(entriesFileSchema.safeParse(JSON.parse(String(files.get('e.json')))).success).toBe(true);
      expect(String(files.get(`e.${form}`))).not.toContain('"—"');
      await zone('new', 'empty.xlsx', '--items', items);
      const { code, err } = await zone('fill', 'empty.xlsx', `e.${form}`, '-o', 'filled.xlsx');
      expect([code, err]).toEqual([0, expect.stringMatching(/改动 \d\d+ 处/)]);
      const [first, again] = [await zone('entries', 'plan.xlsx'), await zone('entries', 'filled.xlsx')];
      expect(JSON.parse(again.out)).toEqual(JSON.parse(first.out));
    },
  );

  test('filling adds the sheet of an item the workbook does not have', async () => {
    const { zone, files } = shell({
      'e.json': JSON.stringify({ schemaVersion: 1, plan: ordosPlan.id, sheets: { G01: { figure: [12] } } }),
    });
    files.set('a.xlsx', small);
    expect((await zone('fill', 'a.xlsx', 'e.json')).code).toBe(0);
    expect([...readWorkbook(files.get('a.xlsx') as Uint8Array).names.keys()]).toContain('zsc_G01_figure');
  });

  test.each([
    ['a sheet the plan does not have', { G99: { figure: [1] } }, 'G99'],
    ['a field the sheet does not have', { G07: { colour: [1] } }, 'G07.colour'],
    ['a field that is worked out', { G07: { points: [1] } }, 'G07.points'],
    ['more rows than there are', { G07: { figure: [1, 2, 3, 4] } }, 'G07.figure[3]'],
  ])('%s is refused by its name, and nothing is written', async (_, sheets, name) => {
    const { zone, files } = shell({
      'a.xlsx': small,
      'e.json': JSON.stringify({ schemaVersion: 1, plan: ordosPlan.id, sheets }),
    });
    const before = files.get('a.xlsx');
    const { code, err } = await zone('fill', 'a.xlsx', 'e.json');
    expect([code, files.get('a.xlsx')]).toEqual([3, before]);
    expect(err).toContain(name);
  });

  test('entries of another plan are refused', async () => {
    const { zone } = shell({
      'a.xlsx': small,
      'e.json': JSON.stringify({ schemaVersion: 1, plan: 'other', sheets: {} }),
    });
    expect((await zone('fill', 'a.xlsx', 'e.json')).code).toBe(3);
  });

  test('sheets of others are not lost unseen', async () => {
    const { specs } = workbook();
    const own = { ...specs[0]!, key: 'mine', name: '我的表', fields: [], names: {}, print: undefined };
    const some = specs.filter(({ key }) => ['plan', 'settings', 'calc', 'data', 'G07'].includes(key));
    const book = await writeWorkbook([...some, own], {
      pageOf: '',
      properties: { title: '', created: new Date(0), custom: {} },
    });
    // The sheet's own name would make it one of ours.
    const foreign = withPart(book, 'xl/workbook.xml', (xml) =>
      xml.replace(/<definedName name="zsc_sheet_mine".*?<\/definedName>/, ''),
    );
    const { zone } = shell({
      'a.xlsx': foreign,
      'e.json': JSON.stringify({ schemaVersion: 1, plan: ordosPlan.id, sheets: { G07: { figure: [5] } } }),
    });
    const { code, err } = await zone('fill', 'a.xlsx', 'e.json');
    expect(code).toBe(2);
    expect(err).toContain('我的表');
    expect((await zone('fill', 'a.xlsx', 'e.json', '--drop-foreign')).code).toBe(0);
  });
});

describe('check and score', () => {
  test('errors give exit code 1, as text and as JSON', async () => {
    const sh = withBook();
    sh.files.set('e.csv', 'sheet,field,row,value\r\nG07,figure,1,"十二"\r\n');
    expect((await sh.zone('fill', 'plan.xlsx', 'e.csv')).code).toBe(0);
    const text = await sh.zone('check', 'plan.xlsx', '--lang', 'en');
    expect([text.code, text.out]).toEqual([1, expect.stringContaining('G07')]);
    const json = await sh.zone('check', 'plan.xlsx', '--json');
    const report = JSON.parse(json.out) as {
      errors: number;
      findings: { place: { item?: string }; severity: string }[];
    };
    expect(json.code).toBe(1);
    expect(report.errors).toBe(report.findings.filter(({ severity }) => severity === 'error').length);
    expect(report.findings.some(({ place, severity }) => place.item === 'G07' && severity === 'error')).toBe(true);
  });

  test('scores as table, JSON and CSV agree', async () => {
    const { zone } = withBook();
    const json = resultsFileSchema.parse(
      JSON.parse((await zone('score', 'plan.xlsx', '--json', '--year', '2023')).out),
    );
    const total = json.rows[0]!.total;
    expect(json.rows.every(({ period }) => period === '2023')).toBe(true);
    const text = await zone('score', 'plan.xlsx', '--year', '2023');
    expect(text).toMatchObject({ code: 0, out: expect.stringContaining(`总分 ${total.toFixed(2)}`) });
    const csv = await zone('score', 'plan.xlsx', '--csv', '--year', '2023');
    expect(csv.out.split('\r\n')).toHaveLength(json.rows.length + 1);
    expect((await zone('score', 'plan.xlsx', '--year', '1999')).code).toBe(2);
  });
});

describe('split and merge', () => {
  const typedBack = async () => {
    const sh = withBook();
    const split = await sh.zone(
      'split',
      'plan.xlsx',
      '--out',
      'units',
      '--unit',
      'big-data',
      '--unit',
      '司法局',
      '--deadline',
      '2024-04-15',
    );
    expect([split.code, [...sh.files.keys()].filter((path) => path.startsWith('units/')).length]).toEqual([0, 2]);
    const [path = ''] = [...sh.files.keys()].filter((name) => name.includes('大数据中心'));
    return { ...sh, path };
  };

  test('a zip holds a workbook for every unit that answers for anything', async () => {
    const { zone, files } = withBook();
    expect((await zone('split', 'plan.xlsx', '--out', 'all.zip', '--unit', 'justice')).code).toBe(0);
    expect(String.fromCharCode(...(files.get('all.zip') as Uint8Array).slice(0, 2))).toBe('PK');
    expect((await zone('split', 'plan.xlsx', '--out', 'all.zip', '--unit', 'nobody')).code).toBe(2);
    expect((await zone('split', 'plan.xlsx')).code).toBe(2);
  });

  test('nothing is taken unless accepted; what is accepted is written and logged', async () => {
    const { zone, files, path } = await typedBack();
    const unchanged = await zone('merge', 'plan.xlsx', path);
    expect([unchanged.code, unchanged.err]).toEqual([0, expect.stringContaining('差异 0 处')]);

    const { specs, options } = await unitWorkbook(ordosPlan, { sheets: {} }, 'big-data', {
      m: zhMessages,
      deadline: null,
      today: '2024-03-31',
    });
    files.set(
      'back.xlsx',
      await writeWorkbook(typeInto(specs, { G20: { ytd_2024: [12.5], remark: ['快报数'] } }), options),
    );
    const report = await zone('merge', 'plan.xlsx', 'back.xlsx', '--json');
    expect(report.code).toBe(1);
    const { differences } = JSON.parse(report.out) as {
      differences: { id: string; key: string; field: string; after: unknown }[];
    };
    expect(differences.filter(({ key }) => key === 'G20').map(({ field, after }) => [field, after])).toEqual([
      ['ytd_2024', 12.5],
      ['remark', '快报数'],
    ]);

    files.set(
      'd.json',
      JSON.stringify(
        Object.fromEntries(differences.map(({ id, field }) => [id, field === 'ytd_2024' ? 'accept' : 'reject'])),
      ),
    );
    const merged = await zone('merge', 'plan.xlsx', 'back.xlsx', '--decisions', 'd.json', '--out', 'new.xlsx');
    expect(merged.code).toBe(0);
    const entries = JSON.parse((await zone('entries', 'new.xlsx')).out) as {
      sheets: Record<string, Record<string, unknown[]>>;
    };
    expect(entries.sheets.G20!.ytd_2024).toEqual([12.5]);
    expect(entries.sheets.G20!.remark ?? []).not.toContain('快报数');
    expect(entries.sheets.import_log).toMatchObject({
      file: ['back.xlsx'],
      time: ['2024-03-31 09:30'],
      taken: [1],
      figure: [expect.stringContaining('2024 年累计')],
      figure_before: ['（空）'],
      figure_after: ['12.5'],
      figure_unit: ['市大数据中心'],
      fingerprint: [expect.stringMatching(/^[0-9a-f]{64}$/)],
    });
    expect((await zone('merge', 'new.xlsx', 'back.xlsx')).out).toContain('导入记录里已有这个文件');
  });

  test('a file that is refused gives exit code 3 and does not stop the others', async () => {
    const { zone, files, path } = await typedBack();
    files.set('bad.xlsx', 'no workbook');
    // A lock file is none that anybody returned.
    files.set('units/~$open.xlsx', 'lock');
    const { code, out } = await zone('merge', 'plan.xlsx', 'bad.xlsx', 'units/~$open.xlsx', path);
    expect(code).toBe(3);
    expect(out).not.toContain('~$');
    expect(out).toContain('不是 Excel 工作簿');
    expect(out).toContain('已交回 1 / 23');
  });

  test.each([[['--accept', 'some']], [['--decisions', 'none.json']], [['--decisions', 'bad.json']]])(
    'wrong decisions %p are told',
    async (options) => {
      const { zone, files, path } = await typedBack();
      files.set('bad.json', '{"no such id":"accept"}');
      expect((await zone('merge', 'plan.xlsx', path, ...options)).code).toBe(2);
    },
  );
});
