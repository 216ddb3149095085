/** Which edition of the national index the zone is compared by; another is loaded from a file, and the product's own comes back by one press. */
import { nationTexts } from '../../i18n/nation';
import { Button, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { pick } from '../../i18n';
import type { NationalIndex } from '../../plan/national';
import { editionOfFile } from '../nation';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { Section } from './section';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' } });

export function NationEdition({ index, isOwn }: { readonly index: NationalIndex; readonly isOwn: boolean }) {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = nationTexts(m).edition;
  const input = useRef<HTMLInputElement>(null);
  return (
    <Section title={t.title}>
      <p>{t.inForce(pick(index.title, m), index.documentNumber, index.groups.length, index.indicators.length)}</p>
      <p className={common.caption}>{t.hint}</p>
      <div className={styles.buttons}>
        <Button disabled={state.work !== null} onClick={() => input.current?.click()}>
          {t.load}
        </Button>
        {!isOwn && (
          <Button disabled={state.work !== null} onClick={() => void jobs.useEdition(null)}>
            {t.own}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,.xlsx,.csv,.txt"
        hidden
        aria-label={t.load}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          const { language } = m.common;
          if (file)
            void jobs
              .withBook('plan', () => editionOfFile(file, language))
              .then((edition) => edition && jobs.useEdition(edition));
        }}
      />
    </Section>
  );
}
