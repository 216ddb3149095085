/** What the report says in words. Formulas write the sentences, so that they follow the year chosen and the figures; ties, a single loss and a year without figures have words of their own. */
import { pick } from '../../i18n';
import { reportTexts } from '../../i18n/report';
import { itemsOf } from '../../plan/items';
import { quote } from '../formula';
import { compose, firstOf, shown } from '../items/expressions';
import type { SheetContext } from '../context';
import type { ReportData } from './data';

type Extreme = ReportData['best'];

/** The headline: total, grade, and the change on the year before. Formula text. */
export function headline({ m }: SheetContext, data: ReportData, year: string): string {
  const t = reportTexts(m);
  const change = `ROUND(${data.total}-N(${data.totalBefore}),2)`;
  const size = shown(`ABS(${change})`, '0.00');
  const versus = firstOf(
    [
      [data.isFirst, quote(t.headlineFirst)],
      [`NOT(ISNUMBER(${data.totalBefore}))`, quote(t.headlineNoBefore)],
      [`${change}=0`, quote(t.headlineSame)],
      [`${change}>0`, compose(t.headlineUp, size)],
    ],
    compose(t.headlineDown, size),
  );
  return `IF(${data.begun},${compose(t.headline, year, shown(data.total, '0.00'), data.grade, versus)},${compose(t.headlineEmpty, year)})`;
}

/** The sentences, one a row; empty text where there is nothing to say. Formula text. */
export function sentences(ctx: SheetContext, data: ReportData, year: string): readonly string[] {
  const { plan, m } = ctx;
  const t = reportTexts(m);
  const finalYear = String(plan.years.at(-1) ?? 0);
  const isRunning = `zsc_settings_inForce_asOf<DATE(${year},12,31)`;
  const asOf = `TEXT(MIN(zsc_settings_inForce_asOf,DATE(${year},12,31)),"yyyy-mm-dd")`;
  const { counts: n } = data;
  const counts = (text: string) =>
    compose(text, n.indicators, n.met, n.near, n.missed, n.open, n.tasks, n.tasksMet, n.tasksOpen);
  const ifBegun = (sentence: string) => `IF(${data.begun},${sentence},"")`;
  return [
    `IF(${isRunning},${compose(t.running, asOf)},${compose(t.closed, asOf)})`,
    `IF(${isRunning},${counts(t.countsRunning)},${counts(t.counts)})`,
    ifBegun(dimensionsSentence(ctx, data)),
    ifBegun(lossesSentence(ctx, data)),
    ifBegun(unitsSentence(ctx, data)),
    `IF(ISNUMBER(${data.reached}),${compose(t.trajectory, finalYear, year, shown(data.reached, '0.0%'), shown(data.straight, '0.0%'))},${compose(t.trajectoryOpen, finalYear)})`,
    compose(t.adjustments, shown(data.bonus, '0.00'), shown(data.deduction, '0.00'), data.vetoes),
  ];
}

/** Of each sentence the longest it can come to be, in the order of the sentences: a row grows with no formula, and which year is chosen is not known. */
export function longestSentences({ plan, m }: SheetContext): readonly string[] {
  const t = reportTexts(m);
  const longest = (names: readonly string[], count = 1) =>
    [...names].sort((a, b) => b.length - a.length).slice(0, count); // prettier-ignore
  const dimension = longest(plan.dimensions.map(({ name }) => pick(name, m)))[0] ?? '';
  const unit = longest(plan.units.map(({ shortName }) => pick(shortName, m)))[0] ?? '';
  const items = longest(itemsOf(plan).map(({ shortName }) => pick(shortName, m)), 3); // prettier-ignore
  const rate = '100.0%';
  const points = '00.00';
  const year = '0000';
  const tied = filled(t.tiedDimensions, dimension, '0', '0');
  const either = (...texts: readonly string[]) => longest(texts)[0]!;
  return [
    either(filled(t.running, '0000-00-00'), filled(t.closed, '0000-00-00')),
    either(...[t.counts, t.countsRunning].map((text) => filled(text, ...Array<string>(8).fill('00')))),
    either(filled(t.dimensions, tied, rate, tied, rate), filled(t.dimensionsSame, rate)),
    filled(t.losses, points, ...items.flatMap((name) => [name, points])),
    either(filled(t.units, unit, points, rate), filled(t.unitsTied, unit, points, '00', '00')),
    filled(t.trajectory, year, year, rate, rate),
    filled(t.adjustments, points, points, '0'),
  ];
}

const filled = (text: string, ...values: readonly string[]): string =>
  text.replace(/\{(\d)\}/g, (_, place: string) => values[Number(place)] ?? '');

/** A name, or with how many more share its value. */
const withTies = ({ name, count }: Extreme, text: string) =>
  `IF(${count}>1,${compose(text, name, count, `(${count}-1)`)},${name})`;

function dimensionsSentence({ m }: SheetContext, { best, worst }: ReportData): string {
  const t = reportTexts(m);
  const rate = (of: Extreme) => shown(of.value, '0.0%');
  const apart = compose(
    t.dimensions,
    withTies(best, t.tiedDimensions),
    rate(best),
    withTies(worst, t.tiedDimensions),
    rate(worst),
  );
  return `IF(ROUND(${best.value},6)=ROUND(${worst.value},6),${compose(t.dimensionsSame, rate(best))},${apart})`;
}

function lossesSentence({ m }: SheetContext, { lost, losing, losses }: ReportData): string {
  const t = reportTexts(m);
  const named = losses.flatMap(({ name, value }) => [name, shown(value, '0.00')]);
  const total = shown(lost, '0.00');
  return firstOf(
    [
      [`${losing}=0`, quote(t.lossesNone)],
      [`${losing}=1`, compose(t.lossesOne, total, ...named)],
      [`${losing}=2`, compose(t.lossesTwo, total, ...named)],
    ],
    compose(t.losses, total, ...named),
  );
}

function unitsSentence({ m }: SheetContext, { lost, losing, unit }: ReportData): string {
  const t = reportTexts(m);
  const share = shown(`${unit.value}/${lost}`, '0.0%');
  const value = shown(unit.value, '0.00');
  const tied = compose(t.unitsTied, unit.name, value, unit.count, `(${unit.count}-1)`);
  return firstOf(
    [
      [`OR(${losing}=0,${unit.value}<=0.000000001)`, quote(t.unitsNone)],
      [`${unit.count}>1`, tied],
    ],
    compose(t.units, unit.name, value, share),
  );
}
