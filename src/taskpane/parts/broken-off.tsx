/** A job was broken off in the middle: what was typed before is in a copy. */
import { Button, makeStyles } from '@fluentui/react-components';
import { localMinute } from '../../entries/dates';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  buttons: { display: 'flex', gap: '8px', marginTop: '8px' },
  card: { marginBottom: '12px' },
});

export function BrokenOff() {
  const { state, m, jobs, go } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const at = state.book?.brokenOff;
  if (at === undefined) return null;
  const t = m.recover.copies;
  return (
    <section className={`${common.card} ${styles.card}`} role="status">
      <strong>{t.broken}</strong>
      <div>{t.brokenText(localMinute(new Date(at)))}</div>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => go('recover')}>
          {t.look}
        </Button>
        <Button onClick={() => void jobs.leaveBrokenOff()}>{t.leave}</Button>
      </div>
    </section>
  );
}
