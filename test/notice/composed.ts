import { mixed } from './notices/mixed';
import { numbered } from './notices/numbered';
import { annexes } from './notices/annexes';
import { afresh } from './notices/afresh';
import { cities } from './notices/cities';
import { energy } from './notices/energy';
import { manners } from './notices/manners';
import { phrases } from './notices/phrases';
import { published } from './notices/published';
import { fields } from './notices/fields';
import { firsthand } from './notices/firsthand';
import { reports } from './notices/reports';
import { sectors } from './notices/sectors';
import { spoken } from './notices/spoken';
import { tables } from './notices/tables';
import { noisy } from './notices/noisy';
import { worded } from './notices/worded';
import { yearly } from './notices/yearly';
import type { ExpectedNotice } from './expected';

/** Notices composed in manners unlike the built-in plan's. */
export const composed: readonly ExpectedNotice[] = [
  ...numbered,
  ...worded,
  ...tables,
  ...sectors,
  ...spoken,
  ...phrases,
  ...manners,
  ...cities,
  ...annexes,
  ...noisy,
  ...mixed,
  ...energy,
  ...reports,
  ...published,
  ...yearly,
  ...afresh,
  ...fields,
  ...firsthand,
];
