/** Planted mistakes against findings: per code what was planted, what was found, and what was found beside it. */
import type { Finding } from '../../src/validation/finding';
import type { Planted } from './planted';

export interface Confusion {
  readonly rows: readonly {
    readonly code: string;
    readonly planted: number;
    readonly found: number;
    readonly beside: number;
  }[];
  readonly missed: readonly Planted[];
}

const fits = ({ code, item, year }: Planted, finding: Finding): boolean =>
  finding.code === code && finding.place.item === item && (year === undefined || finding.year === year);

/** A finding answers for one mistake. What is found beside the planted ones are consequences of them, such as a missed target. */
export function confusion(mistakes: readonly Planted[], findings: readonly Finding[]): Confusion {
  const left = new Set(findings);
  const missed = mistakes.filter((mistake) => {
    const finding = [...left].find((one) => fits(mistake, one));
    if (finding) left.delete(finding);
    return !finding;
  });
  const codes = [...new Set([...mistakes, ...findings].map(({ code }) => code))].sort();
  const count = (list: Iterable<{ readonly code: string }>, code: string) =>
    [...list].filter((one) => one.code === code).length;
  return {
    rows: codes.map((code) => ({
      code,
      planted: count(mistakes, code),
      found: count(mistakes, code) - count(missed, code),
      beside: count(left, code),
    })),
    missed,
  };
}

/** As a table to print. */
export function confusionTable({ rows }: Confusion): string {
  const line = (...cells: readonly (string | number)[]) =>
    cells.map((cell, k) => (k === 0 ? String(cell).padEnd(30) : String(cell).padStart(9))).join('');
  const sum = (key: 'planted' | 'found' | 'beside') => rows.reduce((total, row) => total + row[key], 0);
  return [
    line('code', 'planted', 'found', 'beside'),
    ...rows.map((row) => line(row.code, row.planted, row.found, row.beside)),
    line('all', sum('planted'), sum('found'), sum('beside')),
  ].join('\n');
}
