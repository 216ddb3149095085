/** Where points were lost, most first; items without a figure are folded into one row, since their reason is the same. */
import { mergeClasses } from '@fluentui/react-components';
import { pick } from '../../i18n';
import { itemById } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import type { ItemScore } from '../../scoring/score';
import { paneScoringTexts } from '../../i18n/pane-scoring';
import { lossesOf } from '../model/scores';
import { lostText } from '../model/text';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { Disclosure, ScoreReason } from './score-reason';
import { Section } from './section';

export function Losses(props: {
  readonly plan: Plan;
  readonly items: readonly ItemScore[];
  readonly added: ReadonlySet<string>;
  readonly title: string;
}) {
  const { m } = usePane();
  const common = useCommonStyles();
  const { plan, items, added } = props;
  const { filled, unfilled, unfilledLost, full } = lossesOf(items);
  const t = m.pane.scores;
  const rows = (scores: readonly ItemScore[]) =>
    scores.flatMap((score) => {
      const item = itemById(plan, score.item);
      if (item === undefined) return [];
      return (
        <Disclosure key={score.item} title={`${item.id} ${pick(item.name, m)}`} lost={score.lost}>
          <ScoreReason item={item} score={score} added={added.has(item.id)} />
        </Disclosure>
      );
    });
  return (
    <Section title={props.title} aside={<span className={common.caption}>{t.mostFirst}</span>}>
      {filled.length + unfilled.length === 0 && <p className={mergeClasses(common.caption)}>{t.nothingLost}</p>}
      <ul className={common.list}>
        {unfilled.length > 0 && (
          <Disclosure title={t.missingRow(unfilled.length)} lost={unfilledLost}>
            <ul className={common.list} style={{ paddingLeft: 16 }}>
              {rows(unfilled)}
            </ul>
          </Disclosure>
        )}
        {rows(filled)}
        {full.length > 0 && (
          <Disclosure title={paneScoringTexts(m).reasons.full(full.length)} aside={lostText(0)}>
            <ul className={common.list} style={{ paddingLeft: 16 }}>
              {rows(full)}
            </ul>
          </Disclosure>
        )}
      </ul>
    </Section>
  );
}
