/**
 * What the recipes of docs/contributing.md promise: a scoring rule, a check, a sheet, a kind of indicator and a language are added to
 * a copy of the tree by files of their own, names in the schema, words and a line in a list; the product's story then runs with them,
 * and each piece that is left out is one the compiler asks for.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { ruleList } from '../../src/scoring/rules';
import type { RuleText } from '../../src/i18n/understood';

const root = join(__dirname, '..', '..');
const copy = mkdtempSync(join(tmpdir(), 'zsc-adding-'));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** One step of a recipe: a file of its own, or text put into a file behind another. */
interface Piece {
  readonly path: string;
  readonly behind?: string;
  readonly text: string | ((tree: ReadonlyMap<string, string | null>) => string);
}
const line = (path: string, behind: string, text: string): Piece => ({ path, behind, text });
/** A line in a list, with the import it needs. */
const listed = (path: string, names: string, from: string, behind: string, text: string): readonly Piece[] => [
  line(path, '*/\n', `import { ${names} } from '${from}';\n`),
  line(path, behind, text),
];
const inBoth = (file: string, behind: string, text: string): Readonly<Record<string, readonly Piece[]>> => ({
  'words in Chinese': [line(`src/i18n/zh-CN/${file}.ts`, behind, text)],
  'words in English': [line(`src/i18n/en/${file}.ts`, behind, text.replace(/\p{Script=Han}+/gu, 'Added'))],
});
/** "Copy `figure.ts`", as the recipe says: the file under another name, its field with it. */
const markOf = (path: string): Piece => ({
  path: path.replace('figure.ts', 'mark.ts'),
  text: read(path)
    .replace(/export const figure(Sheet)?\b/, 'export const mark$1')
    .replace(/\b(sheet|fields|typed)\.figure\b/g, '$1.mark')
    .replace(/(field: |field\(|sheet, )'figure'/g, "$1'mark'")
    .replace('figure: [...', 'mark: [...'),
});

/** A file of the new language: the English one as it has grown, so that it says what the other recipes added. */
const inFrench = (name: string, change: (text: string) => string = (text) => text): Piece => ({
  path: `src/i18n/fr/${name}`,
  text: (tree) => change(tree.get(`src/i18n/en/${name}`) ?? read(`src/i18n/en/${name}`)),
});
const said = { explanation: 'Se calcule à la main.', source: 'Inventé' };
const french = (id: string): RuleText => {
  const rule = ruleList.find((one) => one.id === id);
  const parameters = (rule?.parameters ?? []).map(
    ({ key }) => [key, { name: `Paramètre ${key}`, meaning: `Sens de ${key}` }] as const,
  );
  return {
    name: `Règle ${id}`,
    ...said,
    parameters: Object.fromEntries(parameters),
    reasons: Array<string>(12).fill('Hors limites'),
  };
};
/** Texts that are put in by a step of their own, to be left out one at a time. */
const [word, text] = ["export const assumedMark = '△';\n", "export const listed = ', ';\n"];

const recipes: Readonly<Record<string, Readonly<Record<string, readonly Piece[]>>>> = {
  rule: {
    'its file': [
      {
        path: 'src/scoring/rules/halves.ts',
        text: `/** 过半法: half of the target earns everything, less nothing. */
import { firstOf, otherwise } from '../../expression/cases';
import { defineRule } from './parameters';

export const halves = defineRule({
  id: 'halves',
  name: { zh: '过半法', en: 'Halves' },
  explanation: { zh: '达到目标一半得满分。', en: 'Half of the target earns all.' },
  source: { zh: '虚构', en: 'Invented' },
  judge: ({ actual, target }) => firstOf([actual.times(2).atLeast(target), 1], [otherwise, 0]),
});
`,
      },
    ],
    'its name in the schema': [line('src/plan/schema.ts', 'export const ruleIds = [\n', "  'halves',\n")],
    'the items it is made for': [
      line(
        'src/plan/rule-fits.ts',
        'Readonly<Record<RuleId, (item: Judged) => boolean>> = {\n',
        '  halves: (item) => indicators(item) && higher(item),\n',
      ),
    ],
    'its line in the list': listed(
      'src/scoring/rules/index.ts',
      'halves',
      './halves',
      'Readonly<Record<RuleId, Rule>> = {\n',
      '  halves,\n',
    ),
  },
  check: {
    'its file': [
      {
        path: 'src/validation/rules/cell/thirteen.ts',
        text: `import { numberIn } from '../../../entries/entries';
import { atFigure, figureCells } from '../../figures';
import type { ItemRule } from '../../rule';

/** Nobody likes a thirteen. */
export const thirteen = {
  code: 'cell.thirteen',
  group: 'cell',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '虚构', en: 'Invented' },
  check: (item, fields, { plan }) =>
    figureCells(item, fields, plan).flatMap((figure) => (numberIn(figure.cell) === 13 ? [atFigure(figure)] : [])),
} as const satisfies ItemRule;
`,
      },
    ],
    'its line in the list': listed(
      'src/validation/rules/index.ts',
      'thirteen',
      './cell/thirteen',
      'const all = [\n',
      '  thirteen,\n',
    ),
    ...inBoth(
      'findings',
      'export const texts = {\n',
      "  'cell.thirteen': { title: '十三', what: (_p: P) => '十三。', todo: (_p: P) => '改掉。' },\n",
    ),
  },
  sheet: {
    'its file': [
      {
        path: 'src/sheets/motto-sheet.ts',
        text: `import { pick } from '../i18n';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import type { SheetSpec } from './spec';

/** What the zone stands for. */
export const buildMotto = ({ plan, m }: SheetContext): SheetSpec =>
  new SheetBuilder({
    key: 'motto',
    version: 1,
    name: m.sheetsWork.tabs.motto,
    tabColor: '1B5E3F',
    columnWidths: [1.5, 40],
    freeze: { rows: 1, cols: 0 },
  })
    .value(1, 2, pick(plan.zoneName, m), 'title')
    .build();
`,
      },
    ],
    'its line in the list': listed(
      'src/sheets/index.ts',
      'buildMotto',
      './motto-sheet',
      'const kinds = {\n',
      "  motto: one('motto', 'asked', buildMotto),\n",
    ),
    ...inBoth('sheets-work', 'export const tabs = {\n', "  motto: '口号',\n"),
  },
  kind: {
    'its template': [markOf('src/entries/templates/figure.ts')],
    'its meaning': [markOf('src/scoring/kinds/figure.ts')],
    'its drawing': [markOf('src/sheets/items/figure.ts')],
    'its name in the schema': [line('src/plan/schema.ts', 'export const indicatorKinds = [', "'mark', ")],
    'its line among templates': listed(
      'src/entries/templates/index.ts',
      'mark',
      './mark',
      'const templates = { ',
      'mark, ',
    ),
    'its line among meanings': listed(
      'src/scoring/kinds/index.ts',
      'mark',
      './mark',
      'Record<IndicatorKind, Kind>> = { ',
      'mark, ',
    ),
    'its line among drawings': listed(
      'src/sheets/items/index.ts',
      'markSheet',
      './mark',
      'Record<IndicatorKind, TemplateSheet>> = {\n',
      '  mark: markSheet,\n',
    ),
    'what it measures': [line('src/plan/national.ts', 'const measuredAs = { ', "mark: 'count', ")],
    ...inBoth('common', 'export const kinds = { ', "mark: '评分', "),
    ...Object.fromEntries(
      Object.entries(inBoth('forms', 'export const sources = {\n', "  mark: '评分表',\n")).map(([name, pieces]) => [
        `source, ${name}`,
        pieces,
      ]),
    ),
  },
  language: {
    'its texts': readdirSync(join(root, 'src/i18n/en')).map((name) =>
      inFrench(name, (own) =>
        own
          .replace("language = 'en'", "language = 'fr'")
          .replace("name: 'English',", "name: 'Français',")
          .replace('understood = {', 'understood = { rules,')
          .replace('import * as common', "import { rules } from './rules';\nimport * as common")
          .replace(word, '')
          .replace(text, ''),
      ),
    ),
    'a word': [line('src/i18n/fr/common.ts', "language = 'fr';\n", word)],
    'a text': [line('src/i18n/fr/draft.ts', '*/\n', text)],
    'its words for the rules': [
      {
        path: 'src/i18n/fr/rules.ts',
        text: () => {
          const all = Object.fromEntries(['halves', ...ruleList.map(({ id }) => id)].map((id) => [id, french(id)]));
          return `/** What the rules say of themselves. */\nexport const rules = ${JSON.stringify(all)};\n`;
        },
      },
    ],
    'its line': listed(
      'src/i18n/languages.ts',
      'language as fr',
      './fr/language',
      "const each = { 'zh-CN': zhCN, en",
      ', fr',
    ),
    'its line among the whole ones': [
      line('src/i18n/every.ts', '*/\n', "import * as fr from './fr';\n"),
      line('src/i18n/every.ts', 'areas: null }, en', ', fr'),
    ],
    'its line among what is understood': listed(
      'src/i18n/understood.ts',
      'understood as fr',
      './fr/understood',
      "const each = { 'zh-CN': zhCN, en",
      ', fr',
    ),
  },
};

const story = `
import { loadMessages } from '../../src/i18n';
import { parsePlan } from '../../src/plan/load';
import type { Plan } from '../../src/plan/schema';
import { score } from '../../src/scoring';
import { exampleValues } from '../../src/scoring/example';
import { itemKeys, onDemandKeys } from '../../src/sheets';
import { completeness, findingText, validate } from '../../src/validation';
import { startExcel, today } from '../support/excel';
import { fourItemPlan } from '../support/four-items';

const base = fourItemPlan();
const plan: Plan = parsePlan({
  ...base,
  indicators: [
    ...base.indicators,
    {
      ...base.indicators.find(({ kind }) => kind === 'amount')!,
      id: 'G90',
      name: { zh: '工厂', en: 'Factories', fr: 'Usine' },
      kind: 'mark',
      decimals: 0,
      accumulation: 'flow',
      rule: { id: 'halves', params: [], source: 'set' },
      targets: Object.fromEntries(base.years.map((year) => [String(year), { value: 100, source: 'set' }])),
    },
  ],
}, 'en');

test.each(['zh-CN', 'en', 'fr'] as const)('%s', async (locale) => {
  const { book } = startExcel();
  expect(onDemandKeys(plan)).toContain('motto');
  await book.addSheets(plan, [...itemKeys(plan), 'motto'], locale);
  const typed = async (value: number) => {
    await book.write([{ key: 'G90', field: 'mark', index: 0, value }]);
    const { plan: read, entries, structure, explanations } = await book.read();
    const m = await loadMessages(locale);
    return {
      told: validate(read!, entries, structure, explanations, { today })
        .filter(({ code }) => code === 'cell.thirteen')
        .map((finding) => findingText(finding, m).title),
      filled: completeness(read!, entries, 45_000).byItem.get('G90'),
      own: score(read!, entries, { today }).annual[0]!.items.find(({ item }) => item === 'G90')!,
    };
  };
  const onSheet = async () =>
    Excel.run(async (context) => {
      const all = ['item', 'points', 'rate'].map((field) => context.workbook.names.getItem('zsc_calc_' + field).getRange().load('values'));
      await context.sync();
      const row = all[0]!.values.findIndex(([id]) => id === 'G90');
      return { points: all[1]!.values[row]![0], rate: all[2]!.values[row]![0] };
    });
  const state = await book.read();
  expect(state.locale).toBe(locale);
  const shown = await Excel.run(async (context) => {
    const rule = context.workbook.names.getItem('zsc_plan_G90_rule').getRange().load('values');
    const all = rule.worksheet.getUsedRange().load('values');
    await context.sync();
    return { rule: rule.values[0]![0], all: all.values.flat() };
  });
  expect(shown.rule).toBe({ 'zh-CN': '过半法', en: 'Halves', fr: 'Règle halves' }[locale]);
  expect(shown.all.includes('Usine')).toBe(locale === 'fr');
  const unlucky = await typed(13);
  expect(unlucky.told).toHaveLength(1);
  expect(unlucky.own.rate).toBe(0);
  expect(await onSheet()).toEqual({ rate: 0, points: 0 });
  const half = await typed(50);
  expect(half.told).toEqual([]);
  expect(half.filled).toEqual({ due: 1, filled: 1 });
  expect(half.own.rule).toBe('halves');
  expect(half.own.points).toBeGreaterThan(0);
  expect(await onSheet()).toEqual({ rate: 1, points: half.own.points });
  // A word of the drop-down is understood in the workbook's language.
  const value = { 'zh-CN': '完成率法', en: 'Completion', fr: 'Règle completion' }[locale];
  await book.write([{ key: 'plan', field: 'G90_rule', index: 0, value }]);
  expect((await book.read()).plan!.indicators.find(({ id }) => id === 'G90')!.rule.id).toBe('completion');
  expect(exampleValues(plan, await loadMessages(locale)).G90!.mark!.length).toBeGreaterThan(1);
});
`;

const steps = Object.entries(recipes).flatMap(([recipe, parts]) =>
  Object.entries(parts).map(([name, pieces]) => ({ recipe, name, pieces })),
);

/** What the files of the tree become with all pieces but those of one step; null: no file. */
function grown(without?: (typeof steps)[number]): Map<string, string | null> {
  const files = new Map<string, string | null>();
  for (const step of steps)
    for (const { path, behind, text } of step.pieces) {
      const before = files.get(path) ?? (behind === undefined || path.startsWith('src/i18n/fr/') ? '' : read(path));
      if (step === without) {
        if (!files.has(path)) files.set(path, behind === undefined ? null : before);
        continue;
      }
      if (behind !== undefined && files.get(path) === null) continue;
      const put = typeof text === 'string' ? text : text(files);
      if (behind === undefined) {
        files.set(path, put);
        continue;
      }
      const at = behind === '*/\n' && !before.startsWith('/**') ? 0 : before.indexOf(behind) + behind.length;
      if (at < behind.length && at > 0) throw new Error(`${path} has no ${behind}`);
      files.set(path, before.slice(0, at) + put + before.slice(at));
    }
  return files;
}

beforeAll(() => {
  for (const path of ['src', 'test/support', '.config', 'package.json'])
    cpSync(join(root, path), join(copy, path), { recursive: true });
  writeFileSync(
    join(copy, 'tsconfig.json'),
    JSON.stringify({ ...(JSON.parse(read('tsconfig.json')) as object), include: ['src', 'test/smoke'] }),
  );
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const [path, text] of [...grown(), ['test/smoke/added.test.ts', story] as const]) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text!);
  }
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const run = (...args: readonly string[]): string => {
  try {
    return execFileSync(process.execPath, [...args], { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    throw new Error(`${stdout}\n${stderr}`);
  }
};

test('the grown tree compiles whole, and its story runs in all languages', () => {
  expect(run(join(root, 'node_modules/typescript-7/bin/tsc'), '-p', '.', '--noEmit')).toBe('');
  run(join(root, 'node_modules/jest/bin/jest.js'), '-c', '.config/jest.smoke.config.cjs', '-w', '1');
});

describe('left out, it does not compile', () => {
  const files = new Map<string, { readonly text: string | null; readonly version: number }>();
  let round = 0;
  const options = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
    ts.sys,
    root,
  ).options;
  const whole = grown();
  const watched = [
    // The texts of a language are held against the others where it is listed.
    'src/i18n/languages.ts',
    'src/i18n/every.ts',
    'src/i18n/understood.ts',
    ...[...whole.keys()].filter((path) => !path.startsWith('src/i18n/fr/')),
    'src/validation/text.ts',
    'src/i18n/index.ts',
    'src/i18n/forms.ts',
    'src/plan/rule-fits.ts',
    'src/taskpane/parts/indicator-row.tsx',
    'src/sheets/score/optional.ts',
    'src/sheets/styles.ts',
  ];
  /** Looked at for a look only: the one that draws in Excel needs types the others do without. */
  const renderers = ['src/excel/draw/styles.ts', 'src/xlsx/style.ts'];
  const held = (path: string) => files.get(path.slice(root.length + 1))?.text;
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ ...options, types: ['node'] }),
    getScriptFileNames: () =>
      [...watched, ...renderers].filter((path) => files.get(path)?.text !== null).map((path) => join(root, path)),
    getScriptVersion: (path) => String(files.get(path.slice(root.length + 1))?.version ?? 0),
    getScriptSnapshot(path) {
      const text = held(path) === undefined ? ts.sys.readFile(path) : held(path);
      return typeof text === 'string' ? ts.ScriptSnapshot.fromString(text) : undefined;
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
    fileExists: (path) => (held(path) === undefined ? ts.sys.fileExists(path) : held(path) !== null),
    readFile: (path) => ts.sys.readFile(path),
    directoryExists: (path) =>
      ts.sys.directoryExists(path) || [...files.keys()].some((own) => join(root, own).startsWith(`${path}/`)),
    getDirectories: (path) => ts.sys.getDirectories(path),
  });
  const lay = (tree: ReadonlyMap<string, string | null>) => {
    round++;
    for (const [path, text] of tree) if (files.get(path)?.text !== text) files.set(path, { text, version: round });
  };
  const firstError = (): string | undefined => {
    for (const path of watched) {
      if (files.get(path)?.text === null) continue;
      const [error] = service.getSemanticDiagnostics(join(root, path));
      if (error) return `${path}: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`;
    }
    return undefined;
  };

  test('nothing', () => {
    lay(whole);
    expect(firstError()).toBeUndefined();
  });

  test('a field of a look that a renderer does not draw', () => {
    const field = '  readonly unlocked?: boolean;\n';
    const before = read('src/sheets/styles.ts');
    const faults = () => renderers.map((path) => service.getSemanticDiagnostics(join(root, path)).length);
    lay(whole);
    const [drawn, written] = faults();
    lay(new Map([['src/sheets/styles.ts', before.replace(field, `${field}  readonly strike?: boolean;\n`)]]));
    expect(faults()).toEqual([drawn! + 1, written! + 1]);
    lay(new Map([['src/sheets/styles.ts', before]]));
  });

  test.each(steps.map((step) => [`${step.recipe}: ${step.name}`, step] as const))('%s', (_name, step) => {
    lay(grown(step));
    expect(firstError()).toBeDefined();
  });
});
