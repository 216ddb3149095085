/** Mutants of one area (`npm run mutants`): which files are changed and which tests must notice come from the script. */
const { ZSC_MUTATE = '', ZSC_TESTS = '' } = process.env;

export default {
  packageManager: 'npm',
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  coverageAnalysis: 'perTest',
  mutate: ZSC_MUTATE.split(',').filter(Boolean),
  jest: {
    projectType: 'custom',
    configFile: '.config/jest.base.cjs',
    config: { testMatch: ZSC_TESTS.split(',').map((part) => `<rootDir>/${part}`), maxWorkers: 1 },
    enableFindRelatedTests: false,
  },
  // A text or a regular expression that might as well be another is what users read, not what is decided.
  mutator: { excludedMutations: ['StringLiteral', 'Regex'] },
  concurrency: 2,
  timeoutMS: 60_000,
  tempDirName: 'test-results/mutants',
  ignorePatterns: ['dist', 'coverage', 'test-results', 'docs/images'],
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: 'test-results/mutants.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  allowConsoleColors: false,
};
