/**
 * Screens that are fetched when opened, by name. A new screen is one line here; those that open from the plan row rather
 * than a tab are listed on the plan screen under 更多.
 */
import { lazy } from 'react';

export const lazyScreens = {
  indicators: lazy(() => import('./indicators')),
  findings: lazy(() => import('./findings')),
  scores: lazy(() => import('./scores')),
  plan: lazy(() => import('./plan')),
  weights: lazy(() => import('./weights')),
  rules: lazy(() => import('./rules')),
  sheets: lazy(() => import('./sheets')),
  handout: lazy(() => import('./hand-out')),
  collect: lazy(() => import('./collect')),
  draft: lazy(() => import('./draft')),
  change: lazy(() => import('./change')),
  recover: lazy(() => import('./recover')),
  nation: lazy(() => import('./nation')),
  selfcheck: lazy(() => import('./self-check')),
};
export const Working = lazy(() => import('./working'));
export const Failed = lazy(() => import('./failed'));

/**
 * Fetches the screen most likely to be next, once the browser has nothing better to do, and the one that tells failures:
 * it has to be there when the network is not.
 */
export function preload(): void {
  setTimeout(() => void Promise.allSettled([import('./indicators'), import('./failed')]), 500);
}
