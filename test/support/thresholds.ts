/** Actuals exactly at a share of their target, typed as people type them, and one last digit to either side. */
export interface OnThreshold {
  readonly target: number;
  readonly actual: number;
  readonly share: 0.6 | 0.8 | 0.9 | 1;
  readonly step: -1 | 0 | 1;
}

/** Every `each`-th target of 0.01 … 20.00. A share of two decimals has four at most, so the last digit is the fourth. */
export function onThresholds(each = 1): readonly OnThreshold[] {
  return Array.from({ length: 2000 }, (_, k) => k + 1)
    .filter((k) => k % each === 0)
    .flatMap((hundredths) =>
      ([0.6, 0.8, 0.9, 1] as const).flatMap((share) =>
        ([-1, 0, 1] as const).map((step) => ({
          target: hundredths / 100,
          actual: Number(((hundredths * Math.round(share * 10) * 10 + step) / 10_000).toFixed(4)),
          share,
          step,
        })),
      ),
    );
}
