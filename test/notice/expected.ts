/** What a person reads out of a notice: the tables that proposals are held against. */

/** Units as printed, divided by 、; empty for none. */
export type ExpectedTask = readonly [clause: string, name: string, lead: string, responsible: string];

export interface ExpectedTarget {
  /** Words the name must contain. */
  readonly name: string;
  readonly figure: number;
  readonly measure: string;
  readonly accumulation: 'level' | 'flow' | 'cumulative';
  readonly kind?: 'amount' | 'ratio' | 'roster' | 'figure';
  readonly comparison?: 'at-least' | 'more-than' | 'at-most';
  /** The year it is to be reached by, where it is not the last of the plan. */
  readonly year?: number;
  readonly upper?: number;
  readonly baseline?: number;
  /** Figures of single years. */
  readonly years?: Readonly<Record<number, number>>;
  /** Figures or readings said elsewhere. */
  readonly conflict?: true;
}

export interface ExpectedNotice {
  readonly name: string;
  readonly manner: string;
  readonly text: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly issuedOn: string | null;
  readonly years: readonly number[];
  readonly tasks: readonly ExpectedTask[];
  readonly targets: readonly ExpectedTarget[];
  /** Days that milestones name. */
  readonly due?: readonly string[];
  readonly collective?: readonly string[];
}
