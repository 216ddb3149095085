/** The primary button of a screen: while its work runs, but not long enough for the work screen, it shows a spinner. */
import { Button, Spinner } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { usePane } from './pane-context';

export function WorkButton(props: {
  readonly icon?: ReactElement;
  readonly iconPosition?: 'before' | 'after';
  readonly className?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  const { state } = usePane();
  const busy = state.work !== null || state.checking;
  const spinning = state.checking || (state.work !== null && state.work.stage !== 'quiet');
  return (
    <Button
      appearance="primary"
      className={props.className}
      style={{ minHeight: 36 }}
      icon={spinning ? <Busy /> : props.icon}
      iconPosition={props.iconPosition}
      disabledFocusable={spinning}
      onClick={() => !busy && props.onClick()}
    >
      {props.children}
    </Button>
  );
}

/** A small spinner beside words that say the same. */
export function Busy() {
  return (
    <span aria-hidden="true">
      <Spinner size="extra-tiny" />
    </span>
  );
}
