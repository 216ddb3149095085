/** A button for what takes the draft's sheets away: what of the user's would go with them is told, and asked about, before they go. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Kept } from '../../excel/facade';
import { copyTexts } from '../../i18n/copies';
import { draftTexts } from '../../i18n/draft';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

export function DraftGoing(props: {
  readonly keys: readonly string[];
  readonly label: string;
  readonly question?: string;
  readonly confirm: string;
  readonly onSure: () => Promise<unknown>;
}) {
  const { m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = draftTexts(m).screen;
  /** Null while nothing is asked. */
  const [along, setAlong] = useState<readonly Kept[] | null>(null);
  const ask = async () => {
    const kept = await jobs.withBook('check', (book) => book.goesAlong(props.keys));
    if (kept !== null) setAlong(kept);
  };
  if (along === null)
    return (
      <div className={styles.row}>
        <Button appearance="subtle" onClick={() => void ask()}>
          {props.label}
        </Button>
      </div>
    );
  const told = along.map(({ kind, sheet, at }) => `${sheet === '' ? '' : `${sheet}!`}${copyTexts(m).keeps[kind](at)}`);
  const list = [...told.slice(0, 5), ...(told.length > 5 ? ['…'] : [])].join(m.common.listSeparator);
  return (
    <>
      {props.question !== undefined && <span role="status">{props.question}</span>}
      <div className={styles.row}>
        <Button onClick={() => void props.onSure().then(() => setAlong(null))}>{props.confirm}</Button>
        <Button onClick={() => setAlong(null)}>{t.cancel}</Button>
        {along.length > 0 && <span className={common.caption}>{t.removeAlong(list)}</span>}
      </div>
    </>
  );
}
