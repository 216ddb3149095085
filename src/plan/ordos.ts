/** The built-in Ordos plan, checked on loading. For Node and tests; the pane loads it through `builtInPlans`. */
import { parsePlan } from './load';
import json from './ordos-2022-2024.json';

export const ordosPlan = parsePlan(json);
