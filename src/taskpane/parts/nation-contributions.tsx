/** What each enterprise does to a ratio: with it, without it, and who pulls it up and down. */
import type { Messages } from '../../i18n';
import { nationTexts } from '../../i18n/nation';
import { Field, Input, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { SheetEntries } from '../../entries/entries';
import { contributionsTo, ratios, ratiosOf, type Contribution } from '../../nation/enterprises';
import { rosterIn } from '../../nation/from-entries';
import { figure } from '../model/text';
import { useCommonStyles } from './common-styles';
import { most } from './mapping-styles';
import { usePane } from './pane-context';
import { Disclosure } from './score-reason';

export function NationContributions(props: {
  readonly roster: SheetEntries;
  /** The words of the workbook. */
  readonly words: Messages;
}) {
  const { roster, words } = props;
  const { m } = usePane();
  const common = useCommonStyles();
  const t = nationTexts(m).screen;
  const names = nationTexts(m).enterprises.ratios;
  const [id, setId] = useState('rdIntensity');
  const [sought, setSought] = useState('');
  const list = useMemo(() => rosterIn({ sheets: { enterprises: roster } }, words).list, [roster, words]);
  const { all, value } = useMemo(
    () => ({
      all: contributionsTo(list, id).filter(({ pull }) => pull !== null),
      value: ratiosOf(list).find((ratio) => ratio.id === id)?.value ?? null,
    }),
    [list, id],
  );
  if (list.length === 0) return null;
  const name = ({ enterprise }: Contribution) => list[enterprise]?.name ?? '';
  const asked = sought.trim().toLowerCase();
  const shown = (some: readonly Contribution[]) => (
    <ul className={common.list}>
      {some.slice(0, most).map((one) => (
        <li key={one.enterprise}>
          {name(one)}
          <br />
          <span className={common.caption}>
            {t.withAndWithout(figure(value, 3, m), figure(one.without, 3, m), figure(one.pull, 3, m))}
          </span>
        </li>
      ))}
    </ul>
  );
  const up = all.filter(({ pull }) => (pull ?? 0) > 0);
  const down = all.filter(({ pull }) => (pull ?? 0) < 0).reverse();
  return (
    <>
      <h4 className={common.sectionTitle}>{t.contributions}</h4>
      <Field label={t.ratio}>
        <Select value={id} onChange={(_, data) => setId(data.value)}>
          {ratios.map((ratio) => (
            <option key={ratio.id} value={ratio.id}>
              {names[ratio.id as keyof typeof names]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.findEnterprise}>
        <Input value={sought} onChange={(_, data) => setSought(data.value)} />
      </Field>
      <p role="status" className={common.caption}>
        {value === null ? t.noRatio : t.ratioOf(figure(value, 3, m), all.length)}
      </p>
      {asked !== '' ? (
        // The shortest name is nearest to what was asked for.
        shown(
          all.filter((one) => name(one).toLowerCase().includes(asked)).sort((a, b) => name(a).length - name(b).length),
        )
      ) : (
        <ul className={common.list}>
          <Disclosure title={t.pullUp(up.length)}>{shown(up)}</Disclosure>
          <Disclosure title={t.pullDown(down.length)}>{shown(down)}</Disclosure>
        </ul>
      )}
    </>
  );
}
