/** The way to add sheets, from a screen that needs them in a workbook that has none. */
import { Button } from '@fluentui/react-components';
import { usePane } from './pane-context';

export function ToIndicators() {
  const { m, go } = usePane();
  return (
    <Button appearance="primary" onClick={() => go('indicators')}>
      {m.pane.findings.toIndicators}
    </Button>
  );
}
