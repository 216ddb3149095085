/** A screen whose work needs sheets, in a workbook that has none: what it will do, and the way to add them. */
import { Button } from '@fluentui/react-components';
import { TableAdd24Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { EmptyState } from './empty-state';
import { usePane } from './pane-context';
import { ScreenFrame } from './screen-frame';

export function NoSheets(props: {
  readonly name: string;
  readonly heading: string;
  readonly title: string;
  readonly line: string;
  /** Stands above, such as the way back. */
  readonly children?: ReactNode;
}) {
  const { m, go } = usePane();
  return (
    <ScreenFrame name={props.name} heading={props.heading}>
      {props.children}
      <EmptyState
        icon={<TableAdd24Regular />}
        title={props.title}
        lines={[props.line]}
        primary={
          <Button appearance="primary" onClick={() => go('indicators')}>
            {m.pane.findings.toIndicators}
          </Button>
        }
      />
    </ScreenFrame>
  );
}
