/** Scores by unit: the ranking, and for one unit the items it answers for with its share of each. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { listedName, pick } from '../../i18n';
import { itemById } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import type { ItemScore, Scores, UnitScore } from '../../scoring/score';
import { paneScoringTexts } from '../../i18n/pane-scoring';
import { rankedUnits } from '../model/scores';
import { fixed, lostText, percent } from '../model/text';
import { Bar } from './bar';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  unit: {
    gridTemplateColumns: '20px minmax(0, 1fr) 40px auto 16px',
    columnGap: '8px',
    minHeight: '48px',
    padding: '4px 0',
  },
  rank: { color: tokens.colorNeutralForeground3 },
  right: { textAlign: 'right' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  item: {
    gridTemplateColumns: 'minmax(0, 1fr) auto 16px',
    columnGap: '8px',
    minHeight: '48px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  block: { display: 'block' },
  head: { display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', gap: '12px', margin: '8px 0' },
  total: {
    fontSize: tokens.fontSizeBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

export function UnitScores({
  plan,
  scores,
  year,
}: {
  readonly plan: Plan;
  readonly scores: Scores;
  readonly year: number;
}) {
  const { state, m, show } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.pane.scores;
  const units = rankedUnits(plan, scores, year);
  const chosen = units.find((unit) => unit.unit === state.unit);
  if (chosen)
    return (
      <UnitItems
        plan={plan}
        year={year}
        score={chosen}
        items={scores.annual.find((annual) => annual.year === year)?.items ?? []}
      />
    );
  return (
    <section aria-labelledby="zsc-units">
      <div className={common.sectionHead}>
        <h3 id="zsc-units" className={common.sectionTitle}>
          {t.unitsTitle}
        </h3>
        <span className={common.caption}>{t.shares(Math.round(plan.scoring.leadShare.value * 100))}</span>
      </div>
      <ul className={common.list}>
        {units.map((unit) => {
          const name = nameOf(plan, unit.unit, m);
          const group = plan.groups?.find(({ id }) => id === unit.group);
          const score = unit.score === null ? t.noScore : fixed(unit.score, 1);
          return (
            <li key={unit.unit}>
              <button
                type="button"
                className={mergeClasses(common.rowButton, styles.unit)}
                onClick={() => show({ unit: unit.unit })}
              >
                <span className={mergeClasses(styles.rank, common.figures)}>{unit.rank ?? m.common.dash}</span>
                <span>
                  {name}
                  <span className={mergeClasses(common.caption, common.figures, styles.block)}>
                    {group && `${pick(group.name, m)} • `}
                    {paneScoringTexts(m).reasons.unitLost(fixed(unit.full, 2), fixed(unit.lost, 2))}
                  </span>
                  <Bar share={(unit.score ?? 0) / 100} />
                </span>
                <span className={mergeClasses(common.figures, styles.right, styles.strong)}>{score}</span>
                <span className={mergeClasses(common.caption, common.figures)}>
                  {unit.grade === null ? '' : m.common.grades[unit.grade]}
                  <span className={common.hidden}> {t.openUnit}</span>
                </span>
                <ChevronRight16Regular className={styles.rank} aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function nameOf(plan: Plan, unit: string, m: ReturnType<typeof usePane>['m']): string {
  const found = plan.units.find((candidate) => candidate.id === unit);
  return found === undefined ? unit : listedName(found, m);
}

function UnitItems({
  plan,
  year,
  score,
  items,
}: {
  readonly plan: Plan;
  readonly year: number;
  readonly score: UnitScore;
  readonly items: readonly ItemScore[];
}) {
  const { state, m, jobs, show } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.pane.scores;
  const added = new Set(state.book?.sheets.map((sheet) => sheet.key));
  const unitNumber = plan.units.findIndex((unit) => unit.id === score.unit) + 1;
  return (
    <section aria-labelledby="zsc-unit">
      <Button
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        style={{ marginLeft: -8 }}
        onClick={() => show({ unit: null })}
      >
        {t.backToUnits}
      </Button>
      <div className={styles.head}>
        <span className={styles.total}>{score.score === null ? m.common.dash : fixed(score.score, 1)}</span>
        <h3 id="zsc-unit" className={common.sectionTitle}>
          {nameOf(plan, score.unit, m)}
        </h3>
        <span className={common.caption}>
          {score.grade !== null && m.common.grades[score.grade]} {score.rank !== null && t.rank(score.rank)}
        </span>
      </div>
      <Button onClick={() => void jobs.openSheet(`unit_${unitNumber}_${year}`)}>{t.openUnitSheet}</Button>
      <h4 className={common.sectionTitle} style={{ marginTop: 16 }}>
        {t.unitItems}
      </h4>
      <ul className={common.list}>
        {score.shares.map(({ item: id, role, share }) => {
          const item = itemById(plan, id);
          const own = items.find((candidate) => candidate.item === id);
          if (item === undefined || own === undefined) return null;
          const name = `${item.id} ${pick(item.name, m)}`;
          const texts = (
            <>
              <span className={common.ellipsis}>
                <span title={name}>{name}</span>
                <span className={mergeClasses(common.caption, styles.block)}>
                  {t[role]} • {t.answersFor(percent(share, 0, m), fixed(own.full * share, 2))}
                </span>
              </span>
              <span className={mergeClasses(common.figures, styles.right)}>{lostText(own.lost * share)}</span>
            </>
          );
          return (
            <li key={id}>
              <button
                type="button"
                disabled={!added.has(id)}
                className={mergeClasses(common.rowButton, styles.item)}
                onClick={() => void jobs.goTo({ key: id })}
              >
                {texts}
                {added.has(id) && <ChevronRight16Regular className={styles.rank} aria-hidden="true" />}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
