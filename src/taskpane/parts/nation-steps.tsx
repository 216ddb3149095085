/** The way up: the cheapest combination with peers still and growing, a what-if, the follow-up by one press, how firm the place is. */
import { nationTexts } from '../../i18n/nation';
import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { pick } from '../../i18n';
import { impossible, measureOf } from '../../nation/measures';
import { rankedWith } from '../../nation/steps';
import { refusedText, stabilityText, wayText } from '../../nation/way-text';
import { indexOf } from '../../plan/national';
import { figure, fixed } from '../model/text';
import { figureIn } from '../model/what-if';
import { useCommonStyles } from './common-styles';
import type { AgainstPeers } from './nation-gaps';
import { NationSingleSteps } from './nation-single-steps';
import { usePane } from './pane-context';
import { Disclosure } from './score-reason';
import { Section } from './section';
import { Segmented } from './segmented';

const useStyles = makeStyles({
  stack: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', marginTop: '8px' },
});

export function NationSteps({ plan, outlook, settings }: AgainstPeers) {
  const { state, m, jobs } = usePane();
  const index = indexOf(plan);
  const styles = useStyles();
  const common = useCommonStyles();
  const t = nationTexts(m).screen;
  const w = nationTexts(m).wayup;
  const [peers, setPeers] = useState<'still' | 'growing'>('still');
  const way = outlook[peers];
  // Targets put down before stay, unless a step of this way has another.
  const before = state.book?.entries.sheets.wayup?.target;
  const target = index.indicators.map(
    (_, k) => way.steps.find(({ indicator }) => indicator === k)?.to ?? before?.[k]?.value ?? null,
  );
  const follow = () =>
    jobs.putValues(
      { wayup: { target } },
      {
        done: (shown) => nationTexts(shown).screen.followed(way.steps.length),
        label: (shown) => nationTexts(shown).tabs.wayup,
        show: 'followup',
        along: ['followup'],
      },
    );
  return (
    <>
      <Section title={t.stepsTitle}>
        <Segmented
          label={t.stepsTitle}
          value={peers}
          onChange={setPeers}
          segments={[
            { value: 'still', label: w.still },
            { value: 'growing', label: w.growing },
          ]}
        />
        <p role="status">{wayText(way, outlook.place, outlook.zones, m)}</p>
        {refusedText(index, state.book?.entries ?? { sheets: {} }, m).map((text) => (
          <p key={text} className={common.caption}>
            {text}
          </p>
        ))}
        <ol className={common.list}>
          {way.steps.map((step) => {
            const one = index.indicators[step.indicator]!;
            return (
              <li key={one.id} className={common.figureRow}>
                <span>
                  {`${one.id} ${pick(one.name, m)}`}
                  <br />
                  <span
                    className={common.caption}
                  >{`${t.step(figure(step.from, 3, m), figure(step.to, 3, m))} ${pick(measureOf(one), m)}`}</span>
                </span>
                <span className={common.figures}>{t.points(fixed(step.points, 2))}</span>
              </li>
            );
          })}
        </ol>
        <div className={styles.stack}>
          <Button
            appearance="primary"
            disabled={way.steps.length === 0 || state.work !== null}
            onClick={() => void follow()}
          >
            {t.follow}
          </Button>
        </div>
        <ul className={common.list}>
          <Disclosure title={t.singleSteps}>
            <NationSingleSteps index={index} outlook={outlook} />
          </Disclosure>
        </ul>
        <WhatIf plan={plan} outlook={outlook} settings={settings} />
      </Section>
      <Section title={t.stabilityTitle}>
        <p>{stabilityText(outlook, m)}</p>
      </Section>
    </>
  );
}

function WhatIf({ plan, outlook, settings }: AgainstPeers) {
  const { m } = usePane();
  const index = indexOf(plan);
  const styles = useStyles();
  const common = useCommonStyles();
  const t = nationTexts(m).screen;
  const [indicator, setIndicator] = useState(0);
  const [text, setText] = useState('');
  const one = index.indicators[indicator]!;
  const to = figureIn(text);
  const cannotBe = to === null ? null : impossible(one, to);
  const wrong = text.trim() === '' ? undefined : to === null ? t.noNumber : cannotBe && t.cannotBe[cannotBe];
  const after =
    to === null || cannotBe !== null
      ? null
      : rankedWith(index, outlook.ranking, settings, outlook.ownRow, indicator, to);
  return (
    <div className={styles.stack}>
      <h4 className={common.sectionTitle}>{t.whatIf}</h4>
      <Field label={t.whatIfIndicator}>
        <Select value={String(indicator)} onChange={(_, data) => setIndicator(Number(data.value))}>
          {index.indicators.map(({ id, name }, k) => (
            <option key={id} value={String(k)}>{`${id} ${pick(name, m)}`}</option>
          ))}
        </Select>
      </Field>
      <Field
        label={t.whatIfValue(pick(measureOf(one), m))}
        validationState={wrong ? 'error' : 'none'}
        validationMessage={wrong}
      >
        <Input
          inputMode="decimal"
          value={text}
          placeholder={figure(outlook.own.figures[indicator] ?? null, 3, m)}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      {after !== null && (
        <p role="status">
          {t.whatIfResult(
            String(after.ranks[outlook.ownRow] ?? m.common.dash),
            fixed(after.totals[outlook.ownRow] ?? 0, 2),
          )}
        </p>
      )}
    </div>
  );
}
