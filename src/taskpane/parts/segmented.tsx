/**
 * Segmented control: a choice of a few, always in sight. Native radios carry keyboard and accessibility (one tab stop,
 * arrows inside); Fluent has no such control.
 */
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    border: 'none',
    margin: 0,
    minWidth: 0,
    padding: '2px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  segment: {
    position: 'relative',
    flex: '1 1 auto',
    display: 'flex',
    justifyContent: 'center',
    alignItems: 'center',
    minHeight: '32px',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: '1px solid transparent',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
    '@media (forced-colors: active)': shorthands.borderColor('CanvasText'),
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      ':hover': { color: 'HighlightText' },
    },
  },
  disabled: {
    color: tokens.colorNeutralForegroundDisabled,
    cursor: 'not-allowed',
    ':hover': { color: tokens.colorNeutralForegroundDisabled },
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Canvas',
      color: 'GrayText',
      ':hover': { color: 'GrayText' },
    },
  },
  radio: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'inherit' },
});

export interface Segment<T extends string | number> {
  readonly value: T;
  readonly label: ReactNode;
  /** Where the label alone does not say it, such as "2 errors". */
  readonly name?: string;
}

export function Segmented<T extends string | number>(props: {
  readonly label: string;
  readonly segments: readonly Segment<T>[];
  readonly value: T;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly onChange: (value: T) => void;
}) {
  const styles = useStyles();
  const name = useId();
  return (
    <div role="radiogroup" aria-label={props.label} className={mergeClasses(styles.root, props.className)}>
      {props.segments.map(({ value, label, name: accessible }) => {
        const chosen = value === props.value;
        return (
          <label
            key={value}
            className={mergeClasses(styles.segment, chosen && styles.chosen, props.disabled && styles.disabled)}
          >
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={chosen}
              disabled={props.disabled}
              aria-label={accessible}
              onChange={() => props.onChange(value)}
            />
            <span>{label}</span>
          </label>
        );
      })}
    </div>
  );
}
