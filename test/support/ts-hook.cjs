/**
 * Lets plain Node load the sources, as jest does where it has a sandbox: TypeScript, the packages that ship ES modules only, and
 * styles, which are nothing to a test.
 */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

const load = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    configFile: false,
    sourceMaps: 'inline',
    jsc: {
      target: 'es2021',
      parser: { syntax: 'typescript', tsx: filename.endsWith('x') },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};

for (const extension of ['.ts', '.tsx']) require.extensions[extension] = load;
require.extensions['.css'] = () => {};

/** Node learned to `require` such packages on the way of version 20. */
const esOnly = /node_modules[\\/](hucre|@borgar[\\/]fx|numfmt|hyparquet-writer|hyparquet)[\\/]/;
const usual = require.extensions['.js'];
for (const extension of ['.js', '.mjs'])
  require.extensions[extension] = (module, filename) => (esOnly.test(filename) ? load : usual)(module, filename);
