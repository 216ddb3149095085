/** How firm the result is: the range nine results in ten fall into when the weights vary, for the zone or for each unit. */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useMemo } from 'react';
import { pick } from '../../i18n';
import type { Plan } from '../../plan/schema';
import type { Grade, Scores, UnitScore } from '../../scoring/score';
import { paneScoringTexts } from '../../i18n/pane-scoring';
import { fixed } from '../model/text';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { useInsight } from './use-insight';

const useStyles = makeStyles({
  right: { textAlign: 'right' },
  button: { marginTop: '8px' },
});

export function Firmness({
  plan,
  scores,
  period,
  of,
}: {
  readonly plan: Plan;
  readonly scores: Scores;
  readonly period: UnitScore['year'];
  readonly of: 'zone' | 'units';
}) {
  const { m, jobs } = usePane();
  const insight = useInsight();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = paneScoringTexts(m).firmness;
  const ranges = useMemo(() => {
    const judged =
      period === 'comprehensive' ? scores.comprehensive : scores.annual.find(({ year }) => year === period);
    if (insight === null || !judged || judged.items.every(({ actual }) => actual === null)) return [];
    return insight.firmness(plan, of === 'zone' ? { ...scores, units: [] } : scores, period);
  }, [insight, plan, scores, period, of]);
  const [zone, ...units] = ranges;
  if (insight === null || zone === undefined) return null;
  const { runs, spread, parameters } = insight.firmnessOf;
  const grades = (low: Grade, high: Grade) =>
    low === high ? t.sameGrade(m.common.grades[low]) : t.twoGrades(m.common.grades[low], m.common.grades[high]);
  const ranked = units
    .filter(({ rank }) => rank !== null && !Number.isNaN(rank))
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return (
    <section className={common.section} aria-labelledby="zsc-firmness">
      <h3 id="zsc-firmness" className={common.sectionTitle}>
        {t.title}
      </h3>
      <span className={common.caption}>
        {t.hint(runs, `${spread * 100}%`, `${parameters * 100}%`)}
        {of === 'units' && ` • ${t.unitsHint}`}
      </span>
      {of === 'zone' ? (
        <p className={common.figures} style={{ margin: '4px 0', whiteSpace: 'normal' }}>
          {t.zone(fixed(zone.scores.p05, 1), fixed(zone.scores.p95, 1), grades(...zone.grades))}
        </p>
      ) : (
        <ul className={common.list}>
          {ranked.map((range) => {
            const unit = plan.units.find(({ id }) => id === range.unit);
            return (
              <li key={range.unit} className={common.figureRow}>
                <span className={common.ellipsis}>{unit ? pick(unit.shortName, m) : range.unit}</span>
                <span className={mergeClasses(common.figures, common.caption, styles.right)}>
                  {fixed(range.scores.p05, 1)}–{fixed(range.scores.p95, 1)} •{' '}
                  {range.ranks && t.ranks(range.ranks.p05, range.ranks.p95)}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <Button className={styles.button} onClick={() => void jobs.openSheet('robustness')}>
        {t.openSheet}
      </Button>
    </section>
  );
}
