/**
 * What the host does not know of ExcelApi 1.15, by class: it answers ApiNotFound. Pictures need a program that draws, linked
 * data types and flash fill Microsoft's services. Objects of pivot tables, slicers and queries are never met, so that their
 * classes are not asked; their collections are there, and empty. Of shapes only the names are told.
 */
export const absent: Readonly<Record<string, readonly string[]>> = {
  Range: ['convertDataTypeToText', 'convertToLinkedDataType', 'flashFill', 'getImage'],
  RangeAreas: ['convertDataTypeToText', 'convertToLinkedDataType'],
  Chart: ['getImage'],
  Functions: ['bahtText', 'besselI', 'besselJ', 'besselK', 'besselY', 'oddFPrice', 'oddFYield'],
};
