/** The way back from a screen to the one it was opened from. */
import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import type { Screen } from '../state/pane-state';
import { usePane } from './pane-context';

const useStyles = makeStyles({ back: { marginLeft: '-8px', marginBottom: '4px' } });

export function Back({ to }: { readonly to: Screen }) {
  const { m, go } = usePane();
  return (
    <Button appearance="subtle" className={useStyles().back} icon={<ArrowLeft20Regular />} onClick={() => go(to)}>
      {m.pane.frame.back}
    </Button>
  );
}
