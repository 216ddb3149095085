/** What one step of each indicator brings by itself: to the next zone, the median, a tenth more; the most points first. */
import { nationTexts } from '../../i18n/nation';
import { useState } from 'react';
import { pick } from '../../i18n';
import { measureOf } from '../../nation/measures';
import type { NationOutlook } from '../../nation/outlook';
import { stepKinds } from '../../nation/steps';
import type { NationalIndex } from '../../plan/national';
import { figure, fixed } from '../model/text';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { Segmented } from './segmented';

export function NationSingleSteps(props: { readonly index: NationalIndex; readonly outlook: NationOutlook }) {
  const { m } = usePane();
  const common = useCommonStyles();
  const { index, outlook } = props;
  const t = nationTexts(m).screen;
  const [kind, setKind] = useState<(typeof stepKinds)[number]>('next-zone');
  const steps = outlook.steps
    .filter((step) => step.kind === kind)
    .sort((a, b) => b.points - a.points || a.indicator - b.indicator);
  return (
    <>
      <Segmented
        label={t.singleSteps}
        value={kind}
        onChange={setKind}
        segments={stepKinds.map((value) => ({ value, label: t.stepKinds[value] }))}
      />
      {steps.length === 0 && <p className={common.caption}>{t.noStep}</p>}
      <ol className={common.list}>
        {steps.map(({ indicator, from, to, points, places, isWithin }) => {
          const one = index.indicators[indicator]!;
          return (
            <li key={one.id} className={common.figureRow}>
              <span>
                {`${one.id} ${pick(one.name, m)}`}
                <br />
                <span className={common.caption}>
                  {`${t.step(figure(from, 3, m), figure(to, 3, m))} ${pick(measureOf(one), m)}`}
                  {!isWithin && ` · ${t.beyondLimit}`}
                </span>
              </span>
              <span className={common.figures}>{t.stepGain(fixed(points, 2), String(places))}</span>
            </li>
          );
        })}
      </ol>
    </>
  );
}
