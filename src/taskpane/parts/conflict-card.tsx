/** Files that want different figures in one cell, side by side with the workbook's own: one is chosen. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { differenceText, type Collection, type Decision, type Decisions } from '../../exchange';
import { pick } from '../../i18n';
import type { Plan } from '../../plan/schema';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  card: { marginTop: '12px', borderLeft: `3px solid ${tokens.colorPaletteDarkOrangeBorderActive}` },
  choice: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'start',
    padding: '6px 0',
  },
  radio: { margin: '2px 0 0', width: '16px', height: '16px' },
  value: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
});

export function ConflictCard(props: {
  readonly plan: Plan;
  readonly collection: Collection;
  readonly ids: readonly string[];
  readonly decisions: Decisions;
  readonly onDecide: (id: string, decision: Decision) => void;
}) {
  const { m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const name = useId();
  const t = m.exchange.collectScreen;
  const { plan, collection, ids, decisions } = props;
  const rivals = collection.differences.filter(({ id }) => ids.includes(id));
  const [first] = rivals;
  if (first === undefined) return null;
  const { what, before } = differenceText(plan, first, m);
  const accepted = rivals.find(({ id }) => decisions.get(id) === 'accept');
  const allRejected = rivals.every(({ id }) => decisions.get(id) === 'reject');
  const unitOf = (unit: string | null) => {
    const found = plan.units.find(({ id }) => id === unit);
    return found ? pick(found.name, m) : m.exchange.log.wholeWorkbook;
  };
  return (
    <fieldset className={mergeClasses(common.card, styles.card)}>
      <legend className={common.hidden}>{`${what}: ${t.conflict}`}</legend>
      <div>{what}</div>
      <div className={common.caption}>{`▲ ${t.conflict}`}</div>
      {rivals.map((difference) => {
        const { after, where } = differenceText(plan, difference, m);
        const role = difference.role === null ? '' : ` · ${m.exchange.instruction.roles[difference.role]}`;
        return (
          <label key={difference.id} className={styles.choice}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              checked={accepted?.id === difference.id}
              onChange={() => props.onDecide(difference.id, 'accept')}
            />
            <span>
              {`${unitOf(difference.unit)}${role}`}
              <br />
              <span className={common.caption}>{`${collection.files[difference.file]?.name ?? ''} · ${where}`}</span>
            </span>
            <span className={styles.value}>{after}</span>
          </label>
        );
      })}
      <label className={styles.choice}>
        <input
          type="radio"
          className={styles.radio}
          name={name}
          checked={allRejected}
          onChange={() => rivals.forEach(({ id }) => props.onDecide(id, 'reject'))}
        />
        <span>{t.keepOwn}</span>
        <span className={styles.value}>{before}</span>
      </label>
    </fieldset>
  );
}
