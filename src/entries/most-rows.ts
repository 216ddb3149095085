/** How many rows a list may have: in a workbook, in an entries file, in what is pasted. */
export const mostRows = 20_000;
