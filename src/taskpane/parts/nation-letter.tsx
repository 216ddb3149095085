/** The gaps that follow from the yearly letter alone, where there is no table of peers. */
import { nationTexts } from '../../i18n/nation';
import { pick } from '../../i18n';
import {
  letterGaps,
  letterTold,
  letterWhole,
  type LetterDistance,
  type LetterGap,
  type LetterRow,
} from '../../nation/letter';
import { effectiveWeights, membersOf, type RankingSettings } from '../../nation/ranking';
import { labelled } from '../../nation/way-text';
import type { NationalIndex } from '../../plan/national';
import { fixed } from '../model/text';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { Section } from './section';

export function NationLetter(props: {
  readonly index: NationalIndex;
  readonly rows: readonly LetterRow[];
  /** What the letter tells of the zone as a whole. */
  readonly whole: LetterRow;
  readonly settings: RankingSettings;
}) {
  const { m } = usePane();
  const common = useCommonStyles();
  const { index, rows, whole, settings } = props;
  const t = nationTexts(m);
  const full = effectiveWeights(membersOf(index), settings, () => true);
  const { weak, byPlace, fine, unknown } = letterTold(letterGaps(index, rows, [...full], 'hundredth'));
  const placed = ({ rank }: LetterRow, { places }: LetterDistance) =>
    rank === null || places === null ? [] : [t.letter.rankOf(rank), t.letter.placesTo(places)];
  const { behind } = letterWhole(whole);
  const inAll = [
    ...(whole.own === null ? [] : [t.screen.total(fixed(whole.own, 2))]),
    ...(behind === null ? [] : [t.letter.pointsTo(fixed(Math.abs(behind), 2), behind < 0)]),
    ...placed(whole, letterWhole(whole)),
  ];
  const list = (gaps: readonly LetterGap[]) => (
    <ol className={common.list}>
      {gaps.map((gap) => {
        const { id, name } = index.indicators[gap.indicator]!;
        return (
          <li key={id} className={common.figureRow}>
            <span>
              {`${id} ${pick(name, m)}`}
              <br />
              <span className={common.caption}>{placed(gap, gap).join(' · ')}</span>
            </span>
            <span className={common.figures}>{gap.behind === null ? '' : fixed(gap.behind, 2)}</span>
          </li>
        );
      })}
    </ol>
  );
  return (
    <Section title={t.screen.gapsTitle}>
      <p className={common.caption}>{t.letter.note}</p>
      {inAll.length > 0 && <p>{labelled(t.letter.all, inAll.join(' · '), m)}</p>}
      <p>{t.screen.weak(weak.length)}</p>
      {list(weak)}
      {byPlace.length > 0 && (
        <>
          <p>{t.letter.byPlace(byPlace.length)}</p>
          {list(byPlace)}
        </>
      )}
      <p className={common.caption}>{t.letter.rest(fine, unknown)}</p>
    </Section>
  );
}
