/**
 * Aggregation of normalised figures of one unit to one figure, by weights, over any number of levels. A missing figure is
 * left out and the weights of the others scaled up; where less than `required` of the weight is there, the result is
 * missing too. Weights need not sum to 1.
 */
export type Mean = 'arithmetic' | 'geometric' | 'harmonic';

/** Weighted mean of what is there; null where nothing is, or too little. Geometric and harmonic need figures above 0, else 0. */
export function weightedMean(
  values: readonly (number | null)[],
  weights: readonly number[],
  mean: Mean = 'arithmetic',
  required = 0,
): number | null {
  let present = 0;
  let total = 0;
  let sum = 0;
  let zero = false;
  for (let k = 0; k < values.length; k++) {
    const value = values[k] ?? null;
    const weight = weights[k] ?? 0;
    total += weight;
    if (value === null || weight === 0) continue;
    present += weight;
    if (mean !== 'arithmetic' && value <= 0) zero = true;
    else sum += weight * (mean === 'arithmetic' ? value : mean === 'geometric' ? Math.log(value) : 1 / value);
  }
  if (present === 0 || present < required * total) return null;
  if (zero) return 0;
  if (mean === 'geometric') return Math.exp(sum / present);
  return mean === 'harmonic' ? present / sum : sum / present;
}

/** A node of the framework: an indicator by its column, or a group of nodes. */
export type Node = { readonly weight: number } & (
  { readonly column: number } | { readonly members: readonly Node[]; readonly mean?: Mean; readonly required?: number }
);

/** One unit's figure for a whole framework, level by level. */
export function aggregate(node: Node, row: readonly (number | null)[]): number | null {
  return readied(node)(row);
}

/** Every unit's figure for a whole framework. */
export function aggregateTable(node: Node, table: readonly (readonly (number | null)[])[]): readonly (number | null)[] {
  return table.map(readied(node));
}

/** A node as a function of a unit's row; its weights, and the room for its members' figures, are made once for all units. */
function readied(node: Node): (row: readonly (number | null)[]) => number | null {
  if ('column' in node) return (row) => row[node.column] ?? null;
  const members = node.members.map(readied);
  const weights = node.members.map(({ weight }) => weight);
  const values = members.map((): number | null => null);
  return (row) => {
    for (let k = 0; k < members.length; k++) values[k] = members[k]!(row);
    return weightedMean(values, weights, node.mean, node.required);
  };
}
