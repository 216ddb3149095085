/** What the self-check finds, as it is shown and kept: nothing in it is the user's data. */

import { ZoneScorecardError } from '../../errors';

/** Steps and probes in their order; their names in words are in the messages. */
export const steps = [
  'draw',
  'cells',
  'values',
  'scores',
  'typed',
  'audit',
  'archive',
  'chartNames',
  'charts',
  'validations',
  'conditional',
  'styles',
  'sizes',
  'merges',
  'protection',
  'page',
  'frozen',
  'names',
  'links',
  'hidden',
  'properties',
  'undo',
  'language',
  'draft',
  'calculation',
  'front',
  'freeze',
  'namesAfterFreezing',
  'prompt',
  'refused',
  'unprotect',
  'seriesOfText',
  'fitWidth',
  'property',
  'events',
  'pick',
  'listening',
  'request',
  'window',
] as const;
export type StepId = (typeof steps)[number];

/** From here on the steps look at Excel alone, and need none of the product's sheets. */
export const firstProbe: StepId = 'calculation';

/** Probes of what the product has no way round. */
const needed: readonly StepId[] = ['request'];

/** Whether the product cannot be relied on here. */
export const isFaulty = (done: readonly StepResult[]): boolean =>
  done.some(
    ({ id, outcome }) =>
      outcome === 'differs' && (steps.indexOf(id) < steps.indexOf(firstProbe) || needed.includes(id)),
  );

export interface StepResult {
  readonly id: StepId;
  /** `unavailable`: this Excel lacks the members to tell, or the user passed it over. */
  readonly outcome: 'passed' | 'differs' | 'unavailable';
  readonly expected: string;
  readonly seen: string;
  readonly milliseconds: number;
}

export interface CheckReport {
  readonly what: 'zone-scorecard self-check';
  readonly format: 1;
  /** Build and kind of Excel as it tells them: `16.0.17328.20184`, `PC`, `zh-CN`. */
  readonly excel: {
    readonly version: string;
    readonly platform: string;
    readonly language: string;
    readonly api: string;
  };
  /** Ours: its version, and whose copy of Microsoft's library runs; empty where no page tells. */
  readonly product: {
    readonly version: string;
    readonly library: 'bundled' | 'microsoft' | '';
  };
  readonly at: string;
  readonly steps: readonly StepResult[];
  /** Whether the workbook is as it was. */
  readonly cleaned: boolean;
}

/** An error by its code, or where it has none by its kind: messages may hold names of sheets. */
export const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'Error';
  return 'code' in error ? String(error.code) : error.name;
};

/** An error by its codes: ours, what Excel told, and the call it refused. */
export function inWords(error: unknown): string {
  const cause = error instanceof ZoneScorecardError ? error.cause : error;
  const place = (cause as { debugInfo?: { errorLocation?: string } } | null)?.debugInfo?.errorLocation;
  const codes = [codeOf(error), ...(cause instanceof Error && cause !== error ? [codeOf(cause)] : []), place ?? ''];
  return codes.filter((text) => text !== '').join(' · ');
}

/** Thrown by a step that this Excel cannot answer. */
export class Unavailable extends Error {}
