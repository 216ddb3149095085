/**
 * The four tabs. An own strip in place of Fluent's TabList, which brings 23 kB of focus management along; a tab strip
 * needs no more than one tab stop and arrow keys.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { tabScreens, type TabScreen } from '../state/pane-state';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    justifyContent: 'space-between',
    padding: '0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (forced-colors: active)': { borderBottomColor: 'CanvasText' },
  },
  tab: {
    flex: '1 1 auto',
    display: 'flex',
    justifyContent: 'center',
    alignItems: 'center',
    gap: '4px',
    height: '40px',
    padding: '0 4px',
    border: 'none',
    background: 'none',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, cursor: 'not-allowed' },
  },
  text: { position: 'relative', display: 'flex', alignItems: 'center', gap: '4px', height: '100%', padding: '0 4px' },
  selected: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  mark: {
    '::after': {
      content: '""',
      position: 'absolute',
      left: 0,
      right: 0,
      bottom: 0,
      height: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
    },
  },
  markDisabled: { '::after': { backgroundColor: tokens.colorNeutralForegroundDisabled } },
  count: {
    minWidth: '20px',
    padding: '0 5px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
    '@media (forced-colors: active)': { outline: '1px solid' },
  },
});

export const panelId = 'zsc-panel';
export const tabId = (screen: TabScreen) => `zsc-tab-${screen}`;

export function TabStrip(props: {
  readonly label: string;
  readonly names: Readonly<Record<TabScreen, string>>;
  readonly selected: TabScreen;
  readonly count: number;
  readonly countName: string;
  readonly disabled: boolean;
  readonly onSelect: (screen: TabScreen) => void;
}) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);

  /** Arrows move and choose at once, as screens are cheap to show; Home and End go to the ends. */
  function onKeyDown(event: KeyboardEvent) {
    const at = tabScreens.indexOf(props.selected);
    const last = tabScreens.length - 1;
    const target = { ArrowLeft: at === 0 ? last : at - 1, ArrowRight: at === last ? 0 : at + 1, Home: 0, End: last }[
      event.key
    ];
    const screen = target === undefined ? undefined : tabScreens[target];
    if (screen === undefined) return;
    event.preventDefault();
    props.onSelect(screen);
    list.current?.querySelector<HTMLElement>(`#${tabId(screen)}`)?.focus();
  }

  return (
    <div role="tablist" aria-label={props.label} className={styles.list} ref={list} onKeyDown={onKeyDown}>
      {tabScreens.map((screen) => {
        const selected = screen === props.selected;
        const counted = screen === 'findings' && props.count > 0;
        return (
          <button
            key={screen}
            id={tabId(screen)}
            type="button"
            role="tab"
            aria-selected={selected}
            aria-controls={selected ? panelId : undefined}
            tabIndex={selected ? 0 : -1}
            disabled={props.disabled}
            className={mergeClasses(styles.tab, selected && styles.selected)}
            onClick={() => props.onSelect(screen)}
          >
            <span
              className={mergeClasses(
                styles.text,
                selected && styles.mark,
                selected && props.disabled && styles.markDisabled,
              )}
            >
              {props.names[screen]}
              {counted && (
                <span className={styles.count} aria-label={props.countName} role="img">
                  {props.count}
                </span>
              )}
            </span>
          </button>
        );
      })}
    </div>
  );
}
