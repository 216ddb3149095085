/** Gaps of the own zone to what it is held against: weak and strong indicators, and the points by responsible unit. */
import { nationTexts } from '../../i18n/nation';
import { Field, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { pick } from '../../i18n';
import { gapsOf, told, type Gap, type Reference } from '../../nation/gaps';
import { nationalLinks } from '../../nation/links';
import type { NationOutlook } from '../../nation/outlook';
import type { RankingSettings } from '../../nation/ranking';
import { indexOf, type NationalIndex } from '../../plan/national';
import type { Plan } from '../../plan/schema';
import { fixed } from '../model/text';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { Disclosure } from './score-reason';
import { Section } from './section';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 72px auto',
    columnGap: '8px',
    alignItems: 'center',
    padding: '4px 0',
  },
  track: { height: '8px', backgroundColor: tokens.colorNeutralBackground4 },
  behind: { height: '8px', backgroundColor: tokens.colorStatusDangerForeground3 },
  ahead: { height: '8px', backgroundColor: tokens.colorStatusSuccessForeground3 },
});

/** What is shown of the zone among its peers rests on these. */
export interface AgainstPeers {
  readonly plan: Plan;
  readonly outlook: NationOutlook;
  readonly settings: RankingSettings;
}

export function NationGaps({ plan, outlook, settings }: AgainstPeers) {
  const { m } = usePane();
  const index = indexOf(plan);
  const common = useCommonStyles();
  const t = nationTexts(m).screen;
  const [chosen, setChosen] = useState('place');
  const reference: Reference =
    chosen === 'place'
      ? { kind: 'place', place: outlook.place }
      : chosen === 'median' || chosen === 'best'
        ? { kind: chosen }
        : { kind: 'zone', zone: chosen };
  const gaps = gapsOf(index, outlook.ranking, settings, outlook.ownRow, reference);
  const { weak, strong, level, unknown } = told(gaps);
  const largest = Math.max(...gaps.map(({ behind }) => Math.abs(behind ?? 0)), 1e-9);
  const links = nationalLinks(index, plan);
  const byUnit = new Map<string, number>();
  for (const { indicator, behind } of weak) {
    const units = links[indicator]!.units;
    for (const unit of units.length === 0 ? [''] : units)
      byUnit.set(unit, (byUnit.get(unit) ?? 0) + (behind ?? 0) / Math.max(1, units.length));
  }
  const zones = outlook.ranking.rows.map(({ zone }) => zone).filter((_, z) => z !== outlook.ownRow);
  const unitName = (id: string) => {
    const unit = plan.units.find((one) => one.id === id);
    return unit === undefined ? t.nobody : pick(unit.shortName, m);
  };
  const isTooFew = reference.kind === 'place' && outlook.zones < reference.place;
  return (
    <Section title={t.gapsTitle}>
      <Field label={t.against}>
        <Select value={chosen} onChange={(_, data) => setChosen(data.value)}>
          <option value="place">{t.references.place(outlook.place)}</option>
          <option value="median">{t.references.median}</option>
          <option value="best">{t.references.best}</option>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </Select>
      </Field>
      {isTooFew && <p className={common.caption}>{t.tooFew(outlook.place)}</p>}
      <p className={common.caption}>{t.levelUnknown(level, unknown)}</p>
      <ul className={common.list}>
        <Disclosure title={t.weak(weak.length)}>
          <Bars index={index} gaps={weak} largest={largest} />
        </Disclosure>
        <Disclosure title={t.strong(strong.length)}>
          <Bars index={index} gaps={strong} largest={largest} />
        </Disclosure>
        <Disclosure title={t.byUnit}>
          <ul className={common.list}>
            {[...byUnit]
              .sort((a, b) => b[1] - a[1])
              .map(([unit, points]) => (
                <li key={unit} className={common.figureRow}>
                  <span>{unitName(unit)}</span>
                  <span className={common.figures}>{fixed(points, 2)}</span>
                </li>
              ))}
          </ul>
        </Disclosure>
      </ul>
    </Section>
  );
}

function Bars({
  index,
  gaps,
  largest,
}: {
  readonly index: NationalIndex;
  readonly gaps: readonly Gap[];
  readonly largest: number;
}) {
  const { m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  return (
    <ul className={common.list}>
      {gaps.map(({ indicator, behind, place, of }) => {
        const one = index.indicators[indicator]!;
        const width = `${(100 * Math.abs(behind ?? 0)) / largest}%`;
        return (
          <li key={one.id} className={styles.row}>
            <span>
              {`${one.id} ${pick(one.name, m)}`}
              <br />
              <span className={common.caption}>
                {place === null ? m.common.dash : nationTexts(m).screen.rank(String(place), String(of))}
              </span>
            </span>
            <span className={styles.track} aria-hidden="true">
              <span
                className={mergeClasses((behind ?? 0) > 0 ? styles.behind : styles.ahead)}
                style={{ display: 'block', width }}
              />
            </span>
            <span className={common.figures}>{fixed(-(behind ?? 0), 2)}</span>
          </li>
        );
      })}
    </ul>
  );
}
