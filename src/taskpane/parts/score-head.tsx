/** The total with its grade, the band of the grade, and everything one must know before quoting the number. */
import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import { gradeOf } from '../../scoring/grades';
import type { Grade } from '../../scoring/score';
import { paneScoringTexts } from '../../i18n/pane-scoring';
import { bandOf, type ScoreSummary } from '../model/scores';
import { figure, fixed } from '../model/text';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  head: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '16px', alignItems: 'center' },
  grade: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  note: { display: 'flex', alignItems: 'center', gap: '8px', marginTop: '4px' },
  rule: { display: 'block' },
  bad: { color: tokens.colorStatusDangerForeground3 },
});

export function ScoreHead(props: {
  readonly plan: Plan;
  readonly summary: ScoreSummary;
  readonly errors: number;
  readonly comprehensive: boolean;
}) {
  const { m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const { plan, summary } = props;
  const t = m.pane.scores;
  const assumed =
    plan.dimensions.some(({ weight }) => weight.source === 'assumed') ||
    itemsOf(plan).some(({ weight }) => weight.source === 'assumed');
  const missingText =
    plan.scoring.missing.value === 'zero' ? t.missingZero(summary.missing) : t.missingExcluded(summary.missing);
  // A running year has a total so far, and no grade yet.
  const begun = summary.items.some(({ actual }) => actual !== null);
  const bandText = (grade: Grade): string => {
    const { from, to } = bandOf(grade, plan.scoring.grades);
    return t.band(from, to);
  };
  return (
    <>
      {!begun ? (
        <div className={styles.head}>
          <span className={common.total}>{m.common.dash}</span>
          <span className={common.caption}>{t.nothingYet}</span>
        </div>
      ) : (
        <div className={styles.head}>
          <span className={common.total}>{fixed(summary.total, 1)}</span>
          <span>
            <span className={styles.grade}>
              <Badge appearance="tint" size="large" shape="rounded">
                {summary.grade === null ? paneScoringTexts(m).years.running : m.common.grades[summary.grade]}
              </Badge>
              {summary.grade !== null && <span className={common.caption}>{bandText(summary.grade)}</span>}
            </span>
            <span className={mergeClasses(common.caption, styles.rule)}>
              {paneScoringTexts(m).reasons.exactGrade(
                figure(plan.scoring.grades.excellent.value - 0.5, 2, m),
                m.common.grades[gradeOf(plan.scoring.grades.excellent.value - 0.5, plan.scoring.grades)],
              )}
            </span>
            {props.comprehensive && (
              <span className={common.caption}>
                {t.mix(Math.round(plan.scoring.annualShare.value * 100), plan.years.at(-1) ?? 0)}
              </span>
            )}
            {!props.comprehensive && summary.missing > 0 && <span className={common.caption}>{missingText}</span>}
          </span>
        </div>
      )}
      {props.errors > 0 && (
        <div className={mergeClasses(common.caption, styles.note, styles.bad)}>{t.notValidated(props.errors)}</div>
      )}
      {summary.vetoed && <div className={mergeClasses(common.caption, styles.note, styles.bad)}>{t.vetoed}</div>}
      {(summary.bonus > 0 || summary.deduction > 0) && (
        <div className={mergeClasses(common.caption, styles.note, common.figures)}>
          {[
            summary.bonus > 0 && `${t.bonus} +${fixed(summary.bonus, 2)}`,
            summary.deduction > 0 && `${t.deduction} −${fixed(summary.deduction, 2)}`,
          ]
            .filter(Boolean)
            .join(' • ')}
        </div>
      )}
      {assumed && (
        <div className={mergeClasses(common.caption, styles.note)}>
          <Badge appearance="outline" color="warning">
            {m.common.assumed}
          </Badge>
          {t.assumedWeights}
        </div>
      )}
    </>
  );
}
