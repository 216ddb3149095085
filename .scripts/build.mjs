/** `npm run build`: installs what is missing and builds dist/web and dist/cli. */
import { build, ensureInstalled } from './project.mjs';

ensureInstalled();
await build();
