/** The steps of the self-check that show each difference of an Excel, in their order. */
import type { StepId } from '../../src/excel/self-check/report';
import type { Quirk } from '../../src/host/model/quirks';

export const shownBy: Readonly<Record<Quirk, readonly StepId[]>> = {
  promptNeedsRule: ['prompt'],
  unprotectOfOpenSheet: ['unprotect'],
  silentPicks: ['pick'],
  largeWriteWhileListening: ['listening'],
  neverInFront: ['front'],
  // Where nothing freezes, names after freezing cannot be looked at.
  noFreezing: ['freeze', 'namesAfterFreezing'],
  noNamesAfterFreezing: ['namesAfterFreezing'],
  heightStaysOnePage: ['fitWidth'],
  noSeriesWithoutNumbers: ['seriesOfText'],
  propertiesCut: ['property'],
  noOtherWindow: ['window'],
  manualCalculation: ['calculation'],
};
