/** New total, grade and ranks by unit, before weights are adopted. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { localDay } from '../../entries/dates';
import { listedName } from '../../i18n';
import { weightsPreviewTexts } from '../../i18n/weights-preview';
import type { Plan } from '../../plan/schema';
import type { Scores } from '../../scoring/score';
import type { Insight } from '../insight';
import { gradeText } from '../model/scores';
import { fixed } from '../model/text';
import type { WeightWrite } from '../model/weights';
import { planWithWeights, previewOf } from '../model/weights-preview';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { Section } from './section';

const useStyles = makeStyles({
  row: { display: 'flex', justifyContent: 'space-between', gap: '8px', minHeight: '28px', alignItems: 'center' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** Units named; the rest are counted. */
const NAMED = 6;

export function WeightsPreview(props: {
  readonly plan: Plan;
  readonly scores: Scores;
  readonly insight: Insight;
  readonly writes: readonly WeightWrite[];
}) {
  const { state, m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const { plan, scores, insight, writes } = props;
  const { year, checkedAt, book } = state;
  const t = weightsPreviewTexts(m);
  const preview = useMemo(() => {
    if (year === null || !book) return null;
    const after = insight.scoresWith(planWithWeights(plan, writes), book.entries, localDay(new Date(checkedAt ?? 0)));
    return previewOf(scores, after, year);
  }, [plan, scores, insight, writes, book, year, checkedAt]);
  if (preview === null || year === null) return null;
  const { before, after, gradeBefore, gradeAfter, ranks } = preview;
  const nameOf = (id: string) => {
    const unit = plan.units.find((own) => own.id === id);
    return unit ? listedName(unit, m) : id;
  };
  return (
    <Section title={t.title(year)}>
      <div className={styles.row}>
        <span>{t.total}</span>
        <span className={mergeClasses(common.figures, styles.strong)}>
          {t.change(fixed(before, 2), fixed(after, 2))}
        </span>
      </div>
      <div className={styles.row}>
        <span>{t.grade}</span>
        <span className={styles.strong}>
          {gradeBefore === gradeAfter
            ? t.same(gradeText(gradeAfter, m))
            : t.change(gradeText(gradeBefore, m), gradeText(gradeAfter, m))}
        </span>
      </div>
      <p className={common.caption}>{ranks.length === 0 ? t.sameRanks : t.ranks(ranks.length)}</p>
      <ul className={common.list}>
        {ranks.slice(0, NAMED).map(({ unit, before: from, after: to }) => (
          <li key={unit} className={styles.row}>
            <span className={common.ellipsis} title={nameOf(unit)}>
              {nameOf(unit)}
            </span>
            <span className={common.figures}>{t.rank(from, to)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
