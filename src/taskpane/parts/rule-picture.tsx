/** A rule's small picture: the rate over the actual. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Rule } from '../../scoring/rule';
import { pictureOf } from '../model/rule-picture';

const useStyles = makeStyles({
  picture: {
    width: '108px',
    height: '58px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export function RulePicture({ rule, label }: { readonly rule: Rule; readonly label: string }) {
  const styles = useStyles();
  const { line, target, whole } = useMemo(() => pictureOf(rule), [rule]);
  const dashed = { stroke: tokens.colorNeutralStroke1, strokeWidth: 1, strokeDasharray: '3 2' };
  return (
    <svg className={styles.picture} viewBox="-4 -4 108 58" role="img" aria-label={label}>
      <line x1={0} x2={100} y1={50} y2={50} stroke={tokens.colorNeutralStroke1} strokeWidth={1} />
      <line x1={target} x2={target} y1={0} y2={50} {...dashed} />
      <line x1={0} x2={100} y1={whole} y2={whole} {...dashed} />
      <polyline
        points={line}
        fill="none"
        stroke={tokens.colorBrandForeground1}
        strokeWidth={2}
        strokeLinejoin="round"
      />
    </svg>
  );
}
