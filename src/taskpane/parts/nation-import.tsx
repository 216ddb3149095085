/** Figures of peers into the workbook: pasted or from a file, what was recognised checked and put right, then written as a sheet. */
import { nationTexts } from '../../i18n/nation';
import { Button, Field, Input, mergeClasses, Select, Textarea } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { pick } from '../../i18n';
import { findingsOf } from '../../nation/check';
import { findingLines } from '../../nation/finding-text';
import { gridOf, type Grid } from '../../nation/grid';
import { measureOf } from '../../nation/measures';
import { decided, recognise, turnedOver, type Mapping } from '../../nation/recognise';
import { recallPeers, rememberPeers } from '../../nation/remembered';
import { samplePeers } from '../../nation/sample';
import { labelled } from '../../nation/way-text';
import { taken } from '../../nation/take';
import type { NationalIndex } from '../../plan/national';
import { peerFields } from '../../nation/to-entries';
import { gridOfFile } from '../nation';
import { recallColumns, rememberColumns } from '../state/mapping-memory';
import { useCommonStyles } from './common-styles';
import { most, useMappingStyles } from './mapping-styles';
import { pastedTable } from './pasted-table';
import { usePane } from './pane-context';
import { NationFindings } from './nation-findings';
import { Disclosure } from './score-reason';
import { Section } from './section';

/** The own zone stands behind the hundredth, so that the way up can be tried. */
const wholeSample = { zones: 120, years: [2021, 2022, 2023], own: -0.9 } as const;

export function NationImport({ index, own }: { readonly index: NationalIndex; readonly own: string }) {
  const { state, m, jobs } = usePane();
  const styles = useMappingStyles();
  const common = useCommonStyles();
  const t = nationTexts(m).screen;
  const [text, setText] = useState('');
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const look = (grid: Grid) =>
    setMapping(grid.length === 0 ? null : recallPeers(index, recognise(index, grid), recallColumns('peers')));
  const done = () => {
    setMapping(null);
    setText('');
  };
  const sample = () => {
    const rows = samplePeers(index, { ...wholeSample, nameFor: nationTexts(m).peers.sampleZone });
    return put(rows, rows[0]?.zone ?? '');
  };
  const put = async (rows: ReturnType<typeof samplePeers>, zone: string) => {
    if (mapping !== null) rememberColumns('peers', rememberPeers(index, mapping, recallColumns('peers')));
    await jobs.putValues(
      { peers: peerFields(rows), ranking: { own: [zone] } },
      { text: t.putDone(rows.length), label: nationTexts(m).tabs.peers, show: 'ranking', along: ['gaps', 'wayup'] },
    );
    done();
  };
  return (
    <Section title={nationTexts(m).tabs.peers}>
      {mapping === null ? (
        <>
          <Field label={t.paste} hint={t.pasteHint}>
            <Textarea
              value={text}
              rows={4}
              onChange={(_, data) => setText(data.value)}
              onPaste={pastedTable((pasted) => look(gridOf(pasted)))}
            />
          </Field>
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={text.trim() === ''} onClick={() => look(gridOf(text))}>
              {t.read}
            </Button>
            <Button onClick={() => input.current?.click()}>{t.file}</Button>
            <Button disabled={state.work !== null} onClick={() => void sample()}>
              {t.sample}
            </Button>
          </div>
          <input
            ref={input}
            type="file"
            accept=".xlsx,.csv,.txt"
            hidden
            aria-label={t.file}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file) void jobs.withBook('export', () => gridOfFile(file)).then((grid) => grid && look(grid));
            }}
          />
          <p className={common.caption}>{t.sampleYear}</p>
        </>
      ) : (
        <Mapped index={index} mapping={mapping} change={setMapping} own={own} put={put} cancel={done} />
      )}
    </Section>
  );
}

/** A year as far as it is typed; nothing for what is none. */
const yearOf = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null);

function Mapped(props: {
  readonly index: NationalIndex;
  readonly mapping: Mapping;
  readonly change: (mapping: Mapping) => void;
  readonly own: string;
  readonly put: (rows: ReturnType<typeof samplePeers>, own: string) => Promise<void>;
  readonly cancel: () => void;
}) {
  const { state, m } = usePane();
  const styles = useMappingStyles();
  const common = useCommonStyles();
  const { index, mapping, change } = props;
  const t = nationTexts(m).screen;
  const [year, setYear] = useState(String(state.year ?? ''));
  const [zone, setZone] = useState(props.own);
  const hasYearColumn = mapping.columns.some(({ role }) => role === 'year');
  const hasYear = mapping.columns.some((column) => column.role === 'year' || column.year !== null);
  const { rows, doubts } = useMemo(
    () => taken(index, mapping, hasYear ? null : Number(year) || null),
    [index, mapping, hasYear, year],
  );
  const zones = useMemo(() => [...new Set(rows.map((row) => row.zone))], [rows]);
  const ownZone = zones.includes(zone) ? zone : (zones.find((name) => /鄂尔多斯|ordos/i.test(name)) ?? '');
  const findings = useMemo(
    () => findingLines(index, findingsOf(index, rows, ownZone), most, m),
    [index, rows, ownZone, m],
  );
  const columns = mapping.columns.filter(({ role }) => role === 'indicator').length;
  return (
    <div>
      <h4 className={common.sectionTitle}>{t.mapping}</h4>
      <p className={common.caption} role="status">
        {t.mappingHint(rows.length, zones.length, columns)}
        {mapping.isTurned && ` ${t.turned}`}
      </p>
      <Button size="small" onClick={() => change(turnedOver(index, mapping))}>
        {t.turn}
      </Button>
      {!hasYear && (
        <Field label={t.year}>
          <Input inputMode="numeric" value={year} onChange={(_, data) => setYear(data.value)} />
        </Field>
      )}
      <ul className={mergeClasses(common.list, styles.long)}>
        {mapping.columns.map((column, c) => (
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
      <p className={common.caption}>{t.replaces}</p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={rows.length === 0 || state.work !== null}
          onClick={() => void props.put(rows, ownZone)}
        >
          {t.put(rows.length)}
        </Button>
        <Button onClick={props.cancel}>{t.cancel}</Button>
      </div>
    </div>
  );
}
