/** One returned file: whose it is, how complete, what is odd about it, what is not taken, and its differences. */
import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowReply20Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { issueLines, refusalText, type Collection, type Decision, type Decisions } from '../../exchange';
import { mayBeOwn } from '../../exchange/own-table/file';
import { pick } from '../../i18n';
import { filesTexts } from '../../i18n/files';
import type { Plan } from '../../plan/schema';
import { useCommonStyles } from './common-styles';
import { DifferenceRow } from './difference-row';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  card: { marginTop: '12px' },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: '8px' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', minWidth: 0 },
  badge: { flexShrink: 0, whiteSpace: 'nowrap' },
  summary: { minHeight: '32px', lineHeight: '32px', cursor: 'pointer' },
  notes: { paddingLeft: '18px', margin: '4px 0', overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', margin: '4px 0' },
});

/** Differences shown at once; a roster may bring hundreds. */
const atOnce = 50;

export function CollectedFileCard(props: {
  readonly plan: Plan;
  readonly collection: Collection;
  readonly index: number;
  readonly decisions: Decisions;
  readonly onDecide: (id: string, decision: Decision) => void;
  readonly onDecideAll: (decision: Decision) => void;
  readonly onHandBack: () => void;
  /** The file's own table, while its columns are looked at. */
  readonly own: ReactNode;
  readonly onOwn: () => void;
  readonly busy: boolean;
}) {
  const { m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const [shown, show] = useState(atOnce);
  const t = m.exchange.collectScreen;
  const { plan, collection, index, decisions } = props;
  const file = collection.files[index];
  if (file === undefined) return null;
  if (file.status === 'refused') {
    const text = m.errors.texts[file.error.code];
    return (
      <section className={mergeClasses(common.card, styles.card)} aria-label={file.name}>
        <div className={styles.head}>
          <span className={styles.name}>{file.name}</span>
          <Badge className={styles.badge} appearance="outline" color="danger">
            {`× ${t.fileRefused}`}
          </Badge>
        </div>
        <div>{text.title}</div>
        <div className={common.caption}>{text.what(file.error.params, file.error.place)}</div>
        {props.own ??
          (mayBeOwn(file) && (
            <div className={styles.row}>
              <Button disabled={props.busy} onClick={props.onOwn}>
                {filesTexts(m).ownTable.open}
              </Button>
            </div>
          ))}
      </section>
    );
  }
  const unit = plan.units.find(({ id }) => id === file.unit);
  const inConflict = new Set(collection.conflicts.flat());
  const issues = issueLines(file.issues, m);
  const own = collection.differences.filter(
    (difference) => difference.file === index && !inConflict.has(difference.id),
  );
  const open = own.filter(({ id }) => !decisions.has(id)).length;
  return (
    <section className={mergeClasses(common.card, styles.card)} aria-label={file.name}>
      <div className={styles.head}>
        <span className={styles.name}>{unit ? pick(unit.name, m) : (file.unit ?? m.exchange.log.wholeWorkbook)}</span>
        <Badge
          className={styles.badge}
          appearance="outline"
          color={file.complete.filled < file.complete.due ? 'warning' : 'success'}
        >
          {t.complete(file.complete.filled, file.complete.due)}
        </Badge>
      </div>
      <div className={common.caption} title={file.fingerprint}>
        {file.name}
      </div>
      {file.issues.length > 0 && (
        <details open={file.issues.some(({ handled }) => !handled)}>
          <summary className={styles.summary}>{`▲ ${t.issues(issues.length)}`}</summary>
          <ul className={styles.notes}>
            {issues.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      {file.refusals.length > 0 && (
        <details>
          <summary className={styles.summary}>{`× ${t.refusals(file.refusals.length)}`}</summary>
          <ul className={styles.notes}>
            {file.refusals.slice(0, atOnce).map((refusal, i) => (
              <li key={i}>{refusalText(refusal, m)}</li>
            ))}
          </ul>
        </details>
      )}
      {file.ownTable !== true && (
        <div className={styles.row}>
          <Button
            icon={<ArrowReply20Regular />}
            aria-label={`${m.exchange.handBack.button} ${file.name}`}
            disabled={props.busy}
            onClick={props.onHandBack}
          >
            {m.exchange.handBack.button}
          </Button>
        </div>
      )}
      {own.length === 0 ? (
        !collection.differences.some((difference) => difference.file === index) && (
          <p className={common.caption}>{t.noDifferences}</p>
        )
      ) : (
        <>
          <div className={styles.row}>
            <span className={common.caption}>{t.count(own.length, open)}</span>
            <Button
              appearance="subtle"
              aria-label={`${t.acceptAll} ${file.name}`}
              onClick={() => props.onDecideAll('accept')}
            >
              {t.acceptAll}
            </Button>
            <Button
              appearance="subtle"
              aria-label={`${t.rejectAll} ${file.name}`}
              onClick={() => props.onDecideAll('reject')}
            >
              {t.rejectAll}
            </Button>
          </div>
          <ul className={common.list}>
            {own.slice(0, shown).map((difference) => (
              <DifferenceRow
                key={difference.id}
                plan={plan}
                difference={difference}
                decisions={decisions}
                onDecide={props.onDecide}
              />
            ))}
          </ul>
          {own.length > shown && (
            <div className={styles.row}>
              <span className={common.caption}>{t.shownOf(shown, own.length)}</span>
              <Button onClick={() => show(shown + 4 * atOnce)}>{t.showMore}</Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
