/** Looking ahead: what the final targets will earn as things go, a what-if, where the next point is cheapest, item by item. */
import { Badge, Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { pick } from '../../i18n';
import { decimalsOf, isTask, itemById } from '../../plan/items';
import type { Entries } from '../../entries/entries';
import type { Item, Plan } from '../../plan/schema';
import type { OpenPoints } from '../../scoring/cheapest';
import type { Outlook } from '../../scoring/outlook';
import type { Likelihood } from '../../scoring/projection';
import type { Scores } from '../../scoring/score';
import { localDay } from '../../entries/dates';
import { paneScoringTexts } from '../../i18n/pane-scoring';
import { figure, fixed, percent, withMeasure } from '../model/text';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { Section } from './section';
import { Disclosure } from './score-reason';
import { useInsight } from './use-insight';
import { WhatIf } from './what-if';

/** What needs attention first. */
const order = [
  'missed',
  'unlikely',
  'possible',
  'unknown',
  'likely',
  'reached',
] as const satisfies readonly Likelihood[];
const colours = {
  missed: 'danger',
  unlikely: 'danger',
  possible: 'warning',
  unknown: 'subtle',
  likely: 'success',
  reached: 'success',
} as const;
const shownPoints = 5;

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: '8px' },
  counts: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: '4px 0 8px' },
  inner: { paddingLeft: '24px' },
  right: { textAlign: 'right' },
  block: { display: 'block' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

export function OutlookView(props: {
  readonly plan: Plan;
  readonly entries: Entries;
  readonly scores: Scores;
  readonly year: number;
}) {
  const { state, m, jobs } = usePane();
  const insight = useInsight();
  const styles = useStyles();
  const common = useCommonStyles();
  const { plan, entries, scores, year } = props;
  const day = localDay(new Date(state.checkedAt ?? 0));
  const looks = useMemo(() => insight?.outlook(plan, entries, day) ?? [], [insight, plan, entries, day]);
  const t = paneScoringTexts(m).outlook;
  if (insight === null) return <Spinner size="small" label={m.pane.frame.loading} />;
  const final = plan.years.at(-1) ?? year;
  const groups = order
    .map((likelihood) => ({ likelihood, looks: looks.filter((look) => look.likelihood === likelihood) }))
    .filter((group) => group.looks.length > 0);
  return (
    <>
      <span className={common.caption}>{t.projected(final)}</span>
      <div className={styles.head}>
        <span className={common.total}>
          {fixed(
            looks.reduce((sum, look) => sum + (look.points ?? 0), 0),
            1,
          )}
        </span>
        <span className={common.caption}>{t.of}</span>
      </div>
      <span className={common.caption}>{t.caution}</span>
      <div className={styles.counts}>
        <Button onClick={() => void jobs.openSheet('outlook')}>{t.openSheet}</Button>
      </div>
      <WhatIf plan={plan} entries={entries} scores={scores} year={year} day={day} />
      <Cheapest plan={plan} open={insight.cheapest(plan, scores, day)} />
      <section className={common.section} aria-labelledby="zsc-outlook">
        <h3 id="zsc-outlook" className={common.sectionTitle}>
          {t.title(final)}
        </h3>
        <ul className={common.list}>
          {groups.map(({ likelihood, looks: own }) => (
            <Disclosure
              key={likelihood}
              title={t.likelihoods[likelihood]}
              aside={
                <Badge appearance="tint" color={colours[likelihood]}>
                  {own.length}
                </Badge>
              }
            >
              <ul className={mergeClasses(common.list, styles.inner)}>
                {own.map((look) => (
                  <OutlookRow key={look.item} plan={plan} look={look} />
                ))}
              </ul>
            </Disclosure>
          ))}
        </ul>
      </section>
    </>
  );
}

function shown(item: Item, value: number | null, m: ReturnType<typeof usePane>['m']): string {
  const text = figure(value, decimalsOf(item), m);
  return isTask(item) || value === null ? text : withMeasure(text, item.measure, m);
}

const signed = (text: string) => (text.startsWith('−') ? text : `+${text}`);

function OutlookRow({ plan, look }: { readonly plan: Plan; readonly look: Outlook }) {
  const { m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = paneScoringTexts(m).outlook;
  const item = itemById(plan, look.item);
  if (item === undefined) return null;
  const needed =
    look.requiredGrowth !== null
      ? t.growth(signed(percent(look.requiredGrowth, 1, m)))
      : look.requiredChange !== null
        ? t.change(signed(shown(item, look.requiredChange, m)))
        : '';
  const soFar =
    look.requiredGrowth !== null && look.growthSoFar !== null
      ? t.soFar(signed(percent(look.growthSoFar, 1, m)))
      : look.requiredChange !== null && look.changeSoFar !== null
        ? t.soFar(signed(shown(item, look.changeSoFar, m)))
        : '';
  const known = look.method !== null;
  return (
    <li className={common.figureRow}>
      <span>
        {item.id} {pick(item.shortName, m)}
        {known && (
          <span className={mergeClasses(common.caption, styles.block)}>
            {t.item(shown(item, look.latest, m), shown(item, look.projected, m), shown(item, look.target, m))}
          </span>
        )}
        {look.interval !== null && look.interval.low < look.interval.high && (
          <span className={mergeClasses(common.caption, styles.block)}>
            {t.interval(shown(item, look.interval.low, m), shown(item, look.interval.high, m))}
          </span>
        )}
        {look.method !== null && (
          <span className={mergeClasses(common.caption, styles.block)}>
            {[t.methods[look.method], needed, soFar].filter(Boolean).join(' • ')}
          </span>
        )}
      </span>
      <span className={mergeClasses(common.figures, styles.right)}>
        {look.points === null ? m.common.dash : fixed(look.points, 2)}
      </span>
    </li>
  );
}

function Cheapest({ plan, open: { year, list } }: { readonly plan: Plan; readonly open: OpenPoints }) {
  const { m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = paneScoringTexts(m).outlook;
  return (
    <Section title={t.cheapest} aside={<span className={common.caption}>{t.cheapestHint}</span>}>
      <p className={common.caption}>
        {list.length === 0 ? t.cheapestNone : year === null ? t.cheapestFinal : t.cheapestYear(year)}
      </p>
      <ol className={common.list}>
        {list.slice(0, shownPoints).map((next) => {
          const item = itemById(plan, next.item);
          return item === undefined ? null : (
            <li key={next.item} className={common.figureRow}>
              <span>
                {item.id} {pick(item.shortName, m)}
                <span className={mergeClasses(common.caption, styles.block)}>
                  {t.missing(shown(item, next.missing, m), fixed(next.lost, 2))}
                </span>
              </span>
              <span className={mergeClasses(common.figures, styles.right, styles.strong)}>
                +{fixed(next.perCent, 3)}
              </span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
