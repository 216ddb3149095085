/** What the language is called in itself; its texts are in the first load. */
export const language = { name: '中文' };
