/**
 * Lint: Office.js habits, who may import whom (docs/architecture.md), and texts only in src/i18n. What needs types is oxlint's
 * (oxlint.json beside this file), which does it many times faster.
 */
import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Each folder of src, and what it may import besides itself and src/errors.ts and src/breath.ts, which import nothing. The table of docs/architecture.md. */
const mayImport = {
  formula: [],
  expression: [],
  i18n: ['plan'],
  plan: ['expression'],
  notice: ['plan'],
  entries: ['plan', 'expression', 'i18n'],
  scoring: ['plan', 'entries', 'expression', 'formula', 'i18n'],
  validation: ['plan', 'notice', 'entries', 'scoring', 'expression', 'i18n'],
  results: ['plan', 'entries', 'scoring', 'i18n'],
  nation: ['plan', 'entries', 'scoring', 'validation', 'expression', 'i18n'],
  sheets: ['plan', 'entries', 'scoring', 'validation', 'results', 'nation', 'expression', 'formula', 'i18n'],
  draft: ['plan', 'notice', 'entries', 'scoring', 'sheets', 'i18n'],
  excel: ['plan', 'draft', 'entries', 'scoring', 'validation', 'sheets', 'formula', 'i18n'],
  xlsx: ['plan', 'notice', 'draft', 'entries', 'scoring', 'validation', 'sheets', 'formula', 'i18n'],
  exchange: ['plan', 'entries', 'scoring', 'validation', 'nation', 'sheets', 'xlsx', 'i18n'],
  taskpane: [
    'plan',
    'expression',
    'notice',
    'draft',
    'entries',
    'scoring',
    'validation',
    'sheets',
    'results',
    'nation',
    'excel',
    'xlsx',
    'exchange',
    'i18n',
  ],
  commands: ['plan', 'entries', 'scoring', 'validation', 'sheets', 'excel', 'xlsx', 'taskpane', 'i18n'],
  cli: [
    'plan',
    'expression',
    'notice',
    'draft',
    'entries',
    'scoring',
    'validation',
    'sheets',
    'results',
    'nation',
    'xlsx',
    'exchange',
    'i18n',
  ],
  host: ['formula'],
  workbench: ['host', 'formula', 'xlsx', 'i18n', 'plan', 'entries', 'scoring', 'sheets'],
};

const pure = [
  'plan',
  'notice',
  'draft',
  'entries',
  'scoring',
  'validation',
  'results',
  'nation',
  'sheets',
  'formula',
  'expression',
  'i18n',
];
const inFolders = (folders) => folders.map((folder) => `src/${folder}/**/*.{ts,tsx}`);

const elements = Object.keys(mayImport).map((type) => ({ type, pattern: `src/${type}` }));
const files = [
  { category: 'errors', pattern: 'src/errors.ts' },
  { category: 'errors', pattern: 'src/breath.ts' },
];

const policies = Object.entries(mayImport).map(([type, allowed]) => ({
  from: { element: { type } },
  allow: {
    to: [
      { element: { types: { anyOf: [type, ...allowed] } } },
      ...(type === 'host' ? [] : [{ file: { categories: 'errors' } }]),
    ],
  },
}));

/**
 * Selectors for `no-restricted-syntax`. Chinese text is what people read: it has a place, src/i18n. A rule's own words stand
 * in its file as a pair `{ zh, en }`; font names are not text.
 */
const han = '/\\p{Script=Han}/u';
const hardCodedText = [`Literal[value=${han}]`, `TemplateElement[value.raw=${han}]`].map((text) => ({
  selector: `${text}:not(Property[key.name="zh"] *, VariableDeclarator[id.name=/^(f|officialF)onts$/] *)`,
  message: 'Chinese text belongs in src/i18n.',
}));
const hardCodedJsx = [
  { selector: 'JSXText[value=/\\p{L}/u]', message: 'Text that users read belongs in src/i18n.' },
  {
    selector:
      'JSXAttribute[name.name=/^(aria-label|aria-description|aria-roledescription|aria-valuetext|alt|hint|label|placeholder|title)$/] > Literal[value=/\\p{L}/u]',
    message: 'Text that users read belongs in src/i18n.',
  },
];
const clock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Pure code has no clock: take the day as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Pure code has no clock: take the day as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Pure code has no chance: take a seeded generator as an argument.',
  },
];
const restrictSyntax = (...selectors) => ({ 'no-restricted-syntax': ['error', ...selectors.flat()] });

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'test-results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      // Full-width spaces stand in Chinese texts; control characters are what text from files is cleaned of.
      'no-irregular-whitespace': ['error', { skipTemplates: true, skipJSXText: true }],
      'no-control-regex': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'performance',
          'URL',
          'Buffer',
          'module',
          'require',
          '__dirname',
          '__filename',
          'setTimeout',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['.scripts/reload.js'],
    languageOptions: { globals: { fetch: 'readonly', location: 'readonly', setInterval: 'readonly' } },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': elements,
      'boundaries/files': files,
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.json', '.js'] } },
    },
    rules: {
      'boundaries/dependencies': ['error', { default: 'disallow', policies }],
      'no-console': 'error',
      ...restrictSyntax(hardCodedText, hardCodedJsx),
    },
  },
  { files: inFolders(['cli']), rules: { 'no-console': 'off' } },
  {
    files: inFolders(pure),
    rules: {
      ...restrictSyntax(hardCodedText, clock),
      'no-restricted-globals': ['error', 'Office', 'Excel', 'window', 'document', 'localStorage', 'process'],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(node:|react|@fluentui/|fs$|path$)',
              message: 'Code up to sheets is pure: no DOM, no file system.',
            },
          ],
        },
      ],
    },
  },
  // Where Chinese text belongs: the texts, the plans, the words by which notices are read, the invented example. Number formats know Chinese dates.
  {
    files: [...inFolders(['i18n', 'plan', 'notice', 'formula']), 'src/scoring/kinds/sample-words.ts'],
    rules: restrictSyntax(clock),
  },
  { files: inFolders(['host']), rules: { 'no-restricted-syntax': 'off' } },
  // Tests feed wrong data on purpose.
  { files: ['test/**/*.{ts,tsx}'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
  {
    files: inFolders(['excel', 'taskpane', 'commands']),
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  { files: ['src/**/*.tsx'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
);
