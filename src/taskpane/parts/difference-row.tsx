/** One difference: which figure, before and after, and the two buttons that decide on it. */
import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { Checkmark16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { differenceText, type Decision, type Decisions, type Difference } from '../../exchange';
import type { Plan } from '../../plan/schema';
import { useCommonStyles } from './common-styles';
import { useHistory } from './figure-history';
import { usePane } from './pane-context';

/** Steps of a figure's history beside its difference; the sheet has all. */
const most = 3;

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'center',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', gap: '2px' },
  values: { overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  after: { fontWeight: tokens.fontWeightSemibold },
});

export function DifferenceRow(props: {
  readonly plan: Plan;
  readonly difference: Difference;
  readonly decisions: Decisions;
  readonly onDecide: (id: string, decision: Decision) => void;
}) {
  const { m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.exchange.collectScreen;
  const { difference } = props;
  const { id, formula, alsoChanged, another, mark } = difference;
  const { what, before, after, where } = differenceText(props.plan, difference, m);
  const decided = props.decisions.get(id);
  const earlier = useHistory()
    .filter(
      ({ sheet, field, index }) => sheet === difference.key && field === difference.field && index === difference.index,
    )
    .slice(0, most);
  const marks = [
    where,
    formula === undefined ? '' : `▲ ${t.formula}`,
    alsoChanged ? `▲ ${t.alsoChanged}` : '',
    another ? `▲ ${t.another}` : '',
    mark === null ? '' : m.exchange.marks[mark],
  ].filter(Boolean);
  return (
    <li className={styles.row}>
      <span>
        {what}
        <br />
        <span className={styles.values}>
          <span className={common.hidden}>{t.before}</span> {before} → <span className={common.hidden}>{t.after}</span>{' '}
          <span className={styles.after}>{after}</span>
        </span>
        <br />
        <span className={common.caption}>{marks.join(' · ')}</span>
        {earlier.map(({ time, before: from, after: to, unit, file }) => (
          <span key={`${time} ${file}`} className={common.caption}>
            <br />
            {`${m.exchange.log.history.earlier}: ${from} → ${to} · ${m.exchange.log.history.line(time, unit, file)}`}
          </span>
        ))}
      </span>
      <span className={styles.buttons}>
        <ToggleButton
          icon={<Checkmark16Regular />}
          aria-label={t.acceptOf(what)}
          title={t.accept}
          checked={decided === 'accept'}
          onClick={() => props.onDecide(id, 'accept')}
        />
        <ToggleButton
          icon={<Dismiss16Regular />}
          aria-label={t.rejectOf(what)}
          title={t.reject}
          checked={decided === 'reject'}
          onClick={() => props.onDecide(id, 'reject')}
        />
      </span>
    </li>
  );
}
