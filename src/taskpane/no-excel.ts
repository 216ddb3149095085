/** Told on the document when the page was not opened by Excel; loading.ts, which has the words, listens. */
export const NO_EXCEL = 'zsc-no-excel';
