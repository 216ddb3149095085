/**
 * Set up once in each process of the tests that share their modules (jest.config.cjs): Node loads TypeScript itself, and a test file
 * anew each time it is asked for.
 */
import { register } from 'node:module';
import '../test/support/ts-hook.cjs';

process.setSourceMapsEnabled(true);

/** An ES module in the place of a test file, which has Node's `require` load it and then forget it: its workbooks may go. */
const load = (url, context, next) => {
  const [file] = url.split('?');
  if (!/\.tsx?$/.test(file)) return next(url, context);
  const source = `
    import { createRequire } from 'node:module';
    import { fileURLToPath } from 'node:url';
    const path = fileURLToPath(${JSON.stringify(file)});
    const require = createRequire(path);
    require(path);
    delete require.cache[path];
  `;
  return { format: 'module', source, shortCircuit: true };
};
register(`data:text/javascript,export const load = ${encodeURIComponent(String(load))}`);
