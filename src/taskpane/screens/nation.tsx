/**
 * The zone among the nation's zones: figures of peers pasted or imported, score and place, gaps, the way up, the follow-up, how firm
 * the place is, links to the local assessment, and the roster of enterprises.
 */
import { nationTexts } from '../../i18n/nation';
import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowClockwise20Regular, Table20Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { pick, type Messages } from '../../i18n';
import { chosenIn, givenEfforts, letterIn, letterWholeIn, peersIn } from '../../nation/from-entries';
import { findingsOf } from '../../nation/check';
import { findingLines } from '../../nation/finding-text';
import { basisOf } from '../../nation/letter';
import { knownWeights, localLinks, nationalLinks } from '../../nation/links';
import { labelled } from '../../nation/way-text';
import { outlookOf } from '../../nation/outlook';
import { indexOf } from '../../plan/national';
import type { Plan } from '../../plan/schema';
import { fixed } from '../model/text';
import { sampleKeys, sampleValues } from '../nation-sample';
import { useCommonStyles } from '../parts/common-styles';
import { NationEdition } from '../parts/nation-edition';
import { NationEnterprises } from '../parts/nation-enterprises';
import { NationGaps } from '../parts/nation-gaps';
import { NationImport } from '../parts/nation-import';
import { NationLetter } from '../parts/nation-letter';
import { NationSteps } from '../parts/nation-steps';
import { Back } from '../parts/back';
import { NoSheets } from '../parts/no-sheets';
import { most } from '../parts/mapping-styles';
import { usePane } from '../parts/pane-context';
import { useBookWords } from '../parts/use-book-words';
import { NationFindings } from '../parts/nation-findings';
import { Disclosure } from '../parts/score-reason';
import { ScreenFrame } from '../parts/screen-frame';
import { Section } from '../parts/section';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  link: { padding: '4px 0' },
});

const sheetKeys = ['peers', 'ranking', 'gaps', 'wayup', 'letter'] as const;

export default function NationScreen() {
  const { state, m, jobs } = usePane();
  const common = useCommonStyles();
  const t = nationTexts(m).screen;
  const plan = state.book?.plan ?? null;
  const words = useBookWords();
  if (plan === null)
    return (
      <NoSheets
        name="nation"
        heading={t.title}
        title={m.pane.indicators.emptyTitle}
        line={t.needsPlan}
        secondary={
          state.plan && (
            <>
              <Button
                disabled={state.work !== null}
                onClick={() => void jobs.add(sampleKeys, (plan) => Promise.resolve(sampleValues(indexOf(plan), m)))}
              >
                {t.sample}
              </Button>
              <p className={common.caption}>{t.sampleYear}</p>
            </>
          )
        }
      >
        <Back to="plan" />
      </NoSheets>
    );
  return (
    <ScreenFrame name="nation" heading={t.title} showHeading>
      <Back to="plan" />
      <p className={common.caption}>{t.intro}</p>
      {words !== null && <Ranked plan={plan} words={words} />}
    </ScreenFrame>
  );
}

/** The value as it was, as long as it says the same. */
function useSame<T>(value: T): T {
  const [held, hold] = useState(value);
  if (JSON.stringify(held) === JSON.stringify(value)) return held;
  hold(value);
  return value;
}

function Ranked({ plan, words }: { readonly plan: Plan; readonly words: Messages }) {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = nationTexts(m).screen;
  const index = indexOf(plan);
  const entries = state.book?.entries ?? null;
  // What is typed elsewhere leaves these sheets as they were: the way up is not looked for again.
  const { peers, wayup } = entries?.sheets ?? {};
  const rows = useMemo(() => (peers === undefined ? [] : peersIn(index, { sheets: { peers } })), [index, peers]);
  const given = useMemo(() => givenEfforts(index, { sheets: wayup === undefined ? {} : { wayup } }), [index, wayup]);
  const chosen = useSame(chosenIn(index, plan, entries ?? { sheets: {} }, words));
  const outlook = useMemo(() => outlookOf(index, rows, chosen, given), [index, rows, chosen, given]);
  const letter = entries === null ? [] : letterIn(index, entries);
  const whole = letterWholeIn(index, entries ?? { sheets: {} });
  const basis = basisOf(outlook?.zones ?? 0, outlook?.years ?? 0, letter, whole);
  const findings = useMemo(() => findingLines(index, findingsOf(index, rows, chosen.own), most, m), [index, rows, chosen.own, m]); // prettier-ignore
  const b = nationTexts(m).wayup.bases;
  const based =
    basis.kind === 'letter'
      ? b.letter(basis.indicators)
      : basis.kind === 'nothing'
        ? b.nothing
        : b[basis.kind](basis.zones, basis.years);
  const total = outlook?.ranking.totals[outlook.ownRow] ?? null;
  return (
    <>
      <NationImport index={index} own={chosen.own} rows={rows} words={words} />
      <Section title={`${chosen.own || t.own} · ${chosen.year}`}>
        <div role="status">
          {outlook === null || total === null ? (
            <p className={common.caption}>
              {basis.kind === 'letter' && whole.rank !== null ? nationTexts(m).letter.ranked(whole.rank) : t.noRank}
            </p>
          ) : (
            <p>
              <strong>
                {t.rank(String(outlook.ranking.ranks[outlook.ownRow] ?? m.common.dash), String(outlook.zones))}
              </strong>
              {` · ${t.total(fixed(total, 2))}`}
            </p>
          )}
          <p className={common.caption}>{labelled(t.basis, based, m)}</p>
        </div>
        {findings.length > 0 && (
          <ul className={common.list}>
            <NationFindings findings={findings} />
          </ul>
        )}
        <div className={styles.buttons}>
          {sheetKeys.map((key) => (
            <Button
              key={key}
              icon={<Table20Regular />}
              disabled={state.work !== null}
              onClick={() => void jobs.openSheet(key)}
            >
              {t.openSheets[key]}
            </Button>
          ))}
          {rows.length > 0 && (
            <Button
              icon={<ArrowClockwise20Regular />}
              disabled={state.work !== null}
              onClick={() => void jobs.makeSheets(['ranking', 'gaps', 'wayup'])}
            >
              {t.sheets}
            </Button>
          )}
        </div>
      </Section>
      {basis.kind === 'letter' && <NationLetter index={index} rows={letter} whole={whole} settings={chosen.settings} />}
      {outlook !== null && <NationGaps plan={plan} outlook={outlook} settings={chosen.settings} />}
      {outlook !== null && <NationSteps plan={plan} outlook={outlook} settings={chosen.settings} />}
      <NationEdition index={index} isOwn={plan.edition === undefined} />
      <Links plan={plan} />
      <NationEnterprises words={words} />
    </>
  );
}

/** National indicators with the local ones that feed them and who answers; those nobody feeds are told as such. */
function Links({ plan }: { readonly plan: Plan }) {
  const { m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = nationTexts(m).screen;
  const index = indexOf(plan);
  const { known, assumed } = knownWeights(index);
  const links = nationalLinks(index, plan);
  const locals = localLinks(index, plan);
  const fed = locals.filter(({ indicators }) => indicators.length > 0);
  return (
    <Section title={t.linksTitle}>
      <p className={common.caption}>{t.linksHint(known, assumed)}</p>
      <ul className={common.list}>
        {index.groups.map((group) => {
          const own = links.filter(({ indicator }) => index.indicators[indicator]?.group === group.id);
          return (
            <Disclosure
              key={group.id}
              title={`${group.id} ${pick(group.name, m)}`}
              aside={`${own.filter(({ locals }) => locals.length > 0).length}/${own.length}`}
            >
              <ul className={common.list}>
                {own.map(({ indicator, locals }) => {
                  const one = index.indicators[indicator]!;
                  return (
                    <li key={one.id} className={styles.link}>
                      {`${one.id} ${pick(one.name, m)}`}
                      <br />
                      <span className={common.caption}>
                        {locals.length === 0
                          ? t.noFeeds
                          : t.feeds(locals.map((local) => `${local.id} ${pick(local.shortName, m)}`).join(' · '))}
                      </span>
                    </li>
                  );
                })}
              </ul>
            </Disclosure>
          );
        })}
        <Disclosure title={t.localTitle} aside={`${fed.length}/${locals.length}`}>
          <ul className={common.list}>
            {locals.map(({ local, indicators }) => (
              <li key={local.id} className={styles.link}>
                {`${local.id} ${pick(local.shortName, m)}`}
                <br />
                <span className={common.caption}>
                  {indicators.length === 0
                    ? t.noNational
                    : indicators
                        .map((k) => `${index.indicators[k]!.id} ${pick(index.indicators[k]!.name, m)}`)
                        .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      </ul>
    </Section>
  );
}
