/** A screen with nothing to list: one sentence, what to do, and a few facts. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: '12px',
    maxWidth: '320px',
    margin: '36px auto 0',
    textAlign: 'center',
  },
  icon: {
    alignSelf: 'center',
    display: 'grid',
    placeItems: 'center',
    width: '64px',
    height: '64px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: '26px', fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  line: { display: 'block' },
  buttons: { display: 'flex', flexDirection: 'column', gap: '12px' },
  facts: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    rowGap: '4px',
    margin: '8px 0 0',
    paddingTop: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
  },
  fact: { display: 'contents' },
  label: { display: 'flex', alignItems: 'center', minHeight: '32px', color: tokens.colorNeutralForeground2 },
  value: {
    display: 'flex',
    alignItems: 'center',
    margin: 0,
    justifyContent: 'end',
    fontVariantNumeric: 'tabular-nums',
  },
  promise: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

export function EmptyState(props: {
  readonly icon: ReactNode;
  readonly good?: boolean;
  readonly title: string;
  readonly lines: readonly string[];
  readonly primary?: ReactNode;
  readonly secondary?: ReactNode;
  readonly facts?: readonly Fact[];
  readonly promise?: string;
}) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <span className={mergeClasses(styles.icon, props.good && styles.good)} aria-hidden="true">
        {props.icon}
      </span>
      <h3 className={styles.title}>{props.title}</h3>
      <p className={styles.text}>
        {props.lines.map((line) => (
          <span key={line} className={styles.line}>
            {line}
          </span>
        ))}
      </p>
      <div className={styles.buttons}>
        {props.primary}
        {props.secondary}
      </div>
      {props.facts && (
        <dl className={styles.facts}>
          {props.facts.map(({ label, value }) => (
            <div key={label} className={styles.fact}>
              <dt className={styles.label}>{label}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {props.promise && <p className={styles.promise}>{props.promise}</p>}
    </div>
  );
}
