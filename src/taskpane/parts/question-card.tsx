/** A place where the plan contradicts itself. Choosing writes to the settings sheet, so the choice is the workbook's. */
import { Badge, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import { pick } from '../../i18n';
import type { Question } from '../../plan/schema';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { useAsked } from './use-asked';

const useStyles = makeStyles({
  question: { marginTop: '8px' },
  questionHead: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: '8px' },
  badge: { flexShrink: 0, whiteSpace: 'nowrap' },
  reading: {
    display: 'grid',
    gridTemplateColumns: '16px 1fr',
    columnGap: '8px',
    alignItems: 'start',
    minHeight: '32px',
    padding: '6px 0',
  },
  radio: { margin: '2px 0 0', width: '16px', height: '16px' },
});

export function QuestionCard({ question }: { readonly question: Question }) {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const name = useId();
  const t = m.pane.plan;
  const canChoose = Boolean(state.book?.plan);
  const decided = question.source !== 'assumed';
  // Nothing is ticked while undecided: the reading in force is only assumed, and ticking it settles it.
  const [ticked, tick] = useAsked(decided ? question.chosen : null, async (id) => {
    if (id !== null) await jobs.decide(question, id);
  });
  return (
    <fieldset className={mergeClasses(common.card, styles.question)} disabled={!canChoose}>
      <legend className={common.hidden}>{pick(question.text, m)}</legend>
      <div className={styles.questionHead}>
        <span>
          {question.indicator} {pick(question.text, m)}
        </span>
        <Badge className={styles.badge} appearance="outline" color={decided ? 'success' : 'warning'}>
          {decided ? t.decided : t.undecided}
        </Badge>
      </div>
      {question.readings.map((reading) => (
        <label key={reading.id} className={styles.reading}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            checked={ticked === reading.id}
            onChange={() => tick(reading.id)}
          />
          <span>
            {pick(reading.text, m)} <span className={common.caption}>{t.questionClause(reading.clause)}</span>{' '}
            {!decided && question.chosen === reading.id && (
              <Badge appearance="outline" color="warning">
                {m.common.assumed}
              </Badge>
            )}
          </span>
        </label>
      ))}
      {!canChoose && <span className={common.caption}>{t.needsSheet}</span>}
    </fieldset>
  );
}
