/** The catalogue of scoring rules in the pane. */
export const title = 'Scoring rules';
export const open = 'See all scoring rules';
export const intro =
  'A small picture of each rule: the actual to the right, the rate upwards; the dashed lines are the target and full points.';
export const picture = (rule: string) => `${rule}: the rate over the actual`;
export const all = 'All items';
export const filter = 'Only rules that fit';
export const usedBy = (items: string) => `In use by ${items}`;
export const unused = 'No item uses it';
export const parameters = 'Parameters (usual values)';
export const parameter = (n: number, name: string, value: number, meaning: string) =>
  `P${n} ${name} (${value}): ${meaning}`;
export const source = 'Source';
export const use = (item: string) => `Use for ${item}`;
export const used = (item: string, rule: string) => `${item} is scored by ${rule} now`;
export const current = (item: string) => `${item} uses it`;
export const job = (item: string, rule: string) => `${item} scored by ${rule}`;
/** A formula of the user's own. */
export const formula = {
  label: (item: string) => `Formula of ${item} (its value is the rate; 1 is full points)`,
  hint: 'For example MIN(1,actual/target). There are actual, target, baseline, previous, attainment, param2 to param4, and functions every program has, such as IF, MIN, MAX, ROUND.',
  picture: 'By this formula: the rate over the actual',
  use: (item: string) => `Score ${item} by this formula`,
  current: (item: string) => `${item} is scored by this formula`,
};
/** Who rates an item. */
export const raters = {
  label: (item: string) => `Raters of ${item} (name weight×members, “drop” to leave out the highest and lowest)`,
  hint: 'For example: Superiors 40×1; Users 30×5 drop; Experts 30×7 drop. Left blank, one rating is typed on the sheet.',
  unreadable:
    'Not understood. Write name weight×members drop, with semicolons between; up to 5 groups of up to 15, each name once.',
  group: (group: { name: string; members: number; drop: boolean }, share: number) =>
    `${group.name}: ${group.members}, ${share}%${group.drop ? ', without one highest and one lowest score' : ''}`,
  use: (item: string) => `Let these rate ${item}`,
  used: (item: string, groups: number) =>
    groups === 0 ? `${item} has no raters any more` : `The sheet of ${item} has places for ${groups} groups of raters`,
  job: (item: string) => `Raters of ${item}`,
};
/** What works beside the rules: the sentence, where it is set, its source. */
export const beside = {
  title: 'Beside the rules',
  linked: {
    name: 'Linked items',
    text: 'Where one of several linked items falls short of its full points it is scored as usual, and the others get their full points at most and no bonus.',
    where:
      'Column Linked items of the draft: the same name for all that are linked; “passive” behind it for one that does not limit the others.',
    source: 'SASAC Order No. 22 (2009), annex 2, I: if one is short of its base points, the others get theirs only',
  },
  raters: {
    name: 'Raters',
    text: 'Each group’s mean, where asked without one highest and one lowest score; then the mean of the groups by their weights. Groups without a score do not count.',
    where:
      'Choose an item that is rated or goes by milestones and write its raters under that rule, or in column Raters of the draft.',
    source: 'Common practice of local assessments: several groups rate, the highest and lowest scores are dropped',
  },
  groups: {
    name: 'Groups of units',
    text: 'Units of a group are ranked among themselves, by weights of its own if it has any; how many may be excellent can be limited: equals are it together or not at all.',
    where: 'Groups and limits stand in Draft groups; each unit names its group in the table of units.',
    source: 'Common practice of local assessments: units assessed by kind, a quota of excellent ones',
  },
  places: {
    name: 'Bonus by outside place',
    text: 'A bonus row without points earns by its place in an outside ranking: the points of the first line of the table it reaches, none beyond it.',
    where: 'The table stands above the register of adjustments, up to five lines; the place stands in the row.',
    source: 'Common practice of local assessments: a bonus for places in the nation or region',
  },
};
