/**
 * One item in the list. There: a single button that opens its sheet. Not there: a checkbox and a plus. Never both, so
 * that a click never has two meanings.
 */
import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  Add20Regular,
  ArrowTrending16Regular,
  ArrowTrendingDown16Regular,
  CheckmarkCircle16Filled,
  ChevronRight16Regular,
  Edit16Regular,
  ErrorCircle16Filled,
} from '@fluentui/react-icons';
import { pick, type Messages } from '../../i18n';
import { decimalsOf, isTask, templateOf } from '../../plan/items';
import { statusGroup, type Row, type StatusGroup } from '../model/rows';
import { comparedTarget, figure } from '../model/text';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (forced-colors: active)': { borderBottomColor: 'CanvasText' },
  },
  columns: {
    gridTemplateColumns: '16px minmax(0, 1fr) auto 16px',
    columnGap: '6px',
    minHeight: '56px',
    padding: '6px 14px 6px 16px',
  },
  missing: {
    display: 'grid',
    alignItems: 'center',
    padding: '6px 8px 6px 10px',
    gridTemplateColumns: '28px minmax(0, 1fr) auto 32px',
    columnGap: '2px',
  },
  picked: {
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  pair: { display: 'grid', minWidth: 0 },
  details: { display: 'flex', gap: '8px', minWidth: 0 },
  narrow: { '@media (max-width: 379px)': { ':lang(en)': { display: 'none' } } },
  right: { textAlign: 'right' },
  box: { '& .fui-Checkbox__indicator': { margin: '8px 6px' } },
  error: { color: tokens.colorStatusDangerForeground3 },
  near: { color: tokens.colorStatusWarningForeground3 },
  short: { color: tokens.colorStatusDangerForeground3 },
  met: { color: tokens.colorStatusSuccessForeground1 },
  pending: { color: tokens.colorBrandForegroundLink },
  'not-added': { color: tokens.colorNeutralForeground3 },
  chevron: { color: tokens.colorNeutralForeground3, justifySelf: 'end' },
});

const icons = {
  error: ErrorCircle16Filled,
  near: ArrowTrending16Regular,
  short: ArrowTrendingDown16Regular,
  met: CheckmarkCircle16Filled,
  pending: Edit16Regular,
};

export function IndicatorRow({
  row,
  ticked,
  year,
}: {
  readonly row: Row;
  readonly ticked: boolean;
  readonly year: number;
}) {
  const { m, jobs, dispatch } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const { item, status } = row;
  const t = m.pane.indicators;
  const name = pick(item.name, m);
  // What does not count this year looks like what is yet to come.
  const group = status === 'off' ? 'pending' : (statusGroup(status) as Exclude<StatusGroup, 'off'>);
  const look = status === 'near' || status === 'slightly-behind' ? 'near' : group;
  const word = m.pane.rowStatuses[status];
  const { target, measure } = targetOf(row, year, m);
  const isWord = /\p{L}/u.test(measure);
  const texts = (
    <>
      <span className={styles.pair}>
        <span className={common.ellipsis} title={name}>
          {name}
        </span>
        <span className={mergeClasses(common.caption, styles.details)}>
          <span className={common.figures}>
            <span className={styles.narrow}>{item.id} </span>
            {m.common.kinds[templateOf(item)]}
          </span>
          <span className={mergeClasses(common.figures, common.ellipsis)}>
            {target}
            {measure !== '' && <span className={isWord ? styles.narrow : undefined}> {measure}</span>}
          </span>
        </span>
      </span>
      <span className={mergeClasses(styles.pair, styles.right)}>
        <span className={mergeClasses(common.figures, styles[look])} style={{ fontSize: 12, lineHeight: '20px' }}>
          {word}
        </span>
        <span className={mergeClasses(common.caption, common.figures)}>{actualOf(row, m)}</span>
      </span>
    </>
  );
  if (group === 'not-added')
    return (
      <li className={mergeClasses(styles.row, styles.missing, ticked && styles.picked)} style={{ minHeight: 56 }}>
        <Checkbox
          className={styles.box}
          checked={ticked}
          aria-label={t.tick(`${item.id} ${name}`)}
          onChange={(_, data) => dispatch({ type: 'tick', ids: [item.id], on: data.checked === true })}
        />
        {texts}
        <Button
          appearance="subtle"
          icon={<Add20Regular />}
          aria-label={t.addOne(`${item.id} ${name}`)}
          onClick={() => void jobs.add([item.id])}
        />
      </li>
    );
  const Icon = icons[look === 'near' ? 'near' : group];
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={mergeClasses(common.rowButton, styles.columns)}
        onClick={() => void jobs.goTo({ key: item.id })}
      >
        <Icon className={styles[look]} aria-hidden="true" />
        {texts}
        <span className={common.hidden}>{t.open}</span>
        <ChevronRight16Regular className={styles.chevron} aria-hidden="true" />
      </button>
    </li>
  );
}

/** The target without its measure, which narrow panes leave out in English where it is a word. */
function targetOf(
  { item, score }: Row,
  year: number,
  m: Messages,
): { readonly target: string; readonly measure: string } {
  const t = m.pane.indicators;
  if (isTask(item)) return { target: t.milestones(item.milestones.length), measure: '' };
  const target = score?.target ?? item.targets[String(year)]?.value ?? null;
  return { target: t.target(comparedTarget(item, target, m)), measure: target === null ? '' : pick(item.measure, m) };
}

function actualOf({ item, score }: Row, m: Messages): string {
  const text = figure(score?.actual ?? null, decimalsOf(item), m);
  return isTask(item) ? m.pane.indicators.rating(text) : m.pane.indicators.actual(text);
}
