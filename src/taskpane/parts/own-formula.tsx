/** Where a formula of the user's own is written for an item: checked as it is typed, said in words, with its picture. */
import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { pick } from '../../i18n';
import { ruleCatalogueTexts } from '../../i18n/rule-catalogue';
import type { Item } from '../../plan/schema';
import type { Engine } from '../engine';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { RulePicture } from './rule-picture';
import { useKept } from './use-kept';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: '8px', marginTop: '8px' },
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  words: { margin: 0 },
  action: { alignSelf: 'flex-start' },
});

export function OwnFormula(props: {
  readonly item: Item;
  readonly engine: Engine;
  readonly disabled: boolean;
  readonly use: (formula: string) => void;
}) {
  const { item, engine, disabled, use } = props;
  const { m } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const field = useId();
  const held = item.rule.formula ?? '';
  const [typed, type] = useKept(`formula ${item.id} ${held}`, () => held);
  const t = ruleCatalogueTexts(m).formula;
  const made = typed.trim() === '' ? null : engine.ownRule(typed);
  const rule = made !== null && 'rate' in made ? made : null;
  const isUsed = item.rule.id === 'own' && typed.trim() === held;
  return (
    <div className={styles.box}>
      <label className={common.caption} htmlFor={field}>
        {t.label(item.id)}
      </label>
      <Textarea
        id={field}
        value={typed}
        resize="vertical"
        aria-describedby={`${field}-told`}
        onChange={(_, data) => type(data.value)}
      />
      <div id={`${field}-told`} aria-live="polite">
        {made !== null && rule === null && 'zh' in made && <p className={styles.fault}>{pick(made, m)}</p>}
        {rule !== null && <p className={styles.words}>{pick(rule.explanation, m)}</p>}
        {made === null && <p className={common.caption}>{t.hint}</p>}
      </div>
      {rule !== null && <RulePicture rule={rule} label={t.picture} />}
      {isUsed ? (
        <p className={styles.words}>{t.current(item.id)}</p>
      ) : (
        <Button className={styles.action} disabled={disabled || rule === null} onClick={() => use(typed.trim())}>
          {t.use(item.id)}
        </Button>
      )}
    </div>
  );
}
