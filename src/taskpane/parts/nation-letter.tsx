/** The gaps that follow from the yearly letter alone, where there is no table of peers. */
import { nationTexts } from '../../i18n/nation';
import { pick } from '../../i18n';
import { letterGaps, type LetterRow } from '../../nation/letter';
import { effectiveWeights, membersOf, type RankingSettings } from '../../nation/ranking';
import type { NationalIndex } from '../../plan/national';
import { fixed } from '../model/text';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { Section } from './section';

export function NationLetter(props: {
  readonly index: NationalIndex;
  readonly rows: readonly LetterRow[];
  readonly settings: RankingSettings;
}) {
  const { m } = usePane();
  const common = useCommonStyles();
  const { index, rows, settings } = props;
  const t = nationTexts(m);
  const full = effectiveWeights(membersOf(index), settings, () => true);
  const behind = letterGaps(index, rows, [...full], 'hundredth')
    .flatMap(({ indicator, behind: points }) => (points !== null && points > 0 ? [{ indicator, points }] : []))
    .sort((a, b) => b.points - a.points);
  return (
    <Section title={t.screen.gapsTitle}>
      <p className={common.caption}>{t.letter.note}</p>
      <p>{t.screen.weak(behind.length)}</p>
      <ol className={common.list}>
        {behind.map(({ indicator, points }) => {
          const { id, name } = index.indicators[indicator]!;
          return (
            <li key={id} className={common.figureRow}>
              <span>{`${id} ${pick(name, m)}`}</span>
              <span className={common.figures}>{fixed(points, 2)}</span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
