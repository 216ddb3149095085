/**
 * Aggregation of normalised figures of one unit to one figure, by weights, over any number of levels. A missing figure is
 * left out and the weights of the others scaled up; where less is there than is required, the result is missing too.
 * Weights need not sum to 1.
 */
export type Mean = 'arithmetic' | 'geometric' | 'harmonic';

/** How much must be there for a result: a share of the members' weight, or of their number. */
export interface Required {
  readonly share: number;
  readonly of: 'weight' | 'count';
}

const nothing: Required = { share: 0, of: 'weight' };

/** A figure that a mean is not defined for. `member` counts from 0 within its group; `unit` is the row of the table. */
export class MeanUndefined extends RangeError {
  constructor(
    readonly mean: Mean,
    readonly value: number,
    readonly member: number,
    readonly unit?: number,
  ) {
    super(
      `a ${mean} mean needs figures above 0: ${value} at member ${member}${unit === undefined ? '' : ` of row ${unit}`}`,
    );
  }
}

/**
 * Weighted mean of what is there; null where nothing is, or too little.
 * @throws MeanUndefined where a geometric or harmonic mean meets a figure of 0 or less: any result would hide it.
 */
export function weightedMean(
  values: readonly (number | null)[],
  weights: readonly number[],
  mean: Mean = 'arithmetic',
  required: Required = nothing,
): number | null {
  let present = 0;
  let total = 0;
  let there = 0;
  let members = 0;
  let sum = 0;
  for (let k = 0; k < values.length; k++) {
    const weight = weights[k] ?? 0;
    if (weight === 0) continue;
    total += weight;
    members++;
    const value = values[k] ?? null;
    if (value === null) continue;
    present += weight;
    there++;
    if (mean !== 'arithmetic' && value <= 0) throw new MeanUndefined(mean, value, k);
    sum += weight * (mean === 'arithmetic' ? value : mean === 'geometric' ? Math.log(value) : 1 / value);
  }
  const [held, all] = required.of === 'weight' ? [present, total] : [there, members];
  // To twelve digits, so that shares such as 0.6 of 5 are not missed by a last bit.
  if (present === 0 || held < required.share * all - 1e-12 * all) return null;
  if (mean === 'geometric') return Math.exp(sum / present);
  return mean === 'harmonic' ? present / sum : sum / present;
}

/** A node of the framework: an indicator by its column, or a group of nodes. */
export type Node = { readonly weight: number } & (
  | { readonly column: number }
  | { readonly members: readonly Node[]; readonly mean?: Mean; readonly required?: Required }
);

/** One unit's figure for a whole framework, level by level. @throws MeanUndefined as `weightedMean`. */
export function aggregate(node: Node, row: readonly (number | null)[]): number | null {
  return readied(node)(row);
}

/** Every unit's figure for a whole framework. @throws MeanUndefined with the unit's row. */
export function aggregateTable(node: Node, table: readonly (readonly (number | null)[])[]): readonly (number | null)[] {
  const of = readied(node);
  return table.map((row, unit) => {
    try {
      return of(row);
    } catch (error) {
      if (error instanceof MeanUndefined) throw new MeanUndefined(error.mean, error.value, error.member, unit);
      throw error;
    }
  });
}

/** A node as a function of a unit's row; its weights, and the room for its members' figures, are made once for all units. */
function readied(node: Node): (row: readonly (number | null)[]) => number | null {
  if ('column' in node) return (row) => row[node.column] ?? null;
  const members = node.members.map((member) => ('column' in member ? member.column : readied(member)));
  const weights = node.members.map(({ weight }) => weight);
  const values = members.map((): number | null => null);
  return (row) => {
    for (let k = 0; k < members.length; k++) {
      const member = members[k]!;
      values[k] = typeof member === 'number' ? (row[member] ?? null) : member(row);
    }
    return weightedMean(values, weights, node.mean, node.required);
  };
}
