/** What a change in mid-term would do: what changes, what is not taken and why, what stays. */
import { Button, makeStyles } from '@fluentui/react-components';
import { pick } from '../../i18n';
import { changeTexts } from '../../i18n/changes';
import { draftTexts } from '../../i18n/draft';
import { changeInWords } from '../../sheets/changed-words';
import type { Preview } from '../change';
import { fixed } from '../model/text';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { Section } from './section';

const useStyles = makeStyles({
  list: { margin: '4px 0', paddingLeft: '18px', overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

const changeLine = ({ field, before, after }: ReturnType<typeof changeInWords>) => `${field} ${before} → ${after}`;

export function ChangePreview(props: {
  readonly shown: Preview;
  /** What the user keeps beside rows that move. */
  readonly beside: readonly string[];
  /** Whether this is of all that was put in: what came since is still being looked at. */
  readonly current: boolean;
  readonly archives: number;
  /** Document and date are there. */
  readonly grounded: boolean;
  readonly onDo: () => void;
  readonly onClear: () => void;
}) {
  const { m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = draftTexts(m).changeScreen;
  const words = changeTexts(m);
  const { changed, scores, problem } = props.shown;
  const { proposals, refused } = changed;
  const over = scores.filter((one) => one.over);
  return (
    <div role="status">
      <Section title={t.willChange}>
        {proposals.length === 0 && <span className={common.caption}>{t.nothing}</span>}
        <ul className={styles.list}>
          {proposals.map(({ change }, k) => (
            <li key={`${change.of} ${change.id} ${change.field ?? ''} ${k}`}>
              <strong>{words.kinds[change.kind]}</strong>{' '}
              {change.of === 'unit' || change.of === 'dimension' ? '' : change.id} {pick(change.name, m)}
              {change.field !== undefined &&
                change.kind !== 'add' &&
                change.kind !== 'retire' &&
                ` ${changeLine(changeInWords(change, changed.plan, m))}`}
              <span className={common.caption}> {words.fromYear(change.from)}</span>
            </li>
          ))}
        </ul>
        {problem !== null && <p role="alert">{t.problem(problem)}</p>}
      </Section>
      {refused.length > 0 && (
        <Section title={t.notTaken}>
          <ul className={styles.list}>
            {refused.map(({ of, id, name, field, reason }) => (
              <li key={`${of} ${id} ${field}`}>
                {id} {pick(name, m)} {words.field(field)}
                <br />
                <span className={common.caption}>{words.reasons[reason]}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {proposals.length > 0 && problem === null && (
        <>
          <Section title={t.scores}>
            <ul className={styles.list}>
              {scores.map(({ year, before, after }) => (
                <li key={year}>
                  {Math.abs(before - after) < 0.005
                    ? t.sameScore({ year, before: fixed(before, 2) })
                    : t.score({ year, before: fixed(before, 2), after: fixed(after, 2) })}
                </li>
              ))}
            </ul>
          </Section>
          <Section title={t.stays}>
            <ul className={styles.list}>
              <li>
                {over.length === 0 ? t.first : t.staysOver(over.map(({ year }) => year).join(draftTexts(m).listed))}
              </li>
              <li>{t.staysFigures}</li>
              {props.beside.length > 0 && (
                <li>
                  {t.staysBeside(
                    [...props.beside.slice(0, 5), ...(props.beside.length > 5 ? ['…'] : [])].join(draftTexts(m).listed),
                  )}
                </li>
              )}
              {props.archives > 0 && <li>{t.staysArchives(props.archives)}</li>}
            </ul>
          </Section>
        </>
      )}
      {(proposals.length > 0 || refused.length > 0) && (
        <div className={styles.row}>
          <Button
            appearance="primary"
            disabled={!props.current || !props.grounded || problem !== null || proposals.length === 0}
            onClick={props.onDo}
          >
            {t.go(proposals.length)}
          </Button>
          <Button onClick={props.onClear}>{t.clear}</Button>
          {!props.grounded && <span className={common.caption}>{t.needGround}</span>}
        </div>
      )}
    </div>
  );
}
