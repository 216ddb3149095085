/** Excel's own cell styles: their names as cells show them, and as the client library spells them. */
const accents = [1, 2, 3, 4, 5, 6];
const names: readonly (readonly [shown: string, spelt: string])[] = [
  ...['Normal', 'Title', 'Total', 'Input', 'Output', 'Calculation', 'Note', 'Good', 'Bad', 'Neutral'].map(
    (name) => [name, name === 'Title' ? 'SheetTitle' : name] as const,
  ),
  ...['Comma', 'Currency', 'Percent'].map((name) => [name, name] as const),
  ['Comma [0]', 'WholeComma'],
  ['Currency [0]', 'WholeDollar'],
  ['Hyperlink', 'Hlink'],
  ['Followed Hyperlink', 'HlinkTrav'],
  ['Warning Text', 'WarningText'],
  ['Explanatory Text', 'ExplanatoryText'],
  ['Check Cell', 'CheckCell'],
  ['Linked Cell', 'LinkedCell'],
  ...[1, 2, 3, 4].map((n) => [`Heading ${n}`, `Heading${n}`] as const),
  ...[1, 2, 3].map((n) => [`Emphasis ${n}`, `Emphasis${n}`] as const),
  ...accents.map((n) => [`Accent${n}`, `Accent${n}`] as const),
  ...accents.flatMap((n) => [20, 40, 60].map((share) => [`${share}% - Accent${n}`, `Accent${n}_${share}`] as const)),
];

export const builtInNames: readonly string[] = names.map(([shown]) => shown);

/** The style's name as cells show it, for either spelling in any case; undefined where Excel has no such style. */
export function builtInName(given: string): string | undefined {
  const wanted = given.toLowerCase();
  return names.find(([shown, spelt]) => shown.toLowerCase() === wanted || spelt.toLowerCase() === wanted)?.[0];
}
