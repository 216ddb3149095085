/** A rule's small picture: the rate over the actual. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
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

export const pictureColors = { line: tokens.colorBrandForeground1, aside: tokens.colorNeutralStroke1 };

/** The box of a picture, 100 × 50 with its ground line; without a label it only shows what is said beside it. */
export function PictureBox({ label, children }: { readonly label?: string; readonly children: ReactNode }) {
  const { picture } = useStyles();
  const told = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={picture} viewBox="-4 -4 108 58" {...told}>
      <line x1={0} x2={100} y1={50} y2={50} stroke={pictureColors.aside} strokeWidth={1} />
      {children}
    </svg>
  );
}

export function RulePicture({ rule, label }: { readonly rule: Rule; readonly label: string }) {
  const { line, target, whole } = useMemo(() => pictureOf(rule), [rule]);
  const dashed = { stroke: pictureColors.aside, strokeWidth: 1, strokeDasharray: '3 2' };
  return (
    <PictureBox label={label}>
      <line x1={target} x2={target} y1={0} y2={50} {...dashed} />
      <line x1={0} x2={100} y1={whole} y2={whole} {...dashed} />
      <polyline points={line} fill="none" stroke={pictureColors.line} strokeWidth={2} strokeLinejoin="round" />
    </PictureBox>
  );
}
