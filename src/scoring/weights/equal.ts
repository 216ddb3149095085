/** Equal weights: the default where nobody has decided anything. */
export function equalWeights(count: number): readonly number[] {
  return Array.from({ length: count }, () => 1 / count);
}
