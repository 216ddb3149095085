/** The lint rules that guard the architecture do refuse what they are there to refuse. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

interface Sample {
  /** An existing file, whose place in the tree decides which rules hold; its text is replaced by `code`. */
  readonly path: string;
  readonly code: string;
}

/** ESLint needs a Node of its own: its configuration is an ES module, which jest cannot load. */
const lintScript = `
  import { ESLint } from 'eslint';
  const eslint = new ESLint({ overrideConfigFile: '.config/eslint.config.mjs' });
  const found = [];
  for (const { path, code } of JSON.parse(process.argv[1])) {
    const [{ messages }] = await eslint.lintText(code, { filePath: path });
    found.push(messages.map(({ ruleId, line }) => ruleId + '@' + line));
  }
  process.stdout.write(JSON.stringify(found));
`;

function lint(samples: readonly Sample[]): string[][] {
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', lintScript, JSON.stringify(samples)], {
    cwd: root,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as string[][];
}

const refused: readonly (Sample & { readonly rule: string })[] = [
  { rule: 'boundaries/dependencies', path: 'src/plan/schema.ts', code: "export { colors } from '../sheets/styles';\n" },
  {
    rule: 'boundaries/dependencies',
    path: 'src/sheets/spec.ts',
    code: "export type { Changed } from '../excel/facade';\n",
  },
  { rule: 'boundaries/dependencies', path: 'src/entries/dates.ts', code: "export * from '../scoring/score';\n" },
  { rule: 'no-restricted-imports', path: 'src/plan/schema.ts', code: "export { readFileSync } from 'node:fs';\n" },
  { rule: 'no-restricted-globals', path: 'src/plan/schema.ts', code: 'export const title = document.title;\n' },
  { rule: 'no-restricted-syntax', path: 'src/scoring/score.ts', code: 'export const today = new Date();\n' },
  { rule: 'no-restricted-syntax', path: 'src/sheets/a1.ts', code: "export const title = '评分表';\n" },
  {
    rule: 'no-restricted-syntax',
    path: 'src/sheets/a1.ts',
    code: 'export const title = (year: number) => `${year}年`;\n',
  },
  { rule: 'no-console', path: 'src/sheets/a1.ts', code: "console.log('drawn');\n" },
  { rule: 'no-restricted-syntax', path: 'src/taskpane/index.tsx', code: 'export const title = <h1>Scores</h1>;\n' },
  {
    rule: 'no-restricted-syntax',
    path: 'src/taskpane/index.tsx',
    code: 'export const close = <button title="Close" />;\n',
  },
  {
    rule: 'office-addins/no-context-sync-in-loop',
    path: 'src/excel/facade.ts',
    code: 'export async function draw(context: Excel.RequestContext) {\n  for (let i = 0; i < 3; i++) {\n    await context.sync();\n  }\n}\n',
  },
];

const allowed: readonly Sample[] = [
  {
    path: 'src/sheets/spec.ts',
    code: "export type { Plan } from '../plan/schema';\nexport type { ErrorCode } from '../errors';\n",
  },
  { path: 'src/excel/facade.ts', code: "export type { SheetSpec } from '../sheets/spec';\n" },
  { path: 'src/i18n/zh-CN/common.ts', code: "export const title = '评分表';\n" },
  { path: 'src/scoring/score.ts', code: 'export const day = new Date(2022, 0, 1);\n' },
  {
    path: 'src/taskpane/index.tsx',
    code: 'export const title = (text: string) => <h1 className="title">{text}</h1>;\n',
  },
];

test('what crosses a boundary, hides a text or reads the clock is refused, and its neighbour is not', () => {
  const found = lint([...refused, ...allowed]);
  const hits = refused.map(({ rule, path, code }, i) => ({
    path,
    code,
    rule,
    found: found[i]?.some((hit) => hit.startsWith(`${rule}@`)),
  }));
  expect(hits.filter((hit) => !hit.found)).toEqual([]);
  expect(found.slice(refused.length)).toEqual(allowed.map(() => []));
});
