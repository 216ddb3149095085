/** Where the people who rate an item are written in a line: their groups, weights, members. */
import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { ruleCatalogueTexts } from '../../i18n/rule-catalogue';
import { ratersIn, ratersOf, ratersText, type RaterGroup } from '../../plan/raters';
import type { Item } from '../../plan/schema';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { useKept } from './use-kept';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: '8px', marginTop: '8px' },
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  words: { margin: 0 },
  action: { alignSelf: 'flex-start' },
});

export function RatersForm(props: {
  readonly item: Item;
  readonly disabled: boolean;
  readonly use: (groups: readonly RaterGroup[]) => void;
}) {
  const { item, disabled, use } = props;
  const { m } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const field = useId();
  const { language } = m.common;
  const held = ratersText(ratersOf(item), language);
  const [typed, type] = useKept(`raters ${item.id} ${held}`, () => held);
  const t = ruleCatalogueTexts(m).raters;
  const groups = ratersIn(typed);
  const whole = groups?.reduce((sum, { weight }) => sum + weight, 0) ?? 0;
  const isHeld = groups !== null && ratersText(groups, language) === held;
  return (
    <div className={styles.box}>
      <label className={common.caption} htmlFor={field}>
        {t.label(item.id)}
      </label>
      <Textarea id={field} value={typed} resize="vertical" onChange={(_, data) => type(data.value)} />
      <div aria-live="polite">
        {groups === null && <p className={styles.fault}>{t.unreadable}</p>}
        {groups?.length === 0 && <p className={common.caption}>{t.hint}</p>}
        {groups?.map((group) => (
          <p key={group.name} className={styles.words}>
            {t.group(group, Math.round((group.weight / whole) * 1000) / 10)}
          </p>
        ))}
      </div>
      <Button
        className={styles.action}
        disabled={disabled || groups === null || isHeld}
        onClick={() => groups && use(groups)}
      >
        {t.use(item.id)}
      </Button>
    </div>
  );
}
