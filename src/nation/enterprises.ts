/**
 * Enterprises behind the ratios (企业底数): a roster of enterprises with their statistical figures, the ratios that follow from
 * it, and what each enterprise does to them. Enterprises' returns are confidential by the law on statistics: what is made
 * from them leaves the workbook only when asked.
 */
export const enterpriseFields = [
  'revenue', 'profit', 'output', 'valueAdded', 'taxes', 'wages', 'exports', 'techServiceExports', 'rdSpending', 'contracts', 'energy',
  'staff', 'rdStaff', 'graduates', 'overseasStaff', 'applications', 'granted', 'patents', 'trademarks',
] as const; // prettier-ignore
/** Figures: money in 万元, energy in tons of standard coal, the others in numbers. */
export type EnterpriseField = (typeof enterpriseFields)[number];
export const enterpriseFlags = [
  'highTech',
  'hightechService',
  'digital',
  'gazelle',
  'listed',
  'rdInstitution',
] as const;
/** Yes or no. */
export type EnterpriseFlag = (typeof enterpriseFlags)[number];

export interface Enterprise {
  readonly name: string;
  readonly code: string;
  readonly figures: Readonly<Partial<Record<EnterpriseField, number>>>;
  readonly flags: Readonly<Partial<Record<EnterpriseFlag, boolean>>>;
}

/** Figures that are a part of another: more than the whole is told. */
export const wholes: readonly (readonly [part: EnterpriseField, whole: EnterpriseField])[] = [
  ['rdStaff', 'staff'],
  ['graduates', 'staff'],
  ['overseasStaff', 'staff'],
  ['techServiceExports', 'exports'],
  ['valueAdded', 'output'],
];
/** Figures that may be below nothing. */
const signed: ReadonlySet<EnterpriseField> = new Set(['profit']);

/** What an enterprise's figures cannot be: below nothing, or more than what they are a part of. */
export function faultsOf({ figures }: Enterprise): readonly {
  readonly field: EnterpriseField;
  readonly kind: 'negative' | 'beyond';
}[] {
  const negative = enterpriseFields.filter((field) => !signed.has(field) && (figures[field] ?? 0) < 0);
  const beyond = wholes.flatMap(([part, whole]) => {
    const [own, most] = [figures[part], figures[whole]];
    return own !== undefined && most !== undefined && own > most * (1 + 1e-9) && most >= 0 ? [part] : [];
  });
  return [
    ...negative.map((field) => ({ field, kind: 'negative' as const })),
    ...beyond.map((field) => ({ field, kind: 'beyond' as const })),
  ];
}

/** Tells of enterprises one after the other which stand there again: by code, or where one of both has none by name. */
export function againIn(): (name: string, code: string) => boolean {
  const [codes, names, bare] = [new Set<string>(), new Set<string>(), new Set<string>()];
  return (name, code) => {
    const key = name.normalize('NFKC').replace(/\s/g, '').toLowerCase();
    const isAgain = code === '' ? names.has(key) : codes.has(code) || (key !== '' && bare.has(key));
    names.add(key);
    if (code === '') bare.add(key);
    else codes.add(code);
    return isAgain;
  };
}

interface Definition {
  readonly id: string;
  /** Items of the plan it stands for; which national indicators, the index says. */
  readonly local: readonly string[];
  /** What an enterprise adds above and below the line; undefined where it has not reported. A count or sum has no `below`. */
  readonly above: (one: Enterprise) => number | undefined;
  readonly below?: (one: Enterprise) => number | undefined;
  readonly factor: number;
  readonly unit: 'percent' | 'hundred-million' | 'number' | 'other';
}

const of = (field: EnterpriseField) => (one: Enterprise) => one.figures[field];
const when = (flag: EnterpriseFlag, field: EnterpriseField) => (one: Enterprise) =>
  // What has not been reported is missing, whether or not it would have counted.
  one.flags[flag] === undefined || one.figures[field] === undefined
    ? undefined
    : one.flags[flag]
      ? one.figures[field]
      : 0;
const counted = (flag: EnterpriseFlag) => (one: Enterprise) =>
  one.flags[flag] === undefined ? undefined : one.flags[flag] ? 1 : 0;
/** Spends at least 5 % of its revenue on R&D within; compared without dividing, so that 5 % is 5 %. */
const isIntense = ({ figures: { rdSpending, revenue } }: Enterprise) =>
  rdSpending === undefined || revenue === undefined
    ? undefined
    : revenue > 0 && rdSpending * 20 >= revenue * (1 - 1e-12);
const sumOf = (a: EnterpriseField, b: EnterpriseField) => (one: Enterprise) =>
  one.figures[a] === undefined && one.figures[b] === undefined
    ? undefined
    : (one.figures[a] ?? 0) + (one.figures[b] ?? 0);

/** The ratios, counts and sums that a roster gives. */
export const ratios: readonly Definition[] = [
  { id: 'revenue', local: ['G03'], above: of('revenue'), factor: 1e-4, unit: 'hundred-million' },
  { id: 'rdIntensity', local: ['G10'], above: of('rdSpending'), below: of('revenue'), factor: 100, unit: 'percent' },
  { id: 'rdStaffShare', local: [], above: of('rdStaff'), below: of('staff'), factor: 100, unit: 'percent' },
  { id: 'grantedPer10000', local: [], above: of('granted'), below: of('staff'), factor: 1e4, unit: 'other' },
  { id: 'applicationsPerRd', local: [], above: of('applications'), below: of('rdSpending'), factor: 1000, unit: 'other' },
  { id: 'serviceShare', local: ['G05'], above: when('hightechService', 'revenue'), below: of('revenue'), factor: 100, unit: 'percent' },
  { id: 'graduateShare', local: [], above: of('graduates'), below: of('staff'), factor: 100, unit: 'percent' },
  { id: 'contractsPerHead', local: [], above: of('contracts'), below: of('staff'), factor: 1, unit: 'other' },
  { id: 'profitMargin', local: [], above: of('profit'), below: of('revenue'), factor: 100, unit: 'percent' },
  { id: 'propertyPerRevenue', local: [], above: sumOf('patents', 'trademarks'), below: of('revenue'), factor: 1e6, unit: 'other' },
  { id: 'valueAddedRate', local: [], above: of('valueAdded'), below: of('output'), factor: 100, unit: 'percent' },
  { id: 'energyPerValue', local: [], above: of('energy'), below: of('valueAdded'), factor: 1, unit: 'other' },
  { id: 'wageShare', local: [], above: of('wages'), below: of('valueAdded'), factor: 100, unit: 'percent' },
  { id: 'serviceExportShare', local: [], above: of('techServiceExports'), below: of('exports'), factor: 100, unit: 'percent' },
  { id: 'highTechExportShare', local: [], above: when('highTech', 'exports'), below: of('revenue'), factor: 100, unit: 'percent' },
  { id: 'overseasShare', local: [], above: of('overseasStaff'), below: of('staff'), factor: 100, unit: 'percent' },
  {
    id: 'intenseShare', local: [], factor: 100, unit: 'percent', below: of('revenue'),
    above: (one) => { const is = isIntense(one); return is === undefined ? undefined : is ? one.figures.revenue : 0; },
  },
  { id: 'digitalShare', local: [], above: when('digital', 'revenue'), below: of('revenue'), factor: 100, unit: 'percent' },
  {
    id: 'intenseLarge', local: [], factor: 1, unit: 'number',
    above: (one) => { const is = isIntense(one); return is === undefined ? undefined : is && one.figures.revenue! > 50_000 ? 1 : 0; },
  },
  { id: 'withInstitution', local: [], above: counted('rdInstitution'), factor: 1, unit: 'number' },
  { id: 'highTechCount', local: [], above: counted('highTech'), factor: 1, unit: 'number' },
]; // prettier-ignore

export interface Ratio {
  readonly id: string;
  readonly local: readonly string[];
  readonly unit: Definition['unit'];
  readonly value: number | null;
  readonly above: number;
  readonly below: number | null;
  /** Enterprises that reported both parts, and those that left one out: they count for neither part. */
  readonly reported: number;
  readonly left: number;
  /** Shares of the upper part that the largest one, five and ten bring; null where it is not above 0. */
  readonly top: { readonly one: number; readonly five: number; readonly ten: number } | null;
  /** Sum of squared shares of the upper part (Herfindahl), 0 to 1. */
  readonly concentration: number | null;
}

export interface Contribution {
  /** Place in the roster. */
  readonly enterprise: number;
  /** The ratio without it, and how far it pulls: with less without. Null where nothing is left. */
  readonly without: number | null;
  readonly pull: number | null;
  /** Its share of the upper part. */
  readonly share: number | null;
}

interface Parts {
  readonly enterprise: number;
  readonly above: number;
  readonly below: number;
}

function partsOf(
  list: readonly Enterprise[],
  { above, below }: Definition,
): { readonly parts: readonly Parts[]; readonly left: number } {
  const parts: Parts[] = [];
  let left = 0;
  list.forEach((one, enterprise) => {
    const [up, down] = [above(one), below === undefined ? 1 : below(one)];
    if (up === undefined || down === undefined) left++;
    else parts.push({ enterprise, above: up, below: down });
  });
  return { parts, left };
}

const valueOf = (above: number, below: number, { below: has, factor }: Definition, count: number): number | null =>
  count === 0 ? null : has === undefined ? above * factor : below > 0 ? (above / below) * factor : null;

/** All ratios of a roster. */
export const ratiosOf = (list: readonly Enterprise[]): readonly Ratio[] =>
  ratios.map((definition) => {
    const { parts, left } = partsOf(list, definition);
    const above = parts.reduce((sum, part) => sum + part.above, 0);
    const below = parts.reduce((sum, part) => sum + part.below, 0);
    const largest = Float64Array.from(parts, (part) => part.above)
      .sort()
      .reverse();
    const top = (count: number) => largest.subarray(0, count).reduce((sum, value) => sum + value, 0) / above;
    const isParted = above > 0 && largest.every((value) => value >= 0);
    return {
      id: definition.id,
      local: definition.local,
      unit: definition.unit,
      value: valueOf(above, below, definition, parts.length),
      above,
      below: definition.below === undefined ? null : below,
      reported: parts.length,
      left,
      top: isParted ? { one: top(1), five: top(5), ten: top(10) } : null,
      concentration: isParted ? largest.reduce((sum, value) => sum + (value / above) ** 2, 0) : null,
    };
  });

const strongestFirst = (a: Contribution, b: Contribution): number =>
  (b.pull ?? -Infinity) - (a.pull ?? -Infinity) || a.enterprise - b.enterprise;

/** What each enterprise does to one ratio, the strongest pull upwards first. @throws RangeError for a ratio that is not known. */
export const contributionsTo = (list: readonly Enterprise[], id: string): readonly Contribution[] =>
  [...contributions(list, id)].sort(strongestFirst);

/** The enterprises that pull a ratio up most, and those that pull it down most, strongest first. @throws RangeError for a ratio that is not known. */
export function strongestPulls(
  list: readonly Enterprise[],
  id: string,
  count: number,
): { readonly up: readonly Contribution[]; readonly down: readonly Contribution[] } {
  const [up, down]: [Contribution[], Contribution[]] = [[], []];
  // Few are kept of many: put in place as they come, not sorted whole.
  const keep = (kept: Contribution[], one: Contribution, before: (a: Contribution, b: Contribution) => number) => {
    if (kept.length === count && before(kept[count - 1]!, one) <= 0) return;
    const place = kept.findIndex((own) => before(one, own) < 0);
    kept.splice(place < 0 ? kept.length : place, 0, one);
    kept.length = Math.min(kept.length, count);
  };
  for (const one of contributions(list, id)) {
    if ((one.pull ?? 0) > 0) keep(up, one, strongestFirst);
    if ((one.pull ?? 0) < 0) keep(down, one, (a, b) => -strongestFirst(a, b));
  }
  return { up, down };
}

function contributions(list: readonly Enterprise[], id: string): readonly Contribution[] {
  const definition = ratios.find((one) => one.id === id);
  if (definition === undefined) throw new RangeError(`no ratio ${id}`);
  const { parts } = partsOf(list, definition);
  const above = parts.reduce((sum, part) => sum + part.above, 0);
  const below = parts.reduce((sum, part) => sum + part.below, 0);
  const value = valueOf(above, below, definition, parts.length);
  return parts.map((part) => {
    const without = valueOf(above - part.above, below - part.below, definition, parts.length - 1);
    return {
      enterprise: part.enterprise,
      without,
      pull: value === null || without === null ? null : value - without,
      share: above > 0 ? part.above / above : null,
    };
  });
}
