/** The annual totals year on year, beside the comprehensive score they are half of. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Plan } from '../../plan/schema';
import { paneScoringTexts } from '../../i18n/pane-scoring';
import { gradeText } from '../model/scores';
import { fixed } from '../model/text';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { Section } from './section';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr auto 56px 64px',
    columnGap: '8px',
    minHeight: '32px',
    alignItems: 'center',
  },
  right: { textAlign: 'right' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

export function Years({ plan }: { readonly plan: Plan }) {
  const { state, m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = paneScoringTexts(m).years;
  const annual = state.scores?.annual ?? [];
  const begun = annual.map((year) => year.missing < year.items.length);
  const counted = plan.years.map((year) => state.scores?.comprehensive.counted.includes(year) === true);
  return (
    <Section id="zsc-years" title={t.title} aside={<span className={common.caption}>{t.change}</span>}>
      <ul className={common.list}>
        {plan.years.map((year, k) => {
          const own = annual[k];
          // A running year is not yet to be compared with one that is over.
          const before = counted[k] && counted[k - 1] ? annual[k - 1] : undefined;
          if (own === undefined || begun[k] !== true)
            return (
              <li key={year} className={styles.row}>
                <span>{year}</span>
                <span className={common.caption}>{t.none}</span>
              </li>
            );
          const change = before === undefined ? null : own.total - before.total;
          return (
            <li key={year} className={styles.row}>
              <span>{year}</span>
              <span className={common.caption}>{counted[k] ? gradeText(own.grade, m) : t.running}</span>
              <span className={mergeClasses(common.figures, styles.right, styles.strong)}>{fixed(own.total, 2)}</span>
              <span className={mergeClasses(common.figures, styles.right)}>
                {change === null ? m.common.dash : `${change > 0 ? '+' : ''}${fixed(change, 2)}`}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
