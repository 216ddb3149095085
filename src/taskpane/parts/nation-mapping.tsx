/** The mapping step of a table of zones: what each column was taken for, put right by the user, with the values and rows that leave a doubt. */
import { nationTexts } from '../../i18n/nation';
import { Button, Checkbox, Field, Input, mergeClasses, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { pick } from '../../i18n';
import { findingsOf, underOneName } from '../../nation/check';
import { findingLines } from '../../nation/finding-text';
import { measureOf } from '../../nation/measures';
import type { PeerRow } from '../../nation/peers';
import { decided, turnedOver, type Mapping } from '../../nation/recognise';
import { labelled } from '../../nation/way-text';
import { taken } from '../../nation/take';
import type { NationalIndex } from '../../plan/national';
import { isSampleZone } from '../../nation/sample';
import { useCommonStyles } from './common-styles';
import { most, useMappingStyles } from './mapping-styles';
import { MappingTitle } from './mapping-title';
import { usePane } from './pane-context';
import { NationFindings } from './nation-findings';
import { Disclosure } from './score-reason';
import { Segmented } from './segmented';

/** A year as far as it is typed; nothing for what is none. */
const yearOf = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null);

export function NationMapping(props: {
  readonly index: NationalIndex;
  readonly mapping: Mapping;
  readonly change: (mapping: Mapping) => void;
  readonly own: string;
  /** What the sheet of peers holds. */
  readonly before: readonly PeerRow[];
  readonly put: (rows: readonly PeerRow[], own: string, isAdded: boolean) => Promise<void>;
  readonly cancel: () => void;
}) {
  const { state, m } = usePane();
  const styles = useMappingStyles();
  const common = useCommonStyles();
  const { index, mapping, change } = props;
  const t = nationTexts(m).screen;
  const [year, setYear] = useState(String(mapping.year ?? state.year ?? ''));
  const [zone, setZone] = useState(props.own);
  const [alone, setAlone] = useState(props.own);
  const isSample = props.before.some((row) => isSampleZone(row.zone));
  const [isAdded, setAdded] = useState(props.before.length > 0 && !isSample);
  const [isOne, setOne] = useState(false);
  const hasZone = mapping.columns.some(({ role }) => role === 'zone');
  const hasYearColumn = mapping.columns.some(({ role }) => role === 'year');
  const hasYear = mapping.columns.some((column) => column.role === 'year' || column.year !== null);
  const { rows: read, doubts } = useMemo(
    () => taken(index, mapping, hasYear ? null : Number(year) || null, alone.trim()),
    [index, mapping, hasYear, year, alone],
  );
  const renamed = useMemo(() => findingsOf(index, read, '').grave.filter(({ kind }) => kind === 'renamed'), [index, read]); // prettier-ignore
  const rows = useMemo(() => (isOne ? underOneName(read, renamed) : read), [isOne, read, renamed]);
  const zones = useMemo(() => [...new Set(rows.map((row) => row.zone))], [rows]);
  const ownZone = zones.includes(zone) ? zone : (zones.find((name) => /鄂尔多斯|ordos/i.test(name)) ?? '');
  const findings = useMemo(
    () => findingLines(index, findingsOf(index, rows, ownZone), most, m),
    [index, rows, ownZone, m],
  );
  // What is in doubt stands first, and stays there when it is put right.
  const [asked, ask] = useState({ grid: mapping.grid, columns: mapping.columns });
  if (asked.grid !== mapping.grid) ask({ grid: mapping.grid, columns: mapping.columns });
  const isAsked = (c: number) => (asked.columns[c]?.doubts.length ?? 0) > 0;
  const inOrder = [...mapping.columns.entries()].sort(([a], [b]) => Number(isAsked(b)) - Number(isAsked(a)));
  const columns = mapping.columns.filter(({ role }) => role === 'indicator').length;
  return (
    <div>
      <MappingTitle />
      <p className={common.caption} role="status">
        {t.mappingHint(rows.length, zones.length, columns)}
        {mapping.form !== 'as-is' && ` ${t[mapping.form]}`}
      </p>
      <Button size="small" onClick={() => change(turnedOver(index, mapping))}>
        {t.turn}
      </Button>
      {!hasZone && (
        <Field label={t.alone}>
          <Input value={alone} onChange={(_, data) => setAlone(data.value)} />
        </Field>
      )}
      {!hasYear && (
        <Field label={t.year}>
          <Input inputMode="numeric" value={year} onChange={(_, data) => setYear(data.value)} />
        </Field>
      )}
      <ul className={mergeClasses(common.list, styles.long)}>
        {inOrder.map(([c, column]) => (
          <li key={c} className={styles.column}>
            <span>
              {column.doubts.length > 0 && <span aria-hidden="true">▲ </span>}
              {column.heading || m.common.dash}
            </span>
            <Select
              aria-label={column.heading}
              value={column.role === 'indicator' ? String(column.indicator) : column.role}
              onChange={(_, { value }) =>
                change(
                  decided(
                    index,
                    mapping,
                    c,
                    /^\d+$/.test(value)
                      ? { role: 'indicator', indicator: Number(value) }
                      : { role: value as 'zone' | 'year' | 'ignored' },
                  ),
                )
              }
            >
              <option value="ignored">{t.ignore}</option>
              <option value="zone">{t.zone}</option>
              <option value="year">{t.yearColumn}</option>
              {index.indicators.map(({ id, name }, k) => (
                <option key={id} value={String(k)}>{`${id} ${pick(name, m)}`}</option>
              ))}
            </Select>
            {column.role === 'indicator' && column.indicator !== null && (
              <span className={styles.unit}>
                <Input
                  size="small"
                  aria-label={`${column.heading} ${t.unit}`}
                  placeholder={pick(measureOf(index.indicators[column.indicator]!), m)}
                  value={column.unit}
                  onChange={(_, data) => change(decided(index, mapping, c, { unit: data.value }))}
                />
                <span className={common.caption}>{column.factor === 1 ? '' : t.converted(String(column.factor))}</span>
                {!hasYearColumn && (
                  <Input
                    size="small"
                    inputMode="numeric"
                    aria-label={`${column.heading} ${t.yearColumn}`}
                    placeholder={hasYear ? t.yearColumn : year}
                    value={column.year === null ? '' : String(column.year)}
                    onChange={(_, data) => change(decided(index, mapping, c, { year: yearOf(data.value) }))}
                  />
                )}
              </span>
            )}
            {column.doubts.length > 0 && (
              <span className={styles.doubt}>{column.doubts.map((doubt) => t.doubts[doubt]).join(' · ')}</span>
            )}
          </li>
        ))}
      </ul>
      <ul className={common.list}>
        {doubts.length > 0 && (
          <Disclosure title={t.values(doubts.length)}>
            <ul className={common.list}>
              {doubts.slice(0, most).map((doubt, i) => (
                <li key={i}>
                  {labelled(
                    `${t.at(doubt.row, doubt.column)} ${doubt.zone} “${doubt.text}”`,
                    t.valueKinds[doubt.kind],
                    m,
                  )}
                </li>
              ))}
              {doubts.length > most && <li>{t.further(doubts.length - most)}</li>}
            </ul>
          </Disclosure>
        )}
        <NationFindings findings={findings} />
      </ul>
      {renamed.length > 0 && (
        <Checkbox
          label={t.oneName(renamed.length)}
          checked={isOne}
          onChange={(_, { checked }) => setOne(checked === true)}
        />
      )}
      {findings.length === 0 && <p className={common.caption}>{t.noFindings}</p>}
      <Field label={t.own}>
        <Select value={ownZone} onChange={(_, data) => setZone(data.value)}>
          <option value="">{m.common.dash}</option>
          {zones.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {props.before.length > 0 && (
        <>
          <Segmented
            label={t.placing}
            value={isAdded ? 'add' : 'replace'}
            onChange={(value) => setAdded(value === 'add')}
            segments={[
              { value: 'add', label: t.adding },
              { value: 'replace', label: t.replacing },
            ]}
          />
          <p className={common.caption}>{isAdded ? t.adds : t.replaces}</p>
        </>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={rows.length === 0 || state.work !== null}
          onClick={() => void props.put(rows, ownZone || (isAdded ? props.own : ''), isAdded)}
        >
          {t.put(rows.length)}
        </Button>
        <Button onClick={props.cancel}>{t.cancel}</Button>
      </div>
    </div>
  );
}
