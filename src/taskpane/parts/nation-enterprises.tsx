/** A roster of enterprises pasted or from a file, put on its sheet with the ratios that follow. Confidential: it stays in this workbook. */
import { nationTexts } from '../../i18n/nation';
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { gridOf, type Grid } from '../../nation/grid';
import { recogniseRoster, rosterOf, type RosterTaken } from '../../nation/roster';
import { enterpriseValues, gridOfFile } from '../nation';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { Section } from './section';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' } });

export function NationEnterprises() {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = nationTexts(m).screen;
  const e = nationTexts(m).enterprises;
  const [text, setText] = useState('');
  const [read, setRead] = useState<RosterTaken | null>(null);
  const [headings, setHeadings] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const look = (grid: Grid) => {
    const mapping = recogniseRoster(grid);
    setHeadings(
      mapping.columns
        .map(({ heading, role, doubt }) => {
          const name =
            role === 'ignored'
              ? t.ignore
              : role === 'name' || role === 'code'
                ? e.headers[role]
                : role in e.fields
                  ? e.fields[role as keyof typeof e.fields]
                  : e.flags[role as keyof typeof e.flags];
          return `${doubt === null ? '' : '▲ '}${heading} → ${name}`;
        })
        .join('；'),
    );
    setRead(rosterOf(mapping));
  };
  const put = async ({ list }: RosterTaken) => {
    await jobs.putValues(
      { enterprises: enterpriseValues(list, m) },
      {
        text: t.enterprisesDone(list.length),
        label: nationTexts(m).tabs.enterprises,
        show: 'ratios',
        along: ['ratios'],
      },
    );
    setRead(null);
    setText('');
  };
  return (
    <Section title={t.enterprisesTitle}>
      <p className={common.caption}>{e.secret}</p>
      <Field label={t.enterprisesPaste}>
        <Textarea value={text} rows={3} onChange={(_, data) => setText(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button disabled={text.trim() === ''} onClick={() => look(gridOf(text))}>
          {t.read}
        </Button>
        <Button onClick={() => input.current?.click()}>{t.file}</Button>
      </div>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv,.txt"
        hidden
        aria-label={`${t.enterprisesTitle} ${t.file}`}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void jobs.withBook('export', () => gridOfFile(file)).then((grid) => grid && look(grid));
        }}
      />
      {read !== null && (
        <div className={common.card} role="status">
          <p>{t.enterprisesRead(read.list.length, read.doubts.length)}</p>
          <p className={common.caption}>{headings}</p>
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabled={read.list.length === 0 || state.work !== null}
              onClick={() => void put(read)}
            >
              {t.enterprisesPut}
            </Button>
            <Button onClick={() => setRead(null)}>{t.cancel}</Button>
          </div>
        </div>
      )}
    </Section>
  );
}
