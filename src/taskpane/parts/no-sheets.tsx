/** A screen whose work needs sheets, in a workbook that has none: what it will do, and the way to add them. */
import { TableAdd24Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { EmptyState } from './empty-state';
import { ScreenFrame } from './screen-frame';
import { ToIndicators } from './to-indicators';

export function NoSheets(props: {
  readonly name: string;
  readonly heading: string;
  readonly title: string;
  readonly line: string;
  readonly secondary?: ReactNode;
  /** Stands above, such as the way back. */
  readonly children?: ReactNode;
}) {
  return (
    <ScreenFrame name={props.name} heading={props.heading}>
      {props.children}
      <EmptyState
        icon={<TableAdd24Regular />}
        title={props.title}
        lines={[props.line]}
        primary={<ToIndicators />}
        secondary={props.secondary}
      />
    </ScreenFrame>
  );
}
