/** What if: figures put in the place of actuals, and what becomes of points, totals and grades. Nothing is written. */
import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { Entries } from '../../entries/entries';
import { pick } from '../../i18n';
import { decimalsOf, isTask, itemById, itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import type { Scores } from '../../scoring/score';
import { paneScoringTexts } from '../../i18n/pane-scoring';
import type { Supposed } from '../insight';
import { gradeText } from '../model/scores';
import { figure, fixed } from '../model/text';
import { figureIn, standingOf } from '../model/what-if';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { useKept } from './use-kept';
import { useInsight } from './use-insight';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '8px', margin: '8px 0' },
  table: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto auto',
    columnGap: '8px',
    rowGap: '4px',
    margin: '8px 0',
  },
  line: { display: 'contents' },
  right: { textAlign: 'right' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  foot: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  change: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center', minHeight: '32px' },
});

export function WhatIf(props: {
  readonly plan: Plan;
  readonly entries: Entries;
  readonly scores: Scores;
  readonly year: number;
  readonly day: string;
}) {
  const { m } = usePane();
  const insight = useInsight();
  const styles = useStyles();
  const common = useCommonStyles();
  const { plan, entries, scores, year, day } = props;
  const [chosen, setChosen] = useKept('supposed item', () => '');
  const [texts, setTexts] = useKept<Readonly<Record<string, string>>>('supposed', () => ({}));
  const t = paneScoringTexts(m).whatIf;
  const changes = useMemo(
    () =>
      Object.entries(texts).flatMap(([item, text]): readonly Supposed[] => {
        const actual = figureIn(text);
        return actual === null ? [] : [{ item, year, actual }];
      }),
    [texts, year],
  );
  const supposed = useMemo(
    () => (changes.length === 0 ? null : (insight?.suppose(plan, entries, day, changes) ?? null)),
    [insight, plan, entries, day, changes],
  );
  const item = itemById(plan, chosen);
  const before = item ? standingOf(scores, item.id, year) : null;
  const shownItem = item ?? itemById(plan, changes[0]?.item ?? '');
  const text = texts[chosen] ?? '';
  const drop = (id: string) => setTexts(Object.fromEntries(Object.entries(texts).filter(([key]) => key !== id)));
  return (
    <section className={common.section} aria-labelledby="zsc-what-if">
      <h3 id="zsc-what-if" className={common.sectionTitle}>
        {t.title}
      </h3>
      <span className={common.caption}>{t.hint}</span>
      <div className={mergeClasses(common.card, styles.fields)}>
        <Field label={t.item}>
          <Select value={chosen} onChange={(_, data) => setChosen(data.value)}>
            <option value="">{t.choose}</option>
            {itemsOf(plan).map((each) => (
              <option key={each.id} value={each.id}>
                {each.id} {pick(each.shortName, m)}
              </option>
            ))}
          </Select>
        </Field>
        {item && (
          <Field
            label={t.actual(year, isTask(item) ? t.points : pick(item.measure, m))}
            validationMessage={text !== '' && figureIn(text) === null ? t.notNumber : undefined}
          >
            <Input
              inputMode="decimal"
              value={text}
              placeholder={figure(before?.actual ?? null, decimalsOf(item), m)}
              onChange={(_, data) =>
                data.value === '' ? drop(item.id) : setTexts({ ...texts, [item.id]: data.value })
              }
            />
          </Field>
        )}
        {supposed !== null && shownItem && (
          <Difference before={scores} after={supposed} item={shownItem.id} year={year} plan={plan} />
        )}
        {changes.length > 0 && (
          <>
            <div className={styles.foot} role="status">
              <span className={common.caption}>{t.notWritten(changes.length)}</span>
              <Button onClick={() => setTexts({})}>{t.reset}</Button>
            </div>
            <ul className={common.list}>
              {changes.map((change) => {
                const own = itemById(plan, change.item);
                if (own === undefined) return null;
                const name = `${own.id} ${pick(own.shortName, m)}`;
                const was = standingOf(scores, own.id, year)?.actual ?? null;
                return (
                  <li key={own.id} className={styles.change}>
                    <span className={common.caption}>
                      {t.changed(name, figure(was, decimalsOf(own), m), figure(change.actual, 4, m))}
                    </span>
                    <Button
                      appearance="subtle"
                      icon={<Dismiss16Regular />}
                      aria-label={t.remove(name)}
                      onClick={() => drop(own.id)}
                    />
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

/** Before and after, side by side. */
function Difference(props: {
  readonly before: Scores;
  readonly after: Scores;
  readonly item: string;
  readonly year: number;
  readonly plan: Plan;
}) {
  const { m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = paneScoringTexts(m).whatIf;
  const before = standingOf(props.before, props.item, props.year);
  const after = standingOf(props.after, props.item, props.year);
  const item = itemById(props.plan, props.item);
  const dimension = props.plan.dimensions.find(({ id }) => id === item?.dimension);
  if (before === null || after === null || item === undefined) return null;
  const rows = [
    [`${item.id} ${t.itemPoints}`, fixed(before.item, 2), fixed(after.item, 2)],
    [dimension ? pick(dimension.name, m) : item.dimension, fixed(before.dimension, 2), fixed(after.dimension, 2)],
    [t.total(props.year), fixed(before.total, 2), fixed(after.total, 2)],
    [t.grade, gradeText(before.grade, m), gradeText(after.grade, m)],
    [t.comprehensive, fixed(before.comprehensive, 2), fixed(after.comprehensive, 2)],
    [t.comprehensiveGrade, gradeText(before.comprehensiveGrade, m), gradeText(after.comprehensiveGrade, m)],
  ] as const;
  return (
    <div className={mergeClasses(styles.table, common.figures)}>
      {rows.map(([label, from, to]) => (
        <div key={label} className={styles.line}>
          <span>{label}</span>
          <span className={styles.right}>{from}</span>
          <span aria-hidden="true">→</span>
          <span className={mergeClasses(styles.right, from !== to && styles.strong)}>{to}</span>
        </div>
      ))}
    </div>
  );
}
