/** Passing results on: the results table, its file forms, and the summary by unit. */
export { columnType, comprehensivePeriod, resultColumns, type ResultColumn } from './columns';
export { resultsCsv, stackedCsv } from './csv';
export { assumedCityWeight, unitResults, type UnitResult } from './summary';
export { partsOf, resultsFile, tidyResults } from './tidy';
export type { ResultRow, ResultsFile } from './schema';
