/**
 * A thin bar for a share that stands as a figure beside it; hidden from screen readers, which read the figure. Drawn
 * here because Fluent's ProgressBar shows bar and track alike under forced colours.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: {
    display: 'block',
    width: '100%',
    height: '4px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: 'hidden',
    '@media (forced-colors: active)': { height: '8px', backgroundColor: 'Canvas', border: '1px solid CanvasText' },
  },
  bar: {
    display: 'block',
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
    transitionProperty: 'width',
    transitionDuration: tokens.durationSlow,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
  full: {
    backgroundColor: tokens.colorStatusSuccessBackground3,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});

export function Bar({ share, complete = false }: { readonly share: number; readonly complete?: boolean }) {
  const styles = useStyles();
  return (
    <span className={styles.track} aria-hidden="true">
      <span
        className={mergeClasses(styles.bar, complete && styles.full)}
        style={{ width: `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%` }}
      />
    </span>
  );
}
