/**
 * A screen: its heading, an optional row of tools, one scroll area that keeps its place, and the bottom bar. The heading
 * may be hidden to the eye where the tab above says it already, but takes the focus after a move.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: '26px',
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outline: 'none' },
  },
  tools: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (forced-colors: active)': { borderBottomColor: 'CanvasText' },
  },
  scroll: {
    // Texts for screen readers are placed within it; placed by the page they would let the whole frame scroll.
    position: 'relative',
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  padded: { padding: '12px 16px 16px' },
  // Where both do not fit beside one another the buttons stand below what is said, instead of squeezing it.
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    columnGap: '8px',
    minHeight: '40px',
    padding: '2px 8px 2px 16px',
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '@media (forced-colors: active)': { borderTop: '1px solid CanvasText' },
  },
  lineText: { flex: '1 1 60%', overflowWrap: 'anywhere' },
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    minHeight: '56px',
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (forced-colors: active)': { borderTopColor: 'CanvasText' },
  },
  low: { minHeight: '32px', padding: '6px 16px' },
});

/** Scroll positions by screen; kept outside of React, as nothing is drawn from them. */
const places = new Map<string, number>();
/** The last move whose heading took the focus; tabs move without one, since the focus stays on the strip. */
let focused = 0;

export function ScreenFrame(props: {
  readonly name: string;
  readonly heading: ReactNode;
  readonly showHeading?: boolean;
  /** Takes the focus even without a move of the user's, because the screen came by itself. */
  readonly focusHeading?: boolean;
  readonly tools?: ReactNode;
  readonly bar?: ReactNode;
  /** A bar that only tells something, without a button. */
  readonly lowBar?: boolean;
  readonly flush?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { state } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const { name } = props;

  useEffect(() => {
    const moved = focused !== state.moves;
    focused = state.moves;
    if (moved || props.focusHeading) heading.current?.focus({ preventScroll: true });
  }, [state.moves, name, props.focusHeading]);
  useLayoutEffect(() => {
    const area = scroll.current;
    if (area) area.scrollTop = places.get(name) ?? 0;
    return () => void (area && places.set(name, area.scrollTop));
  }, [name]);

  return (
    <div className={styles.root}>
      {!props.showHeading && (
        <h2 ref={heading} tabIndex={-1} className={common.hidden}>
          {props.heading}
        </h2>
      )}
      {props.tools !== undefined && <div className={styles.tools}>{props.tools}</div>}
      <div ref={scroll} className={mergeClasses(styles.scroll, !props.flush && styles.padded)} tabIndex={-1}>
        {props.showHeading && (
          <h2 ref={heading} tabIndex={-1} className={styles.heading}>
            {props.heading}
          </h2>
        )}
        {props.children}
      </div>
      <NoticeLine />
      {props.bar !== undefined && (
        <div className={mergeClasses(styles.bar, props.lowBar && styles.low)}>{props.bar}</div>
      )}
    </div>
  );
}

/** One line about what was just done, with its undo; always in the page, so that screen readers hear it change. */
function NoticeLine() {
  const styles = useStyles();
  const { state, m, jobs, dispatch } = usePane();
  const { notice, undo, undoAsks } = state;
  const r = m.recover;
  const cells = (undoAsks ?? [])
    .slice(0, 5)
    .map(({ sheet, cell }) => (sheet ? `${sheet}!${cell ?? ''}` : (cell ?? '')));
  return (
    <div role="status">
      {undoAsks !== null && (
        <div className={styles.line}>
          <span className={styles.lineText}>
            {r.asks(undoAsks.length, cells.join(', ') + (undoAsks.length > cells.length ? '…' : ''))}
          </span>
          <Button onClick={() => void jobs.undo(true)}>{r.anyway}</Button>
          <Button appearance="subtle" onClick={() => dispatch({ type: 'undo-asks', cells: null })}>
            {r.leave}
          </Button>
        </div>
      )}
      {notice === null && undo !== null && undoAsks === null && (
        <div className={styles.line}>
          <Button appearance="transparent" onClick={() => void jobs.undo()}>
            {r.undo(undo.label(m))}
          </Button>
        </div>
      )}
      {notice !== null && undoAsks === null && (
        <div className={styles.line}>
          <span className={styles.lineText}>{notice.said(m)}</span>
          {undo !== null && (
            <Button appearance="transparent" onClick={() => void jobs.undo()}>
              {r.undo(undo.label(m))}
            </Button>
          )}
          <Button
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={m.pane.frame.dismiss}
            onClick={() => dispatch({ type: 'notice', notice: null })}
          />
        </div>
      )}
    </div>
  );
}
