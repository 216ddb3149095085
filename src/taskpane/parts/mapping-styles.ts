/** What the mapping of a table's columns looks like, for zones and for enterprises. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useMappingStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '4px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  unit: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '8px', alignItems: 'center' },
  doubt: { color: tokens.colorStatusWarningForeground3 },
  long: { maxHeight: '320px', overflowY: 'auto' },
});

/** Doubts listed; more are only counted. */
export const most = 60;
