/** What each item really decides in the year shown: its part of the losses and of the ups and downs, and the result without it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { localDay } from '../../entries/dates';
import { listedName, pick } from '../../i18n';
import { weightsPreviewTexts } from '../../i18n/weights-preview';
import { itemById } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import type { Scores } from '../../scoring/score';
import type { Insight } from '../insight';
import { gradeText } from '../model/scores';
import { fixed, percent } from '../model/text';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { Disclosure } from './score-reason';

const useStyles = makeStyles({
  block: { display: 'block' },
  right: { textAlign: 'right' },
  changed: { color: tokens.colorStatusDangerForeground3 },
});

/** Units named whose rank changes; the largest changes come first. */
const NAMED = 2;

interface Shown {
  readonly plan: Plan;
  readonly scores: Scores;
  readonly insight: Insight;
}

export function InfluenceOfItems(props: Shown) {
  const { state, m } = usePane();
  const common = useCommonStyles();
  const year = state.year;
  if (year === null || !state.book) return null;
  return (
    <ul className={common.list}>
      <Disclosure title={weightsPreviewTexts(m).influence.title}>
        <Influences {...props} year={year} />
      </Disclosure>
    </ul>
  );
}

function Influences({ plan, scores, insight, year }: Shown & { readonly year: number }) {
  const { state, m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const { book, checkedAt } = state;
  const t = weightsPreviewTexts(m).influence;
  const list = useMemo(
    () => (book ? insight.influence(plan, book.entries, scores, year, localDay(new Date(checkedAt ?? 0))) : []),
    [plan, scores, insight, book, year, checkedAt],
  );
  const own = scores.annual.find((annual) => annual.year === year);
  if (own === undefined) return null;
  const share = (part: number | null) => (part === null ? m.common.dash : percent(part, 1, m));
  const nameOf = (id: string) => {
    const unit = plan.units.find((candidate) => candidate.id === id);
    return unit ? listedName(unit, m) : id;
  };
  const changing = list.filter(({ without }) => without.grade !== own.grade).length;
  const [total, grade] = [fixed(own.total, 2), gradeText(own.grade, m)];
  return (
    <>
      <p className={common.caption}>{t.hint(year)}</p>
      <p>
        {own.grade === null ? t.open(total) : changing === 0 ? t.firm(total, grade) : t.shaky(total, grade, changing)}
      </p>
      <ul className={common.list}>
        {list.map(({ item: id, nominal, lost, variance, without }) => {
          const item = itemById(plan, id);
          const moved = without.ranks.slice(0, NAMED);
          return (
            <li key={id} className={common.figureRow}>
              <span>
                {id} {item && pick(item.shortName, m)}
                <span className={mergeClasses(common.caption, styles.block)}>
                  {t.shares(share(nominal), share(lost), share(variance))}
                </span>
                {without.grade !== own.grade && (
                  <span className={mergeClasses(styles.block, styles.changed)}>
                    {t.grade(grade, gradeText(without.grade, m))}
                  </span>
                )}
                {moved.map(({ unit, before, after }) => (
                  <span key={unit} className={mergeClasses(common.caption, styles.block)}>
                    {t.unit(nameOf(unit), before, after)}
                  </span>
                ))}
                {without.ranks.length > moved.length && (
                  <span className={common.caption}>{t.more(without.ranks.length - moved.length)}</span>
                )}
              </span>
              <span className={mergeClasses(common.figures, styles.right)}>{t.without(fixed(without.total, 2))}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
