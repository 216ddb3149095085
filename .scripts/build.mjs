/**
 * `npm run build`: installs what is missing and builds dist/web and dist/cli.
 *
 *   --office-js bundled|microsoft|21vianet|ADDRESS   where the pages load Microsoft's library from (bundled: from beside them)
 */
import { officeJs } from './office-js.cjs';
import { build, ensureInstalled, optionsOf } from './project.mjs';

const choice = optionsOf(['office-js'])['office-js'] ?? 'bundled';
try {
  officeJs(choice);
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
ensureInstalled();
await build([], { officeJs: choice });
