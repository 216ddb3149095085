/** A roster of enterprises pasted or from a file, put on its sheet with the ratios that follow. Confidential: it stays in this workbook unless asked. */
import type { Messages } from '../../i18n';
import { nationTexts } from '../../i18n/nation';
import { Button, Checkbox, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { gridOf, type Grid } from '../../nation/grid';
import { recallRoster, rememberRoster } from '../../nation/remembered';
import { recogniseRoster, type RosterMapping, type RosterTaken } from '../../nation/roster';
import { enterpriseValues } from '../../nation/to-entries';
import { gridOfFile } from '../nation';
import { recallColumns, rememberColumns } from '../state/mapping-memory';
import { useCommonStyles } from './common-styles';
import { NationContributions } from './nation-contributions';
import { RosterColumns } from './nation-roster-columns';
import { pastedTable } from './pasted-table';
import { usePane } from './pane-context';
import { useAsked } from './use-asked';
import { useKept } from './use-kept';
import { Section } from './section';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' } });

export function NationEnterprises({ words }: { readonly words: Messages }) {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = nationTexts(m).screen;
  const [text, setText, forgetText] = useKept('enterprises', () => '');
  const [mapping, setMapping] = useState<RosterMapping | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const roster = state.book?.entries.sheets.enterprises;
  const look = (grid: Grid) =>
    setMapping(grid.length === 0 ? null : recallRoster(recogniseRoster(grid), recallColumns('roster')));
  const put = async ({ list }: RosterTaken) => {
    if (mapping !== null) rememberColumns('roster', rememberRoster(mapping, recallColumns('roster')));
    const done = await jobs.putValues(
      { enterprises: enterpriseValues(list, words) },
      {
        done: (shown) => nationTexts(shown).screen.enterprisesDone(list.length),
        label: (shown) => nationTexts(shown).tabs.enterprises,
        show: 'ratios',
        along: ['ratios'],
      },
    );
    if (!done) return;
    setMapping(null);
    forgetText();
  };
  return (
    <Section title={t.enterprisesTitle}>
      <p className={common.caption}>{nationTexts(m).enterprises.secret}</p>
      {mapping !== null ? (
        <RosterColumns mapping={mapping} change={setMapping} put={put} cancel={() => setMapping(null)} />
      ) : (
        <>
          <Field label={t.enterprisesPaste}>
            <Textarea
              value={text}
              rows={3}
              onChange={(_, data) => setText(data.value)}
              onPaste={pastedTable((pasted) => look(gridOf(pasted)))}
            />
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
        </>
      )}
      {roster !== undefined && <NationContributions roster={roster} words={words} />}
      {state.book?.sheets.some(({ key }) => key === 'enterprises') && <Asked />}
    </Section>
  );
}

/** What leaves the workbook, or outlives the sheet, only because it is asked for here. */
function Asked() {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = nationTexts(m).screen;
  const [keeps, keep] = useAsked(state.book?.keepsConfidential ?? false, jobs.keepConfidential);
  return (
    <>
      <Checkbox
        label={t.enterprisesCopies}
        checked={keeps}
        disabled={state.work !== null}
        onChange={(_, { checked }) => keep(checked === true)}
      />
      <p className={common.caption}>{t.enterprisesCopiesHint}</p>
      <div className={styles.buttons}>
        <Button disabled={state.work !== null} onClick={() => void jobs.makeSheets(['ratios'])}>
          {t.ratiosAgain}
        </Button>
        {(['csv', 'json'] as const).map((format) => (
          <Button key={format} disabled={state.work !== null} onClick={() => void jobs.exportEntries(format, true)}>
            {t.enterprisesExport(format.toUpperCase())}
          </Button>
        ))}
      </div>
    </>
  );
}
