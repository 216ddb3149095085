/** How many cells a sheet has, told from its bytes alone: looking before parsing keeps a crowded sheet from costing time. */

const [lessThan, greaterThan, slash, letterC, colon] = [0x3c, 0x3e, 0x2f, 0x63, 0x3a];

/** Cells that hold something, and blank ones that are only formatted; "<c" or, with a prefix, "<x:c". */
export function countCells(part: Uint8Array): { readonly filled: number; readonly blank: number } {
  let filled = 0;
  let blank = 0;
  for (let at = part.indexOf(lessThan); at >= 0; at = part.indexOf(lessThan, at + 1)) {
    let end = at + 1;
    while (end < part.length && part[end]! > 0x20 && part[end] !== greaterThan && part[end] !== slash) end++;
    if (part[end - 1] !== letterC || (end !== at + 2 && part[end - 2] !== colon)) continue;
    const close = part.indexOf(greaterThan, end);
    const isBlank =
      close > 0 && (part[close - 1] === slash || (part[close + 1] === lessThan && part[close + 2] === slash));
    if (isBlank) blank++;
    else filled++;
  }
  return { filled, blank };
}
