/**
 * The page the manifest names for support: the user guides, in both languages, on the office's own server. Links to other
 * documents, which are not served, become plain words.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Marked } = require('marked');

const guides = [
  { lang: 'zh-CN', files: ['user-guide.zh-CN.md', 'wps.zh-CN.md', 'own-plan.zh-CN.md'] },
  { lang: 'en', files: ['user-guide.md', 'wps.md', 'own-plan.md'] },
];
const docs = join(__dirname, '..', 'docs');
const style =
  "body{max-width:52em;margin:24px auto;padding:0 16px;color-scheme:light dark;font:15px/1.6 'Segoe UI','Microsoft YaHei UI','PingFang SC',sans-serif}" +
  'img{max-width:100%}table{border-collapse:collapse}th,td{border:1px solid #8886;padding:4px 8px;text-align:left;vertical-align:top}pre{overflow:auto}section+section{border-top:1px solid #8886;margin-top:48px}';

const marked = new Marked({
  gfm: true,
  renderer: {
    link({ tokens }) {
      return this.parser.parseInline(tokens);
    },
  },
});

/** The files the page is made of. */
exports.files = guides.flatMap(({ files }) => files.map((file) => join(docs, file)));

/** @param {string} policy the page's Content-Security-Policy */
exports.page = (policy) => {
  const sections = guides.map(
    ({ lang, files }) =>
      `<section lang="${lang}">${files.map((file) => marked.parse(readFileSync(join(docs, file), 'utf8'))).join('\n')}</section>`,
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="icon" href="assets/mark-32.png"><title>高新区考核评价 · Zone Scorecard</title><style>${style}</style></head><body>${sections.join('\n')}</body></html>`;
};
