/**
 * A lost item that opens to show how its points came about: actual, target, the rule with its arithmetic, the clause,
 * what it could earn, and what one more would add.
 */
import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import { pick } from '../../i18n';
import { decimalsOf, isTask } from '../../plan/items';
import type { Item } from '../../plan/schema';
import type { ItemScore } from '../../scoring/score';
import { paneScoringTexts } from '../../i18n/pane-scoring';
import { arithmeticText, pointsOfOneMore } from '../model/reason';
import { figure, fixed, lostText, targetText, withMeasure } from '../model/text';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { useEngine } from './use-engine';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { gridTemplateColumns: '16px minmax(0, 1fr) auto', columnGap: '8px', minHeight: '40px' },
  lost: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  reason: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '16px',
    rowGap: '4px',
    margin: 0,
    padding: '0 0 8px 24px',
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  explanation: { display: 'block' },
  actions: { padding: '0 0 12px 24px' },
});

/** A row that opens; `aria-expanded` on the button tells its state. */
export function Disclosure(props: {
  readonly title: string;
  /** Points lost, at the right; or `aside` in their place. */
  readonly lost?: number;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const common = useCommonStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={mergeClasses(common.rowButton, styles.head)}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Chevron aria-hidden="true" />
        <span className={common.ellipsis} title={props.title}>
          {props.title}
        </span>
        {props.lost === undefined ? (
          <span className={common.figures}>{props.aside}</span>
        ) : (
          <span className={mergeClasses(common.figures, styles.lost)}>{lostText(props.lost)}</span>
        )}
      </button>
      <div id={id} hidden={!open}>
        {open && props.children}
      </div>
    </li>
  );
}

export function ScoreReason({
  item,
  score,
  added,
}: {
  readonly item: Item;
  readonly score: ItemScore;
  readonly added: boolean;
}) {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const rule = useEngine()?.ruleOf(score.rule);
  const t = m.pane.scores;
  const decimals = decimalsOf(item);
  const shown = (value: number | null) =>
    isTask(item) ? figure(value, 1, m) : withMeasure(figure(value, decimals, m), item.measure, m);
  const direction = isTask(item) ? 'higher' : item.direction;
  const more =
    rule === undefined || isTask(item) || score.rule === 'rank' ? null : pointsOfOneMore(score, rule, direction);
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t.actual, shown(score.actual)],
    [t.target, isTask(item) ? shown(score.target) : targetText(item, score.target, m)],
    ...(score.rule === 'baseline-progress' ? [[t.baseline, shown(score.baseline)] as const] : []),
    ...(score.rule === 'growing' ? [[t.previous, shown(score.previous)] as const] : []),
    [
      t.rule,
      rule === undefined ? (
        ''
      ) : (
        <>
          {t.ratedBy(pick(rule.name, m), arithmeticText(item, score, m))}
          <span className={mergeClasses(common.caption, styles.explanation)}>{pick(rule.explanation, m)}</span>
        </>
      ),
    ],
    [t.clause, item.clause],
    [
      t.weight,
      <>
        {fixed(score.full, 2)}{' '}
        {score.weightSource === 'assumed' && (
          <Badge appearance="outline" color="warning">
            {m.common.assumed}
          </Badge>
        )}
      </>,
    ],
    [
      t.points,
      <span className={styles.strong}>
        {fixed(score.points, 2)} / {fixed(score.full, 2)}
      </span>,
    ],
    ...(score.bonus > 0 ? [[paneScoringTexts(m).reasons.bonus, `+${fixed(score.bonus, 2)}`] as const] : []),
    ...(['lead', 'responsible'] as const).flatMap((role) => {
      const units = item[role].units
        .map((id) => state.plan?.units.find((unit) => unit.id === id))
        .filter((unit) => unit !== undefined);
      return units.length === 0
        ? []
        : [
            [
              paneScoringTexts(m).reasons[role],
              units.map((unit) => pick(unit.shortName, m)).join(m.sheets.items.listSeparator),
            ] as const,
          ];
    }),
    ...(more !== null && !isTask(item)
      ? [
          [
            direction === 'lower' ? t.oneLess(pick(item.measure, m)) : t.oneMore(pick(item.measure, m)),
            t.adds(fixed(more, 2)),
          ] as const,
        ]
      : []),
  ];
  return (
    <>
      <dl className={styles.reason}>
        {rows.map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt className={styles.term}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.actions}>
        {added ? (
          <Button onClick={() => void jobs.goTo({ key: item.id })}>{t.goToSheet}</Button>
        ) : (
          <Button onClick={() => void jobs.add([item.id])}>{t.addSheet}</Button>
        )}
      </div>
    </>
  );
}
