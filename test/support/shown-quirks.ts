/** What the self-check shows of each difference of an Excel: the steps in their order, with what is expected and seen. */
import { steps, type StepId } from '../../src/excel/self-check/report';
import { quirks, type Quirk } from '../../src/host/model/quirks';

/** A step that did not pass; without `expected` and `seen` it was not available. */
export interface Shown {
  readonly id: StepId;
  readonly expected?: string;
  readonly seen?: string;
}

const differs = (id: StepId, seen: string, expected = 'ok'): Shown => ({ id, expected, seen });

const shownBy: Readonly<Record<Quirk, readonly Shown[]>> = {
  promptNeedsRule: [differs('prompt', 'InvalidArgument')],
  noPromptAlone: [differs('prompt', 'InvalidArgument · =TRUE')],
  unprotectOfOpenSheet: [differs('unprotect', 'AccessDenied')],
  silentPicks: [differs('pick', '–')],
  largeWriteWhileListening: [differs('listening', 'GeneralException')],
  neverInFront: [differs('front', 'GeneralException')],
  // Where nothing freezes, neither the panes of the sheets nor names after freezing can be looked at.
  noFreezing: [{ id: 'frozen' }, differs('freeze', 'GeneralException'), { id: 'namesAfterFreezing' }],
  noNamesAfterFreezing: [differs('namesAfterFreezing', 'InvalidArgument')],
  heightStaysOnePage: [differs('fitWidth', '1 × 1')],
  noSeriesWithoutNumbers: [differs('seriesOfText', '0', '1')],
  propertiesCut: [differs('property', '255 / 300', '300 / 300')],
  noOtherWindow: [differs('window', 'UnsupportedFeature')],
  manualCalculation: [differs('calculation', 'Manual', 'Automatic')],
};

/** What is shown where an Excel differs in all these. */
export function shownUnder(which: readonly Quirk[]): readonly Shown[] {
  // What cannot be looked at is told by what keeps it from being so.
  const hides: Partial<Record<Quirk, Quirk>> = { noNamesAfterFreezing: 'noFreezing', promptNeedsRule: 'noPromptAlone' };
  const told = which.filter((quirk) => !which.includes(hides[quirk] ?? quirk) || hides[quirk] === undefined);
  return told.flatMap((quirk) => shownBy[quirk]).sort((a, b) => steps.indexOf(a.id) - steps.indexOf(b.id));
}

/** Every difference by itself, and all at once. */
export const differences: readonly (readonly Quirk[])[] = [...quirks.map((quirk) => [quirk]), quirks];
