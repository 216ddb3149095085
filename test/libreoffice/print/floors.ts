/** The smallest print allowed: 小五 (9 pt) for what is signed on A3, 8 pt on A4 and in working lists. */

import type { Floors } from './inspect';

const signed = /^(score_\d+|comprehensive|unit_\d+_\d+|archive_\d+)$/;

export const floors: Floors = {
  body: (spec) => (signed.test(spec.key) && spec.print?.paper === 'A3' ? 9 : 8),
};
