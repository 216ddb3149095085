/** The title of a mapping step. It takes the focus, since the button that led here is gone. */
import { useEffect, useRef } from 'react';
import { nationTexts } from '../../i18n/nation';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';

export function MappingTitle() {
  const { m } = usePane();
  const common = useCommonStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <h4 ref={title} tabIndex={-1} className={common.sectionTitle}>
      {nationTexts(m).screen.mapping}
    </h4>
  );
}
