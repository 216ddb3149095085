/**
 * Where builds of Excel differ, the host plays the common one unless it is given a quirk; each is one that somebody met and
 * reported (docs/host.md has the source). A program that works under each of them, and under all, relies on none.
 */
export const quirks = [
  /** An input message is refused on cells without a validation rule. */
  'promptNeedsRule',
  /** An input message is refused on cells whose rule restricts nothing, too. */
  'noPromptAlone',
  /** `unprotect` of a sheet that is open is refused. */
  'unprotectOfOpenSheet',
  /** A pick from a drop-down list raises no `onChanged`. */
  'silentPicks',
  /** A request that writes much fails while a handler of `onChanged` is registered, be it another page's. */
  'largeWriteWhileListening',
  /** Sheets are neither brought to the front nor selected in, since another workbook is in front. */
  'neverInFront',
  /** Panes cannot be frozen. */
  'noFreezing',
  /** Names are no longer added to a sheet whose panes are frozen. */
  'noNamesAfterFreezing',
  /** `zoom` with the width alone leaves the height at one page. */
  'heightStaysOnePage',
  /** A chart over cells without numbers has no series. */
  'noSeriesWithoutNumbers',
  /** Custom document properties are cut at 255 characters instead of refused. */
  'propertiesCut',
  /** No other workbook can be opened. */
  'noOtherWindow',
  /** The workbook calculates only when told. */
  'manualCalculation',
] as const;

export type Quirk = (typeof quirks)[number];
