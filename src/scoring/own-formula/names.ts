/** What a user's own formula may speak of: figures of the item by name, and functions every spreadsheet program has. */

export const inputNames = ['actual', 'target', 'baseline', 'previous', 'attainment', 'p2', 'p3', 'p4'] as const;
export type InputName = (typeof inputNames)[number];

/** The name an input is written by; both languages are understood in either. */
export const inputWords = {
  zh: {
    actual: '完成值',
    target: '目标值',
    baseline: '基期值',
    previous: '上年值',
    attainment: '完成率',
    p2: '参数2',
    p3: '参数3',
    p4: '参数4',
  },
  en: {
    actual: 'actual',
    target: 'target',
    baseline: 'baseline',
    previous: 'previous',
    attainment: 'attainment',
    p2: 'param2',
    p3: 'param3',
    p4: 'param4',
  },
} as const satisfies Readonly<Record<'zh' | 'en', Readonly<Record<InputName, string>>>>;

/** Other words for the same. */
const alsoCalled = {
  zh: { actual: '实际值', previous: '上年完成值', baseline: '基期' },
  en: { previous: 'last_year' },
} as const;

/** What follows from the formula itself: a formula that reads it would run in a circle. */
const results = {
  zh: ['得分率', '得分', '失分', '加分', '总分'],
  en: ['rate', 'points', 'lost', 'bonus', 'score', 'total'],
} as const;

const byWord = new Map<string, InputName>();
for (const words of [inputWords.zh, inputWords.en, alsoCalled.zh, alsoCalled.en])
  for (const [name, word] of Object.entries(words)) byWord.set(word, name as InputName);

export const inputNamed = (word: string): InputName | null => byWord.get(word.toLowerCase()) ?? null;

const circular = new Set<string>([...results.zh, ...results.en]);
export const isResult = (word: string): boolean => circular.has(word.toLowerCase());

/** Functions with the least and the most of their arguments; all there since the first versions of every program. */
export const functions = {
  IF: [3, 3],
  AND: [1, 20],
  OR: [1, 20],
  NOT: [1, 1],
  MIN: [1, 20],
  MAX: [1, 20],
  SUM: [1, 20],
  AVERAGE: [1, 20],
  ABS: [1, 1],
  INT: [1, 1],
  ROUND: [2, 2],
  ROUNDUP: [2, 2],
  ROUNDDOWN: [2, 2],
  POWER: [2, 2],
  SQRT: [1, 1],
  LN: [1, 1],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;
export type FunctionName = keyof typeof functions;

export const isFunction = (name: string): name is FunctionName => Object.hasOwn(functions, name);
