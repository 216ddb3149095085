/** Settles a user's copy of one of our sheets: at once where nothing on it is new, else by what the user chooses. */
import { Button, makeStyles } from '@fluentui/react-components';
import { Wrench20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CopiedTab } from '../../excel/facade';
import { copyTexts } from '../../i18n/copies';
import { useCommonStyles } from './common-styles';
import { Difference } from './difference';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  rows: { overflowWrap: 'anywhere', paddingLeft: '18px', margin: '4px 0' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

/** Differences listed; more are only counted. */
const most = 20;

export function CopiedRepair(props: { readonly tab: string; readonly of: string; readonly onSettled: () => void }) {
  const { m, jobs, state } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const { tab, of, onSettled } = props;
  const ofTab = state.book?.sheets.find(({ key }) => key === of)?.tab ?? of;
  const [open, setOpen] = useState<CopiedTab | null>(null);
  const copies = copyTexts(m);
  const t = copies.copied;
  const settle = async (how?: 'take' | 'aside') => {
    const left = await jobs.settleCopied(tab, of, how);
    setOpen(left);
    if (left === null) onSettled();
  };
  if (open === null)
    return (
      <Button icon={<Wrench20Regular />} onClick={() => void settle()}>
        {t.settle}
      </Button>
    );
  const { differences, beside, canTake } = open;
  const more = differences.length - most;
  return (
    <div role="status">
      {differences.length > 0 && (
        <>
          {t.differs(ofTab)}
          <br />
          <span className={common.caption}>{`${copies.now} → ${copies.then}`}</span>
          <ul className={styles.rows}>
            {differences.slice(0, most).map((difference) => (
              <Difference key={`${difference.field}[${difference.index}]`} of={of} difference={difference} />
            ))}
          </ul>
        </>
      )}
      {more > 0 && <p className={common.caption}>{copies.more(more)}</p>}
      {beside.length > 0 && <p className={common.caption}>{t.beside(beside.slice(0, most).join(', '))}</p>}
      {canTake && <p className={common.caption}>{t.takeNote}</p>}
      <div className={styles.buttons}>
        {canTake && (
          <Button disabled={state.work !== null} onClick={() => void settle('take')}>
            {t.take}
          </Button>
        )}
        <Button disabled={state.work !== null} onClick={() => void settle('aside')}>
          {t.aside}
        </Button>
      </div>
    </div>
  );
}
