/** The primary button of a screen: while its work runs, but not long enough for the work screen, it shows a spinner. */
import { Button, Spinner } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { usePane } from './pane-context';

export function WorkButton(props: {
  readonly icon?: ReactElement;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  const { state } = usePane();
  const busy = state.work !== null || state.checking;
  const spinning = state.checking || (state.work !== null && state.work.stage !== 'quiet');
  return (
    <Button
      appearance="primary"
      style={{ minHeight: 36 }}
      icon={spinning ? <Spinner size="extra-tiny" /> : props.icon}
      disabledFocusable={busy}
      onClick={() => !busy && props.onClick()}
    >
      {props.children}
    </Button>
  );
}
